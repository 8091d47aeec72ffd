"""Ranges: `$2-3 billion`, `tussen 2 en 3 miljard euro`, `10 tot 20 miljard dollar`.

Where the first side has no scale of its own, it takes that of the second if the two then stand in
order; where neither reading is certain, both sides are left out.
"""

from decimal import Decimal
from typing import NamedTuple

from service.reading.money.hedge_table import CHANGES
from service.reading.money.hedges import hedge_before
from service.reading.money.links import Link, link_after, side_at
from service.reading.money.numeral import Form
from service.reading.money.sides import Reader, Side
from service.reading.wordlist import wordlist


class Quantity(NamedTuple):
    """One number or a range, with its unit.

    Attributes:
        start: Index of the first token, `between` included.
        end: Index of the token after it.
        low: The number, or the lower end of the range.
        high: The upper end of a range, else None.
        unit: The unit, None where the text gives none here.
        side: The side that gives the scale.
        marked: Whether a unit stands in front of it.
        about: Whether the wording makes it an approximation, as `een miljard of vijf`.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    side: Side
    marked: bool
    about: bool = False

    @property
    def vague(self) -> bool:
        """Whether the number is but a lower bound, as in `tens of billions`."""
        return self.high is None and self.side.magnitude.form is Form.VAGUE


class Outcome(NamedTuple):
    """What was read, if anything, and the token at which reading goes on."""

    quantity: Quantity | None
    resume: int


_BETWEEN = frozenset({"between", "tussen"})
_PLACE = frozenset({"somewhere", "anywhere", "ergens"})
_FROM = frozenset({"from", "van"})
_BY = frozenset({"by", "met"})
_RANGING = wordlist(
    """
    ranging range ranges ranged anywhere vary varying varies estimates estimated priced variërend
    variëren varieert uiteenlopend uiteenlopen lopend loopt bandbreedte
    """
)
_MORE = wordlist(
    """
    more less higher lower above below meer minder hoger lager extra
    """
)
_REACH = 6
_LITERAL = 1_000
_HUNDRED, _TEN = 100, 10
_MOST_OF = 20
_YEARS = range(1900, 2101)


def read_quantity(reader: Reader, index: int) -> Outcome:
    """Return the number or range whose first number stands at a token."""
    first = reader.side(index)
    if first is None:
        return Outcome(None, index + 1)
    if not first.readable:
        return Outcome(None, max(first.end, index + 1))
    link, after = link_after(reader, first)
    second = side_at(reader, after) if link else None
    if link is None or second is None:
        return _alone(first)
    if first.magnitude.form is Form.ARTICLE and link is Link.OR and second.readable:
        return _article_or(reader, first, second) or _alone(first)
    return _joined(reader, first, second, link)


def _alone(side: Side) -> Outcome:
    quantity = Quantity(side.start, side.end, side.value, None, side.unit, side, side.marked)
    return Outcome(quantity, side.end)


def _joined(reader: Reader, first: Side, second: Side, link: Link) -> Outcome:
    leaning = first.unit is not None and not first.scaled
    if not second.readable:
        return Outcome(None, second.end) if link is Link.TIGHT or leaning else _alone(first)
    if first.magnitude.form is Form.VAGUE and second.magnitude.form is Form.VAGUE:
        return _alone(first) if link is Link.AND else Outcome(None, second.end)
    start = _between(reader, first.start)
    if not _is_range(reader, first, second, link, between=start != first.start):
        return _apart(reader, first, second, link)
    return _merged(first, second, start)


def _merged(first: Side, second: Side, start: int) -> Outcome:
    """Return the range of two sides, or neither of them where it is not certain."""
    unit = first.unit or second.unit
    vague = Form.VAGUE in {first.magnitude.form, second.magnitude.form}
    bounds = _bounds(first, second)
    if vague or bounds is None or second.unit not in {None, unit}:
        return Outcome(None, second.end) if vague else _neither(first, second)
    low, high = bounds
    quantity = Quantity(start, second.end, low, high, unit, second, first.marked)
    return Outcome(quantity, second.end)


def _neither(first: Side, second: Side) -> Outcome:
    """Leave out both sides, unless each of them is complete: then they are two numbers."""
    complete = first.unit is not None and first.scaled and second.unit is not None
    return _alone(first) if complete and second.scaled else Outcome(None, second.end)


def _apart(reader: Reader, first: Side, second: Side, link: Link) -> Outcome:
    """Return the first side by itself, or nothing where it leans on the second one's scale."""
    if link in {Link.TO, Link.AND, Link.OR} and second.scaled and not first.scaled:
        leans = first.unit is not None and first.value < _LITERAL and second.unit is not None
        leans = leans or (first.unit is not None and reader.stands_alone(second))
        return Outcome(None, first.end) if leans else _alone(first)
    if link in {Link.TO, Link.OR} and _unfinished(reader, first, second):
        return Outcome(None, second.end)
    leans = link is Link.LOOSE and second.scaled and not (first.scaled or second.marked)
    leans = leans and first.value < second.magnitude.number
    return Outcome(None, second.end) if leans or link is Link.TIGHT else _alone(first)


