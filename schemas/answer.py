"""What a model answers: ids, names and enum values, never digits.

The models here are the response schema of the `llm` extractor, so they stay inside the strict
subset of structured output: every property required, nullable instead of optional, no defaults.
"""

from pydantic import BaseModel, ConfigDict, Field

from schemas.enums import DateEvent, DealType, Role, Stage, ValuationBasis


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AnswerParty(_Strict):
    """A party, named as the article names it."""

    name: str = Field(description="The name as the article writes it.")
    role: Role
    lead: bool = Field(description="True only for a lead investor.")


class AnswerDate(_Strict):
    """A date of the deal."""

    event: DateEvent
    mention: str = Field(description="Id of a date mention.")


class AnswerDeal(_Strict):
    """One deal that the article states."""

    evidence: list[str] = Field(description="Ids of the sentences that state the deal.")
    type: DealType
    stage: Stage
    parties: list[AnswerParty]
    amount: str | None = Field(description="Id of the money mention, or null.")
    amount_quote: str | None = Field(
        description="Only for an amount without an id: its exact words in the text. Else null."
    )
    valuation: str | None = Field(description="Id of the money mention of the valuation, or null.")
    valuation_basis: ValuationBasis | None
    stake: str | None = Field(description="Id of the percent mention of the stake, or null.")
    round: str | None = Field(description="Name of the round, as the article writes it, or null.")
    dates: list[AnswerDate]
    conditions: list[str] = Field(description="Exact words of what the deal depends on.")
    reported_by: str | None = Field(description="Outlet or person that the article credits.")
    disputed: str | None = Field(description="Id of the sentence in which a party denies the deal.")


class Answer(_Strict):
    """All deals of one article."""

    deals: list[AnswerDeal]
