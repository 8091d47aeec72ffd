"""Recordings: what the tests of other parts build on."""

import socket
from pathlib import Path
from typing import Any

import pytest
import vcr  # type: ignore[import-untyped]
from pydantic import BaseModel, SecretStr

from service.errors import ModelUnavailable
from service.models.client import ModelClient
from service.models.config import ModelConfig, Transport
from service.models.retry import RetryPolicy
from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import answer

KEY = "sk-test-0123456789abcdef"
MESSAGES = [{"role": "user", "content": "Larix koopt Betula voor € 3 mln"}]


class Number(BaseModel):
    """A made-up answer."""

    value: int


def client_of(base_url: str, transport: Transport) -> ModelClient:
    """Return a client that does not try again: a call without a recording fails at once."""
    config = ModelConfig(base_url, "m", api_key=SecretStr(KEY), transport=transport)
    return ModelClient(config, policy=RetryPolicy(attempts=1))


async def ask(base_url: str, transport: Transport, messages: list[dict[str, str]]) -> int:
    """Ask for a number."""
    async with client_of(base_url, transport) as client:
        return (await client.ask(messages, Number)).value.value


@pytest.fixture
def recorder(tmp_path: Path) -> Any:  # noqa: ANN401 - the library has no types
    """A recorder that is set up like those of the recorded tests."""
    return vcr.VCR(
        cassette_library_dir=str(tmp_path),
        match_on=["method", "path", "body"],
        filter_headers=["authorization"],
        record_mode="once",
    )


@pytest.fixture
def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("transport", ["aiohttp", "httpx2"])
@pytest.mark.parametrize("replayed_by", ["aiohttp", "httpx2"])
async def test_record_and_replay(
    stub_endpoint: StubEndpoint,
    recorder: Any,  # noqa: ANN401 - as above
    closed_port: int,
    transport: Transport,
    replayed_by: Transport,
) -> None:
    """What one transport records the other replays, from another port, without a server."""
    stub_endpoint.script(answer({"value": 3}))
    with recorder.use_cassette("c.yaml"):
        assert await ask(stub_endpoint.base_url, transport, MESSAGES) == 3
    elsewhere = f"http://127.0.0.1:{closed_port}/v1"
    with recorder.use_cassette("c.yaml") as cassette:
        assert await ask(elsewhere, replayed_by, MESSAGES) == 3
        assert cassette.play_count == 1


async def test_no_key_in_recordings(
    stub_endpoint: StubEndpoint,
    recorder: Any,  # noqa: ANN401 - as above
    tmp_path: Path,
) -> None:
    """A recording holds no key."""
    stub_endpoint.script(answer({"value": 3}))
    with recorder.use_cassette("c.yaml"):
        await ask(stub_endpoint.base_url, "aiohttp", MESSAGES)
    assert KEY not in (tmp_path / "c.yaml").read_text()


async def test_other_body_is_not_replayed(
    stub_endpoint: StubEndpoint,
    recorder: Any,  # noqa: ANN401 - as above
) -> None:
    """A changed prompt does not get an old answer: it fails at once and says why."""
    stub_endpoint.script(answer({"value": 3}))
    with recorder.use_cassette("c.yaml"):
        await ask(stub_endpoint.base_url, "aiohttp", MESSAGES)
    changed = [{"role": "user", "content": "another prompt"}]
    with recorder.use_cassette("c.yaml"), pytest.raises(ModelUnavailable, match="differ in body"):
        await ask(stub_endpoint.base_url, "aiohttp", changed)
