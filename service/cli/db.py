"""`dealwire db`: the database."""

import typer

app = typer.Typer(help="Look after the database.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def group() -> None:
    """Look after the database."""


@app.command()
def upgrade() -> None:
    """Bring the database to the newest version. `serve` and `extract` do so by themselves."""
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    from service.settings import get_settings  # noqa: PLC0415 - keeps `--help` quick
    from service.store.migrate import upgrade as run_upgrade  # noqa: PLC0415 - the same

    settings = get_settings()
    asyncio.run(run_upgrade(settings.database))
    typer.echo(f"up to date: {settings.database}", err=True)
