"""Is it alive, can it answer, what has it done."""

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from schemas.enums import ExtractorName
from service.api.documented import problems
from service.api.errors import NotReady
from service.api.state import StateDep
from service.telemetry import METRICS_MEDIA_TYPE

router = APIRouter(tags=["health"])


class Alive(BaseModel):
    """The process runs."""

    status: str = "alive"


class Answerer(BaseModel):
    """Who answers when a request names nobody."""

    name: ExtractorName
    model: str | None = Field(description="Null for the baseline.")
    state: str = Field(description="`ready`, or `unavailable`: then the baseline answers.")
    detail: str | None = Field(default=None, description="Why it is unavailable.")


class Ready(BaseModel):
    """The service can answer."""

    status: str = "ready"
    database: str = "ready"
    extractor: Answerer


@router.get("/livez", summary="The process runs")
async def livez() -> Alive:
    """Answer, and nothing else."""
    return Alive()


@router.get("/readyz", summary="The service can answer", responses=problems(503, 507))
async def readyz(state: StateDep) -> Ready:
    """Say who will answer; a problem while the database or the model is not there yet."""
    await state.opened.database.ping()
    answering = state.opened.extractors.answering()
    if answering.state == "starting":
        raise NotReady("The embedded model is starting.", retry_after=2.0)
    return Ready(
        extractor=Answerer(
            name=answering.name,
            model=answering.model,
            state=answering.state,
            detail=answering.detail,
        )
    )


@router.get("/metrics", summary="Prometheus metrics", response_class=Response)
async def metrics(state: StateDep) -> Response:
    """Return the counters of this process in Prometheus' text format."""
    return Response(state.metrics.render(), headers={"content-type": METRICS_MEDIA_TYPE})
