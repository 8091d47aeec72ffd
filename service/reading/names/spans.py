"""Runs of capitals: the spans that can be names, found by form alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from service.reading.names.lexicon.business import VERBS
from service.reading.names.lexicon.calendar import (
    CLOSING_ACRONYMS,
    GENERIC_CAPITALS,
    LABELS,
    STATE_ACRONYMS,
)
from service.reading.names.lexicon.ordinary import ANY_OPENERS, ARTICLES
from service.reading.names.lexicon.people import TITLE_ENDINGS, TITLES
from service.reading.names.lexicon.places import LONG_PLACES, STATE_NOUNS
from service.reading.names.lexicon.tails import (
    COMPANY_TAILS,
    GENERIC_HEADS,
    LEGAL,
    OFFICES,
    STRICT_LEGAL,
    TAILS,
)
from service.reading.names.joins import JOINERS, join_length
from service.reading.names.looks import Look, Rank
from service.reading.names.tokens import Tokens

_LONGEST_RUN = 14
_BEFORE_ARTICLE = ("erij", "groep", "huis", "hoeve", "hotel", "restaurant", "theater", "stichting")
_LINKS = frozenset(
    "and en or of in on at by to for from with as a the van voor op aan bij door met die dat which "
    "that who als om uit over after before but maar was".split()
)
_APOSTROPHES = frozenset({"'", "’"})
_SHORT_MONTHS = frozenset({"jan", "mei", "may", "mar", "dec", "wed", "sat", "mon"})
_DEMONYM = ("se", "sche")
_DEMONYM_LENGTH = 6
_MARKS = frozenset({"", ",", "."})
_ANDS = frozenset({"&", "and", "en", "+"})
_ALONE = {rank: frozenset({rank}) for rank in Rank}


@dataclass(slots=True)
class Candidate:
    """A span that can be a name: tokens `first` to `last` (exclusive), `start` to `end` in text.

    `core_end` is where its legal form starts; `key` holds the words without it and without case; `opening` says that the first capital may
    be that of a sentence; `tail` is the rest of a compound.
    """

    first: int
    last: int
    start: int
    end: int
    core_end: int
    key: tuple[str, ...]
    legal: bool
    opening: bool
    tail: str
    possessive: bool
    state: bool = False
    heading: bool = False
    ranks: frozenset[Rank] = field(default=frozenset())


def find_runs(tokens: Tokens) -> Iterator[Candidate]:
    """Yield every run of capitals in order; runs do not overlap."""
    done = 0
    for index, rank in enumerate(tokens.ranks):
        if rank < Rank.ACRONYM or index < done:
            continue
        first = index - 1 if _lower_before_legal(tokens, index, done) else index
        last = _run_end(tokens, first)
        if last > first:
            done = last
            candidate = build(tokens, first, last)
            if candidate is not None:
                yield candidate


def _lower_before_legal(tokens: Tokens, index: int, done: int) -> bool:
    """Return whether a legal form makes the lower-case word before it a name."""
    look = tokens.looks[index]
    if look.low not in STRICT_LEGAL or index <= done or look.rank is Rank.ACRONYM:
        return False
    before = tokens.looks[index - 1]
    together = tokens.together(index - 1, index)
    return together and before.rank is Rank.LOWER and before.word.isalpha()


def _run_end(tokens: Tokens, first: int) -> int:
    """Return where the run that starts here ends; `first` itself when nothing starts."""
    rank = tokens.ranks[first]
    if rank is Rank.TITLE:
        return first
    if rank is Rank.NATION or rank is Rank.ACRONYM:
        return _nation_end(tokens, first)
    last = _extend(tokens, first)
    if rank is Rank.INITIAL and last == first + 1:
        return first
    return last


def _nation_end(tokens: Tokens, first: int) -> int:
    """Return the end of a name that starts with a nationality: "… Airlines", "… government"."""
    following = first + 1
    if not tokens.together(first, following) or tokens.looks[first].tail:
        return first
    look = tokens.looks[following]
    if look.low in STATE_NOUNS:
        return following + 1
    if f"{tokens.looks[first].low} {look.low}" in LONG_PLACES:
        return following + 1
    if look.rank < Rank.NAME or tokens.looks[first].rank is Rank.ACRONYM:
        return first
    last = _extend(tokens, first)
    if look.low in TAILS or look.low in OFFICES or look.low in GENERIC_HEADS:
        return last
    closes = tokens.looks[last - 1].low.rstrip(".") in STRICT_LEGAL
    return last if closes and tokens.word(first - 1, first) not in ARTICLES else first


def _extend(tokens: Tokens, first: int) -> int:
    last = first + 1
    size = len(tokens.words)
    while last < size and last - first < _LONGEST_RUN:
        if tokens.sentence[last] != tokens.sentence[first]:
            break
        step = _step(tokens, first, last)
        if not step:
            break
        last += step
    return last


def _step(tokens: Tokens, first: int, at: int) -> int:
    """Return how many tokens from `at` belong to the run, 0 to stop."""
    before, look = tokens.looks[at - 1], tokens.looks[at]
    if before.tail or (before.possessive and look.low not in TAILS and look.low not in LEGAL):
        return 0
    if look.rank is Rank.LOWER:
        return join_length(tokens, first, at) if look.low in JOINERS else 0
    if look.rank >= Rank.NAME:
        return _name_step(tokens, first, at)
    if look.rank is Rank.INITIAL:
        if before.rank not in (Rank.NAME, Rank.INITIAL, Rank.CAMEL) and "." in look.low[:2]:
            return 0
        return int(look.low.replace(".", "") in LEGAL or _named(tokens, at + 1))
    if look.rank in (Rank.ACRONYM, Rank.NUMBER):
        return int(_closes(tokens, first, at))
    if look.rank is Rank.NATION:
        return int(_nation_inside(tokens, first, at))
    return join_length(tokens, first, at)


def _named(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.words) and tokens.looks[at].rank >= Rank.INITIAL


def _name_step(tokens: Tokens, first: int, at: int) -> int:
    look = tokens.looks[at]
    if look.low in LABELS and look.rank is Rank.NAME and at + 1 < len(tokens.words):
        label = tokens.looks[at + 1]
        return int(label.rank not in (Rank.LETTER, Rank.NUMBER) and label.low not in {"ii", "iii"})
    if look.low not in ARTICLES or look.rank is not Rank.NAME:
        return 1
    before = tokens.looks[at - 1].low
    return int(before in {"&", "of"} or before.endswith(_BEFORE_ARTICLE))


def _nation_inside(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a nationality is part of a name: "Royal Dutch …", "Jan Friese", "… American"."""
    before = tokens.looks[at - 1]
    if before.low in GENERIC_HEADS:
        return True
    following = tokens.looks[at + 1] if tokens.together(at, at + 1) else None
    plain = before.low in ANY_OPENERS or tokens.looks[at].tail
    if at - first == 1 and before.rank is Rank.NAME and not plain:
        titled = tokens.word(first - 1, first) if first else ""
        if titled in TITLES or titled.endswith(TITLE_ENDINGS) or _ends_name(following):
            return True
    return following is not None and following.rank >= Rank.NAME and following.low in TAILS


