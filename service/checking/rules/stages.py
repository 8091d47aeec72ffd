"""Whether the stage, and that a party denies the deal, agree with the words of the evidence."""

from collections.abc import Set as AbstractSet

from schemas.enums import Stage
from service.checking.case import Case
from service.checking.rule import Finding, Findings, warns
from service.reading.cues.stages import denial
from service.reading.document import Sentence

_EARLY = frozenset({Stage.CONSIDERING, Stage.IN_TALKS})
_LATE = frozenset({Stage.AGREED, Stage.COMPLETED})
_DONE = frozenset({Stage.COMPLETED})
_ENDED = frozenset({Stage.ABANDONED})


@warns()
def stage(case: Case) -> Findings:
    """The stage does not contradict the words of the evidence that give one."""
    said = [{cue.stage for cue in case.article.stage_cues(s)} for s in _naming(case)]
    given = set().union(*said)
    if given:
        names = ", ".join(sorted(given))
        message = f"The record says {case.deal.stage}, the words of the evidence say {names}."
        # A sentence that gives no stage states the deal as a fact.
        contradicts = all(said) and _far(case.deal.stage, given)
        yield Finding(not contradicts, "stage", message)


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


def _naming(case: Case) -> list[Sentence]:
    """Return the evidence that names a party, all of it where none does."""
    naming = [
        sentence
        for sentence in case.evidence
        if any(case.article.refers(party, entity, (sentence,)) for party, entity, _ in case.parties)
    ]
    return naming or list(case.evidence)


def _far(stage: Stage, said: AbstractSet[Stage]) -> bool:
    """Return whether all that the words say is far from the stage of the record."""
    if stage is Stage.ABANDONED:
        return said == _DONE
    if said == _ENDED:
        return True
    if stage in _LATE:
        return said <= _EARLY
    return stage in _EARLY and said <= _LATE
