"""One number with its unit, which is also one side of a range."""

from decimal import Decimal
from typing import NamedTuple, Protocol

from service.reading.money.magnitudes import Magnitude
from service.reading.money.numeral import Form
from service.reading.money.scales import Sort, is_scale
from service.reading.money.tokens import Tokens


class Side(NamedTuple):
    """A number, its scale and its unit at a place.

    Attributes:
        start: Index of its first token, the unit in front included.
        end: Index of the token after it, the unit behind included.
        magnitude: The number and scale.
        unit: Currency, `percent` or a measure's unit; None where the text gives none here.
        marked: Whether the unit stands in front.
    """

    start: int
    end: int
    magnitude: Magnitude
    unit: str | None = None
    marked: bool = False

    @property
    def readable(self) -> bool:
        """Whether the number is certain."""
        return self.magnitude.form is not Form.UNREADABLE

    @property
    def scaled(self) -> bool:
        """Whether it has a scale of its own."""
        return self.magnitude.sort is not None

    @property
    def lettered(self) -> bool:
        """Whether its scale is a mere letter, which only a unit makes a scale."""
        return self.magnitude.sort is Sort.LETTER

    @property
    def value(self) -> Decimal:
        """The number times its scale."""
        return self.magnitude.value


class Reader(Protocol):
    """What reads the numbers of one kind in one text."""

    tokens: Tokens
    language: str

    def side(self, index: int) -> Side | None:
        """Return the number at a token, readable or not, or None."""
        ...

    def stands_alone(self, side: Side) -> bool:
        """Whether a number without a unit of its own can be one of this kind here."""
        ...


def bounded(tokens: Tokens, start: int, end: int, *, marked: bool) -> bool:
    """Whether nothing stands next to a number that would make it a part of something else.

    `marked` says that a unit stands in front, which was looked at when it was read.
    """
    return (marked or _open_before(tokens, start)) and bounded_behind(tokens, end)


_JOINING = frozenset("-.,/#@&+_−°^=*")
_BEHIND = frozenset("_°^²³=@%")
_BEFORE_DIGIT = frozenset("-–/:.,'*+")
_YEAR = 4
_ITEM = 2


def _open_before(tokens: Tokens, start: int) -> bool:
    if not tokens.glued(start):
        return _no_number_before(tokens, start)
    before = tokens.raw(start - 1)[-1:]
    if before == "'":
        return not tokens.glued(start - 1)
    if before == ":":
        return not tokens.figure(start - 2)
    return not (before.isalnum() or before in _JOINING)


def _no_number_before(tokens: Tokens, start: int) -> bool:
    """Whether no number stands in front that this one may be the rest of."""
    place = start - 1
    if not tokens.near(start):
        return True
    if tokens.word(place) in {".", ","} and tokens.glued(place) and tokens.figure(place - 1):
        ends_line = "\n" in tokens.gap(start)
        # `2. 5 million euros` on a line of its own is a numbered item.
        numbers_item = "\n" in tokens.gap(place - 1) and len(tokens.word(place - 1)) <= _ITEM
        listed = tokens.word(place) == "." and (ends_line or numbers_item)
        return listed or len(tokens.word(place - 1)) >= _YEAR
    if tokens.figure(place):
        year = tokens.word(place)
        return len(year) == _YEAR and year.isdigit() and year[:2] in {"19", "20"}
    word = tokens.word(place)
    return not is_scale(word) and (not word.endswith("tal") or word == "aantal")


def bounded_behind(tokens: Tokens, end: int) -> bool:
    """Whether nothing is glued behind a number that would make it a part of something else."""
    if not tokens.glued(end):
        return True
    word = tokens.word(end)
    if word[:1].isalnum() or word in _BEHIND:
        return False
    return not (word in _BEFORE_DIGIT and tokens.figure(end + 1) and tokens.glued(end + 1))
