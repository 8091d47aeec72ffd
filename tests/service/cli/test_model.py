"""`dealwire model`: what it prints, where, and with which exit code."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.cli import model as model_module
from service.cli.model import app
from service.models import modelfile, sources
from service.settings import get_settings
from tests.service.models.test_pull import CONTENT, FILE

runner = CliRunner()


@pytest.fixture(autouse=True)
def small_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small file in the place of the model, and its folder; nothing comes from outside."""
    monkeypatch.setenv("DEALWIRE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(modelfile, "EMBEDDED_MODEL", FILE)
    monkeypatch.setattr(sources, "FromIndex", lambda: sources.FromFile(tmp_path / "no index"))
    get_settings.cache_clear()
    return tmp_path / "data" / "models" / FILE.name


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the file that the settings name as a source."""
    path = tmp_path / "copy.gguf"
    path.write_bytes(CONTENT)
    monkeypatch.setenv("DEALWIRE_MODEL_SOURCE", str(path))
    return path


def test_pull(copy: Path, small_model: Path) -> None:
    """The file is fetched; progress goes to standard error and the path to standard output."""
    result = runner.invoke(app, ["pull"])
    assert result.exit_code == 0
    assert small_model.read_bytes() == CONTENT
    assert result.stdout.rstrip().endswith(f"verified  {small_model}")
    assert f"Fetching small.gguf from {copy}." in result.stderr
    assert "100 %" in result.stderr


def test_pull_again(copy: Path) -> None:
    """A second pull has nothing to do and says so in the same words."""
    first = runner.invoke(app, ["pull"])
    copy.unlink()
    second = runner.invoke(app, ["pull"])
    assert (second.exit_code, second.stdout, second.stderr) == (0, first.stdout, "")


def test_list(copy: Path, small_model: Path) -> None:
    """The list tells whether the file is missing, unchecked or right."""
    states = [json.loads(runner.invoke(app, ["list", "--json"]).stdout)["state"]]
    small_model.parent.mkdir(parents=True)
    small_model.write_bytes(copy.read_bytes())
    states.append(json.loads(runner.invoke(app, ["list", "--json"]).stdout)["state"])
    runner.invoke(app, ["verify"])
    told = json.loads(runner.invoke(app, ["list", "--json"]).stdout)
    assert [*states, told.pop("state")] == ["missing", "unverified", "verified"]
    assert told == {
        "model": "small",
        "path": str(small_model),
        "bytes": FILE.size,
        "sha256": FILE.sha256,
        "licence": "Apache-2.0",
    }


@pytest.mark.parametrize(
    ("content", "code", "state"),
    [(CONTENT, 0, "verified"), (CONTENT[1:], 1, "damaged"), (None, 1, "missing")],
)
def test_verify(small_model: Path, content: bytes | None, code: int, state: str) -> None:
    """A file that is not right is exit code 1, with the way out."""
    if content is not None:
        small_model.parent.mkdir(parents=True)
        small_model.write_bytes(content)
    result = runner.invoke(app, ["verify"])
    assert result.exit_code == code
    assert state in result.stdout
    assert ("dealwire model pull" in result.stderr) == (code == 1)


def test_bar(copy: Path, monkeypatch: pytest.MonkeyPatch, small_model: Path) -> None:
    """On a terminal a bar moves, and the file comes all the same."""
    monkeypatch.setattr(model_module, "_on_terminal", lambda: True)
    result = runner.invoke(app, ["pull"])
    assert (result.exit_code, small_model.exists()) == (0, True)
    assert str(copy) in result.stderr.replace("\n", "")
