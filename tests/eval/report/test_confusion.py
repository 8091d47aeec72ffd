from eval.report.confusion import NOTHING, Confusion, confusion
from eval.scoring.slots import Slot
from schemas.enums import DealType, Stage
from tests.eval.labels.articles import deal
from tests.eval.report.made import found, gold, scored


def counts(table: Confusion) -> dict[tuple[str, str], int]:
    """The counts that are not 0, by label and by what was extracted."""
    return {
        (row.label, column): number
        for row in table.rows
        for column, number in zip(table.columns, row.counts, strict=True)
        if number
    }


def test_records_are_counted_by_label_and_extraction() -> None:
    """Matched records stand under both values, missed and spurious ones under nothing."""
    scores = [
        scored(gold(), found(type="stake_sale")).score,
        scored(gold()).score,
        scored(gold(deals=[]), found()).score,
    ]
    assert counts(confusion(scores, Slot.TYPE, DealType)) == {
        ("acquisition", "stake_sale"): 1,
        ("acquisition", NOTHING): 1,
        (NOTHING, "acquisition"): 1,
    }


def test_an_accepted_alternative_is_on_the_diagonal() -> None:
    """An accepted stage counts as the one that the label prefers."""
    label = gold(deals=[deal(stage_alternatives=["completed"])])
    table = confusion([scored(label, found(stage="completed")).score], Slot.STAGE, Stage)
    assert counts(table) == {("agreed", "agreed"): 1}


def test_optional_records_do_not_count() -> None:
    """A label that may be left out is in no row."""
    one = scored(gold(deals=[deal(optional=True)]))
    assert counts(confusion([one.score], Slot.TYPE, DealType)) == {}
