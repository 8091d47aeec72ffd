from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.dates import find_dates

Growth = Callable[[Callable[[str], object], str], float]

PUBLISHED = date(2025, 12, 17)  # a Wednesday

# text, span, start, end
ENGLISH_ABSOLUTE = [
    ("on January 29, 2026 it", "January 29, 2026", "2026-01-29", "2026-01-29"),
    ("on 29 January 2026 it", "29 January 2026", "2026-01-29", "2026-01-29"),
    ("the 29th of January, 2026", "29th of January, 2026", "2026-01-29", "2026-01-29"),
    ("on Jan. 29, 2026", "Jan. 29, 2026", "2026-01-29", "2026-01-29"),
    ("on Wednesday, March 4, 2026,", "Wednesday, March 4, 2026", "2026-03-04", "2026-03-04"),
    ("on 2026-01-29.", "2026-01-29", "2026-01-29", "2026-01-29"),
    ("at 2026-01-29T10:00:00Z", "2026-01-29", "2026-01-29", "2026-01-29"),
    ("on 01/29/2026", "01/29/2026", "2026-01-29", "2026-01-29"),
    ("on 29/01/2026", "29/01/2026", "2026-01-29", "2026-01-29"),
    ("on 05/05/2026", "05/05/2026", "2026-05-05", "2026-05-05"),
    ("MARCH 3, 2026", "MARCH 3, 2026", "2026-03-03", "2026-03-03"),
    ("on May 5, 2026", "May 5, 2026", "2026-05-05", "2026-05-05"),
    ("in November 2025", "November 2025", "2025-11", "2025-11"),
    ("in Sept 2025", "Sept 2025", "2025-09", "2025-09"),
    ("in 2026", "2026", "2026", "2026"),
    ("its 2025 revenue", "2025", "2025", "2025"),
    ("in fiscal 2026", "fiscal 2026", "2026", "2026"),
    ("for FY2026", "FY2026", "2026", "2026"),
    ("the fourth quarter of 2026", "fourth quarter of 2026", "2026-Q4", "2026-Q4"),
    ("fourth-quarter 2025 results", "fourth-quarter 2025", "2025-Q4", "2025-Q4"),
    ("the last quarter of 2026", "last quarter of 2026", "2026-Q4", "2026-Q4"),
    ("in Q4 2026", "Q4 2026", "2026-Q4", "2026-Q4"),
    ("in 2026-Q4", "2026-Q4", "2026-Q4", "2026-Q4"),
    ("in 4Q 2026", "4Q 2026", "2026-Q4", "2026-Q4"),
    ("the first half of 2026", "first half of 2026", "2026-01", "2026-06"),
    ("in H2 2026", "H2 2026", "2026-07", "2026-12"),
    ("in late 2026", "late 2026", "2026", "2026"),
    ("in mid-2026", "mid-2026", "2026", "2026"),
    ("early in summer 2026", "summer 2026", "2026", "2026"),
    (
        "the end of the first quarter of 2026",
        "end of the first quarter of 2026",
        "2026-Q1",
        "2026-Q1",
    ),
    ("over 2025-2030", "2025-2030", "2025", "2030"),
    ("in 2026/27", "2026/27", "2026", "2027"),
    ("from 2026 to 2031", "from 2026 to 2031", "2026", "2031"),
    ("between 2026 and 2030", "between 2026 and 2030", "2026", "2030"),
    ("from November to March 2026", "from November to March 2026", "2025-11", "2026-03"),
    (
        "from Jan. 1, 2026 to May 2, 2026",
        "from Jan. 1, 2026 to May 2, 2026",
        "2026-01-01",
        "2026-05-02",
    ),
    ("on March 3-5, 2026", "March 3-5, 2026", "2026-03-03", "2026-03-05"),
    ("on 3 to 5 March 2026", "3 to 5 March 2026", "2026-03-03", "2026-03-05"),
    ("Q1-Q3 2026", "Q1-Q3 2026", "2026-Q1", "2026-Q3"),
    ("until 2032", "until 2032", None, "2032"),
    ("until at least 2032", "until at least 2032", None, "2032"),
    ("runs through 2030", "through 2030", None, "2030"),
    ("by the end of 2026", "by the end of 2026", None, "2026"),
    ("no later than March 2027", "no later than March 2027", None, "2027-03"),
    ("before mid-2027", "before mid-2027", None, "2027"),
    ("since 2019", "since 2019", "2019", None),
    ("since early 2019", "since early 2019", "2019", None),
    ("as of January 1, 2026", "as of January 1, 2026", "2026-01-01", None),
    ("starting in 2027", "starting in 2027", "2027", None),
    ("from 2026 onwards", "from 2026 onwards", "2026", None),
]

