from dataclasses import replace

from schemas.enums import Outcome, Stage, Verdict
from service.checking import RULES, check
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from tests.service.checking.builder import TAKEOVER, article, checked

BUY = "Acme Corp will buy Globex for $5 million."


def test_good_record_is_accepted() -> None:
    """Without a bad finding the record is accepted, and every check has a message."""
    (deal,) = checked(article(BUY), TAKEOVER)
    assert deal.verdict is Verdict.ACCEPTED
    assert {one.outcome for one in deal.checks} == {Outcome.PASS}
    assert all(one.message for one in deal.checks)


def test_warning_needs_review() -> None:
    """One warning sends the record to review."""
    (deal,) = checked(article(BUY), replace(TAKEOVER, confidence=0.1))
    assert deal.verdict is Verdict.NEEDS_REVIEW


def test_failure_rejects() -> None:
    """One failure rejects the record, whatever the warnings."""
    (deal,) = checked(article(BUY), replace(TAKEOVER, confidence=0.1, evidence=()))
    assert deal.verdict is Verdict.REJECTED


def test_checks_are_in_the_order_of_the_registry() -> None:
    """`checks` has each rule at most once, in the order of the registry."""
    (deal,) = checked(article(BUY), TAKEOVER)
    order = [rule.id for rule in RULES]
    places = [order.index(one.rule) for one in deal.checks]
    assert places == sorted(set(places))


def test_fields_of_several_findings() -> None:
    """A check on two fields names neither; on two parties it names the field of both."""
    draft = replace(TAKEOVER, valuation="m8", amount="m9")
    (deal,) = checked(article(BUY), draft)
    fields = {one.rule: one.field for one in deal.checks}
    assert fields["ids"] is None
    assert fields["roles"] == "parties"


def test_only_checks_and_verdict_change() -> None:
    """Rules judge a record; they do not touch it."""
    document = article(BUY)
    assembled = assemble(document, Draft((TAKEOVER, replace(TAKEOVER, stage=Stage.COMPLETED))))
    for before, after in zip(assembled.deals, check(document, assembled), strict=True):
        plain = after.model_copy(update={"checks": before.checks, "verdict": before.verdict})
        assert plain == before


def test_no_draft_no_deals() -> None:
    """An empty draft gives no deals, whatever the text."""
    assert checked(article("")) == []
    assert checked(article(BUY)) == []
