"""A client of the stub endpoint that waits for nothing."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from pydantic import SecretStr

from service.models.answers import AnswerStore
from service.models.client import ModelClient
from service.models.config import ModelConfig
from service.models.retry import RetryPolicy
from tests.stub.endpoint import StubEndpoint
from tests.stub.fixture import stub_endpoint  # noqa: F401

KEY = "sk-test-0123456789abcdef"


@dataclass
class FakeTime:
    """A clock that only moves when somebody sleeps, and remembers for how long."""

    now: float = 1_000.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        """Return the seconds so far."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.slept.append(seconds)
        self.now += seconds

    def policy(self, attempts: int = 6) -> RetryPolicy:
        """Return a retry policy that lives in this time."""
        return RetryPolicy(attempts=attempts, sleep=self.sleep, clock=self.clock)


class MemoryStore:
    """Keeps answers for one test."""

    def __init__(self) -> None:
        self.bodies: dict[str, str] = {}

    async def get(self, key: str) -> str | None:
        """Return the text under a key, or None."""
        return self.bodies.get(key)

    async def put(self, key: str, body: str) -> None:
        """Keep a text."""
        self.bodies[key] = body


@pytest.fixture
def fake_time() -> FakeTime:
    """A time that passes only in sleep."""
    return FakeTime()


@pytest.fixture
def memory_store() -> MemoryStore:
    """An empty store of answers."""
    return MemoryStore()


@pytest.fixture
def config(stub_endpoint: StubEndpoint) -> ModelConfig:  # noqa: F811
    """The stub endpoint as a model."""
    return ModelConfig(
        base_url=stub_endpoint.base_url,
        model="stub-model",
        api_key=SecretStr(KEY),
        timeout=timedelta(seconds=10),
    )


OpenClient = Callable[..., ModelClient]


@pytest.fixture
async def open_client(config: ModelConfig, fake_time: FakeTime) -> AsyncIterator[OpenClient]:
    """Open clients of the stub endpoint, with changes to their configuration."""
    opened: list[ModelClient] = []

    def make(
        store: AnswerStore | None = None, policy: RetryPolicy | None = None, **changes: object
    ) -> ModelClient:
        changed = replace(config, **changes)  # type: ignore[arg-type]
        opened.append(ModelClient(changed, store, policy or fake_time.policy()))
        return opened[-1]

    yield make
    for client in opened:
        await client.aclose()
