import pytest

from service.checking.fiction import is_fiction


@pytest.mark.parametrize(
    "sentence",
    [
        "Imagine that Brava buys Corvo.",
        "What if Brava bought Corvo for $5 billion?",
        "A hypothetical merger of Brava and Corvo.",
        "Stel dat Brava Corvo overneemt.",
        "Stel je voor: Brava koopt Corvo.",
        "In dit fictieve geval koopt Brava Corvo.",
    ],
)
def test_fiction(sentence: str) -> None:
    """A sentence that says so itself is supposed or invented."""
    assert is_fiction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Brava buys Imagine Games.",
        "Analysts suppose that the price is high.",
        "Brava stelde dat het Corvo koopt.",
        "If regulators agree, Brava buys Corvo.",
    ],
)
def test_reporting(sentence: str) -> None:
    """Reporting with such words in it is not."""
    assert not is_fiction(sentence)
