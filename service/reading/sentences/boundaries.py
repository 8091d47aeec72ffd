"""Whether a full stop, question or exclamation mark ends its sentence."""

import re
from collections.abc import Iterator

from service.reading.sentences.abbreviations import (
    ABBREVIATIONS,
    COUNTED,
    CURRENCIES,
    GOES_ON,
    PARTICLES,
    STARTERS,
    VERBS,
    Abbreviation,
)
from service.reading.sentences.lines import CLOSERS, opens_low
from service.reading.wordlist import wordlist

# Possessive, so that a run of stops is read once however long it is.
_STOP = re.compile(rf"[.!?…。！？]++[{re.escape(CLOSERS)}]*+")
_WORD = re.compile(r"[\"“„«‘'’]*+([^\W\d_]++)")
_SUBJECT = re.compile(r"((?:[A-ZÀ-Þ][\w&'’-]{0,30}\s+){1,3})([^\W\d_]++)")
_SUBJECT_REACH = 120
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_QUOTE_OPENERS = "\"“„«‘'’"
_SPEECH = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30}\s+){1,3}(?:said|says|asked|told|added|zei|zegt|vroeg|aldus|riep)\b"
)
_TOP_DOMAINS = wordlist("com net org nl be de uk eu io ai co tv app dev inc js")
_REACH = 24


class Stops:
    """Finds the ends of sentences in the blocks of one text."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._abbreviations = ABBREVIATIONS.get(language, ABBREVIATIONS["en"])
        self._starters = STARTERS.get(language, STARTERS["en"])

    def ends(self, start: int, end: int) -> Iterator[int]:
        """Yield the offset after each sentence end inside a block, its own end left out."""
        for match in _STOP.finditer(self._text, start, end):
            if match.end() < end and self._ends(match.group(), match.start(), match.end(), start):
                yield match.end()

    def _ends(self, run: str, at: int, after: int, start: int) -> bool:
        following = self._text[after]
        if run[0] in "。！？":
            return True
        before = self._token(start, at)
        if not following.isspace():
            return self._is_glued(before, after)
        following_at = self._skip(after)
        if self._text[following_at] in ".!?…" or opens_low(
            self._text, following_at, following_at + _REACH
        ):
            return False
        return self._ends_before(run, before, at, following_at)

    def _ends_before(self, run: str, before: str, at: int, following: int) -> bool:
        if run[0] == ".":
            if run[1:2] == ".":
                return not before.endswith(("[", "("))
            return self._is_end(before, at, following)
        if run[0] == "…":
            return not before.endswith(("[", "("))
        if run[-1] in CLOSERS and _SPEECH.match(self._text, following, following + 120):
            return False
        return not (run == "!" and self._kind(self._word(following)) is Abbreviation.LEGAL)

    def _is_end(self, before: str, at: int, following: int) -> bool:
        token = before.lstrip(_QUOTE_OPENERS + "([{")
        kind = self._kind(token)
        first = self._text[following]
        if kind is None:
            return not self._is_initial(token, at) or self._starts_after_initial(following)
        if kind is Abbreviation.ALWAYS:
            return False
        if kind is Abbreviation.NUMBER:
            return not first.isdigit()
        if kind is Abbreviation.UNIT:
            return self._word(following) not in CURRENCIES
        return self._starts_after_name(kind, following)

    def _kind(self, token: str) -> Abbreviation | None:
        kind = self._abbreviations.get(token)
        if kind is None and token.islower() and _DOTTED.fullmatch(token):
            return Abbreviation.NAME
        return kind

    def _is_initial(self, token: str, at: int) -> bool:
        if _DOTTED.fullmatch(token):
            return True
        letter = token.rpartition("-")[2]
        if len(letter) != 1 or not letter.isupper():
            return False
        words = self._text[max(0, at - _REACH) : at].split()[:-1]
        return not words or words[-1].lower() not in COUNTED

    def _starts_after_initial(self, following: int) -> bool:
        word = self._word(following)
        return self._is_starter(word) and word.capitalize() not in PARTICLES

    def _starts_after_name(self, kind: Abbreviation, following: int) -> bool:
        first = self._text[following]
        word = self._word(following)
        if not word:
            return False
        if first in _QUOTE_OPENERS or self._is_starter(word):
            return True
        return kind is Abbreviation.LEGAL and self._has_verb(following)

    def _is_starter(self, word: str) -> bool:
        return word in self._starters or (word.isupper() and word.capitalize() in self._starters)

    def _has_verb(self, following: int) -> bool:
        # "Acme Inc. Widget Works said" has a new subject, "Acme Inc. Chairman Smith said" has not.
        subject = _SUBJECT.match(self._text, following, following + _SUBJECT_REACH)
        return (
            subject is not None
            and subject.group(2) in VERBS
            and GOES_ON.isdisjoint(subject.group(1).split())
        )

    def _is_glued(self, before: str, after: int) -> bool:
        # "dollar.Amazon" lacks a blank; "Booking.com", "x.AI" and "ASP.NET" do not.
        word = self._text[after : after + _REACH]
        if not (word[:1].isupper() and word[1:2].islower()):
            return False
        letters = _WORD.match(word)
        if letters is None or letters.group(1).lower() in _TOP_DOMAINS:
            return False
        return self._may_end(before)

    def _may_end(self, before: str) -> bool:
        tail = before[-2:]
        if before.isdigit():
            return len(before) > 1
        whole = tail.rstrip("%)”\"’'»")
        return bool(whole[-1:].islower() or whole[-1:].isdigit() or whole != tail) and self._plain(
            before
        )

    def _plain(self, before: str) -> bool:
        marked = "@" in before or "/" in before or before in {"www", "WWW"}
        return len(before) > 1 and not marked and self._kind(before) is None

    def _token(self, start: int, at: int) -> str:
        words = self._text[max(start, at - _REACH) : at].rsplit(maxsplit=1)
        if not words or self._text[at - 1].isspace():
            return ""
        return words[-1]

    def _skip(self, offset: int) -> int:
        while self._text[offset].isspace():
            offset += 1
        return offset

    def _word(self, offset: int) -> str:
        match = _WORD.match(self._text, offset, offset + _REACH)
        return match.group(1) if match else ""
