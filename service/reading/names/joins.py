"""The small words inside names: "Bank of …", "… & Co.", "Jan van den …", ", Inc."."""

from service.reading.names.lexicon.cues import ROMANCE_HEADS
from service.reading.names.lexicon.ordinary import ARTICLES
from service.reading.names.lexicon.people import (
    DUTCH_PARTICLES,
    GIVEN_NAMES,
    PARTICLES,
    TITLE_ENDINGS,
    TITLES,
)
from service.reading.names.lexicon.tails import (
    AND_TAILS,
    LEGAL,
    OF_HEADS,
    OFFICES,
    STRICT_LEGAL,
    TAILS,
)
from service.reading.names.ranks import INITIAL, NAME, NATION, PUNCTUATION
from service.reading.names.tokens import Tokens

JOINERS = frozenset({"of", "and", "en"}) | PARTICLES | STRICT_LEGAL
_SHORTENED = frozenset({"st", "bros", "mt", "ft", "jr", "sr"})
_NUMERAL_PARTICLES = frozenset({"ten", "den", "te", "el", "al", "y", "da", "la"})
_MOST_PARTICLES = 3
# "van der", "van den": these articles live on in surnames only.
_OLD_ARTICLES = frozenset({"der", "den"})


def join_length(tokens: Tokens, first: int, at: int) -> int:
    """Return how many tokens from a mark or small word on belong to the run, 0 to stop."""
    if tokens.ranks[at] is PUNCTUATION:
        return _mark_length(tokens, at)
    low = tokens.looks[at].low
    if low == "of":
        return _of(tokens, first, at)
    if low in ("and", "en"):
        return _and(tokens, first, at)
    if low in PARTICLES:
        return _particles(tokens, first, at)
    return int(low in STRICT_LEGAL)


def _mark_length(tokens: Tokens, at: int) -> int:
    mark = tokens.words[at]
    if mark in ("&", "+"):
        return 2 * int(_name(tokens, at, at + 1) or _low(tokens, at + 1) == "co")
    if mark == ",":
        return _legal_after_comma(tokens, at)
    return _full_stop(tokens, at) if mark == "." else 0


def _name(tokens: Tokens, at: int, other: int) -> bool:
    return tokens.together(at, other) and tokens.looks[other].rank >= NAME


def _low(tokens: Tokens, at: int) -> str:
    return tokens.looks[at].low if at < len(tokens.words) else ""


def _legal_after_comma(tokens: Tokens, at: int) -> int:
    follower = _low(tokens, at + 1)
    return 2 * int(tokens.together(at, at + 1) and follower in STRICT_LEGAL)


def _full_stop(tokens: Tokens, at: int) -> int:
    """Take the full stop of "Inc." unless it ends the sentence."""
    before = tokens.looks[at - 1].low
    touching = tokens.starts[at] == tokens.end(at - 1)
    if not touching or not tokens.together(at, at + 1):
        return 0
    if before in _SHORTENED:
        return 1 + int(_name(tokens, at, at + 1))
    return int(before in LEGAL)


def _of(tokens: Tokens, first: int, at: int) -> int:
    heads = {look.low for look in tokens.looks[first:at]}
    if not heads & OF_HEADS:
        return 0
    skip = 1 + int(_low(tokens, at + 1) in ARTICLES)
    if not tokens.together(at, at + skip):
        return 0
    return skip + 1 if tokens.looks[at + skip].rank >= NATION else 0


def _and(tokens: Tokens, first: int, at: int) -> int:
    if _low(tokens, at + 1) in AND_TAILS and _name(tokens, at, at + 1):
        return 2
    if _name(tokens, at, at + 1) and _name(tokens, at, at + 2):
        whole = _low(tokens, at + 2)
        plain = at - first == 1 or not any(k.low in TAILS for k in tokens.looks[first:at])
        return 3 * int(whole in OFFICES and whole != "airport" and plain)
    return 0


def _particles(tokens: Tokens, first: int, at: int) -> int:
    length = 1
    while length < _MOST_PARTICLES and _low(tokens, at + length) in PARTICLES:
        length += 1
    target = at + length
    if not _name(tokens, at, target):
        return 0
    before = tokens.looks[at - 1]
    if before.low in ROMANCE_HEADS or (before.low in PARTICLES and before.rank is NAME):
        return length + 1
    if before.rank not in (NAME, INITIAL) or before.low in TAILS:
        return 0
    word = tokens.looks[at].low
    foreign = word not in _NUMERAL_PARTICLES and word not in DUTCH_PARTICLES
    foreign = foreign or _low(tokens, at + 1) in _OLD_ARTICLES
    personal = (foreign and at - first == 1) or _looks_personal(tokens, first, at)
    return (length + 1) * int(personal)


def _looks_personal(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether only given names and initials stand before the particle."""
    looks = tokens.looks[first:at]
    if all(look.rank is INITIAL or look.low in GIVEN_NAMES for look in looks):
        return True
    if len(looks) > 1:
        return False
    before = tokens.word(first - 1, first) if first else ""
    return before in TITLES or before.endswith(TITLE_ENDINGS)
