"""What SQLite needs to serve several tasks and processes at once.

Write-ahead logging lets readers go on while one writer works. The driver's own transaction
control is off, because it begins too late to cover what was read before; every transaction is
begun here, and a writing one takes the write lock at once, so that it can wait for it instead of
failing half-way.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL

WRITE = "dealwire_write"
BUSY_MILLISECONDS = 10_000

# NORMAL with a write-ahead log survives a killed process; only a power cut can lose the last
# commits, never damage the file (https://sqlite.org/pragma.html#pragma_synchronous).
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
)


def prepare(engine: Engine) -> None:
    """Install the pragmas and the explicit BEGIN on an engine."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:  # noqa: ANN401 - the driver's own type
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITE, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def database_file(url: URL) -> Path | None:
    """Return the file behind a SQLite URL, None for a database in memory or a `file:` URI."""
    name = url.database
    if not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(name)
