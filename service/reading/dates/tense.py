"""Whether the words around a date look forward or back."""

import re
from enum import IntEnum

_BEFORE = 40
_AFTER = 20
_NEAR = 6
_CUE = re.compile(r"[FLP.|]")
# "to be completed in March": a participle after "be" does not look back.
_PASSIVE = "BP"


class Tense(IntEnum):
    """Where a sentence looks."""

    BACK = -1
    OPEN = 0
    AHEAD = 1


def tense_at(codes: str, start: int, end: int) -> Tense:
    """Return where the sentence looks by its cues around a date at tokens `start:end`.

    The nearest cue before the date decides; without one, the first cue after it.
    """
    before = _last_sentence(codes[max(0, start - _BEFORE) : start]).replace(_PASSIVE, "zz")
    ahead, back = max(before.rfind("F"), before.rfind("L")), before.rfind("P")
    if ahead != back:
        return Tense.AHEAD if ahead > back else Tense.BACK
    after = _CUE.search(codes, end, end + _AFTER)
    if after is None or after[0] in ".|":
        return Tense.OPEN
    return Tense.BACK if after[0] == "P" else Tense.AHEAD


def looks_near_forward(before: str) -> bool:
    """Whether the words just before a weekday look ahead: "will decide on Friday"."""
    near = _last_sentence(before[-_NEAR:])
    return near.rfind("F") > near.rfind("P")


def _last_sentence(codes: str) -> str:
    return codes[max(codes.rfind("."), codes.rfind("|")) + 1 :]
