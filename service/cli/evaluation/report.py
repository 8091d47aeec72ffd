"""`dealwire eval report`: a run as a page that people open."""

from pathlib import Path
from typing import Annotated

import typer

from service.cli.evaluation.options import Gold, RunName, runs_folder, scored_run

Beside = Annotated[
    list[str] | None, typer.Option("--beside", help="Another run of the same labels to show.")
]
To = Annotated[Path | None, typer.Option("--to", help="Folder; the run's own when not given.")]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]


def report(
    name: RunName,
    *,
    beside: Beside = None,
    to: To = None,
    gold: Gold = None,
    open_page: Open = False,
) -> None:
    """Write report.html, report.md, report.csv and report.json of a run.

    The page is one file that needs no network: figures with intervals, and every article with its
    labels, what was extracted, and what is wrong. The paths go to standard output.
    """
    import webbrowser  # noqa: PLC0415 - keeps `--help` quick

    from eval.report import write_report  # noqa: PLC0415 - the same
    from eval.runs.making import find_run  # noqa: PLC0415 - the same

    runs = [scored_run(one, gold) for one in (name, *(beside or ()))]
    written = write_report(runs, to or find_run(runs_folder(), name).path)
    for path in written:
        typer.echo(str(path))
    if open_page:
        webbrowser.open(written[0].resolve().as_uri())
