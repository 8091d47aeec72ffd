"""The days of an ISO 8601 date or period, as precise as it is written."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_YEAR = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?", re.ASCII)
_MONTHS = range(1, 13)
_MONTHS_OF = {"quarter": 3, "half": 6}


@lru_cache(maxsize=4_096)
def first_day(value: str | None) -> date | None:
    """Return the first day of `2026`, `2026-H1`, `2026-Q4`, `2025-11` or a day; None for others."""
    parts = _parts(value)
    return None if parts is None else _day(parts[0], parts[1], parts[3] or 1)


@lru_cache(maxsize=4_096)
def last_day(value: str | None) -> date | None:
    """Return the last day of such a date or period; None for others."""
    parts = _parts(value)
    if parts is None:
        return None
    year, _, month, day = parts
    return _day(year, month, day or _length(year, month))


def _parts(value: str | None) -> tuple[int, int, int, int | None] | None:
    """Return year, first month, last month, and the day if there is one."""
    match = _YEAR.fullmatch(value or "")
    if match is None:
        return None
    year, month, day, quarter, half = (None if g is None else int(g) for g in match.groups())
    if year is None:
        return None
    if month is not None:
        return year, month, month, day
    for number, length in ((quarter, _MONTHS_OF["quarter"]), (half, _MONTHS_OF["half"])):
        if number is not None:
            return year, number * length - length + 1, number * length, None
    return year, 1, 12, None


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1] if year and month in _MONTHS else 31


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
