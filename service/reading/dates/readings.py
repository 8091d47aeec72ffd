"""What each form of date expression stands for."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from service.reading.dates.periods import (
    Period,
    Unit,
    day_period,
    earliest,
    latest,
    shifted,
)
from service.reading.dates.tense import looks_near_forward
from service.reading.dates.tokens import Tokens
from service.reading.dates.words import Value

Periods = tuple[Period, Period]

_STEPS: Mapping[str, int] = MappingProxyType({"v": 0, "t": 0, "l": -1, "x": 1})
_UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        **dict.fromkeys("1y", Unit.YEAR),
        **dict.fromkeys("2n", Unit.MONTH),
        **dict.fromkeys("3e", Unit.WEEK),
        "4": Unit.DAY,
        "q": Unit.QUARTER,
    }
)
_NAMED_YEAR = re.compile(r"([vlxt])j?y")
_TODAY = 3  # the place of "today" among the day words


class Reading:
    """The tokens of one expression and the day that it is relative to."""

    def __init__(self, tokens: Tokens, start: int, end: int, published: date | None) -> None:
        self.codes = tokens.codes[start:end]
        self._values = tokens.values[start:end]
        self._published = published
        self._before = tokens.codes[max(0, start - 8) : start]

    def values(self, kinds: str) -> list[Value]:
        """Return the values of the tokens of these classes."""
        return [
            value for code, value in zip(self.codes, self._values, strict=True) if code in kinds
        ]

    def number(self, kinds: str) -> int:
        """Return the number of the first token of these classes."""
        return self.values(kinds)[0][0]

    @property
    def today(self) -> date:
        """The day of publication. Raises `ValueError` without one."""
        if self._published is None:
            raise ValueError("A relative date needs the day of publication.")
        return self._published

    @property
    def year(self) -> int | None:
        """The year that the expression names, None where it leaves it open."""
        if "Y" in self.codes:
            return self.number("Y")
        named = _NAMED_YEAR.search(self.codes)
        return self.today.year + _STEPS[named.group(1)] if named else None

    @property
    def forward(self) -> bool:
        """Whether the words just before look forward."""
        return looks_near_forward(self._before)


def _one(period: Period | None) -> Periods:
    if period is None:
        raise ValueError("The calendar has no such day.")
    return period, period


def _full(reading: Reading) -> Periods:
    year, month, day = reading.values("A")[0]
    return _one(Period(Unit.DAY, year, month, day))


def _day(reading: Reading) -> Periods:
    return _one(Period(Unit.DAY, reading.year, reading.number("Mmk"), reading.number("Dd")))


def _days(reading: Reading) -> Periods:
    days = [day for value in reading.values("DdT") for day in value]
    month, year = reading.number("Mmk"), reading.year
    return Period(Unit.DAY, year, month, days[0]), Period(Unit.DAY, year, month, days[1])


def _quarter(reading: Reading) -> Periods:
    index = 4 if "lq" in reading.codes else reading.number("odQ")
    return _part_of_year(Unit.QUARTER, 4, index, reading.year)


def _half(reading: Reading) -> Periods:
    return _part_of_year(Unit.HALF, 2, reading.number("odH"), reading.year)


def _part_of_year(unit: Unit, parts: int, index: int, year: int | None) -> Periods:
    return _one(Period(unit, year, index) if index <= parts else None)


def _month(reading: Reading) -> Periods:
    if reading.codes == "N":
        year, month = reading.values("N")[0]
        return _one(Period(Unit.MONTH, year, month))
    return _one(Period(Unit.MONTH, reading.year, reading.number("Mmk")))


def _month_alone(reading: Reading) -> Periods:
    period = Period(Unit.MONTH, None, reading.number("Mk"))
    if any(code in reading.codes for code in "lr"):
        return _one(latest(period, reading.today, before=True))
    if any(code in reading.codes for code in "xX"):
        return _one(earliest(period, reading.today, after=True))
    return _one(
        Period(Unit.MONTH, reading.today.year, period.index) if "v" in reading.codes else period
    )


def _ago(reading: Reading) -> Periods:
    return _one(shifted(reading.today, _UNITS[reading.codes[1]], -reading.number("Dc")))


def _weekday(reading: Reading) -> Periods:
    today, weekday = reading.today, reading.number("W")
    if "e" in reading.codes:
        step = next(_STEPS[code] for code in reading.codes if code in _STEPS)
        return _one(day_period(today + timedelta(days=7 * step + weekday - today.isoweekday())))
    since = (today.isoweekday() - weekday) % 7
    if any(code in reading.codes for code in "lr"):
        return _one(day_period(today - timedelta(days=since or 7)))
    if any(code in reading.codes for code in "xX"):
        return _one(day_period(today + timedelta(days=7 - since)))
    ahead = bool(since) and ("v" in reading.codes or reading.forward)
    return _one(day_period(today + timedelta(days=7 - since if ahead else -since)))


def _around(reading: Reading) -> Periods:
    if "Y" in reading.codes:
        return _one(Period(Unit.YEAR, reading.number("Y")))
    step = next((_STEPS[code] for code in reading.codes if code in _STEPS), 0)
    return _one(shifted(reading.today, _UNITS[_unit_code(reading.codes)], step))


def _relative(reading: Reading) -> Periods:
    step = next(_STEPS[code] for code in reading.codes if code in _STEPS)
    return _one(shifted(reading.today, _UNITS[reading.codes[-1]], step))


def _unit_code(codes: str) -> str:
    return "y" if codes.startswith("y") else codes[-1]


def _day_word(reading: Reading) -> Periods:
    return _one(shifted(reading.today, Unit.DAY, reading.number("g") - _TODAY))


def _year(reading: Reading) -> Periods:
    return _one(Period(Unit.YEAR, reading.year))


def _years(reading: Reading) -> Periods:
    first, last = reading.values("R")[0]
    return Period(Unit.YEAR, first), Period(Unit.YEAR, last)


READINGS: Mapping[str, Callable[[Reading], Periods]] = MappingProxyType(
    {
        "full": _full,
        "days": _days,
        "day": _day,
        "day_us": _day,
        "quarter": _quarter,
        "half": _half,
        "month": _month,
        "month_alone": _month_alone,
        "ago": _ago,
        "weekday": _weekday,
        "around": _around,
        "relative": _relative,
        "day_word": _day_word,
        "season": _year,
        "years": _years,
        "year": _year,
    }
)
