"""The set as it lies on disk: `docs/ID` holds an article, `anskeys/ID.key` its template.

A line of a key is `SLOT: "a" / "b"`, where a slash parts accepted alternatives, or `SLOT: ---` for
an empty slot; a slot with several values has several lines. The line `TEXT: ID` names the article.
Blank lines and blanks around a line do not count.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.errors import HarnessError

Alternatives = tuple[str, ...]
Template = Mapping[str, tuple[Alternatives, ...]]
"""The values of each slot, each with what is accepted for it, in the order of the key."""

_DOCS, _KEYS, _SUFFIX = "docs", "anskeys", ".key"
_SHAPE = 'A line reads `SLOT: "a" / "b"`, or `SLOT: ---` for an empty slot.'
_LAYOUT = "Give the folder that holds docs/ID and anskeys/ID.key."
_QUOTED = r'"[^"]*[^"\s][^"]*"'
_LINE = re.compile(rf"(?P<slot>[A-Z]+)\s*:\s*(?P<values>---|{_QUOTED}(?:\s*/\s*{_QUOTED})*)")
_NAMED = re.compile(r"TEXT\s*:\s*(?P<id>\S+)")
_VALUE = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One article and its template; a slot that the key leaves empty has no values.

    `text` is the file's, without the line breaks at its end.
    """

    id: str
    text: str
    template: Template


def read_set(folder: Path) -> tuple[LabelledArticle, ...]:
    """Return every article of a folder with its template, by id.

    `HarnessError` where the folder is not of this form, where an article or a key lacks the other,
    or where a line of a key cannot be read.
    """
    docs, keys = (_files(folder / name) for name in (_DOCS, _KEYS))
    by_id = {path.name.removesuffix(_SUFFIX): path for path in keys}
    _check_paired([path.name for path in docs], list(by_id))
    return tuple(_article(path, by_id[path.name]) for path in docs)


def fingerprint_of(articles: Iterable[LabelledArticle]) -> str:
    """Return the SHA-256 of texts and templates, whatever the order of the articles."""
    rows = sorted(repr((one.id, one.text, sorted(one.template.items()))) for one in articles)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def parse_key(lines: Iterable[str], *, name: str, article: str) -> Template:
    """Return the template of a key; `HarnessError` with file and line for one that is malformed.

    `name` is the key's, for messages; `article` is the id that its line `TEXT` must give.
    """
    template: dict[str, tuple[Alternatives, ...]] = {}
    for number, raw in enumerate(lines, start=1):
        line = raw.strip()
        if not line or _names(line, article):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise HarnessError(f"{name}, line {number} cannot be read: {line[:60]}", hint=_SHAPE)
        values = tuple(_folded(_VALUE.findall(match["values"])))
        slot = match["slot"]
        template[slot] = template.get(slot, ()) + ((values,) if values else ())
    return template


def _names(line: str, article: str) -> bool:
    named = _NAMED.fullmatch(line)
    return named is not None and named["id"] == article


def _folded(values: Iterable[str]) -> Iterator[str]:
    """Keys put on one line what the article breaks over two."""
    yield from (" ".join(value.split()) for value in values)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise HarnessError(f"There is no folder {folder}.", hint=_LAYOUT)
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    if not files:
        raise HarnessError(f"The folder {folder} is empty.", hint=_LAYOUT)
    return files


def _check_paired(docs: Sequence[str], keys: Sequence[str]) -> None:
    lost = [f"{_KEYS}/{name}{_SUFFIX}" for name in docs if name not in set(keys)]
    lost += [f"{_DOCS}/{name}" for name in keys if name not in set(docs)]
    if lost:
        others = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        raise HarnessError(
            f"{lost[0]}{others} is missing.",
            hint="Every article needs its key, and every key its article.",
        )


def _article(path: Path, key: Path) -> LabelledArticle:
    lines = _content(key).splitlines()
    template = parse_key(lines, name=f"{_KEYS}/{key.name}", article=path.name)
    return LabelledArticle(path.name, _content(path).rstrip("\n"), template)


def _content(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise HarnessError(
            f"{path.parent.name}/{path.name} cannot be read: {error}.",
            hint="The files of the set are plain text in UTF-8.",
        ) from error
