"""The only place that knows all three extractors: builds and chooses them from the settings.

Models are imported and started when they are first needed: the baseline must not wait for them.
"""

from types import TracebackType
from typing import Self

from schemas.enums import ExtractorName
from schemas.requests import ExtractorChoice
from service.chosen import AnsweringExtractor, Chosen
from service.extraction.draft import Extractor
from service.recipe import Recipe
from service.settings import Settings
from service.store import Answers


class Extractors:
    """Chooses who answers; owns the model clients and the embedded model's server."""

    def __init__(self, settings: Settings, answers: Answers | None = None) -> None:
        self._settings = settings
        self._answers = answers

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        pass

    def choose(self, choice: ExtractorChoice) -> Chosen:
        """Return who will answer; `ConfigurationError` where that cannot be set up."""
        return Chosen(Recipe(ExtractorName.BASELINE), _baseline)

    def answering(self) -> AnsweringExtractor:
        """Return who answers when nobody is named; never waits."""
        return AnsweringExtractor(ExtractorName.BASELINE, None, "ready")

    def warm_up(self) -> None:
        """Start in the background what the first answer would wait for."""


async def _baseline(_: bool) -> Extractor:
    from service.extraction.baseline import BaselineExtractor

    return BaselineExtractor()
