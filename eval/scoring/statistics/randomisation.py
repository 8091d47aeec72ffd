"""Whether two runs differ by more than chance: paired approximate randomisation.

Noreen, "Computer-Intensive Methods for Testing Hypotheses" (1989); Yeh, "More accurate tests for
the statistical significance of result differences" (2000).
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from eval.scoring.figures import Figure, Values
from eval.scoring.statistics.clusters import blocks, difference_of, per_story, side_by_side

_ROUNDING = 1e-12
_ONLY = "figure"


@dataclass(frozen=True, slots=True)
class Test:
    """How much the second run's figure is above the first's, with its two-sided p value.

    Both are nan where a run has no figure.
    """

    __test__ = False  # keeps pytest from taking it for a class of tests

    difference: float
    p: float


def paired_tests(  # noqa: PLR0913 - a resampling has this many settings
    first: Values,
    second: Values,
    clusters: Sequence[str],
    figures: Mapping[str, Figure],
    *,
    seed: int,
    draws: int = 10_000,
) -> dict[str, Test]:
    """Return the test of each figure, all from the same draws.

    Both runs are `(articles, keys)` over the same articles; `clusters` gives each article's story.
    A draw swaps the runs in each story with a chance of one half; p is (1 + draws with a
    difference at least as large) / (1 + draws), of the draws in which the figure is not nan.
    `ValueError` for unfit counts or draws.
    """
    stories = per_story(side_by_side(first, second), clusters)
    differences = {name: difference_of(figure) for name, figure in figures.items()}
    total = stories.sum(axis=0)
    observed = {name: float(figure(total)) for name, figure in differences.items()}
    hits, known = dict.fromkeys(figures, 0), dict.fromkeys(figures, 0)
    for sums in _swapped(stories, seed=seed, draws=draws):
        for name, figure in differences.items():
            values = np.abs(figure(sums))
            hits[name] += int(np.count_nonzero(values >= abs(observed[name]) - _ROUNDING))
            known[name] += int(np.count_nonzero(~np.isnan(values)))
    return {name: _test(observed[name], hits[name], known[name]) for name in figures}


def paired_test(  # noqa: PLR0913 - the same
    first: Values,
    second: Values,
    clusters: Sequence[str],
    figure: Figure,
    *,
    seed: int,
    draws: int = 10_000,
) -> Test:
    """Return the test of one figure; as `paired_tests`."""
    return paired_tests(first, second, clusters, {_ONLY: figure}, seed=seed, draws=draws)[_ONLY]


def _swapped(stories: Values, *, seed: int, draws: int) -> Iterator[Values]:
    """Yield sums of both runs side by side, `(block, 2 keys)`, with stories swapped."""
    generator, total = np.random.default_rng(seed), stories.sum(axis=0)
    first, second = np.hsplit(stories, 2)
    for block in blocks(draws, max(stories.shape)):
        swaps = generator.integers(2, size=(block, len(stories))).astype(np.float64)
        moved = swaps @ (second - first)
        yield total + np.hstack([moved, -moved])


def _test(difference: float, hits: int, known: int) -> Test:
    p = math.nan if math.isnan(difference) else (1 + hits) / (1 + known)
    return Test(difference, p)
