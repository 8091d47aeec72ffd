"""The retry policy in a time that passes only in sleep."""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime, formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import MalformedAnswer, ModelRejected, ModelUnavailable
from service.models.retry import LONGEST_RETRY_AFTER, RetryPolicy, retry_after
from tests.service.models.conftest import FakeTime

NOW = 1_700_000_000.0


class TestRetryAfter:
    """What an endpoint asks to wait."""

    @given(st.integers(0, 86_400))
    def test_seconds(self, seconds: int) -> None:
        """Seconds are taken as they are."""
        assert retry_after({"retry-after": str(seconds)}, NOW) == seconds

    @given(st.integers(-1_000_000, 1_000_000))
    def test_date(self, ahead: int) -> None:
        """A date means the time until then; one that has passed means no wait."""
        value = formatdate(NOW + ahead, usegmt=True)
        assert retry_after({"retry-after": value}, NOW) == min(max(0, ahead), LONGEST_RETRY_AFTER)

    def test_obsolete_date(self) -> None:
        """A date with an offset counts from the same moment."""
        value = format_datetime(datetime.fromtimestamp(NOW + 60, UTC))
        assert retry_after({"retry-after": value}, NOW) == 60

    def test_milliseconds_come_first(self) -> None:
        """The finer header wins."""
        assert retry_after({"retry-after-ms": "1500", "retry-after": "9"}, NOW) == 1.5

    @given(st.text(max_size=40))
    def test_anything(self, value: str) -> None:
        """No header breaks the reading: it is a wait from 0 to a day, or nothing."""
        seconds = retry_after({"retry-after": value, "retry-after-ms": value}, NOW)
        assert seconds is None or 0 <= seconds <= LONGEST_RETRY_AFTER

    @pytest.mark.parametrize("value", ["", "soon", "-1", "nan", "inf", "1e999", "Wed, 99 Foo"])
    def test_nonsense(self, value: str) -> None:
        """What is no wait is ignored."""
        assert retry_after({"retry-after": value}, NOW) is None

    def test_absent(self) -> None:
        """No header, no floor."""
        assert retry_after({}, NOW) is None

    def test_absurd(self) -> None:
        """Nobody is sent away for years."""
        assert retry_after({"retry-after": "99999999999"}, NOW) == LONGEST_RETRY_AFTER


class Script:
    """An attempt that fails as scripted, then succeeds."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.left: list[float] = []

    async def __call__(self, left: float) -> str:
        """Fail or succeed, and note the seconds left."""
        self.left.append(left)
        if self.failures:
            raise self.failures.pop(0)
        return "done"


def unavailable(after: float | None = None) -> ModelUnavailable:
    """Return a fault that passes."""
    return ModelUnavailable("overloaded.", retry_after=after)


class TestPolicy:
    """When a call is made again."""

    async def test_grows_with_jitter(self, fake_time: FakeTime) -> None:
        """Waits double, each within its jitter, and never pass the longest."""
        script = Script(*[unavailable() for _ in range(9)])
        policy = RetryPolicy(attempts=10, sleep=fake_time.sleep, clock=fake_time.clock)
        assert await policy.run(script, 1_000) == "done"
        for number, slept in enumerate(fake_time.slept):
            most = min(0.5 * 2**number, 20.0)
            assert most / 2 <= slept <= most
        assert len(set(fake_time.slept)) == 9

    @given(st.lists(st.floats(0, 30), min_size=1, max_size=4))
    def test_never_earlier_than_asked(self, floors: list[float]) -> None:
        """Whatever endpoints ask, no wait is shorter."""
        time = FakeTime()
        script = Script(*[unavailable(floor) for floor in floors])
        asyncio.run(time.policy().run(script, 10_000))
        assert all(slept >= floor for slept, floor in zip(time.slept, floors, strict=True))

    async def test_same_floor_different_waits(self) -> None:
        """Callers who were told the same wait do not come back at the same moment."""
        waits = set()
        for _ in range(5):
            time = FakeTime()
            await time.policy().run(Script(unavailable(10)), 100)
            waits.update(time.slept)
        assert len(waits) == 5

    async def test_deadline(self, fake_time: FakeTime) -> None:
        """No attempt begins after the deadline, and attempts know what is left."""
        script = Script(*[unavailable(4) for _ in range(9)])
        with pytest.raises(
            ModelUnavailable, match=r"overloaded \(gave up after 3 attempts in [89] s\)"
        ):
            await fake_time.policy(attempts=9).run(script, 10)
        assert len(script.left) == 3
        assert script.left[0] == 10
        assert 0 < script.left[2] < 2.1

    @pytest.mark.parametrize("final", [ModelRejected("no"), MalformedAnswer("no"), KeyError("no")])
    async def test_final(self, fake_time: FakeTime, final: Exception) -> None:
        """Nothing else is tried again, and it reaches the caller as it is."""
        script = Script(final)
        with pytest.raises(type(final)) as caught:
            await fake_time.policy().run(script, 100)
        assert caught.value is final
        assert len(script.left) == 1

    async def test_one_attempt(self, fake_time: FakeTime) -> None:
        """A policy of one attempt never waits."""
        with pytest.raises(ModelUnavailable):
            await fake_time.policy(attempts=1).run(Script(unavailable()), 100)
        assert fake_time.slept == []
