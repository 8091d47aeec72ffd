"""Cells of one slot: single values and sets of values."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from eval.scoring.assignment import assign
from eval.scoring.slots import Cell, Outcome, Slot

T = TypeVar("T")
GoldT = TypeVar("GoldT")
FoundT = TypeVar("FoundT")

Judge = Callable[[GoldT, FoundT], Outcome]
Show = Callable[[T], str]

CREDIT = {Outcome.CORRECT: 2, Outcome.PARTIAL: 1}
"""Half cells: what an outcome adds to the credit of a pair."""


def missing(slot: Slot, gold: str) -> Cell:
    """Return the cell of a label that the prediction lacks."""
    return Cell(slot, Outcome.MISSING, gold, None)


def spurious(slot: Slot, predicted: str) -> Cell:
    """Return the cell of a prediction that the label lacks."""
    return Cell(slot, Outcome.SPURIOUS, None, predicted)


def single(slot: Slot, gold: str | None, found: str | None, outcome: Outcome) -> list[Cell]:
    """Return the cell of a slot with one value; two empty values are no cell.

    `outcome` counts where both are filled.
    """
    if gold is None:
        return [] if found is None else [spurious(slot, found)]
    return [missing(slot, gold) if found is None else Cell(slot, outcome, gold, found)]


def several(
    slot: Slot,
    golds: Sequence[tuple[GoldT, str]],
    found: Sequence[tuple[FoundT, str]],
    judge: Judge[GoldT, FoundT],
) -> list[Cell]:
    """Return a cell for each element of a set; values come with how people read them.

    Elements are paired by credit. Of those left over, a label's and a prediction's make an
    incorrect cell together; the rest are missing or spurious.
    """
    if not golds or not found:
        return [*(missing(slot, g) for _, g in golds), *(spurious(slot, f) for _, f in found)]
    outcomes = [[judge(gold, one) for one, _ in found] for gold, _ in golds]
    pairs = assign([[CREDIT.get(outcome, 0) for outcome in row] for row in outcomes])
    cells = [Cell(slot, outcomes[i][j], golds[i][1], found[j][1]) for i, j in pairs]
    lost = [g for at, (_, g) in enumerate(golds) if at not in {i for i, _ in pairs}]
    extra = [f for at, (_, f) in enumerate(found) if at not in {j for _, j in pairs}]
    both = min(len(lost), len(extra))
    cells += [Cell(slot, Outcome.INCORRECT, lost[at], extra[at]) for at in range(both)]
    cells += [missing(slot, gold) for gold in lost[both:]]
    return cells + [spurious(slot, one) for one in extra[both:]]
