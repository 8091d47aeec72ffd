"""The folder of a run: written so that a kill at any moment loses no finished article."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeVar

from filelock import FileLock, Timeout
from pydantic import BaseModel, ValidationError

from eval.errors import HarnessError
from eval.runs.models import Manifest, Result, Scores

ModelT = TypeVar("ModelT", bound=BaseModel)

_LOCK = "lock"
_MANIFEST, _RESULTS, _SCORES = "manifest.json", "results.jsonl", "scores.json"


class RunFolder:
    """A run on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def exists(self) -> bool:
        """Whether a run was begun here."""
        return (self.path / _MANIFEST).is_file()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from writing this run; `HarnessError` where one does already."""
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.path / _LOCK, timeout=0):
                yield
        except Timeout as error:
            raise HarnessError(
                f"The run {self.path.name!r} is being made by another process.",
                hint="Wait until it is done, or choose another --name.",
            ) from error

    def write_manifest(self, manifest: Manifest) -> None:
        """Keep the manifest, whole or not at all."""
        self._replace(_MANIFEST, manifest)

    def write_scores(self, scores: Scores) -> None:
        """Keep the scores, whole or not at all."""
        self._replace(_SCORES, scores)

    def manifest(self) -> Manifest:
        """Return the manifest; `HarnessError` where there is none or it cannot be read."""
        return self._read(_MANIFEST, Manifest)

    def scores(self) -> Scores:
        """Return the scores; `HarnessError` where the run is not complete."""
        return self._read(_SCORES, Scores)

    def results(self) -> list[Result]:
        """Return the finished results; half a last line, left by a kill, is none."""
        return list(self._results())

    def appending(self) -> IO[str]:
        """Return the file that results are appended to, cut after its last whole line."""
        path = self.path / _RESULTS
        if path.exists():
            with path.open("rb+") as file:
                file.truncate(file.read().rfind(b"\n") + 1)
        return path.open("a", encoding="utf-8")

    def _results(self) -> Iterator[Result]:
        path = self.path / _RESULTS
        if not path.exists():
            return
        # Bytes: what a kill cut off may be half a character, and no other mark ends a line.
        whole = path.read_bytes().split(b"\n")[:-1]
        for number, line in enumerate(whole, start=1):
            yield self._parsed(line, number)

    def _parsed(self, line: bytes, number: int) -> Result:
        try:
            return Result.model_validate(json.loads(line))
        except ValueError as error:
            raise self._broken(f"{_RESULTS}, line {number}", error) from error

    def _replace(self, name: str, content: BaseModel) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        part = self.path / f"{name}.part"
        with part.open("w", encoding="utf-8") as file:
            file.write(content.model_dump_json(indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path / name)

    def _read(self, name: str, model: type[ModelT]) -> ModelT:
        try:
            return model.model_validate_json((self.path / name).read_text("utf-8"))
        except FileNotFoundError as error:
            raise HarnessError(
                f"{self.path} is no finished run: it has no {name}.",
                hint="Give the folder or the name of a run; `dealwire eval run` makes one.",
            ) from error
        except (ValidationError, ValueError, OSError) as error:
            raise self._broken(name, error) from error

    def _broken(self, name: str, error: Exception) -> HarnessError:
        first = str(error).splitlines()[0]
        return HarnessError(
            f"{self.path / name} cannot be read: {first}",
            hint="Make the run again; a run of an older version can be made again from the store.",
        )


def append(file: IO[str], result: Result) -> None:
    """Append a result so that it outlives a kill; `HarnessError` where the disk takes no more."""
    try:
        file.write(result.model_dump_json() + "\n")
        file.flush()
        os.fsync(file.fileno())
    except OSError as error:
        raise HarnessError(
            f"The results cannot be written: {error.strerror or error}.",
            hint="Make room; the same command goes on where this run stopped.",
        ) from error
