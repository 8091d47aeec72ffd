"""Bare numbers and scales: money or a count, and in which currency."""

import pytest

from service.reading.money import find_money


def sums(text: str, language: str) -> list[tuple[str, str | None]]:
    """Return what is found as text and currency."""
    return [(text[f.start : f.end], f.value.currency) for f in find_money(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It paid $5m. Its round of 6.6 billion was led by a fund.", "en", "USD"),
        ("It paid €5m and £6m, then borrowed 6.6 billion.", "en", "GBP"),
        ("It paid £5m (€6m), then borrowed 6.6 billion.", "en", "GBP"),
        ("It paid 5 million francs, then borrowed 6.6 billion.", "en", None),
        ("It borrowed 6.6 billion.", "en", None),
        ("Het betaalde 5 miljoen dollar en haalde 6,6 miljard op.", "nl", "USD"),
        ("Het ging van 6,6 miljard naar 7 miljard euro.", "nl", "EUR"),
    ],
)
def test_currency_of_a_bare_sum(text: str, language: str, expected: str | None) -> None:
    """A bare sum takes the currency of the sum in front, or of the one it is linked to."""
    bare = [code for quote, code in sums(text, language) if quote in {"6.6 billion", "6,6 miljard"}]
    assert bare == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It paid $5m and has 3 billion users.", "en"),
        ("It paid $5m as its users grew to 3 billion in May.", "en"),
        ("It paid $5m and sold 2 million shares.", "en"),
        ("It paid $5m for 1 million barrels a day.", "en"),
        ("It paid $5m; 3 billion people cheered.", "en"),
        ("It paid $5m and reached 3 billion in monthly users.", "en"),
        ("It paid $5m for 2 million square feet.", "en"),
        ("It paid $5m for a model of 70 billion parameters.", "en"),
        ("Het betaalde 5 miljoen euro en heeft 3 miljard gebruikers.", "nl"),
        ("Het betaalde 5 miljoen euro voor 2 miljoen aandelen.", "nl"),
        ("Het betaalde 5 miljoen euro toen de bevolking groeide tot 8 miljard in mei.", "nl"),
        ("Het betaalde 5 miljoen euro; miljoenen mensen juichten.", "nl"),
    ],
)
def test_counts_are_no_money(text: str, language: str) -> None:
    """A number that counts a thing stays a count, even after a sum of money."""
    assert len(sums(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It had 5 million in the bank and 3 billion in sight.", "en"),
        ("De telling kwam op 5 miljoen uit.", "nl"),
        ("There are 3 billion of them.", "en"),
        ("It scored 5 million.", "en"),
    ],
)
def test_without_a_word_of_money(text: str, language: str) -> None:
    """Where no word speaks of money a bare number is none."""
    assert sums(text, language) == []