ENGLISH_RELATIVE = [
    ("in November", "November", "2025-11", "2025-11"),
    ("It signed a deal in November and expects more.", "November", "2025-11", "2025-11"),
    ("in December", "December", "2025-12", "2025-12"),
    ("in May", "May", "2025-05", "2025-05"),
    ("by March", "by March", None, "2026-03"),
    ("since March", "since March", "2025-03", None),
    ("It is expected to close in March.", "March", "2026-03", "2026-03"),
    ("It is expected to be completed in March.", "March", "2026-03", "2026-03"),
    ("In March, it will close.", "March", "2026-03", "2026-03"),
    ("It was closed in March. It will grow.", "March", "2025-03", "2025-03"),
    ("Acme said in November it will buy Widget.", "November", "2025-11", "2025-11"),
    ("last November", "last November", "2025-11", "2025-11"),
    ("last December", "last December", "2024-12", "2024-12"),
    ("next March", "next March", "2026-03", "2026-03"),
    ("in late November", "late November", "2025-11", "2025-11"),
    ("It said so on January 29.", "January 29", "2025-01-29", "2025-01-29"),
    ("The vote is on January 5.", "January 5", "2026-01-05", "2026-01-05"),
    ("on Dec. 1", "Dec. 1", "2025-12-01", "2025-12-01"),
    ("in the second quarter", "second quarter", "2025-Q2", "2025-Q2"),
    ("will close in the second quarter", "second quarter", "2026-Q2", "2026-Q2"),
    ("third quarter of next year", "third quarter of next year", "2026-Q3", "2026-Q3"),
    ("in the second half", "second half", "2025-07", "2025-12"),
    ("last year", "last year", "2024", "2024"),
    ("this year", "this year", "2025", "2025"),
    ("later this year", "later this year", "2025", "2025"),
    ("early next year", "early next year", "2026", "2026"),
    ("by the end of the year", "by the end of the year", None, "2025"),
    ("by year-end", "by year-end", None, "2025"),
    ("next month", "next month", "2026-01", "2026-01"),
    ("last month", "last month", "2025-11", "2025-11"),
    ("last quarter", "last quarter", "2025-Q3", "2025-Q3"),
    ("last week", "last week", "2025-12-08", "2025-12-14"),
    ("next week", "next week", "2025-12-22", "2025-12-28"),
    ("yesterday", "yesterday", "2025-12-16", "2025-12-16"),
    ("today", "today", "2025-12-17", "2025-12-17"),
    ("on Wednesday", "Wednesday", "2025-12-17", "2025-12-17"),
    ("Acme said on Friday it will pay.", "Friday", "2025-12-12", "2025-12-12"),
    ("It will decide on Friday.", "Friday", "2025-12-19", "2025-12-19"),
    ("last Wednesday", "last Wednesday", "2025-12-10", "2025-12-10"),
    ("next Monday", "next Monday", "2025-12-22", "2025-12-22"),
    ("two years ago", "two years ago", "2023", "2023"),
    ("three months ago", "three months ago", "2025-09", "2025-09"),
    ("10 days ago", "10 days ago", "2025-12-07", "2025-12-07"),
]

