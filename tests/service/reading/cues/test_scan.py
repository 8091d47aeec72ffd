from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.cues.lexicon import LEXICONS
from service.reading.cues.scan import Kind, scan

Growth = Callable[[Callable[[str], object], str], float]

_FILLER = ["overgenomen ", "in talks to acquire ", "a-", "x" * 50, "neemt over ", "“”; ", "\n"]


@given(
    st.lists(st.sampled_from(_FILLER) | st.text(max_size=12), max_size=12),
    st.sampled_from(["nl", "en"]),
)
def test_cues_lie_inside_their_span(pieces: list[str], language: str) -> None:
    """Whatever the text, a cue is not empty and lies inside the span that was scanned."""
    text = "".join(pieces)
    (cues,) = scan(text, language, [(0, len(text))])
    assert all(0 <= c.start < c.end <= len(text) for c in cues)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_wording_is_found_where_it_stands_alone(language: str) -> None:
    """The quick look at a first word never hides a wording that is there."""
    lexicon = LEXICONS[language]
    for frame in lexicon.frames:
        for alternative in frame.words.alternatives:
            pattern = alternative.whole.pattern.removesuffix(r"(?!\w)")
            if not pattern.isalpha():
                continue
            (cues,) = scan(pattern, language, [(0, len(pattern))])
            assert any(c.kind is Kind.FRAME and c.frame is frame for c in cues), pattern


@pytest.mark.parametrize("piece", ["a-", "neemt ", "x", "overname van ", "; ", "aan te trekken "])
def test_time_grows_with_the_text_and_not_faster(piece: str, growth: Growth) -> None:
    """Eight times the text takes about eight times as long, even on hostile input."""
    assert growth(lambda text: scan(text, "nl", [(0, len(text))]), piece) < 24
