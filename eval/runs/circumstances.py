"""What a run's figures depend on besides the labels: code, scorer, machine."""

import os
import platform
import subprocess
from pathlib import Path

from eval.runs.models import Machine
from service.recipe import fingerprint

_CHECKOUT = Path(__file__).parents[2]
_GIGABYTE = 1024**3
_UNKNOWN = "unknown"


def scorer_version() -> str:
    """Return the fingerprint of the scoring code."""
    return fingerprint(_CHECKOUT, (_CHECKOUT / "eval" / "scoring").rglob("*.py"))


def revision() -> str:
    """Return the commit of the code, with `+` where files differ from it, or `unknown`."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    if not commit:
        return _UNKNOWN
    return f"{commit}+" if _git("status", "--porcelain", "--untracked-files=no") else commit


def machine() -> Machine:
    """Return what this machine is; names of hosts and people stay out."""
    return Machine(
        system=f"{platform.system()} {platform.machine()}",
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else _cores(),
        memory_gb=_memory(),
        python=platform.python_version(),
    )


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", *arguments],  # noqa: S607 - whichever git the person uses
            cwd=_CHECKOUT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or _UNKNOWN
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, _UNKNOWN)


def _cores() -> int:
    return os.cpu_count() or 1


def _memory() -> float:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return 0.0
    return round(size / _GIGABYTE, 1)