DUTCH_ABSOLUTE = [
    ("op 29 januari 2026", "29 januari 2026", "2026-01-29", "2026-01-29"),
    ("op 29 jan. 2026", "29 jan. 2026", "2026-01-29", "2026-01-29"),
    ("dinsdag 3 maart 2026", "dinsdag 3 maart 2026", "2026-03-03", "2026-03-03"),
    ("op 29-01-2026", "29-01-2026", "2026-01-29", "2026-01-29"),
    ("op 3/4/2026", "3/4/2026", "2026-04-03", "2026-04-03"),
    ("op 29.01.2026", "29.01.2026", "2026-01-29", "2026-01-29"),
    ("in november 2025", "november 2025", "2025-11", "2025-11"),
    ("in mei 2026", "mei 2026", "2026-05", "2026-05"),
    ("in 2026", "2026", "2026", "2026"),
    ("boekjaar 2025", "boekjaar 2025", "2025", "2025"),
    ("het vierde kwartaal van 2026", "vierde kwartaal van 2026", "2026-Q4", "2026-Q4"),
    ("het 1e kwartaal 2026", "1e kwartaal 2026", "2026-Q1", "2026-Q1"),
    ("Q4 2026", "Q4 2026", "2026-Q4", "2026-Q4"),
    ("eerste helft 2026", "eerste helft 2026", "2026-01", "2026-06"),
    ("de eerste helft van 2026", "eerste helft van 2026", "2026-01", "2026-06"),
    ("eerste half jaar van 2026", "eerste half jaar van 2026", "2026-01", "2026-06"),
    ("tweede jaarhelft van 2026", "tweede jaarhelft van 2026", "2026-07", "2026-12"),
    ("eind 2026", "eind 2026", "2026", "2026"),
    ("begin 2027", "begin 2027", "2027", "2027"),
    ("medio 2026", "medio 2026", "2026", "2026"),
    ("halverwege 2026", "halverwege 2026", "2026", "2026"),
    ("in de zomer van 2026", "zomer van 2026", "2026", "2026"),
    ("2025-2030", "2025-2030", "2025", "2030"),
    ("van 2026 tot en met 2031", "van 2026 tot en met 2031", "2026", "2031"),
    ("van 2026 t/m 2030", "van 2026 t/m 2030", "2026", "2030"),
    ("tussen 2026 en 2030", "tussen 2026 en 2030", "2026", "2030"),
    ("van maart tot juni 2026", "van maart tot juni 2026", "2026-03", "2026-06"),
    ("3-5 maart 2026", "3-5 maart 2026", "2026-03-03", "2026-03-05"),
    ("loopt tot 2032", "tot 2032", None, "2032"),
    ("tot minstens 2030", "tot minstens 2030", None, "2030"),
    ("tot en met 31 december 2026", "tot en met 31 december 2026", None, "2026-12-31"),
    ("uiterlijk eind 2026", "uiterlijk eind 2026", None, "2026"),
    ("vóór 2027", "vóór 2027", None, "2027"),
    ("sinds 2019", "sinds 2019", "2019", None),
    ("vanaf 1 januari 2026", "vanaf 1 januari 2026", "2026-01-01", None),
    ("met ingang van 1 mei 2026", "met ingang van 1 mei 2026", "2026-05-01", None),
    ("per 1 januari 2026", "1 januari 2026", "2026-01-01", "2026-01-01"),
]

