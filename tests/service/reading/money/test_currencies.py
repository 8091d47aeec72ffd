"""Currencies by symbol, code and name."""

import pytest

from service.reading.money import currency_table, find_money, parse_money


def code(quote: str, language: str = "en") -> str | None:
    """Return the currency of a quote that must be a sum."""
    value = parse_money(quote, language)
    assert value is not None
    return value.currency


@pytest.mark.parametrize("iso", sorted(currency_table.CODES))
def test_every_code_in_front_and_behind(iso: str) -> None:
    """Each code works on both sides of a number, glued or not."""
    assert code(f"{iso} 5 million") == code(f"{iso}5m") == code(f"5 million {iso}") == iso


@pytest.mark.parametrize(
    ("letters", "symbol", "iso"),
    [(k, s, v) for s, row in currency_table.BEFORE_SYMBOL.items() for k, v in row.items()],
)
def test_every_prefix_of_a_symbol(letters: str, symbol: str, iso: str) -> None:
    """Letters glued to a symbol decide the currency."""
    assert code(f"{letters}{symbol}5 million") == iso


@pytest.mark.parametrize("letters", ["X", "AA", "a", "Z", "us5"])
def test_unknown_letters_spoil_a_symbol(letters: str) -> None:
    """Letters that name no currency make the sum unreadable rather than a dollar sum."""
    assert parse_money(f"{letters}$5 million", "en") is None


@pytest.mark.parametrize("name", sorted(currency_table.NAMES))
def test_every_name(name: str) -> None:
    """Each name of a currency makes a sum of a scaled number in at least one language."""
    dutch, english = parse_money(f"5 miljoen {name}", "nl"), parse_money(f"5 million {name}", "en")
    assert dutch is not None or english is not None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("In Sweden it cost 5 million crowns.", "SEK"),
        ("The Norwegian firm paid 5 million kroner.", "NOK"),
        ("Het Deense bedrijf betaalt 5 miljoen kronen.", "DKK"),
        ("The Prague firm paid 5 million crowns.", "CZK"),
        ("The Danish and Norwegian firms paid 5 million kroner.", None),
        ("It paid 5 million francs.", None),
        ("In Mexico it paid 5 million pesos.", "MXN"),
        ("In Dubai it paid 5 million dirhams.", "AED"),
    ],
)
def test_context_decides_families(text: str, iso: str | None) -> None:
    """The one country that a text names decides whose crowns are meant; two leave it open."""
    language = "nl" if text.startswith("Het") else "en"
    (found,) = find_money(text, language)
    assert found.value.currency == iso


@pytest.mark.parametrize(
    "quote",
    ["$5 million euros", "€5 million dollars", "£5 million yen", "$$5 million", "€$5 million",
     "EUR/USD 5 million", "MSEK 5 million", "R5", "5 million USD/EUR", "-$5 million",
     "−€5 million"],
)  # fmt: skip
def test_contradictions_are_left_out(quote: str) -> None:
    """Two currencies, a rate, a minus or a double scale leave no certain sum."""
    assert find_money(f"It was {quote} then.", "en") == []


def test_dollars_of_a_country_behind() -> None:
    """A country or code behind a dollar sum says whose dollars they are."""
    assert (
        code("$5 million Canadian") == code("$5 million (CAD)") == code("$5 million CAD") == "CAD"
    )
