"""The folder of a run."""

import errno
import io
import os
from pathlib import Path

import pytest

from eval.errors import HarnessError
from eval.runs.folder import RunFolder, append
from eval.runs.models import Failure, Result

FAILED = Result(article="a", repeat=0, failure=Failure(code="x", message="no"))


def filled(path: Path, results: int) -> RunFolder:
    """A folder with some results."""
    path.mkdir(exist_ok=True)
    folder = RunFolder(path)
    with folder.appending() as file:
        for _ in range(results):
            append(file, FAILED)
    return folder


def test_results_are_read_back(tmp_path: Path) -> None:
    """What was appended is there, in order, over several openings."""
    filled(tmp_path, 2)
    assert filled(tmp_path, 1).results() == [FAILED] * 3


def test_half_a_line_is_no_result(tmp_path: Path) -> None:
    """A kill in the middle of a line loses that line alone, and the next one is whole."""
    folder = filled(tmp_path, 2)
    path = tmp_path / "results.jsonl"
    path.write_bytes(path.read_bytes()[:-5])
    assert folder.results() == [FAILED]
    assert filled(tmp_path, 1).results() == [FAILED] * 2


def test_half_a_character_and_odd_line_marks_break_nothing(tmp_path: Path) -> None:
    """A kill inside a character loses that line alone; U+2028 inside a result ends no line."""
    odd = Result(article="a", repeat=0, failure=Failure(code="x", message="een\u2028twee\u0085é"))
    folder = filled(tmp_path, 1)
    with folder.appending() as file:
        append(file, odd)
    path = tmp_path / "results.jsonl"
    path.write_bytes(path.read_bytes() + "é".encode()[:1])
    assert folder.results() == [FAILED, odd]


def test_a_broken_line_inside_is_an_error(tmp_path: Path) -> None:
    """Results that someone else has changed are not silently skipped."""
    folder = filled(tmp_path, 1)
    path = tmp_path / "results.jsonl"
    path.write_text("nonsense\n" + path.read_text())
    with pytest.raises(HarnessError, match="line 1"):
        folder.results()


def test_what_is_no_run_is_told(tmp_path: Path) -> None:
    """A folder without a manifest, or with a broken one, is no traceback."""
    with pytest.raises(HarnessError, match="no finished run"):
        RunFolder(tmp_path).manifest()
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(HarnessError, match="cannot be read"):
        RunFolder(tmp_path).manifest()


class Full(io.StringIO):
    """A file on a disk that takes no more."""

    def write(self, _: str) -> int:
        """Fail as the system does."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told() -> None:
    """A result that cannot be written is an error that says how to go on."""
    with pytest.raises(HarnessError, match="No space left") as caught:
        append(Full(), FAILED)
    assert "goes on where this run stopped" in caught.value.hint
