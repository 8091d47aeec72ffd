"""`dealwire eval`: every command, as a person calls it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from eval.errors import ExitCode, GoldError, HarnessError
from tests.eval.labels.articles import TEXT, article, deal
from tests.eval.runs.sets import labels

Run = Callable[..., Result]


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A small set of labels."""
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(one.model_dump_json() + "\n" for one in labels().articles))
    return str(path)


def test_a_run_prints_its_figures(run: Run, gold: str) -> None:
    """Figures go to standard output, progress to standard error."""
    result = run("eval", "run", "--gold", gold, "--name", "mine")
    assert result.exit_code == 0
    assert "core f1" in result.stdout
    assert "mine: 3 articles, 3 deals, 0 failed" in result.stdout
    assert "baseline: 3/3" in result.stderr


def test_json_can_be_piped(run: Run, gold: str) -> None:
    """`--json` is one object with the manifest and the scores, and nothing else."""
    result = run("eval", "run", "--gold", gold, "--json")
    found = json.loads(result.stdout)
    assert found["manifest"]["gold"]["articles"] == 3
    assert found["scores"]["figures"]["core_f1"]["value"] == 1


def test_a_run_can_be_scored_again_listed_and_compared(run: Run, gold: str) -> None:
    """Scoring again gives the same figures; a run compared with itself does not differ."""
    first = run("eval", "run", "--gold", gold, "--name", "mine", "--json")
    again = run("eval", "score", "mine", "--gold", gold, "--json")
    assert json.loads(first.stdout)["scores"] == json.loads(again.stdout)["scores"]
    assert run("eval", "list").stdout.split() == ["mine"]
    compared = run("eval", "compare", "mine", "mine", "--gold", gold)
    assert compared.exit_code == 0
    assert "broken: none" in compared.stdout


@pytest.mark.parametrize(
    ("limit", "code"), [("core_f1=0.9", ExitCode.DONE), ("recall=1.1", ExitCode.REGRESSION)]
)
def test_the_gate_exits_with_its_verdict(run: Run, gold: str, limit: str, code: ExitCode) -> None:
    """0 where the limits are kept, 3 where one is missed."""
    run("eval", "run", "--gold", gold, "--name", "mine")
    result = run("eval", "gate", "mine", "--gold", gold, "--floor", limit)
    assert result.exit_code == code
    assert result.stdout.splitlines()[-1].startswith("passes" if code == 0 else "fails")


def test_publishing_writes_the_readmes_table(
    run: Run, gold: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run is kept, and the table between the marks is written from what is kept."""
    monkeypatch.setattr("eval.runs.published.publish.__defaults__", (tmp_path / "published",))
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- accuracy -->\n<!-- /accuracy -->\nb\n")
    run("eval", "run", "--gold", gold, "--name", "mine")
    result = run("eval", "publish", "mine", "--gold", gold, "--readme", str(readme))
    assert result.exit_code == 0
    assert (tmp_path / "published" / "baseline-development.json").is_file()
    assert readme.read_text().startswith("a\n<!-- accuracy -->\n")


def test_lint_shows_every_fault(run: Run, tmp_path: Path) -> None:
    """Exit code 5, and each fault on a line of its own."""
    path = tmp_path / "gold.jsonl"
    path.write_text("nonsense\n" + json.dumps(article(deals=[deal(), deal()])) + "\n")
    result = run("eval", "lint", "--gold", str(path))
    assert result.exit_code == ExitCode.INVALID_GOLD
    assert "gold.jsonl:1: no JSON" in result.stdout
    assert "gold.jsonl:2: deal g1: id again" in result.stdout


def test_labels_can_be_drafted_and_measured_on(run: Run, tmp_path: Path) -> None:
    """A draft is valid gold, and its own extractor is perfect on it."""
    file = tmp_path / "kestrel.txt"
    file.write_text(TEXT)
    drafted = run("eval", "label", str(file))
    assert drafted.exit_code == 0
    path = tmp_path / "mine.jsonl"
    path.write_text(drafted.stdout)
    assert run("eval", "lint", "--gold", str(path)).exit_code == 0
    found = run("eval", "run", "--gold", str(path), "--json")
    assert json.loads(found.stdout)["scores"]["figures"]["strict_f1"]["value"] == 1


def test_a_missing_file_to_label_is_told(run: Run, tmp_path: Path) -> None:
    """A file that is not there is an error with a way out, not a traceback."""
    result = run("eval", "label", str(tmp_path / "none.txt"))
    assert "No such file" in str(result.exception)


def test_agreement_is_shown_field_by_field(run: Run, gold: str, tmp_path: Path) -> None:
    """Two equal annotations agree in every field."""
    lines = [
        json.dumps({"id": one.id, "annotator": "x", "deals": [deal()]}) for one in labels().articles
    ]
    for name in ("first.jsonl", "second.jsonl"):
        (tmp_path / name).write_text("\n".join(lines) + "\n")
    result = run("eval", "agreement", "--gold", gold, "--annotations", str(tmp_path), "--json")
    assert json.loads(result.stdout)["slots"]["amount"]["value"] == 1


@pytest.mark.parametrize("command", ["score", "gate", "report"])
def test_an_unknown_run_is_told(run: Run, command: str) -> None:
    """Every command that takes a run names the runs that there are."""
    result = run("eval", command, "nothing")
    assert isinstance(result.exception, HarnessError)


def test_invalid_gold_has_its_own_exit_code(run: Run, tmp_path: Path) -> None:
    """A build can tell broken labels from a worse result."""
    path = tmp_path / "gold.jsonl"
    path.write_text("{}\n")
    result = run("eval", "run", "--gold", str(path))
    assert isinstance(result.exception, GoldError)
    assert result.exception.exit_code == ExitCode.INVALID_GOLD
