"""What holds for every text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.document import Entity, Form, Sentence
from service.reading.names import find_entities
from service.reading.sentences import split_sentences

_PIECES = (
    "Acme", "Lattix", "Inc.", "Corp", "Group", "NV", "the", "The", "company", "chip", "maker", "de",
    "van", "bedrijf", "and", "en", "of", "&", ",", ".", "(", ")", "<", ">", ":", "'s", "’s", "'",
    "-", "Acme-chips", "AI", "CEO", "Jane", "Doe", "Bank", "said", "bought", "told", "Dutch", "US",
    "government", "in", "Japan", "2025", "3", "Q4", "xAI", "K2", "ASML", "(AB)", "\n", "\n\n", "“",
    "J.", "U.S.", "İstanbul", "straße", "\u200b", "ß", "Mr.", "its", "parent", "•", "A/S", "Canal+",
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
)
_LANGUAGES = st.sampled_from(["en", "nl", "und"])
_NAMED = {Form.NAME, Form.SHORT, Form.ABBREVIATION, Form.COMPOUND}


def _whole(text: str) -> tuple[Sentence, ...]:
    return (Sentence("s1", 0, len(text), 0),) if text else ()


def _check(text: str, entities: tuple[Entity, ...]) -> None:
    assert [e.id for e in entities] == [f"e{n}" for n in range(1, len(entities) + 1)]
    firsts = [e.references[0].start for e in entities]
    assert firsts == sorted(firsts)
    for entity in entities:
        assert entity.name.strip()
        assert entity.name not in entity.aliases
        assert len(set(entity.aliases)) == len(entity.aliases)
        spans = [(r.start, r.end) for r in entity.references]
        assert spans == sorted(spans)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
        assert any(r.form in _NAMED for r in entity.references)
    named = sorted((r.start, r.end) for e in entities for r in e.references if r.form in _NAMED)
    assert all(one[1] <= other[0] for one, other in pairwise(named))


@given(text=_TEXTS, language=_LANGUAGES)
@settings(deadline=None, max_examples=150)
def test_references_are_exact(text: str, language: str) -> None:
    """Ids follow the text, references are sorted, inside it, never blank and never overlap."""
    _check(text, find_entities(text, language, split_sentences(text, language)))
    _check(text, find_entities(text, language, _whole(text)))


@given(text=_TEXTS)
@settings(deadline=None, max_examples=50)
def test_names_stand_in_the_text(text: str) -> None:
    """Every canonical name and alias is written in the text, blanks and line breaks aside."""
    folded = " ".join(text.split())
    for entity in find_entities(text, "en", _whole(text)):
        assert all(" ".join(name.split()) in folded for name in (entity.name, *entity.aliases))


@given(text=_TEXTS, cut=st.integers(0, 200))
@settings(deadline=None, max_examples=50)
def test_reading_is_repeatable(text: str, cut: int) -> None:
    """What was read before does not change what is read now."""
    sentences = _whole(text)
    before = find_entities(text, "nl", sentences)
    find_entities(text[:cut], "en", _whole(text[:cut]))
    assert find_entities(text, "nl", sentences) == before


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "'", "\ud800", "\x00A\x00", "🙂 🙂"])
def test_text_without_names(text: str) -> None:
    """A text of blanks, marks or broken characters has no entities and raises nothing."""
    assert find_entities(text, "en", _whole(text)) == ()


def test_text_outside_sentences_is_not_read() -> None:
    """Names count only inside the sentences that are handed in."""
    text = "Shares of Acme rose. Shares of Lattix fell."
    assert {e.name for e in find_entities(text, "en", (Sentence("s1", 0, 20, 0),))} == {"Acme"}


def _seconds(text: str) -> float:
    sentences = _whole(text)
    best = 9.0
    for _ in range(2):
        start = time.process_time()
        find_entities(text, "en", sentences)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "A ", "Aa Bb ", "X-", "(A) ", "'", "A.", "Aa, ", "Aa and ", "Aa van de ", "Aa (BB) ",
        "the company ", "the Aa maker ", "Aa said the company ", "Bank of ", "Aa & ", "Aa's ",
        "(NYSE: ", "“", ": ", "Aa1 ", "Dutch government ",
    ],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats."""
    small = unit * (4_000 // len(unit))
    # A machine that others use can spoil one look; a square stays one in every look.
    assert any(_seconds(small * 4) < 8 * _seconds(small) + 0.02 for _ in range(3))
