"""Which spans are names, by form."""

from collections.abc import Callable
from typing import Any

import pytest

from service.reading.document import Sentence
from service.reading.names import find_entities

Read = Callable[[str, str], Any]

# text, language, quotes that must be references of some entity
SPANS = [
    ("Investors sold shares of Brandt & Zonen after the deal.", "en", ["Brandt & Zonen"]),
    ("The stake went to Quartz & Company last week.", "en", ["Quartz & Company"]),
    ("It bought shares in Harwell Price & Co. on Monday.", "en", ["Harwell Price & Co."]),
    ("Regulators fined R&K Foods Inc. in June.", "en", ["R&K Foods Inc."]),
    ("It sold its stake in Bank of Meridia to a fund.", "en", ["Bank of Meridia"]),
    ("The loan came from the Royal Bank of Calder.", "en", ["Royal Bank of Calder"]),
    ("It is in talks with xGrid and eTorra about a merger.", "en", ["xGrid", "eTorra"]),
    ("It invested in iFoundry and b42x last year.", "en", ["iFoundry", "b42x"]),
    ("De overname van Lumen Groep NV is rond.", "nl", ["Lumen Groep NV"]),
    ("Zij verkocht het aan Koninklijke Van der Poel.", "nl", ["Koninklijke Van der Poel"]),
    ("The bid for Veldt-Hansen failed in May.", "en", ["Veldt-Hansen"]),
    ("It acquired a unit of K-Telecom US in March.", "en", ["K-Telecom US"]),
    ("They merged with Norvik A/S of Denmark.", "en", ["Norvik"]),
    ("Its shares in Castor, Inc. were sold.", "en", ["Castor, Inc."]),
    ("It bought Pollux Co., Ltd. for cash.", "en", ["Pollux Co., Ltd."]),
    ("De bank nam een belang in fruit.ai en Kaartje.nl.", "nl", ["fruit.ai", "Kaartje.nl"]),
    ("Het fonds stak geld in bedrijf nanex NV, en nanex groeit.", "nl", ["nanex NV", "nanex"]),
    ("The buyer is Aldous Partners LLP, a law firm.", "en", ["Aldous Partners LLP"]),
    ("It took over Caisse de Provence in a deal.", "en", ["Caisse de Provence"]),
    ("The acquisition of K2 Robotics was closed.", "en", ["K2 Robotics"]),
    ("The firm agreed to buy 4Sight Holdings for cash.", "en", ["4Sight Holdings"]),
    ("Ze praat met Ångström Énergie over een fusie.", "nl", ["Ångström Énergie"]),
    ("It owns British Harbours Plc and Royal Dutch Lines.", "en",
     ["British Harbours Plc", "Royal Dutch Lines"]),
    ("The stake of Canal+ and Kestrel AI was sold.", "en", ["Canal+", "Kestrel AI"]),
    ("Shares of Brouwerij De Linde and Huis N.V. rose.", "en",
     ["Brouwerij De Linde", "Huis N.V."]),
    ("Shares in Sotherby's Corp rose.", "en", ["Sotherby's Corp"]),
    ("Analysts like it. Sotherby's said it would sell.", "en", ["Sotherby's"]),
    ("They bought it from Ludwig von Aue and Jan Peter van den Akker.", "en",
     ["Ludwig von Aue", "Jan Peter van den Akker"]),
    ("Het kwam van Sven Aalders van Rabo en van het bestuur.", "nl", ["Sven Aalders", "Rabo"]),
]  # fmt: skip

# text, language
NOT_NAMES = [
    ("The board met on Monday and the CEO left in March.", "en"),
    ("It raised a Series B in Q4 and plans an IPO in the US.", "en"),
    ("Het kabinet wil meer AI en minder CO2 in de EU en de VS.", "nl"),
    ("Elk bedrijf kampt met hoge kosten. Daarbij stijgt de rente.", "nl"),
    ("Sources said the talks failed. However, nothing is final.", "en"),
    ("Investeerders zijn ongerust. Daarnaast daalt de omzet.", "nl"),
    ("Japanese banks lend more. Dutch insurers do not.", "en"),
    ("Amerikaanse bedrijven kopen. Duitse bedrijven verkopen.", "nl"),
    ("TLDR\n- Prices rose.\n- Demand fell.\n", "en"),
    ("Shares fell 5%. Revenue was $3M, or €5M in Q1 2025.", "en"),
    ("De TPU's en GPU’s zijn duur. SaaS groeit.", "nl"),
    ("Today's deal is large. Yesterday's was not.", "en"),
    ("Funding is scarce. Trading is slow. Financing was dear.", "en"),
    ("Financiering is schaars. Voorzichtigheid is geboden.", "nl"),
    ("A-merken worden duurder, B-merken ook. Een T-shirt kost meer.", "nl"),
    ("“We are glad,” it said. “Nothing has been signed.”", "en"),
    ("Milestones could follow. Campaigners told the court.", "en"),
    ("Hoeveel het kost is onbekend. Arnhemse ondernemers betalen.", "nl"),
    ("The state of the market is good, the Board said.", "en"),
]


@pytest.mark.parametrize(("text", "language", "expected"), SPANS)
def test_spans_of_names(read: Read, text: str, language: str, expected: list[str]) -> None:
    """A name is found with its inner small words, marks and legal form, and without more."""
    found = read(text, language)
    quotes = {text[r.start : r.end] for e in found.entities for r in e.references}
    assert set(expected) <= quotes


@pytest.mark.parametrize(("text", "language"), NOT_NAMES)
def test_plain_capitals_are_no_names(read: Read, text: str, language: str) -> None:
    """Sentence openings, the calendar, acronyms and nationalities yield nothing."""
    assert [e.name for e in read(text, language).entities] == []


def test_name_over_a_line_break() -> None:
    """A hard line break inside a sentence does not cut a name; its canonical form has a blank."""
    text = "It said that it had bought a stake in Northern\nGrain Plc for cash."
    (entity,) = find_entities(text, "en", (Sentence("s1", 0, len(text), 0),))
    assert entity.name == "Northern Grain"
    assert [text[r.start : r.end] for r in entity.references] == ["Northern\nGrain Plc"]


def test_name_does_not_cross_a_sentence() -> None:
    """Capitals on both sides of a sentence's end are two names."""
    text = "It bought Velora. Lattix sold it."
    sentences = (Sentence("s1", 0, 17, 0), Sentence("s2", 18, len(text), 0))
    assert {e.name for e in find_entities(text, "en", sentences)} == {"Velora", "Lattix"}
