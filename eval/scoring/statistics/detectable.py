"""The smallest difference that a set of articles can detect."""

import math
from collections.abc import Sequence

import numpy as np

from eval.scoring.figures import Figure, Values
from eval.scoring.statistics.bootstrap import draw_figures, telling
from eval.scoring.statistics.clusters import difference_of, per_story, side_by_side
from eval.scoring.statistics.quantiles import normal_quantile

_FEWEST = 2
_ONLY = "figure"


def smallest_difference(  # noqa: PLR0913 - a resampling has this many settings
    counts_a: Values,
    counts_b: Values | None,
    clusters: Sequence[str],
    figure: Figure,
    *,
    seed: int,
    power: float = 0.8,
    level: float = 0.05,
    draws: int = 2000,
) -> float:
    """Return the true difference that a paired comparison finds with a chance of `power`.

    (z of 1 - level / 2, plus z of power) times the standard error of the difference (Bloom,
    "Minimum detectable effects", 1995), which comes from drawing stories again. With one run only
    it is taken as that of two independent runs, sqrt(2) times that of one: more than a paired
    comparison needs, as paired runs err on the same articles. Nan where nothing is known of the
    spread: fewer than two stories with a figure, or two runs that do not differ anywhere.
    `ValueError` for unfit counts or draws, or for chances outside (0, 1).
    """
    if not (0 < power < 1 and 0 < level < 1):
        raise ValueError("power and level must lie between 0 and 1")
    if counts_b is None:
        error = math.sqrt(2) * _standard_error(counts_a, clusters, figure, seed, draws)
    else:
        both = side_by_side(counts_a, counts_b)
        error = _standard_error(both, clusters, difference_of(figure), seed, draws)
    reach = normal_quantile(1 - level / 2) + normal_quantile(power)
    return reach * error if error > 0 else math.nan


def _standard_error(
    counts: Values, clusters: Sequence[str], figure: Figure, seed: int, draws: int
) -> float:
    """Spread of a figure over draws, widened by sqrt(n / (n - 1)) (Hesterberg 2015)."""
    stories = per_story(counts, clusters)
    number = telling(stories, figure)
    drawn = draw_figures(stories, {_ONLY: figure}, seed=seed, draws=draws)[_ONLY]
    known = drawn[~np.isnan(drawn)]
    if min(number, len(known)) < _FEWEST:
        return math.nan
    return float(np.std(known, ddof=1)) * math.sqrt(number / (number - 1))
