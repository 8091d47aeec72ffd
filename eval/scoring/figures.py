"""Figures from counts: precision, recall and F1 of cells and records, and what must not happen.

Each figure takes counts as arrays that share a shape, so that one call computes it for one set or
for every set of a resampling. A figure without a denominator is nan.

Cells follow the tallies of the Message Understanding Conferences: precision is correct over actual
(correct, partial, incorrect, spurious), recall is correct over possible (correct, partial,
incorrect, missing), F1 their harmonic mean, micro-averaged over all cells.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from eval.scoring.counts import KEYS, SLOTS
from eval.scoring.slots import Outcome, Slot

Values = NDArray[np.float64]
Figure = Callable[[Values], Values]
"""From sums of counts, `(..., len(KEYS))`, to a value for each, `(...)`."""

_COLUMN = {key: at for at, key in enumerate(KEYS)}
_ACTUAL = (Outcome.CORRECT, Outcome.PARTIAL, Outcome.INCORRECT, Outcome.SPURIOUS)
_POSSIBLE = (Outcome.CORRECT, Outcome.PARTIAL, Outcome.INCORRECT, Outcome.MISSING)
_HALF = 0.5


def total(counts: Values, keys: Iterable[str]) -> Values:
    """Return the sum of the columns of some keys."""
    columns = [_COLUMN[key] for key in keys]
    summed: Values = counts[..., columns].sum(axis=-1)
    return summed


def _ratio(part: Values, whole: Values) -> Values:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, part / np.where(whole > 0, whole, 1), np.nan)


def _f1(hits: Values, actual: Values, possible: Values) -> Values:
    return _ratio(2 * hits, actual + possible)


def _cells(counts: Values, slots: Iterable[Slot], outcomes: Iterable[Outcome]) -> Values:
    wanted = list(outcomes)
    return total(counts, (f"{slot}.{outcome}" for slot in slots for outcome in wanted))


def _hits(counts: Values, slots: Iterable[Slot], *, partial: float = 0.0) -> Values:
    taken = list(slots)
    correct = _cells(counts, taken, [Outcome.CORRECT])
    return correct + partial * _cells(counts, taken, [Outcome.PARTIAL])


def precision(slots: Iterable[Slot]) -> Figure:
    """Return the strict precision of some slots."""
    taken = tuple(slots)
    return lambda counts: _ratio(_hits(counts, taken), _cells(counts, taken, _ACTUAL))


def recall(slots: Iterable[Slot]) -> Figure:
    """Return the strict recall of some slots."""
    taken = tuple(slots)
    return lambda counts: _ratio(_hits(counts, taken), _cells(counts, taken, _POSSIBLE))


def micro_f1(slots: Iterable[Slot], *, partial: float = 0.0) -> Figure:
    """Return the micro-averaged F1 of some slots; a partial cell earns `partial`."""
    taken = tuple(slots)
    return lambda counts: _f1(
        _hits(counts, taken, partial=partial),
        _cells(counts, taken, _ACTUAL),
        _cells(counts, taken, _POSSIBLE),
    )


def _grounded_f1(counts: Values) -> Values:
    hits = total(counts, (f"{slot}.grounded" for slot in SLOTS))
    return _f1(hits, _cells(counts, SLOTS, _ACTUAL), _cells(counts, SLOTS, _POSSIBLE))


def _records_f1(hits: str) -> Figure:
    return lambda counts: _f1(
        total(counts, [hits]), total(counts, ["records.predicted"]), total(counts, ["records.gold"])
    )


def share(part: str, whole: str) -> Figure:
    """Return how much of one count another is."""
    return lambda counts: _ratio(total(counts, [part]), total(counts, [whole]))


def _invented(counts: Values) -> Values:
    """Values that the label lacks, over the values that predictions with a label fill."""
    invented = total(counts, (f"{slot}.invented" for slot in SLOTS))
    filled = _cells(counts, SLOTS, (Outcome.CORRECT, Outcome.PARTIAL, Outcome.INCORRECT))
    return _ratio(invented, filled + invented)


FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "strict_f1": micro_f1(SLOTS),
        "lenient_f1": micro_f1(SLOTS, partial=_HALF),
        "precision": precision(SLOTS),
        "recall": recall(SLOTS),
        "core_f1": _records_f1("records.core"),
        "detection_f1": _records_f1("records.detected"),
        "exact_rate": share("records.exact", "records.gold"),
        "grounded_f1": _grounded_f1,
        "invented_values": _invented,
        "wrong_numbers_accepted": share("accepted.wrong_number", "accepted.records"),
        "false_records_per_no_deal_article": share("no_deal.predicted", "articles.no_deal"),
        "accepted_precision": share("accepted.core", "accepted.predicted"),
        "accepted_coverage": share("accepted.predicted", "records.predicted"),
        "accepted_core_recall": share("accepted.core", "records.gold"),
        "failed_articles": share("articles.failed", "articles"),
    }
)
"""The figures of a set of articles by name; all lie in [0, 1] but false records per article."""

MEASURES: Mapping[str, Callable[[Iterable[Slot]], Figure]] = MappingProxyType(
    {"precision": precision, "recall": recall, "f1": micro_f1}
)
"""The figures of a single slot by name."""

UNBOUNDED = frozenset({"false_records_per_no_deal_article"})
"""Figures that may be above 1."""


def matrix(counts: Iterable[Mapping[str, int]]) -> Values:
    """Return counts as a matrix, a row for each article, a column for each of `KEYS`."""
    rows = [[row.get(key, 0) for key in KEYS] for row in counts]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(KEYS))
