"""What an extractor says before code turns its ids into values."""

from dataclasses import dataclass, field
from typing import Protocol

from schemas.enums import DateEvent, DealType, Role, Stage, ValuationBasis
from schemas.extraction import Notice, Usage
from service.reading.document import Document


@dataclass(frozen=True, slots=True)
class DraftParty:
    """A party by the name that the text uses; assembly finds where it stands."""

    name: str
    role: Role
    lead: bool = False


@dataclass(frozen=True, slots=True)
class DraftDate:
    """A date mention and what happens then."""

    event: DateEvent
    mention: str


@dataclass(frozen=True, slots=True)
class DraftDeal:
    """One deal in ids: mentions (`m2`), sentences (`s3`), names and enum values.

    `inferred` are the parties that context gave, not the sentences of the deal.
    """

    type: DealType
    stage: Stage
    parties: tuple[DraftParty, ...]
    evidence: tuple[str, ...]
    amount: str | None = None
    amount_quote: str | None = None
    valuation: str | None = None
    valuation_basis: ValuationBasis | None = None
    stake: str | None = None
    round: str | None = None
    dates: tuple[DraftDate, ...] = ()
    conditions: tuple[str, ...] = ()
    reported_by: str | None = None
    disputed: str | None = None
    confidence: float | None = None
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """All deals that an extractor found, what they cost, and what the caller should know."""

    deals: tuple[DraftDeal, ...]
    usage: Usage = field(default_factory=Usage)
    notices: tuple[Notice, ...] = ()


class Extractor(Protocol):
    """The one interface of `llm`, `embedded` and `baseline`."""

    async def extract(self, document: Document) -> Draft:
        """Return the deals that the document states, as ids, names and enum values."""
        ...
