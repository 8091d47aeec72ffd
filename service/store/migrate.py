"""Bringing a database to the newest revision, safely when several processes start at once."""

import asyncio
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine import URL

from service.errors import StorageError
from service.store import sqlite
from service.store.database import Database
from service.store.faults import storage_errors

HEAD = "0001"
LOCK_SECONDS = 60.0
# Any number does, as long as every process takes the same one.
_ADVISORY_LOCK = 0x6465616C


async def upgrade(url: str) -> str:
    """Bring the database at a URL to the newest revision; return that revision.

    The file and its folder are made when missing. All revisions run in one transaction: a process
    killed meanwhile leaves the database as it was. `StorageError` when it cannot be done.
    """
    async with Database(url) as database:
        return await upgrade_database(database)


async def upgrade_database(database: Database) -> str:
    """Do the same for a database that is open already; one in memory has no other way."""
    return await asyncio.to_thread(_upgrade, database)


def _upgrade(database: Database) -> str:
    file = _file(database.url)
    with storage_errors():
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with _turn(file):
                if database.read_now(_revision) != HEAD:
                    database.write_now(_run)
        except Timeout as error:
            raise StorageError("Another process holds the database's start lock.") from error
    return HEAD


def _file(url: URL) -> Path | None:
    return sqlite.database_file(url) if url.get_backend_name() == "sqlite" else None


def _turn(file: Path | None) -> AbstractContextManager[object]:
    """Switching to write-ahead logging ignores the busy timeout, so that starts take turns."""
    return nullcontext() if file is None else FileLock(f"{file}.lock", timeout=LOCK_SECONDS)


def _revision(connection: Connection) -> str | None:
    """Read the revision without Alembic, whose import costs more than all else at a start."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def _run(connection: Connection) -> None:
    from alembic import command, config, util  # noqa: PLC0415 - slow, and rarely needed

    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
    settings = config.Config(attributes={"connection": connection})
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    settings.set_main_option("path_separator", "os")
    try:
        command.upgrade(settings, "head")
    except util.CommandError as error:
        raise StorageError(
            f"The database cannot be upgraded: {error}.",
            hint="It was written by a newer version of Dealwire: use that version.",
        ) from error