DUTCH_RELATIVE = [
    ("in oktober meldde Acme", "oktober", "2025-10", "2025-10"),
    ("De deal moet in maart rond zijn.", "maart", "2026-03", "2026-03"),
    ("Acme wil in maart een bod doen.", "maart", "2026-03", "2026-03"),
    ("in maart kocht Acme Widget", "maart", "2025-03", "2025-03"),
    ("in november 27 winkels", "november", "2025-11", "2025-11"),
    ("komende maart", "komende maart", "2026-03", "2026-03"),
    ("afgelopen november", "afgelopen november", "2025-11", "2025-11"),
    ("sinds januari", "sinds januari", "2025-01", None),
    ("loopt tot 1 juli", "tot 1 juli", None, "2026-07-01"),
    ("29 februari was koud", "29 februari", "2024-02-29", "2024-02-29"),
    ("vorig jaar", "vorig jaar", "2024", "2024"),
    ("dit jaar", "dit jaar", "2025", "2025"),
    ("Eerder dit jaar", "Eerder dit jaar", "2025", "2025"),
    ("begin volgend jaar", "begin volgend jaar", "2026", "2026"),
    ("eind vorig jaar", "eind vorig jaar", "2024", "2024"),
    ("sinds vorig jaar", "sinds vorig jaar", "2024", None),
    ("het einde van het jaar", "einde van het jaar", "2025", "2025"),
    ("volgende maand", "volgende maand", "2026-01", "2026-01"),
    ("vorig kwartaal", "vorig kwartaal", "2025-Q3", "2025-Q3"),
    ("derde kwartaal van vorig jaar", "derde kwartaal van vorig jaar", "2024-Q3", "2024-Q3"),
    ("deze week", "deze week", "2025-12-15", "2025-12-21"),
    ("gisteren", "gisteren", "2025-12-16", "2025-12-16"),
    ("morgen", "morgen", "2025-12-18", "2025-12-18"),
    ("woensdag", "woensdag", "2025-12-17", "2025-12-17"),
    ("maandagochtend", "maandagochtend", "2025-12-15", "2025-12-15"),
    ("Acme zal vrijdag besluiten.", "vrijdag", "2025-12-19", "2025-12-19"),
    ("komende vrijdag", "komende vrijdag", "2025-12-19", "2025-12-19"),
    ("afgelopen dinsdag", "afgelopen dinsdag", "2025-12-16", "2025-12-16"),
    ("vorige week dinsdag", "vorige week dinsdag", "2025-12-09", "2025-12-09"),
    ("vrijdag volgende week", "vrijdag volgende week", "2025-12-26", "2025-12-26"),
    ("twee jaar geleden", "twee jaar geleden", "2023", "2023"),
    ("een jaar geleden", "een jaar geleden", "2024", "2024"),
    ("vijf dagen geleden", "vijf dagen geleden", "2025-12-12", "2025-12-12"),
]

NO_DATES = [
    ("it may march on", "en"),
    ("The May deal and Theresa May said so.", "en"),
    ("Feb 30, 2026", "en"),
    ("2026-02-30 and 2026-13-01 and 99/99/2026", "en"),
    ("on 01/02/2026", "en"),
    ("2026 employees", "en"),
    ("2000 jobs", "en"),
    ("it sold 2020 million shares", "en"),
    ("$2026 and EUR 2026", "en"),
    ("2,000 or 2.026 or #2026", "en"),
    ("https://example.com/2026/01", "en"),
    ("in the past year", "en"),
    ("over the next year", "en"),
    ("over the last two years", "en"),
    ("Black Friday, says the Sunday Times", "en"),
    ("the first half of the deal", "en"),
    ("the 1990s", "en"),
    ("a five-year deal", "en"),
    ("5⁷ of 2026² and ٢٠٢٦", "en"),
    ("afgelopen maanden", "nl"),
    ("in de afgelopen twee jaar", "nl"),
    ("afgelopen zomer", "nl"),
    ("31 april 2026", "nl"),
    ("2026 medewerkers", "nl"),
    ("2000 banen", "nl"),
    ("2,5 miljard", "nl"),
    ("om 12.30 uur", "nl"),
    ("Goede Vrijdag", "nl"),
    ("Microsoft 365", "nl"),
]


def _read(
    text: str, language: str, published: date | None
) -> list[tuple[str, str | None, str | None]]:
    return [
        (text[one.start : one.end], one.value.start, one.value.end)
        for one in find_dates(text, language, published)
    ]


@pytest.mark.parametrize(("text", "quote", "start", "end"), ENGLISH_ABSOLUTE)
def test_english_absolute(text: str, quote: str, start: str | None, end: str | None) -> None:
    """An English date that names its year needs no day of publication."""
    assert _read(text, "en", None) == [(quote, start, end)]


@pytest.mark.parametrize(("text", "quote", "start", "end"), DUTCH_ABSOLUTE)
def test_dutch_absolute(text: str, quote: str, start: str | None, end: str | None) -> None:
    """A Dutch date that names its year needs no day of publication."""
    assert _read(text, "nl", None) == [(quote, start, end)]


@pytest.mark.parametrize(("text", "quote", "start", "end"), ENGLISH_RELATIVE)
def test_english_relative(text: str, quote: str, start: str | None, end: str | None) -> None:
    """A relative English date is read against the day of publication, and not at all without."""
    assert _read(text, "en", PUBLISHED) == [(quote, start, end)]
    assert _read(text, "en", None) == []


