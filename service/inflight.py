"""One run for all who ask the same at the same time."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class _Flight(Generic[T]):
    task: asyncio.Task[T]
    waiting: int = 0


class InFlight(Generic[T]):
    """Runs one coroutine per key; whoever asks meanwhile waits for the same result.

    The run goes on while anybody waits, whoever began it, and is cancelled with the last one.
    """

    def __init__(self) -> None:
        self._flights: dict[Hashable, _Flight[T]] = {}

    async def once(
        self, key: Hashable, run: Callable[[], Coroutine[Any, Any, T]]
    ) -> tuple[T, bool]:
        """Return the result for the key, and whether this caller began the run."""
        flight = self._flights.get(key)
        began = flight is None
        if flight is None:
            flight = self._begin(key, run)
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task), began
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                flight.task.cancel()
                self._forget(key, flight)

    def _begin(self, key: Hashable, run: Callable[[], Coroutine[Any, Any, T]]) -> _Flight[T]:
        flight = _Flight(asyncio.create_task(run()))
        self._flights[key] = flight
        flight.task.add_done_callback(lambda _: self._forget(key, flight))
        return flight

    def _forget(self, key: Hashable, flight: _Flight[T]) -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]
