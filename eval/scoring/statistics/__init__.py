"""Noise and progress told apart: intervals, tests and what a set can detect. Pure and seeded.

Stories are the unit of all resampling, since articles that tell one story err together.
"""

from eval.scoring.statistics.bootstrap import (
    Interval,
    interval,
    intervals,
    paired_interval,
    paired_intervals,
)
from eval.scoring.statistics.detectable import smallest_difference
from eval.scoring.statistics.inferiority import non_inferior
from eval.scoring.statistics.multiple import holm
from eval.scoring.statistics.randomisation import Test, paired_test, paired_tests
from eval.scoring.statistics.repeats import Variance, unstable, variance

__all__ = [
    "Interval",
    "Test",
    "Variance",
    "holm",
    "interval",
    "intervals",
    "non_inferior",
    "paired_interval",
    "paired_intervals",
    "paired_test",
    "paired_tests",
    "smallest_difference",
    "unstable",
    "variance",
]
