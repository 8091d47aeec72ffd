from dataclasses import replace

import pytest

from schemas.enums import DateEvent, DealType, Role, Verdict
from service.extraction.draft import DraftDate, DraftDeal
from tests.service.checking.builder import (
    FAIL,
    INVESTEE,
    PASS,
    ROUND,
    STAKE,
    TAKEOVER,
    TARGET,
    WARN,
    Example,
    article,
    checked,
    en,
    nl,
    outcome_of,
    party,
)

BUY = "Acme Corp will buy Globex for $5 million."
KOOP = "Acme Corp neemt Globex over voor 5 miljoen euro."
TWICE = f"{BUY} So Globex goes to Acme Corp for $5 million."
RICH = "Globex raised $50 million. Acme Corp gave $20 million of it."
RIJK = "Globex haalde 50 miljoen euro op. Acme Corp gaf 20 miljoen euro daarvan."
EACH = "Acme Corp and Brava will each invest $5 million in Globex."
ELK = "Acme Corp en Brava steken elk 5 miljoen euro in Globex."
JOINT = "Acme Corp and Brava will invest $5 million in Globex."
SAMEN = "Acme Corp en Brava steken samen 5 miljoen euro in Globex."
AGAIN = replace(TAKEOVER, amount="m2", evidence=("s2",))
WITHOUT = replace(TAKEOVER, amount=None)
ACQUIRED = replace(TAKEOVER, parties=(party("Brava", Role.ACQUIRER), TARGET))
BRAVA = replace(STAKE, parties=(party("Brava", Role.INVESTOR), INVESTEE))
WHOLE = replace(ROUND, parties=(INVESTEE,))
SHARE = replace(STAKE, amount="m2", evidence=("s2",))
YEARS = article(
    "Acme Corp bought 5% of Globex for $5 million last spring.",
    "It paid $5 million for more in autumn.",
    dates={"last spring": ("2025-Q2", "2025-Q2"), "autumn": ("2025-Q4", "2025-Q4")},
)
SPRING = replace(STAKE, amount="m2", dates=(DraftDate(DateEvent.CLOSED, "m3"),))
AUTUMN = replace(STAKE, amount="m4", evidence=("s2",), dates=(DraftDate(DateEvent.CLOSED, "m5"),))

EXAMPLES = (
    en("duplicate", PASS, BUY),
    en("duplicate", FAIL, BUY, TAKEOVER, TAKEOVER),
    en("duplicate", FAIL, TWICE, TAKEOVER, AGAIN),
    en("duplicate", FAIL, BUY, WITHOUT, WITHOUT),
    en("duplicate", PASS, BUY, TAKEOVER, STAKE),
    en("duplicate", PASS, BUY, TAKEOVER, WITHOUT),
    en("duplicate", PASS, YEARS, SPRING, AUTUMN),
    nl("duplicate", PASS, KOOP),
    nl("duplicate", FAIL, KOOP, TAKEOVER, replace(TAKEOVER, parties=TAKEOVER.parties[::-1])),
    en("near_duplicate", None, BUY),
    en("near_duplicate", WARN, BUY, TAKEOVER, WITHOUT),
    en("near_duplicate", WARN, YEARS, SPRING, AUTUMN),
    nl("near_duplicate", None, KOOP),
    nl("near_duplicate", WARN, KOOP, TAKEOVER, WITHOUT),
    en("shared_amount", PASS, BUY),
    en("shared_amount", WARN, BUY, TAKEOVER, STAKE),
    en("shared_amount", PASS, BUY, ROUND, STAKE),
    en("shared_amount", WARN, JOINT, STAKE, BRAVA),
    en("shared_amount", PASS, EACH, STAKE, BRAVA),
    en("shared_amount", None, BUY, TAKEOVER, WITHOUT),
    nl("shared_amount", PASS, ELK, STAKE, BRAVA),
    nl("shared_amount", WARN, SAMEN, STAKE, BRAVA),
    en("share_of_round", PASS, RICH, WHOLE, SHARE),
    en("share_of_round", WARN, RICH.replace("$20", "$80"), WHOLE, SHARE),
    en("share_of_round", None, RICH.replace("$20", "€80"), WHOLE, SHARE),
    en("share_of_round", None, RICH, SHARE),
    nl("share_of_round", PASS, RIJK, WHOLE, SHARE),
    nl("share_of_round", WARN, RIJK.replace("20", "80"), WHOLE, SHARE),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule across records says of each last record what its table says."""
    assert outcome_of(example) is example.outcome


def test_first_of_two_stands() -> None:
    """Of two records of one deal the first is accepted and the second rejected."""
    first, second = checked(article(BUY), TAKEOVER, TAKEOVER)
    assert (first.verdict, second.verdict) == (Verdict.ACCEPTED, Verdict.REJECTED)


def test_refused_record_makes_no_duplicate() -> None:
    """A record that fails on its own does not take a good one down with it."""
    bad = replace(TAKEOVER, valuation="m9")
    first, second = checked(article(BUY), bad, TAKEOVER)
    assert (first.verdict, second.verdict) == (Verdict.REJECTED, Verdict.ACCEPTED)


def test_later_record_names_the_earlier_one() -> None:
    """The message says which record has the sum already, and only the later one is marked."""
    first, second = checked(article(BUY), TAKEOVER, replace(STAKE, type=DealType.STAKE_SALE))
    told = {one.rule: one.message for one in second.checks}
    assert first.id in told["shared_amount"]
    assert first.verdict is Verdict.ACCEPTED


def test_largest_round_counts() -> None:
    """An investment fits when one of several rounds of the company is large enough."""
    text = article(
        "Globex raised $10 million.",
        "Globex raised $50 million.",
        "Acme Corp gave $20 million of it.",
    )
    rounds: list[DraftDeal] = [WHOLE, replace(WHOLE, amount="m2", evidence=("s2",))]
    share = replace(STAKE, amount="m3", evidence=("s3",))
    assert outcome_of(Example("share_of_round", PASS, text, (*rounds, share))) is PASS
