"""What the routers share, made once when the application starts."""

from dataclasses import dataclass
from typing import Annotated, TypedDict

from fastapi import Depends, Request

from service.parts import Opened
from service.pipeline import Parts
from service.settings import Settings
from service.telemetry import Metrics


@dataclass(frozen=True)
class State:
    """The parts of a running service."""

    settings: Settings
    opened: Opened
    metrics: Metrics

    @property
    def parts(self) -> Parts:
        """What the pipeline needs."""
        return self.opened.parts


class Lifespan(TypedDict):
    """What the lifespan hands to every request."""

    service: State


def get_state(request: Request) -> State:
    """Return the state that the lifespan made."""
    state: State = request.state.service
    return state


StateDep = Annotated[State, Depends(get_state)]
