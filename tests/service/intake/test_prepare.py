import contextlib
import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.requests import ExtractionRequest
from service.errors import (
    BadRequest,
    BadText,
    DealwireError,
    EmptyText,
    FutureDate,
    InputError,
    TextTooLong,
    UnsupportedLanguage,
)
from service.intake import Submission, prepare, prepare_async

TODAY = date(2026, 1, 10)
LIMIT = 1_000
MOJIBAKE = "Het bedrijf betaalt € 5 miljoen, zegt Zoë’s broer. ".encode().decode("cp1252")


def prepared(**fields: Any) -> Submission:  # noqa: ANN401 - any field
    """Return the submission of a request with these fields."""
    return prepare(ExtractionRequest.model_construct(**fields), max_chars=LIMIT, today=TODAY)


BAD: dict[str, tuple[dict[str, Any], type[InputError], str]] = {
    "nothing": ({}, BadRequest, "Neither"),
    "both": ({"text": "a", "html": "<p>a"}, BadRequest, "Both"),
    "empty": ({"text": ""}, EmptyText, "empty"),
    "blank": ({"text": " \n\t\u00a0\u2003"}, EmptyText, "empty"),
    "invisible": ({"text": "\u200b\u200d\ufeff"}, EmptyText, "no words"),
    "signs only": ({"text": "… — !?"}, EmptyText, "no words"),
    "too long": ({"text": "x" * (LIMIT + 1)}, TextTooLong, "1,001"),
    "nul": ({"text": "Acme\0buys"}, BadText, "NUL"),
    "binary": ({"text": "\x01\x02\x03\x04PNG"}, BadText, "binary"),
    "latin-1 of windows": ({"text": "\x93It\x92s\x94 so"}, BadText, "control"),
    "lossy": ({"text": "caf\ufffd \ufffd5 Zo\ufffd"}, BadText, "U+FFFD"),
    "mojibake": ({"text": MOJIBAKE}, BadText, "Windows-1252"),
    "lone surrogate": ({"text": "Acme \ud800 buys"}, BadText, "surrogate at position 5"),
    "page as text": ({"text": "<!DOCTYPE html><p>Acme buys"}, BadText, "HTML"),
    "page with a blank start": ({"text": "\n  <html lang=nl><p>Acme"}, BadText, "HTML"),
    "fragment as text": ({"text": "<p>Acme</p>\n<p>buys</p>"}, BadText, "HTML"),
    "language unknown": ({"text": "Acme", "language": "xx"}, UnsupportedLanguage, "xx"),
    "language unread": ({"text": "Acme", "language": "de-CH"}, UnsupportedLanguage, "de-CH"),
    "language empty": ({"text": "Acme", "language": ""}, UnsupportedLanguage, "''"),
    "language nonsense": ({"text": "Acme", "language": "en nl"}, UnsupportedLanguage, "en nl"),
    "future": ({"text": "Acme", "published": date(2026, 1, 12)}, FutureDate, "2026-01-12"),
    "long title": ({"text": "Acme", "title": "x" * 1_001}, BadRequest, "title"),
    "long url": ({"text": "Acme", "url": "x" * 2_001}, BadRequest, "url"),
    "long source": ({"text": "Acme", "source": "x" * 201}, BadRequest, "source"),
    "surrogate in title": ({"text": "Acme", "title": "\udfff"}, BadText, "title"),
    "nul in title": ({"text": "Acme", "title": "a\0"}, BadText, "title"),
    "page of signs": ({"html": "<><"}, EmptyText, "no words"),
    "empty page": ({"html": " "}, EmptyText, "empty"),
    "page too long": ({"html": "x" * (LIMIT * 10 + 1)}, TextTooLong, "html"),
    "page of nul": ({"html": "<p>\0"}, BadText, "NUL"),
    "page with surrogate": ({"html": "<p>\ud800"}, BadText, "surrogate"),
    "article of page too long": ({"html": f"<p>{'x' * (LIMIT + 1)}</p>"}, TextTooLong, "html"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input(case: str) -> None:
    """Each bad input has its own error, says what is wrong, and names the way out."""
    fields, error, says = BAD[case]
    with pytest.raises(error) as caught:
        prepared(**fields)
    assert says in str(caught.value)
    assert caught.value.hint.endswith((".", ")"))


def test_every_message_is_printable() -> None:
    """No message carries a surrogate or control character on to a terminal or JSON."""
    for fields, error, _ in BAD.values():
        with pytest.raises(error) as caught:
            prepared(**fields)
        assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in str(caught.value))


def test_text_is_kept_as_it_came() -> None:
    """Offsets point into the submitted text, so that nothing in it may change."""
    text = "  \ufeffAcme\r\nbuys\u00a0Globex 🚀 for e\u0301 €5m.\f \n"
    assert prepared(text=text).text == text


@pytest.mark.parametrize(
    ("tag", "language"),
    [("nl", "nl"), ("nl-BE", "nl"), ("EN", "en"), ("en_GB", "en"), ("en-Latn-US", "en")],
)
def test_language_tags(tag: str, language: str) -> None:
    """Regions, scripts and capitals of a BCP 47 tag do not matter."""
    assert prepared(text="Acme", language=tag).language == language


def test_tomorrow_is_allowed() -> None:
    """In Auckland it is tomorrow already: one day ahead is no mistake."""
    tomorrow = TODAY + timedelta(days=1)
    assert prepared(text="Acme", published=tomorrow).published == tomorrow


def test_title_becomes_one_line() -> None:
    """Line breaks in a title go, an empty title is none."""
    assert prepared(text="Acme", title=" Acme\n  buys ").title == "Acme buys"
    assert prepared(text="Acme", title=" \n ").title is None


@pytest.mark.parametrize(
    ("blemish", "code"),
    [
        ("\ufffd", "replacement_characters"),
        ("\x92", "control_characters"),
        ("â‚¬", "mojibake"),
        ("Ã©", "mojibake"),
    ],
)
def test_a_blemish_is_a_notice(blemish: str, code: str) -> None:
    """One odd character in an article does not stop it; the caller is told."""
    submission = prepared(text=f"Acme buys Globex for 5 million. {blemish} " + "And so on. " * 50)
    assert [notice.code for notice in submission.notices] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo’s Âmbar e a JBS: « Ça va » – SÃO JOSÉ, CORAÇÃO",
        "if a < b and b > c then <b>bold</b> claims",
        "Zoë, Björn, naïve café, 5 € voor €5",
        "A tab\there, a form feed\fthere\x85",
    ],
)
def test_good_text_has_no_notice(text: str) -> None:
    """Accents, signs and a stray tag are no fault."""
    assert prepared(text=text).notices == ()