@pytest.mark.parametrize(("text", "quote", "start", "end"), DUTCH_RELATIVE)
def test_dutch_relative(text: str, quote: str, start: str | None, end: str | None) -> None:
    """A relative Dutch date is read against the day of publication, and not at all without."""
    assert _read(text, "nl", PUBLISHED) == [(quote, start, end)]
    assert _read(text, "nl", None) == []


@pytest.mark.parametrize(("text", "language"), NO_DATES)
def test_no_dates(text: str, language: str) -> None:
    """Numbers, verbs, names, rolling periods and days off the calendar are no dates."""
    assert _read(text, language, PUBLISHED) == []


def test_several_dates() -> None:
    """Dates of one sentence are read one by one, in order."""
    text = "Signed in October, it is to close in the second quarter of next year, not in 2027."
    assert [quote for quote, _, _ in _read(text, "en", PUBLISHED)] == [
        "October",
        "second quarter of next year",
        "2027",
    ]


def test_a_list_shares_its_year() -> None:
    """A year that stands once holds for the quarters of a list."""
    assert _read("in Q1 and Q2 2026", "en", None) == [
        ("Q1", "2026-Q1", "2026-Q1"),
        ("Q2 2026", "2026-Q2", "2026-Q2"),
    ]


def test_an_inverted_range_is_two_dates() -> None:
    """A range that would end before it begins is none."""
    assert [quote for quote, _, _ in _read("from 2031 to 2026", "en", None)] == ["2031", "2026"]


def test_a_blank_line_parts_dates() -> None:
    """A month and a year in two paragraphs are no date together."""
    assert _read("in November\n\n2026 was", "en", None) == [("2026", "2026", "2026")]


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29)])
def test_the_ends_of_the_calendar(published: date) -> None:
    """A day of publication at the end of the calendar leaves out what lies beyond it."""
    text = "last week, next week, yesterday, tomorrow, in May, 29 February, next year, a year ago"
    assert all(start <= end for _, start, end in _read(text, "en", published) if start and end)


WORDS: list[str] = []
for line in (
    "2026 2025 29 30 2026-01-29 29-01-2026 2025-2030 3-5 3rd Q4 H1 first quarter half of the",
    "fiscal year years month week last next this early late mid end - – , . January May Feb. on in",
    "by until since from to between and Monday yesterday ago two will said $ % million employees",
    "januari mei kwartaal van het vorig volgend jaar eind tot en met sinds geleden vrijdag T10:00",
):
    WORDS += line.split()


@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
        st.lists(st.sampled_from([*WORDS, " ", "\n"]), max_size=14).map("".join),
    ),
    language=st.sampled_from(["en", "nl", "und"]),
    published=st.none() | st.dates(),
)
def test_dates_are_sound(text: str, language: str, published: date | None) -> None:
    """Whatever the text, dates are in order, inside it, on the calendar and not inverted."""
    at = 0
    for one in find_dates(text, language, published):
        assert at <= one.start < one.end <= len(text)
        at = one.end
        start, end = one.value.start, one.value.end
        assert start or end
        for value in (start, end):
            assert value is None or _is_iso(value)
        assert not (start and end) or start <= end or start[:4] < end[:4]


def _is_iso(value: str) -> bool:
    year, _, rest = value.partition("-")
    if rest.startswith("Q"):
        return len(year) == 4 and rest[1:] in {"1", "2", "3", "4"}
    padded = value + {4: "-01-01", 7: "-01"}.get(len(value), "")
    return date.fromisoformat(padded).isoformat() == padded


HOSTILE = ["2026-", "mei ", "2026 to ", "Q4 ", "Monday, ", "first half ", "end of the ", "the "]
HOSTILE += ["1.", "-", "\n", "\n \n", " ", "29 januari ", "from ", "since at least ", "2026/", "é"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(growth: Growth, unit: str) -> None:
    """No run of dates or marks makes the time grow faster than the text."""
    assert growth(lambda text: find_dates(text, "nl", PUBLISHED), unit) < 24
    assert growth(lambda text: find_dates(text, "en", PUBLISHED), unit) < 24
