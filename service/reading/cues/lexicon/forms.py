"""The shapes of a lexicon: frames, stage phrases, sense phrases, compiled once."""

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


def phrase(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives, each a pattern whose blanks match any white space."""
    joined = "|".join(a.replace(" ", r"\s+") for a in alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a family of words states a deal, in the manner of frame semantics (Fillmore 1976).

    `subject` and `object` are the roles of unmarked companies before and after the words;
    `marks` gives the role of a company behind a preposition. `stage` is what the bare words
    say of the stage; `weight` ranks frames that claim the same words or the same sum.
    """

    name: str
    type: DealType
    words: re.Pattern[str]
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
    stages: tuple[tuple[Stage, re.Pattern[str]], ...]
    hypothetical: re.Pattern[str]
    denial: re.Pattern[str]
    senses: tuple[tuple[Sense, re.Pattern[str]], ...]
    prepositions: frozenset[str]
    passive: re.Pattern[str]
    lead: re.Pattern[str]
    clause_break: re.Pattern[str]
    background: re.Pattern[str]
    credit: re.Pattern[str]
    condition: re.Pattern[str]
    subject_pronoun: re.Pattern[str]
    verb_final: bool
