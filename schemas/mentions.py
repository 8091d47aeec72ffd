"""What the deterministic reading marked in the text: amounts, percents, dates, measures."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.values import Bounds, Model


class MoneyValue(Bounds):
    """A sum of money in units of its currency."""

    currency: str | None = Field(
        default=None, description="ISO 4217, or null where the text leaves it open."
    )
    per: str | None = Field(
        default=None,
        description="What one such sum pays for (`share`, `month`, `year`, …), null for a total.",
    )


class PercentValue(Bounds):
    """A percentage: 27 percent is 27."""


class MeasureValue(Bounds):
    """A count or quantity in the unit named."""

    unit: str = Field(description="Singular English unit: `gigawatt`, `year`, `share`, `chip`, …")


class DateValue(Model):
    """A day or period in ISO 8601, as precise as the text: `2026`, `2026-Q4`, `2025-11`."""

    start: str | None = Field(default=None, description="First day or period; null is open.")
    end: str | None = Field(default=None, description="Last day or period; null is open.")


class _Mention(Model):
    id: str = Field(description="`m1`, `m2`, … in the order of the text.", pattern=r"^m\d+$")
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class MoneyMention(_Mention):
    """A sum of money in the text, its hedge included in the span."""

    kind: Literal["money"] = "money"
    value: MoneyValue


class PercentMention(_Mention):
    """A percentage in the text."""

    kind: Literal["percent"] = "percent"
    value: PercentValue


class DateMention(_Mention):
    """A date or period in the text."""

    kind: Literal["date"] = "date"
    value: DateValue


class MeasureMention(_Mention):
    """A quantity with a unit in the text."""

    kind: Literal["measure"] = "measure"
    value: MeasureValue


Mention = Annotated[
    MoneyMention | PercentMention | DateMention | MeasureMention, Field(discriminator="kind")
]
