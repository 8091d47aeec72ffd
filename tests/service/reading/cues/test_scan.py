import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.cues.lexicon import LEXICONS
from service.reading.cues.scan import Kind, scan

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
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    """Ten times the text takes at most some twenty times as long, even on hostile input."""

    def seconds(count: int) -> float:
        text = piece * count
        gc.disable()  # what collecting garbage costs grows with all that other tests have left
        begun = time.process_time()
        scan(text, "nl", [(0, len(text))])
        took = time.process_time() - begun
        gc.enable()
        return took

    seconds(200)
    small = max(min(seconds(2_000) for _ in range(3)), 0.002)
    assert seconds(20_000) < 25 * small
