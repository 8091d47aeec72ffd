"""Noun phrases for a company: "the Dutch chip maker", "een autofabrikant"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.reading.names.candidate import Candidate
from service.reading.names.lexicon.business import COMPANY_NOUNS
from service.reading.names.lexicon.cues import PHRASE_STOPS
from service.reading.names.lexicon.heads import (
    BLOCKERS,
    GENERIC,
    PLURALS,
    TOPIC_ENDINGS,
)
from service.reading.names.lexicon.ordinary import DETERMINERS
from service.reading.names.lexicon.people import TITLES
from service.reading.names.ranks import LETTER, LOWER
from service.reading.names.tokens import Tokens

_REACH = 5
_DEFINITE = frozenset({"the", "de", "het"})
_INDEFINITE = frozenset({"a", "an", "een"})
_DETERMINERS = frozenset(form for w in _DEFINITE | _INDEFINITE for form in (w, w.capitalize()))
_STOPS = DETERMINERS | PHRASE_STOPS
_STEM = 5


@dataclass(slots=True)
class Description:
    """A noun phrase for a company: tokens `first` (its determiner) to `last` (exclusive).

    `head` is its noun, `topics` the stems of the words before it, `named` the names in it.
    """

    first: int
    last: int
    definite: bool
    head: str
    topics: frozenset[str]
    named: tuple[Candidate, ...]
    blocked: bool

    @property
    def generic(self) -> bool:
        """Whether it says nothing but that it is a company."""
        return self.head in GENERIC and not self.topics and not self.named


def find_phrases(tokens: Tokens, by_first: Mapping[int, Candidate]) -> Iterator[Description]:
    """Yield the company-like noun phrases of a text in order."""
    for index, word in enumerate(tokens.words):
        if word in _DETERMINERS:
            phrase = phrase_at(tokens, index, by_first)
            if phrase is not None:
                yield phrase


def phrase_at(tokens: Tokens, first: int, by_first: Mapping[int, Candidate]) -> Description | None:
    """Return the noun phrase that the determiner at `first` opens, if it is for a company."""
    phrase: Description | None = None
    topics: list[str] = []
    named: list[Candidate] = []
    at = first + 1
    while at <= first + _REACH and tokens.together(first, at) and _goes_on(tokens, at):
        name, word = by_first.get(at), tokens.lower[at]
        head = head_of(word)
        if phrase is not None and head is None:
            break
        if name is not None:
            named.append(name)
        if head is not None and (name is None or name.tail):
            phrase = _describe(tokens, (first, at), head, topics, named)
        elif name is not None:
            at = name.last
            continue
        topics.append(word)
        at += 1
    return phrase


def _goes_on(tokens: Tokens, at: int) -> bool:
    rank = tokens.ranks[at]
    return rank > LETTER or (rank is LOWER and tokens.lower[at] not in _STOPS)


def _describe(
    tokens: Tokens,
    span: tuple[int, int],
    head: tuple[str, str],
    topics: Sequence[str],
    named: Sequence[Candidate],
) -> Description:
    words = [*topics, head[0]] if head[0] else topics
    return Description(
        span[0],
        span[1] + 1,
        tokens.words[span[0]].lower() in _DEFINITE,
        head[1],
        frozenset(stem(word) for word in words if word.strip("-")),
        tuple(named),
        not BLOCKERS.isdisjoint(topics),
    )


@lru_cache(maxsize=50_000)
def head_of(word: str) -> tuple[str, str] | None:
    """Return topic and head noun of a word for one company, or None: "chipmaker" -> chip, maker."""
    if word in PLURALS or word in TITLES:
        return None
    for ending in TOPIC_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)].rstrip("-"), ending
    return ("", word) if word in COMPANY_NOUNS else None


def stem(word: str) -> str:
    """Return the part of a word that its forms in one text share."""
    return word.rstrip("s")[:_STEM] or word
