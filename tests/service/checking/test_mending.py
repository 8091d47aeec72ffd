from dataclasses import replace

from service.checking import failures_to_mend
from service.extraction.draft import Draft
from tests.service.checking.builder import TAKEOVER, article

BUY = "Acme Corp will buy Globex for $5 million."
TEXT = article(BUY, "Globex asks $32 a share.", "It had revenue of $90 million.")


def test_nothing_to_mend() -> None:
    """A good draft needs no second answer."""
    assert failures_to_mend(TEXT, Draft((TAKEOVER,))) == []


def test_failures_name_deal_field_and_reason() -> None:
    """Each failure has the place of its deal in the draft and says what was compared."""
    later = replace(TAKEOVER, evidence=("s2",), amount="m2")
    earlier = replace(TAKEOVER, amount="m9")
    failures = failures_to_mend(TEXT, Draft((later, earlier)))
    assert [(one.deal, one.rule) for one in failures] == [(1, "ids"), (0, "not_per_share")]
    assert failures[0].message == "amount: There is no mention “m9”."
    assert failures[1].message.startswith("amount: “$32 a share” is the price of one share")


def test_doubts_are_not_mended() -> None:
    """Warnings and failures that no model can mend ask nobody again."""
    doubtful = replace(TAKEOVER, confidence=0.1)
    assert failures_to_mend(TEXT, Draft((doubtful, doubtful))) == []


def test_wrong_kind_of_sum_is_told() -> None:
    """A sum that the words call revenue is told with the words for it."""
    revenue = replace(TAKEOVER, evidence=("s3",), amount="m3")
    (failure,) = failures_to_mend(TEXT, Draft((revenue,)))
    assert failure.rule == "amount_sense"
    assert "revenue" in failure.message
