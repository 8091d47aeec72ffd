"""Percentages in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enums import Qualifier
from schemas.mentions import PercentValue
from service.reading.percents import find_percents

EXACT, ABOUT, BETWEEN = Qualifier.EXACT, Qualifier.APPROXIMATELY, Qualifier.BETWEEN


def read(text: str, language: str) -> list[tuple[str, str | None, str | None, Qualifier]]:
    """Return what is found as text, bounds and qualifier."""
    return [
        (
            text[f.start : f.end],
            None if f.value.min is None else str(f.value.min),
            None if f.value.max is None else str(f.value.max),
            f.value.qualifier,
        )
        for f in find_percents(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "qualifier"),
    [
        ("It took 27 percent.", "27 percent", "27", "27", EXACT),
        ("It took 27 per cent.", "27 per cent", "27", "27", EXACT),
        ("It took 27%.", "27%", "27", "27", EXACT),
        ("It took 27 %.", "27 %", "27", "27", EXACT),
        ("It took 8.1 pct.", "8.1 pct", "8.1", "8.1", EXACT),
        ("It took 8-1/2 pct.", "8-1/2 pct", "8.5", "8.5", EXACT),
        ("A 49.9% stake.", "49.9%", "49.9", "49.9", EXACT),
        ("A 51-percent stake.", "51-percent", "51", "51", EXACT),
        ("A twenty-five percent stake.", "twenty-five percent", "25", "25", EXACT),
        ("It rose half a percent.", "half a percent", "0.5", "0.5", EXACT),
        ("It rose 2.5 percentage points.", "2.5 percentage points", "2.5", "2.5", EXACT),
        ("Between 10 and 15 percent.", "Between 10 and 15 percent", "10", "15", BETWEEN),
        ("It took 10-15%.", "10-15%", "10", "15", BETWEEN),
        ("It took 10% to 15%.", "10% to 15%", "10", "15", BETWEEN),
        ("It took about 10 percent.", "about 10 percent", "10", "10", ABOUT),
        ("It took up to 20%.", "up to 20%", None, "20", Qualifier.UP_TO),
        ("It took less than 20%.", "less than 20%", None, "20", Qualifier.LESS_THAN),
        ("It took at least 20%.", "at least 20%", "20", None, Qualifier.AT_LEAST),
        ("It took more than 20%.", "more than 20%", "20", None, Qualifier.MORE_THAN),
        ("It took 20% or more.", "20% or more", "20", None, Qualifier.AT_LEAST),
        ("It took 50% plus one share.", "50%", "50", "50", EXACT),
        ("It rose 4.125% a year.", "4.125%", "4.125", "4.125", EXACT),
        ("It rose\n12\npercent.", "12\npercent", "12", "12", EXACT),
    ],
)
def test_english(
    text: str, span: str, low: str | None, high: str | None, qualifier: Qualifier
) -> None:
    """An English percentage is found with its hedge and bounds."""
    assert read(text, "en") == [(span, low, high, qualifier)]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "qualifier"),
    [
        ("Een belang van 27 procent.", "27 procent", "27", "27", EXACT),
        ("Een belang van 49,9%.", "49,9%", "49.9", "49.9", EXACT),
        ("Een belang van 49.9%.", "49.9%", "49.9", "49.9", EXACT),
        ("Een 20-procentsbelang.", "20-procentsbelang", "20", "20", EXACT),
        ("Een belang van anderhalf procent.", "anderhalf procent", "1.5", "1.5", EXACT),
        ("Een belang van vijfentwintig procent.", "vijfentwintig procent", "25", "25", EXACT),
        ("Een half procent.", "Een half procent", "0.5", "0.5", EXACT),
        ("De rente steeg 2 procentpunten.", "2 procentpunten", "2", "2", EXACT),
        ("Tussen 10 en 15 procent.", "Tussen 10 en 15 procent", "10", "15", BETWEEN),
        ("Goed voor 10 tot 15 procent.", "10 tot 15 procent", "10", "15", BETWEEN),
        ("Goed voor zo'n 10 procent.", "zo'n 10 procent", "10", "10", ABOUT),
        ("Goed voor ruim 10%.", "ruim 10%", "10", None, Qualifier.MORE_THAN),
        ("Goed voor maximaal 10%.", "maximaal 10%", None, "10", Qualifier.UP_TO),
        ("Goed voor niet meer dan 10%.", "niet meer dan 10%", None, "10", Qualifier.UP_TO),
        ("Tientallen procenten.", "Tientallen procenten", "20", None, Qualifier.AT_LEAST),
    ],
)
def test_dutch(
    text: str, span: str, low: str | None, high: str | None, qualifier: Qualifier
) -> None:
    """A Dutch percentage is found with its hedge and bounds."""
    assert read(text, "nl") == [(span, low, high, qualifier)]


@pytest.mark.parametrize(
    "text",
    ["It fell -5%.", "It fell −5%.", "It cost $5%.", "It took 1.2.3%.", "It took 1,23,456%.",
     "It took 5m%.", "It took x5%.", "The percentage rose.", "It took five five percent.",
     "It took 10-5%.", "It fell 24/7%."],
)  # fmt: skip
def test_left_out(text: str) -> None:
    """A percentage with a minus, a currency or an unreadable number is left out."""
    assert read(text, "en") == []


def test_dutch_quote_of_english_decimals() -> None:
    """`4.125%` in a Dutch text is not four thousand percent."""
    assert read("Een rente van 4.125%.", "nl") == []


def test_from_and_to_are_two() -> None:
    """A rise from one percentage to another states both."""
    assert [r[0] for r in read("It rose from 10% to 15%.", "en")] == ["10%", "15%"]


@settings(deadline=None)
@given(st.decimals(0, 999, places=2), st.sampled_from(["%", " percent", " pct"]))
def test_what_is_written_is_read(number: Decimal, unit: str) -> None:
    """A number written with two decimals is read as itself."""
    (found,) = find_percents(f"A stake of {number}{unit}.", "en")
    assert found.value == PercentValue(min=number, max=number)
