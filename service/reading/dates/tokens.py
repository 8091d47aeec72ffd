"""A text as tokens of one class each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.reading.dates.dutch import DUTCH
from service.reading.dates.english import ENGLISH
from service.reading.dates.words import OTHER, Value, Word

# A word; a number with its separators and letters (2025-11, 3rd); a mark; a blank line. Possessive:
# every character is read once. Plain letters stand first because most tokens are such words.
_TOKEN = re.compile(
    r"[A-Za-z]\w*+|[0-9]++(?:[.,:/\-–—‑][0-9]++)*+[^\W\d]*+|\w++|[^\w\s]|\n[^\S\n]*+\n"
)
_YEARS = range(1900, 2100)
_DAYS = range(1, 32)
_MONTHS = range(1, 13)
_LEXICONS = {"en": ENGLISH, "nl": DUTCH}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Token classes as one string, with the text, the offset and the value of each token."""

    codes: str
    values: Sequence[Value]
    texts: Sequence[str]
    starts: Sequence[int]

    def word(self, at: int) -> str:
        """Return one token in small letters, nothing past either end."""
        return self.texts[at].lower() if 0 <= at < len(self.texts) else ""

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """Return the tokens `start:end` in small letters."""
        return tuple([text.lower() for text in self.texts[max(0, start) : end]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the text of the tokens `start:end`."""
        last = self.texts[end - 1]
        clock = self.codes[end - 1] == "A" and last[-1] == "T"
        return self.starts[start], self.starts[end - 1] + len(last) - clock

    def end(self, at: int) -> int:
        """Return the offset in the text after a token."""
        return self.starts[at] + len(self.texts[at])


def tokenize(text: str, language: str) -> Tokens:
    """Return the tokens of a text; a language other than `nl` is read with the words of `en`."""
    words = _LEXICONS.get(language, ENGLISH)
    known, day_first = words.get, words is not ENGLISH
    texts: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(text):
        texts.append(match[0])
        starts.append(match.start())
    read = [
        known(token) or (OTHER if token[0] > "9" else _figures(token, day_first=day_first))
        for token in texts
    ]
    return Tokens("".join([code for code, _ in read]), [value for _, value in read], texts, starts)


def _figures(token: str, *, day_first: bool) -> Word:
    if token[0] == "\n":
        return ("|", ())
    return _number(token, day_first=day_first) if token[0] >= "0" else OTHER


def _number(token: str, *, day_first: bool) -> Word:
    if not (token.isascii() and token.isdecimal()):
        return _compound(token, day_first=day_first) if len(token) <= len("2026-01-29T") else OTHER
    number = int(token) if len(token) in {1, 2, 4} else 0
    if len(token) == len("2026"):
        return ("Y", (number,)) if number in _YEARS else OTHER
    return ("D", (number,)) if number in _DAYS else OTHER


def _compound(token: str, *, day_first: bool) -> Word:
    for pattern, read in _COMPOUNDS:
        match = pattern.fullmatch(token)
        if match is not None:
            parts = tuple(int(part) for part in match.groups() if part.isdecimal())
            return read(token, parts, day_first)
    return OTHER


def _iso(_: str, parts: Value, _day_first: bool) -> Word:
    return ("A", parts) if parts[0] in _YEARS else OTHER


def _day_month(token: str, parts: Value, day_first: bool) -> Word:
    first, second, year = parts
    if year not in _YEARS:
        return OTHER
    if second not in _MONTHS:
        return ("A", (year, first, second)) if not day_first else OTHER
    if first in _MONTHS and first != second and not day_first and "/" in token:
        return OTHER
    return ("A", (year, second, first))


def _years(_: str, parts: Value, _day_first: bool) -> Word:
    first, last = parts
    return ("R", parts) if first in _YEARS and last in _YEARS and first < last else OTHER


def _year_month(token: str, parts: Value, _day_first: bool) -> Word:
    year, second = parts
    if year not in _YEARS:
        return OTHER
    if token[4] == "-" and second in _MONTHS:
        return ("N", parts)
    following = second == (year + 1) % 100
    return ("R", (year, year + 1)) if following and year + 1 in _YEARS else OTHER


def _days(_: str, parts: Value, _day_first: bool) -> Word:
    first, last = parts
    return ("T", parts) if first in _DAYS and last in _DAYS and first < last else OTHER


def _ordinal(_: str, parts: Value, _day_first: bool) -> Word:
    return ("d", parts) if parts[0] in _DAYS else OTHER


_COMPOUNDS: tuple[tuple[re.Pattern[str], Callable[[str, Value, bool], Word]], ...] = (
    (re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})T?"), _iso),
    (re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})"), _day_month),
    (re.compile(r"([0-9]{4})[-–—‑/]([0-9]{4})"), _years),
    (re.compile(r"([0-9]{4})[-–‑/]([0-9]{2})"), _year_month),
    (re.compile(r"([0-9]{1,2})[-–—‑]([0-9]{1,2})"), _days),
    (re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|e|ste|de)"), _ordinal),
    (re.compile(r"([1-4])Q"), lambda _token, parts, _day_first: ("Q", parts)),
    (re.compile(r"([12])H"), lambda _token, parts, _day_first: ("H", parts)),
)
