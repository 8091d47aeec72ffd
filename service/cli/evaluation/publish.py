"""`dealwire eval publish`: the figures that the README shows."""

from pathlib import Path
from typing import Annotated

import typer

from service.cli.evaluation.options import Gold, scored_run

Runs = Annotated[list[str] | None, typer.Argument(metavar="[RUN]...", help="Runs to publish.")]
Readme = Annotated[Path, typer.Option(help="The file whose accuracy table is written.")]


def publish(runs: Runs = None, *, gold: Gold = None, readme: Readme = Path("README.md")) -> None:
    """Keep runs in `eval/published` and write the README's accuracy table from there.

    Without a run only the table is written. For people who work on Dealwire itself.
    """
    from eval.external.published import all_kept  # noqa: PLC0415 - the same
    from eval.labels.reading import read_labels  # noqa: PLC0415 - the same
    from eval.report.table import accuracy_table, agreement_line, put_table  # noqa: PLC0415 - the same
    from eval.runs.agreement import agreement, kept_annotations  # noqa: PLC0415 - the same
    from eval.runs.published import all_published  # noqa: PLC0415 - keeps `--help` quick
    from eval.runs.published import publish as keep  # noqa: PLC0415 - the same

    for name in runs or ():
        typer.echo(str(keep(scored_run(name, gold))), err=True)
    table = accuracy_table(all_published().values(), all_kept())
    found = agreement(read_labels().articles, *kept_annotations())
    table = f"{table}\n\n{agreement_line(found)}"
    readme.write_text(put_table(readme.read_text("utf-8"), table), "utf-8")
