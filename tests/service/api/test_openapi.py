import re
from typing import Any

import httpx2
import jsonschema_rs
import pytest

from schemas.requests import ExtractionRequest
from service.api import examples
from service.api.problems import MEDIA_TYPE


@pytest.fixture
async def described(client: httpx2.AsyncClient) -> dict[str, Any]:
    """The OpenAPI description as it is served."""
    found: dict[str, Any] = (await client.get("/openapi.json")).json()
    return found


def test_every_call_is_described(described: dict[str, Any]) -> None:
    """Each path of the contract is there, with a summary and a longer word."""
    expected = {"/v1/extractions", "/v1/extractions/{extraction_id}", "/v1/schemas/extraction"}
    assert expected | {"/livez", "/readyz", "/metrics"} <= described["paths"].keys()
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["summary"]
            assert operation["description"]


def test_errors_are_described_as_problems(described: dict[str, Any]) -> None:
    """Every documented error is problem+json with the fields of a problem."""
    responses = described["paths"]["/v1/extractions"]["post"]["responses"]
    failed = {status: response for status, response in responses.items() if status != "200"}
    assert {"400", "413", "415", "422", "500", "502", "503", "507"} <= failed.keys()
    for response in failed.values():
        schema = response["content"][MEDIA_TYPE]["schema"]
        assert {"type", "title", "status", "detail", "hint"} <= schema["properties"].keys()


@pytest.mark.parametrize("name", examples.REQUESTS)
async def test_request_examples_work(client: httpx2.AsyncClient, name: str) -> None:
    """Every example in the documentation can be sent as it stands."""
    value = examples.REQUESTS[name]["value"]
    ExtractionRequest.model_validate(value)
    response = await client.post("/v1/extractions", json=value)
    assert response.status_code == 200


def test_examples_fit_the_description(described: dict[str, Any]) -> None:
    """Requests and answer in the documentation follow the schemas beside them."""
    post = described["paths"]["/v1/extractions"]["post"]
    content = post["requestBody"]["content"]["application/json"]
    for example in content["examples"].values():
        jsonschema_rs.validate(content["schema"], example["value"])
    answer = post["responses"]["200"]["content"]["application/json"]
    schema = answer["schema"] | {"components": described["components"]}
    jsonschema_rs.validate(schema, answer["example"])


async def test_docs_page(client: httpx2.AsyncClient) -> None:
    """People find the documentation at `/docs`, and all that it loads comes from the service."""
    response = await client.get("/docs")
    assert response.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]+)"', response.text)
    assert len(loaded) >= 3
    for address in loaded:
        assert address.startswith("/")
        assert (await client.get(address)).status_code == 200
