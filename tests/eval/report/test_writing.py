import json
from pathlib import Path

import pytest

from eval.errors import HarnessError
from eval.report import write_report
from eval.runs.models import Manifest, Scores
from tests.eval.report.made import found, gold, mixed, run, scored


def test_four_files_are_written(tmp_path: Path) -> None:
    """The page comes first, and nothing half-written stays behind."""
    written = write_report([mixed()], tmp_path / "deep" / "er")
    assert [path.name for path in written] == [
        "report.html",
        "report.md",
        "report.csv",
        "report.json",
    ]
    assert sorted(path.name for path in (tmp_path / "deep" / "er").iterdir()) == sorted(
        path.name for path in written
    )


def test_the_data_can_be_read_back(tmp_path: Path) -> None:
    """The JSON holds manifest and scores of every run, the reported one first."""
    runs = [run(scored(gold(), found()), name=name) for name in ("one", "two")]
    read = json.loads(write_report(runs, tmp_path)[3].read_text("utf-8"))["runs"]
    assert [Manifest.model_validate(one["manifest"]) for one in read] == [r.manifest for r in runs]
    assert Scores.model_validate(read[0]["scores"]) == runs[0].scores


def test_the_same_run_gives_the_same_files(tmp_path: Path) -> None:
    """A report made twice does not differ in a byte."""
    first, second = (write_report([mixed()], tmp_path / name) for name in ("a", "b"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file where the folder should be gives an error that names it."""
    (tmp_path / "taken").write_text("", "utf-8")
    with pytest.raises(HarnessError, match="taken"):
        write_report([mixed()], tmp_path / "taken")


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk takes no more, the report of before is still whole."""
    (page, *_) = write_report([mixed()], tmp_path)
    before = page.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(HarnessError, match="No space left"):
        write_report([run(scored(gold(), found()), name="other")], tmp_path)
    assert page.read_bytes() == before


def test_runs_on_other_labels_do_not_stand_together(tmp_path: Path) -> None:
    """Figures on different labels are refused side by side."""
    other = run(scored(gold(), found()), name="two", sha256="b" * 64)
    with pytest.raises(HarnessError, match="different labels"):
        write_report([mixed(), other], tmp_path)


def test_no_run_is_no_report(tmp_path: Path) -> None:
    """Without a run there is nothing to write."""
    with pytest.raises(HarnessError, match="no run"):
        write_report([], tmp_path)
