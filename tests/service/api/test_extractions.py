import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import jsonschema_rs
import pytest

from schemas.export import extraction_schema
from schemas.extraction import Extraction
from service.errors import (
    ConfigurationError,
    ModelRejected,
    ModelUnavailable,
    StorageError,
    TruncatedAnswer,
)
from service.settings import Settings
from tests.fakes import FakeChooser

PATH = "/v1/extractions"
JSON = {"content-type": "application/json"}
TEXT = "Acme said on Monday that it will buy Globex for $5.7 billion in cash."


async def post(client: httpx2.AsyncClient, **fields: Any) -> httpx2.Response:  # noqa: ANN401
    """Post a request with these fields."""
    return await client.post(PATH, json=fields)


def problem(response: httpx2.Response, status: int, name: str) -> dict[str, Any]:
    """Return the problem of a response after checking what every problem must hold."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = response.json()
    assert found["type"] == f"/problems/{name}"
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    assert found["hint"]
    assert found["request_id"] == response.headers["x-request-id"]
    return found


async def test_an_article_gives_an_extraction(client: httpx2.AsyncClient) -> None:
    """The answer follows the published schema and is found again under its id."""
    response = await post(client, text=TEXT, published="2026-01-05", source="The Example")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    answer = response.json()
    jsonschema_rs.Draft202012Validator(extraction_schema()).validate(answer)
    assert answer["article"]["source"] == "The Example"
    again = await client.get(f"{PATH}/{answer['id']}")
    found = again.json()
    for each in (found, answer):
        each["usage"].pop("seconds")
    assert found == answer


async def test_offsets_count_code_points(client: httpx2.AsyncClient) -> None:
    """Characters beyond the basic plane count one, as in the contract."""
    text = f"🚀🚀 {TEXT}"
    answer = Extraction.model_validate((await post(client, text=text)).json())
    assert answer.article.chars == len(text)
    assert answer.mentions
    assert all(text[m.start : m.end] == m.text for m in answer.mentions)


async def test_a_page_instead_of_its_text(client: httpx2.AsyncClient) -> None:
    """HTML is read, and the answer holds the text that its offsets point into."""
    answer = (await post(client, html=f"<html><body><p>{TEXT}</p></body></html>")).json()
    assert answer["article"]["text"] == TEXT


async def test_the_same_request_is_answered_from_the_store(
    client: httpx2.AsyncClient, chooser: FakeChooser
) -> None:
    """Once asked, an article costs nothing; `fresh` asks again."""
    first = (await post(client, text=TEXT)).json()
    second = (await post(client, text=TEXT)).json()
    third = (await post(client, text=TEXT, fresh=True)).json()
    assert [each["stored"] for each in (first, second, third)] == [False, True, False]
    assert second["warnings"][0]["code"] == "stored"
    assert second["usage"]["requests"] == 0
    assert len({each["id"] for each in (first, second, third)}) == 1
    assert chooser.llm.calls == 2


@pytest.mark.parametrize(
    ("query", "field", "stored"),
    [
        ("?fresh=true", None, False),
        ("?fresh=1", False, False),
        ("?fresh=false", True, False),
        ("?fresh=false", None, True),
        ("?other=true", None, True),
    ],
)
async def test_fresh_may_stand_in_the_address(
    client: httpx2.AsyncClient, query: str, field: bool | None, stored: bool
) -> None:
    """`?fresh=true` asks again as the body's field does; either is enough."""
    await post(client, text=TEXT)
    body = {"text": TEXT} | ({} if field is None else {"fresh": field})
    response = await client.post(f"{PATH}{query}", json=body)
    assert response.json()["stored"] is stored


@pytest.mark.parametrize("value", ["perhaps", "", "2"])
async def test_a_bad_fresh_is_a_problem(client: httpx2.AsyncClient, value: str) -> None:
    """What is neither true nor false is refused, and named."""
    response = await client.post(f"{PATH}?fresh={value}", json={"text": TEXT})
    found = problem(response, 422, "invalid-fields")
    assert found["errors"][0]["pointer"] == "/query/fresh"


