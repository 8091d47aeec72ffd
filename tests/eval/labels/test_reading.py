"""Labels read from JSON Lines."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from eval.errors import ExitCode, GoldError
from eval.labels.models import Split
from eval.labels.reading import read_labels
from tests.eval.labels.articles import article, deal


def written(path: Path, *lines: object) -> Path:
    """A file with a line for each of some values; text is written as it is."""
    rows = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def test_a_folder_is_read_as_one_set(tmp_path: Path) -> None:
    """All JSON Lines files of a folder are read, and splits can be taken from them."""
    written(tmp_path / "a.jsonl", article())
    written(tmp_path / "b.jsonl", article(id="a-2", split="test"))
    labels = read_labels(tmp_path)
    assert [one.id for one in labels.articles] == ["a-1", "a-2"]
    assert [one.id for one in labels.of(Split.TEST).articles] == ["a-2"]
    assert labels.deals == 2


def test_every_fault_of_every_line_is_told_at_once(tmp_path: Path) -> None:
    """Line and field are named; a good line between two bad ones hides neither."""
    broken = article(split="training", deals=[deal(stage="rumour", surprise=1)])
    path = written(tmp_path / "gold.jsonl", "{not json", article(), broken, article())
    with pytest.raises(GoldError) as caught:
        read_labels(path)
    faults = "\n".join(caught.value.faults)
    assert caught.value.exit_code == ExitCode.INVALID_GOLD
    for part in ("gold.jsonl:1: no JSON", "gold.jsonl:3: split", "gold.jsonl:3: deals.0.stage",
                 "gold.jsonl:3: deals.0.surprise", "gold.jsonl:4: id 'a-1' again"):  # fmt: skip
        assert part in faults


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_an_empty_set_is_a_fault(tmp_path: Path, content: str) -> None:
    """A set without an article cannot be measured on."""
    path = tmp_path / "gold.jsonl"
    path.write_text(content)
    with pytest.raises(GoldError, match="no article"):
        read_labels(path)


def _made(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize("make", [lambda p: p, _made])
def test_what_is_not_there_is_told(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    """Neither a missing file nor an empty folder is a traceback."""
    with pytest.raises(GoldError):
        read_labels(make(tmp_path / "nothing"))


def test_another_encoding_is_a_fault(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are told as such."""
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GoldError, match="utf-8"):
        read_labels(path)


def test_the_hash_is_of_what_is_labelled(tmp_path: Path) -> None:
    """Order and white space of the file do not count, any change of a label does."""
    one, two = article(), article(id="a-2")
    first = read_labels(written(tmp_path / "1.jsonl", one, two))
    again = read_labels(written(tmp_path / "2.jsonl", two, json.dumps(one, indent=None)))
    other = read_labels(written(tmp_path / "3.jsonl", one, article(id="a-2", deals=[])))
    assert first.sha256 == again.sha256 != other.sha256
