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

    from sqlalchemy import make_url  # noqa: PLC0415 - the same

    from service.settings import get_settings  # noqa: PLC0415 - the same
    from service.store.migrate import upgrade as run_upgrade  # noqa: PLC0415 - the same

    settings = get_settings()
    asyncio.run(run_upgrade(settings.database))
    shown = make_url(settings.database).render_as_string(hide_password=True)
    typer.echo(f"up to date: {shown}", err=True)