async def test_parallel_posts_make_one_call(
    client: httpx2.AsyncClient, chooser: FakeChooser
) -> None:
    """Twenty clients with one article cost one call."""
    chooser.llm.seconds = 0.05
    answers = await asyncio.gather(*(post(client, text=TEXT) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert chooser.llm.calls == 1


BAD_FIELDS: dict[str, tuple[dict[str, Any], int, str, str | None]] = {
    "empty": ({"text": ""}, 422, "empty-text", None),
    "blank": ({"text": " \n "}, 422, "empty-text", None),
    "nothing": ({}, 422, "bad-request", None),
    "both": ({"text": "a", "html": "<p>a"}, 422, "bad-request", None),
    "null": ({"text": None}, 422, "bad-request", None),
    "too long": ({"text": "x" * 5_001}, 413, "text-too-long", "/text"),
    "page too long": ({"html": "x" * 50_001}, 413, "text-too-long", "/html"),
    "binary": ({"text": "\0\1\2"}, 422, "bad-text", "/text"),
    "mojibake": ({"text": "â‚¬ â‚¬ â‚¬ Ã©"}, 422, "bad-text", "/text"),
    "page as text": ({"text": "<html><p>Acme</html>"}, 422, "bad-text", "/text"),
    "page without text": ({"html": "<html></html>"}, 422, "empty-text", None),
    "language": ({"text": "a", "language": "xx"}, 422, "unsupported-language", "/language"),
    "future": ({"text": "a", "published": "2999-01-01"}, 422, "future-date", "/published"),
    "title": ({"text": "a", "title": "x" * 2_000}, 422, "bad-request", "/title"),
    "not a date": ({"text": "a", "published": "soon"}, 422, "invalid-fields", "/published"),
    "unknown field": ({"text": "a", "txt": "b"}, 422, "invalid-fields", "/txt"),
    "odd field": ({"text": "a", "a/b~": "b"}, 422, "invalid-fields", "/a~1b~0"),
    "wrong type": ({"text": 5}, 422, "invalid-fields", "/text"),
    "extractor": ({"text": "a", "extractor": "gpt"}, 422, "invalid-fields", "/extractor"),
    "flag": ({"text": "a", "fresh": "perhaps"}, 422, "invalid-fields", "/fresh"),
}


@pytest.mark.parametrize("case", BAD_FIELDS)
async def test_bad_fields(client: httpx2.AsyncClient, chooser: FakeChooser, case: str) -> None:
    """Each bad request has its status and type, names its field, and asks nobody."""
    fields, status, name, pointer = BAD_FIELDS[case]
    found = problem(await post(client, **fields), status, name)
    assert [error["pointer"] for error in found["errors"]] == ([pointer] if pointer else [])
    assert chooser.llm.calls == 0


BAD_BODIES: dict[str, tuple[bytes, dict[str, str], int, str]] = {
    "no body": (b"", JSON, 400, "malformed-json"),
    "cut off": (b'{"text": "Acme', JSON, 400, "malformed-json"),
    "not JSON": (b"text=Acme", JSON, 400, "malformed-json"),
    "latin-1": ('{"text": "Zoë"}'.encode("latin-1"), JSON, 400, "malformed-json"),
    "utf-16": ('{"text": "a"}'.encode("utf-16"), JSON, 400, "malformed-json"),
    "deep": (b"[" * 100_000, JSON, 400, "malformed-json"),
    "lone surrogate": (b'{"text": "a \\ud800 b"}', JSON, 422, "bad-text"),
    "turned surrogates": (b'{"text": "a \\udc00\\ud800 b"}', JSON, 422, "bad-text"),
    "array": (b"[]", JSON, 422, "invalid-fields"),
    "null": (b"null", JSON, 422, "invalid-fields"),
    "plain text": (b"Acme", {"content-type": "text/plain"}, 415, "unsupported-media-type"),
    "no type": (b'{"text": "a"}', {}, 415, "unsupported-media-type"),
    "form": (
        b"text=Acme",
        {"content-type": "application/x-www-form-urlencoded"},
        415,
        "unsupported-media-type",
    ),
    "compressed": (b"\x1f\x8b", JSON | {"content-encoding": "gzip"}, 415, "unsupported-media-type"),
}


@pytest.mark.parametrize("case", BAD_BODIES)
async def test_bad_bodies(client: httpx2.AsyncClient, case: str) -> None:
    """What is no JSON object of ours is refused with its own status and type."""
    body, headers, status, name = BAD_BODIES[case]
    problem(await client.post(PATH, content=body, headers=headers), status, name)


async def test_content_type_with_charset(client: httpx2.AsyncClient) -> None:
    """A charset parameter and capitals in the content type are common and fine."""
    headers = {"content-type": "Application/JSON; charset=utf-8"}
    response = await client.post(PATH, content=json.dumps({"text": TEXT}), headers=headers)
    assert response.status_code == 200


async def test_a_million_wrong_fields(client: httpx2.AsyncClient) -> None:
    """The answer to a body that is wrong everywhere stays small."""
    for count in (500, 5_000):
        body = json.dumps({f"x{number}": 0 for number in range(count)} | {"y" * 50_000: 0})
        response = await client.post(PATH, content=body, headers=JSON)
        assert len(problem(response, 422, "invalid-fields")["errors"]) <= 20
        assert len(response.content) < 20_000


async def test_an_announced_body_that_is_too_large(client: httpx2.AsyncClient) -> None:
    """Content-Length over the limit is refused before a byte is read."""
    headers = JSON | {"content-length": str(10**9)}
    response = await client.post(PATH, content=b"{}", headers=headers)
    problem(response, 413, "body-too-large")


async def test_an_endless_body(client: httpx2.AsyncClient) -> None:
    """A body that never ends is cut off at the limit; it is not read on."""
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 10**8:
            sent += 65_536
            yield b" " * 65_536

    response = await client.post(PATH, content=endless(), headers=JSON)
    problem(response, 413, "body-too-large")
    assert sent < 10**6


async def test_a_body_that_stalls(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body that stops coming ends in 408, not in a request that hangs."""
    monkeypatch.setattr("service.api.body.BODY_SECONDS", 0.05)

    async def stalled() -> AsyncIterator[bytes]:
        yield b'{"text": '
        await asyncio.Event().wait()

    problem(await client.post(PATH, content=stalled(), headers=JSON), 408, "slow-body")


@pytest.mark.parametrize(
    ("error", "status", "name"),
    [
        (
            ModelUnavailable("The endpoint does not answer.", retry_after=7.2),
            503,
            "model-unavailable",
        ),
        (ModelRejected("The key is refused."), 502, "model-rejected"),
        (TruncatedAnswer("The answer stops early."), 502, "truncated-answer"),
        (ConfigurationError("No endpoint is configured."), 503, "not-configured"),
        (StorageError("The disk is full."), 507, "storage-failed"),
    ],
)
async def test_model_and_storage_errors(
    client: httpx2.AsyncClient, chooser: FakeChooser, error: Exception, status: int, name: str
) -> None:
    """A failing model or store has its own status and type, says if a retry helps, and when."""
    chooser.llm.error = error
    response = await post(client, text=TEXT)
    found = problem(response, status, name)
    assert found["retryable"] == (name in {"model-unavailable", "storage-failed"})
    expected = "8" if name == "model-unavailable" else None
    assert response.headers.get("retry-after") == expected


async def test_an_error_of_ours_tells_no_secrets(
    client: httpx2.AsyncClient, chooser: FakeChooser, caplog: pytest.LogCaptureFixture
) -> None:
    """An unexpected error is a plain 500 with an id to find it in the log by."""
    chooser.llm.error = RuntimeError("secret sk-123")
    found = problem(await post(client, text=TEXT), 500, "internal")
    assert "sk-123" not in json.dumps(found)
    assert found["request_id"] in caplog.text


@pytest.mark.parametrize("unknown", ["ext_0", "%27%20OR%201=1", "x" * 5_000, "%00", "ext_%F0%9F"])
async def test_unknown_extractions(client: httpx2.AsyncClient, unknown: str) -> None:
    """An id that nobody gave is a 404 with its own type."""
    problem(await client.get(f"{PATH}/{unknown}"), 404, "not-found")


async def test_limits_follow_the_settings(client: httpx2.AsyncClient, settings: Settings) -> None:
    """The longest allowed text passes, one more character does not."""
    words = ("Acme buys Globex. " * 500)[: settings.max_chars]
    assert (await post(client, text=words)).status_code == 200
    problem(await post(client, text=words + "x"), 413, "text-too-long")
