"""Examples for the OpenAPI description; the answer is one that the service gave."""

import json
from pathlib import Path
from typing import Any

import schemas

_FOLDER = Path(schemas.__file__).parent / "examples"


def _load(name: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads((_FOLDER / name).read_text("utf-8"))


REQUESTS: dict[str, Any] = {
    "english": {"summary": "An English article", "value": _load("request.en.json")},
    "dutch": {"summary": "A Dutch article", "value": _load("request.nl.json")},
    "page": {"summary": "A page instead of its text", "value": _load("request.html.json")},
}
ANSWER: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The extraction.",
        "content": {"application/json": {"example": _load("extraction.json")}},
    }
}
