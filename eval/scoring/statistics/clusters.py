"""Counts summed by story, and stories drawn again."""

from collections.abc import Iterator, Sequence

import numpy as np

from eval.scoring.figures import Figure, Values

_CELLS_AT_ONCE = 4_000_000
"""Numbers in the largest array of a block of draws: 32 MB of float64."""


def per_story(counts: Values, clusters: Sequence[str]) -> Values:
    """Return counts summed by story, `(stories, keys)`, in the order of the stories' names.

    `ValueError` unless `counts` is `(articles, keys)` with a row for each of `clusters`.
    """
    if counts.ndim != 2 or len(counts) != len(clusters):  # noqa: PLR2004 - a matrix
        raise ValueError(f"counts of shape {counts.shape} for {len(clusters)} articles")
    names, story = np.unique(np.array(clusters, dtype=np.str_), return_inverse=True)
    summed = np.zeros((len(names), counts.shape[1]))
    np.add.at(summed, story, counts)
    return summed


def resampled(stories: Values, *, seed: int, draws: int) -> Iterator[Values]:
    """Yield sums of counts, `(block, keys)`, of stories drawn with replacement; `draws` in all.

    As many stories are drawn each time as there are (Field and Welsh, "Bootstrapping clustered
    data", 2007). Blocks bound the memory. Without a story all sums are 0.
    """
    generator, number = np.random.default_rng(seed), len(stories)
    for block in blocks(draws, max(stories.shape)):
        picked = generator.integers(number, size=(block, number))
        flat = (picked + number * np.arange(block)[:, None]).ravel()
        times = np.bincount(flat, minlength=block * number).reshape(block, number)
        yield times.astype(np.float64) @ stories


def blocks(draws: int, width: int) -> Iterator[int]:
    """Yield the sizes of the blocks in which draws of some width are made.

    `ValueError` for fewer than one draw.
    """
    if draws < 1:
        raise ValueError("at least one draw is needed")
    size = max(1, _CELLS_AT_ONCE // max(width, 1))
    yield from (min(size, draws - start) for start in range(0, draws, size))


def side_by_side(first: Values, second: Values) -> Values:
    """Return the counts of two runs in one matrix, so that their stories are drawn together.

    `ValueError` where the runs differ in articles or keys.
    """
    if first.shape != second.shape:
        raise ValueError(f"runs of different shapes: {first.shape} and {second.shape}")
    return np.hstack([first, second])


def difference_of(figure: Figure) -> Figure:
    """Return the figure of the second run less that of the first, for counts side by side."""

    def difference(counts: Values) -> Values:
        keys = counts.shape[-1] // 2
        return figure(counts[..., keys:]) - figure(counts[..., :keys])

    return difference
