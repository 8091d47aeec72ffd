"""One request to an endpoint, with its retries, counted and translated."""

import asyncio
import ssl
from collections.abc import Mapping
from typing import Any

import httpx2
from openai import AsyncOpenAI, DefaultAioHttpClient, DefaultAsyncHttpxClient
from openai.types.chat import ChatCompletion

from service.models.config import ModelConfig
from service.models.faults import translated
from service.models.meter import Meter
from service.models.replies import Reply, read_reply, usage_of
from service.models.retry import RetryPolicy

_NO_KEY = "none"  # the library wants some key; local servers ignore it


def open_client(config: ModelConfig) -> AsyncOpenAI:
    """Return the client of an endpoint; its own retries are off."""
    make = DefaultAioHttpClient if config.transport == "aiohttp" else DefaultAsyncHttpxClient
    return AsyncOpenAI(
        api_key=config.api_key.get_secret_value() or _NO_KEY,
        base_url=config.base_url,
        max_retries=0,
        timeout=config.timeout.total_seconds(),
        # A proxy of the environment cannot reach this machine's own ports.
        http_client=make(trust_env=not config.local, verify=certificates(config)),
    )


def certificates(config: ModelConfig) -> ssl.SSLContext:
    """Return whom to trust; nobody where no certificate comes, as reading all takes 0.1 s."""
    if config.base_url.startswith("http://"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx2.create_ssl_context()


class Call:
    """A request body under way: sends it, as often as the policy allows."""

    def __init__(
        self, client: AsyncOpenAI, config: ModelConfig, policy: RetryPolicy, meter: Meter
    ) -> None:
        self._client = client
        self._config = config
        self._policy = policy
        self._meter = meter

    async def reply(self, body: Mapping[str, Any], deadline: float, *, whole: bool = True) -> Reply:
        """Return the answer to a body within so many seconds; `ModelError` when there is none."""

        async def attempt(left: float) -> Reply:
            completion = await self._completion(body, left)
            self._meter.count(usage_of(completion))
            return read_reply(completion, self._config, whole=whole)

        return await self._policy.run(attempt, deadline)

    async def _completion(self, body: Mapping[str, Any], left: float) -> object:
        self._meter.attempts += 1
        seconds = max(0.001, min(left, self._config.timeout.total_seconds()))
        try:
            # The library's time limit bounds each read; a server that drips would never end.
            async with asyncio.timeout(seconds):
                return await self._send(body, seconds)
        except Exception as error:  # noqa: BLE001 - whatever breaks, the caller gets our errors
            raise translated(error, self._config) from None

    async def _send(self, body: Mapping[str, Any], seconds: float) -> ChatCompletion:
        # `chat.completions.create` would spend a quarter of a call's time on a typed copy of this.
        return await self._client.post(
            "/chat/completions",
            cast_to=ChatCompletion,
            body=body,
            options={"timeout": seconds},
        )
