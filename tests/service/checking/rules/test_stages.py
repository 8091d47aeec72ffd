from dataclasses import replace

import pytest

from schemas.enums import Stage
from tests.service.checking.builder import PASS, TAKEOVER, WARN, Example, en, nl, outcome_of

SIGNED = "Acme Corp signed a deal to buy Globex for $5 million."
DONE = "Acme Corp completed the purchase of Globex for $5 million."
TALKS = "Acme Corp is in talks to buy Globex for $5 million."
WEIGHS = "Acme Corp is considering a purchase of Globex for $5 million."
BID = "Acme Corp made a takeover bid for Globex of $5 million."
OFF = "Acme Corp called off the purchase of Globex for $5 million."
PLAIN = "Acme Corp pays $5 million for Globex."
GETEKEND = "Acme Corp tekende voor de koop van Globex voor 5 miljoen euro."
RONDDE = "Acme Corp rondde de koop van Globex voor 5 miljoen euro af."
GESPREK = "Acme Corp is in gesprek over de koop van Globex voor 5 miljoen euro."
OVERWEEGT = "Acme Corp overweegt de koop van Globex voor 5 miljoen euro."
GEWOON = "Acme Corp betaalt 5 miljoen euro voor Globex."
DENIES = "Acme Corp buys Globex for $5 million. Globex denies the report."
ONTKENT = "Acme Corp koopt Globex voor 5 miljoen euro. Globex ontkent het bericht."
WHOLE = replace(TAKEOVER, evidence=("s1", "s2"))


def at(stage: Stage) -> object:
    """Return the takeover at a stage."""
    return replace(TAKEOVER, stage=stage)


EXAMPLES = (
    en("stage", PASS, SIGNED, at(Stage.AGREED)),
    en("stage", PASS, SIGNED, at(Stage.COMPLETED)),
    en("stage", WARN, SIGNED, at(Stage.CONSIDERING)),
    en("stage", PASS, DONE, at(Stage.COMPLETED)),
    en("stage", WARN, DONE, at(Stage.IN_TALKS)),
    en("stage", WARN, DONE, at(Stage.ABANDONED)),
    en("stage", PASS, TALKS, at(Stage.IN_TALKS)),
    en("stage", PASS, TALKS, at(Stage.CONSIDERING)),
    en("stage", WARN, TALKS, at(Stage.COMPLETED)),
    en("stage", WARN, WEIGHS, at(Stage.AGREED)),
    en("stage", PASS, BID, at(Stage.PROPOSED)),
    en("stage", PASS, OFF, at(Stage.ABANDONED)),
    en("stage", WARN, OFF, at(Stage.COMPLETED)),
    en("stage", WARN, OFF, at(Stage.PROPOSED)),
    en("stage", None, PLAIN, at(Stage.COMPLETED)),
    nl("stage", PASS, GETEKEND, at(Stage.AGREED)),
    nl("stage", WARN, RONDDE, at(Stage.CONSIDERING)),
    nl("stage", PASS, RONDDE, at(Stage.COMPLETED)),
    nl("stage", WARN, GESPREK, at(Stage.COMPLETED)),
    nl("stage", WARN, OVERWEEGT, at(Stage.AGREED)),
    en("rumour", PASS, WEIGHS, at(Stage.CONSIDERING)),
    en("rumour", PASS, "Acme Corp buys Globex, insiders say.", at(Stage.CONSIDERING)),
    en("rumour", WARN, PLAIN, at(Stage.CONSIDERING)),
    en("rumour", WARN, PLAIN, at(Stage.IN_TALKS)),
    en("rumour", None, PLAIN, at(Stage.AGREED)),
    nl("rumour", PASS, GESPREK, at(Stage.IN_TALKS)),
    nl("rumour", PASS, "Naar verluidt koopt Acme Corp Globex.", at(Stage.CONSIDERING)),
    nl("rumour", WARN, GEWOON, at(Stage.IN_TALKS)),
    en("denied", None, PLAIN),
    en("denied", WARN, DENIES, WHOLE),
    en("denied", PASS, DENIES, replace(WHOLE, disputed="s2")),
    nl("denied", WARN, ONTKENT, WHOLE),
    nl("denied", PASS, ONTKENT, replace(WHOLE, disputed="s2")),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on the stage says of each text what its table says."""
    assert outcome_of(example) is example.outcome
