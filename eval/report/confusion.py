"""Which types and stages are taken for which."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from eval.scoring import judge
from eval.scoring.slots import ArticleScore, Cell, Outcome, Pair, Slot

NOTHING = ""
"""Stands for no record: of a label, that it was missed; of an extraction, that it is spurious."""


@dataclass(frozen=True, slots=True)
class Row:
    """How often each of the table's columns was extracted where `label` was labelled."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Confusion:
    """A table of counts of records; `columns` are the values extracted, the last is nothing."""

    slot: Slot
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def confusion(scores: Iterable[ArticleScore], slot: Slot, values: type[StrEnum]) -> Confusion:
    """Return which values of a slot were extracted for which label, over all records that count.

    Only values that occur have a row and a column. A label's accepted alternative counts as the
    value that it prefers.
    """
    counts = Counter(
        _taken(cell)
        for score in scores
        for pair in score.pairs
        if not judge.is_neutral(pair)
        for cell in _cells(pair, slot)
    )
    seen = {value for pair in counts for value in pair}
    names = (*(value.value for value in values if value in seen), NOTHING)
    return Confusion(slot, names, tuple(_row(name, names, counts) for name in names))


def _cells(pair: Pair, slot: Slot) -> list[Cell]:
    return [cell for cell in pair.cells if cell.slot is slot]


def _taken(cell: Cell) -> tuple[str, str]:
    if cell.outcome is Outcome.CORRECT and cell.gold:
        return cell.gold, cell.gold
    return cell.gold or NOTHING, cell.predicted or NOTHING


def _row(label: str, names: Sequence[str], counts: Counter[tuple[str, str]]) -> Row:
    return Row(label, tuple(counts[label, name] for name in names))
