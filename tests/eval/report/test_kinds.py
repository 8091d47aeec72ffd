from eval.report.kinds import Kind, errors_of, kinds_of
from tests.eval.labels.articles import deal, sum_of
from tests.eval.report.made import found, gold, scored


def test_an_article_without_an_error_is_all_right() -> None:
    """Every value right, and no deal where none is labelled, is all right and no error."""
    right = scored(gold(), found(dates=gold().deals[0].model_dump()["dates"]))
    empty = scored(gold(deals=[]))
    assert [kinds_of(one.score) for one in (right, empty)] == [[Kind.RIGHT]] * 2
    assert errors_of(right.score) == 0


def test_each_wrong_field_has_its_kind() -> None:
    """A matched record is filed under the fields that are wrong."""
    wrong = found(
        stage="completed",
        amount=sum_of("$38 million", "39000000") | {"mention": "m1"},
        parties=[{"name": "Harbor Capital", "role": "acquirer"}],
    )
    assert kinds_of(scored(gold(), wrong).score) == [
        Kind.AMOUNT,
        Kind.PARTY,
        Kind.STAGE,
        Kind.DETAIL,
    ]


def test_records_without_a_counterpart_are_missed_or_spurious() -> None:
    """A label alone is missed, a prediction alone spurious; a failure misses what is labelled."""
    assert kinds_of(scored(gold()).score) == [Kind.MISSED]
    assert kinds_of(scored(gold(deals=[]), found()).score) == [Kind.SPURIOUS]
    assert kinds_of(scored(gold(), failed=True).score) == [Kind.MISSED, Kind.FAILED]


def test_an_optional_record_is_no_error() -> None:
    """A label that may be left out is not missed."""
    one = scored(gold(deals=[deal(optional=True)]))
    assert kinds_of(one.score) == [Kind.RIGHT]
    assert errors_of(one.score) == 0
