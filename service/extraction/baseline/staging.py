"""How far a deal is: the cue nearest to its trigger, or what the trigger's own form says."""

import re

from schemas.enums import Stage
from service.extraction.baseline.view import View
from service.reading.cues.scan import Cue, Kind
from service.reading.cues.stages import StageCue, stage_cues

_VERB_REACH = 45
_NOUN_REACH = 110
_AFTER = 25
_BACK = 40
_BACK_REFERENCE = re.compile(
    r"(?:that|this|these|the|die|deze|dit|dat|de|het)\s+(?:\w+\s+)?"
    r"(?:agreement|deal|contract|order|pact|transaction|partnership|takeover|acquisition|merger|loan|"
    r"sale|round|investment|offer|bid|purchase|"
    r"overeenkomst|transactie|samenwerking|overname|fusie|lening|opdracht|verkoop|ronde|investering|"
    r"bod|aankoop)\b",
    re.IGNORECASE,
)
_LATE = frozenset({Stage.ABANDONED, Stage.LETTER_OF_INTENT})


def stage_of(view: View, trigger: Cue) -> tuple[Stage, bool]:
    """Return the stage of a trigger's deal, and whether words of the sentence state it."""
    frame = trigger.frame
    default = frame.stage if frame is not None else Stage.AGREED
    noun = frame is not None and frame.noun
    finished = default is Stage.COMPLETED and not noun
    reach = _AFTER if finished else (_NOUN_REACH if noun else _VERB_REACH)
    ranked = sorted(
        (_reach(trigger, c), c.start, c) for c in stage_cues(view.document, view.sentence)
    )
    near = [cue for distance, _, cue in ranked if distance <= reach or cue.stage in _LATE]
    if not near:
        return default, finished
    late = [c for c in near if c.stage in _LATE]
    return (late[0] if late else near[0]).stage, True


def _reach(trigger: Cue, cue: StageCue) -> int:
    if cue.start < trigger.end and cue.end > trigger.start:
        return 0
    if cue.end <= trigger.start:
        return trigger.start - cue.end
    return cue.start - trigger.end + _BACK


def points_back(view: View) -> bool:
    """Return whether the sentence speaks of a deal that the text has told: `That agreement …`."""
    return _BACK_REFERENCE.match(view.document.text, view.sentence.start) is not None


def in_background(view: View, trigger: Cue) -> bool:
    """Return whether the sentence tells of a deal from before the news."""
    cues = view.document.cues_in(view.sentence, Kind.BACKGROUND)
    return bool(cues) and trigger.frame is not None and trigger.frame.stage is Stage.COMPLETED
