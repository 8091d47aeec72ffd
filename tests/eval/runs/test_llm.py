"""Runs of the `llm` extractor against a stub endpoint: usage, failures, replay."""

from pathlib import Path
from typing import Any

from eval.labels.models import GoldArticle
from eval.labels.reading import Labels
from eval.runs.loading import ScoredRun, load_run
from eval.runs.making import Order, make_run
from service.parts import open_parts
from service.settings import Settings
from tests.eval.labels.articles import article
from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import answer, error

DEAL: dict[str, Any] = {
    "evidence": ["s1"],
    "type": "acquisition",
    "stage": "agreed",
    "parties": [
        {"name": "Harbor Capital", "role": "acquirer", "lead": False},
        {"name": "Kestrel Power", "role": "target", "lead": False},
    ],
    "amount": "m1",
    "disputed": None,
    "dates": [],
    "conditions": [],
} | dict.fromkeys(("amount_quote", "valuation", "valuation_basis", "stake", "round", "reported_by"))
LABELS = Labels("set", (GoldArticle.model_validate(article()),))


async def run(path: Path, endpoint: StubEndpoint, name: str) -> ScoredRun:
    """A run of the `llm` extractor over one article."""
    settings = Settings(
        _env_file=None, data_dir=path, llm_base_url=endpoint.base_url, llm_model="m"
    )
    async with open_parts(settings) as parts:
        order = Order(LABELS, None, "llm", name=name)
        folder, _ = await make_run(order, path / "eval", parts, lambda _: None)
    return load_run(folder, LABELS)


async def test_usage_is_in_the_manifest(tmp_path: Path, stub_endpoint: StubEndpoint) -> None:
    """Requests and tokens are counted, an unknown price is None, the answer is scored."""
    stub_endpoint.script(answer({"deals": [DEAL]}))
    found = await run(tmp_path, stub_endpoint, "first")
    assert found.manifest.extractor.model == "m"
    assert found.manifest.usage.requests == 1
    assert found.manifest.usage.input_tokens > 0
    assert found.scores.figures["core_f1"].value == 1
    assert found.scores.figures["seconds_median"].value
    assert found.scores.figures["cost_usd_per_article"].value is None


async def test_a_second_run_replays_stored_answers(
    tmp_path: Path, stub_endpoint: StubEndpoint
) -> None:
    """The same question is not asked again, and costs nothing."""
    stub_endpoint.script(answer({"deals": [DEAL]}))
    await run(tmp_path, stub_endpoint, "first")
    again = await run(tmp_path, stub_endpoint, "second")
    assert len(stub_endpoint.requests) == 1
    assert again.manifest.usage.requests == 0
    assert again.scores.figures["seconds_median"].value is None, "a replay tells no time"
    assert again.scores.figures["core_f1"].value == 1


async def test_an_endpoint_that_refuses_is_a_failed_article(
    tmp_path: Path, stub_endpoint: StubEndpoint
) -> None:
    """The run ends, the article counts as failed and empty, and the reason is kept."""
    stub_endpoint.otherwise(error(401, "bad key"))
    found = await run(tmp_path, stub_endpoint, "first")
    assert found.manifest.failures == 1
    assert found.scored[0].score.failed
    assert found.scores.figures["failed_articles"].value == 1
    assert found.scores.figures["recall"].value == 0
