"""Which stage the words of a sentence give, and whether a party denies the deal."""

from dataclasses import dataclass

from schemas.enums import Stage
from service.reading.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class StageCue:
    """Words that give a stage, with their offsets in the text."""

    stage: Stage
    start: int
    end: int


def stage_cues(document: Document, sentence: Sentence) -> tuple[StageCue, ...]:
    """Return the stage cues of a sentence in the order of the text."""
    raise NotImplementedError


def denial(document: Document, sentence: Sentence) -> StageCue | None:
    """Return the words with which a party denies a deal in this sentence, or None."""
    raise NotImplementedError
