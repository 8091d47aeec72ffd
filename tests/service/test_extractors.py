from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from service.errors import ConfigurationError
from service.extractors import NO_LLM, Extractors
from service.extractors.embedded import RETRY_SECONDS, EmbeddedSource
from service.intake import Submission
from service.models.embedded import EmbeddedServer
from service.models.modelfile import EMBEDDED_MODEL
from service.pipeline import Parts, run
from service.settings import Settings

URL = "http://127.0.0.1:9/v1"


def settings(**fields: Any) -> Settings:  # noqa: ANN401 - any setting
    """Return settings that read nothing of this machine."""
    return Settings(_env_file=None, **{"data_dir": Path("unused"), **fields})


@pytest.fixture
async def without_model(tmp_path: Path) -> AsyncIterator[Extractors]:
    """The extractors of a machine on which the model was not pulled."""
    async with Extractors(settings(data_dir=tmp_path)) as extractors:
        yield extractors


@pytest.mark.parametrize(
    ("fields", "choice", "name"),
    [
        ({}, "auto", "embedded"),
        ({}, "embedded", "embedded"),
        ({}, "baseline", "baseline"),
        ({"llm_base_url": URL}, "auto", "llm"),
        ({"llm_api_key": "k"}, "auto", "llm"),
        ({"llm_base_url": URL}, "embedded", "embedded"),
        ({"llm_base_url": URL}, "baseline", "baseline"),
        ({"llm_base_url": URL, "extractor": "baseline"}, "auto", "baseline"),
        ({"llm_base_url": URL, "extractor": "baseline"}, "llm", "llm"),
        ({"llm_base_url": URL, "extractor": "embedded"}, "auto", "embedded"),
    ],
)
def test_who_answers(fields: dict[str, Any], choice: Any, name: str) -> None:  # noqa: ANN401
    """A request's own choice counts, then the setting, then what is configured."""
    chosen = Extractors(settings(**fields)).choose(choice)
    assert chosen.recipe.extractor == name


def test_an_llm_that_is_not_configured() -> None:
    """Asking for the LLM without one names the settings that make one."""
    with pytest.raises(ConfigurationError) as caught:
        Extractors(settings()).choose("llm")
    assert "DEALWIRE_LLM_BASE_URL" in caught.value.hint


def test_only_the_unasked_embedded_model_is_replaced() -> None:
    """The baseline stands in for the embedded model on `auto`, for nobody who was named."""
    configured = Extractors(settings(llm_base_url=URL))
    plain = Extractors(settings())
    assert plain.choose("auto").fallback is not None
    for chosen in (plain.choose("embedded"), configured.choose("auto"), configured.choose("llm")):
        assert chosen.fallback is None


def test_the_caller_is_told_that_no_llm_is_configured() -> None:
    """Who leaves the choice open learns how to get better answers; who chose is not lectured."""
    assert Extractors(settings()).choose("auto").notices == (NO_LLM,)
    assert Extractors(settings()).choose("embedded").notices == ()
    assert Extractors(settings(extractor="embedded")).choose("auto").notices == ()


@pytest.mark.parametrize(
    "change",
    [
        {"llm_model": "other"},
        {"llm_base_url": "http://127.0.0.1:10/v1"},
        {"llm_temperature": 0.5},
        {"llm_max_output_tokens": 9},
        {"llm_context_tokens": 9_999},
        {"llm_reask_tokens": 9},
    ],
)
def test_a_setting_that_decides_the_answer_changes_the_recipe(change: dict[str, Any]) -> None:
    """An answer of another model, endpoint or parameter is not taken for this one's."""
    base = {"llm_base_url": URL}
    recipes = [Extractors(settings(**f)).choose("llm").recipe.hash for f in (base, base | change)]
    assert recipes[0] != recipes[1]


def test_a_key_or_time_limit_does_not_change_the_recipe() -> None:
    """A new key must not cost every answer anew, nor show in anything."""
    with_key = {"llm_base_url": URL, "llm_api_key": "secret", "llm_timeout": 5}
    recipes = [
        Extractors(settings(**fields)).choose("llm").recipe
        for fields in ({"llm_base_url": URL}, with_key)
    ]
    assert recipes[0].hash == recipes[1].hash
    assert "secret" not in repr(recipes[1])


