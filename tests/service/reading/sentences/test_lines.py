import pytest

from service.reading.document import SentenceKind
from service.reading.sentences import split_sentences
from service.reading.sentences.lines import has_stop, lines_of, opens_low

H, B, T = SentenceKind.HEADING, SentenceKind.BULLET, SentenceKind.TEXT

WRAPPED = """\
Widget maker bought by its rival

The widget maker Widgets Unlimited has been bought by its rival
Acme for an undisclosed sum, the two companies said on Monday.
The deal is expected to close in the second quarter.

Acme's chairman said the purchase of Widgets
Unlimited would add to earnings at once. "We are pleased,"
he said.
"""
NEWSWIRE = """\
ACME BUYS WIDGET
    NEW YORK, March 3 - Acme Corp said it has bought the whole of
Widget Inc for 5 mln dlrs. The company said it would pay in
cash by the end of the year.
    Widget makes bolts and Acme makes the nuts that go with them.
"""
SCRAPED = (
    "Acme koopt Widget voor een onbekend bedrag van een groep investeerders. De koper zwijgt.\n"
    "Het bedrijf werd jarenlang geleid door de oprichter, die in 2019 vertrok en geld overhield.\n"
    "Financiering onder druk\n"
    "Widget kampt met hoge kosten. Acme heeft geld genoeg om de schuld van Widget te betalen.\n"
)


def _read(text: str, language: str = "en") -> list[tuple[int, SentenceKind, str]]:
    return [
        (s.paragraph, s.kind, " ".join(text[s.start : s.end].split()))
        for s in split_sentences(text, language)
    ]


def test_hard_wrapped_lines_join() -> None:
    """A line break inside a sentence is a blank, before a capital too; a title stands alone."""
    assert _read(WRAPPED) == [
        (0, H, "Widget maker bought by its rival"),
        (
            1,
            T,
            (
                "The widget maker Widgets Unlimited has been bought by its rival Acme for an"
                " undisclosed sum, the two companies said on Monday."
            ),
        ),
        (1, T, "The deal is expected to close in the second quarter."),
        (
            2,
            T,
            "Acme's chairman said the purchase of Widgets Unlimited would add to earnings at once.",
        ),
        (2, T, '"We are pleased," he said.'),
    ]


def test_an_indented_line_starts_a_paragraph() -> None:
    """Old newswire marks a paragraph by indenting its first line."""
    assert [(p, k) for p, k, _ in _read(NEWSWIRE)] == [(0, H), (1, T), (1, T), (2, T)]
    assert _read(NEWSWIRE)[2][2].startswith("The company said it would pay in cash")


def test_each_line_is_a_paragraph_on_the_web() -> None:
    """A scraped article has one line per paragraph, and headings without a full stop."""
    found = _read(SCRAPED, "nl")
    assert [(p, k) for p, k, _ in found] == [(0, T), (0, T), (1, T), (2, H), (3, T), (3, T)]
    assert found[3][2] == "Financiering onder druk"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_end_counts(end: str) -> None:
    """Line ends of every system are line ends."""
    found = _read(SCRAPED.replace("\n", end), "nl")
    assert [(p, k) for p, k, _ in found] == [(0, T), (0, T), (1, T), (2, H), (3, T), (3, T)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "2)", "▪", "·"])
def test_bullets(mark: str) -> None:
    """A bullet is its own paragraph and keeps its mark; a deeper line goes on with it."""
    text = f"Key points:\n{mark} first thing\n{mark} Second. With more\n    And deeper\n\nText."
    assert _read(text) == [
        (0, H, "Key points:"),
        (1, B, f"{mark} first thing"),
        (2, B, f"{mark} Second."),
        (2, B, "With more And deeper"),
        (3, T, "Text."),
    ]


@pytest.mark.parametrize("text", ["-", "- ", "5.5 percent rose.", "-5 percent.", "*note"])
def test_no_bullet(text: str) -> None:
    """A mark without a blank and words after it is no bullet."""
    assert all(kind is T for _, kind, _ in _read(text))


def test_a_dash_inside_wrapped_text_is_no_bullet() -> None:
    """A dash that a wrapped line happens to open with belongs to its sentence."""
    text = (
        "The company that makes all of the bolts in the whole country\n"
        "- and there are many - has been sold to a group of investors\n"
        "who have not said what they paid for the shares of the firm.\n"
    )
    assert [(p, k) for p, k, _ in _read(text)] == [(0, T)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A short title\nThe text begins here.", [H, T]),
        ("A short title\n\nThe text begins here.", [H, T]),
        ("Just one line", [T]),
        ("The text is here.\nA last line", [T, T]),
        ("A question?\nThe text is here.", [T, T]),
        ("x" * 130 + "\n\nThe text is here.", [T, T]),
        ("---\nThe text is here.", [T, T]),
        ("The title ends in a comma,\n\nThe text is here.", [T, T]),
        ("One title\nAnother title\nThe text is here.", [H, H, T]),
    ],
)
def test_headings(text: str, kinds: list[SentenceKind]) -> None:
    """A short line without a full stop heads the text after it."""
    assert [kind for _, kind, _ in _read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The buyer is\nAcme of Delft.", 1),
        ("The buyer, it is said,\nPays all.", 1),
        ("The buyer said\nit pays.", 1),
        ("The buyer pays.\niPhone sales fall.", 2),
        ("He left.\n's Avonds kwam hij.", 2),
        ("Hij was moe en\n's avonds ook.", 1),
        ("The first.\n\nThe second.", 2),
        ("The first\n   \t\nthe second.", 2),
    ],
)
def test_line_breaks(text: str, paragraphs: int) -> None:
    """A break inside a sentence joins its lines; an end or a blank line parts them."""
    assert len({paragraph for paragraph, _, _ in _read(text)}) == paragraphs


def test_tabs_indent_like_blanks() -> None:
    """A tab counts as four blanks."""
    assert [(one.start, one.indent) for one in lines_of("\tab\n    cd\n")] == [(1, 4), (8, 4)]


def test_stops_inside_quotes() -> None:
    """A full stop before a closing quote or bracket is a stop."""
    assert has_stop("It is.”)", 0, 8)
    assert not has_stop("It is”", 0, 6)
    assert not has_stop("", 0, 0)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("the", True),
        ("The", False),
        ("“the", True),
        ("iPhone", False),
        ("x.AI", True),
        ("5", False),
        ("'s Avonds", False),
        ("'s avonds", True),
        ("", False),
        ("de-A", True),
        ("$5", False),
    ],
)
def test_opens_low(text: str, *, low: bool) -> None:
    """A small letter goes on with a sentence unless a name begins with it."""
    assert opens_low(text, 0, len(text)) is low
