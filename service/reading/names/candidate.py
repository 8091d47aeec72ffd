"""A span that can be a name, taken apart into what identifies it."""

from dataclasses import dataclass, field

from service.reading.names.lexicon.business import VERBS
from service.reading.names.lexicon.calendar import GENERIC_CAPITALS
from service.reading.names.lexicon.cues import LINKS
from service.reading.names.lexicon.ordinary import ARTICLES
from service.reading.names.lexicon.places import STATE_NOUNS
from service.reading.names.lexicon.tails import COMPANY_TAILS, LEGAL, OFFICES
from service.reading.names.ranks import CODE, LOWER, NAME, NUMBER, Rank
from service.reading.names.tokens import Tokens

_APOSTROPHES = frozenset({"'", "’"})
_CURRENCIES = frozenset("$€£¥")
_SHORT_MONTHS = frozenset({"jan", "mei", "may", "mar", "dec", "wed", "sat", "mon"})
_DEMONYM = ("se", "sche")
_DEMONYM_LENGTH = 6
_PAST = ("t", "de", "te")
_MARKS = frozenset({",", "."})
_ANDS = frozenset({"&", "and", "en", "+"})
_CO = frozenset({"co", "cie"})
_SIBILANTS = frozenset({"s", "x", "z"})
_PAIR = 2
_ALONE = {rank: frozenset({rank}) for rank in Rank}


@dataclass(slots=True)
class Candidate:
    """A span that can be a name: tokens `first` to `last` (exclusive), `start` to `end` in text.

    `core_end` is where its legal form starts; `key` holds the words without it and without case.
    `opening` says that the first capital may be that of a sentence; `tail` is the rest of a
    compound; `state` marks a government. In a `heading` or `summary` (a bullet) writers
    shorten a name before its full form has stood in the text.
    """

    first: int
    last: int
    start: int
    end: int
    core_end: int
    key: tuple[str, ...]
    tail: str
    possessive: bool
    opening: bool
    ranks: frozenset[Rank]
    legal: bool = False
    state: bool = False
    heading: bool = field(default=False)
    summary: bool = field(default=False)


def build(tokens: Tokens, first: int, last: int) -> Candidate | None:
    """Return the candidate of a token range, or None when nothing of a name is left in it."""
    if last - first == 1:
        return _build_single(tokens, first)
    looks = tokens.looks[first:last]
    low = [look.low for look in looks]
    tail = looks[-1]
    state = tail.rank is LOWER and tail.low in STATE_NOUNS
    if not state and low[-1] not in COMPANY_TAILS and GENERIC_CAPITALS.issuperset(low):
        return None
    key, size = split_legal(low)
    if not key:
        return None
    core = looks[size - 1]
    return Candidate(
        first,
        last,
        tokens.starts[first] + looks[0].offset,
        tokens.starts[last - 1] + tail.offset + len(tail.core),
        tokens.starts[first + size - 1] + core.offset + len(core.core),
        key,
        tail.tail,
        tail.possessive or _bare_possessive(tokens, last),
        first in tokens.opening,
        frozenset(tokens.ranks[first:last]),
        legal=size < len(looks),
        state=state,
    )


def _build_single(tokens: Tokens, first: int) -> Candidate | None:
    look = tokens.looks[first]
    if not _stands_alone(tokens, first):
        return None
    start = tokens.starts[first] + look.offset
    end = start + len(look.core)
    return Candidate(
        first,
        first + 1,
        start,
        end,
        end,
        (look.low,),
        look.tail,
        look.possessive or _bare_possessive(tokens, first + 1),
        first in tokens.opening,
        _ALONE[look.rank],
    )


def _stands_alone(tokens: Tokens, index: int) -> bool:
    look = tokens.looks[index]
    low = look.low
    if low in GENERIC_CAPITALS or low in ARTICLES or low in LEGAL:
        return False
    if low in _SHORT_MONTHS and index + 1 < len(tokens.words):
        return tokens.ranks[index + 1] is not NUMBER
    if look.rank is CODE:
        return len(low) > _PAIR and tokens.raw(index - 1) not in _CURRENCIES
    if look.rank is not NAME:
        return True
    return low not in OFFICES and not _is_demonym(tokens, index)


def _is_demonym(tokens: Tokens, index: int) -> bool:
    """Return whether a capital word is a Dutch adjective of place: "Arnhemse ondernemers"."""
    look = tokens.looks[index]
    if not look.low.endswith(_DEMONYM) or len(look.low) < _DEMONYM_LENGTH or look.tail:
        return False
    if not tokens.together(index, index + 1) or tokens.ranks[index + 1] is not LOWER:
        return False
    noun = tokens.lower[index + 1]
    if noun in VERBS or noun in LINKS:
        return False
    return not noun.endswith(_PAST) or tokens.word(index - 1, index) in ARTICLES


def _bare_possessive(tokens: Tokens, last: int) -> bool:
    """Return whether a lone apostrophe makes a possessive: "Veldhuis' winst"."""
    if last >= len(tokens.words) or tokens.words[last] not in _APOSTROPHES:
        return False
    touching = tokens.starts[last] == tokens.end(last - 1)
    return touching and tokens.looks[last - 1].low[-1:] in _SIBILANTS


def split_legal(low: list[str]) -> tuple[tuple[str, ...], int]:
    """Return the words without legal forms, article and marks, and how many words those keep.

    The count is that of the given words that remain once a legal form is cut off the end.
    """
    size = _core_size(low)
    kept = [word for word in low[:size] if word not in _MARKS]
    if len(kept) > 1 and kept[0] in ARTICLES:
        kept = kept[1:]
    return tuple("and" if word == "&" else word for word in kept), size


def _core_size(words: list[str]) -> int:
    size = len(words)
    while size > 1 and (words[size - 1] in LEGAL or words[size - 1] in _MARKS):
        joined = size > _PAIR and words[size - 2] in _ANDS
        if joined and words[size - 1] not in _CO:
            break
        size -= 1
        while size > 1 and words[size - 1] in _ANDS:
            size -= 1
    return size
