"""Definite and indefinite descriptions of companies: "the Dutch chip maker", "een autofabrikant"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from service.reading.names.lexicon.business import COMPANY_NOUNS
from service.reading.names.lexicon.heads import (
    BLOCKERS,
    GENERIC,
    PLURALS,
    TOPIC_ENDINGS,
)
from service.reading.names.lexicon.ordinary import DETERMINERS
from service.reading.names.lexicon.people import TITLES
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate
from service.reading.names.tokens import Tokens

_REACH = 5
_DEFINITE = frozenset({"the", "de", "het"})
_INDEFINITE = frozenset({"a", "an", "een"})
_DETERMINERS = frozenset(form for w in _DEFINITE | _INDEFINITE for form in (w, w.capitalize()))
_STOPS = DETERMINERS | frozenset(
    "of van in on at by to for from with and en or is was said heeft voor op aan door met that die "
    "dat which uit bij tot as als than dan".split()
)
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
    topics: list[str] = []
    named: list[Candidate] = []
    at, best = first + 1, None
    while at <= first + _REACH and tokens.together(first, at):
        look = tokens.looks[at]
        if look.rank <= Rank.LETTER and (look.rank is not Rank.LOWER or look.word in _STOPS):
            break
        name = by_first.get(at)
        head = head_of(look.word)
        if name is not None and not (name.tail and head):
            if best is not None:
                break
            named.append(name)
            at = name.last
            continue
        if name is not None:
            named.append(name)
        if head:
            best = at
            found = _describe(tokens, first, at, head, topics, named)
        elif best is not None:
            break
        topics.append(look.word)
        at += 1
    return found if best is not None else None


def _describe(  # noqa: PLR0913 - the pieces of one phrase
    tokens: Tokens,
    first: int,
    at: int,
    head: tuple[str, str],
    topics: list[str],
    named: list[Candidate],
) -> Description:
    words = [*topics, head[0]] if head[0] else topics
    return Description(
        first,
        at + 1,
        tokens.words[first].lower() in _DEFINITE,
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
