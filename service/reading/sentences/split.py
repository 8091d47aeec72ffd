"""Blocks into sentences."""

from collections.abc import Iterator

from service.reading.document import Sentence, SentenceKind
from service.reading.sentences.boundaries import Stops
from service.reading.sentences.lines import Block, blocks_of, has_stop

_LONGEST_HEADING = 120


def split_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text: ids `s1`…, offsets in code points without blanks around.

    Together they cover every character that is not blank, and none overlap. A language other
    than `nl` is read with the abbreviations of `en`.
    """
    stops = Stops(text, language)
    blocks = blocks_of(text)
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(blocks):
        spans = list(_spans(text, stops, block))
        alone = len(spans) == 1 and paragraph + 1 < len(blocks)
        kind = _kind(text, block, alone=alone)
        for start, end in spans:
            sentences.append(Sentence(f"s{len(sentences) + 1}", start, end, paragraph, kind))
    return tuple(sentences)


def _spans(text: str, stops: Stops, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for end in stops.ends(block.body, block.end):
        yield start, end
        start = end
        while text[start].isspace():
            start += 1
    yield start, block.end


def _kind(text: str, block: Block, *, alone: bool) -> SentenceKind:
    if block.bullet:
        return SentenceKind.BULLET
    if alone and _is_heading(text, block):
        return SentenceKind.HEADING
    return SentenceKind.TEXT


def _is_heading(text: str, block: Block) -> bool:
    if block.end - block.start > _LONGEST_HEADING or has_stop(text, block.start, block.end):
        return False
    last = text[block.end - 1]
    return last not in ",;" and any(c.isalpha() for c in text[block.start : block.end])
