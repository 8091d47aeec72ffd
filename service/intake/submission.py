"""An article that is ready to be read."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from schemas.extraction import Notice
from schemas.requests import ExtractorChoice


@dataclass(frozen=True)
class Submission:
    """A checked article and what the caller wants done with it.

    `language` and `published` are what the caller (or the page's own metadata) says, null when
    nobody says. `html` is true where `text` was taken out of a page.
    """

    text: str
    title: str | None = None
    language: str | None = None
    published: date | None = None
    url: str | None = None
    source: str | None = None
    html: bool = False
    extractor: ExtractorChoice = "auto"
    fresh: bool = False
    notices: tuple[Notice, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """The hash of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def article_id(self) -> str:
        """The hash of all that decides the reading: text, title, date and language."""
        published = self.published.isoformat() if self.published else None
        key = json.dumps([self.sha256, self.title, published, self.language, self.html])
        return f"art_{hashlib.sha256(key.encode()).hexdigest()[:32]}"
