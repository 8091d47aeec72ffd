"""A tiny extractor that says what it is told to, for tests of everything around extractors."""

import asyncio
from dataclasses import dataclass, field
from typing import Self

from schemas.enums import ExtractorName
from schemas.extraction import Notice, Usage
from schemas.requests import ExtractorChoice
from service.chosen import AnsweringExtractor, Chosen
from service.errors import DealwireError
from service.extraction.draft import Draft, Extractor
from service.reading.document import Document
from service.recipe import Recipe


@dataclass
class FakeExtractor:
    """Finds no deals, claims that a call was made, and counts; or raises the error it is given."""

    draft: Draft = field(
        default_factory=lambda: Draft((), Usage(requests=1, attempts=1, cost_usd=0.25))
    )
    error: Exception | None = None
    seconds: float = 0.0
    calls: int = 0

    async def extract(self, document: Document) -> Draft:  # noqa: ARG002 - the interface
        """Return the same draft each time."""
        self.calls += 1
        await asyncio.sleep(self.seconds)
        if self.error is not None:
            raise self.error
        return self.draft


@dataclass
class FakeChooser:
    """Gives `auto` and `llm` to one fake and `baseline` to another; remembers who was asked."""

    llm: FakeExtractor = field(default_factory=FakeExtractor)
    baseline: FakeExtractor = field(default_factory=lambda: FakeExtractor(Draft(())))
    notices: tuple[Notice, ...] = ()
    falls_back: bool = False
    not_ready: DealwireError | None = None
    asked_fresh: list[bool] = field(default_factory=list)

    answerer: AnsweringExtractor = field(
        default_factory=lambda: AnsweringExtractor(ExtractorName.LLM, "fake", "ready")
    )
    warmed: bool = False
    closed: bool = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.closed = True

    def answering(self) -> AnsweringExtractor:
        """Return what the test says."""
        return self.answerer

    async def warm_up(self) -> None:
        """Remember that it was called."""
        self.warmed = True

    def choose(self, choice: ExtractorChoice) -> Chosen:
        """Return the fake that plays the choice."""
        baseline = Chosen(Recipe(ExtractorName.BASELINE, rules="r"), self._baseline)
        if choice == "baseline":
            return baseline
        recipe = Recipe(ExtractorName.LLM, model="fake", rules="r")
        fallback = baseline if self.falls_back else None
        return Chosen(recipe, self._llm, self.notices, fallback)

    async def _llm(self, *, fresh: bool) -> Extractor:
        self.asked_fresh.append(fresh)
        if self.not_ready is not None:
            raise self.not_ready
        return self.llm

    async def _baseline(self, *, fresh: bool) -> Extractor:  # noqa: ARG002 - the interface
        return self.baseline
