"""`dealwire model`: the embedded model's file."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from service.models.modelfile import ModelFile
    from service.models.pull import Progress, Tell
    from service.settings import Settings

app = typer.Typer(
    help="Look after the embedded model's file.", no_args_is_help=True, rich_markup_mode=None
)

AsJson = Annotated[bool, typer.Option("--json", help="Print a JSON object.")]

_GIGABYTE = 1e9
_PERCENT_STEP = 10


@app.callback()
def group() -> None:
    """Look after the embedded model's file."""


@app.command()
def pull(*, as_json: AsJson = False) -> None:
    """Fetch the embedded model (1.1 GB) unless it is here.

    A pull that was broken off goes on where it stopped. Progress goes to standard error.
    """
    from service.settings import get_settings  # noqa: PLC0415 - keeps `--help` quick

    _say(pull_model(get_settings()), "verified", as_json=as_json)


@app.command(name="list")
def list_models(*, as_json: AsJson = False) -> None:
    """Show the embedded model and whether its file is here.

    `verified`: here and right; `unverified`: here, not checked yet; `missing`: not here.
    """
    path, file = _installed()
    _say(path, _state(path, file), as_json=as_json)


@app.command()
def verify(*, as_json: AsJson = False) -> None:
    """Check the model file by its hash. Exit code 1 when it is missing or not the right file."""
    from service.models.modelfile import verify as verify_file  # noqa: PLC0415 - as above

    path, file = _installed()
    right = verify_file(path, file)
    state = "verified" if right else ("damaged" if path.exists() else "missing")
    _say(path, state, as_json=as_json)
    if not right:
        typer.echo("  Run `dealwire model pull`.", err=True)
        raise typer.Exit(1)


def pull_model(settings: "Settings") -> "Path":
    """Fetch the model with progress on standard error, and return its path."""
    from service.models.modelfile import EMBEDDED_MODEL  # noqa: PLC0415 - as above
    from service.models.pull import pull as pull_file  # noqa: PLC0415 - as above
    from service.models.sources import default_sources  # noqa: PLC0415 - as above

    sources = default_sources(EMBEDDED_MODEL, settings.model_source)
    with _progress() as tell:
        return pull_file(settings.model_dir, file=EMBEDDED_MODEL, sources=sources, progress=tell)


def _installed() -> "tuple[Path, ModelFile]":
    from service.models.modelfile import EMBEDDED_MODEL  # noqa: PLC0415 - as above
    from service.settings import get_settings  # noqa: PLC0415 - as above

    return get_settings().model_dir / EMBEDDED_MODEL.name, EMBEDDED_MODEL


def _state(path: "Path", file: "ModelFile") -> str:
    from service.models.modelfile import is_verified  # noqa: PLC0415 - as above

    if is_verified(path, file):
        return "verified"
    return "unverified" if path.exists() else "missing"


def _say(path: "Path", state: str, *, as_json: bool) -> None:
    from service.models.modelfile import EMBEDDED_MODEL as MODEL  # noqa: PLC0415 - as above

    if as_json:
        facts: dict[str, Any] = {
            "model": MODEL.model,
            "state": state,
            "path": str(path),
            "bytes": MODEL.size,
            "sha256": MODEL.sha256,
            "licence": MODEL.licence,
        }
        typer.echo(json.dumps(facts))
    else:
        size = f"{MODEL.size / _GIGABYTE:.2f} GB"
        typer.echo(f"{MODEL.model}  {size}  {MODEL.licence}  {state}  {path}")


@contextmanager
def _progress() -> "Iterator[Tell]":
    """Yield a function that shows progress: a bar on a terminal, plain lines elsewhere."""
    if not _on_terminal():
        yield _Lines()
        return
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        DownloadColumn,
        Progress,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, bar.add_task("", total=None))


def _on_terminal() -> bool:
    return sys.stderr.isatty()


class _Lines:
    """Writes notes, and a line at each tenth of the way."""

    def __init__(self) -> None:
        self._told = 0

    def __call__(self, progress: "Progress") -> None:
        if progress.note:
            typer.echo(progress.note, err=True)
            return
        percent = 100 * progress.done // progress.total
        if percent < self._told + _PERCENT_STEP:
            return
        self._told = percent - percent % _PERCENT_STEP
        done, total = progress.done / _GIGABYTE, progress.total / _GIGABYTE
        typer.echo(f"{self._told:3d} %  {done:.2f} of {total:.2f} GB", err=True)


class _Bar:
    """Moves a bar, and writes notes above it."""

    def __init__(self, bar: "Bar", task: "TaskID") -> None:
        self._bar = bar
        self._task = task

    def __call__(self, progress: "Progress") -> None:
        if progress.note:
            self._bar.console.print(progress.note, markup=False, highlight=False)
        self._bar.update(self._task, completed=progress.done, total=progress.total)
