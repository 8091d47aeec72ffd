"""What a pair as a whole is worth: found, right at its core, right in every cell."""

from collections.abc import Iterable

from eval.scoring.compare import best_sum
from eval.scoring.records import Record
from eval.scoring.slots import Cell, Outcome, Pair, Slot
from schemas.enums import Qualifier, Verdict

SIDES = (Slot.PAYER, Slot.RECEIVER, Slot.PARTNER)
"""The sides on which a deal's parties stand; sellers and lead investors are details."""


def is_detected(pair: Pair) -> bool:
    """Whether the deal is found: its type, and a right party on each side that the label fills."""
    if pair.gold is None or pair.predicted is None:
        return False
    right = {cell.slot for cell in pair.cells if cell.outcome is Outcome.CORRECT}
    named = {cell.slot for cell in pair.cells if cell.slot in SIDES and cell.gold is not None}
    return Slot.TYPE in right and named <= right


def is_core_right(pair: Pair) -> bool:
    """Whether type, parties and amount are right: detected, no wrong party, the amount correct.

    A party that is missing beside a right one does not count here; a wrong one does. Where the
    label has no amount, the prediction must have none.
    """
    return is_detected(pair) and not any(_spoils_core(cell) for cell in pair.cells)


def is_exact(pair: Pair) -> bool:
    """Whether every cell is correct."""
    both = pair.gold is not None and pair.predicted is not None
    return both and all(cell.outcome is Outcome.CORRECT for cell in pair.cells)


def has_wrong_number(pair: Pair, golds: Iterable[Record]) -> bool:
    """Whether the prediction's amount is not the label's.

    A prediction without a label is right if any of the article's `golds` has its amount: then the
    record is wrong, but not the number.
    """
    if pair.predicted is None or pair.predicted.amount is None:
        return False
    if pair.predicted.amount.qualifier is Qualifier.UNDISCLOSED:
        return False
    labels = [pair.gold] if pair.gold is not None else list(golds)
    accepted = [amount for label in labels for amount in label.amounts]
    return best_sum(accepted, pair.predicted.amount) is not Outcome.CORRECT


def is_accepted(pair: Pair) -> bool:
    """Whether the prediction is one that the rules accepted."""
    return pair.predicted is not None and pair.predicted.verdict is Verdict.ACCEPTED


def is_neutral(pair: Pair) -> bool:
    """Whether the pair counts neither way: its label is optional.

    Of two annotators either may call a record optional; an extraction never does.
    """
    record = pair.gold or pair.predicted
    return record is not None and record.optional


def _spoils_core(cell: Cell) -> bool:
    if cell.slot is Slot.AMOUNT:
        return cell.outcome is not Outcome.CORRECT
    wrong = cell.outcome in {Outcome.INCORRECT, Outcome.SPURIOUS, Outcome.PARTIAL}
    return cell.slot in SIDES and wrong
