"""How a model sees an article: a sentence a line, ids on sentences and mentions.

``[s3] Brava is in talks to invest {m2 money: up to $50 million} in Corvo.``

The article is other people's text. Characters that could pass for these marks, for the end of
the article or for a model's control tokens (``<|im_end|>``, ``[INST]``) are replaced one for
one, so offsets stay those of the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.mentions import MeasureMention, Mention, MoneyMention
from service.reading.document import Document

_LOOKALIKES = {
    "{": "{｛❴﹛⦃",
    "}": "}｝❵﹜⦄",
    "[": "[［⟦【〔",
    "]": "]］⟧】〕",
    "<": "<＜﹤〈⟨",
    ">": ">＞﹥〉⟩",
}
_PLAIN = {"{": "(", "}": ")", "[": "(", "]": ")", "<": "‹", ">": "›"}
_ESCAPES = str.maketrans({c: _PLAIN[mark] for mark, alike in _LOOKALIKES.items() for c in alike})
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a part of one that is too long for a model, in code points."""

    sentence: str
    start: int
    end: int


def pieces_of(document: Document) -> tuple[Piece, ...]:
    """Return one piece for each sentence, in order."""
    return tuple(Piece(s.id, s.start, s.end) for s in document.sentences)


def escape(text: str) -> str:
    """Return the text without anything that imitates a mark; its length does not change."""
    return text.translate(_ESCAPES)


def render(document: Document, pieces: Iterable[Piece]) -> str:
    """Return the lines for these pieces."""
    return "\n".join(line(document, piece) for piece in pieces)


def line(document: Document, piece: Piece) -> str:
    """Return the line for one piece, its blanks and line breaks as single spaces."""
    body = "".join(_parts(document, piece))
    return f"[{piece.sentence}] {_BLANKS.sub(' ', body).strip()}"


def marked(document: Document, piece: Piece) -> Iterator[Mention]:
    """Yield the mentions of a piece that an answer may point to: all but measures."""
    first = bisect_left(document.mentions, piece.start, key=_start)
    for index in range(first, len(document.mentions)):
        mention = document.mentions[index]
        if mention.start >= piece.end:
            return
        if mention.end <= piece.end and not isinstance(mention, MeasureMention):
            yield mention


def _start(mention: Mention) -> int:
    return mention.start


def _parts(document: Document, piece: Piece) -> Iterator[str]:
    at = piece.start
    for mention in marked(document, piece):
        if mention.start < at:  # inside the mention before it
            continue
        yield escape(document.text[at : mention.start])
        yield f"{{{mention.id} {_kind(mention)}: {escape(mention.text)}}}"
        at = mention.end
    yield escape(document.text[at : piece.end])


def _kind(mention: Mention) -> str:
    if isinstance(mention, MoneyMention) and mention.value.per:
        return f"{mention.kind} per {mention.value.per}"
    return mention.kind
