"""What the baseline takes from around a deal's words: the next sentence, a description, a place."""

from datetime import date

import pytest

from schemas.enums import DateEvent, Role
from service.extraction.draft import DraftDeal
from service.reading.reader import read
from tests.service.extraction.baseline.test_extractor import draft

PUBLISHED = date(2026, 6, 10)


def only(text: str) -> DraftDeal:
    """The one deal of a text."""
    (deal,) = draft(read(text, published=PUBLISHED))
    return deal


def parties(text: str) -> dict[str, Role]:
    """The parties of the one deal of a text."""
    return {party.name: party.role for party in only(text).parties}


@pytest.mark.parametrize(
    ("text", "investors"),
    [
        (
            "Kestrow Foods raised $45 million in a Series B. The round was led by Halden Capital.",
            {"Halden Capital"},
        ),
        (
            "Brandwijk haalt 45 miljoen euro op. Deelnemers zijn Schelde Invest en Duin Capital.",
            {"Schelde Invest", "Duin Capital"},
        ),
    ],
)
def test_investors_may_stand_in_the_next_sentence(text: str, investors: set[str]) -> None:
    """Who took part in a round is read from the sentence that follows."""
    found = parties(text)
    assert {name for name, role in found.items() if role is Role.INVESTOR} == investors


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Kestrow Foods has sold its packaging arm to Halden Capital for $90 million.",
            "packaging arm",
        ),
        (
            "Brandwijk verkoopt zijn fabriek in Venlo aan Scheldeberg voor 9 miljoen euro.",
            "fabriek in Venlo",
        ),
    ],
)
def test_what_is_sold_needs_no_name_of_its_own(text: str, target: str) -> None:
    """A thing that only a common noun names is the target."""
    assert parties(text)[target] is Role.TARGET


@pytest.mark.parametrize(
    "text",
    [
        "Halden Capital is buying the maker of Crumbly for $90 million. Ottery is in Bristol.",
        "Leeds-based Halden Capital agreed to buy Ottery from Boston's Altamont Foods.",
        "Ottery borrows $90 million, with Scheldebank as bookrunner.",
    ],
)
def test_some_names_take_no_part(text: str) -> None:
    """What describes another company, tells where it is from or only arranges is no party."""
    names = {party.name for deal in draft(read(text)) for party in deal.parties}
    assert not names & {"Crumbly", "Boston", "Scheldebank"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harbor Capital agreed to buy Kestrel Power for $38 million.", "acquisition"),
        ("Harbor Capital agreed to pay $38 million for Kestrel Foods.", "acquisition"),
        (
            "Harbor Capital agreed to pay $38 million for the broadcasting rights.",
            "commercial_contract",
        ),
        ("Vorig jaar lijfde Brandwijk voor 38 miljoen euro Oostkade in.", "acquisition"),
        ("Brandwijk biedt 38 miljoen euro voor branchegenoot Oostkade.", "acquisition"),
        ("In 2011 kwam Oostkade voor 38 miljoen euro in handen van Brandwijk.", "acquisition"),
        (
            "Scheldebank stelt Brandwijk een krediet van 38 miljoen euro ter beschikking.",
            "debt_financing",
        ),
    ],
)
def test_words_that_state_a_deal(text: str, kind: str) -> None:
    """Each wording gives a deal of its type, and a word of a name gives none."""
    deals = draft(read(text))
    assert {deal.type.value for deal in deals} <= {kind}
    assert deals or "rights" in text


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Harbor Capital agreed to buy Kestrel Foods in March.", DateEvent.SIGNED),
        ("Harbor Capital bought Kestrel Foods in March.", DateEvent.CLOSED),
        ("Harbor Capital may buy Kestrel Foods in 2027.", DateEvent.EXPECTED),
    ],
)
def test_a_date_means_what_the_stage_suggests(text: str, event: DateEvent) -> None:
    """Without a verb of its own a date is read by the stage, and by whether it lies ahead."""
    assert [one.event for one in only(text).dates] == [event]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Harbor made a bid for Kestrel Foods. The deal would cost $38 million.", "$38 million"),
        ("Harbor offered to buy Kestrel Foods, or $38 million including debt.", "$38 million"),
    ],
)
def test_what_a_deal_would_cost_is_its_amount(text: str, amount: str) -> None:
    """Words of cost belong to the deal where the deal is their subject."""
    document = read(text)
    mentions = [document.mention(deal.amount) for deal in draft(document) if deal.amount]
    assert [mention.text for mention in mentions if mention] == [amount]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Kestrow Foods raised $45 million in a Series B round.", False),
        ("Kestrow Foods raised $45 million in a Series B round led by Halden Capital.", True),
    ],
)
def test_a_round_without_an_investor_is_for_review(text: str, *, sure: bool) -> None:
    """A sum that nobody is named to pay has a low confidence, so that the rules ask for a look."""
    confidence = only(text).confidence
    assert confidence is None if sure else confidence is not None
    assert sure or (confidence or 0) < 0.5
