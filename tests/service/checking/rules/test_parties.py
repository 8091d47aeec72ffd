from dataclasses import replace

import pytest

import service.checking.rules.parties
from schemas.enums import DealType, Role
from service.extraction.draft import DraftDeal, DraftParty
from service.reading.document import Document, EntityKind
from tests.service.checking.builder import (
    ACQUIRER,
    FAIL,
    INVESTEE,
    INVESTOR,
    PASS,
    ROUND,
    STAKE,
    TAKEOVER,
    TARGET,
    WARN,
    Example,
    Name,
    article,
    en,
    nl,
    outcome_of,
    party,
)

BUY = "Acme Corp will buy Globex for $5 million."
KOOP = "Acme Corp neemt Globex over voor 5 miljoen euro."
TIE_UP = "Acme Corp and Globex will merge."
FUSIE = "Acme Corp en Globex gaan samen."


def among(*parties: DraftParty, kind: DealType = DealType.ACQUISITION) -> DraftDeal:
    """Return a deal of these parties."""
    return replace(TAKEOVER, type=kind, parties=parties)


def partners(*names: str, kind: DealType = DealType.MERGER) -> DraftDeal:
    """Return a merger of these names."""
    return among(*(party(name, Role.PARTNER) for name in names), kind=kind)


def named(sentence: str, name: str, kind: EntityKind, language: str = "en") -> Document:
    """Return a text with one more name of a kind."""
    return article(sentence, language=language, names={name: Name(kind)})


CONTRACT = DealType.COMMERCIAL_CONTRACT
CUSTOMER, SUPPLIER = party("Acme Corp", Role.CUSTOMER), party("Globex", Role.SUPPLIER)
BORROWER = party("Globex", Role.BORROWER)

