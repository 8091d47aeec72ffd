"""Counts of articles, and what a pair as a whole is worth."""

from collections import Counter
from dataclasses import replace

from hypothesis import given

from eval.scoring.align import score_article
from eval.scoring.counts import KEYS, count_article
from eval.scoring.records import Record
from schemas.enums import DealType, Qualifier, Verdict
from tests.eval.scoring.examples import record, usd
from tests.eval.scoring.test_align import SETS


def counted(golds: list[Record], found: list[Record]) -> Counter[str]:
    """The counts of an article."""
    return count_article(score_article("a", "s", golds, found))


def accepted(record_: Record) -> Record:
    """The same record, accepted by the rules."""
    return replace(record_, verdict=Verdict.ACCEPTED)


@given(SETS, SETS)
def test_counts_are_known_and_consistent(golds: list[Record], found: list[Record]) -> None:
    """Every key is a column, and what is right is never more than what there is."""
    counts = counted(golds, found)
    assert set(counts) <= set(KEYS)
    assert counts["records.gold"] == len(golds)
    assert counts["records.predicted"] == len(found)
    assert counts["records.exact"] <= counts["records.core"] <= counts["records.detected"]
    assert counts["records.detected"] <= min(len(golds), len(found))


def test_core_wants_type_parties_and_amount() -> None:
    """Each of the three spoils the core; a missing second party does not, a wrong one does."""
    gold = record(amounts=(usd(5),))
    right = [record(amounts=(usd(5),))]
    wrong = [
        record(amounts=(usd(6),)),
        record(amounts=(usd(5, Qualifier.APPROXIMATELY),)),
        record(),
        record("Otter", amounts=(usd(5),)),
        record(kind=DealType.STAKE_SALE, amounts=(usd(5),)),
    ]
    assert counted([gold], right)["records.core"] == 1
    assert [counted([gold], [one])["records.core"] for one in wrong] == [0] * len(wrong)


def test_an_optional_label_counts_neither_way() -> None:
    """Found or not, an optional record changes no cell and no record count."""
    gold = record(optional=True)
    for found in ([], [record()]):
        counts = counted([gold], found)
        assert not counts["records.gold"]
        assert not counts["records.predicted"]
        assert not any(counts[f"type.{o}"] for o in ("correct", "missing", "spurious"))


def test_a_wrong_number_that_was_accepted_counts_even_there() -> None:
    """An accepted record with another amount is a wrong number, optional label or not."""
    for optional in (False, True):
        gold = record(amounts=(usd(5),), optional=optional)
        counts = counted([gold], [accepted(record(amounts=(usd(6),)))])
        assert counts["accepted.wrong_number"] == counts["accepted.records"] == 1


def test_a_false_record_with_a_true_number_is_no_wrong_number() -> None:
    """Without a label the amount must at least be that of a label of the article."""
    gold = record(amounts=(usd(5),))
    stranger = accepted(record("Otter", "Velt", amounts=(usd(5),)))
    assert not counted([gold], [stranger])["accepted.wrong_number"]
    other = accepted(record("Otter", "Velt", amounts=(usd(6),)))
    assert counted([gold], [other])["accepted.wrong_number"] == 1


def test_an_article_without_a_deal_counts_its_false_records() -> None:
    """Every record of an article without a deal is false."""
    counts = counted([], [record(), accepted(record("Otter"))])
    assert (counts["articles.no_deal"], counts["no_deal.predicted"]) == (1, 2)
    assert counts["no_deal.accepted"] == 1


def test_a_value_beside_an_empty_one_is_invented() -> None:
    """An amount where the label has none is invented; one of a false record is spurious only."""
    assert counted([record()], [record(amounts=(usd(5),))])["amount.invented"] == 1
    assert not counted([], [record(amounts=(usd(5),))])["amount.invented"]
