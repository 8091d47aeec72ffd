"""Slots, the outcomes of their cells, and the result of comparing two records.

Outcomes and tallies are those of the Message Understanding Conferences (Chinchor, "MUC-4
evaluation metrics", 1992).
"""

from dataclasses import dataclass
from enum import StrEnum

from eval.scoring.records import Record


class Slot(StrEnum):
    """What a cell fills. Parties are grouped by the side on which they stand."""

    TYPE = "type"
    STAGE = "stage"
    DISPUTED = "disputed"
    ROUND = "round"
    PAYER = "payer"
    RECEIVER = "receiver"
    SELLER = "seller"
    PARTNER = "partner"
    LEAD = "lead"
    AMOUNT = "amount"
    VALUATION = "valuation"
    STAKE = "stake"
    DATE = "date"
    CONDITION = "condition"
    REPORTED_BY = "reported_by"


class Outcome(StrEnum):
    """How a predicted cell stands to the label's."""

    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"
    MISSING = "missing"
    SPURIOUS = "spurious"


@dataclass(frozen=True, slots=True)
class Cell:
    """One compared cell.

    `gold` and `predicted` are its values as people read them, None where empty. `grounded` is
    true where the value is correct and the prediction's place is in a sentence that the label
    names.
    """

    slot: Slot
    outcome: Outcome
    gold: str | None
    predicted: str | None
    grounded: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and a prediction that belong together, or one of them alone."""

    gold: Record | None
    predicted: Record | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """The comparison of one article, in the order of the labels, then of unmatched predictions.

    `failed` says that the extraction failed; it is scored as an empty prediction.
    """

    article: str
    story: str
    pairs: tuple[Pair, ...]
    failed: bool = False
