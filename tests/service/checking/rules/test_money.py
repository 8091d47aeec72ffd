from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.enums import DealType, Outcome, Qualifier, Verdict
from schemas.mentions import MoneyMention
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from tests.service.checking.builder import (
    FAIL,
    PASS,
    ROUND,
    STAKE,
    TAKEOVER,
    WARN,
    Example,
    article,
    en,
    nl,
    outcome_of,
)

BUY = "Acme Corp will buy Globex for $5 million."
KOOP = "Acme Corp neemt Globex over voor 5 miljoen euro."
QUOTE = replace(TAKEOVER, amount=None)
BOTH = replace(STAKE, amount="m1", valuation="m2")
WORTH = replace(STAKE, amount=None, valuation="m1")
CONTRACT = DealType.COMMERCIAL_CONTRACT
FAR = "Acme Corp will buy Globex. It rained. It snowed. The price is $5 million."
VER = "Acme Corp koopt Globex. Het regende. Het vroor. De prijs is 5 miljoen euro."
IN_FUNDS = "Acme Corp invests $5 million in Globex."

EXAMPLES = (
    en("amount_quote", None, BUY),
    en("amount_quote", None, BUY, replace(QUOTE, amount_quote="$5 million")),
    en("amount_quote", FAIL, BUY, replace(QUOTE, amount_quote="$6 million")),
    en("amount_quote", FAIL, BUY, replace(QUOTE, amount_quote="Globex")),
    en("amount_quote", FAIL, BUY, replace(QUOTE, amount_quote="")),
    nl("amount_quote", None, KOOP, replace(QUOTE, amount_quote="5 miljoen euro")),
    nl("amount_quote", FAIL, KOOP, replace(QUOTE, amount_quote="6 miljoen euro")),
    en("money_matches", PASS, BUY),
    en("money_matches", PASS, IN_FUNDS.replace("$5", "up to $5"), STAKE),
    nl("money_matches", PASS, KOOP),
    en("amount_near", PASS, BUY),
    en("amount_near", PASS, "Acme Corp will buy Globex. The price is $5 million."),
    en("amount_near", FAIL, FAR),
    en("amount_near", PASS, FAR, replace(TAKEOVER, evidence=("s1", "s4"))),
    nl("amount_near", PASS, KOOP),
    nl("amount_near", FAIL, VER),
    en("amount_sense", PASS, BUY),
    en("amount_sense", FAIL, "Acme Corp buys Globex, which had revenue of $5 million."),
    en("amount_sense", FAIL, "Acme Corp buys Globex after a fine of $5 million."),
    en("amount_sense", FAIL, "Acme Corp buys Globex, which made a profit of $5 million."),
    en("amount_sense", FAIL, "Acme Corp backs Globex at a valuation of $5 million.", STAKE),
    en("amount_sense", PASS, "Acme Corp buys Globex at a valuation of $5 million."),
    nl("amount_sense", PASS, KOOP),
    nl("amount_sense", FAIL, "Acme Corp koopt Globex, dat een omzet van 5 miljoen euro had."),
    nl("amount_sense", FAIL, "Acme Corp koopt Globex na een boete van 5 miljoen euro."),
    nl("amount_sense", FAIL, "Acme Corp steunt Globex bij een waardering van 5 miljoen.", STAKE),
    en("amount_doubtful", PASS, BUY),
    en("amount_doubtful", WARN, "Acme Corp backs Globex, whose costs are $5 million.", STAKE),
    en("amount_doubtful", PASS, "Globex will cost Acme Corp $5 million."),
    en(
        "amount_doubtful",
        WARN,
        "Globex lists in New York at a valuation of $5 million.",
        replace(TAKEOVER, type=DealType.IPO),
    ),
    nl("amount_doubtful", PASS, KOOP),
    nl("amount_doubtful", WARN, "Acme Corp steunt Globex, met kosten van 5 miljoen euro.", STAKE),
    en("amount_total", PASS, BUY),
    en("amount_total", WARN, "Acme Corp rents from Globex for $5 million a year."),
    nl("amount_total", PASS, KOOP),
    nl("amount_total", WARN, "Acme Corp huurt van Globex voor 5 miljoen euro per jaar."),
    en("not_per_share", PASS, BUY),
    en("not_per_share", FAIL, "Acme Corp will buy Globex for $32 a share."),
    en("not_per_share", FAIL, "Acme Corp values Globex at $32 per share.", WORTH),
    nl("not_per_share", PASS, KOOP),
    nl("not_per_share", FAIL, "Acme Corp koopt Globex voor 32 euro per aandeel."),
    en("amount_is_no_valuation", None, BUY),
    en("amount_is_no_valuation", PASS, f"{BUY} It is worth $9 million.", BOTH),
    en("amount_is_no_valuation", FAIL, BUY, replace(BOTH, valuation="m1")),
    nl("amount_is_no_valuation", PASS, f"{KOOP} Het is 9 miljoen euro waard.", BOTH),
    nl("amount_is_no_valuation", FAIL, KOOP, replace(BOTH, valuation="m1")),
    en("valuation_sense", None, BUY),
    en("valuation_sense", PASS, "Acme Corp values Globex at $5 million.", WORTH),
    en("valuation_sense", WARN, "Acme Corp backs Globex, with revenue of $5 million.", WORTH),
    nl("valuation_sense", PASS, "Globex wordt gewaardeerd op 5 miljoen euro.", WORTH),
    nl("valuation_sense", WARN, "Acme Corp steunt Globex, met 5 miljoen euro omzet.", WORTH),
    en("currency", PASS, BUY),
    en("currency", WARN, "Acme Corp raised 5 million kr in new money.", ROUND),
    en("currency", None, "Acme Corp will buy Globex for an undisclosed sum."),
    nl("currency", PASS, KOOP),
    nl("currency", WARN, "Acme Corp haalde 5 miljoen kronen op.", ROUND),
    en("bounds", PASS, BUY),
    en("bounds", PASS, "Acme Corp will buy Globex for between $2 million and $3 million."),
    nl("bounds", PASS, "Acme Corp koopt Globex voor maximaal 5 miljoen euro."),
    en("scale", PASS, BUY),
    en("scale", WARN, "Acme Corp will buy Globex for $1."),
    en("scale", WARN, "Acme Corp will buy Globex for $999 trillion."),
    nl("scale", PASS, KOOP),
    nl("scale", WARN, "Acme Corp koopt Globex voor 1 euro."),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on sums says of each text what its table says."""
    assert outcome_of(example) is example.outcome


TEN = Decimal(10)
WRONG = (
    {"max": TEN},
    {"min": TEN, "max": TEN},
    {"currency": "EUR"},
    {"currency": None},
    {"qualifier": Qualifier.APPROXIMATELY},
    {"text": "$6 million"},
    {"start": 0},
    {"end": 3},
    {"mention": "m9"},
)


@pytest.mark.parametrize("change", WRONG, ids=str)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_changed_sum_is_refused(language: str, change: dict[str, object]) -> None:
    """A record whose amount differs in any part from its mention is rejected."""
    document = article(BUY, language=language)
    assembled = assemble(document, Draft((TAKEOVER,)))
    (candidate,) = assembled.candidates
    assert candidate.deal.amount is not None
    amount = candidate.deal.amount.model_copy(update=change)
    deal = candidate.deal.model_copy(update={"amount": amount})
    (judged,) = check(document, replace(assembled, candidates=(replace(candidate, deal=deal),)))
    assert judged.verdict is Verdict.REJECTED
    assert outcome(judged.checks, "money_matches") is FAIL


@pytest.mark.parametrize("change", [{"max": TEN}, {"currency": "EUR"}], ids=str)
def test_wrongly_read_sum_is_refused(change: dict[str, object]) -> None:
    """A mention that says something else than its own words is found out by reading them again."""
    document = article(BUY)
    (mention,) = document.mentions
    assert isinstance(mention, MoneyMention)
    value = mention.value.model_copy(update=change)
    wrong = replace(document, mentions=(mention.model_copy(update={"value": value}),))
    (deal,) = check(wrong, assemble(wrong, Draft((TAKEOVER,))))
    assert outcome(deal.checks, "money_matches") is FAIL


BROKEN = (
    {"min": TEN, "max": Decimal(2)},
    {"min": -TEN, "max": -TEN},
    {"min": Decimal(0), "max": Decimal(0)},
    {"min": None},
    {"qualifier": Qualifier.UP_TO},
    {"qualifier": Qualifier.AT_LEAST},
    {"qualifier": Qualifier.UNDISCLOSED},
    {"qualifier": Qualifier.BETWEEN},
)


@pytest.mark.parametrize("change", BROKEN, ids=str)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_impossible_bounds_are_refused(language: str, change: dict[str, object]) -> None:
    """Bounds out of order, not positive or strange to their qualifier fail."""
    document = article(BUY, language=language)
    assembled = assemble(document, Draft((TAKEOVER,)))
    (candidate,) = assembled.candidates
    assert candidate.deal.amount is not None
    amount = candidate.deal.amount.model_copy(update=change)
    deal = candidate.deal.model_copy(update={"amount": amount})
    (judged,) = check(document, replace(assembled, candidates=(replace(candidate, deal=deal),)))
    assert outcome(judged.checks, "bounds") is FAIL


def outcome(checks: list, rule: str) -> Outcome:  # type: ignore[type-arg]
    """Return what a rule says."""
    return next(one.outcome for one in checks if one.rule == rule)
