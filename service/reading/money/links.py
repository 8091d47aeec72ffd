"""What links two sides of a range (`-`, `to`, `tot`, `or`), and where the second one starts."""

from enum import Enum, auto

from service.reading.money.hedges import approximation_end
from service.reading.money.magnitudes import starts_number
from service.reading.money.sides import Reader, Side
from service.reading.money.tokens import DASHES, Tokens


class Link(Enum):
    """How two sides are linked."""

    TIGHT = auto()
    LOOSE = auto()
    TO = auto()
    OR = auto()
    AND = auto()


_LINKS = {
    "en": {"to": Link.TO, "or": Link.OR, "and": Link.AND},
    "nl": {"tot": Link.TO, "à": Link.TO, "a": Link.TO, "of": Link.OR, "en": Link.AND},
}
_SKIPPED = frozenset({"de", "het", "the", "wel", "even", "zelfs", "possibly", "misschien"})
_WIDEST_MARK = 4
_MOST_SKIPPED = 2


def link_after(reader: Reader, first: Side) -> tuple[Link | None, int]:
    """Return what links a side to a next one, and the token at which that one starts."""
    tokens, end = reader.tokens, first.end
    word = tokens.word(end)
    suspended = (
        word == "-" and tokens.glued(end) and tokens.word(end + 1) in _LINKS[reader.language]
    )
    if word in DASHES and not suspended:
        return _dash(tokens, end)
    place = end + 1 if suspended else end
    link = _LINKS[reader.language].get(tokens.word(place))
    if link is None or not tokens.near(place):
        return None, end
    after = place + 1
    if tokens.hyphen(after):
        return link, after + 1
    for _ in range(_MOST_SKIPPED):
        after += tokens.word(after) in _SKIPPED
    return link, approximation_end(tokens, after, reader.language)


def _dash(tokens: Tokens, end: int) -> tuple[Link | None, int]:
    if tokens.glued(end) and tokens.glued(end + 1):
        return Link.TIGHT, end + 1
    loose = tokens.spaced(end) and tokens.spaced(end + 1) and tokens.word(end) != "—"
    return (Link.LOOSE, end + 1) if loose else (None, end)


def side_at(reader: Reader, index: int) -> Side | None:
    """Return the side that starts at a token, with a currency in front or without."""
    tokens = reader.tokens
    if not tokens.near(index):
        return None
    for place in range(index, index + _WIDEST_MARK):
        if starts_number(tokens, place, reader.language):
            side = reader.side(place)
            return side if side is not None and side.start == index else None
        if tokens.raw(place)[:1].islower():
            return None
    return None
