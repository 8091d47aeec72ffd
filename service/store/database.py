"""One database: its engine, and transactions that are all or nothing.

A transaction is a plain function of a connection, run whole on a thread. An asynchronous driver
would change threads for each statement: measured, that costs four to six times the processor time
for the same work. And a transaction without an `await` inside cannot be cancelled half-way.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, StaticPool, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from service.errors import ConfigurationError
from service.store import sqlite
from service.store.faults import storage_errors

READERS = 4
_HINT = "Set DEALWIRE_DATABASE_URL to something like sqlite:///path/to/dealwire.db."

T = TypeVar("T")


def parse_url(url: str) -> URL:
    """Return the URL; `ConfigurationError` when it is none.

    The name of an asynchronous SQLite driver is understood and not needed.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigurationError("The database URL cannot be read.", hint=_HINT) from error
    return parsed.set(drivername="sqlite") if parsed.drivername == "sqlite+aiosqlite" else parsed


class Database:
    """Runs transactions; every fault becomes a `StorageError`."""

    def __init__(self, url: str) -> None:
        self.url = parse_url(url)
        self._engine = _engine(self.url)
        self._writing = self._engine.execution_options(**{sqlite.WRITE: True})
        self._readers = ThreadPoolExecutor(READERS, "dealwire-read")
        self._writers = self._readers
        if self._engine.dialect.name == "sqlite":
            # One writer at a time is SQLite's own rule; queueing is cheaper than its busy loop.
            self._writers = ThreadPoolExecutor(1, "dealwire-write")
        if _in_memory(self.url):
            self._readers = self._writers

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Return what a function reads; all its reads see one state of the database."""
        return await _on(self._readers, self.read_now, work)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Return what a function answers; its changes are kept together, or none of them.

        Once begun it ends, whatever becomes of the caller.
        """
        return await _on(self._writers, self.write_now, work)

    def read_now(self, work: Callable[[Connection], T]) -> T:
        """Do as `read`, on this thread."""
        with storage_errors(), self._engine.connect() as connection:
            return work(connection)

    def write_now(self, work: Callable[[Connection], T]) -> T:
        """Do as `write`, on this thread."""
        with storage_errors(), self._writing.begin() as connection:
            return work(connection)

    async def ping(self) -> None:
        """Return when the database answers; `StorageError` when it does not."""
        await self.read(lambda connection: connection.execute(text("SELECT 1")).scalar())

    async def close(self) -> None:
        """Let what has begun end, and close every connection."""
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writers.shutdown()
        self._readers.shutdown()
        self._engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


async def _on(
    pool: ThreadPoolExecutor,
    transaction: Callable[[Callable[[Connection], T]], T],
    work: Callable[[Connection], T],
) -> T:
    return await asyncio.get_running_loop().run_in_executor(pool, transaction, work)


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, **_pool(url))
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        message = f"No driver for {url.drivername!r} is installed."
        raise ConfigurationError(message, hint=_HINT) from error
    if engine.dialect.name == "sqlite":
        sqlite.prepare(engine)
    return engine


def _pool(url: URL) -> dict[str, Any]:
    if _in_memory(url):
        # A database in memory lives in its one connection.
        return {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    return {"pool_pre_ping": url.get_backend_name() != "sqlite"}


def _in_memory(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")
