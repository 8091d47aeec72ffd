"""The answer for one article."""

from pydantic import ConfigDict, Field

from schemas.deal import Deal
from schemas.enums import ExtractorName
from schemas.mentions import Mention
from schemas.values import Model


class Article(Model):
    """The article that was read."""

    id: str
    sha256: str = Field(description="SHA-256 of the submitted text in UTF-8.")
    title: str | None = None
    language: str = Field(description="BCP 47: `nl`, `en`, or `und` when unknown.")
    published: str | None = Field(default=None, description="ISO 8601 date.")
    chars: int = Field(description="Length in Unicode code points.")
    url: str | None = None
    source: str | None = None
    text: str | None = Field(
        default=None,
        description="The text that offsets point into, given when HTML was submitted.",
    )


class ExtractorInfo(Model):
    """Who answered, and every version that decides the answer."""

    name: ExtractorName
    model: str | None = Field(default=None, description="Null for the baseline.")
    prompt: str | None = Field(default=None, description="Prompt version, null without a model.")
    schema_: str = Field(alias="schema", serialization_alias="schema")
    rules: str
    recipe: str = Field(description="Hash of all of them.")

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Usage(Model):
    """What the answer cost. Every attempt counts."""

    requests: int = 0
    attempts: int = 0
    input_tokens: int = 0
    cached_input_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0
    cost_usd: float | None = Field(
        default=0.0, description="Null when the price is unknown; 0 when nothing was paid for."
    )
    seconds: float = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        """Return the sum; the cost is unknown where one of the two is."""
        known = self.cost_usd is not None and other.cost_usd is not None
        names = (name for name in type(self).model_fields if name != "cost_usd")
        added = {name: getattr(self, name) + getattr(other, name) for name in names}
        cost = (self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None
        return Usage(**added, cost_usd=cost)


class Notice(Model):
    """Something that the caller should know."""

    code: str
    message: str


class Extraction(Model):
    """Everything that Dealwire says of one article."""

    id: str
    article: Article
    extractor: ExtractorInfo
    mentions: list[Mention]
    deals: list[Deal]
    usage: Usage
    warnings: list[Notice] = Field(default_factory=list)
    stored: bool = Field(
        default=False, description="True when answered from the store without a model call."
    )
