"""`/v1/schemas`: the JSON Schema of what is answered."""

from functools import cache

from fastapi import APIRouter, Response

from schemas.export import render

router = APIRouter(prefix="/v1/schemas", tags=["schemas"])


@router.get("/extraction", summary="JSON Schema of an extraction", response_class=Response)
async def extraction() -> Response:
    """Return the schema (draft 2020-12) that every extraction follows."""
    return Response(_schema(), media_type="application/schema+json")


@cache
def _schema() -> str:
    return render()
