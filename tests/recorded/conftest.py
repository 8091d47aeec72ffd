"""Recordings of the embedded model's real server, replayed without its file or a network.

``make record`` makes them again: then the server runs, else its address leads nowhere. A request
is matched on method, path and body, so a changed prompt is not answered by an old recording.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from service.models.config import ModelConfig
from service.models.embedded import EmbeddedServer
from service.models.modelfile import EMBEDDED_MODEL
from service.settings import Settings

LONGEST = timedelta(minutes=20)  # a busy machine may take long to record


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """Return what is recorded and how it is found again."""
    return {
        "match_on": ["method", "path", "body"],
        "before_record_request": _bare,
        "before_record_response": _plain,
        "decode_compressed_response": True,
    }


def _bare(request: Any) -> Any:  # noqa: ANN401 - vcrpy has no types
    """Keep no header but the content type: the others hold the key and the machine."""
    kept = {k: v for k, v in request.headers.items() if k.lower() == "content-type"}
    request.headers = kept
    return request


def _plain(response: dict[str, Any]) -> dict[str, Any]:
    response["headers"] = {
        k: v for k, v in response["headers"].items() if k.lower() == "content-type"
    }
    return response


@pytest.fixture
async def embedded(record_mode: str) -> AsyncIterator[ModelConfig]:
    """Return how to reach the embedded model: the real one when recording."""
    if record_mode == "none":
        yield _config("http://127.0.0.1:9/v1")
        return
    settings = Settings()
    async with EmbeddedServer(settings.model_dir, threads=settings.embedded_threads) as server:
        running = await server.start()
        yield replace(_config(running.base_url), api_key=running.api_key)


def _config(base_url: str) -> ModelConfig:
    return ModelConfig(
        base_url=base_url,
        model=EMBEDDED_MODEL.model,
        temperature=0.0,
        max_output_tokens=800,
        timeout=LONGEST,
        deadline=LONGEST,
        embedded=True,
        transport="httpx2",
    )
