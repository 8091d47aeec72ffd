"""A labelled article: the text, and the deals that a careful reader finds in it.

The field names are those of the contract. What the contract leaves to judgement is decided in
`eval/gold/GUIDELINES.md`; where a label has accepted alternatives, any of them is right.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from schemas.enums import DateEvent, DealType, Role, Stage, ValuationBasis
from schemas.values import Bounds, Model, Span


class Split(StrEnum):
    """What an article may be used for: building, or only measuring."""

    DEVELOPMENT = "development"
    TEST = "test"


class GoldParty(Model):
    """A party by the name that the article writes in full, and the names accepted for it."""

    name: str = Field(min_length=1)
    role: Role
    alternatives: tuple[str, ...] = ()
    lead: bool = False


class GoldMoney(Bounds):
    """A sum in units of its currency, where the text states it, the hedge included."""

    currency: str | None
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class GoldValuation(GoldMoney):
    """What a company is worth in this deal."""

    basis: ValuationBasis = ValuationBasis.UNSPECIFIED


class GoldStake(Bounds):
    """A share of a company in percent."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class GoldDate(Model):
    """A day or period of the deal in ISO 8601; null is open."""

    event: DateEvent
    start: str | None
    end: str | None
    span: Span


class GoldDeal(Model):
    """One deal that the article states; a record that is `optional` may be left out."""

    id: str = Field(min_length=1)
    type: DealType
    stage: Stage
    stage_alternatives: tuple[Stage, ...] = ()
    disputed: bool = False
    round: str | None = None
    parties: tuple[GoldParty, ...] = Field(min_length=1)
    amount: GoldMoney | None = None
    amount_alternatives: tuple[GoldMoney, ...] = ()
    valuation: GoldValuation | None = None
    stake: GoldStake | None = None
    dates: tuple[GoldDate, ...] = ()
    conditions: tuple[Span, ...] = ()
    reported_by: str | None = None
    evidence: tuple[Span, ...] = Field(min_length=1)
    optional: bool = False


class GoldArticle(Model):
    """One labelled article; `deals` is empty where the article states none."""

    id: str = Field(min_length=1)
    story: str = Field(min_length=1, description="Articles on one story share it and a split.")
    split: Split
    language: str = Field(pattern=r"^[a-z]{2}$")
    published: date | None = None
    title: str | None = None
    style: str = ""
    text: str = Field(min_length=1)
    deals: tuple[GoldDeal, ...]


class Annotation(Model):
    """What one annotator found in an article, before adjudication."""

    id: str = Field(min_length=1, description="The article's id.")
    annotator: str = Field(min_length=1)
    deals: tuple[GoldDeal, ...]
