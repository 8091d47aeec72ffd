"""What this machine can carry: processor cores, memory and disk that are free."""

import os
import shutil
from pathlib import Path

_MEMINFO = Path("/proc/meminfo")
_CGROUP = Path("/sys/fs/cgroup")
_KIBIBYTE = 1024


def cores() -> int:
    """Return the processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_memory(meminfo: Path = _MEMINFO, cgroup: Path = _CGROUP) -> int | None:
    """Return the bytes of memory that a new process can have; None where it cannot be told.

    The limit of a container counts as much as the machine's own memory.
    """
    known = [size for size in (_available(meminfo), _left_in_container(cgroup)) if size is not None]
    return min(known, default=None)


def free_disk(folder: Path) -> int:
    """Return the bytes free on the disk of a folder that exists or is to be made."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _available(meminfo: Path) -> int | None:
    try:
        for line in meminfo.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * _KIBIBYTE
    except (OSError, ValueError, IndexError):
        pass
    return None


def _left_in_container(cgroup: Path) -> int | None:
    """Return what the cgroup (version 2) leaves; pages of files can be given back at any time."""
    try:
        limit = int((cgroup / "memory.max").read_text())
        used = int((cgroup / "memory.current").read_text())
        lines = (cgroup / "memory.stat").read_text().splitlines()
        statistics = dict(line.split() for line in lines)
        return limit - used + int(statistics.get("inactive_file", 0))
    except (OSError, ValueError):
        return None
