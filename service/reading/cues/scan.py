"""Find every cue of a text in one pass over its words.

A word can start only few of the hundreds of wordings, and the same words come back in every
article, so what a word can start is looked up once and kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from schemas.enums import Stage
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.lexicon.forms import Alternative, Frame, Phrase, Sense

_TOKEN = re.compile(r"\w[\w'’-]{0,59}")
_PART = re.compile(r"(?<=['’-])\w")


class Kind(StrEnum):
    """What a cue tells."""

    FRAME = "frame"
    STAGE = "stage"
    SENSE = "sense"
    HYPOTHETICAL = "hypothetical"
    DENIAL = "denial"
    PASSIVE = "passive"
    LEAD = "lead"
    CLAUSE_BREAK = "clause_break"
    BACKGROUND = "background"
    CREDIT = "credit"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell something, with their offsets in the text.

    `frame`, `stage` or `sense` is set when `kind` says so.
    """

    kind: Kind
    start: int
    end: int
    frame: Frame | None = None
    stage: Stage | None = None
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    wording: Alternative
    frame: Frame | None = None
    stage: Stage | None = None
    sense: Sense | None = None


def scan(text: str, language: str, spans: Sequence[tuple[int, int]]) -> list[list[Cue]]:
    """Return the cues of each span (start, end), in the order of the text."""
    lowered = _lower(text)
    return [list(_scan_span(lowered, language, start, end)) for start, end in spans]


def _scan_span(lowered: str, language: str, start: int, end: int) -> Iterator[Cue]:
    for at, token in _starts(lowered, start, end):
        for entry in _entries_for(language, token):
            match = entry.wording.whole.match(lowered, at, end)
            if match is not None:
                yield Cue(
                    entry.kind, match.start(), match.end(), entry.frame, entry.stage, entry.sense
                )


def _starts(lowered: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield where a wording may start, and the word there: a compound's parts start anew."""
    for match in _TOKEN.finditer(lowered, start, end):
        at, token = match.start(), match.group()
        yield at, token
        if not token.isalnum():
            for part in _PART.finditer(token):
                yield at + part.start(), token[part.start() :]


@lru_cache(maxsize=50_000)
def _entries_for(language: str, token: str) -> tuple[_Entry, ...]:
    by_letter = _by_letter(language)
    possible = (*by_letter.get(token[0], ()), *by_letter[""])
    return tuple(e for e in possible if e.wording.head.match(token))


@lru_cache
def _by_letter(language: str) -> dict[str, tuple[_Entry, ...]]:
    """Return the entries by the letter that they begin with; under "" those that may vary."""
    found: dict[str, list[_Entry]] = {"": []}
    for entry in _entries(language):
        first, following = entry.wording.head.pattern[:1], entry.wording.head.pattern[1:2]
        plain = first.isalpha() and following not in {"?", "*", "|", "{"}
        found.setdefault(first if plain else "", []).append(entry)
    return {letter: tuple(entries) for letter, entries in found.items()}


@lru_cache
def _entries(language: str) -> tuple[_Entry, ...]:
    lexicon = lexicon_for(language)
    found = [_Entry(Kind.FRAME, a, frame=f) for f in lexicon.frames for a in f.words.alternatives]
    found += [_Entry(Kind.STAGE, a, stage=s) for s, p in lexicon.stages for a in p.alternatives]
    found += [_Entry(Kind.SENSE, a, sense=s) for s, p in lexicon.senses for a in p.alternatives]
    plain: dict[Kind, Phrase] = {
        Kind.HYPOTHETICAL: lexicon.hypothetical,
        Kind.DENIAL: lexicon.denial,
        Kind.PASSIVE: lexicon.passive,
        Kind.LEAD: lexicon.lead,
        Kind.CLAUSE_BREAK: lexicon.clause_break,
        Kind.BACKGROUND: lexicon.background,
        Kind.CREDIT: lexicon.credit,
        Kind.CONDITION: lexicon.condition,
    }
    found += [_Entry(kind, a) for kind, p in plain.items() for a in p.alternatives]
    return tuple(found)


def _lower(text: str) -> str:
    """Lower-case without moving an offset: a few letters grow when lower-cased."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
