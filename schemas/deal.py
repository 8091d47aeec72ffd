"""One deal as the article states it."""

from pydantic import Field

from schemas.enums import DateEvent, DealType, Outcome, Role, Stage, ValuationBasis, Verdict
from schemas.values import Bounds, Model, Span


class Party(Model):
    """A company, fund, person or state that takes part in the deal."""

    name: str = Field(description="Canonical name.", min_length=1)
    role: Role
    lead: bool = Field(default=False, description="True for a lead investor.")
    spans: list[Span] = Field(default_factory=list, description="Where the article names it.")


class Money(Bounds):
    """A sum of money, copied from one mention of the text."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    currency: str | None = Field(description="ISO 4217, or null where the text leaves it open.")
    mention: str = Field(description="Id of the mention that states it.")


class Valuation(Money):
    """What the article says that a company is worth."""

    basis: ValuationBasis = ValuationBasis.UNSPECIFIED


class Stake(Bounds):
    """The share of a company that changes hands or is taken, in percent."""

    span: Span
    mention: str = Field(description="Id of the mention that states it.")


class DealDate(Model):
    """A date that the article states for this deal."""

    event: DateEvent
    start: str | None
    end: str | None
    span: Span


class Condition(Model):
    """Something that the deal depends on."""

    text: str
    span: Span


class Check(Model):
    """What one rule says of this record."""

    rule: str
    outcome: Outcome
    field: str | None = Field(default=None, description="The field judged, null for the record.")
    message: str


class Deal(Model):
    """One deal record."""

    id: str = Field(description="Unique in the extraction.")
    type: DealType
    stage: Stage = Field(description="The stage that the article gives at its publication.")
    disputed: bool = Field(default=False, description="A party denies the deal.")
    disputed_span: Span | None = Field(default=None, description="Where the text says so.")
    round: str | None = Field(default=None, description="Name of the round, as `Series B`.")
    parties: list[Party]
    amount: Money | None = None
    valuation: Valuation | None = None
    stake: Stake | None = None
    dates: list[DealDate] = Field(default_factory=list)
    conditions: list[Condition] = Field(default_factory=list)
    reported_by: str | None = Field(default=None, description="Outlet or person credited.")
    evidence: list[Span]
    confidence: float | None = Field(default=None, ge=0, le=1)
    verdict: Verdict
    checks: list[Check] = Field(default_factory=list)
