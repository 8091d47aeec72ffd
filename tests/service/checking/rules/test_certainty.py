from dataclasses import replace

import pytest

from schemas.enums import Verdict
from tests.service.checking.builder import (
    PASS,
    TAKEOVER,
    WARN,
    Example,
    article,
    checked,
    en,
    nl,
    outcome_of,
)

BUY = "Acme Corp will buy Globex for $5 million."
KOOP = "Acme Corp neemt Globex over voor 5 miljoen euro."

EXAMPLES = (
    en("confidence", None, BUY),
    en("inferred", PASS, BUY),
    en("inferred", WARN, BUY, replace(TAKEOVER, inferred=("Globex",))),
    nl("inferred", PASS, KOOP),
    nl("inferred", WARN, KOOP, replace(TAKEOVER, inferred=("Globex",))),
    en("one_sided", PASS, BUY),
    en("one_sided", WARN, BUY, replace(TAKEOVER, parties=TAKEOVER.parties[:1])),
    en("one_sided", None, BUY, replace(TAKEOVER, parties=TAKEOVER.parties[:1], amount=None)),
    nl("one_sided", PASS, KOOP),
    nl("one_sided", WARN, KOOP, replace(TAKEOVER, parties=TAKEOVER.parties[1:])),
    en("confidence", PASS, BUY, replace(TAKEOVER, confidence=0.5)),
    en("confidence", WARN, BUY, replace(TAKEOVER, confidence=0.49)),
    nl("confidence", PASS, KOOP, replace(TAKEOVER, confidence=1.0)),
    nl("confidence", WARN, KOOP, replace(TAKEOVER, confidence=0.0)),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on certainty says what its table says."""
    assert outcome_of(example) is example.outcome


@pytest.mark.parametrize("confidence", [1.5, -0.1, float("nan"), float("inf")])
def test_impossible_confidence_is_none(confidence: float) -> None:
    """A number that is no share of one is left out, and the record stands without it."""
    (deal,) = checked(article(BUY), replace(TAKEOVER, confidence=confidence))
    assert deal.confidence is None
    assert deal.verdict is Verdict.ACCEPTED
