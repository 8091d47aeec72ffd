"""What the service adds to a model call: `python -m eval.bench.bench_service`.

A stub endpoint answers at once, so that all that is left is our own work: reading the request,
reading the article, building the prompt, the client, assembly, checking and storing. The same
call made by a bare `AsyncOpenAI` in the same run, turn by turn, says what part of that is the
client's. One request at a time; medians in milliseconds.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
from openai import AsyncOpenAI

from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import answer

MOST_OVERHEAD_MS = 20.0
WARM_UP = 20
_START_SECONDS = 60

_SENTENCE = (
    "The company, which makes parts for wind turbines, has some four hundred people at work in "
    "three plants and sells most of what it makes abroad, its chief executive told reporters. "
)
_ARTICLE = (
    "Harbor Capital buys turbine maker number {number}\n\n"
    "Harbor Capital said on Tuesday that it has agreed to buy turbine maker Kestrel Power for "
    "$5.7 billion in cash. " + _SENTENCE * 16
)
_ANSWER: dict[str, Any] = {
    "deals": [
        {
            "evidence": ["s2"],
            "type": "acquisition",
            "stage": "agreed",
            "parties": [
                {"name": "Harbor Capital", "role": "acquirer", "lead": False},
                {"name": "Kestrel Power", "role": "target", "lead": False},
            ],
            "amount": "m1",
            "amount_quote": None,
            "valuation": None,
            "valuation_basis": None,
            "stake": None,
            "round": None,
            "dates": [],
            "conditions": [],
            "reported_by": None,
            "disputed": None,
        }
    ]
}

Call = Callable[[int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds of each call of one kind."""

    seconds: list[float]

    @property
    def median(self) -> float:
        """Milliseconds."""
        return statistics.median(self.seconds) * 1_000

    @property
    def p95(self) -> float:
        """Milliseconds."""
        return statistics.quantiles(self.seconds, n=20)[-1] * 1_000


def article(number: int) -> str:
    """Return an article of some 3,000 characters that no other number gives."""
    return _ARTICLE.format(number=number)


@asynccontextmanager
async def service(base_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    """Serve in a process of its own, on an empty store, and yield a client of it."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "DEALWIRE_DATA_DIR": folder,
            "DEALWIRE_LLM_BASE_URL": base_url,
            "DEALWIRE_LLM_MODEL": "stub-model",
        }
        port = _free_port()
        process = _serve(port, environment)
        try:
            url = f"http://127.0.0.1:{port}"
            async with httpx2.AsyncClient(base_url=url, timeout=60) as client:
                await _until_ready(client)
                yield client
        finally:
            process.terminate()
            process.wait(30)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


async def _until_ready(client: httpx2.AsyncClient) -> None:
    for _ in range(_START_SECONDS * 10):
        try:
            (await client.get("/readyz")).raise_for_status()
        except httpx2.HTTPError:
            await asyncio.sleep(0.1)
        else:
            return
    raise TimeoutError("the service does not start")


def _serve(port: int, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    server = [sys.executable, "-m", "uvicorn", "--factory", "service.app:from_environment"]
    options = ["--port", str(port), "--log-level", "warning", "--no-access-log"]
    return subprocess.Popen(  # noqa: S603 - ours
        [*server, *options], env=environment, stderr=subprocess.DEVNULL
    )


def post(client: httpx2.AsyncClient, extractor: str) -> Call:
    """Return a call that posts an article to the service."""

    async def call(number: int) -> None:
        request = {"text": article(number), "extractor": extractor}
        response = await client.post("/v1/extractions", json=request)
        response.raise_for_status()

    return call


def bare(client: AsyncOpenAI, messages: Callable[[], Any]) -> Call:
    """Return a call that sends the same conversation with nothing around it."""

    async def call(_: int) -> None:
        await client.chat.completions.create(model="stub-model", messages=messages())

    return call


async def timed(calls: dict[str, Call], count: int) -> dict[str, Timing]:
    """Time the calls turn by turn, so that all meet the same machine."""
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(count + WARM_UP):
        for name, call in calls.items():
            begun = time.perf_counter()
            await call(number)
            if number >= WARM_UP:
                seconds[name].append(time.perf_counter() - begun)
    return {name: Timing(each) for name, each in seconds.items()}


async def measure(count: int) -> dict[str, Timing]:
    """Return the timings of a bare call and of the service with each way to answer."""
    with StubEndpoint() as stub:
        stub.otherwise(answer(_ANSWER))
        async with (
            service(stub.base_url) as client,
            AsyncOpenAI(base_url=stub.base_url, api_key="none", max_retries=0) as plain,
        ):
            await post(client, "llm")(-1)
            conversation = stub.requests[-1].body["messages"]
            return await timed(
                {
                    "bare AsyncOpenAI call": bare(plain, lambda: conversation),
                    "POST, llm": post(client, "llm"),
                    "POST again, from the store": post(client, "llm"),
                    "POST, baseline": post(client, "baseline"),
                },
                count,
            )


def main() -> int:
    """Print the figures; return 1 where the overhead is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="measured calls of each kind")
    parser.add_argument("--json", action="store_true", help="print JSON")
    arguments = parser.parse_args()
    found = asyncio.run(measure(arguments.count))
    bare_ms, llm_ms = found["bare AsyncOpenAI call"].median, found["POST, llm"].median
    figures = {name: round(timing.median, 2) for name, timing in found.items()}
    if arguments.json:
        print(json.dumps(figures))
    else:
        for name, timing in found.items():
            ratio = timing.median / bare_ms
            print(
                f"{name:28} {timing.median:7.2f} ms  p95 {timing.p95:7.2f} ms  {ratio:5.2f} x bare"
            )
    print(f"overhead {llm_ms:.2f} ms, at most {MOST_OVERHEAD_MS:g} ms", file=sys.stderr)
    return int(llm_ms > MOST_OVERHEAD_MS)


if __name__ == "__main__":
    sys.exit(main())
