import asyncio

import pytest

from service.inflight import InFlight


class Slow:
    """A run that waits until the test lets it go, and counts how often it began."""

    def __init__(self) -> None:
        self.begun = 0
        self.cancelled = False
        self.go = asyncio.Event()

    async def run(self) -> int:
        """Return the number of this run."""
        self.begun += 1
        number = self.begun
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        return number


async def begin(
    flight: InFlight[int], slow: Slow, key: str = "key"
) -> asyncio.Task[tuple[int, bool]]:
    """Start a caller and let it come to its wait."""
    task = asyncio.create_task(flight.once(key, slow.run))
    for _ in range(3):
        await asyncio.sleep(0)
    return task


async def test_all_share_one_run() -> None:
    """Twenty who ask at once cause one run, and one of them is told that it began it."""
    flight, slow = InFlight[int](), Slow()
    tasks = [await begin(flight, slow) for _ in range(20)]
    slow.go.set()
    results = await asyncio.gather(*tasks)
    assert slow.begun == 1
    assert [began for _, began in results] == [True] + [False] * 19


async def test_other_keys_run_by_themselves() -> None:
    """Different keys do not wait for each other."""
    flight, slow = InFlight[int](), Slow()
    tasks = [await begin(flight, slow, key) for key in ("a", "b")]
    slow.go.set()
    assert await asyncio.gather(*tasks) == [(1, True), (2, True)]


async def test_a_later_call_runs_again() -> None:
    """Nothing is remembered once a run has ended: keeping is the store's job."""
    flight, slow = InFlight[int](), Slow()
    slow.go.set()
    assert await flight.once("key", slow.run) == (1, True)
    assert await flight.once("key", slow.run) == (2, True)
    assert not flight._flights


async def test_an_error_reaches_everyone_and_is_not_kept() -> None:
    """All who wait get the error; the next caller tries anew."""
    flight = InFlight[int]()

    async def fail() -> int:
        await asyncio.sleep(0)
        raise ValueError("no")

    waiting = [flight.once("key", fail) for _ in range(3)]
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [ValueError] * 3
    with pytest.raises(ValueError, match="no"):
        await flight.once("key", fail)


async def test_the_first_may_leave() -> None:
    """A caller who gives up does not take the answer from the others."""
    flight, slow = InFlight[int](), Slow()
    first, second = await begin(flight, slow), await begin(flight, slow)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    slow.go.set()
    assert await second == (1, False)
    assert not slow.cancelled


async def test_the_last_to_leave_ends_the_run() -> None:
    """A run that nobody waits for is cancelled: a model call would be paid for nothing."""
    flight, slow = InFlight[int](), Slow()
    tasks = [await begin(flight, slow) for _ in range(2)]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for _ in range(3):
        await asyncio.sleep(0)
    assert slow.cancelled
    assert not flight._flights


async def test_who_comes_after_a_cancelled_run_starts_anew() -> None:
    """A run on its way out is not joined."""
    flight, slow = InFlight[int](), Slow()
    task = await begin(flight, slow)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    slow.go.set()
    assert await flight.once("key", slow.run) == (2, True)
