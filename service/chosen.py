"""The extractor that will answer, as the pipeline sees it."""

from dataclasses import dataclass
from typing import Protocol

from schemas.enums import ExtractorName
from schemas.extraction import Notice
from schemas.requests import ExtractorChoice
from service.extraction.draft import Extractor
from service.recipe import Recipe


class Ready(Protocol):
    """Makes an extractor ready to answer."""

    async def __call__(self, *, fresh: bool) -> Extractor:
        """Return it once all that it needs runs; a fresh one takes no stored model answer."""
        ...


@dataclass(frozen=True, slots=True)
class Chosen:
    """An extractor under its recipe.

    `ready` starts what the extractor needs and returns it; a fresh one must not take a
    stored model answer. `notices` tell of the choice itself. `fallback` answers where this one
    cannot; without one the error goes to the caller.
    """

    recipe: Recipe
    ready: Ready
    notices: tuple[Notice, ...] = ()
    fallback: "Chosen | None" = None


class Chooser(Protocol):
    """Picks the extractor that a request asks for."""

    def choose(self, choice: ExtractorChoice) -> Chosen:
        """Return who will answer; `ConfigurationError` where that cannot be set up."""
        ...


@dataclass(frozen=True, slots=True)
class AnsweringExtractor:
    """Who answers when nobody is named, and in what state that is.

    `state` is `ready`, `starting`, or `unavailable`; then the baseline answers.
    """

    name: ExtractorName
    model: str | None
    state: str
    detail: str | None = None
