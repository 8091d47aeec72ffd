"""Tokens and where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from service.reading.document import Sentence
from service.reading.names.tokens import read_tokens


@given(st.text(max_size=300))
def test_tokens_cover_the_text(text: str) -> None:
    """Every character but blanks is in exactly one token, at the offset that it has."""
    tokens = read_tokens(text, ())
    pairs = zip(tokens.words, tokens.starts, strict=False)
    assert all(text[at : at + len(word)] == word for word, at in pairs)
    assert "".join(tokens.words) == "".join(text.split())


def test_sentences_and_openings() -> None:
    """A token knows its sentence, and whether its capital may be that of a beginning."""
    text = "- Acme grew. OSLO, March 3 - Lattix said: “Velora is small.” Outside"
    tokens = read_tokens(text, (Sentence("s1", 0, 12, 0), Sentence("s2", 13, 60, 0)))
    opening = {tokens.words[at] for at in tokens.opening}
    assert opening == {"Acme", "OSLO", "Lattix", "Velora"}
    assert tokens.sentence[tokens.words.index("Outside")] == -1
    assert tokens.sentence[tokens.words.index("Velora")] == 1
