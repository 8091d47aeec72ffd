"""Whether the stage, and that a party denies the deal, agree with the words of the evidence."""

import re
from collections.abc import Set as AbstractSet

from schemas.enums import Stage
from service.checking.case import Case
from service.checking.rule import Finding, Findings, warns
from service.reading.cues.scan import Kind
from service.reading.cues.stages import denial
from service.reading.document import Sentence

_EARLY = frozenset({Stage.CONSIDERING, Stage.IN_TALKS})
_LATE = frozenset({Stage.AGREED, Stage.COMPLETED})
_DONE = frozenset({Stage.COMPLETED})
# Any of these makes a deal less than a fact.
_OPEN = _EARLY | {Stage.PROPOSED, Stage.LETTER_OF_INTENT}
_HEARSAY = re.compile(
    r"""(?ix)\b(?: reportedly | rumou?r\w* | said\ to | people\ familiar | insiders? | sources?
      | in\ the\ process\ of | speculat\w* | expected\ to
      | geruchten? | naar\ verluidt | ingewijden? | bronnen | vermoedelijk | bezig
      | speculatie\w* | verwacht\w* )\b"""
)


@warns()
def stage(case: Case) -> Findings:
    """The stage does not contradict the words of the evidence that give one."""
    said = {cue.stage for s in case.evidence for cue in case.article.stage_cues(s)}
    if said:
        names = ", ".join(sorted(said))
        message = f"The record says {case.deal.stage}, the words of the evidence say {names}."
        yield Finding(not _far(case.deal.stage, said), "stage", message)


@warns()
def rumour(case: Case) -> Findings:
    """A deal that is only considered or talked about is so in the words of its evidence."""
    if case.evidence and case.deal.stage in _EARLY:
        found = any(_is_open(case, sentence) for sentence in case.evidence)
        message = f"The evidence has {'' if found else 'no '}words that leave the deal open."
        yield Finding(found, "stage", message)


@warns()
def denied(case: Case) -> Findings:
    """Where a party denies something in the evidence, the record is disputed."""
    dispute = case.candidate.dispute
    if dispute is not None:
        message = f"The record is disputed, by {dispute.id}."
        yield Finding(ok=True, field="disputed", message=message)
        return
    for sentence in case.evidence:
        if denial(case.document, sentence) is not None:
            message = f"A party denies something in {sentence.id}; the record is not disputed."
            yield Finding(ok=False, field="disputed", message=message)


def _is_open(case: Case, sentence: Sentence) -> bool:
    if any(cue.stage in _OPEN for cue in case.article.stage_cues(sentence)):
        return True
    if case.document.cues_in(sentence, Kind.HYPOTHETICAL):
        return True
    return _HEARSAY.search(case.document.quote(sentence)) is not None


def _far(stage: Stage, said: AbstractSet[Stage]) -> bool:
    """Return whether all that the words say is far from the stage of the record."""
    if stage is Stage.ABANDONED:
        return said == _DONE
    if Stage.ABANDONED in said and stage not in said:
        return not (stage in _LATE and said & _LATE)
    if stage in _LATE:
        return said <= _EARLY
    return stage in _EARLY and said <= _LATE
