"""What holds for every command."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

EVAL = [
    "run",
    "score",
    "list",
    "compare",
    "gate",
    "report",
    "publish",
    "lint",
    "label",
    "agreement",
]
COMMANDS = [
    *([name] for name in ("serve", "extract", "model", "db", "eval")),
    *(["eval", name] for name in EVAL),
    ["model", "pull"],
    ["db", "upgrade"],
]
HEAVY = (
    "numpy",
    "scipy",
    "altair",
    "fastapi",
    "openai",
    "instructor",
    "sqlalchemy",
    "pydantic",
    "uvicorn",
    "trafilatura",
)


@pytest.mark.parametrize("command", [[], *COMMANDS], ids=" ".join)
def test_every_command_has_help(run: Run, command: list[str]) -> None:
    """`--help` explains each command and exits with 0."""
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_help_loads_nothing_heavy() -> None:
    """What makes `--help` slow is not imported for it."""
    code = "import sys, service.cli.main; print(*sys.modules)"
    loaded = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not set(HEAVY) & set(loaded)


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    """A typing error exits with 2."""
    assert run("exract").exit_code == 2


def test_db_upgrade_makes_the_database(run: Run, tmp_path: Path) -> None:
    """`db upgrade` creates what is missing, and may be repeated."""
    for _ in range(2):
        assert run("db", "upgrade").exit_code == 0
    assert list((tmp_path / "data").glob("*.db"))
