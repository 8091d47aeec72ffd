"""`/v1/extractions`: one article in, checked deal records out."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from schemas.extraction import Extraction
from schemas.requests import ExtractionRequest
from service.api import examples
from service.api.body import body_limit, read_model
from service.api.documented import problems
from service.api.state import StateDep
from service.errors import ModelError, NotFoundError
from service.intake import prepare_async
from service.pipeline import run

router = APIRouter(prefix="/v1/extractions", tags=["extractions"])

Fresh = Annotated[bool, Query(description="The same as `fresh` in the body; either asks again.")]

_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": ExtractionRequest.model_json_schema(),
                "examples": examples.REQUESTS,
            }
        },
    }
}


@router.post(
    "",
    summary="Extract the deals of an article",
    response_model=Extraction,
    responses=problems(400, 408, 413, 415, 422, 500, 502, 503, 507) | examples.ANSWER,
    openapi_extra=_BODY,
)
async def extract(request: Request, state: StateDep, *, fresh: Fresh = False) -> Response:
    """Read an article and return the deals that it states, each with the place that says so.

    The same article is answered from the store, without a model call, until the recipe changes;
    `fresh` asks again. All offsets are Unicode code points into the submitted text.
    """
    limit = body_limit(state.settings.max_chars)
    asked = await read_model(request, ExtractionRequest, limit)
    asked = asked.model_copy(update={"fresh": asked.fresh or fresh})
    submission = await prepare_async(asked, max_chars=state.settings.max_chars)
    try:
        extraction = await run(submission, state.parts)
    except ModelError as error:
        state.metrics.model_failure(error)
        raise
    state.metrics.extraction(extraction)
    return _json(extraction)


@router.get(
    "/{extraction_id}",
    summary="Return an extraction again",
    response_model=Extraction,
    responses=problems(404, 422, 500, 507) | examples.ANSWER,
)
async def find(extraction_id: str, state: StateDep) -> Response:
    """Return a stored extraction, with the usage that it once cost."""
    extraction = await state.opened.extractions.find(extraction_id)
    if extraction is None:
        raise NotFoundError("There is no extraction with this id.")
    return _json(extraction)


def _json(extraction: Extraction) -> Response:
    return Response(extraction.model_dump_json(), media_type="application/json")
