"""What kinds of error an article has."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from eval.scoring import judge
from eval.scoring.slots import ArticleScore, Cell, Outcome, Pair, Slot


class Kind(StrEnum):
    """A kind of error that articles are filtered by, or that there is none."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    AMOUNT = "amount"
    PARTY = "party"
    STAGE = "stage"
    TYPE = "type"
    DETAIL = "detail"
    FAILED = "failed"
    RIGHT = "right"


TITLES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.MISSED: "missed record",
        Kind.SPURIOUS: "spurious record",
        Kind.AMOUNT: "wrong amount",
        Kind.PARTY: "wrong party",
        Kind.STAGE: "wrong stage",
        Kind.TYPE: "wrong type",
        Kind.DETAIL: "wrong detail",
        Kind.FAILED: "failed",
        Kind.RIGHT: "all right",
    }
)
"""The kinds as people read them, in the order of the filters."""

_BY_SLOT: Mapping[Slot, Kind] = MappingProxyType(
    {
        Slot.AMOUNT: Kind.AMOUNT,
        Slot.STAGE: Kind.STAGE,
        Slot.TYPE: Kind.TYPE,
        Slot.PAYER: Kind.PARTY,
        Slot.RECEIVER: Kind.PARTY,
        Slot.SELLER: Kind.PARTY,
        Slot.PARTNER: Kind.PARTY,
    }
)


def kinds_of(score: ArticleScore) -> list[Kind]:
    """Return the kinds of error of an article in the order of `Kind`; `right` where it has none.

    Records whose label is optional count neither way. A value that is half right is an error.
    """
    found = set(_found(score)) or {Kind.RIGHT}
    return [kind for kind in Kind if kind in found]


def errors_of(score: ArticleScore) -> int:
    """Return how many values are not right; optional records count neither way."""
    counted = (pair for pair in score.pairs if not judge.is_neutral(pair))
    return sum(_is_wrong(cell) for pair in counted for cell in pair.cells)


def _found(score: ArticleScore) -> Iterator[Kind]:
    if score.failed:
        yield Kind.FAILED
    for pair in score.pairs:
        if not judge.is_neutral(pair):
            yield from _of_pair(pair)


def _of_pair(pair: Pair) -> Iterator[Kind]:
    if pair.predicted is None:
        yield Kind.MISSED
    elif pair.gold is None:
        yield Kind.SPURIOUS
    else:
        wrong = (cell for cell in pair.cells if _is_wrong(cell))
        yield from (_BY_SLOT.get(cell.slot, Kind.DETAIL) for cell in wrong)


def _is_wrong(cell: Cell) -> bool:
    return cell.outcome is not Outcome.CORRECT
