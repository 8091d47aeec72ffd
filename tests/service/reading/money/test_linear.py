"""Time grows with the length of the text and no faster, whatever the text is."""

import gc
import time
from collections.abc import Callable

import pytest

from service.reading.measures import find_measures
from service.reading.money import find_money, parse_money
from service.reading.money.tokens import tokenise
from service.reading.percents import find_percents

# Each is repeated; the last ones are those that look ahead or behind the furthest.
UNITS = [
    "1", "$", "1,", " ", "\n", "-", "a'", "a\u00ad", "e\u0301", "up to ", "ten ", "tussen ",
    "between 5 and ", "5 to ", "$5-", "$5, ", "1 ", "1/2 ", "half a ", "1 million ", "6 miljard ",
    "honderd en ", "2 en een half ", "one point five ", "zes komma zes ", "5 kr ", "$5 per A ",
    "paid 6 billion in ", "terms not disclosed ", "prijs niet bekend ", "hoeveel a a a betaalt ",
]  # fmt: skip
SHORT, LONG = 400, 4_000


def seconds(find: Callable[[str, str], object], unit: str, length: int, language: str) -> float:
    """Return the processor time for one text, the best of two."""
    text = (unit * (length // len(unit) + 1))[:length]
    best = float("inf")
    for _ in range(2):
        tokenise.cache_clear()
        start = time.process_time()
        find(text, language)
        best = min(best, time.process_time() - start)
    return best


def grows_linearly(find: Callable[[str, str], object], unit: str) -> bool:
    """Whether ten times the text takes about ten times as long; quadratic would be a hundred."""
    gc.collect()
    gc.disable()
    try:
        pairs = [
            (seconds(find, unit, SHORT, language), seconds(find, unit, LONG, language))
            for language in ("en", "nl")
        ]
    finally:
        gc.enable()
    return all(long <= 30 * max(short, 0.0004) for short, long in pairs)


def holds(find: Callable[[str, str], object], unit: str) -> bool:
    """Whether it does in one of three looks: a busy machine can spoil one, not all."""
    return any(grows_linearly(find, unit) for _ in range(3))


@pytest.mark.parametrize("unit", UNITS)
def test_money_is_found_in_linear_time(unit: str) -> None:
    """Sums of money are found in time that grows with the text, whatever it repeats."""
    assert holds(find_money, unit)


@pytest.mark.parametrize("find", [find_percents, find_measures])
@pytest.mark.parametrize("unit", ["1", "%", "5% ", "5-", "1 to ", "3 new ", "ten ", "tens of "])
def test_percents_and_measures_are_found_in_linear_time(
    find: Callable[[str, str], object], unit: str
) -> None:
    """Percentages and measures are found in time that grows with the text."""
    assert holds(find, unit)


def test_a_quote_of_any_length_is_parsed_in_linear_time() -> None:
    """A model that answers a very long quote does not stall the parser."""
    assert parse_money("1" * 100_000, "en") is None
    assert parse_money("$" + "1," * 50_000, "en") is None
    assert parse_money("up to " * 20_000 + "$5", "en") is None
