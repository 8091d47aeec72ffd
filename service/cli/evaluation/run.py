"""`dealwire eval run`, `score` and `list`: runs made, scored again, listed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from service.cli.evaluation.options import (
    AsJson,
    Gold,
    RunName,
    SplitOption,
    labels_at,
    runs_folder,
    split_of,
)

if TYPE_CHECKING:
    from eval.runs.folder import RunFolder
    from eval.runs.making import Order
    from eval.runs.models import Manifest, Scores

Extractor = Annotated[
    Literal["baseline", "embedded", "llm"], typer.Option("--extractor", help="Who is measured.")
]
Name = Annotated[str | None, typer.Option(help="Name of the run; a name taken goes on with it.")]
Repeat = Annotated[int, typer.Option(min=1, help="Ask so many times, to see how answers vary.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Ask the model again, stored answer or not.")]
Concurrency = Annotated[int, typer.Option(min=1, help="Articles at the same time.")]
First = Annotated[int | None, typer.Option(min=1, help="Only so many articles, for a trial.")]


def run(  # noqa: PLR0913 - the options of a command
    *,
    extractor: Extractor = "baseline",
    split: SplitOption = "development",
    gold: Gold = None,
    name: Name = None,
    repeat: Repeat = 1,
    fresh: Fresh = False,
    concurrency: Concurrency = 4,
    first: First = None,
    as_json: AsJson = False,
) -> None:
    """Run an extractor over labelled articles and score it.

    A run that was broken off goes on where it stopped: give the same options again. Progress goes
    to standard error, the figures to standard output.
    """
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    from eval.runs.making import Order, chosen  # noqa: PLC0415 - the same
    from service.cli.evaluation.shown import show_figures  # noqa: PLC0415 - the same

    wanted = split_of(split)
    order = Order(
        labels=chosen(labels_at(gold), wanted, first),
        split=wanted,
        extractor=extractor,
        repeats=repeat,
        fresh=fresh,
        concurrency=concurrency,
        name=name,
    )
    folder, manifest = asyncio.run(_make(order))
    show_figures(manifest, _score(folder, gold), as_json=as_json)


def score(name: RunName, *, gold: Gold = None, as_json: AsJson = False) -> None:
    """Score a run again with the scorer of today; no article is extracted again."""
    from eval.runs.making import find_run  # noqa: PLC0415 - keeps `--help` quick
    from service.cli.evaluation.shown import show_figures  # noqa: PLC0415 - the same

    folder = find_run(runs_folder(), name)
    scores = _score(folder, gold)
    show_figures(folder.manifest(), scores, as_json=as_json)


def list_runs() -> None:
    """List the runs, the oldest first."""
    from eval.runs.making import names  # noqa: PLC0415 - keeps `--help` quick

    for name in names(runs_folder()):
        typer.echo(name)


async def _make(order: "Order") -> "tuple[RunFolder, Manifest]":
    from eval.runs.making import make_run  # noqa: PLC0415 - keeps `--help` quick
    from service.cli.evaluation.progress import counting  # noqa: PLC0415 - the same
    from service.parts import open_parts  # noqa: PLC0415 - the same
    from service.settings import get_settings  # noqa: PLC0415 - the same
    from service.telemetry import configure_logging  # noqa: PLC0415 - the same

    settings = get_settings()
    configure_logging(json=settings.log_json, level="WARNING")
    total = len(order.labels.articles) * order.repeats
    async with open_parts(settings) as parts:
        with counting(total, order.extractor) as progress:
            return await make_run(order, runs_folder(), parts, progress)


def _score(folder: "RunFolder", gold: Path | None) -> "Scores":
    from eval.runs.circumstances import scorer_version  # noqa: PLC0415 - keeps `--help` quick
    from eval.runs.loading import load_run  # noqa: PLC0415 - the same

    scored = load_run(folder, labels_at(gold))
    scores = scored.scores
    folder.write_scores(scores)
    folder.write_manifest(scored.manifest.model_copy(update={"scorer": scorer_version()}))
    return scores
