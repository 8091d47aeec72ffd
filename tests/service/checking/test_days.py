from datetime import date

import pytest

from service.checking.days import first_day, last_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026", (1, 1), (12, 31)),
        ("2026-H1", (1, 1), (6, 30)),
        ("2026-H2", (7, 1), (12, 31)),
        ("2026-Q1", (1, 1), (3, 31)),
        ("2026-Q4", (10, 1), (12, 31)),
        ("2026-02", (2, 1), (2, 28)),
        ("2026-01-29", (1, 29), (1, 29)),
    ],
)
def test_days(value: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    """A period begins on its first and ends on its last day."""
    assert first_day(value) == date(2026, *first)
    assert last_day(value) == date(2026, *last)


@pytest.mark.parametrize(
    "value",
    [None, "", "26", "2026-13", "2026-00", "2026-02-30", "2026-Q5", "0000", "٢٠٢٦", "2026-1", "x"],
)
def test_no_days(value: str | None) -> None:
    """What is no date of the calendar has no day."""
    assert first_day(value) is None
    assert last_day(value) is None
