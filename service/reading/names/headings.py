"""Headlines whose capitals tell nothing: every word has one, or all letters are capital."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from service.reading.document import Sentence, SentenceKind
from service.reading.names.candidate import Candidate, build
from service.reading.names.looks import Look
from service.reading.names.ranks import CAPS, LOWER, NUMBER
from service.reading.names.tokens import Tokens

_TITLE_SHARE = 0.7
_CAPS_SHARE = 0.6
_SHORT = 4
_FEW = 2
_MANY = 5
_LONGEST = 40
_ENDS = frozenset(".!?;")
_BRACKETS = frozenset("(<[")


class Case(Enum):
    """How a sentence uses capitals."""

    SENTENCE = 0
    TITLE = 1
    UPPER = 2


def case_of(tokens: Tokens, index: int, sentence: Sentence) -> Case:
    """Return how the sentence with this index uses capitals."""
    low, high = tokens.ranges[index]
    heading = sentence.kind is SentenceKind.HEADING
    if high - low > _LONGEST:
        return Case.SENTENCE
    closed = not heading and not _ENDS.isdisjoint(tokens.words[max(high - 3, low) : high])
    if closed and tokens.ranks[low:high].count(CAPS) < _MANY:
        return Case.SENTENCE
    looks = tokens.looks[low:high]
    capitals = [k for k in looks if k.rank > NUMBER and len(k.core) > 1]
    lower = sum(k.rank is LOWER and len(k.core) >= _SHORT for k in looks)
    if _is_upper(capitals, lower, heading):
        return Case.UPPER
    least = _FEW if heading else _MANY
    if (
        closed
        or len(capitals) < least
        or not (heading or _BRACKETS.isdisjoint(tokens.words[low:high]))
    ):
        return Case.SENTENCE
    share = len(capitals) / (len(capitals) + lower)
    return Case.TITLE if share >= _TITLE_SHARE else Case.SENTENCE


def _is_upper(capitals: Sequence[Look], lower: int, heading: bool) -> bool:
    upper = sum(k.core.isupper() for k in capitals)
    if heading and upper == len(capitals) > 1 and not lower:
        return True
    return upper >= _MANY and upper > _CAPS_SHARE * (len(capitals) + lower)


def cases_of(tokens: Tokens, sentences: Sequence[Sentence]) -> dict[int, Case]:
    """Return the sentences whose capitals tell nothing, by index."""
    found: dict[int, Case] = {}
    for index, sentence in enumerate(sentences):
        low, high = tokens.ranges[index]
        if high > low and (case := case_of(tokens, index, sentence)) is not Case.SENTENCE:
            found[index] = case
    return found


def names_in_headings(
    tokens: Tokens, headings: Iterable[int], known: Iterable[tuple[str, ...]]
) -> Iterator[Candidate]:
    """Yield the places in headings that repeat a name known from the running text."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(set(known), key=lambda k: (-len(k), k)):
        by_first.setdefault(key[0], []).append(key)
    for index in headings:
        low, high = tokens.ranges[index]
        yield from _matches(tokens, low, high, by_first)


def _matches(
    tokens: Tokens, low: int, high: int, by_first: dict[str, list[tuple[str, ...]]]
) -> Iterator[Candidate]:
    at = low
    while at < high:
        length = _longest(tokens, at, high, by_first)
        if length:
            candidate = build(tokens, at, at + length)
            if candidate is not None:
                candidate.heading = True
                yield candidate
        at += length or 1


def _longest(tokens: Tokens, at: int, high: int, by_first: dict[str, list[tuple[str, ...]]]) -> int:
    look = tokens.looks[at]
    if look.rank <= LOWER:
        return 0
    for key in by_first.get(look.low, ())[:8]:
        length = len(key)
        if at + length > high:
            continue
        words = tuple("and" if k.low == "&" else k.low for k in tokens.looks[at : at + length])
        if words == key:
            return length
    return 0
