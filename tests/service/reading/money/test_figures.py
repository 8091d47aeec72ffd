"""Figures with separators, by hand and against Python's own reading."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.money.figures import read_figure


@pytest.mark.parametrize(
    ("written", "english", "dutch"),
    [
        ("38", "38", "38"),
        ("0", "0", "0"),
        ("6.6", "6.6", "6.6"),
        ("6,6", "6.6", "6.6"),
        ("54.20", "54.20", "54.20"),
        ("1,500", "1500", "1.500"),
        ("1.500", "1.500", "1500"),
        ("0.125", "0.125", "0.125"),
        ("0,125", "0.125", "0.125"),
        ("1,250,000", "1250000", "1250000"),
        ("1.250.000", "1250000", "1250000"),
        ("1,250.50", "1250.50", "1250.50"),
        ("1.250,50", "1250.50", "1250.50"),
        ("1'250'000", "1250000", "1250000"),
        ("1'250.5", "1250.5", "1250.5"),
        ("1.2345", "1.2345", None),
        ("1,2345", None, "1.2345"),
        ("1,250.500", "1250.500", None),
        ("1.250,500", None, "1250.500"),
    ],
)
def test_separators(written: str, english: str | None, dutch: str | None) -> None:
    """Where the separators leave two readings the language decides."""
    for language, expected in (("en", english), ("nl", dutch)):
        figure = read_figure(written, language)
        assert (figure and figure.value) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    "written",
    ["1.2.3", "1,23,4", "12,34,56", "1,,000", "1..5", "01,500", "007", "1,250,00", "1.250.00,5",
     "1,250.5.5", "1'25", "1,2,3.4", "1.000'000", "1234,567,890", "9" * 16, "1" * 10_000],
)  # fmt: skip
def test_left_out(written: str) -> None:
    """Figures that fit no convention, or are too long to be exact, are not read at all."""
    assert read_figure(written, "en") is None
    assert read_figure(written, "nl") is None


def test_groups_of_two_are_marked() -> None:
    """South Asian grouping is read, and marked as such."""
    figure = read_figure("1,25,000", "en")
    assert figure is not None
    assert (figure.value, figure.indian) == (125_000, True)


@given(st.integers(0, 10**15 - 1))
def test_english_thousands(number: int) -> None:
    """Python's own thousands separators are read back in both languages' styles."""
    english = read_figure(f"{number:,}", "en")
    dutch = read_figure(f"{number:,}".replace(",", "."), "nl")
    assert english is not None
    assert dutch is not None
    assert english.value == dutch.value == number


@given(st.text("0123456789.,'", min_size=1, max_size=12), st.sampled_from(["en", "nl"]))
def test_no_digit_is_lost(written: str, language: str) -> None:
    """A number that is read has the digits that are written, and no others."""
    figure = read_figure(written, language)
    if figure is not None:
        digits = "".join(c for c in written if c.isdigit()).lstrip("0")
        assert f"{figure.value:f}".replace(".", "").lstrip("0") == digits
