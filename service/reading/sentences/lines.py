"""Lines and the blocks (paragraphs, bullets) that they form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.reading.wordlist import wordlist

CLOSERS = "\"”’'»›)]}"
_OPENERS = "\"“”‘’'„«‹([{¿¡"
_STOPS = ".!?…。！？"  # full-width stops are stops too
_BULLET = re.compile(r"(?:[-*•–—‣▪●◦·■]|\d{1,2}[.)])\s+(?=\S)")
_CAMEL = re.compile(r"[a-z]{1,5}[A-Z]")
_DASHES = "-–—"
# A line that ends in one of these goes on in the next one.
_OPEN_ENDS = ",(/&-–—"
_CONNECTORS = wordlist("""
    a an the of to in on at by for from with and or that which who its their said is are was were
    has have will would as than de het een van op voor met door en dat die zijn is was werd heeft
    wil zal te om bij naar uit over aan
    """)
_WRAP_LIMIT = 120
_FILL = 0.85
_SHORT_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it; `indent` is how far it stands in, in columns."""

    start: int
    end: int
    indent: int
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; `body` is where the text after a bullet begins."""

    start: int
    end: int
    body: int
    bullet: bool


def lines_of(text: str) -> list[Line]:
    """Return every line that is not blank."""
    lines: list[Line] = []
    offset, after_blank = 0, False
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            indent += 3 * raw.count("\t", 0, indent)
            lines.append(Line(start, start + len(stripped), indent, after_blank))
        after_blank = not stripped
        offset += len(raw)
    return lines


def blocks_of(text: str) -> list[Block]:
    """Return the paragraphs and bullets of a text, in order."""
    lines = lines_of(text)
    layout = _Layout(text, lines)
    blocks: list[Block] = []
    first, bullet = 0, False
    for index, line in enumerate(lines):
        if index and not layout.continues(lines[first], lines[index - 1], line, bullet=bullet):
            blocks.append(_block(text, lines[first], lines[index - 1], bullet=bullet))
            first = index
        if first == index:
            bullet = layout.is_bullet(lines[index - 1] if index else None, line, after=bullet)
    if lines:
        blocks.append(_block(text, lines[first], lines[-1], bullet=bullet))
    return blocks


def has_stop(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends in a full stop, question or exclamation mark, quotes set aside."""
    tail = text[max(start, end - 8) : end].rstrip(CLOSERS)
    return tail[-1:] != "" and tail[-1] in _STOPS


def opens_low(text: str, start: int, end: int) -> bool:
    """Whether a stretch opens in mid-sentence: a small letter, but no `iPhone`, no `'s Avonds`."""
    head = text[start : min(end, start + 24)]
    word = head.lstrip(_OPENERS)
    if not word[:1].islower():
        return False
    first = word.split(maxsplit=1)
    if len(first[0]) == 1 and head[:1] in "'’‘":
        return not first[-1][:1].isupper()
    return not _CAMEL.match(word)


class _Layout:
    """How a text is laid out: the width of its lines, and whether sentences run over them."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        lengths = sorted(line.end - line.start for line in lines)
        self._width = lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0
        self._wrapped = _SHORT_WIDTH <= self._width <= _WRAP_LIMIT and self._runs_over(lines)

    def _runs_over(self, lines: Sequence[Line]) -> bool:
        low = full = short = 0
        for previous, line in pairwise(lines):
            if line.after_blank or line.indent > previous.indent:
                continue
            if opens_low(self._text, line.start, line.end):
                low += 1
            elif not self._fills(previous, line):
                short += 1
            elif not has_stop(self._text, previous.start, previous.end):
                full += 1
        return low > 0 and low + full >= short

    def is_bullet(self, previous: Line | None, line: Line, *, after: bool) -> bool:
        """Whether a line opens with a bullet that is not a dash or number inside a sentence."""
        match = _BULLET.match(self._text, line.start, line.end)
        if match is None:
            return False
        if previous is None or after or line.after_blank:
            return True
        ended = has_stop(self._text, previous.start, previous.end)
        if ended or self._text[previous.end - 1] == ":":
            return True
        return not (self._wrapped and self._is_inside(previous, line, match.end()))

    def _is_inside(self, previous: Line, line: Line, body: int) -> bool:
        low = self._text[body].islower() and self._text[line.start] in _DASHES
        return low or self._fills(previous, line)

    def continues(self, first: Line, previous: Line, line: Line, *, bullet: bool) -> bool:
        """Whether a line belongs to the block of the lines before it."""
        if line.after_blank or self.is_bullet(previous, line, after=bullet):
            return False
        if opens_low(self._text, line.start, line.end) or (bullet and line.indent > first.indent):
            return True
        if line.indent > previous.indent + 1:
            return False
        if self._wrapped and self._fills(previous, line):
            return True
        return self._is_open(previous)

    def _fills(self, previous: Line, line: Line) -> bool:
        # A writer's editor breaks a line only where the next word no longer fits.
        word = self._text[line.start : min(line.end, line.start + 40)].split(maxsplit=1)[0]
        used = previous.end - previous.start + previous.indent
        return used + 1 + len(word) >= _FILL * self._width

    def _is_open(self, line: Line) -> bool:
        tail = self._text[max(line.start, line.end - 12) : line.end]
        if tail[-1] in _OPEN_ENDS:
            return any(c.isalnum() for c in tail)
        return tail.split()[-1] in _CONNECTORS


def _block(text: str, first: Line, last: Line, *, bullet: bool) -> Block:
    body = first.start
    if bullet:
        match = _BULLET.match(text, first.start, last.end)
        body = match.end() if match else body
    return Block(first.start, last.end, body, bullet)
