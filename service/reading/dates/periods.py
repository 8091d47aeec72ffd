"""A day or period of the calendar, perhaps without its year, and its ISO 8601 form."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import IntEnum

# "29 February" without a year can be eight years away.
_YEARS_AROUND = 9
_WEEK = timedelta(days=6)


class Unit(IntEnum):
    """How long a period is."""

    YEAR = 1
    HALF = 2
    QUARTER = 3
    MONTH = 4
    WEEK = 5
    DAY = 6


# The units of which not every one exists: 30 February, the week after the last.
_EXACT = frozenset({Unit.DAY, Unit.WEEK})
# How many months a unit has, by its number.
_MONTHS = (0, 12, 6, 3, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or the half, quarter or month `index` of it; `day` for a day and a week's Monday."""

    unit: Unit
    year: int | None
    index: int = 1
    day: int = 1

    @property
    def valid(self) -> bool:
        """Whether the calendar has it."""
        if self.year is None or not MINYEAR <= self.year <= MAXYEAR:
            return False
        if self.unit not in _EXACT:
            return True
        try:
            return self.first <= self.last
        except (ValueError, OverflowError):
            return False

    @property
    def first(self) -> date:
        """The first day. Raises `ValueError` where the calendar has none."""
        return date(self._year, self._months[0], self.day)

    @property
    def last(self) -> date:
        """The last day. Raises `ValueError` or `OverflowError` where the calendar has none."""
        if self.unit is Unit.DAY:
            return self.first
        if self.unit is Unit.WEEK:
            return self.first + _WEEK
        month = self._months[1]
        return date(self._year, month, monthrange(self._year, month)[1])

    @property
    def iso(self) -> tuple[str, str]:
        """Start and end in ISO 8601, as precise as the period."""
        year = f"{self._year:04d}"
        if self.unit is Unit.YEAR:
            return year, year
        if self.unit is Unit.QUARTER:
            return f"{year}-Q{self.index}", f"{year}-Q{self.index}"
        if self.unit in {Unit.HALF, Unit.MONTH}:
            return f"{year}-{self._months[0]:02d}", f"{year}-{self._months[1]:02d}"
        return self.first.isoformat(), self.last.isoformat()

    def in_year(self, year: int) -> "Period":
        """Return the same day or period of a given year."""
        return Period(self.unit, year, self.index, self.day)

    @property
    def _year(self) -> int:
        if self.year is None:
            raise ValueError("The year is open.")
        return self.year

    @property
    def _months(self) -> tuple[int, int]:
        length = _MONTHS[self.unit]
        return (self.index - 1) * length + 1, self.index * length


def day_period(day: date) -> Period:
    """Return the day as a period."""
    return Period(Unit.DAY, day.year, day.month, day.day)


def week_period(day: date) -> Period:
    """Return the week, Monday to Sunday, of a day."""
    monday = day - timedelta(days=day.weekday())
    return Period(Unit.WEEK, monday.year, monday.month, monday.day)


def shifted(day: date, unit: Unit, steps: int) -> Period:
    """Return the year, quarter, month, week or day that lies some steps from that of a day."""
    if unit is Unit.YEAR:
        return Period(unit, day.year + steps)
    if unit in {Unit.DAY, Unit.WEEK}:
        length = 7 if unit is Unit.WEEK else 1
        moved = day + timedelta(days=length * steps)
        return week_period(moved) if unit is Unit.WEEK else day_period(moved)
    per_year = {Unit.HALF: 2, Unit.QUARTER: 4}.get(unit, 12)
    position = day.year * per_year + (day.month - 1) * per_year // 12 + steps
    return Period(unit, position // per_year, position % per_year + 1)


def latest(period: Period, published: date, *, before: bool = False) -> Period | None:
    """Return the period of the latest year that begins on or before a day (or ends before it)."""
    for year in range(published.year, published.year - _YEARS_AROUND, -1):
        dated = period.in_year(year)
        if dated.valid and (dated.last < published if before else dated.first <= published):
            return dated
    return None


def earliest(period: Period, published: date, *, after: bool = False) -> Period | None:
    """Return the period of the earliest year that ends on or after a day (or begins after it)."""
    for year in range(published.year, published.year + _YEARS_AROUND):
        dated = period.in_year(year)
        if dated.valid and (dated.first > published if after else dated.last >= published):
            return dated
    return None


def nearest(period: Period, published: date) -> Period | None:
    """Return the period of the year in which it lies nearest to a day."""
    back, ahead = latest(period, published), earliest(period, published)
    if back is None or ahead is None:
        return back or ahead
    return ahead if ahead.first - published < published - back.last else back
