"""Names in brackets behind a name: abbreviations that it introduces, and tickers."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.reading.names.candidate import Candidate
from service.reading.names.lexicon.business import EXCHANGES
from service.reading.names.ranks import CAMEL, CAPS, CODE
from service.reading.names.tokens import Tokens

_OPEN = frozenset("([<")
_CLOSE = frozenset(")]>")
_QUOTES = frozenset("\"'“”‘’„")
_LONGEST = 8
_SMALL = frozenset({"of", "and", "the", "for", "de", "van", "en", "voor", "der", "und"})


def drop_tickers(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without exchange codes: "(NYSE: ABC)", "<ABC.N>", "(ABC.AS)"."""
    kept: list[Candidate] = []
    code_end = -1
    for candidate in candidates:
        code_end = max(code_end, _code_end(tokens, candidate))
        if candidate.first > code_end:
            kept.append(candidate)
    return kept


def _code_end(tokens: Tokens, candidate: Candidate) -> int:
    """Return the last token of the ticker that starts with this candidate, -1 if none does."""
    opening, following = tokens.raw(candidate.first - 1), tokens.raw(candidate.last)
    if candidate.key[0] in EXCHANGES and following == ":":
        return candidate.last + 1
    if opening not in _OPEN or len(candidate.key) > 1:
        return -1
    if following == "." and tokens.raw(candidate.last + 2) in _CLOSE:
        return candidate.last + 1
    return candidate.last if opening == "<" else -1


def bracketed(
    tokens: Tokens, candidates: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield each name with the one-word name in brackets right behind it."""
    for outer, inner in pairwise(candidates):
        if tokens.raw(outer.last) != "(" or outer.tail:
            continue
        gap = tokens.words[outer.last + 1 : inner.first]
        if len(gap) > 1 or not all(word in _QUOTES for word in gap):
            continue
        close = inner.last + len(gap)
        if tokens.raw(close) in (")", ",", ";"):
            yield outer, inner


def abbreviates(short: Candidate, full: Candidate) -> bool:
    """Return whether a word in brackets is short for the name before it."""
    letters = short.key[0]
    if len(short.key) > 1 or len(letters) > _LONGEST:
        return False
    if short.ranks.isdisjoint((CAPS, CAMEL, CODE)):
        return False
    return letters in initials(full.key) or within(letters, "".join(full.key))


def initials(key: tuple[str, ...]) -> tuple[str, str]:
    """Return the first letters of a name's words, with and without the small words."""
    return (
        "".join(word[0] for word in key),
        "".join(word[0] for word in key if word not in _SMALL),
    )


def within(letters: str, name: str) -> bool:
    """Return whether the letters stand in the name in order, the first one in front."""
    if not letters or letters[0] != name[0]:
        return False
    rest = iter(name)
    return all(letter in rest for letter in letters)
