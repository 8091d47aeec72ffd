"""Two records compared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from eval.scoring.compare import alone, compare, filled
from eval.scoring.records import Dated, Member, Share, Sum
from eval.scoring.slots import Outcome, Slot
from schemas.enums import DateEvent, Qualifier, Role, Stage, ValuationBasis
from tests.eval.scoring.examples import record, usd

C, P, I, M, S = Outcome  # noqa: E741 - as the tallies are called


def outcome(slot: Slot, gold: object, found: object) -> list[Outcome]:
    """The outcomes of one slot."""
    return [cell.outcome for cell in compare(gold, found) if cell.slot is slot]  # type: ignore[arg-type]


def test_equal_records_are_correct_in_every_cell() -> None:
    """A record compared with itself has as many correct cells as it fills."""
    whole = replace(
        record(amounts=(usd(5),)),
        round="Series B",
        disputed=True,
        valuation=replace(usd(50), basis=ValuationBasis.POST_MONEY),
        stake=Share(Decimal(10), Decimal(10), Qualifier.EXACT, (0, 1)),
        dates=(Dated(DateEvent.CLOSES, "2026-Q3", "2026-Q3", (3, 4)),),
        conditions=((5, 9),),
        reported_by="Reuters",
    )
    cells = compare(whole, whole)
    assert {cell.outcome for cell in cells} == {C}
    assert [cell.slot for cell in cells] == [slot for slot, _ in sorted_by(filled(whole), cells)]


def sorted_by(pairs: object, cells: object) -> list[tuple[Slot, str]]:
    """The filled slots in the order of the cells."""
    order = [cell.slot for cell in cells]  # type: ignore[attr-defined]
    return sorted(pairs, key=lambda pair: order.index(pair[0]))  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        (usd(5), usd(5), C),
        (usd(5), usd(5, Qualifier.APPROXIMATELY), P),
        (usd(5, Qualifier.UP_TO), usd(5), P),
        (usd(5, Qualifier.UP_TO), usd(5, Qualifier.LESS_THAN), P),
        (usd(5), usd(6), I),
        (usd(5), replace(usd(5), currency="EUR"), I),
        (usd(5), replace(usd(5), currency=None), I),
        (Sum(None, None, None, Qualifier.UNDISCLOSED, (0, 1)), usd(5), I),
    ],
)
def test_amounts(gold: Sum, found: Sum, expected: Outcome) -> None:
    """All of value, currency, bounds and qualifier is correct; value and currency is partial."""
    assert outcome(Slot.AMOUNT, record(amounts=(gold,)), record(amounts=(found,))) == [expected]


def test_undisclosed_is_a_value() -> None:
    """Both undisclosed is correct, one of them alone missing or spurious."""
    unsaid = record(amounts=(Sum(None, None, None, Qualifier.UNDISCLOSED, (0, 1)),))
    assert outcome(Slot.AMOUNT, unsaid, unsaid) == [C]
    assert outcome(Slot.AMOUNT, unsaid, record()) == [M]
    assert outcome(Slot.AMOUNT, record(), unsaid) == [S]


def test_accepted_alternatives_are_right() -> None:
    """Any accepted amount, stage or name makes its cell correct."""
    gold = replace(
        record(amounts=(usd(5), usd(7)), stages=(Stage.AGREED, Stage.COMPLETED)),
        members=(Member(("Harbor Capital", "HC"), Role.ACQUIRER, lead=False),),
    )
    found = replace(
        record(amounts=(usd(7),), stages=(Stage.COMPLETED,)),
        members=(Member(("HC",), Role.ACQUIRER, lead=False),),
    )
    assert {cell.outcome for cell in compare(gold, found)} == {C}


def test_an_amount_that_may_be_left_out_is_not_missed() -> None:
    """Where the label also accepts no amount, none is no loss, and the amount is still right."""
    gold = record(amounts=(None, usd(5)))
    assert outcome(Slot.AMOUNT, gold, record()) == []
    assert outcome(Slot.AMOUNT, gold, record(amounts=(usd(5),))) == [C]


def test_swapped_sides_are_incorrect() -> None:
    """Payer and receiver exchanged are two incorrect cells."""
    gold, found = record("Harbor", "Kestrel"), record("Kestrel", "Harbor")
    assert outcome(Slot.PAYER, gold, found) == outcome(Slot.RECEIVER, gold, found) == [I]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [("Series B", "series B round", C), ("Series B", "B-ronde", C), ("Series B", "Series C", I)],
)
def test_rounds_by_their_letter(gold: str, found: str, expected: Outcome) -> None:
    """The words around a round's letter do not count."""
    left, right = replace(record(), round=gold), replace(record(), round=found)
    assert outcome(Slot.ROUND, left, right) == [expected]


def test_dates_need_their_event() -> None:
    """The right day of another event is partial, another day incorrect."""
    dates = [(Dated(DateEvent.CLOSES, "2026", "2026", (0, 1)),),
             (Dated(DateEvent.SIGNED, "2026", "2026", (0, 1)),),
             (Dated(DateEvent.CLOSES, "2027", "2027", (0, 1)),)]  # fmt: skip
    gold, *found = (replace(record(), dates=one) for one in dates)
    assert [outcome(Slot.DATE, gold, one) for one in found] == [[P], [I]]


@pytest.mark.parametrize(
    ("found", "expected"), [((0, 10), C), ((4, 10), C), ((8, 30), P), ((10, 20), I)]
)
def test_conditions_by_what_they_cover(found: tuple[int, int], expected: Outcome) -> None:
    """Half in common is correct, anything in common partial."""
    left, right = replace(record(), conditions=((0, 10),)), replace(record(), conditions=(found,))
    assert outcome(Slot.CONDITION, left, right) == [expected]


def test_a_record_alone_is_all_missing_or_all_spurious() -> None:
    """Without a counterpart every filled cell is lost, or made up."""
    one = record(amounts=(usd(5),))
    number = len(list(filled(one)))
    assert [cell.outcome for cell in alone(one, gold=True)] == [M] * number
    assert [cell.outcome for cell in alone(one, gold=False)] == [S] * number
