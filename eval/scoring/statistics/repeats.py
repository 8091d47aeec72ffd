"""How much a figure moves when the same articles are read again."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.scoring.figures import Values

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Variance:
    """Variance of a figure of single articles, in its unit squared, split by its source.

    `within`: between repeats of one article. `between`: between articles, without the part that
    repeats explain. `articles`: how many were used, those with a figure in every repeat.
    """

    within: float
    between: float
    articles: int
    repeats: int

    @property
    def share_within(self) -> float:
        """Share of the variance that comes from repetition alone; nan where there is none."""
        whole = self.within + self.between
        return self.within / whole if whole > 0 else math.nan

    @property
    def error(self) -> float:
        """Standard error that repetition alone gives the mean over the articles of one repeat."""
        return math.sqrt(self.within / self.articles) if self.articles else math.nan


def variance(values: Values) -> Variance:
    """Return the variance of `values`, `(articles, repeats)`, within and between articles.

    One-way random effects with the analysis-of-variance estimators (Searle, Casella and McCulloch,
    "Variance Components", 1992, chapter 3): the mean square within, and the mean square between
    less that within, over the repeats, cut at 0 where it is negative. Articles with a nan are left
    out. A part is nan with fewer than two repeats or articles. `ValueError` unless two-dimensional.
    """
    _check(values)
    used = values[~np.isnan(values).any(axis=1)]
    articles, repeats = used.shape
    if repeats < _FEWEST or not articles:
        return Variance(math.nan, math.nan, articles, repeats)
    within = float(used.var(axis=1, ddof=1).mean())
    if articles < _FEWEST:
        return Variance(within, math.nan, articles, repeats)
    # The mean square between over the repeats is the variance of the articles' means.
    means = float(used.mean(axis=1).var(ddof=1))
    return Variance(within, max(0.0, means - within / repeats), articles, repeats)


def unstable(values: Values, ids: Sequence[str]) -> list[tuple[str, float]]:
    """Return the articles whose figure is not the same in all repeats, the greatest spread first.

    `values` is `(articles, repeats)`, `ids` names the articles. The spread is the greatest value
    less the least, infinite where only some repeats have a figure; equal spreads stand in the
    order of the ids. `ValueError` unless each id has a row.
    """
    _check(values)
    if len(values) != len(ids):
        raise ValueError(f"{len(ids)} ids for {len(values)} articles")
    spreads = zip(ids, map(_spread, values), strict=True)
    moved = [(name, spread) for name, spread in spreads if spread > 0]
    return sorted(moved, key=lambda one: (-one[1], one[0]))


def _spread(repeats: Values) -> float:
    known = repeats[~np.isnan(repeats)]
    if not len(known):
        return 0.0
    return float(np.ptp(known)) if len(known) == len(repeats) else math.inf


def _check(values: Values) -> None:
    if values.ndim != 2:  # noqa: PLR2004 - articles by repeats
        raise ValueError(f"values of shape {values.shape} are no articles by repeats")
