"""One database: its engine, and transactions that are all or nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any, Self

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from service.errors import ConfigurationError
from service.store import sqlite
from service.store.faults import storage_errors

_HINT = "Set DEALWIRE_DATABASE_URL to something like sqlite+aiosqlite:///path/to/dealwire.db."


def parse_url(url: str) -> URL:
    """Return the URL with an asynchronous driver; `ConfigurationError` when it is none."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigurationError("The database URL cannot be read.", hint=_HINT) from error
    return parsed.set(drivername="sqlite+aiosqlite") if parsed.drivername == "sqlite" else parsed


class Database:
    """Hands out connections inside a transaction; every fault becomes a `StorageError`."""

    def __init__(self, url: str) -> None:
        self.url = parse_url(url)
        self.engine = _engine(self.url)
        self._writer = self.engine.execution_options(**{sqlite.WRITE: True})
        # One writer at a time is SQLite's own rule; queueing here is cheaper than its busy loop.
        self._turn = asyncio.Lock() if self._is_sqlite else None

    @property
    def _is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection whose reads all see one state of the database."""
        with storage_errors():
            async with self.engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection whose changes are kept together at the end, or not at all."""
        async with self._turn or nullcontext():
            with storage_errors():
                async with self._writer.begin() as connection:
                    yield connection

    async def ping(self) -> None:
        """Return when the database answers; `StorageError` when it does not."""
        async with self.read() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _engine(url: URL) -> AsyncEngine:
    backend = url.get_backend_name()
    try:
        engine = create_async_engine(url, **_pool(url))
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise ConfigurationError(f"No driver for {backend!r} is installed.", hint=_HINT) from error
    if backend == "sqlite":
        sqlite.prepare(engine.sync_engine)
    return engine


def _pool(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        # A database in memory lives in its one connection, which transactions must not share.
        return {"poolclass": AsyncAdaptedQueuePool, "pool_size": 1, "max_overflow": 0}
    return {"pool_pre_ping": url.get_backend_name() != "sqlite"}
