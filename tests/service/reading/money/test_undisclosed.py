"""Sums that a text leaves unsaid."""

import pytest

from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.money import find_money


def spans(text: str, language: str) -> list[str]:
    """Return the phrases that leave a sum unsaid."""
    found = find_money(text, language)
    assert all(f.value == MoneyValue(qualifier=Qualifier.UNDISCLOSED) for f in found)
    return [text[f.start : f.end] for f in found]


@pytest.mark.parametrize(
    "phrase",
    [
        "for an undisclosed sum",
        "an undisclosed eight-figure sum",
        "for an as-yet undisclosed amount",
        "an unspecified fee",
        "Terms were not disclosed",
        "Terms of the deal weren't immediately disclosed",
        "the terms of the transaction have not been revealed",
        "Terms of the deal, which closed on Monday, were not disclosed",
        "financial terms were not made public",
        "financial details were not disclosed",
        "the purchase price was not announced",
        "terms remain undisclosed",
        "no financial terms were given",
        "not disclose the price",
        "didn't reveal how much",
        "declined to disclose the terms",
        "without disclosing the terms",
        "Terms\nwere not\ndisclosed",
    ],
)
def test_english(phrase: str) -> None:
    """The whole phrase is the span, whatever stands around it."""
    text = f"Acme bought Globex; {phrase}. It grew."
    assert spans(text, "en") == [phrase]


@pytest.mark.parametrize(
    "phrase",
    [
        "voor een onbekend bedrag",
        "voor een nog onbekend bedrag",
        "tegen een onbekende prijs",
        "voor een niet bekendgemaakt bedrag",
        "voor een niet nader genoemd bedrag",
        "een geheim bedrag",
        "de overnamesom is niet bekendgemaakt",
        "de overnamesom is vooralsnog niet bekend",
        "de koopprijs van het bedrijf werd niet bekend gemaakt",
        "het bedrag is onbekend",
        "de prijs blijft geheim",
        "de financiële details zijn niet gedeeld",
        "geen financiële details bekend",
        "hoeveel Acme voor het bedrijf betaalt, is niet bekend",
        "geen mededelingen over de overnamesom",
    ],
)
def test_dutch(phrase: str) -> None:
    """The whole phrase is the span, whatever stands around it."""
    assert spans(f"Acme koopt Globex; {phrase}. Het groeit.", "nl") == [phrase]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It took an undisclosed stake in Globex.", "en"),
        ("An undisclosed buyer came from an undisclosed location.", "en"),
        ("He did not disclose his name.", "en"),
        ("Terms were disclosed on Monday.", "en"),
        ("The price was not high.", "en"),
        ("The size of the stake was not disclosed.", "en"),
        ("De prijs is niet hoog.", "nl"),
        ("De prijs is bekendgemaakt.", "nl"),
        ("De koper is niet bekend.", "nl"),
        ("Een onbekende belegger kocht het.", "nl"),
    ],
)
def test_other_things_left_unsaid(text: str, language: str) -> None:
    """Stakes, buyers and names are no sums, and what is said is not left unsaid."""
    assert spans(text, language) == []


def test_two_in_one_text() -> None:
    """Each phrase is found once."""
    text = "Acme paid an undisclosed sum. Globex paid an undisclosed sum too."
    assert spans(text, "en") == ["an undisclosed sum", "an undisclosed sum"]
