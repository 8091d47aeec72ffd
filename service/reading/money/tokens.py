"""Text cut into lower-case words, figures and single marks, each with its offsets."""

import re
import unicodedata
from collections.abc import Hashable
from functools import lru_cache
from typing import Any

_LETTERS = "a-zß-öø-ɏ"
_COMBINING = "\u0300-\u036f"
# Invisible characters that a page leaves inside a word: soft hyphen, zero-width blanks, marks.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_FIGURE = r"[0-9](?:[0-9.,']*[0-9])?"
_TOKEN = re.compile(rf"[{_LETTERS}]+(?:'[{_LETTERS}]+)*|{_FIGURE}|\S")
_ODD = re.compile(f"[{_INVISIBLE}{_COMBINING}]")
_ODD_TOKEN = re.compile(
    rf"[{_LETTERS}]+(?:['{_INVISIBLE}{_COMBINING}]+[{_LETTERS}]+)*[{_COMBINING}]*"
    rf"|{_FIGURE}|[^\s{_INVISIBLE}]"
)
_ODD_TO_NOTHING = re.compile(f"[{_INVISIBLE}]")
# Same length on both sides, so that offsets stay those of the submitted text.
_SAME = (("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u2010", "-"), ("\u2011", "-"),
         ("\uff04", "$"), ("\uffe5", "¥"), ("\uffe1", "£"), ("\u0130", "I"))  # fmt: skip
_WIDEST_GAP = 60
_PADDING = 16
_NO_WORDS = [""] * _PADDING
_FAR = 1_000_000
_FAR_GAPS = [_FAR] * _PADDING
NOWHERE = -_PADDING // 2
DASHES = frozenset("-–—")


class Tokens:
    """The tokens of one text.

    Attributes:
        text: The text as submitted.
        count: How many tokens there are.
        words: The tokens in lower case, and empty ones past either end: an index a little out of
            range, below zero too, gives an empty word that is near nothing.
        spans: Their offsets in code points.
        gaps: How many characters stand between a token and the one before it.
        vocabulary: The words, each once.
        kept: What readers have worked out and others can use again, by a key of their own.
    """

    __slots__ = ("count", "gaps", "kept", "spans", "text", "vocabulary", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept: dict[Hashable, Any] = {}
        low = _lower(text)
        odd = not text.isascii() and _ODD.search(low) is not None
        pattern = _ODD_TOKEN if odd else _TOKEN
        self.spans = [match.span() for match in pattern.finditer(low)]
        self.count = len(self.spans)
        words = [low[start:end] for start, end in self.spans]
        self.words = ([_clean(word) for word in words] if odd else words) + _NO_WORDS
        self.vocabulary = frozenset(self.words)
        ends = [end for _, end in self.spans]
        self.gaps = [start - end for (start, _), end in zip(self.spans[1:], ends, strict=False)]
        self.gaps = [_FAR, *self.gaps, *_FAR_GAPS]

    def word(self, index: int) -> str:
        """Return the token in lower case, or nothing past either end."""
        return self.words[index]

    def raw(self, index: int) -> str:
        """Return the token as the text writes it, or nothing past either end."""
        if not 0 <= index < self.count:
            return ""
        start, end = self.spans[index]
        return self.text[start:end]

    def gap(self, index: int) -> str:
        """Return what stands between a token and the one before it."""
        if not 0 < index < self.count:
            return "\n\n"
        return self.text[self.spans[index - 1][1] : self.spans[index][0]]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return self.gaps[index] == 0

    def near(self, index: int) -> bool:
        """Whether at most a blank or one line break stands before a token.

        An empty line ends a paragraph and a tab ends a cell: nothing is read across them.
        """
        gap = self.gaps[index]
        if gap <= 1:
            return gap == 0 or self.text[self.spans[index][0] - 1] != "\t"
        return gap <= _WIDEST_GAP and self._one_line_apart(index)

    def _one_line_apart(self, index: int) -> bool:
        gap = self.gap(index).replace("\r\n", "\n")
        breaks = sum(gap.count(mark) for mark in "\n\r\u2028\u2029")
        return breaks == 1 or (breaks == 0 and "\t" not in gap)

    def spaced(self, index: int) -> bool:
        """Whether a token is near the one before it, but not glued to it."""
        return self.gaps[index] != 0 and self.near(index)

    def hyphen(self, index: int) -> bool:
        """Whether a token is a hyphen with words glued to both of its sides."""
        return self.words[index] == "-" and self.gaps[index] == 0 and self.gaps[index + 1] == 0

    def step(self, index: int) -> int:
        """Return the next token of the same expression, over a blank or hyphen.

        Where there is none, the index returned is that of an empty word.
        """
        if self.words[index] == "-" and self.hyphen(index):
            return index + 1
        return index if self.near(index) else NOWHERE

    def figure(self, index: int) -> bool:
        """Whether a token is written in figures."""
        return "0" <= self.words[index] < ":"

    def matches(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether a phrase stands here, its words near each other."""
        end = index + len(phrase)
        return tuple(self.words[index:end]) == phrase and self.together(index, end)

    def together(self, start: int, end: int) -> bool:
        """Whether each token of a stretch is near the one before it."""
        return all(self.near(position) for position in range(start + 1, end))

    def sentence_start(self, index: int, reach: int) -> int:
        """Return the first token of the sentence, at most `reach` tokens back."""
        first = index
        while first > max(0, index - reach) and not self._breaks(first):
            first -= 1
        return first

    def sentence_end(self, index: int, reach: int) -> int:
        """Return the token after the sentence, at most `reach` tokens on."""
        last = index
        while last < min(self.count, index + reach) and not self._breaks(last):
            last += 1
        return last

    def _breaks(self, index: int) -> bool:
        if not 0 < index < self.count:
            return True
        if self.words[index - 1] in {".", "!", "?"} and not self.glued(index):
            return self.raw(index)[:1].isupper() or not self.raw(index)[:1].isalpha()
        return not self.near(index)


def _lower(text: str) -> str:
    if text.isascii():
        return text.lower()
    for found, wanted in _SAME:
        text = text.replace(found, wanted)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def _clean(word: str) -> str:
    return unicodedata.normalize("NFC", _ODD_TO_NOTHING.sub("", word))


@lru_cache(maxsize=2)
def tokenise(text: str) -> Tokens:
    """Return the tokens of a text; the last ones are kept, since three readers share them."""
    return Tokens(text)
