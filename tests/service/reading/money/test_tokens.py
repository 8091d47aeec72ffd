"""Tokens and the gaps between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.money.tokens import NOWHERE, Tokens, tokenise


@given(st.text(max_size=60))
def test_tokens_lie_in_order_inside_the_text(text: str) -> None:
    """Offsets are ordered, inside the text, and hold no blanks at either end."""
    tokens = Tokens(text)
    end = 0
    for start, stop in tokens.spans:
        assert end <= start < stop <= len(text)
        assert text[start:stop].strip() != ""
        end = stop


@pytest.mark.parametrize("text", ["mil\u00adjard", "mil\u200bjard", "MILJARD", "miljard"])
def test_invisible_characters_leave_a_word_whole(text: str) -> None:
    """A soft hyphen or zero-width blank inside a word is no part of it."""
    assert Tokens(text).words[:1] == ["miljard"]


def test_decomposed_letters_are_composed() -> None:
    """A diaeresis written as its own character is part of its letter."""
    assert Tokens("tweee\u0308nhalf").word(0) == "tweeënhalf"


@pytest.mark.parametrize(
    ("text", "near"),
    [("a b", True), ("a\nb", True), ("a \r\n b", True), ("a\u2028b", True), ("a\n\nb", False),
     ("a\r\n\r\nb", False), ("a\tb", False), ("a" + " " * 100 + "b", False), ("a\u00a0b", True)],
)  # fmt: skip
def test_near(text: str, near: bool) -> None:
    """A blank or one line break keeps words together; an empty line or a tab parts them."""
    assert Tokens(text).near(1) is near


def test_indexes_past_either_end_are_empty() -> None:
    """A little past either end there are empty words, near nothing."""
    tokens = Tokens("one two")
    for index in (-3, -1, 2, 5):
        assert tokens.word(index) == ""
        assert not tokens.near(index)
        assert tokens.raw(index) == ""
    assert tokens.step(2) == NOWHERE


def test_a_text_is_tokenised_once() -> None:
    """The three readers of one text share its tokens."""
    assert tokenise("Acme paid $5m.") is tokenise("Acme paid $5m.")