def _closes(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether an acronym or number ends the name: "Acme AI raised", "Acme 365 is"."""
    look = tokens.looks[at]
    if look.rank is Rank.ACRONYM:
        if look.low not in CLOSING_ACRONYMS or look.possessive and look.low == "us":
            return look.low.replace(".", "") in LEGAL
    elif not _versions(tokens, at):
        return False
    if tokens.looks[at - 1].low in GENERIC_CAPITALS or look.tail or at - first > 3:
        return False
    if look.possessive:
        return look.rank is Rank.ACRONYM
    return _ends_name(tokens.looks[at + 1] if tokens.together(at, at + 1) else None)


def _ends_name(following: Look | None) -> bool:
    """Return whether a name can end before this token: a mark, a verb or a function word."""
    if following is None:
        return True
    if following.rank is Rank.PUNCTUATION:
        return following.core not in "%-–/'’$€£"
    return following.rank is Rank.LOWER and (following.word in VERBS or following.word in _LINKS)


def _versions(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    before = tokens.looks[at - 1]
    if before.rank is Rank.CAPS or len(word) > 4 or not word.isdigit() and "." not in word:
        return False
    return not (len(word) == 4 and word[:2] in ("18", "19", "20"))


def build(tokens: Tokens, first: int, last: int) -> Candidate | None:
    """Return the candidate of a token range, or None when nothing of a name is left in it."""
    if last - first == 1:
        return _build_single(tokens, first)
    looks = tokens.looks[first:last]
    tail = looks[-1]
    low = [look.low for look in looks]
    state = tail.rank is Rank.LOWER and tail.low in STATE_NOUNS
    named = low[-1] in COMPANY_TAILS and len(low) > 1
    if not state and not named and GENERIC_CAPITALS.issuperset(low):
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
        size < len(looks),
        first in tokens.opening,
        tail.tail,
        tail.possessive or _bare_possessive(tokens, last),
        state,
        ranks=frozenset(tokens.ranks[first:last]),
    )


def _build_single(tokens: Tokens, first: int) -> Candidate | None:
    look = tokens.looks[first]
    word = _plain(look.low)
    if not word or not _stands_alone(tokens, first):
        return None
    start = tokens.starts[first] + look.offset
    end = start + len(look.core)
    possessive = look.possessive or _bare_possessive(tokens, first + 1)
    opening = first in tokens.opening
    return Candidate(
        first, first + 1, start, end, end, (word,), False, opening, look.tail, possessive,
        ranks=_ALONE[look.rank],
    )  # fmt: skip


def _stands_alone(tokens: Tokens, index: int) -> bool:
    look = tokens.looks[index]
    if _is_demonym(tokens, index):
        return False
    if look.low in GENERIC_CAPITALS or look.low in ARTICLES or look.low in LEGAL:
        return False
    if look.low in _SHORT_MONTHS and index + 1 < len(tokens.words):
        return tokens.ranks[index + 1] is not Rank.NUMBER
    if look.rank is Rank.CODE and tokens.raw(index - 1) in {"$", "€", "£", "¥"}:
        return False
    return not (look.low in OFFICES and look.rank is Rank.NAME)


def _is_demonym(tokens: Tokens, index: int) -> bool:
    """Return whether a capital word is a Dutch adjective of place: "Arnhemse ondernemers"."""
    look = tokens.looks[index]
    if not look.low.endswith(_DEMONYM) or len(look.low) < _DEMONYM_LENGTH or look.tail:
        return False
    if look.rank is not Rank.NAME or not tokens.together(index, index + 1):
        return False
    noun = tokens.looks[index + 1]
    if noun.rank is not Rank.LOWER or noun.word in VERBS or noun.word in _LINKS:
        return False
    return not noun.word.endswith(("t", "de", "te")) or tokens.word(index - 1, index) in ARTICLES


def _bare_possessive(tokens: Tokens, last: int) -> bool:
    if last >= len(tokens.words) or tokens.words[last] not in _APOSTROPHES:
        return False
    touching = tokens.starts[last] == tokens.end(last - 1)
    return touching and tokens.looks[last - 1].low[-1:] in {"s", "x", "z"}


def split_legal(low: list[str]) -> tuple[tuple[str, ...], int]:
    """Return the words without legal forms, article and marks, and how many words those keep.

    The count is that of the given words that remain once a legal form is cut off the end.
    """
    words = [_plain(word) for word in low]
    size = _core_size(words)
    kept = [word for word in words[:size] if word not in _MARKS]
    if len(kept) > 1 and kept[0] in ARTICLES:
        kept = kept[1:]
    return tuple("and" if word == "&" else word for word in kept), size


def _core_size(words: list[str]) -> int:
    size = len(words)
    while size > 1 and (words[size - 1] in LEGAL or words[size - 1] in _MARKS):
        joined = size > 2 and words[size - 2] in _ANDS
        if joined and words[size - 1] not in {"co", "cie"}:
            break
        size -= 1
        while size > 1 and words[size - 1] in _ANDS:
            size -= 1
    return size


def _plain(word: str) -> str:
    return word.replace(".", "") if word.endswith(".") else word.replace("’", "'")
