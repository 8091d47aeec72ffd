"""`dealwire serve`: what it says, and how it ends where it cannot start."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import uvicorn
from typer.testing import Result

from service.cli.listening import listen
from service.models.modelfile import EMBEDDED_MODEL

Run = Callable[..., Result]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that has started and stops at once."""

    def run(self: uvicorn.Server, sockets: object = None) -> None:
        assert sockets
        self.started = True

    monkeypatch.setattr(uvicorn.Server, "run", run)


@pytest.mark.slow
def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    """The process ends with 1, the reason and the way out, and never shows its banner."""
    with listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        code = "from service.cli.main import run; run()"
        result = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code, "serve", "--port", port],
            capture_output=True,
            text=True,
            check=False,
            env={"DEALWIRE_DATA_DIR": str(tmp_path)},
        )
    assert result.returncode == 1
    first, hint = result.stderr.splitlines()
    assert first == f"error: Port {port} of 127.0.0.1 is in use."
    assert "--port" in hint


@pytest.mark.usefixtures("started")
def test_the_banner_shows_the_port_that_was_got(run: Run) -> None:
    """`--port 0` is shown as the port to call."""
    result = run("serve", "--port", "0")
    assert result.exit_code == 0
    assert "http://127.0.0.1:" in result.stderr
    assert "127.0.0.1:0" not in result.stderr


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("choice", ["auto", "embedded"])
def test_the_banner_tells_that_the_model_is_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    """Without the model's file the baseline is named, with the command that changes it."""
    monkeypatch.setenv("DEALWIRE_EXTRACTOR", choice)
    without = run("serve", "--port", "0").stderr
    assert "answers      baseline" in without
    assert "dealwire model pull" in without
    folder = tmp_path / "data" / "models"
    folder.mkdir(parents=True)
    (folder / EMBEDDED_MODEL.name).touch()
    assert "answers      embedded" in run("serve", "--port", "0").stderr


def test_a_failed_start_exits_with_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever code uvicorn would end the process with, ours is 1."""

    def fail(*_: object, **__: object) -> None:
        sys.exit(3)

    monkeypatch.setattr(uvicorn.Server, "run", fail)
    assert run("serve", "--port", "0").exit_code == 1
