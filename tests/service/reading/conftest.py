"""Shared by the tests of reading: how processor time grows with the length of a text."""

import gc
import math
import time
from collections.abc import Callable

import pytest

_SMALL = 1_000
_TIMES = 8
_ROUNDS = 2
# A time this long needs no second look.
_LONG = 0.2
# A machine that others use can spoil one measurement; a square stays one however often.
_TRIES = 4
_LINEAR = 12
# Below this the clock's own grain would decide.
_GRAIN = 0.000_5

Growth = Callable[[Callable[[str], object], str], float]


@pytest.fixture
def growth() -> Growth:
    """Return how much longer a function needs for eight times the text: 8 linear, 64 square."""

    def measured(function: Callable[[str], object], unit: str) -> float:
        small = unit * (_SMALL // len(unit))
        best = math.inf
        for _ in range(_TRIES):
            ratio = _best(function, small * _TIMES) / max(_GRAIN, _best(function, small))
            best = min(best, ratio)
            if best < _LINEAR:
                break
        return best

    return measured


def _best(function: Callable[[str], object], text: str) -> float:
    times = []
    # What collecting garbage costs grows with all that earlier tests have left behind.
    gc.disable()
    try:
        for _ in range(_ROUNDS):
            start = time.process_time()
            function(text)
            times.append(time.process_time() - start)
            if times[-1] > _LONG:
                break
    finally:
        gc.enable()
    return min(times)
