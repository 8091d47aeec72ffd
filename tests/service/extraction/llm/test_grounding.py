from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.llm.grounding import Grounds, bare_id, unmarked
from service.extraction.llm.rendering import line, pieces_of
from service.reading.document import Document, Entity, EntityKind

Write = Callable[..., Document]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("m2", "m2"),
        (" M2 ", "m2"),
        ("[s3]", "s3"),
        ("{m2 money: $1}", "m2"),
        ("{m2}", "m2"),
        ("up to $5", "up to $5"),
        ("m2x", "m2x"),
        ("", ""),
    ],
)
def test_bare_id(written: str, expected: str) -> None:
    """An id is freed of marks around it; other words stay as they are."""
    assert bare_id(written) == expected


def test_unmarked_takes_marks_off() -> None:
    """A quote copied with its marks becomes the words of the article."""
    assert unmarked("[s2] pays {m1 money: up to $5} for\n it") == "pays up to $5 for it"


def test_restore_gives_the_words_of_the_text(write: Write) -> None:
    """Escaped brackets and collapsed blanks come back as the article has them."""
    document = write("Brava [BRV]\tpays <b>now</b>.")

    assert Grounds(document).restore("Brava (BRV) pays ‹b›now") == "Brava [BRV]\tpays <b>now"


def test_restore_leaves_other_words_alone(write: Write) -> None:
    """Words that do not stand in the article are returned as they came, marks taken off."""
    assert Grounds(write("Brava pays.")).restore("{m1 money: Corvo} sells") == "Corvo sells"


def test_restore_is_quick_on_hostile_words(write: Write) -> None:
    """Words that nearly stand everywhere are not searched for ever."""
    text = "a " * 50_000
    grounds = Grounds(write(text))

    assert grounds.restore("a " * 5_000 + "b") == "a " * 5_000 + "b"
    assert grounds.restore("a\n" * 100 + "b") == "a " * 100 + "b"


def test_restore_is_literal(write: Write) -> None:
    """A quote is looked up as text, never as a pattern."""
    assert Grounds(write("Brava pays.")).restore("B.*s") == "B.*s"


def test_names_ignore_case_and_take_genitives(write: Write) -> None:
    """A name stands in the text whatever its case and ending, but not inside another word."""
    grounds = Grounds(write("Bravas plan: CORVO-chips for Adobe."))

    assert grounds.names("Brava")
    assert grounds.names("Corvo")
    assert not grounds.names("dobe")
    assert not grounds.names("")


def test_names_that_reading_tied_count(write: Write) -> None:
    """An alias that reading found counts, though the text writes it otherwise."""
    entity = Entity("e1", EntityKind.COMPANY, "Brava Group", ("BG",), ())

    assert Grounds(write("Brava pays.", entities=(entity,))).names("Brava Group")


@settings(deadline=None)
@given(st.text(max_size=60), st.data())
def test_any_part_of_a_line_is_found_again(write: Write, text: str, data: st.DataObject) -> None:
    """Whatever words a model copies out of its view of a sentence are found in the article."""
    document = replace(write("x"), text=text)
    sentence = replace(document.sentences[0], end=len(text))
    document = replace(document, sentences=(sentence,))
    shown = line(document, pieces_of(document)[0])[5:]
    start = data.draw(st.integers(0, len(shown)))
    quote = shown[start : data.draw(st.integers(start, len(shown)))]

    restored = Grounds(document).restore(quote)

    assert not quote.strip() or restored in text
    assert not quote.strip() or Grounds(document).holds(restored)
