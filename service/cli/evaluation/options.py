"""Options and paths that several commands of `dealwire eval` share."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from eval.labels.models import Split
    from eval.labels.reading import Labels
    from eval.runs.loading import ScoredRun

SplitName = Literal["development", "test", "all"]

Gold = Annotated[
    Path | None,
    typer.Option(help="Labelled articles: a JSON Lines file or a folder; the project's own else."),
]
SplitOption = Annotated[
    SplitName, typer.Option("--split", help="development, test or all; tune on development only.")
]
RunName = Annotated[str, typer.Argument(metavar="RUN", help="A run's name or its folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print a JSON object.")]


def runs_folder() -> Path:
    """Return the folder that holds the runs."""
    from service.settings import get_settings  # noqa: PLC0415 - keeps `--help` quick

    return get_settings().data_dir / "eval"


def labels_at(gold: Path | None) -> "Labels":
    """Return the labels of a path, or the project's own."""
    from eval.labels.reading import GOLD, read_labels  # noqa: PLC0415 - keeps `--help` quick

    return read_labels(gold or GOLD)


def split_of(name: SplitName) -> "Split | None":
    """Return the split of that name, None for all."""
    from eval.labels.models import Split  # noqa: PLC0415 - keeps `--help` quick

    return None if name == "all" else Split(name)


def scored_run(name: str, gold: Path | None) -> "ScoredRun":
    """Return a complete run, scored."""
    from eval.runs.loading import load_run  # noqa: PLC0415 - keeps `--help` quick
    from eval.runs.making import find_run  # noqa: PLC0415 - the same

    return load_run(find_run(runs_folder(), name), labels_at(gold))
