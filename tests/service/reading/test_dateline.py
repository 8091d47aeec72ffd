from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.dateline import find_dateline

Growth = Callable[[Callable[[str], object], str], float]

FOUND = [
    (" date 2025-12-17 Acme koopt Widget.", "2025-12-17", "2025-12-17"),
    ("date 2025-12-17\nAcme koopt Widget.", "2025-12-17", "2025-12-17"),
    ("Datum: 3 mei 2026\nAcme koopt Widget.", "2026-05-03", "3 mei 2026"),
    ("2026-01-30 Acme koopt Widget.", "2026-01-30", "2026-01-30"),
    ("2026-01-30T10:00:00Z\nAcme buys Widget.", "2026-01-30", "2026-01-30"),
    ("AMSTERDAM, 17 dec 2025 (Persbureau) - Acme koopt", "2025-12-17", "17 dec 2025"),
    ("AMSTERDAM 17 dec. 2025 – Acme koopt", "2025-12-17", "17 dec. 2025"),
    ("AMSTERDAM (Persbureau) - 3 maart 2026 - Acme koopt", "2026-03-03", "3 maart 2026"),
    ("NEW YORK, March 3, 2026 - Acme buys", "2026-03-03", "March 3, 2026"),
    ("SAN JOSE, Calif., Jan. 4, 2026 — Acme buys", "2026-01-04", "Jan. 4, 2026"),
    ("The Hague, 3 March 2026 (Wire) – Acme buys", "2026-03-03", "3 March 2026"),
    ("17 december 2025 - Acme koopt", "2025-12-17", "17 december 2025"),
    ("Acme buys Widget\nPublished: 2026-01-30\nText.", "2026-01-30", "2026-01-30"),
    ("Titel\nGepubliceerd op 30 januari 2026 om 10:15\nText.", "2026-01-30", "30 januari 2026"),
    ("By Ann | Published: Jan. 30, 2026, 10:00 AM\nText.", "2026-01-30", "Jan. 30, 2026"),
    ("Titel\n30-01-2026 10:15\nText.", "2026-01-30", "30-01-2026"),
    ("Title\n01/29/2026\nText.", "2026-01-29", "01/29/2026"),
    ("Title\nWednesday, December 17, 2025\nText.", "2025-12-17", "Wednesday, December 17, 2025"),
]


@pytest.mark.parametrize(("text", "day", "quote"), FOUND)
def test_found(text: str, day: str, quote: str) -> None:
    """The date line gives its day and its offsets."""
    line = find_dateline(text)
    assert line is not None
    assert (line[0].isoformat(), text[line[1] : line[2]]) == (day, quote)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Acme buys Widget.",
        "On 17 December 2025 Acme bought Widget.",
        "Acme bought Widget on 17 December 2025 - a Wednesday.",
        "NEW YORK, March 3 - Acme buys",
        "Feb 30, 2026 - Acme buys",
        "date 2026-02-30 Acme buys",
        "Closing date 2026-01-30 for the sale.",
        "01/02/2026\nAcme buys",
        "A report published on 3 March 2026 says so.",
        "2026-01-30-17 is a code.",
        "In 2026 Acme buys.",
        "Line.\n" * 9 + "17 december 2025 -",
        "x" * 1_600 + "\n17 december 2025 -",
    ],
)
def test_none(text: str) -> None:
    """A date inside a sentence, without a year, off the calendar or far down is no date line."""
    assert find_dateline(text) is None


@settings(max_examples=100, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=120),
        st.lists(
            st.sampled_from(
                ["date", "17", "dec", "2025", "2025-12-17", ",", "-", "\n", "(", ")", " "]
            )
        ).map(" ".join),
    )
)
def test_offsets_are_inside(text: str) -> None:
    """Whatever the text, a date line that is found lies inside it."""
    line = find_dateline(text)
    assert line is None or 0 <= line[1] < line[2] <= len(text)


@pytest.mark.parametrize(
    "unit", ["2025 ", "2025-12-17 ", "A, ", "(a) ", "\n", "published ", "17 dec 2025 "]
)
def test_time_is_bounded(growth: Growth, unit: str) -> None:
    """Only the top of a text is read."""
    assert growth(find_dateline, unit) < 24
