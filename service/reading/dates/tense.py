"""Whether the words around a date look forward or back."""

_BEFORE = 40
_AFTER = 20
_NEAR = 6


def looks_forward(codes: str, start: int, end: int) -> bool:
    """Whether a date at tokens `start:end` lies ahead by the words of its sentence.

    The nearest cue before the date decides; without one, the first cue after it.
    """
    before = _last_sentence(codes[max(0, start - _BEFORE) : start])
    for at in range(len(before) - 1, -1, -1):
        if before[at] in "FL":
            return True
        if before[at] == "P" and before[at - 1 : at] != "B":
            return False
    after = (code for code in codes[end : end + _AFTER] if code in "FLP.|")
    return next(after, "") in {"F", "L"}


def looks_near_forward(before: str) -> bool:
    """Whether the words just before a weekday look ahead: "will decide on Friday"."""
    near = _last_sentence(before[-_NEAR:])
    return near.rfind("F") > near.rfind("P")


def _last_sentence(codes: str) -> str:
    return codes[max(codes.rfind("."), codes.rfind("|")) + 1 :]
