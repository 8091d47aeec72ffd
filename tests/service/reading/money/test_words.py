"""Number words in both languages, against a writer that knows nothing of the reader."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.money.dutch import read_dutch
from service.reading.money.english import read_english
from service.reading.money.numeral import Form
from service.reading.money.tokens import Tokens


def in_order(text: str) -> list[str]:
    """Return the words of a list."""
    return text.split(" ")


ENGLISH = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = ["", *in_order(" twenty thirty forty fifty sixty seventy eighty ninety")]
DUTCH = in_order(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien"
)
DUTCH_TENS = ["", *in_order(" twintig dertig veertig vijftig zestig zeventig tachtig negentig")]


def english(number: int, link: str, hyphen: str) -> str:
    """Write 1 to 999 in English words."""
    if number >= 100:
        hundreds = f"{ENGLISH[number // 100]} hundred"
        return (
            f"{hundreds}{link}{english(number % 100, link, hyphen)}" if number % 100 else hundreds
        )
    if number < 20:
        return ENGLISH[number]
    tens, unit = divmod(number, 10)
    return ENGLISH_TENS[tens] + (hyphen + ENGLISH[unit] if unit else "")


def dutch(number: int) -> str:
    """Write 1 to 999,999 in one Dutch word."""
    if number >= 1000:
        front = "" if number // 1000 == 1 else dutch(number // 1000)
        return f"{front}duizend{dutch(number % 1000) if number % 1000 else ''}"
    if number >= 100:
        front = "" if number // 100 == 1 else DUTCH[number // 100]
        return f"{front}honderd{dutch(number % 100) if number % 100 else ''}"
    if number < 20:
        return DUTCH[number]
    tens, unit = divmod(number, 10)
    link = "ën" if unit in {2, 3} else "en"
    return (DUTCH[unit] + link if unit else "") + DUTCH_TENS[tens]


@given(st.integers(1, 999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_english_cardinals(number: int, link: str, hyphen: str) -> None:
    """Every English number below a thousand is read, with and without `and` and hyphens."""
    tokens = Tokens(english(number, link, hyphen))
    numeral = read_english(tokens, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, tokens.count)


@settings(max_examples=300)
@given(st.integers(2, 999_999), st.booleans())
def test_dutch_cardinals(number: int, plain: bool) -> None:
    """Every Dutch number below a million is read, with and without the diaeresis."""
    word = dutch(number)
    tokens = Tokens(word.replace("ë", "e") if plain else word)
    numeral = read_dutch(tokens, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, 1)


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("half a billion", "0.5", Form.PART),
        ("three quarters of a billion", "0.75", Form.PART),
        ("two and a half billion", "2.5", Form.WORDS),
        ("two and three quarters billion", "2.75", Form.WORDS),
        ("six point six five billion", "6.65", Form.WORDS),
        ("tens of billions", "20", Form.VAGUE),
        ("several hundred million", "200", Form.VAGUE),
        ("a couple of billion", "2", Form.VAGUE),
        ("one hundred and two hundred million", "100", Form.WORDS),
        ("a billion", "1", Form.ARTICLE),
    ],
)
def test_english_forms(text: str, value: str, form: Form) -> None:
    """English parts, plurals and decimals are read with what they need after them."""
    numeral = read_english(Tokens(text), 0)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (Decimal(value), form)


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("anderhalf miljard", "1.5", Form.WORDS),
        ("tweeënhalf miljard", "2.5", Form.WORDS),
        ("tweeëneenhalve miljard", "2.5", Form.WORDS),
        ("twee en een half miljard", "2.5", Form.WORDS),
        ("drie kwart miljard", "0.75", Form.PART),
        ("een half miljard", "0.5", Form.PART),
        ("zes komma nul vijf miljard", "6.05", Form.WORDS),
        ("enkele tientallen miljoenen", "20", Form.VAGUE),
        ("een paar honderd miljoen", "200", Form.VAGUE),
        ("honderd en vijftig miljoen", "150", Form.WORDS),
        ("een miljard", "1", Form.ARTICLE),
    ],
)
def test_dutch_forms(text: str, value: str, form: Form) -> None:
    """Dutch halves, plurals and decimals are read with what they need after them."""
    numeral = read_dutch(Tokens(text), 0)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (Decimal(value), form)


@pytest.mark.parametrize("text", ["ten ten million", "two half million", "twenty thirty"])
def test_english_words_that_make_no_number(text: str) -> None:
    """Words that do not add up are one unreadable number, not a part of one."""
    numeral = read_english(Tokens(text), 0)
    assert numeral is not None
    assert numeral.form is Form.UNREADABLE


@pytest.mark.parametrize("text", ["vijf vijf miljoen", "twee half miljoen", "twintig dertig"])
def test_dutch_words_that_make_no_number(text: str) -> None:
    """Words that do not add up are one unreadable number, not a part of one."""
    numeral = read_dutch(Tokens(text), 0)
    assert numeral is not None
    assert numeral.form is Form.UNREADABLE
