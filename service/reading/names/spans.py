"""Runs of capitals: the spans that can be names, found by form alone."""

from collections.abc import Iterator

from service.reading.names.candidate import Candidate, build
from service.reading.names.joins import JOINERS, join_length
from service.reading.names.lexicon.business import VERBS
from service.reading.names.lexicon.calendar import CLOSING_ACRONYMS, GENERIC_CAPITALS, LABELS
from service.reading.names.lexicon.cues import LINKS
from service.reading.names.lexicon.ordinary import ANY_OPENERS, ARTICLES
from service.reading.names.lexicon.places import LONG_PLACES, STATE_NOUNS
from service.reading.names.lexicon.tails import (
    GENERIC_HEADS,
    LEGAL,
    OFFICES,
    STRICT_LEGAL,
    TAILS,
)
from service.reading.names.looks import Look
from service.reading.names.ranks import (
    ACRONYM,
    CAMEL,
    CAPS,
    INITIAL,
    LETTER,
    LOWER,
    NAME,
    NATION,
    NUMBER,
    PUNCTUATION,
    TITLE,
)
from service.reading.names.tokens import Tokens
from service.reading.names.wording import is_title

_LONGEST_RUN = 14
_BEFORE_ARTICLE = ("erij", "groep", "huis", "hoeve", "hotel", "restaurant", "theater", "stichting")
_UNITS = frozenset("%-–/'’$€£")
_NATION_HEADS = TAILS | OFFICES | GENERIC_HEADS
_BEFORE_INITIAL = frozenset({NAME, INITIAL, CAMEL})
_NUMERALS = frozenset({"ii", "iii", "iv"})
_CENTURIES = ("18", "19", "20")
_YEAR = 4
_BEFORE_VERSION = 3


def find_runs(tokens: Tokens) -> Iterator[Candidate]:
    """Yield every run of capitals in order; runs do not overlap."""
    done = 0
    for index, rank in enumerate(tokens.ranks):
        if rank < ACRONYM or index < done:
            continue
        first = index - 1 if _lower_before_legal(tokens, index, done) else index
        last = _run_end(tokens, first)
        if last > first:
            done = last
            candidate = build(tokens, first, last)
            if candidate is not None:
                yield candidate


def _lower_before_legal(tokens: Tokens, index: int, done: int) -> bool:
    """Return whether a legal form makes the lower-case word before it a name: "nanex NV"."""
    look = tokens.looks[index]
    if look.low not in STRICT_LEGAL or index <= done or look.rank is ACRONYM:
        return False
    before = tokens.looks[index - 1]
    if before.rank is not LOWER or before.word in ANY_OPENERS:
        return False
    return tokens.together(index - 1, index) and before.word.isalpha()


def _run_end(tokens: Tokens, first: int) -> int:
    """Return where the run that starts here ends; `first` itself when nothing starts."""
    rank = tokens.ranks[first]
    if rank is TITLE:
        return first
    if rank is NATION or rank is ACRONYM:
        return _nation_end(tokens, first)
    last = _extend(tokens, first)
    return first if rank is INITIAL and last == first + 1 else last


def _nation_end(tokens: Tokens, first: int) -> int:
    """Return the end of a name that starts with a nationality: "… Airlines", "… government"."""
    following = first + 1
    if not tokens.together(first, following) or tokens.looks[first].tail:
        return first
    low = tokens.looks[following].low
    if low in STATE_NOUNS or f"{tokens.looks[first].low} {low}" in LONG_PLACES:
        return following + 1
    if tokens.ranks[following] < NAME or tokens.ranks[first] is ACRONYM:
        return first
    last = _extend(tokens, first)
    if low in _NATION_HEADS:
        return last
    closes = tokens.looks[last - 1].low in STRICT_LEGAL
    return last if closes and tokens.word(first - 1, first) not in ARTICLES else first


def _extend(tokens: Tokens, first: int) -> int:
    last = first + 1
    if _plain_follows(tokens, first):
        return last
    size = len(tokens.words)
    while last < size and last - first < _LONGEST_RUN:
        if tokens.sentence[last] != tokens.sentence[first]:
            break
        step = _step(tokens, first, last)
        if not step:
            break
        last += step
    return last


def _plain_follows(tokens: Tokens, first: int) -> bool:
    """Return quickly whether a plain word follows, which is the common case."""
    if first + 1 >= len(tokens.words):
        return True
    following = tokens.looks[first + 1]
    return following.rank is LOWER and following.low not in JOINERS


def _step(tokens: Tokens, first: int, at: int) -> int:
    """Return how many tokens from `at` belong to the run, 0 to stop."""
    before, look = tokens.looks[at - 1], tokens.looks[at]
    if before.tail or (before.possessive and look.low not in TAILS and look.low not in LEGAL):
        return 0
    if look.rank >= NAME:
        return int(_continues(tokens, at))
    if look.rank is LOWER or look.rank is PUNCTUATION:
        return join_length(tokens, first, at)
    if look.rank is INITIAL:
        return int(before.rank in _BEFORE_INITIAL and _named(tokens, at + 1))
    if look.rank is NATION:
        return int(_nation_inside(tokens, first, at))
    return int(look.rank in (ACRONYM, NUMBER) and _closes(tokens, first, at))


def _named(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.words) and tokens.ranks[at] >= INITIAL


def _continues(tokens: Tokens, at: int) -> bool:
    """Return whether a capital word goes on with the name: no label, and no article."""
    look = tokens.looks[at]
    if look.rank is not NAME:
        return True
    if look.low in LABELS and at + 1 < len(tokens.words):
        label = tokens.looks[at + 1]
        return label.rank not in (LETTER, NUMBER) and label.low not in _NUMERALS
    if look.low not in ARTICLES:
        return True
    before = tokens.looks[at - 1].low
    return before in {"&", "of"} or before.endswith(_BEFORE_ARTICLE)


def _nation_inside(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a nationality is part of a name: "Royal Dutch …", "Jan Friese", "Anglo …"."""
    before = tokens.looks[at - 1]
    if before.low in GENERIC_HEADS:
        return True
    following = tokens.looks[at + 1] if tokens.together(at, at + 1) else None
    plain = before.low in ANY_OPENERS or tokens.looks[at].tail
    if at - first == 1 and before.rank is NAME and not plain:
        titled = is_title(tokens.word(first - 1, first)) if first else False
        if titled or _ends_name(following):
            return True
    return following is not None and following.rank >= NAME and following.low in TAILS


def _closes(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether an acronym or number ends the name: "Acme AI raised", "Acme 365 is"."""
    look = tokens.looks[at]
    if look.rank is ACRONYM and look.low not in CLOSING_ACRONYMS:
        return False
    if look.rank is NUMBER and (not _is_version(tokens, at) or look.possessive):
        return False
    if tokens.looks[at - 1].low in GENERIC_CAPITALS or look.tail or at - first > _BEFORE_VERSION:
        return False
    return look.possessive or _ends_name(
        tokens.looks[at + 1] if tokens.together(at, at + 1) else None
    )


def _ends_name(following: Look | None) -> bool:
    """Return whether a name can end before this token: a mark, a verb or a function word."""
    if following is None:
        return True
    if following.rank is PUNCTUATION:
        return following.core not in _UNITS
    return following.rank is LOWER and (following.word in VERBS or following.word in LINKS)


def _is_version(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if tokens.ranks[at - 1] is CAPS or len(word) > _YEAR:
        return False
    if not word.replace(".", "", 1).isdigit():
        return False
    return len(word) < _YEAR or not word.startswith(_CENTURIES)
