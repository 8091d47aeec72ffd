from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.document import SentenceKind
from service.reading.sentences import split_sentences

Growth = Callable[[Callable[[str], object], str], float]

LIMIT = 24  # eight times the text; a square cost would be 64

ENGLISH = [
    # plain ends
    ["Acme bought Widget.", "The deal closed."],
    ["Is it true?", "Nobody knows!", "We asked."],
    ["Wait...", "Then it came."],
    ["It went on… and on.", "It ended."],
    ["Really?!", "Yes."],
    ["Revenue rose.", "$5 billion was spent."],
    ["It was 2025.", "30 percent was sold."],
    # abbreviations inside a sentence
    ["Acme Inc. said it will buy Widget Corp. and Bolt Co. for cash."],
    ["Acme Ltd. Chairman Ann Smith left.", "Shares fell."],
    ["Dr. Smith, Mr. Jones, Prof. Lee and Sen. Roe met.", "They agreed."],
    ["It opens at 9 a.m. Monday in St. Louis.", "Doors close at 5 p.m."],
    ["Costs, e.g. rent, i.e. leases, rose.", "See No. 5 and Fig. 3."],
    ["On Sept. 3, 2025 and Jan. 4 it met.", "It was short."],
    ["Smith v. Jones and Acme vs. Widget went on.", "Both lost."],
    ["The U.S. Treasury and U.S. Steel agreed.", "So did the U.N. Council."],
    ["Acme Inc. (ACME) rose.", "Acme Inc., a maker, fell."],
    ["Acme Inc.'s profit rose.", "“Acme Inc.” said so."],
    ["Amazon.com Inc. Monday said it would."],
    # abbreviations at the end of a sentence
    ["He sold Acme Inc.", "The deal closed."],
    ["It left the U.S.", "In 2024 it came back."],
    ["He was paid by Acme Corp.", "Widget said it was not."],
    ["It was sold to Acme Inc.", "Bolt Works said it would sue."],
    ["He works at Acme Ltd.", "“We are glad,” he said."],
    ["They met in Sept.", "The talks failed."],
    ["He walked down Wall St.", "The index fell."],
    ["Will it sell?", "No.", "The owners like it."],
    # initials and numbers
    ["J.P. Morgan and A. B. Smith advised.", "They were paid."],
    ["It raised a Series A.", "The round was small."],
    ["There is no plan B.", "Nobody asked."],
    ["It cost $1.5 billion, or 6.6 times 1.000.000.", "That is much."],
    # quotes and brackets
    ["“We are done.”", "He left."],
    ['"Is it true?" she asked.', "Yes."],
    ['"Really?" Ann Smith said.', "They left."],
    ['She said "No."', '"Why?"', "Nobody knew."],
    ["It sold (see below).", "(It said so.)", "Then it left."],
    ["It said [...] Acme would pay.", "It did."],
    # camel case and names with stops
    ["iPhone sales rose.", "iPhone makers gained.", "xAI did not."],
    ["Booking.com, x.AI, ASP.NET, Node.js and www.Acme.com are names.", "See a@b.Com too."],
    ["Yahoo! Inc. is one.", "It is old."],
    # a blank is missing
    ["It paid a dollar.", "Amazon did not.", "The share rose 5%.", "Next came Widget."],
    ["It happened in 2025.", "Acme left."],
]

DUTCH = [
    ["Acme kocht Widget.", "De overname is rond."],
    ["Klopt dat?", "Niemand weet het!", "Wij vroegen het."],
    ["‘Klopt het?’ vroeg Jansen.", "“Ja.”", "Hij ging weg."],
    ["De gesprekken zijn “zeer open”, zegt hij.", "Het is een ‘wolk’."],
    ["Dr. A. de Vries, drs. P.J. van der Laan en mr. Jansen tekenden.", "Zij zwegen."],
    ["Het gaat o.a. om chips, d.w.z. hardware, m.b.t. AI.", "Dat is bijv. duur."],
    ["Een bod t.w.v. € 5 mln. EUR ligt klaar.", "Dat is ca. 5 procent."],
    ["De prijs was 5 mln. euro en 3 mrd. dollar.", "Dat is veel."],
    ["Het kostte 5 mln.", "De koper zweeg."],
    ["Zie art. 5 en nr. 7.", "De rest volgt."],
    ["Op 3 jan. 2026 begon het.", "Het eindigde in jan.", "De rest volgt."],
    ["Hij kwam vrijdag jl.", "De rest bleef."],
    ["Zij leiden Acme N.V.", "De Vries zwijgt."],
    ["Zij kochten Acme B.V.", "Widget heeft niets gezegd."],
    ["Het werd S.A. Acme genoemd.", "De naam bleef."],
    ["Het ging om vis, vlees enz.", "De rest bleef."],
    ["Hij at brood.", "'s Avonds ging hij.", "’t Was laat."],
    ["Het is 6.6 procent of 1,5 miljard.", "Meer niet."],
    ["Het steeg.", "5,5 miljard dollar ging om."],
    ["Een ronde serie B.", "Het geld is op."],
    ["Kan het?", "Jazeker...", "Dan wel."],
    ["Het kostte een dollar.", "Amazon betaalde.", "Booking.com niet."],
]