async def test_without_the_model_the_baseline_answers(without_model: Extractors) -> None:
    """On `auto` a missing model file is a notice with the command that gets it."""
    extraction = await run(Submission("Acme buys Globex for $5 million."), Parts(without_model))
    assert extraction.extractor.name == "baseline"
    notices = {notice.code: notice.message for notice in extraction.warnings}
    assert "dealwire model pull" in notices["embedded_unavailable"]
    assert "no_llm_configured" in notices


async def test_without_the_model_asking_for_it_is_an_error(without_model: Extractors) -> None:
    """Who asks for the embedded model by name gets it or the reason, nothing else."""
    submission = Submission("Acme buys Globex for $5 million.", extractor="embedded")
    with pytest.raises(ConfigurationError, match="not here"):
        await run(submission, Parts(without_model))


async def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    """A file that is not the model is told apart from a missing one."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / EMBEDDED_MODEL.name).write_bytes(b"half a download")
    async with Extractors(settings(data_dir=tmp_path)) as extractors:
        with pytest.raises(ConfigurationError, match="damaged"):
            await extractors.choose("embedded").ready(fresh=False)


async def test_the_state_follows_the_server(without_model: Extractors) -> None:
    """Warming up is `starting` until it is known to have failed, with the reason."""
    await without_model.warm_up()
    assert without_model.answering().state == "starting"
    with pytest.raises(ConfigurationError):
        await without_model.choose("embedded").ready(fresh=False)
    warming = without_model._embedded._warming
    assert warming is not None
    await warming
    answering = without_model.answering()
    assert answering.state == "unavailable"
    assert "dealwire model pull" in (answering.detail or "")


async def test_a_failed_start_is_not_tried_for_each_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loading a broken model takes seconds, so that it is tried now and then only."""
    starts, now = 0, 0.0

    async def fail(*_: object) -> None:
        nonlocal starts
        starts += 1
        raise ConfigurationError("The embedded model could not be loaded.")

    monkeypatch.setattr(EmbeddedServer, "client", fail)
    source = EmbeddedSource(settings(data_dir=tmp_path), None, clock=lambda: now)
    for now in (0.0, 1.0, RETRY_SECONDS - 1, RETRY_SECONDS + 1, RETRY_SECONDS + 2):  # noqa: B007
        with pytest.raises(ConfigurationError):
            await source.ready(fresh=False)
    assert starts == 2


async def test_a_running_model_is_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the server could be started the trouble is forgotten."""

    async def run_at_once(*_: object) -> str:
        return "client"

    source = EmbeddedSource(settings(data_dir=tmp_path), None, clock=iter((0.0, 99.0)).__next__)
    with pytest.raises(ConfigurationError):
        await source.ready(fresh=False)
    assert source.state == "unavailable"
    monkeypatch.setattr(EmbeddedServer, "client", run_at_once)
    await source.ready(fresh=False)
    assert (source.state, source.trouble) == ("ready", None)
    await source.aclose()


async def test_nobody_waits_for_a_model_that_nobody_wants(tmp_path: Path) -> None:
    """Where the baseline is set, no server is made and nothing is loaded."""
    async with Extractors(settings(data_dir=tmp_path, extractor="baseline")) as extractors:
        await extractors.warm_up()
        assert extractors.answering().name == "baseline"
        assert extractors._embedded._server is None


async def test_llm_client_is_shared_and_closed() -> None:
    """All articles share one client, fresh ones too."""
    async with Extractors(settings(llm_base_url=URL)) as extractors:
        await extractors.warm_up()
        chosen = extractors.choose("auto")
        one, two = await chosen.ready(fresh=False), await chosen.ready(fresh=True)
        assert one.client is two.client  # type: ignore[attr-defined]
        assert (one.fresh, two.fresh) == (False, True)  # type: ignore[attr-defined]


async def test_a_nonsense_endpoint_is_a_configuration_error() -> None:
    """An address that cannot be one is named, with an example."""
    async with Extractors(settings(llm_base_url="not a url")) as extractors:
        with pytest.raises(ConfigurationError) as caught:
            await extractors.choose("auto").ready(fresh=False)
    assert "DEALWIRE_LLM_BASE_URL" in caught.value.hint