def test_article_id_covers_what_decides_the_reading() -> None:
    """Another text, title, date or language is another article; address and source are not."""
    base = prepared(text="Acme buys.")
    others = [
        prepared(text="Acme buys!"),
        prepared(text="Acme buys.", title="Acme"),
        prepared(text="Acme buys.", published=TODAY),
        prepared(text="Acme buys.", language="en"),
        prepared(html="<html><body><p>Acme buys.</p></body></html>"),
    ]
    assert others[-1].text == base.text
    assert len({s.article_id for s in [base, *others]}) == 6
    same = prepared(text="Acme buys.", url="https://a.example", source="A", fresh=True)
    assert same.article_id == base.article_id


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.characters(), max_size=60), st.booleans())
def test_any_text_is_taken_or_refused_cleanly(text: str, page: bool) -> None:
    """Whatever the characters, there is a submission in valid UTF-8 or an `InputError`."""
    with contextlib.suppress(InputError):
        submission = prepared(**{"html" if page else "text": text})
        assert submission.text.encode()
        assert page or submission.text == text


async def test_prepare_async_does_the_same() -> None:
    """On a thread or not, the answer and the error are those of `prepare`."""
    request = ExtractionRequest(html="<p>Acme buys Globex.</p>")
    submission = await prepare_async(request, max_chars=LIMIT)
    assert submission == prepare(request, max_chars=LIMIT)
    with pytest.raises(DealwireError, match="empty"):
        await prepare_async(ExtractionRequest(html=" "), max_chars=LIMIT)
