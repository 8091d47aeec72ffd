"""When a call is made again: one policy for every call to a model.

Only `ModelUnavailable` is worth another try: time-outs, broken connections, 408, 409, 425, 429 and
5xx. What the endpoint asks for in `Retry-After` is the least that is waited; beyond it waits grow
exponentially with jitter. When the next wait would pass the deadline, the call fails at once.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from math import isfinite
from typing import TypeVar

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception_type,
    wait_exponential,
)

from service.errors import ModelUnavailable

T = TypeVar("T")

LONGEST_RETRY_AFTER = 86_400.0


def retry_after(headers: Mapping[str, str], now: float | None = None) -> float | None:
    """Return the seconds that an endpoint asks to wait, from 0 to a day; None when it does not.

    Reads `retry-after-ms`, then `Retry-After` as seconds or as an HTTP date (RFC 9110, 10.2.3),
    which is compared with `now` in seconds since the epoch.
    """
    milliseconds = _seconds(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return min(milliseconds / 1000, LONGEST_RETRY_AFTER)
    value = headers.get("retry-after")
    seconds = _seconds(value)
    if seconds is None:
        seconds = _until(value, time.time() if now is None else now)
    return None if seconds is None else min(seconds, LONGEST_RETRY_AFTER)


def _seconds(value: str | None) -> float | None:
    try:
        seconds = float(value or "")
    except ValueError:
        return None
    return seconds if isfinite(seconds) and seconds >= 0 else None


def _until(value: str | None, now: float) -> float | None:
    try:
        parts = parsedate_tz(value or "")
        return None if parts is None else max(0.0, mktime_tz(parts) - now)
    except (ValueError, OverflowError, TypeError, IndexError, OSError):
        return None


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and after which waits (seconds) a call is made again.

    `sleep` and `clock` (seconds from any origin) are arguments for tests.
    """

    attempts: int = 6
    first_wait: float = 0.5
    longest_wait: float = 20.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic

    async def run(self, attempt: Callable[[float], Awaitable[T]], deadline: float) -> T:
        """Return the first result of `attempt(seconds left)`.

        Raises:
            ModelUnavailable: The last failure, once attempts or time (`deadline` seconds) are used
                up; it says how often the call was made.
        """
        begun, made = self.clock(), 0

        def left() -> float:
            return deadline - (self.clock() - begun)

        async def call() -> T:
            nonlocal made
            made += 1
            return await attempt(left())

        try:
            return await self._retrying(left)(call)
        except ModelUnavailable as error:
            raise _final(error, made, self.clock() - begun) from None

    def _retrying(self, left: Callable[[], float]) -> AsyncRetrying:
        def used_up(state: RetryCallState) -> bool:
            return state.attempt_number >= self.attempts or state.upcoming_sleep >= left()

        return AsyncRetrying(
            sleep=self._sleep,
            retry=retry_if_exception_type(ModelUnavailable),
            wait=self._wait,
            stop=used_up,
            reraise=True,
        )

    async def _sleep(self, seconds: float) -> None:
        await self.sleep(seconds)

    def _wait(self, state: RetryCallState) -> float:
        backoff = wait_exponential(multiplier=self.first_wait, max=self.longest_wait)(state)
        backoff *= random.uniform(0.5, 1)  # noqa: S311 - no secret
        error = state.outcome.exception() if state.outcome else None
        floor = error.retry_after if isinstance(error, ModelUnavailable) else None
        if floor is None:
            return backoff
        # Everyone who was told the same number of seconds would come back at the same moment.
        spread = random.uniform(0, self.first_wait)  # noqa: S311 - no secret
        return max(backoff, floor + spread)


def _final(error: ModelUnavailable, made: int, seconds: float) -> ModelUnavailable:
    """Return the last failure with what was tried."""
    if made == 1:
        return error
    message = f"{str(error).rstrip('.')} (gave up after {made} attempts in {seconds:.0f} s)."
    return ModelUnavailable(message, hint=error.hint, retry_after=error.retry_after)
