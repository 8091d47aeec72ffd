"""The words around a candidate, as its neighbours on both sides see them."""

from dataclasses import dataclass

from service.reading.names.candidate import Candidate
from service.reading.names.lexicon.ordinary import DETERMINERS
from service.reading.names.ranks import NATION
from service.reading.names.tokens import Tokens

_REACH = 4
_WINDOW = 6
_QUOTES = frozenset("\"”“'’„‘")
_SKIPPED = DETERMINERS | _QUOTES
_DOTTED = frozenset(["mr", "mrs", "ms", "dr", "prof", "ir", "drs", "sen", "gov", "rep", "st"])
_TWO = 2


@dataclass(slots=True)
class Context:
    """Neighbouring words in lower case, empty beyond the sentence.

    `touching` is the word right before; `before` and `second` are counted from behind with
    determiners and nationalities left out. `after` and on are the words that follow, `window`
    holds some more of them.
    """

    touching: str
    before: str
    second: str
    nation: bool
    after: str
    after_second: str
    after_third: str
    window: list[str]


def context_of(tokens: Tokens, candidate: Candidate) -> Context:
    """Return the context of a candidate."""
    first, last = candidate.first, candidate.last
    at, nation = _skip(tokens, first)
    low, high = tokens.ranges[tokens.sentence[first]]
    words = tokens.lower
    while last < high and tokens.words[last] in _QUOTES:
        last += 1
    window = words[last : min(last + _WINDOW, high)]
    size = len(window)
    touching = first - 1
    if touching > low and tokens.words[touching] == "." and words[touching - 1] in _DOTTED:
        touching -= 1
    return Context(
        words[touching] if first > low else "",
        words[at] if at >= low else "",
        words[at - 1] if at > low else "",
        nation,
        window[0] if size else "",
        window[1] if size > 1 else "",
        window[2] if size > _TWO else "",
        window,
    )


def _skip(tokens: Tokens, first: int) -> tuple[int, bool]:
    at, nation = first - 1, False
    for at in range(first - 1, max(first - _REACH, -1), -1):
        if tokens.lower[at] in _SKIPPED:
            continue
        if tokens.ranks[at] is not NATION or tokens.looks[at].tail:
            break
        nation = True
    return at, nation
