"""What a call costs the client, beside a bare `AsyncOpenAI`: `python -m tests.stub.load`.

The stub answers at once, from a process of its own, so that only the client's work is measured.
Processor time hardly depends on what else the machine does; calls per second do.
"""

import asyncio
import multiprocessing
import os
import sys
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from statistics import median

from openai import AsyncOpenAI, DefaultAioHttpClient

from schemas.answer import Answer, AnswerDeal, AnswerParty
from schemas.enums import DealType, Role, Stage
from service.models.binding import response_format
from service.models.client import ModelClient, ModelConfig
from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import completion

CALLS = 1_000
AT_ONCE = 64
ONE_BY_ONE = 200
_PARTY = AnswerParty(name="Larix", role=Role.ACQUIRER, lead=False)
_DEAL = AnswerDeal(
    evidence=["s1"],
    type=DealType.ACQUISITION,
    stage=Stage.AGREED,
    parties=[_PARTY, _PARTY],
    amount="m1",
    amount_quote=None,
    valuation=None,
    valuation_basis=None,
    stake=None,
    round=None,
    dates=[],
    conditions=[],
    reported_by=None,
    disputed=None,
)
MESSAGES = [
    {"role": "system", "content": "guideline " * 800},
    {"role": "user", "content": "article " * 400},
]

Ask = Callable[[], Awaitable[object]]


def _serve(pipe: Connection) -> None:
    with StubEndpoint() as endpoint:
        endpoint.otherwise(completion(Answer(deals=[_DEAL] * 4).model_dump_json()))
        pipe.send(endpoint.base_url)
        pipe.recv()
    os._exit(0)


async def _rate(ask: Ask) -> tuple[float, float]:
    """Return calls per second and processor milliseconds a call, many under way at once."""
    tickets = asyncio.Semaphore(AT_ONCE)

    async def one() -> None:
        async with tickets:
            await ask()

    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    begun, worked = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one() for _ in range(CALLS)))
    worked = time.process_time() - worked
    return CALLS / (time.perf_counter() - begun), 1_000 * worked / CALLS


async def _latency(ask: Ask) -> float:
    """Return the median milliseconds of a call when one is under way at a time."""
    spent = []
    for _ in range(ONE_BY_ONE):
        begun = time.perf_counter()
        await ask()
        spent.append(1_000 * (time.perf_counter() - begun))
    return median(spent)


async def _measure(url: str) -> None:
    bare = AsyncOpenAI(api_key="none", base_url=url, max_retries=0)
    fast = AsyncOpenAI(
        api_key="none", base_url=url, max_retries=0, http_client=DefaultAioHttpClient()
    )
    format_ = response_format(Answer)

    def create(client: AsyncOpenAI) -> Ask:
        return lambda: client.chat.completions.create(
            model="m",
            messages=MESSAGES,  # type: ignore[call-overload]
            response_format=format_,
        )

    async with ModelClient(ModelConfig(base_url=url, model="m")) as ours, bare, fast:
        ways: dict[str, Ask] = {
            "bare AsyncOpenAI": create(bare),
            "bare AsyncOpenAI, aiohttp": create(fast),
            "ModelClient.ask": lambda: ours.ask(MESSAGES, Answer),
        }
        for name, ask in ways.items():
            (rate, work), latency = await _rate(ask), await _latency(ask)
            line = f"{name:26}{rate:6.0f} calls/s {work:6.2f} ms processor {latency:6.2f} ms\n"
            sys.stdout.write(line)


def main() -> None:
    """Print calls per second and processor time (64 at once), and the time of one (median)."""
    here, there = multiprocessing.Pipe()
    stub = multiprocessing.get_context("spawn").Process(target=_serve, args=(there,))
    stub.start()
    asyncio.run(_measure(here.recv()))
    here.send("stop")
    stub.join()


if __name__ == "__main__":
    main()
