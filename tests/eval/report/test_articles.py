from eval.report.articles import articles_of
from eval.report.kinds import Kind
from eval.report.marking import marks_of
from eval.report.views import Status
from tests.eval.labels.articles import TEXT, deal, span
from tests.eval.report.made import found, gold, scored


def test_numbers_and_evidence_are_marked_on_both_sides() -> None:
    """A pair marks evidence and amount of label and extraction; parties only as details."""
    (pair,) = scored(gold(), found()).score.pairs
    marked = {(mark.style, TEXT[mark.start : mark.end]) for mark in marks_of(pair, "r0-0")}
    assert {
        ("label-number", "$38 million"),
        ("extracted-number", "$38 million"),
        ("detail", "Harbor Capital"),
        ("detail", "in 2027"),
    } <= marked
    assert {"label-evidence", "extracted-evidence"} <= {style for style, _ in marked}


def test_repeats_that_agree_are_shown_once() -> None:
    """Repeats with the same records make one reading, another record makes a second."""
    repeats = [scored(gold(), found(), repeat=n) for n in (0, 2)]
    other = scored(gold(), found(stage="completed"), repeat=1)
    (view,) = articles_of([repeats[0], other, repeats[1]])
    assert [reading.repeats for reading in view.readings] == [(1, 3), (2,)]
    assert Kind.STAGE in view.kinds


def test_right_once_is_not_all_right() -> None:
    """An article that is wrong in one of its repeats is not among those that are all right."""
    label = gold(deals=[deal(dates=[])])
    (view,) = articles_of([scored(label, found()), scored(label, repeat=1)])
    assert view.kinds == (Kind.MISSED,)


def test_a_condition_is_shown_in_its_words() -> None:
    """Conditions are compared by place, and read by their text."""
    label = gold(deals=[deal(conditions=[span("closes in 2027")])])
    (view,) = articles_of([scored(label, found())])
    (pair,) = view.readings[0].pairs
    assert [cell.gold for cell in pair.cells if cell.slot == "condition"] == ["closes in 2027"]


def test_a_record_says_what_became_of_it() -> None:
    """Status, verdict and what the rules held against a record stand with it."""
    check = {"rule": "parties", "outcome": "warn", "message": "only one name"}
    passed = {"rule": "stage", "outcome": "pass", "message": "fine"}
    (view,) = articles_of([scored(gold(), found(verdict="needs_review", checks=[check, passed]))])
    (pair,) = view.readings[0].pairs
    assert (pair.status, pair.verdict) == (Status.MATCHED, "needs review")
    assert pair.remarks == ("parties: only one name",)


def test_rejected_records_are_counted_apart() -> None:
    """A rejected record is no prediction, but the reading says that there was one."""
    (view,) = articles_of([scored(gold(), found(verdict="rejected"))])
    (reading,) = view.readings
    assert reading.rejected == 1
    assert [pair.status for pair in reading.pairs] == [Status.MISSED]
