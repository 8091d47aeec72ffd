"""What a caller hands in."""

from datetime import date
from typing import Literal

from pydantic import Field

from schemas.values import Model

ExtractorChoice = Literal["auto", "llm", "embedded", "baseline"]


class ExtractionRequest(Model):
    """One article: either its text or its HTML."""

    text: str | None = Field(default=None, description="The article as plain text.")
    html: str | None = Field(default=None, description="The article's page, instead of `text`.")
    title: str | None = None
    published: date | None = Field(default=None, description="Date of publication, ISO 8601.")
    language: str | None = Field(default=None, description="`nl` or `en`; detected when absent.")
    url: str | None = None
    source: str | None = Field(default=None, description="Name of the publication.")
    extractor: ExtractorChoice = "auto"
    fresh: bool = Field(default=False, description="Ask again even if an answer is stored.")
