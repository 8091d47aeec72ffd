"""Values that several records share: spans, exact decimals, bounds."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from schemas.enums import Qualifier


class Model(BaseModel):
    """The base of every public model: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain(value: Decimal) -> str:
    """Write a decimal without exponent or trailing zeros: ``6600000000``, ``2.5``."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


DecimalString = Annotated[
    Decimal,
    PlainSerializer(plain, return_type=str, when_used="always"),
    Field(description="An exact decimal, written as a string, in units (not thousands)."),
]


class Span(Model):
    """A place in the submitted text, in Unicode code points: ``text[start:end] == quote``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str


class Bounds(Model):
    """A number as the text bounds it; null is open."""

    min: DecimalString | None = None
    max: DecimalString | None = None
    qualifier: Qualifier = Qualifier.EXACT
