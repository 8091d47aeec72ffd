"""Intervals of figures by resampling stories."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from eval.scoring.figures import Figure, Values
from eval.scoring.statistics.bca import bca
from eval.scoring.statistics.clusters import difference_of, per_story, resampled, side_by_side

Bounds = tuple[float, float]
"""Least and greatest value that a figure can have."""

_OPEN: Bounds = (-math.inf, math.inf)
_ONLY = "figure"


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with the ends of its interval; `low <= value <= high`.

    Where only one story has the figure, nothing is known of its spread: the ends are the bounds of
    the figure, infinite where none were given.
    """

    value: float
    low: float
    high: float


def intervals(  # noqa: PLR0913 - a resampling has this many settings
    counts: Values,
    clusters: Sequence[str],
    figures: Mapping[str, Figure],
    *,
    seed: int,
    draws: int = 2000,
    level: float = 0.95,
    bounds: Mapping[str, Bounds | None] | None = None,
) -> dict[str, Interval | None]:
    """Return the interval of each figure, all from the same draws; None for a figure that is nan.

    `counts` is `(articles, keys)`; `clusters` gives each article's story. Stories are drawn with
    replacement; a draw in which a figure is nan is left out for it. Ends by BCa with expanded
    quantiles (see `bca`). A figure that lies on one of its bounds in every draw gets its other end
    from the number of stories (Clopper and Pearson 1934; "rule of three"), as no resampling can
    show what the set does not hold. `ValueError` for unfit counts, draws or level.
    """
    if not 0 < level < 1:
        raise ValueError("the level must lie between 0 and 1")
    stories = per_story(counts, clusters)
    drawn = draw_figures(stories, figures, seed=seed, draws=draws)
    limits = bounds or {}
    return {
        name: _interval(stories, figure, drawn[name], level, limits.get(name) or _OPEN)
        for name, figure in figures.items()
    }


def interval(  # noqa: PLR0913 - the same
    counts: Values,
    clusters: Sequence[str],
    figure: Figure,
    *,
    seed: int,
    draws: int = 2000,
    level: float = 0.95,
    bounds: Bounds | None = None,
) -> Interval | None:
    """Return the interval of one figure; as `intervals`."""
    found = intervals(
        counts,
        clusters,
        {_ONLY: figure},
        seed=seed,
        draws=draws,
        level=level,
        bounds={_ONLY: bounds},
    )
    return found[_ONLY]


def paired_intervals(  # noqa: PLR0913 - the same
    first: Values,
    second: Values,
    clusters: Sequence[str],
    figures: Mapping[str, Figure],
    *,
    seed: int,
    draws: int = 2000,
    level: float = 0.95,
) -> dict[str, Interval | None]:
    """Return the interval of each figure's difference, second run less first.

    Both runs are `(articles, keys)` over the same articles; each draw takes the same stories of
    both. Otherwise as `intervals`.
    """
    differences = {name: difference_of(figure) for name, figure in figures.items()}
    both = side_by_side(first, second)
    return intervals(both, clusters, differences, seed=seed, draws=draws, level=level)


def paired_interval(  # noqa: PLR0913 - the same
    first: Values,
    second: Values,
    clusters: Sequence[str],
    figure: Figure,
    *,
    seed: int,
    draws: int = 2000,
    level: float = 0.95,
) -> Interval | None:
    """Return the interval of one figure's difference; as `paired_intervals`."""
    only = {_ONLY: figure}
    found = paired_intervals(first, second, clusters, only, seed=seed, draws=draws, level=level)
    return found[_ONLY]


def draw_figures(
    stories: Values, figures: Mapping[str, Figure], *, seed: int, draws: int
) -> dict[str, Values]:
    """Return each figure's values, `(draws,)`, nan where it has none."""
    parts: dict[str, list[Values]] = {name: [] for name in figures}
    for sums in resampled(stories, seed=seed, draws=draws):
        for name, figure in figures.items():
            parts[name].append(figure(sums))
    return {name: np.concatenate(values) for name, values in parts.items()}


def telling(stories: Values, figure: Figure) -> int:
    """Return the number of stories that have a figure of their own: the n of its spread."""
    return int(np.count_nonzero(~np.isnan(figure(stories))))


def _interval(
    stories: Values, figure: Figure, drawn: Values, level: float, bounds: Bounds
) -> Interval | None:
    total = stories.sum(axis=0)
    value = float(figure(total))
    if math.isnan(value):
        return None
    number, known = telling(stories, figure), drawn[~np.isnan(drawn)]
    if number < 2 or not len(known):  # noqa: PLR2004 - one story has no spread
        return Interval(value, min(bounds[0], value), max(bounds[1], value))
    if value in bounds and not np.ptp(known):
        return _at_bound(value, number, level, bounds)
    left_out = figure(total - stories)
    defined = left_out[~np.isnan(left_out)]
    low, high = bca(value, known, defined, stories=number, level=level)
    return Interval(value, low, high)


def _at_bound(value: float, stories: int, level: float, bounds: Bounds) -> Interval:
    """The interval of a share that is none or all: what so many stories could still hide."""
    hidden = 1 - ((1 - level) / 2) ** (1 / stories)
    reach = hidden * (bounds[1] - bounds[0])
    if not math.isfinite(reach):
        return Interval(value, value, value)
    return Interval(value, max(bounds[0], value - reach), min(bounds[1], value + reach))
