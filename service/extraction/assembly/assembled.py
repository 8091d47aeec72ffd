"""What assembly hands to the rules: records, and what of the draft could not be put in them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from schemas.deal import Deal
from schemas.extraction import Notice
from schemas.mentions import Mention
from service.reading.document import Entity, Sentence

_LONGEST = 80  # characters of an extractor's own words in a message


class DefectKind(StrEnum):
    """Why something of a draft is not in the record."""

    ID = "id"
    QUOTE = "quote"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Defect:
    """Something that the draft says and that cannot be found in the document."""

    kind: DefectKind
    field: str
    message: str


Report = Callable[[Defect], None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that no rule has judged yet, with what it was made of.

    Attributes:
        index: Place of its deal in the draft, from 0.
        number: Place in the order of the evidence, from 1.
        deal: The record; its verdict stands open.
        entities: The entity of each party of the record, None where reading found none.
        keys: What tells each party of the record from others.
        evidence: The sentences that state the deal, in the order of the text.
        dispute: The sentence in which a party denies it.
        defects: What of the draft is left out.
        inferred: Names of the parties that only the context gives.
    """

    index: int
    number: int
    deal: Deal
    entities: tuple[Entity | None, ...]
    keys: tuple[str, ...]
    evidence: tuple[Sentence, ...]
    dispute: Sentence | None
    defects: tuple[Defect, ...]
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assembled:
    """The records of a draft in the order of their evidence, and every mention of the text.

    `mentions` are the document's own and those that a quoted amount added, in the order of the
    text; the added ones have the highest numbers.
    """

    candidates: tuple[Candidate, ...]
    mentions: tuple[Mention, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def deals(self) -> tuple[Deal, ...]:
        """The records as they stand, unjudged."""
        return tuple(candidate.deal for candidate in self.candidates)


def printable(words: str) -> str:
    """Return an extractor's words without halves of characters, which no answer can carry."""
    return words.encode("utf-8", "replace").decode("utf-8")


def quoted(words: str) -> str:
    """Return an extractor's words in quotation marks, shortened, for a message."""
    shown = printable(" ".join(words.split()))
    return f"“{shown}”" if len(shown) <= _LONGEST else f"“{shown[: _LONGEST - 1]}…”"
