from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.llm.rendering import Piece, marked, render
from service.extraction.llm.tokens import estimate_tokens
from service.extraction.llm.windows import OVERLAP, Window, cut
from service.reading.document import Document

Write = Callable[..., Document]

_SENTENCES = st.lists(
    st.lists(st.sampled_from(["$5", "20%", "Brava", "pays", "x" * 50, "é" * 9]), min_size=1).map(
        " ".join
    ),
    min_size=1,
    max_size=30,
)


def test_short_article_is_one_window(write: Write) -> None:
    """An article that fits is asked about once, as a whole."""
    document = write("Brava pays $5.", "Corvo is happy.")

    (window,) = cut(document, 1_000)

    assert [p.sentence for p in window.pieces] == ["s1", "s2"]


def test_blank_article_has_no_window(write: Write) -> None:
    """Nothing is asked about an article without a sentence."""
    assert cut(write(), 1_000) == ()


def test_windows_overlap_and_open_with_the_lead(write: Write) -> None:
    """Each later window repeats the first sentence and the last ones of the window before."""
    document = write(*("Brava pays Corvo five million." for _ in range(60)))

    first, second, *_ = cut(document, 300)

    assert first.pieces[0].sentence == second.pieces[0].sentence == "s1"
    assert second.pieces[1 : 1 + OVERLAP] == first.pieces[-OVERLAP:]


def test_long_sentence_is_cut_between_words(write: Write) -> None:
    """A sentence too long for a window is cut into parts that lose no word and no mention."""
    document = write("Brava pays $5 and more, " * 400)

    windows = cut(document, 400)
    parts = sorted({p for w in windows for p in w.pieces}, key=lambda p: p.start)

    assert len(parts) > 4
    assert "".join(document.text[p.start : p.end] for p in parts) == document.text
    assert [m for p in parts for m in marked(document, p)] == list(document.mentions)


def test_text_without_blanks_is_cut_all_the_same(write: Write) -> None:
    """A blob without any blank does not overflow a window."""
    document = write("x" * 50_000)

    assert all(estimate_tokens(render(document, w.pieces)) <= 400 for w in cut(document, 400))


@settings(deadline=None, max_examples=60)
@given(sentences=_SENTENCES, budget=st.integers(300, 1_500))
def test_windows_cover_everything_and_fit(write: Write, sentences: list[str], budget: int) -> None:
    """Every piece of the article is in a window, in order, and no window exceeds the budget."""
    document = write(*sentences)

    windows = cut(document, budget)

    assert {p.sentence for w in windows for p in w.pieces} == {s.id for s in document.sentences}
    for window in windows:
        assert estimate_tokens(render(document, window.pieces)) <= budget
        assert list(window.pieces) == sorted(window.pieces, key=lambda p: p.start)


def test_halves_share_sentences_and_cover_the_window() -> None:
    """Splitting a window repeats some sentences and keeps the lead in both halves."""
    window = Window(tuple(Piece(f"s{i}", i, i + 1) for i in range(20)))

    first, second = window.halves()

    assert {*first.pieces, *second.pieces} == set(window.pieces)
    assert first.pieces[0] == second.pieces[0]
    assert set(first.pieces[1:]) & set(second.pieces[1:])
    assert max(len(first.pieces), len(second.pieces)) < 20


def test_one_sentence_has_no_halves() -> None:
    """A window of one piece cannot be split; one of two gives one piece each."""
    one, two = Piece("s1", 0, 1), Piece("s2", 1, 2)

    assert Window((one,)).halves() is None
    assert Window((one, two)).halves() == (Window((one,)), Window((two,)))
