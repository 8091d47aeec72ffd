import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families

from schemas.enums import ExtractorName
from schemas.extraction import Usage
from service.chosen import AnsweringExtractor
from service.errors import StorageError, TruncatedAnswer
from service.store import Database
from tests.fakes import FakeChooser

TEXT = "Acme said on Monday that it will buy Globex for $5.7 billion in cash."


async def test_livez(client: httpx2.AsyncClient) -> None:
    """A process that runs says so."""
    response = await client.get("/livez")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})


async def test_readyz_names_who_answers(client: httpx2.AsyncClient, chooser: FakeChooser) -> None:
    """Readiness tells the database's state, the extractor and its model; the model was started."""
    response = await client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ready",
        "database": "ready",
        "extractor": {"name": "llm", "model": "fake", "state": "ready", "detail": None},
    }
    assert chooser.warmed


async def test_readyz_while_the_model_starts(
    client: httpx2.AsyncClient, chooser: FakeChooser
) -> None:
    """Not ready yet is 503 with the time to ask again."""
    chooser.answerer = AnsweringExtractor(ExtractorName.EMBEDDED, "m", "starting")
    response = await client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["type"] == "/problems/not-ready"
    assert response.headers["retry-after"] == "2"


async def test_readyz_without_the_model(client: httpx2.AsyncClient, chooser: FakeChooser) -> None:
    """Where the model is missing the baseline answers: ready, and the reason is given."""
    chooser.answerer = AnsweringExtractor(
        ExtractorName.EMBEDDED, "m", "unavailable", "The model file is missing."
    )
    response = await client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["extractor"]["state"] == "unavailable"
    assert "missing" in response.json()["extractor"]["detail"]


async def test_readyz_without_the_database(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that fails makes the service not ready, with the storage problem."""

    async def fail(_: Database) -> None:
        raise StorageError("The database file is damaged.")

    monkeypatch.setattr(Database, "ping", fail)
    response = await client.get("/readyz")
    assert response.status_code == 507
    assert response.json()["type"] == "/problems/storage-failed"


async def test_metrics_count_what_happened(client: httpx2.AsyncClient) -> None:
    """Requests by route and status, extractions, calls and costs are counted."""
    for _ in range(2):
        await client.post("/v1/extractions", json={"text": TEXT})
    await client.post("/v1/extractions", json={"text": ""})
    await client.request("BREW", "/coffee")
    response = await client.get("/metrics")
    families = text_string_to_metric_families(response.text)
    found = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }
    requests = "dealwire_http_requests_total"
    assert found[(requests, "/v1/extractions", "200", "POST")] == 2
    assert found[(requests, "/v1/extractions", "422", "POST")] == 1
    assert found[(requests, "404", "other", "unknown")] == 1
    assert found[("dealwire_extractions_total", "false", "llm")] == 1
    assert found[("dealwire_extractions_total", "llm", "true")] == 1
    assert found[("dealwire_model_requests_total", "llm")] == 1
    assert found[("dealwire_model_cost_usd_total", "llm")] == 0.25


async def test_failed_calls_are_counted_with_their_cost(
    client: httpx2.AsyncClient, chooser: FakeChooser
) -> None:
    """A model that fails is counted by the kind of failure, its attempts and tokens too."""
    chooser.llm.error = TruncatedAnswer("The answer stops early.")
    chooser.llm.error.usage = Usage(requests=1, attempts=3, output_tokens=70)
    await client.post("/v1/extractions", json={"text": TEXT})
    metrics = (await client.get("/metrics")).text
    assert 'dealwire_model_failures_total{type="truncated-answer"} 1.0' in metrics
    assert 'dealwire_model_requests_total{extractor="none"} 3.0' in metrics
    assert 'dealwire_model_tokens_total{extractor="none",kind="output"} 70.0' in metrics


async def test_schema_route(client: httpx2.AsyncClient) -> None:
    """The JSON Schema is served as it is committed."""
    response = await client.get("/v1/schemas/extraction")
    assert response.headers["content-type"] == "application/schema+json"
    assert response.json()["$id"] == "urn:dealwire:extraction:1"
