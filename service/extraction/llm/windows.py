"""Long articles are cut at sentences into windows that fit the model's context.

Each window repeats the last sentences of the one before it, so that a deal told across the cut
is whole in one of them, and opens with the article's first sentence, which names its subject.
Ids are those of the whole article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.mentions import Mention
from service.extraction.llm.rendering import Piece, line, pieces_of
from service.extraction.llm.tokens import estimate_tokens
from service.reading.document import Document

OVERLAP = 3
LONGEST_MENTION = 200  # characters; what is longer is no sum of money worth keeping whole
ID_TOKENS = 8  # "[s12345] " and the line break
MARK_TOKENS = 14  # "{m12345 money per share: }"


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    cost: int


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces of an article that a model sees in one question."""

    pieces: tuple[Piece, ...]

    def halves(self) -> tuple["Window", "Window"] | None:
        """Return the window as two that overlap, or None for a single sentence."""
        middle = len(self.pieces) // 2
        if middle == 0:
            return None
        overlap = min(OVERLAP, middle // 2)
        lead = self.pieces[: min(1, overlap)]
        return Window(self.pieces[:middle]), Window(lead + self.pieces[middle - overlap :])


def cut(document: Document, budget: int) -> tuple[Window, ...]:
    """Return the windows of an article, none for a blank one.

    A window costs at most `budget` tokens (by estimate). Where that takes more than one, a
    sentence of over a quarter of it is cut, between words and not inside a mention.
    """
    whole = pieces_of(document)
    if not whole:
        return ()
    if sum(_cost(document, piece) for piece in whole) <= budget:
        return (Window(whole),)
    limit = max(budget // 4, 1)
    pieces = [part for piece in whole for part in _parts(document, piece, limit)]
    costs = [_cost(document, piece) for piece in pieces]
    return tuple(Window(tuple(pieces[i] for i in w)) for w in _fill(costs, budget))


def _fill(costs: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Yield the indexes of each window: the lead, the overlap, then what still fits."""
    window, spent, fresh = [0], costs[0], 1
    while fresh < len(costs):
        if spent + costs[fresh] > budget:
            yield window
            window = [0, *_tail(costs, fresh, budget // 4)]
            spent = sum(costs[i] for i in window)
        window.append(fresh)
        spent += costs[fresh]
        fresh += 1
    yield window


def _tail(costs: Sequence[int], end: int, limit: int) -> range:
    """Return the indexes of the last sentences before `end` that are worth repeating."""
    start = end
    while start > max(end - OVERLAP, 1) and sum(costs[start - 1 : end]) <= limit:
        start -= 1
    return range(start, end)


def _parts(document: Document, piece: Piece, limit: int) -> Iterator[Piece]:
    """Yield a piece, or its parts of at most about `limit` tokens where it is longer."""
    if _cost(document, piece) <= limit:
        yield piece
        return
    start, spent = piece.start, ID_TOKENS
    for word in _words(document, piece, limit):
        if word.start > start and spent + word.cost > limit and _may_cut(document, word.start):
            yield Piece(piece.sentence, start, word.start)
            start, spent = word.start, ID_TOKENS
        spent += word.cost
    yield Piece(piece.sentence, start, piece.end)


def _words(document: Document, piece: Piece, limit: int) -> Iterator[_Word]:
    """Yield the words of a piece with their cost; what has no blank is cut all the same."""
    longest = max(limit // 4, 1)
    for match in re.compile(rf"\S{{1,{longest}}}").finditer(document.text, piece.start, piece.end):
        index = bisect_left(document.mentions, match.start(), key=_start)
        marks = 0
        while index < len(document.mentions) and document.mentions[index].start < match.end():
            marks += 1
            index += 1
        yield _Word(match.start(), estimate_tokens(match.group()) + marks * MARK_TOKENS)


def _may_cut(document: Document, offset: int) -> bool:
    index = bisect_left(document.mentions, offset, key=_start) - 1
    if index < 0:
        return True
    mention = document.mentions[index]
    return mention.end <= offset or mention.end - mention.start > LONGEST_MENTION


def _cost(document: Document, piece: Piece) -> int:
    return estimate_tokens(line(document, piece)) + 1


def _start(mention: Mention) -> int:
    return mention.start
