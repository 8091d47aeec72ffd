"""The shapes of a lexicon: phrases, frames, stages and senses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from schemas.enums import DealType, Role, Stage


class Sense(StrEnum):
    """What a sum of money measures."""

    DEAL = "deal"
    VALUATION = "valuation"
    MARKET_CAP = "market_cap"
    REVENUE = "revenue"
    PROFIT = "profit"
    COST = "cost"
    FINE = "fine"
    PER_SHARE = "per_share"
    FUND = "fund"
    UNKNOWN = "unknown"


_BLANK = re.compile(r"(?<!\[) (?!-?\])")
_CLASS = re.compile(r"\[[^\]]*\]|\\.")


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording: the whole pattern, and what its first word must begin with."""

    head: re.Pattern[str]
    whole: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wordings of one cue, matched in lower-cased text from the start of a word."""

    alternatives: tuple[Alternative, ...]


def phrase(*alternatives: str) -> Phrase:
    """Compile alternatives, each a pattern in lower case whose blanks match any white space."""
    return Phrase(tuple(_compile(one) for a in alternatives for one in _spread(a)))


def _spread(pattern: str) -> list[str]:
    """Split a pattern that begins with a group of choices, so that each has a head of its own."""
    if not pattern.startswith("(?:"):
        return [pattern]
    depth, cuts = 0, [2]
    for index, char in enumerate(_CLASS.sub(_mask, pattern)):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 1:
            cuts.append(index)
        if depth == 0:
            break
    rest = pattern[index + 1 :]
    if rest[:1] in {"?", "*", "+", "{"}:
        return [pattern]
    ends = [*cuts[1:], index]
    choices = [pattern[a + 1 : b] for a, b in zip(cuts, ends, strict=True)]
    return [one for choice in choices for one in _spread(choice + rest)]


def _compile(alternative: str) -> Alternative:
    whole = _BLANK.sub(r"\\s+", alternative.replace(r"[\w-]*", r"[\w-]{0,40}"))
    head = _head(alternative).replace(r"[\w-]*", r"[\w-]{0,40}")
    return Alternative(re.compile(head), re.compile(rf"{whole}(?!\w)"))


def _mask(match: re.Match[str]) -> str:
    """Hide a character class; one that holds a blank ends the head as a blank does."""
    return (" " if " " in match.group() else "x") + "x" * (len(match.group()) - 1)


def _head(pattern: str) -> str:
    """Return the part that must match within the first word: a prefix, so a safe filter."""
    plain = _CLASS.sub(_mask, pattern)
    depth, start = 0, 0
    for index, char in enumerate(plain):
        if char == "(":
            start = index if depth == 0 else start
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0 and plain[start : start + 3] in {"(?=", "(?!"}:
                return pattern[:start]
        elif char == " ":
            return pattern[: start if depth else index]
    return pattern


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """How a family of words states a deal, in the manner of frame semantics (Fillmore 1976).

    `subject` and `object` are the roles of unmarked companies before and after the words;
    `marks` gives the role of a company behind a preposition. `stage` is what the bare words
    say of the stage; `weight` ranks frames that claim the same words or the same sum.
    """

    name: str
    type: DealType
    words: Phrase
    subject: Role | None
    object: Role | None
    marks: Mapping[str, Role]
    stage: Stage
    noun: bool = False
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cue words of one language."""

    frames: tuple[Frame, ...]
    stages: tuple[tuple[Stage, Phrase], ...]
    senses: tuple[tuple[Sense, Phrase], ...]
    hypothetical: Phrase
    denial: Phrase
    passive: Phrase
    lead: Phrase
    clause_break: Phrase
    background: Phrase
    credit: Phrase
    condition: Phrase
    prepositions: frozenset[str]
    verb_final: bool
