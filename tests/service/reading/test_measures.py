"""Counts and quantities with a unit in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enums import Qualifier
from service.reading.measures import find_measures
from service.reading.money import find_money


def read(text: str, language: str) -> list[tuple[str, int | str | None, int | str | None, str]]:
    """Return what is found as text, bounds and unit."""

    def plain(number: Decimal | None) -> int | str | None:
        if number is None:
            return None
        return int(number) if number % 1 == 0 else str(number)

    return [
        (text[f.start : f.end], plain(f.value.min), plain(f.value.max), f.value.unit)
        for f in find_measures(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("It needs 10 gigawatts of power.", "10 gigawatts", 10, 10, "gigawatt"),
        ("It needs 1.5GW of power.", "1.5GW", "1.5", "1.5", "gigawatt"),
        ("It needs 2-3 GW of power.", "2-3 GW", 2, 3, "gigawatt"),
        ("It needs 500 MW.", "500 MW", 500, 500, "megawatt"),
        ("It makes 20 gigawatt hours.", "20 gigawatt hours", 20, 20, "gigawatt hour"),
        ("It runs over four years.", "four years", 4, 4, "year"),
        ("It runs 5 to 7 years.", "5 to 7 years", 5, 7, "year"),
        ("A 10-year deal.", "10-year", 10, 10, "year"),
        ("It runs nearly two years.", "nearly two years", 2, 2, "year"),
        ("It runs half a year.", "half a year", "0.5", "0.5", "year"),
        ("It runs 18 months.", "18 months", 18, 18, "month"),
        ("It creates 5,000 new jobs.", "5,000 new jobs", 5000, 5000, "job"),
        ("It sold 1.2 mln common shares.", "1.2 mln common shares", 1_200_000, 1_200_000, "share"),
        ("It has 5m users.", "5m users", 5_000_000, 5_000_000, "user"),
        ("It buys 10 million Acme chips.", "10 million Acme chips", 10**7, 10**7, "chip"),
        ("It buys tens of thousands of GPUs.", "tens of thousands of GPUs", 20_000, None, "gpu"),
        ("It buys 12 aircraft.", "12 aircraft", 12, 12, "aircraft"),
        ("It builds at least 900 homes.", "at least 900 homes", 900, None, "home"),
        ("It rents 30,000 square feet.", "30,000 square feet", 30_000, 30_000, "square foot"),
        ("It ships up to 40 tonnes.", "up to 40 tonnes", None, 40, "tonne"),
        ("It pumps 1 million barrels.", "1 million barrels", 10**6, 10**6, "barrel"),
    ],
)
def test_english(
    text: str, span: str, low: int | str | None, high: int | str | None, unit: str
) -> None:
    """An English quantity is found with its hedge, modifiers and unit."""
    assert read(text, "en") == [(span, low, high, unit)]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("Het vraagt 1,5 gigawatt.", "1,5 gigawatt", "1.5", "1.5", "gigawatt"),
        ("Het duurt vijf jaar.", "vijf jaar", 5, 5, "year"),
        ("Het duurt anderhalf jaar.", "anderhalf jaar", "1.5", "1.5", "year"),
        ("Het duurt 10 tot 20 jaar.", "10 tot 20 jaar", 10, 20, "year"),
        ("Een 10-jarige overeenkomst.", "10-jarige", 10, 10, "year"),
        ("Er komen 5.000 banen bij.", "5.000 banen", 5000, 5000, "job"),
        ("Het telt ruim 300 medewerkers.", "ruim 300 medewerkers", 300, None, "employee"),
        ("Het kocht 2 miljoen aandelen.", "2 miljoen aandelen", 2 * 10**6, 2 * 10**6, "share"),
        ("Het kocht honderdduizenden Acme-chips.", "honderdduizenden Acme-chips", 200_000, None,
         "chip"),
        ("Het huurt 40.000 vierkante meter.", "40.000 vierkante meter", 40_000, 40_000,
         "square metre"),
        ("Het kocht 12 toestellen.", "12 toestellen", 12, 12, "aircraft"),
        ("Het bouwt minstens 900 woningen.", "minstens 900 woningen", 900, None, "home"),
        ("Het heeft 3 miljoen betalende klanten.", "3 miljoen betalende klanten", 3 * 10**6,
         3 * 10**6, "customer"),
    ],
)  # fmt: skip
def test_dutch(
    text: str, span: str, low: int | str | None, high: int | str | None, unit: str
) -> None:
    """A Dutch quantity is found with its hedge, modifiers and unit."""
    assert read(text, "nl") == [(span, low, high, unit)]


@pytest.mark.parametrize(
    "text",
    ["A 45-year-old man.", "In 2024 employees left.", "It paid $5 million in shares.",
     "It sold $5 million shares.", "It sold 10 million dollars of chips.",
     "It has 10 percent users.", "It has 1.2.3 users.", "It has x5 users.", "It grew. Users left.",
     "The years passed.",
     "It has 5, users said.", "It has 5 in 2 towns."],
)  # fmt: skip
def test_left_out(text: str) -> None:
    """Ages, years, money, percentages and unreadable numbers are no measures."""
    assert read(text, "en") == []


def test_time_that_is_spanned_is_no_bound() -> None:
    """`over four years` is exactly four years."""
    (found,) = find_measures("It pays over four years.", "en")
    assert found.value.qualifier is Qualifier.EXACT


@settings(deadline=None)
@given(st.integers(1, 999_999), st.sampled_from(["users", "shares", "barrels", "homes"]))
def test_what_is_written_is_read(number: int, unit: str) -> None:
    """A count is read as itself, in the singular of its unit, and is no money."""
    text = f"It has {number:,} {unit}."
    (found,) = find_measures(text, "en")
    assert (found.value.min, found.value.max) == (number, number)
    assert found.value.unit == unit.removesuffix("s")
    assert find_money(text, "en") == []
