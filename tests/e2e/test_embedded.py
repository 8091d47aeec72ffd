import os
from pathlib import Path

import httpx2
import pytest

from schemas.extraction import Extraction
from service.models.modelfile import EMBEDDED_MODEL, is_verified
from service.settings import Settings
from tests.e2e.conftest import Running

TEXT = "Harbor Capital has agreed to buy Kestrel Power for $5.7 billion in cash."


@pytest.fixture
def with_model(tmp_path: Path) -> Settings:
    """An empty data folder that holds the real model; skips when it is not here."""
    folder = Path(os.environ.get("DEALWIRE_DATA_DIR", ".dealwire")).absolute() / "models"
    if not is_verified(folder / EMBEDDED_MODEL.name, EMBEDDED_MODEL):
        pytest.skip("the embedded model is not here: dealwire model pull")
    (tmp_path / "models").symlink_to(folder)
    return Settings(_env_file=None, data_dir=tmp_path)


@pytest.mark.live
@pytest.mark.slow
@pytest.mark.xdist_group("live")
@pytest.mark.timeout(600)
def test_the_embedded_model_answers(with_model: Settings) -> None:
    """With nothing configured the real model starts with the service, and says that it spoke."""
    with (
        Running(with_model) as server,
        httpx2.Client(base_url=server.url, timeout=300) as http,
    ):
        ready = http.get("/readyz")
        assert ready.status_code in {200, 503}
        response = http.post("/v1/extractions", json={"text": TEXT})
        extraction = Extraction.model_validate_json(response.content)
        assert http.get("/readyz").json()["extractor"]["state"] == "ready"
        again = http.post("/v1/extractions", json={"text": TEXT}).json()
    assert extraction.extractor.name == "embedded"
    assert extraction.extractor.model == EMBEDDED_MODEL.model
    assert [deal.amount.text for deal in extraction.deals if deal.amount] == ["$5.7 billion"]
    assert all(deal.confidence is not None for deal in extraction.deals)
    assert "no_llm_configured" in {notice.code for notice in extraction.warnings}
    assert again["stored"]


def test_without_the_model_the_service_answers_all_the_same(tmp_path: Path) -> None:
    """A machine without the model serves the baseline and says how to get the model."""
    settings = Settings(_env_file=None, data_dir=tmp_path)
    with (
        Running(settings) as server,
        httpx2.Client(base_url=server.url, timeout=60) as http,
    ):
        answer = http.post("/v1/extractions", json={"text": TEXT}).json()
        named = http.post("/v1/extractions", json={"text": TEXT, "extractor": "embedded"})
        ready = http.get("/readyz").json()
    assert answer["extractor"]["name"] == "baseline"
    assert {"embedded_unavailable", "no_llm_configured"} <= {w["code"] for w in answer["warnings"]}
    assert named.status_code == 503
    assert "dealwire model pull" in named.json()["hint"]
    assert ready["extractor"]["state"] == "unavailable"
    assert "dealwire model pull" in ready["extractor"]["detail"]
