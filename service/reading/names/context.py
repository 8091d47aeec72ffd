"""The words around a candidate, as its neighbours on both sides see them."""

from dataclasses import dataclass

from service.reading.names.lexicon.ordinary import DETERMINERS
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate
from service.reading.names.tokens import Tokens

_REACH = 4
_WINDOW = 6
_QUOTES = frozenset("\"”“'’„‘")
_SKIPPED = DETERMINERS | _QUOTES
_DOTTED = frozenset("mr mrs ms dr prof ir drs sen gov rep st".split())
_NOTHING = ["", "", ""]


@dataclass(slots=True)
class Context:
    """Neighbouring words in lower case, empty beyond the sentence.

    `window` holds some more of them. `touching` is the word right before; `before` and `second` are counted from behind with
    determiners and nationalities left out. `after` and on are the words that follow.
    """

    touching: str
    before: str
    second: str
    nation: bool
    after: str
    after_second: str
    after_third: str
    window: tuple[str, ...]


def context_of(tokens: Tokens, candidate: Candidate) -> Context:
    """Return the context of a candidate."""
    first, last = candidate.first, candidate.last
    at, nation = _skip(tokens, first)
    low, high = tokens.ranges[tokens.sentence[first]]
    looks = tokens.looks
    while last < high and tokens.words[last] in _QUOTES:
        last += 1
    following = [look.word for look in looks[last : min(last + _WINDOW, high)]]
    after, after_second, after_third = (following + _NOTHING)[:3]
    touching = first - 1
    if touching > low and tokens.words[touching] == "." and looks[touching - 1].word in _DOTTED:
        touching -= 1
    return Context(
        looks[touching].word if first > low else "",
        looks[at].word if at >= low else "",
        looks[at - 1].word if at > low else "",
        nation,
        after,
        after_second,
        after_third,
        tuple(following),
    )


def _skip(tokens: Tokens, first: int) -> tuple[int, bool]:
    at, nation = first - 1, False
    for at in range(first - 1, max(first - _REACH, -1), -1):
        look = tokens.looks[at]
        if look.rank is Rank.NATION and not look.tail:
            nation = True
        elif look.word not in _SKIPPED:
            break
    return at, nation