EXAMPLES = (
    en("party_named", PASS, BUY),
    en("party_named", PASS, "Acme Corp is big. The toolmaker will buy Globex for $5 million."),
    en("party_named", PASS, BUY, among(party("ACME CORP.", Role.ACQUIRER), TARGET)),
    en("party_named", FAIL, BUY, among(ACQUIRER, party("Vendrik Labs", Role.TARGET))),
    en("party_named", FAIL, BUY, among(ACQUIRER, party("obex", Role.TARGET))),
    en("party_named", FAIL, BUY, among(ACQUIRER, party("Globex Mining", Role.TARGET))),
    en(
        "party_named", FAIL, "It will buy Globex for $5 million.", among(party("It", Role.ACQUIRER))
    ),
    en("party_named", FAIL, BUY, among(party("5", Role.ACQUIRER), TARGET)),
    nl("party_named", FAIL, "Het neemt Globex over.", among(party("Het", Role.ACQUIRER), TARGET)),
    nl("party_named", PASS, KOOP),
    nl("party_named", FAIL, KOOP, among(ACQUIRER, party("Vendrik Labs", Role.TARGET))),
    en("party_in_evidence", PASS, BUY),
    en("party_in_evidence", PASS, f"{BUY} It paid cash.", replace(TAKEOVER, evidence=("s2",))),
    en(
        "party_in_evidence",
        WARN,
        f"{BUY} It rained. It snowed. It froze. The price was $5 million.",
        replace(TAKEOVER, evidence=("s5",)),
    ),
    nl("party_in_evidence", PASS, KOOP),
    nl(
        "party_in_evidence",
        WARN,
        f"{KOOP} Het regende. Het sneeuwde. Het vroor. De prijs was 5 miljoen euro.",
        replace(TAKEOVER, evidence=("s5",)),
    ),
    en("party_kind", PASS, BUY),
    en(
        "party_kind",
        WARN,
        named(f"The Ledger: {BUY}", "The Ledger", EntityKind.OUTLET),
        among(party("The Ledger", Role.ACQUIRER), TARGET),
    ),
    en(
        "party_kind",
        WARN,
        named("Acme Corp will buy Glimmer for $5 million.", "Glimmer", EntityKind.PRODUCT),
        among(ACQUIRER, party("Glimmer", Role.TARGET)),
    ),
    en(
        "party_kind",
        WARN,
        named("Acme Corp will buy Utrecht for $5 million.", "Utrecht", EntityKind.PLACE),
        among(ACQUIRER, party("Utrecht", Role.TARGET)),
    ),
    en(
        "party_kind",
        PASS,
        named("Norway will buy Globex for $5 million.", "Norway", EntityKind.PLACE),
        among(party("Norway", Role.ACQUIRER), TARGET),
    ),
    en(
        "party_kind",
        PASS,
        named("Eva Mol will buy Globex for $5 million.", "Eva Mol", EntityKind.PERSON),
        among(party("Eva Mol", Role.ACQUIRER), TARGET),
    ),
    en(
        "party_kind",
        WARN,
        named("Eva Mol gets $5 million.", "Eva Mol", EntityKind.PERSON),
        among(party("Eva Mol", Role.TARGET)),
    ),
    nl("party_kind", PASS, KOOP),
    nl(
        "party_kind",
        WARN,
        named("De Grootboek koopt Globex.", "De Grootboek", EntityKind.OUTLET, "nl"),
        among(party("De Grootboek", Role.ACQUIRER), TARGET),
    ),
    en("roles", PASS, BUY),
    en("roles", FAIL, BUY, among(ACQUIRER, party("Globex", Role.INVESTEE))),
    en("roles", FAIL, BUY, among(party("Acme Corp", Role.PARTNER), TARGET)),
    nl("roles", PASS, KOOP),
    nl("roles", FAIL, KOOP, among(INVESTOR, TARGET)),
    en("lead", None, BUY),
    en("lead", PASS, BUY, replace(ROUND, parties=(replace(INVESTOR, lead=True), INVESTEE))),
    en("lead", WARN, BUY, replace(ROUND, parties=(INVESTOR, replace(INVESTEE, lead=True)))),
    nl("lead", PASS, KOOP, replace(ROUND, parties=(replace(INVESTOR, lead=True), INVESTEE))),
    nl("lead", WARN, KOOP, among(replace(ACQUIRER, lead=True), TARGET)),
    en("receiver", PASS, BUY),
    en("receiver", FAIL, BUY, among(ACQUIRER)),
    en("receiver", FAIL, BUY, among()),
    en("receiver", FAIL, BUY, replace(ROUND, parties=(INVESTOR,))),
    en("receiver", None, BUY, among(CUSTOMER, kind=CONTRACT)),
    en("receiver", None, TIE_UP, partners("Acme Corp", "Globex")),
    nl("receiver", PASS, KOOP),
    nl("receiver", FAIL, KOOP, among(ACQUIRER)),
    en("counterparty", PASS, BUY),
    en("counterparty", WARN, BUY, among(TARGET)),
    en("counterparty", PASS, BUY, among(party("Acme Corp", Role.SELLER), TARGET)),
    en("counterparty", None, BUY, replace(ROUND, parties=(INVESTEE,))),
    en("counterparty", None, BUY, among(BORROWER, kind=DealType.DEBT_FINANCING)),
    en("counterparty", PASS, BUY, among(CUSTOMER, SUPPLIER, kind=CONTRACT)),
    en("counterparty", WARN, BUY, among(SUPPLIER, kind=CONTRACT)),
    en("counterparty", WARN, BUY, among(CUSTOMER, kind=CONTRACT)),
    nl("counterparty", PASS, KOOP),
    nl("counterparty", WARN, KOOP, replace(STAKE, parties=(INVESTEE,))),
    en("partners", None, BUY),
    en("partners", PASS, TIE_UP, partners("Acme Corp", "Globex")),
    en("partners", FAIL, TIE_UP, partners("Acme Corp")),
    en("partners", FAIL, "Acme Corp and Acme will merge.", partners("Acme Corp", "Acme")),
    en("partners", FAIL, TIE_UP, partners("Globex", kind=DealType.JOINT_VENTURE)),
    nl("partners", PASS, FUSIE, partners("Acme Corp", "Globex")),
    nl("partners", FAIL, FUSIE, partners("Globex")),
    en("sides_differ", PASS, BUY),
    en("sides_differ", FAIL, BUY, among(ACQUIRER, party("Acme Corp", Role.TARGET))),
    en(
        "sides_differ",
        FAIL,
        "Acme Corp, or Acme, will buy Globex for $5 million.",
        among(ACQUIRER, party("Acme", Role.TARGET)),
    ),
    en("sides_differ", FAIL, BUY, among(ACQUIRER, TARGET, party("Acme Corp", Role.SELLER))),
    en("sides_differ", PASS, BUY, among(ACQUIRER, TARGET, party("Globex", Role.SELLER))),
    nl("sides_differ", PASS, KOOP),
    nl("sides_differ", FAIL, KOOP, among(ACQUIRER, party("Acme Corp", Role.TARGET))),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on the parties says of each text what its table says."""
    assert outcome_of(example) is example.outcome


LEAK = among(ACQUIRER, party("Tandem Mills", Role.TARGET))
LEAKS = (
    en("example_name", PASS, BUY),
    en("example_name", FAIL, BUY, LEAK),
    en("example_name", PASS, "Acme Corp will buy Tandem Mills for $5 million.", LEAK),
    nl("example_name", PASS, KOOP),
    nl("example_name", FAIL, KOOP, LEAK),
)


@pytest.mark.parametrize("example", LEAKS, ids=str)
def test_names_of_examples(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of a prompt's example counts only where the text gives it too."""
    names = frozenset({"tandem mills"})
    monkeypatch.setattr(service.checking.rules.parties, "example_names", lambda: names)
    assert outcome_of(example) is example.outcome


def test_names_of_the_real_examples_are_refused() -> None:
    """The rule asks the prompts that are really sent."""
    names = service.checking.rules.parties.example_names()
    assert names
    leaked = among(ACQUIRER, party(min(names).title(), Role.TARGET))
    assert outcome_of(en("example_name", FAIL, BUY, leaked)) is FAIL
