"""Which stage the words of a sentence give, and whether a party denies the deal."""

from dataclasses import dataclass

from schemas.enums import Stage
from service.reading.cues.lexicon import lexicon_for
from service.reading.document import Document, Sentence


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
    lexicon = lexicon_for(document.language)
    area = (document.text, sentence.start, sentence.end)
    masked = [m.span() for m in lexicon.hypothetical.finditer(*area)]
    found = [
        StageCue(stage, match.start(), match.end())
        for stage, pattern in lexicon.stages
        for match in pattern.finditer(*area)
    ]
    free = [c for c in found if not any(a <= c.start and c.end <= b for a, b in masked)]
    return _longest(free)


def denial(document: Document, sentence: Sentence) -> StageCue | None:
    """Return the words with which a party denies a deal in this sentence, or None."""
    match = lexicon_for(document.language).denial.search(
        document.text, sentence.start, sentence.end
    )
    return None if match is None else StageCue(Stage.CONSIDERING, match.start(), match.end())


def _longest(cues: list[StageCue]) -> tuple[StageCue, ...]:
    kept: list[StageCue] = []
    for cue in sorted(cues, key=lambda c: (c.start - c.end, c.start)):
        if all(cue.end <= k.start or cue.start >= k.end for k in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda c: c.start))
