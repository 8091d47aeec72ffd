"""Errors of the eval harness, and what `dealwire eval` exits with."""

from collections.abc import Sequence
from enum import IntEnum

from service.errors import DealwireError


class ExitCode(IntEnum):
    """Exit codes of `dealwire eval`, so that a build can tell a worse result from a broken one."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    REGRESSION = 3
    HARNESS = 4
    INVALID_GOLD = 5


class HarnessError(DealwireError):
    """A run cannot be made, read or compared."""

    type = "eval-harness"
    title = "Evaluation failed"
    exit_code = ExitCode.HARNESS
    default_hint = "See `dealwire eval --help`."


class GoldError(DealwireError):
    """The labels are not valid; `faults` says where, all of them at once."""

    type = "invalid-gold"
    title = "Invalid gold"
    exit_code = ExitCode.INVALID_GOLD
    default_hint = "Correct the lines; `dealwire eval lint --gold PATH` checks again."

    def __init__(self, faults: Sequence[str], *, hint: str | None = None) -> None:
        count = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
        super().__init__(f"The gold is not valid, {count}:\n  " + "\n  ".join(faults), hint=hint)
        self.faults = tuple(faults)