def _strings(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, language)]


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda s: s[0][:40])
def test_english(sentences: list[str]) -> None:
    """English sentences end where a reader ends them."""
    assert _strings(" ".join(sentences), "en") == sentences


@pytest.mark.parametrize("sentences", DUTCH, ids=lambda s: s[0][:40])
def test_dutch(sentences: list[str]) -> None:
    """Dutch sentences end where a reader ends them."""
    assert _strings(" ".join(sentences), "nl") == sentences


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It paid a dollar.Amazon did not.", "en", ["It paid a dollar.", "Amazon did not."]),
        ("In 2025.Acme left.", "en", ["In 2025.", "Acme left."]),
        ("Klopt het?Nee.", "nl", ["Klopt het?", "Nee."]),
        ("J.Crew and Mr.Smith stay.", "en", ["J.Crew and Mr.Smith stay."]),
        ("Bol.Com and e.Go stay.", "en", ["Bol.Com and e.Go stay."]),
        ("株式会社。会社。", "en", ["株式会社。", "会社。"]),
        ("The deal . The end .", "en", ["The deal .", "The end ."]),
        ("Hmm . . . yes.", "en", ["Hmm . . . yes."]),
        (
            "ACME INC. SAID NO. 5 IS IT. THE END.",
            "en",
            ["ACME INC. SAID NO.", "5 IS IT.", "THE END."],
        ),
    ],
)
def test_spacing(text: str, language: str, expected: list[str]) -> None:
    """A blank that is missing or too many does not hide a sentence end, and names stay whole."""
    assert _strings(text, language) == expected


def test_ids_and_paragraphs() -> None:
    """Ids count from s1 through the text, paragraphs from 0."""
    found = split_sentences("One. Two.\n\nThree.", "en")
    assert [(s.id, s.paragraph) for s in found] == [("s1", 0), ("s2", 0), ("s3", 1)]


def test_an_unknown_language_is_read_as_english() -> None:
    """A language without its own abbreviations takes those of English."""
    assert _strings("Mr. Smith left. He did.", "fr") == ["Mr. Smith left.", "He did."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n\t\u00a0"])
def test_blank_text_has_no_sentences(text: str) -> None:
    """Where there is nothing to read there is no sentence."""
    assert split_sentences(text, "en") == ()


PIECES = list("…!?”“().,•😀5")
PIECES += ["Acme", "the", "Inc.", "J.", "U.S.", "mln.", "...", "'s "]
BLANKS = ["\n", "\n\n", "\r\n", "    ", "\t", "\u00a0", " ", "- ", "1. "]
HOSTILE = ["A. ", "- a\n", "a\n    b\n", "“x.” ", "?!", '"', "Inc. ", "x.Ab ", ". ", "The a\n", "a"]
HOSTILE += ["A" * 90 + "\n", "\u2028", "Mr. A. ", "[...] "]
LAYOUT = st.lists(st.sampled_from([*PIECES, *BLANKS]), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=200), LAYOUT), language=st.sampled_from(["en", "nl", "und"]))
def test_sentences_partition_the_text(text: str, language: str) -> None:
    """Sentences follow each other, carry no blanks at their ends, and leave only blanks out."""
    at, paragraph = 0, 0
    for number, sentence in enumerate(split_sentences(text, language), start=1):
        quote = text[sentence.start : sentence.end]
        assert sentence.id == f"s{number}"
        assert not text[at : sentence.start].strip()
        assert quote
        assert quote == quote.strip()
        assert sentence.paragraph - paragraph in {0, 1}
        at, paragraph = sentence.end, sentence.paragraph
    assert not text[at:].strip()


@settings(max_examples=60, deadline=None)
@given(text=LAYOUT)
def test_paragraphs_end_at_line_breaks(text: str) -> None:
    """A new paragraph begins only on a new line."""
    found = split_sentences(text, "en")
    for one, other in pairwise(found):
        if one.paragraph != other.paragraph:
            assert len(f"{text[one.end : other.start]}x".splitlines()) > 1


@pytest.mark.parametrize("unit", [*PIECES, *BLANKS, *HOSTILE])
def test_time_is_linear(growth: Growth, unit: str) -> None:
    """No layout or punctuation makes the time grow faster than the text."""
    assert growth(lambda text: split_sentences(text, "nl"), unit) < LIMIT


def test_kinds_are_known() -> None:
    """Headings, bullets and text are told apart."""
    text = "TLDR\n- One thing\n- Another. And more.\nThe text follows here.\n"
    kinds = [s.kind for s in split_sentences(text, "en")]
    assert kinds == [
        SentenceKind.HEADING,
        SentenceKind.BULLET,
        SentenceKind.BULLET,
        SentenceKind.BULLET,
        SentenceKind.TEXT,
    ]
