from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.reader import read

Growth = Callable[[Callable[[str], object], str], float]

DUTCH = (
    "date 2025-12-17 Acme heeft Widget gekocht voor 5 miljoen euro. In oktober was er al een bod"
    " van 4 miljoen.\n\nHet belang is 30 procent. De deal loopt tot 2032, zegt Jan de Boer.\n"
)
ENGLISH = (
    "Acme Corp. has bought Widget Inc. for $5 million. It had made an offer in October.\n"
    "The stake is 30 percent. The contract, until 2032, covers 2 gigawatts.\n"
)


def test_dutch() -> None:
    """A Dutch article gives its sentences, its mentions and its day."""
    document = read(DUTCH, title="Acme koopt Widget")
    assert (document.language, document.published) == ("nl", date(2025, 12, 17))
    assert document.title == "Acme koopt Widget"
    assert [(one.kind, one.text) for one in document.mentions] == [
        ("money", "5 miljoen euro"),
        ("date", "oktober"),
        ("money", "4 miljoen"),
        ("percent", "30 procent"),
        ("date", "tot 2032"),
    ]
    assert document.mentions[1].value.start == "2025-10"
    assert {"Acme", "Widget"} <= {entity.name for entity in document.entities}


def test_english() -> None:
    """An English article without a day of publication has no relative dates."""
    document = read(ENGLISH)
    assert (document.language, document.published) == ("en", None)
    assert [one.text for one in document.mentions] == [
        "$5 million",
        "30 percent",
        "until 2032",
        "2 gigawatts",
    ]


def test_the_callers_date_wins() -> None:
    """A day of publication that the caller gives stands above the text's date line."""
    document = read(DUTCH, published=date(2024, 11, 1))
    assert document.published == date(2024, 11, 1)
    assert document.mentions[1].value.start == "2024-10"


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("nl", "nl"),
        ("en", "en"),
        ("nl-BE", "nl"),
        ("EN", "en"),
        (None, "en"),
        ("fr", "en"),
        ("", "en"),
    ],
)
def test_the_callers_language_wins(given_: str | None, expected: str) -> None:
    """A supported language is believed; any other is detected."""
    assert read(ENGLISH, language=given_).language == expected


def test_another_language_is_named_and_read() -> None:
    """A text in an unsupported language keeps its code and is read by the rules of English."""
    text = "Le groupe a annoncé mardi la cession de sa filiale pour $5 million à une société."
    document = read(text)
    assert document.language == "fr"
    assert [one.text for one in document.mentions] == ["$5 million"]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "x", "\x00", "\ud800 costs $5"])
def test_little_to_read(text: str) -> None:
    """A text with nothing in it, or nothing sound, is a document all the same."""
    assert read(text).text == text


def test_the_same_text_reads_the_same() -> None:
    """Reading depends on nothing but what it is given."""
    assert read(DUTCH) == read(DUTCH)


PIECES = [
    *("Acme", "Widget Inc.", "OpenAI", "kocht", "bought", "for", "voor", "$5 million", "up to"),
    *("10 tot 20 miljard dollar", "30 procent", "27.5%", "until 2032", "in oktober", "Q4 2026"),
    *("2 gigawatt", "2026 employees", "yesterday", "5", "1,5", "€", "mln", ".", "\n\n", "- ", "”"),
    *("😀", "\u00a0", "date 2025-12-17", "J.P.", "(", ")", ",", "\r\n", "4-year", "per share"),
]


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=120),
        st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
    ),
    published=st.none() | st.dates(),
)
def test_documents_are_sound(text: str, published: date | None) -> None:
    """Whatever the text: quotes are exact, nothing overlaps, no mention crosses a paragraph."""
    document = read(text, published=published)
    at = 0
    for one in document.mentions:
        assert text[one.start : one.end] == one.text
        assert at <= one.start < one.end
        at = one.end
        first, last = document.sentence_at(one.start), document.sentence_at(one.end - 1)
        assert first is not None
        assert last is not None
        assert first.paragraph == last.paragraph
    for entity in document.entities:
        for reference in entity.references:
            assert 0 <= reference.start < reference.end <= len(text)


HOSTILE = [".", "A. ", "\n", "2026-", "mei ", '"', "$5 ", "5% ", "5\n", "$5\n\n", "Acme ", "1."]
HOSTILE += ["Acme Inc. ", "tot ", "een ", "Jan de Boer, ", "up to ", "- a\n"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(growth: Growth, unit: str) -> None:
    """No text makes the time of the whole reading grow faster than its length."""
    assert growth(read, unit) < 24
