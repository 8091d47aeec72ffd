"""Our own work on long texts, beside the event loop."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

# Reading this much takes some 30 ms: as long as other requests may be kept waiting.
LONG_CHARS = 20_000

P = ParamSpec("P")
T = TypeVar("T")


def is_long(chars: int) -> bool:
    """Whether work on so many characters would keep other requests waiting."""
    return chars > LONG_CHARS


async def compute(chars: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a function computes; on a thread when it works on a long text."""
    if is_long(chars):
        return await asyncio.to_thread(function, *args, **kwargs)
    return function(*args, **kwargs)
