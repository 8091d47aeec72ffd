"""Progress of long work on standard error: a bar for people, lines for a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_STEPS = 10


@contextmanager
def counting(total: int, what: str) -> Iterator[Callable[[Any], None]]:
    """Yield what is called once for each finished piece of work."""
    if sys.stderr.isatty():
        yield from _bar(total, what)
    else:
        yield _lines(total, what)


def _bar(total: int, what: str) -> Iterator[Callable[[Any], None]]:
    from rich.console import Console  # noqa: PLC0415 - keeps `--help` quick
    from rich.progress import (  # noqa: PLC0415 - the same
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda _: bar.advance(task)


def _lines(total: int, what: str) -> Callable[[Any], None]:
    done = 0
    step = max(1, total // _STEPS)

    def tell(_: object) -> None:
        nonlocal done
        done += 1
        if done % step == 0 or done == total:
            sys.stderr.write(f"{what}: {done}/{total}\n")

    return tell
