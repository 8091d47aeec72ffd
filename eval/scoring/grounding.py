"""Whether a correct value is read from a sentence that the label names."""

from collections.abc import Iterable
from dataclasses import replace

from eval.scoring.records import Place, Record
from eval.scoring.slots import Cell, Outcome, Slot


def grounded(cells: Iterable[Cell], gold: Record, found: Record) -> tuple[Cell, ...]:
    """Return the cells, those marked that are correct and stand where the label says.

    An amount, a valuation and a stake stand at their own place; everything else stands in the
    evidence of its record.
    """
    whole = _meet(found.evidence, gold.evidence)
    own = {
        Slot.AMOUNT: found.amount and _meet([found.amount.place], _sums(gold)),
        Slot.VALUATION: found.valuation and _meet([found.valuation.place], _sums(gold)),
        Slot.STAKE: found.stake and _meet([found.stake.place], _stakes(gold)),
    }
    return tuple(
        replace(cell, grounded=bool(own.get(cell.slot, whole)))
        if cell.outcome is Outcome.CORRECT
        else cell
        for cell in cells
    )


def _sums(gold: Record) -> list[Place]:
    sums = [*gold.amounts, gold.valuation]
    return [*gold.evidence, *(one.place for one in sums if one is not None)]


def _stakes(gold: Record) -> list[Place]:
    return [*gold.evidence, *([gold.stake.place] if gold.stake else [])]


def _meet(places: Iterable[Place], others: Iterable[Place]) -> bool:
    wanted = list(others)
    return any(a < d and c < b for a, b in places for c, d in wanted)
