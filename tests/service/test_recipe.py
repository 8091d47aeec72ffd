import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.enums import ExtractorName
from service.recipe import RULES_VERSION, Recipe, fingerprint, rules_version

RECIPE = Recipe(
    ExtractorName.LLM,
    model="m",
    prompt="deals@v1",
    parameters={"temperature": 0.0, "context": 32_000},
    rules="1+abc",
    schema="1",
)


@pytest.mark.parametrize(
    "change",
    [
        {"extractor": ExtractorName.EMBEDDED},
        {"model": "n"},
        {"model": None},
        {"prompt": "deals@v2"},
        {"parameters": {"temperature": 0.1, "context": 32_000}},
        {"parameters": {"temperature": 0.0}},
        {"rules": "1+abd"},
        {"schema": "2"},
    ],
)
def test_each_part_makes_another_recipe(change: dict[str, object]) -> None:
    """Whatever decides the answer changes the hash, and with it the extraction's id."""
    other = replace(RECIPE, **change)  # type: ignore[arg-type]
    assert other.hash != RECIPE.hash
    assert other.extraction_id("art_1") != RECIPE.extraction_id("art_1")


def test_order_of_parameters_does_not_matter() -> None:
    """The same recipe written in another order is the same recipe."""
    turned = replace(RECIPE, parameters={"context": 32_000, "temperature": 0.0})
    assert turned.hash == RECIPE.hash


def test_ids_are_stable() -> None:
    """Ids stand in databases and bookmarks: they must not change between versions."""
    assert RECIPE.extraction_id("art_1") == "ext_fcef62a1673efef0b7724e536215aee0"


def test_info_names_every_version() -> None:
    """The answer says who spoke and with what, under the contract's names."""
    assert RECIPE.info.model_dump() == {
        "name": "llm",
        "model": "m",
        "prompt": "deals@v1",
        "schema": "1",
        "rules": "1+abc",
        "recipe": RECIPE.hash,
    }


def folder(base: Path, files: dict[str, str]) -> str:
    """Write files into a folder and return its fingerprint."""
    for name, content in files.items():
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_bytes(content.encode())
    return fingerprint(base, (path for path in base.rglob("*") if path.is_file()))


def test_fingerprint_follows_names_and_contents(tmp_path: Path) -> None:
    """A changed, renamed, moved or added file changes the fingerprint, and so does a moved line."""
    kinds = [
        {"a.py": "1", "b.py": "2"},
        {"a.py": "1", "b.py": "3"},
        {"a.py": "1", "c.py": "2"},
        {"a.py": "1", "x/b.py": "2"},
        {"a.py": "1", "b.py": "2", "c.py": ""},
        {"a.py": "12", "b.py": ""},
        {"a.py": "", "b.py": "12"},
    ]
    found = {folder(tmp_path / str(number), files) for number, files in enumerate(kinds)}
    assert len(found) == len(kinds)


def test_fingerprint_ignores_order_and_line_ends(tmp_path: Path) -> None:
    """A checkout on another system, in another place, is the same rules."""
    unix = folder(tmp_path / "one", {"a.py": "1\n2\n", "b.py": "2\n"})
    assert folder(tmp_path / "two", {"b.py": "2\r\n", "a.py": "1\r\n2\r\n"}) == unix


def test_rules_version_is_the_same_in_every_process() -> None:
    """Two processes of one checkout agree, or nothing would ever be found in the store."""
    code = "from service.recipe import rules_version; print(rules_version())"
    call = [sys.executable, "-c", code]
    other = subprocess.run(call, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    rules_version.cache_clear()
    assert other.stdout.strip() == rules_version()
    assert rules_version().startswith(f"{RULES_VERSION}+")


def test_rules_version_is_quick() -> None:
    """It is worked out at every start of the command line, so that it must not be felt."""
    rules_version.cache_clear()
    begun = time.process_time()
    rules_version()
    assert time.process_time() - begun < 0.2
