from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.enums import DealType, Outcome
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from tests.service.checking.builder import (
    FAIL,
    PASS,
    STAKE,
    WARN,
    Example,
    article,
    en,
    nl,
    outcome_of,
)

TENTH = "Acme Corp pays $5 million for 10% of Globex, which is worth $50 million."
TIENDE = "Acme Corp betaalt 5 miljoen euro voor 10% van Globex, dat 50 miljoen euro waard is."
WHOLE = replace(STAKE, amount="m1", stake="m2", valuation="m3")
LISTED = replace(WHOLE, type=DealType.COMMERCIAL_CONTRACT)

EXAMPLES = (
    en("stake_range", PASS, TENTH, WHOLE),
    en("stake_range", None, TENTH, STAKE),
    en("stake_range", FAIL, TENTH.replace("10%", "110%"), WHOLE),
    en("stake_range", FAIL, TENTH.replace("10%", "0%"), WHOLE),
    nl("stake_range", PASS, TIENDE, WHOLE),
    nl("stake_range", FAIL, TIENDE.replace("10%", "120%"), WHOLE),
    en("stake_matches", PASS, TENTH, WHOLE),
    nl("stake_matches", PASS, TIENDE, WHOLE),
    en("stake_consistent", PASS, TENTH, WHOLE),
    en("stake_consistent", PASS, TENTH.replace("10%", "15%"), WHOLE),
    en("stake_consistent", WARN, TENTH.replace("10%", "60%"), WHOLE),
    en("stake_consistent", WARN, TENTH.replace("10%", "1%"), WHOLE),
    en("stake_consistent", None, TENTH.replace("$50", "€50"), WHOLE),
    en("stake_consistent", None, TENTH, LISTED),
    nl("stake_consistent", PASS, TIENDE, WHOLE),
    nl("stake_consistent", WARN, TIENDE.replace("10%", "60%"), WHOLE),
    en("valuation_covers_amount", PASS, TENTH, WHOLE),
    en("valuation_covers_amount", WARN, TENTH.replace("$50", "$2"), WHOLE),
    en("valuation_covers_amount", PASS, TENTH.replace("$50", "more than $5"), WHOLE),
    en("valuation_covers_amount", None, TENTH.replace("$50", "€2"), WHOLE),
    en("valuation_covers_amount", None, TENTH, LISTED),
    nl("valuation_covers_amount", PASS, TIENDE, WHOLE),
    nl("valuation_covers_amount", WARN, TIENDE.replace("50 miljoen", "2 miljoen"), WHOLE),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on stake and valuation says of each text what its table says."""
    assert outcome_of(example) is example.outcome


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("change", [{"max": Decimal(51)}, {"mention": "m1"}, {"min": None}])
def test_changed_stake_is_refused(language: str, change: dict[str, object]) -> None:
    """A stake that differs from its mention fails."""
    document = article(TENTH, language=language)
    assembled = assemble(document, Draft((WHOLE,)))
    (candidate,) = assembled.candidates
    assert candidate.deal.stake is not None
    stake = candidate.deal.stake.model_copy(update=change)
    deal = candidate.deal.model_copy(update={"stake": stake})
    (judged,) = check(document, replace(assembled, candidates=(replace(candidate, deal=deal),)))
    found = {one.rule: one.outcome for one in judged.checks}
    assert found["stake_matches"] is Outcome.FAIL
