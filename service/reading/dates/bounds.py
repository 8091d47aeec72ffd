"""Ranges ("from 2026 to 2031") and open periods ("until 2032") from single dates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from types import MappingProxyType

from service.reading.dates.periods import Period
from service.reading.dates.tokens import Tokens
from service.reading.wordlist import wordlist

Words = tuple[str, ...]


def _phrases(text: str) -> frozenset[Words]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(","))


_ARTICLES = frozenset({"the", "het", "de"})
_FILLERS = _ARTICLES | wordlist("in op on at least ten minste minstens around circa zeker")
_MOST_FILLERS = 3
_LONGEST_PHRASE = 3
_TO = _phrases("-,–,—,‑,to,until,till,through,thru,tot,tot en met,t / m")
_AND = _phrases("and,en")
_FROM = frozenset({"from", "between", "van", "vanaf", "tussen"})
_BETWEEN = frozenset({"between", "tussen"})
_ONWARDS = _phrases("onward,onwards,and beyond,en verder")
_UNTIL = _phrases(
    "until,till,through,thru,by,before,no later than,tot,tot en met,t / m,vóór,uiterlijk"
    ",niet later dan"
)
_SINCE = _phrases("since,as of,starting,sinds,vanaf,met ingang van")
_OPENERS: Mapping[Words, bool] = MappingProxyType(
    dict.fromkeys(_UNTIL, True) | dict.fromkeys(_SINCE, False)
)
_LAST_WORDS = frozenset(phrase[-1] for phrase in _OPENERS)
_BEFORE = _LAST_WORDS | _FILLERS
_AFTER = frozenset(phrase[0] for phrase in _ONWARDS)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression: its tokens, its offsets in the text, its first and last period."""

    tokens: tuple[int, int]
    start: int
    end: int
    first: Period
    last: Period


def ranges(tokens: Tokens, found: Sequence[Dated]) -> Iterator[Dated]:
    """Yield dates in order, those joined that make one range."""
    at = 0
    while at < len(found):
        one, step = found[at], 1
        link = _link(tokens, one, found[at + 1]) if at + 1 < len(found) else None
        if link is not None:
            joined = _join(tokens, one, found[at + 1], link)
            one, step = (joined, 2) if joined else (_listed(one, found[at + 1], link), 1)
        yield one
        at += step


def _link(tokens: Tokens, one: Dated, other: Dated) -> Words | None:
    if not 0 < other.tokens[0] - one.tokens[1] <= _LONGEST_PHRASE + 1:
        return None
    between = tokens.words(one.tokens[1], other.tokens[0])
    link = between[:-1] if between[-1] in _ARTICLES else between
    return link if link in _TO or link in _AND else None


def bounded(tokens: Tokens, dated: Dated) -> tuple[int, int, str | None, str | None]:
    """Return offsets, start and end of a date, one side open where the words before it say so."""
    start, end = dated.first.iso
    if dated.first != dated.last:
        return dated.start, dated.end, start, dated.last.iso[1]
    opener = _opener(tokens, dated.tokens[0])
    if opener is not None:
        at, until = opener
        begin = tokens.starts[at]
        return begin, dated.end, None if until else start, end if until else None
    onwards = _onwards(tokens, dated.tokens[1])
    if onwards is not None:
        return _begin(tokens, dated, _FROM), onwards, start, None
    return dated.start, dated.end, start, end


def is_deadline(tokens: Tokens, dated: Dated) -> bool:
    """Whether the words before a date make it the end of a period: "by March"."""
    opener = _opener(tokens, dated.tokens[0])
    return opener is not None and opener[1]


def _opener(tokens: Tokens, at: int) -> tuple[int, bool] | None:
    if tokens.word(at - 1) not in _BEFORE:
        return None
    before = tokens.words(at - _LONGEST_PHRASE - _MOST_FILLERS, at)
    fillers = list(takewhile(_FILLERS.__contains__, reversed(before)))[:_MOST_FILLERS]
    before = before[: len(before) - len(fillers)]
    if not before or before[-1] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST_PHRASE, len(before)), 0, -1):
        until = _OPENERS.get(before[-length:])
        if until is not None:
            return at - len(fillers) - length, until
    return None


def _onwards(tokens: Tokens, at: int) -> int | None:
    if tokens.word(at) not in _AFTER:
        return None
    after = tokens.words(at, at + 2)
    for length in (1, 2):
        if after[:length] in _ONWARDS:
            return tokens.end(at + length - 1)
    return None


def _begin(tokens: Tokens, dated: Dated, words: frozenset[str]) -> int:
    """Return where an expression begins with its opening word, its own start without one."""
    at = dated.tokens[0]
    before = tokens.words(at - 2, at)
    if before[-1:] and before[-1] in _ARTICLES:
        at, before = at - 1, before[:-1]
    if before[-1:] and before[-1] in words:
        return tokens.starts[at - 1]
    return dated.start


def _listed(one: Dated, other: Dated, link: Words) -> Dated:
    # "Q1 and Q2 2026": both are of the year that stands once.
    year = other.first.year
    if one.first.year is not None or year is None or link not in _AND:
        return one
    if one.first.unit is not other.first.unit:
        return one
    return replace(one, first=one.first.in_year(year), last=one.last.in_year(year))


def _join(tokens: Tokens, one: Dated, other: Dated, link: Words) -> Dated | None:
    start = _begin(tokens, one, _BETWEEN if link in _AND else _FROM)
    opened = start < one.start
    first = _dated_like(one, other)
    if first is None or not (opened or link in _TO):
        return None
    if not _in_order(first, other.last, opened=opened):
        return None
    return Dated((one.tokens[0], other.tokens[1]), start, other.end, first, other.last)


def _dated_like(one: Dated, other: Dated) -> Period | None:
    # "from November to March 2026": the year stands once, and the first month lies before it.
    first, last = one.first, other.last
    if first != one.last or other.first != last:
        return None
    if first.year is None and last.year is not None:
        later = (first.index, first.day) > (last.index, last.day)
        return first.in_year(last.year - later)
    return first


def _in_order(first: Period, last: Period, *, opened: bool) -> bool:
    if not opened and first.unit is not last.unit:
        return False
    if first.year is None or last.year is None:
        return first.year is last.year is None and first.unit is last.unit
    return first.valid and last.valid and first.first < last.last