def _unfinished(reader: Reader, first: Side, second: Side) -> bool:
    """Whether `5 miljoen à 6` may mean six million; `$5bn to 2030` names a year."""
    bare = second.unit is None and not second.scaled and second.value not in _YEARS
    return first.scaled and bare and reader.stands_alone(second)


def _is_range(reader: Reader, first: Side, second: Side, link: Link, *, between: bool) -> bool:
    if link is Link.TIGHT:
        return True
    if link is Link.LOOSE:
        return _is_loose_range(reader, first, second)
    if second.unit is None and not _shares(reader, first, second):
        return False
    if between or link is Link.AND:
        return between and link is not Link.OR
    if link is Link.OR:
        return not first.scaled and (second.scaled or first.unit is None)
    return not _change(reader, first, second)


def _is_loose_range(reader: Reader, first: Side, second: Side) -> bool:
    """Whether `$500m - $700m` or `$50 - 60 million` is a range, not a sum and a remark."""
    if first.unit is None or reader.tokens.word(second.end) in _MORE:
        return False
    leaning = second.scaled and not first.scaled and reader.stands_alone(second)
    return second.unit is not None or leaning


def _shares(reader: Reader, first: Side, second: Side) -> bool:
    """Whether the second side can take the first one's unit."""
    if first.unit is not None and not first.marked and not second.scaled:
        return False
    if first.scaled and not second.scaled:
        return False
    return first.unit is None or reader.stands_alone(second)


def _change(reader: Reader, first: Side, second: Side) -> bool:
    """Whether `from A to B` or `by A to B` tells of a change, in which both stand by themselves."""
    tokens = reader.tokens
    start = hedge_before(tokens, first.start, reader.language).start
    before = tokens.word(start - 1)
    if before in _BY:
        return first.scaled or first.unit is not None
    if before not in _FROM:
        return False
    words = tokens.words[max(0, start - _REACH) : start]
    if not _RANGING.isdisjoint(words):
        return False
    shared = not first.scaled and second.scaled and reader.language == "nl"
    return before == "from" or not CHANGES.isdisjoint(words) or (not shared and first.unit is None)


def _between(reader: Reader, start: int) -> int:
    """Return where `between` starts in front of a first side, or the side's own start."""
    tokens = reader.tokens
    place = hedge_before(tokens, start, reader.language).start - 1
    if tokens.word(place) in {"de", "het", "the"}:
        place -= 1
    if tokens.word(place) not in _BETWEEN or not tokens.near(place + 1):
        return start
    return place - 1 if tokens.word(place - 1) in _PLACE and tokens.near(place) else place


def _bounds(first: Side, second: Side) -> tuple[Decimal, Decimal] | None:
    """Return the two ends in order, or None where it is not certain which they are."""
    low, high = first.value, second.value
    if second.magnitude.factor != 1 and first.magnitude.factor == 1:
        if _shares_hundred(first, second):
            return None
        if first.value < second.magnitude.number:
            low = first.value * second.magnitude.factor
        elif first.value < _LITERAL or first.unit is None:
            return None
    elif first.scaled and not second.scaled and second.unit is None:
        return None
    return (low, high) if low < high else None


def _shares_hundred(first: Side, second: Side) -> bool:
    """Whether `one to two hundred million` leaves open what the one counts."""
    words = second.magnitude.form is Form.WORDS and second.magnitude.number >= _HUNDRED
    return words and first.value < _TEN


def _article_or(reader: Reader, first: Side, second: Side) -> Outcome | None:
    """Read `een miljard of vijf` (about five billion) and `a billion or two`."""
    count = second.value
    if second.scaled or second.marked or count % 1 or not 1 < count <= _MOST_OF:
        return None
    factor = first.magnitude.factor
    unit = first.unit or second.unit
    end = second.end
    if reader.language == "nl":
        value = count * factor
        about = Quantity(first.start, end, value, None, unit, first, marked=False, about=True)
        return Outcome(about, end)
    quantity = Quantity(first.start, end, factor, count * factor, unit, first, marked=False)
    return Outcome(quantity, end) if count == 2 else None  # noqa: PLR2004 - `or two`
