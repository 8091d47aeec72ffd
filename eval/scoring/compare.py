"""Two records compared, slot by slot."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from eval.scoring.fills import missing, several, single, spurious
from eval.scoring.names import Likeness, best_likeness, normal
from eval.scoring.records import Dated, Member, Place, Record, Share, Sum
from eval.scoring.shown import show_date, show_place, show_share, show_sum
from eval.scoring.slots import Cell, Outcome, Slot
from schemas.enums import Qualifier, Role

SIDES: Mapping[Role, Slot] = MappingProxyType(
    {
        Role.INVESTOR: Slot.PAYER,
        Role.BUYER: Slot.PAYER,
        Role.ACQUIRER: Slot.PAYER,
        Role.LENDER: Slot.PAYER,
        Role.CUSTOMER: Slot.PAYER,
        Role.INVESTEE: Slot.RECEIVER,
        Role.TARGET: Slot.RECEIVER,
        Role.BORROWER: Slot.RECEIVER,
        Role.SUPPLIER: Slot.RECEIVER,
        Role.ISSUER: Slot.RECEIVER,
        Role.SELLER: Slot.SELLER,
        Role.PARTNER: Slot.PARTNER,
    }
)
"""On which side of a deal each role stands."""

_SIDES = (Slot.PAYER, Slot.RECEIVER, Slot.SELLER, Slot.PARTNER)
_BY_LIKENESS = {
    Likeness.SAME: Outcome.CORRECT,
    Likeness.PART: Outcome.PARTIAL,
    Likeness.NONE: Outcome.INCORRECT,
}
_ROUND_WORDS = frozenset({"series", "serie", "round", "ronde", "funding", "financiering", "the"})
_HALF = 0.5


def compare(gold: Record, found: Record) -> tuple[Cell, ...]:
    """Return the cells of a label and a prediction in the order of the slots.

    Values that are empty on both sides are no cell. None of them is marked as grounded.
    """
    return (
        _type(gold, found),
        _stage(gold, found),
        *_disputed(gold, found),
        *_round(gold, found),
        *(cell for side in _SIDES for cell in _members(side, gold, found)),
        *_leads(gold, found),
        *_amount(gold, found),
        *_valuation(gold, found),
        *_stake(gold.stake, found.stake),
        *several(Slot.DATE, _dates(gold), _dates(found), _judge_date),
        *several(Slot.CONDITION, _conditions(gold), _conditions(found), _judge_place),
        *single(Slot.REPORTED_BY, gold.reported_by, found.reported_by, _reporter(gold, found)),
    )


def alone(record: Record, *, gold: bool) -> tuple[Cell, ...]:
    """Return the cells of a record that has no counterpart: all missing, or all spurious."""
    cell = missing if gold else spurious
    return tuple(cell(slot, value) for slot, value in filled(record))


def filled(record: Record) -> Iterable[tuple[Slot, str]]:
    """Yield every cell that a record fills, with its value as people read it."""
    yield Slot.TYPE, record.type.value
    yield Slot.STAGE, record.stages[0].value
    if record.disputed:
        yield Slot.DISPUTED, "disputed"
    yield from ((slot, value) for slot, value in _texts(record) if value is not None)
    yield from ((SIDES[member.role], member.names[0]) for member in record.members)
    yield from ((Slot.LEAD, member.names[0]) for member in record.members if member.lead)
    yield from ((Slot.DATE, shown) for _, shown in _dates(record))
    yield from ((Slot.CONDITION, shown) for _, shown in _conditions(record))


def judge_sum(gold: Sum, found: Sum) -> Outcome:
    """Return how a sum stands to one that is right.

    Value, currency, bounds and qualifier right is correct; value and currency right is partial.
    The value is the bound that is known, so that `up to 5` and `5` have the same.
    """
    if gold.currency != found.currency and gold.qualifier is not Qualifier.UNDISCLOSED:
        return Outcome.INCORRECT
    return _judge_bounds(gold, found)


def _judge_bounds(gold: Sum | Share, found: Sum | Share) -> Outcome:
    bounds = (gold.min, gold.max) == (found.min, found.max)
    if bounds and gold.qualifier is found.qualifier:
        return Outcome.CORRECT
    values = {gold.min, gold.max} - {None}
    same = bool(values) and values == {found.min, found.max} - {None}
    return Outcome.PARTIAL if same else Outcome.INCORRECT


def best_sum(golds: Iterable[Sum | None], found: Sum) -> Outcome:
    """Return how a sum stands to the one of several accepted sums that it fits best."""
    outcomes = [judge_sum(gold, found) for gold in golds if gold is not None]
    best = (Outcome.CORRECT, Outcome.PARTIAL)
    return next((one for one in best if one in outcomes), Outcome.INCORRECT)


def _type(gold: Record, found: Record) -> Cell:
    outcome = Outcome.CORRECT if gold.type is found.type else Outcome.INCORRECT
    return Cell(Slot.TYPE, outcome, gold.type.value, found.type.value)


def _stage(gold: Record, found: Record) -> Cell:
    stage = found.stages[0]
    outcome = Outcome.CORRECT if stage in gold.stages else Outcome.INCORRECT
    return Cell(Slot.STAGE, outcome, gold.stages[0].value, stage.value)


def _disputed(gold: Record, found: Record) -> list[Cell]:
    left, right = ("disputed" if one.disputed else None for one in (gold, found))
    return single(Slot.DISPUTED, left, right, Outcome.CORRECT)


def _round(gold: Record, found: Record) -> list[Cell]:
    same = _round_key(gold.round or "") == _round_key(found.round or "")
    outcome = Outcome.CORRECT if same else Outcome.INCORRECT
    return single(Slot.ROUND, gold.round, found.round, outcome)


def _round_key(name: str) -> tuple[str, ...]:
    words = normal(name.replace("-", " "))
    return tuple(word for word in words if word not in _ROUND_WORDS) or words


def _members(side: Slot, gold: Record, found: Record) -> list[Cell]:
    left, right = _on(side, gold), _on(side, found)
    return several(side, left, right, _judge_member) if left or right else []


def _on(side: Slot, record: Record) -> list[tuple[Member, str]]:
    return [(m, m.names[0]) for m in record.members if SIDES[m.role] is side]


def _leads(gold: Record, found: Record) -> list[Cell]:
    left, right = ([(m, m.names[0]) for m in one.members if m.lead] for one in (gold, found))
    return several(Slot.LEAD, left, right, _judge_member) if left or right else []


def _judge_member(gold: Member, found: Member) -> Outcome:
    return _BY_LIKENESS[best_likeness(gold.names, found.names[0])]


def _amount(gold: Record, found: Record) -> list[Cell]:
    if found.amount is None:
        # A label that also accepts no amount has lost nothing.
        return [] if None in gold.amounts else [missing(Slot.AMOUNT, _shown(gold.amount) or "")]
    accepted = next((one for one in gold.amounts if one is not None), None)
    outcome = best_sum(gold.amounts, found.amount)
    return single(Slot.AMOUNT, _shown(accepted), show_sum(found.amount), outcome)


def _valuation(gold: Record, found: Record) -> list[Cell]:
    left, right = gold.valuation, found.valuation
    outcome = judge_sum(left, right) if left and right else Outcome.INCORRECT
    if left and right and outcome is Outcome.CORRECT and left.basis is not right.basis:
        outcome = Outcome.PARTIAL
    return single(Slot.VALUATION, _shown(left), _shown(right), outcome)


def _stake(gold: Share | None, found: Share | None) -> list[Cell]:
    outcome = _judge_bounds(gold, found) if gold and found else Outcome.INCORRECT
    left, right = (show_share(one) if one else None for one in (gold, found))
    return single(Slot.STAKE, left, right, outcome)


def _shown(money: Sum | None) -> str | None:
    return show_sum(money) if money else None


def _texts(record: Record) -> Iterable[tuple[Slot, str | None]]:
    yield Slot.ROUND, record.round
    yield Slot.AMOUNT, _shown(record.amount)
    yield Slot.VALUATION, _shown(record.valuation)
    yield Slot.STAKE, show_share(record.stake) if record.stake else None
    yield Slot.REPORTED_BY, record.reported_by


def _dates(record: Record) -> list[tuple[Dated, str]]:
    return [(one, show_date(one)) for one in record.dates]


def _judge_date(gold: Dated, found: Dated) -> Outcome:
    if (gold.start, gold.end) != (found.start, found.end):
        return Outcome.INCORRECT
    return Outcome.CORRECT if gold.event is found.event else Outcome.PARTIAL


def _conditions(record: Record) -> list[tuple[Place, str]]:
    return [(place, show_place(place)) for place in record.conditions]


def _judge_place(gold: Place, found: Place) -> Outcome:
    """Half of what the two cover together in common is correct, anything in common partial."""
    common = min(gold[1], found[1]) - max(gold[0], found[0])
    if common <= 0:
        return Outcome.INCORRECT
    whole = max(gold[1], found[1]) - min(gold[0], found[0])
    return Outcome.CORRECT if common >= _HALF * whole else Outcome.PARTIAL


def _reporter(gold: Record, found: Record) -> Outcome:
    return _BY_LIKENESS[best_likeness([gold.reported_by or ""], found.reported_by or "")]
