"""Which prediction answers which label of an article."""

from collections.abc import Sequence

from eval.scoring.assignment import assign
from eval.scoring.compare import alone, compare
from eval.scoring.fills import CREDIT
from eval.scoring.grounding import grounded
from eval.scoring.names import best_likeness
from eval.scoring.records import Record
from eval.scoring.slots import ArticleScore, Cell, Pair
from schemas.enums import DealType

# Types that one and the same deal can be taken for.
_COMPATIBLE = (
    {
        DealType.EQUITY_INVESTMENT,
        DealType.FUNDING_ROUND,
        DealType.STAKE_SALE,
        DealType.ACQUISITION,
        DealType.MERGER,
        DealType.JOINT_VENTURE,
    },
    {DealType.FUNDING_ROUND, DealType.IPO},
    {DealType.FUNDING_ROUND, DealType.DEBT_FINANCING},
)

Compared = tuple[Cell, ...] | None


def score_article(
    article: str,
    story: str,
    golds: Sequence[Record],
    predictions: Sequence[Record],
    *,
    failed: bool = False,
) -> ArticleScore:
    """Return an article's comparison: each label and each prediction in one pair.

    Labels and predictions are paired one to one for the greatest credit over their cells (correct
    1, partial 0.5). Two may be paired only if their types are compatible and a party matches.
    """
    ordered = sorted(predictions, key=_order)
    compared = [[_compared(gold, one) for one in ordered] for gold in golds]
    chosen = dict(assign([[_credit(cells) for cells in row] for row in compared]))
    pairs = [
        _pair(gold, ordered[chosen[at]], compared[at][chosen[at]])
        if at in chosen
        else Pair(gold, None, alone(gold, gold=True))
        for at, gold in enumerate(golds)
    ]
    taken = set(chosen.values())
    free = [one for at, one in enumerate(ordered) if at not in taken]
    pairs += [Pair(None, one, alone(one, gold=False)) for one in free]
    return ArticleScore(article, story, tuple(pairs), failed)


def may_pair(gold: Record, found: Record) -> bool:
    """Whether two records may be the same deal: compatible types, and a party in common."""
    if gold.type is not found.type and not any(
        {gold.type, found.type} <= family for family in _COMPATIBLE
    ):
        return False
    return any(best_likeness(m.names, one.names[0]) for m in gold.members for one in found.members)


def _compared(gold: Record, found: Record) -> Compared:
    return compare(gold, found) if may_pair(gold, found) else None


def _credit(cells: Compared) -> int:
    return sum(CREDIT.get(cell.outcome, 0) for cell in cells) if cells else 0


def _pair(gold: Record, found: Record, cells: Compared) -> Pair:
    return Pair(gold, found, grounded(cells or (), gold, found))


def _order(record: Record) -> tuple[object, ...]:
    """Order predictions by what they say, so that the order they came in decides nothing."""
    return (
        min(record.evidence, default=(0, 0)),
        record.type.value,
        sorted((m.role.value, m.names[0]) for m in record.members),
        record.amount.place if record.amount else (0, 0),
        record.id,
    )
