"""Which stage the words of a sentence give, and whether a party denies the deal."""

from dataclasses import dataclass

from schemas.enums import Stage
from service.reading.cues.scan import Cue, Kind
from service.reading.document import Document, Sentence

# A sentence says "if completed" once or twice; more is no sentence, and must not cost more.
_MOST_MASKS = 8


@dataclass(frozen=True, slots=True)
class StageCue:
    """Words that give a stage, with their offsets in the text."""

    stage: Stage
    start: int
    end: int


def stage_cues(document: Document, sentence: Sentence) -> tuple[StageCue, ...]:
    """Return the stage cues of a sentence in the order of the text.

    Where two cues overlap, the longer one stands ("agreement in principle" is no agreement);
    words inside a hypothetical phrase ("if completed") give no stage.
    """
    masked = document.cues_in(sentence, Kind.HYPOTHETICAL)
    free = [
        StageCue(c.stage, c.start, c.end)
        for c in document.cues_in(sentence, Kind.STAGE)
        if c.stage is not None and not any(_inside(c, m) for m in masked[:_MOST_MASKS])
    ]
    return _longest(free)


def denial(document: Document, sentence: Sentence) -> Cue | None:
    """Return the words with which a party denies a deal in this sentence, or None."""
    return next(iter(document.cues_in(sentence, Kind.DENIAL)), None)


def _inside(cue: Cue, mask: Cue) -> bool:
    return mask.start <= cue.start and cue.end <= mask.end


def _longest(cues: list[StageCue]) -> tuple[StageCue, ...]:
    kept: list[StageCue] = []
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
        elif cue.end - cue.start > kept[-1].end - kept[-1].start:
            kept[-1] = cue
    return tuple(kept)
