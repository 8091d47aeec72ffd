"""`dealwire eval external`: sets that others wrote and labelled."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from service.cli.evaluation.options import AsJson, runs_folder

if TYPE_CHECKING:
    from eval.external.models import ExternalScores

app = typer.Typer(
    help="Measure on sets that others labelled.", no_args_is_help=True, rich_markup_mode=None
)

SetPath = Annotated[Path, typer.Argument(metavar="PATH", help="Folder with docs and anskeys.")]
Extractor = Annotated[
    Literal["baseline", "embedded", "llm"], typer.Option("--extractor", help="Who is measured.")
]
Concurrency = Annotated[int, typer.Option(min=1, help="Articles at the same time.")]
First = Annotated[int | None, typer.Option(min=1, help="Only so many articles, for a trial.")]
Publish = Annotated[
    bool, typer.Option("--publish", help="Keep the figures for the README's table.")
]


@app.callback()
def group() -> None:
    """Measure on sets that others labelled. Nothing is tuned on them."""


@app.command(name="reuters-acquisitions")
def reuters(  # noqa: PLR0913 - the options of a command
    path: SetPath,
    *,
    extractor: Extractor = "baseline",
    concurrency: Concurrency = 4,
    first: First = None,
    publish: Publish = False,
    as_json: AsJson = False,
) -> None:
    """Reuters newswire of 1987 on acquisitions: purchaser, target, seller, price.

    Scored by the course's exact strings and by our matching of names and sums. A run that was
    broken off goes on.
    """
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    from eval.external.published import keep  # noqa: PLC0415 - the same
    from service.cli.evaluation.shown import show_external  # noqa: PLC0415 - the same

    scores = asyncio.run(_run(path, extractor, concurrency, first))
    show_external(scores, as_json=as_json)
    if publish:
        typer.echo(str(keep(scores)), err=True)


async def _run(
    path: Path,
    extractor: Literal["baseline", "embedded", "llm"],
    concurrency: int,
    first: int | None,
) -> "ExternalScores":
    from eval.external.reuters.reading import read_set  # noqa: PLC0415 - keeps `--help` quick
    from eval.external.reuters.running import run_reuters  # noqa: PLC0415 - the same
    from service.cli.evaluation.progress import counting  # noqa: PLC0415 - the same
    from service.parts import open_parts  # noqa: PLC0415 - the same
    from service.settings import get_settings  # noqa: PLC0415 - the same
    from service.telemetry import configure_logging  # noqa: PLC0415 - the same

    settings = get_settings()
    configure_logging(json=settings.log_json, level="WARNING")
    articles = read_set(path)[:first]
    async with open_parts(settings) as parts:
        with counting(len(articles), extractor) as progress:
            _, scores = await run_reuters(
                articles,
                extractor,
                runs_folder() / "external",
                parts,
                progress,
                concurrency=concurrency,
            )
    return scores
