"""The date that a text gives itself: its date line or its note of publication."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from service.reading.dates.grammar import atoms
from service.reading.dates.periods import Unit
from service.reading.dates.tokens import tokenize

# Only the top of a text is searched, so that its length does not matter.
_TOP = 1_500
_LINES = 8
_REACH = 200
_LONGEST_PLACE = 60
_MOST_WORDS = 6

_LINE = re.compile(r"[^\r\n]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LABEL = re.compile(
    r"(?:^\s*(?:date|datum)|(?:^|[|•·–—-])\s*(?:(?:first\s+)?published|posted|publication\s+date"
    r"|gepubliceerd|geplaatst|publicatiedatum))(?:\s+(?:on|at|op))?\s*:?\s*$",
    re.IGNORECASE,
)
_AGENCY = r"\s*\([^()]{1,40}\)"
_ZONE = r"(?:\s*(?:uur|[ap]\.?m\.?|[A-Z]{1,4}))?"
_CLOCK = rf"(?:[,\sT]*(?:om\s|at\s)?\s*[0-9]{{1,2}}(?:[:.][0-9]{{2}}){{1,2}}{_ZONE})?"
_CLOSE = re.compile(rf"{_CLOCK}(?:{_AGENCY})?\s*(?:$|[-–—|•·](?:\s|$))", re.IGNORECASE)
_AGENCY_BEFORE = re.compile(rf"{_AGENCY}\s*[-–—,]?\s*$")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find_dateline(text: str) -> tuple[date, int, int] | None:
    """Return the date of a text's own date line with its offsets, or None.

    Read as such, near the top: "date 2025-12-17", "Published: 30 January 2026",
    "AMSTERDAM, 17 dec 2025 (Reuters) -", a line that holds only a date, and a text that opens
    with a date in ISO 8601. A date line without a year gives none.
    """
    for number, (start, line) in enumerate(_top_lines(text)):
        for day, begin, end in _days(line):
            before, after = line[:begin], line[end:]
            if _is_dateline(before, after) or (
                number == 0 and not before.strip() and _ISO.fullmatch(line, begin, end)
            ):
                return day, start + begin, start + end
    return None


def _top_lines(text: str) -> Iterator[tuple[int, str]]:
    lines = (match for match in _LINE.finditer(text, 0, _TOP) if not match.group().isspace())
    for match in islice(lines, _LINES):
        yield match.start(), match.group()[:_REACH]


def _days(line: str) -> Iterator[tuple[date, int, int]]:
    if not _YEAR.search(line):
        return
    for language in ("en", "nl"):
        tokens = tokenize(line, language)
        for atom in atoms(line, tokens, language, None):
            numeric = "A" in tokens.codes[atom.start : atom.end]
            # Figures with slashes are day first in Dutch only, and the language is not known yet.
            if (
                atom.first.unit is Unit.DAY
                and atom.first.valid
                and (language == "en" or not numeric)
            ):
                yield atom.first.first, *tokens.span(atom.start, atom.end)


def _is_dateline(before: str, after: str) -> bool:
    if _LABEL.search(before):
        return True
    place = _AGENCY_BEFORE.sub(",", before).strip()
    return (not place or _is_place(place)) and _CLOSE.match(after) is not None


def _is_place(place: str) -> bool:
    words = place.split()
    if len(place) > _LONGEST_PLACE or len(words) > _MOST_WORDS or not place[0].isupper():
        return False
    if place.isupper():
        return True
    named = all(word[0].isupper() or word in {"de", "den", "aan", "of", "the"} for word in words)
    return named and place.endswith(",")
