import re
from html import escape, unescape

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape as shown

from eval.report.highlight import Mark, highlight

TEXTS = st.text(alphabet=st.sampled_from("ab<>&\"'/é€😀\n "), max_size=40)
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-3, 45),
        st.integers(-3, 45),
        st.sampled_from(["label-evidence", "label-number", "detail"]),
        st.sampled_from(["r0-0", "r0-1"]),
    ),
    max_size=8,
)
TAG = re.compile(r'<mark class="[a-z -]+" data-records="[r0-9 -]+">|</mark>')
PIECE = re.compile(r'<mark class="([^"]*)" data-records="([^"]*)">(.*?)</mark>', re.DOTALL)


@given(TEXTS, MARKS)
def test_without_its_tags_the_escaped_text_is_left(text: str, marks: list[Mark]) -> None:
    """Marks change nothing of a text, however they overlap and wherever they point."""
    assert TAG.sub("", highlight(text, marks)) == str(shown(text))


@given(TEXTS, MARKS, st.sampled_from(["r0-0", "r0-1"]))
def test_each_record_covers_its_own_characters(text: str, marks: list[Mark], name: str) -> None:
    """The pieces that name a record are exactly the characters under its marks."""
    wanted = {at for m in marks if m.record == name for at in range(max(m.start, 0), m.end)}
    covered = "".join(char for at, char in enumerate(text) if at in wanted)
    pieces = PIECE.findall(highlight(text, marks))
    assert (
        "".join(unescape(piece) for _, names, piece in pieces if name in names.split()) == covered
    )


def test_overlapping_marks_share_the_piece_in_common() -> None:
    """Where two marks overlap, the piece has both styles and both records."""
    marks = [Mark(0, 4, "label-evidence", "r0-0"), Mark(2, 6, "label-number", "r0-1")]
    found = PIECE.findall(highlight("abcdef", marks))
    assert found == [
        ("label-evidence", "r0-0", "ab"),
        ("label-evidence label-number", "r0-0 r0-1", "cd"),
        ("label-number", "r0-1", "ef"),
    ]


def test_a_text_of_tags_stays_text() -> None:
    """A script in a text is escaped inside and outside of marks."""
    text = "<script>alert(1)</script>"
    assert "<script" not in highlight(text, [Mark(3, 9, "detail", "r0-0")])
    assert highlight(text, []) == escape(text)


def test_offsets_count_code_points() -> None:
    """A mark behind a character outside the basic plane stands where it should."""
    assert ">b</mark>" in highlight("😀b", [Mark(1, 2, "detail", "r0-0")])
