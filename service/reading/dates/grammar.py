"""The grammar of dates: patterns over token classes (their letters: see `words`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from service.reading.dates.periods import Period
from service.reading.dates.readings import READINGS, Reading
from service.reading.dates.tokens import Tokens

_YEAR = r"(?:j?y?Y|[vlx]j?y|tj?y)"
_PART = r"(?:b-?f?t?)?"
_WEEKDAY = r"(?:W\.?,?)?"
_MONTH = r"[Mmk]\.?"
# The first rule that fits wins, so a longer form stands before the shorter one that it contains.
_RULES = {
    "full": rf"{_WEEKDAY}A",
    "days": (
        rf"{_WEEKDAY}(?:(?:[Dd][-u]t?[Dd]|T)f?{_MONTH}(?:,?Y)?"
        rf"|{_MONTH}(?:[Dd][-u][Dd]|T)(?:,?Y)?)"
    ),
    "day": rf"{_WEEKDAY}t?[Dd]f?{_MONTH}(?:,?Y|f?[vlx]y)?",
    "day_us": rf"{_WEEKDAY}{_MONTH}t?[Dd](?![U1234])(?:,?Y(?![U$])|f?[lx]y)?",
    "quarter": rf"{_PART}(?:[od]-?q|Q|lq(?=fY))(?:[-,]?f?{_YEAR}|(?!f))|Y-?Q",
    "half": rf"{_PART}(?:[od]-?(?:h|by)|H)(?:[-,]?f?{_YEAR}|(?!f))|Y-?H",
    "month": rf"{_PART}{_MONTH}[,f]?(?:Y|[vlx]y)|N",
    "month_alone": rf"{_PART}(?:[lvxrX]-?[Mk]|M|(?<=[iufb])k|(?<=[iu]t)k|(?<=b-)k)",
    "ago": r"[Dc][1234yne]G",
    "weekday": r"[lxv]eW|[lxrXv]?W(?:[lxv]e)?",
    "around": r"y-b-?Y?|bf?(?:t|[vlx])j?[yneq]",
    "relative": r"[EL]?(?:v|(?<!t)[lx])j?[yneq]",
    "day_word": r"g",
    "season": r"b?-?Sf?t?(?:Y|[vlx]y)",
    "years": r"R",
    "year": rf"{_PART}j?y?Y",
}
# In Dutch "in november 27 winkels" is no 27 November.
_ENGLISH_ONLY = "day_us"
_BEGINS = "WADdTMmkbodQlHYNvxrXcygELSRj"


def _compiled(names: Iterator[str]) -> re.Pattern[str]:
    # The look-ahead leaves all but one token in ten at the cost of one look.
    return re.compile(
        rf"(?=[{_BEGINS}])(?:{'|'.join(f'(?P<{name}>{_RULES[name]})' for name in names)})"
    )


_ENGLISH = _compiled(iter(_RULES))
_DUTCH = _compiled(name for name in _RULES if name != _ENGLISH_ONLY)


@dataclass(frozen=True, slots=True)
class Atom:
    """A date expression by its tokens: its first and last period, perhaps without their year."""

    start: int
    end: int
    first: Period
    last: Period


def atoms(text: str, tokens: Tokens, language: str, published: date | None) -> Iterator[Atom]:
    """Yield the date expressions of a text in order, those left out that the calendar lacks."""
    pattern = _DUTCH if language == "nl" else _ENGLISH
    for match in pattern.finditer(tokens.codes):
        name, start, end = match.lastgroup or "", *match.span()
        if not _stands_alone(text, tokens, name, start, end):
            continue
        try:
            first, last = READINGS[name](Reading(tokens, start, end, published))
        except (ValueError, OverflowError):
            continue
        yield Atom(start, end, first, last)


def _stands_alone(text: str, tokens: Tokens, name: str, start: int, end: int) -> bool:
    before, after = tokens.codes[start - 1 : start], tokens.codes[end : end + 1]
    if name == "weekday":
        return "!" not in (before, after)
    if name not in {"year", "years"}:
        return True
    return _is_year(text, tokens, start, end)


def _is_year(text: str, tokens: Tokens, start: int, end: int) -> bool:
    # "2000 jobs", "$2026", "/2026/" and "Agenda-2030" are no years.
    begin, stop = tokens.span(start, end)
    if tokens.codes[end : end + 1] in {*"U$1234"} or text[stop : stop + 1] in {*"°@/_=+"}:
        return False
    previous = text[begin - 1] if begin else " "
    if previous in "$€£¥#@/&=_+.~" or tokens.codes[start - 1 : start] == "$":
        return False
    joined = previous in "-–‑" and begin > 1 and not text[begin - 2].isspace()
    round_number = tokens.codes[start:end] == "Y" and tokens.values[start][0] % 100 == 0
    return not joined and not (round_number and tokens.codes[start - 1 : start] not in {*"iuftb"})
