"""Short news of many trades in both languages, with the companies, people and outlets in them."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from service.reading.document import EntityKind

Read = Callable[[str, str], Any]

_FILES = sorted(Path(__file__).with_name("snippets").glob("*.toml"))
_SNIPPETS = [s for file in _FILES for s in tomllib.loads(file.read_text("utf-8"))["snippet"]]
_FIELDS = {
    EntityKind.COMPANY: "companies",
    EntityKind.PERSON: "people",
    EntityKind.OUTLET: "outlets",
}


def _misses(read: Read, snippet: dict[str, Any], kind: EntityKind) -> tuple[int, int, int]:
    """Return how many names of a kind were right, too many, and missing."""
    found = read(snippet["text"], snippet["language"]).names(kind)
    wanted = [set(names.split("|")) for names in snippet[_FIELDS[kind]]]
    right = sum(bool(found & names) for names in wanted)
    known = set().union(*wanted, snippet.get("optional", ()))
    return right, len(found - known), len(wanted) - right


@pytest.mark.parametrize(
    ("kind", "precision", "recall"),
    [
        (EntityKind.COMPANY, 0.95, 0.94),
        (EntityKind.PERSON, 0.95, 0.95),
        (EntityKind.OUTLET, 0.92, 0.92),
    ],
)
def test_quality_on_news(read: Read, kind: EntityKind, precision: float, recall: float) -> None:
    """Over all snippets the names of a kind are found with this precision and recall."""
    counts = [_misses(read, snippet, kind) for snippet in _SNIPPETS]
    right, wrong, missing = (sum(column) for column in zip(*counts, strict=True))
    assert right / (right + wrong) >= precision
    assert right / (right + missing) >= recall


@pytest.mark.parametrize("snippet", _SNIPPETS, ids=[s["title"] for s in _SNIPPETS])
def test_no_snippet_is_lost(read: Read, snippet: dict[str, Any]) -> None:
    """In every snippet at least three in four of the companies are found."""
    right, _, missing = _misses(read, snippet, EntityKind.COMPANY)
    assert right >= 3 * missing
