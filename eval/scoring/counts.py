"""Counts that add up over articles; every figure is computed from their sums.

A key names what is counted: `amount.correct`, `records.core`, `articles.no_deal`. Because counts
add up, the same figures hold for one article, a slice, a whole set or a resampled one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from eval.scoring import judge
from eval.scoring.slots import ArticleScore, Cell, Outcome, Pair, Slot

OUTCOMES = tuple(Outcome)
SLOTS = tuple(Slot)
KEYS = (
    *(f"{slot}.{outcome}" for slot in SLOTS for outcome in OUTCOMES),
    *(f"{slot}.grounded" for slot in SLOTS),
    *(f"{slot}.invented" for slot in SLOTS),
    "records.gold",
    "records.predicted",
    "records.detected",
    "records.core",
    "records.exact",
    "records.wrong_number",
    "accepted.records",
    "accepted.predicted",
    "accepted.detected",
    "accepted.core",
    "accepted.wrong_number",
    "articles",
    "articles.failed",
    "articles.no_deal",
    "no_deal.predicted",
    "no_deal.accepted",
)
"""Every key, in the order of the columns of a matrix of counts."""


def count_article(score: ArticleScore) -> Counter[str]:
    """Return the counts of one article.

    A pair whose label is optional counts in nothing but wrong numbers: an amount that the rules
    accepted must be right even there.
    """
    counted = [pair for pair in score.pairs if not judge.is_neutral(pair)]
    counts = count_pairs(counted)
    counts.update(_wrong_numbers(score))
    counts["articles"] = 1
    counts["articles.failed"] = int(score.failed)
    if not any(pair.gold for pair in score.pairs):
        counts["articles.no_deal"] = 1
        counts["no_deal.predicted"] = len(score.pairs)
        counts["no_deal.accepted"] = sum(map(judge.is_accepted, score.pairs))
    return counts


def count_pairs(pairs: Iterable[Pair]) -> Counter[str]:
    """Return the counts of cells and records of some pairs."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        counts.update(key for cell in pair.cells for key in _cell_keys(cell, pair))
        counts.update(_record_keys(pair))
    return counts


def _cell_keys(cell: Cell, pair: Pair) -> Iterator[str]:
    yield f"{cell.slot}.{cell.outcome}"
    if cell.grounded:
        yield f"{cell.slot}.grounded"
    # Spurious beside a label: the label has nothing there, so the value is made up.
    if cell.outcome is Outcome.SPURIOUS and pair.gold is not None:
        yield f"{cell.slot}.invented"


def _record_keys(pair: Pair) -> Iterator[str]:
    if pair.gold is not None:
        yield "records.gold"
    if pair.predicted is None:
        return
    yield "records.predicted"
    detected, core = judge.is_detected(pair), judge.is_core_right(pair)
    yield from ("records.detected",) if detected else ()
    yield from ("records.core",) if core else ()
    yield from ("records.exact",) if judge.is_exact(pair) else ()
    if judge.is_accepted(pair):
        yield "accepted.predicted"
        yield from ("accepted.detected",) if detected else ()
        yield from ("accepted.core",) if core else ()


def _wrong_numbers(score: ArticleScore) -> Counter[str]:
    golds = [pair.gold for pair in score.pairs if pair.gold is not None]
    wrong = [pair for pair in score.pairs if judge.has_wrong_number(pair, golds)]
    return Counter(
        {
            "records.wrong_number": len(wrong),
            "accepted.records": sum(map(judge.is_accepted, score.pairs)),
            "accepted.wrong_number": sum(map(judge.is_accepted, wrong)),
        }
    )
