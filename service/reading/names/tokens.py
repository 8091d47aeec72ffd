"""The words of a text with their offsets, looks and sentences."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from service.reading.document import Sentence, SentenceKind
from service.reading.names.looks import Look, looks_of
from service.reading.names.ranks import CAPS, NUMBER, Rank

# A token and the blanks behind it: pieces that add up to the whole text, so that their lengths
# give every offset without a match object for each. Most are plain words: they come first.
_PIECE = re.compile(
    r"\w+ (?=[^\s+])|(?:(?:[^\W\d_]\.){2,}"
    r"|[A-ZÀ-Þ]\.(?=\s*(?:[A-ZÀ-Þ]|(?:de[nr]?|v[ao]n|du|di|ter?|la|le)\s))"
    r"|\w+(?:(?:[-‐‑'’&]|\.(?=(?:com|nl|ai|io|eu|be|co|tv|app)\b|\d)|,(?=\d))\w+)*\+?"
    r"|[^\w\s])\s*"
)
_OUTSIDE = -1
_DATELINE = 12
_DASHES = frozenset("-–—")
_RESTARTS = frozenset(":“„•")
OPENING_MARKS = frozenset("-*•·–—\"'“‘„«([:‣▪|>#")


@dataclass(slots=True)
class Tokens:
    """The tokens of a text in order.

    `starts` holds offsets in code points, `lower` the words as their neighbours see them,
    `sentence` the index of each token's sentence (-1 outside), `ranges` the tokens of each
    sentence. `opening` holds the tokens whose capital may only be that of a sentence.
    """

    text: str
    words: list[str]
    starts: list[int]
    looks: list[Look]
    ranks: list[Rank]
    lower: list[str]
    sentence: list[int]
    opening: set[int]
    ranges: list[tuple[int, int]]

    def end(self, index: int) -> int:
        """Return the offset behind a token."""
        return self.starts[index] + len(self.words[index])

    def together(self, first: int, second: int) -> bool:
        """Return whether two tokens stand in the same sentence."""
        return (
            first >= 0
            and second < len(self.words)
            and self.sentence[first] == self.sentence[second] != _OUTSIDE
        )

    def word(self, index: int, beside: int) -> str:
        """Return the word at a place as context, empty across a sentence's border."""
        low, high = (index, beside) if index < beside else (beside, index)
        return self.lower[index] if self.together(low, high) else ""

    def raw(self, index: int) -> str:
        """Return the token as written, empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def read_tokens(text: str, sentences: Sequence[Sentence]) -> Tokens:
    """Return the tokens of a text; offsets are code points into it."""
    pieces = _PIECE.findall(text)
    lead = len(text) - len(text.lstrip())
    starts = list(accumulate(map(len, pieces), initial=lead))
    words = list(map(str.rstrip, pieces))
    looks = looks_of(words)
    ranks = [look.rank for look in looks]
    lower = [look.word for look in looks]
    sentence = [_OUTSIDE] * len(words)
    opening: set[int] = set()
    ranges: list[tuple[int, int]] = []
    restarts = not _RESTARTS.isdisjoint(words)
    for index, one in enumerate(sentences):
        low, high = bisect_left(starts, one.start), bisect_left(starts, one.end)
        high = min(high, len(words))
        ranges.append((low, high))
        sentence[low:high] = [index] * (high - low)
        first = _first_word(words, ranks, low, high)
        opening.add(first)
        if restarts:
            _mark_restarts(words, first, high, opening)
        if first < high and ranks[first] is CAPS:
            _mark_behind_dateline(words, first, high, opening)
    return Tokens(text, words, starts, looks, ranks, lower, sentence, opening, ranges)


def _first_word(words: list[str], ranks: list[Rank], low: int, high: int) -> int:
    while low < high and (words[low] in OPENING_MARKS or ranks[low] is NUMBER):
        low += 1
    return low


def _mark_behind_dateline(words: list[str], low: int, high: int, opening: set[int]) -> None:
    """Mark the first word behind "OSLO, March 3 -" as one that opens the sentence."""
    window = words[low : min(low + _DATELINE, high)]
    dashes = [at for at, word in enumerate(window, low) if word in _DASHES]
    if dashes:
        first = dashes[0]
        while first < high and words[first] in OPENING_MARKS:
            first += 1
        opening.add(first)


def _mark_restarts(words: list[str], low: int, high: int, opening: set[int]) -> None:
    pending = False
    for index in range(low, high):
        if words[index] in _RESTARTS:
            pending = True
        elif pending and words[index] not in OPENING_MARKS:
            opening.add(index)
            pending = False


def is_heading(sentence: Sentence) -> bool:
    """Return whether the layout makes this a heading."""
    return sentence.kind is SentenceKind.HEADING
