"""Ends of an interval from bootstrap draws: BCa with expanded quantiles.

Plain percentiles are too narrow and miss the truth mostly on the side of 0 or 1. BCa mends the
skew (bias correction and acceleration: Efron and Tibshirani, "An Introduction to the Bootstrap",
1993, chapter 14); expanded quantiles mend the width (Hesterberg, "What Teachers Should Know about
the Bootstrap", 2015: t in place of z, times the square root of n / (n - 1)).

In simulations of F1 over 55 to 75 stories, 95 % intervals held the truth in 94 to 95 % of sets, and
in 93 % where a few stories carry most of the errors: no resampling shows stories that a set lacks.
"""

import math

import numpy as np

from eval.scoring.figures import Values
from eval.scoring.statistics.quantiles import STANDARD, normal_quantile, student_quantile

_LEAST = 1e-9


def bca(
    value: float, drawn: Values, left_out: Values, *, stories: int, level: float
) -> tuple[float, float]:
    """Return the low and the high end of the interval of a figure.

    `drawn` holds the figure in each draw, `left_out` without each story in turn, both without
    nan, `drawn` not empty; `stories`, at least 2, is n above. The value always lies within.
    """
    bias, skew = _bias(value, drawn), _acceleration(left_out)
    z = _expanded(level, stories)
    chances = [_adjusted(bias, skew, end) for end in (-z, z)]
    low, high = np.quantile(drawn, chances).tolist()
    return min(low, value), max(high, value)


def _bias(value: float, drawn: Values) -> float:
    """How far the draws lie below the value, as z; equal draws count half."""
    below = (np.mean(drawn < value) + np.mean(drawn <= value)) / 2
    least = 1 / (len(drawn) + 1)
    return normal_quantile(float(np.clip(below, least, 1 - least)))


def _acceleration(left_out: Values) -> float:
    """Skew of the influence of single stories; 0 where none has any."""
    influence = left_out.mean() - left_out if len(left_out) else left_out
    greatest = np.max(np.abs(influence), initial=0)
    if greatest == 0:
        return 0.0
    scaled = influence / greatest  # the skew has no unit; small figures must not underflow
    return float((scaled**3).sum() / (6 * (scaled**2).sum() ** 1.5))


def _expanded(level: float, stories: int) -> float:
    t = student_quantile((1 + level) / 2, stories - 1)
    return t * math.sqrt(stories / (stories - 1))


def _adjusted(bias: float, skew: float, end: float) -> float:
    shifted = bias + end
    # Past the pole the formula turns round: the quantile is then the last one on its side.
    return STANDARD.cdf(bias + shifted / max(1 - skew * shifted, _LEAST))
