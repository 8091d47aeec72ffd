"""What the routers share, made once when the application starts."""

from dataclasses import dataclass
from typing import Annotated, Protocol, TypedDict

from fastapi import Depends, Request

from schemas.enums import ExtractorName
from schemas.extraction import Extraction
from service.pipeline import Parts
from service.settings import Settings
from service.store import Database, Extractions
from service.telemetry import Metrics


@dataclass(frozen=True, slots=True)
class AnsweringExtractor:
    """Who answers when nobody is named, and in what state that is.

    `state` is `ready`, `starting`, or `unavailable`; then the baseline answers.
    """

    name: ExtractorName
    model: str | None
    state: str
    detail: str | None = None


class Answering(Protocol):
    """Tells who answers."""

    def answering(self) -> AnsweringExtractor:
        """Return who answers when nobody is named; never waits."""
        ...


@dataclass(frozen=True)
class State:
    """The parts of a running service."""

    settings: Settings
    database: Database
    extractions: Extractions
    parts: Parts
    answering: Answering
    metrics: Metrics

    def count(self, extraction: Extraction) -> Extraction:
        """Count an answered extraction in the metrics and return it."""
        self.metrics.extraction(extraction)
        return extraction


class Lifespan(TypedDict):
    """What the lifespan hands to every request."""

    service: State


def get_state(request: Request) -> State:
    """Return the state that the lifespan made."""
    state: State = request.state.service
    return state


StateDep = Annotated[State, Depends(get_state)]
