"""How much an extractor's answers vary when it is asked again."""

import math
from collections.abc import Sequence

import numpy as np

from eval.runs.models import Stability
from eval.runs.scored import ScoredArticle
from eval.scoring.counts import count_article
from eval.scoring.figures import FIGURES, Values, matrix
from eval.scoring.statistics import unstable, variance

_FIGURE = FIGURES["strict_f1"]


def stability(scored: Sequence[ScoredArticle], repeats: int) -> Stability | None:
    """Return how strict F1 of single articles varies over repeats; None for a single repeat."""
    if repeats == 1:
        return None
    ids = list(dict.fromkeys(one.gold.id for one in scored))
    values = _values(scored, ids, repeats)
    found = variance(values)
    return Stability(
        repeats=repeats,
        within=_known(found.within),
        between=_known(found.between),
        unstable=[article for article, _ in unstable(values, ids)],
    )


def _values(scored: Sequence[ScoredArticle], ids: Sequence[str], repeats: int) -> Values:
    rows = {(one.gold.id, one.repeat): one for one in scored}
    counts = matrix(
        count_article(rows[article, repeat].score) for article in ids for repeat in range(repeats)
    )
    return np.asarray(_FIGURE(counts)).reshape(len(ids), repeats)


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
