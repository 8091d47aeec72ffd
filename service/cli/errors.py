"""Errors as people want to meet them: one sentence, the way out, an exit code."""

import sys
from collections.abc import Callable

from service.errors import DealwireError

_INTERRUPTED = 130


def report(error: DealwireError, *, about: str | None = None) -> None:
    """Write an error and its hint to standard error."""
    where = f"{about}: " if about else ""
    sys.stderr.write(f"error: {where}{error}\n  {error.hint}\n")


def run_reporting(command: Callable[[], None]) -> None:
    """Run a command; exit 1 or 2 with a clear message where it fails."""
    try:
        command()
    except DealwireError as error:
        report(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of a pipe has seen enough; closing quietly is what it expects.
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
