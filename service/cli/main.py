"""`dealwire`: the commands put together.

Imports stay inside the commands, so that `--help` answers at once.
"""

import typer

from service.cli import db, evaluation, extract, model, serve
from service.cli.errors import run_reporting

app = typer.Typer(
    name="dealwire",
    help="Checked deal records from news articles, each with the exact place that says so.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(serve.serve)
app.command()(extract.extract)
app.add_typer(evaluation.app, name="eval")
app.add_typer(model.app, name="model")
app.add_typer(db.app, name="db")


def run() -> None:
    """Run the command line; errors become one clear message and an exit code."""
    run_reporting(app)
