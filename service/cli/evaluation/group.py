"""The commands of `dealwire eval` put together."""

import typer

from service.cli.evaluation import compare, external, gate, gold, publish, report, run

app = typer.Typer(
    name="eval",
    help="Measure extraction against hand-labelled articles.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def group() -> None:
    """Measure extraction against hand-labelled articles.

    \b
      dealwire eval run --extractor baseline --split development
      dealwire eval compare RUN_A RUN_B
      dealwire eval report RUN --open

    Runs are kept in the data directory and named by extractor, split and time. Exit codes: 0 done,
    1 failed, 2 wrong use, 3 regression, 4 harness error, 5 invalid gold.
    """  # noqa: D301 - \b keeps the examples' lines apart


app.command(name="run")(run.run)
app.command(name="score")(run.score)
app.command(name="list")(run.list_runs)
app.command(name="compare")(compare.compare)
app.command(name="gate")(gate.gate)
app.command(name="report")(report.report)
app.command(name="publish")(publish.publish)
app.command(name="lint")(gold.lint)
app.command(name="label")(gold.label)
app.command(name="agreement")(gold.agreement)
app.add_typer(external.app, name="external")
