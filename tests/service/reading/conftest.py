"""Shared by the tests of reading: how processor time grows with the length of a text."""

import time
from collections.abc import Callable

import pytest

_SMALL = 2_000
_TIMES = 8
_ROUNDS = 3
# A time this long needs no second look.
_LONG = 0.2
# Below this the clock's own grain would decide.
_GRAIN = 0.000_5

Growth = Callable[[Callable[[str], object], str], float]


@pytest.fixture
def growth() -> Growth:
    """Return how much longer a function needs for eight times the text: 8 linear, 64 square."""

    def measured(function: Callable[[str], object], unit: str) -> float:
        small = unit * (_SMALL // len(unit))
        return _best(function, small * _TIMES) / max(_GRAIN, _best(function, small))

    return measured


def _best(function: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        function(text)
        times.append(time.process_time() - start)
        if times[-1] > _LONG:
            break
    return min(times)
