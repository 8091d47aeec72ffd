"""Labels read from JSON Lines, with every fault of every line at once."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from eval.errors import GoldError
from eval.labels.models import Annotation, GoldArticle, Split

ModelT = TypeVar("ModelT", bound=BaseModel)

GOLD = Path(__file__).parents[1] / "gold"
"""The project's own labels: `development.jsonl` and `test.jsonl`."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Labelled articles and where they come from."""

    name: str
    articles: tuple[GoldArticle, ...]

    def of(self, split: Split | None) -> "Labels":
        """Return the articles of one split, or all of them."""
        chosen = tuple(one for one in self.articles if split in {None, one.split})
        return Labels(self.name, chosen)

    @property
    def deals(self) -> int:
        """How many deals are labelled."""
        return sum(len(one.deals) for one in self.articles)

    @property
    def sha256(self) -> str:
        """The hash of all that is labelled, whatever the order of the articles."""
        lines = sorted(one.model_dump_json() for one in self.articles)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Line(Generic[ModelT]):
    """What a line holds, and where it stands, as `test.jsonl:7`."""

    where: str
    value: ModelT


def read_labels(path: Path = GOLD) -> Labels:
    """Return the labels of a JSON Lines file, or of all such files of a folder.

    `GoldError` with every fault of every line where they cannot be read, or hold no article.
    """
    lines, faults = read_lines(path)
    if faults:
        raise GoldError(faults)
    return Labels(path.name, tuple(line.value for line in lines))


def read_lines(path: Path) -> tuple[list[Line[GoldArticle]], list[str]]:
    """Return the readable articles with their lines, and the faults of the rest."""
    lines, faults = _read(path, GoldArticle)
    faults += [f"{line.where}: id {line.value.id!r} again" for line in _repeated(lines)]
    return lines, faults or ([] if lines else [f"{path}: no article"])


def read_annotations(path: Path) -> list[Annotation]:
    """Return one annotator's findings; `GoldError` where they cannot be read."""
    lines, faults = _read(path, Annotation)
    if faults:
        raise GoldError(faults)
    return [line.value for line in lines]


def _read(path: Path, model: type[ModelT]) -> tuple[list[Line[ModelT]], list[str]]:
    lines: list[Line[ModelT]] = []
    faults: list[str] = []
    for file in _files(path):
        for where, text in _numbered(file):
            try:
                lines.append(Line(where, model.model_validate(json.loads(text))))
            except ValidationError as error:
                faults += [f"{where}: {fault}" for fault in _faults(error)]
            except ValueError as error:
                faults.append(f"{where}: no JSON: {error}")
    return lines, faults


def _files(path: Path) -> list[Path]:
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise GoldError([f"{path}: no .jsonl file"], hint="Give a JSON Lines file or a folder.")
    return files


def _numbered(file: Path) -> Iterator[tuple[str, str]]:
    try:
        content = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError([f"{file}: {error}"], hint="Give a JSON Lines file in UTF-8.") from None
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            yield f"{file.name}:{number}", line


def _faults(error: ValidationError) -> Iterable[str]:
    for one in error.errors():
        yield f"{'.'.join(str(part) for part in one['loc']) or 'line'}: {one['msg']}"


def _repeated(lines: Iterable[Line[GoldArticle]]) -> Iterator[Line[GoldArticle]]:
    seen: set[str] = set()
    for line in lines:
        if line.value.id in seen:
            yield line
        seen.add(line.value.id)
