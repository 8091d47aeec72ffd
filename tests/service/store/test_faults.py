import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from schemas.extraction import Extraction
from service.errors import ConfigurationError, StorageError
from service.store import Answers, Database, Extractions, StoredArticle, upgrade
from service.store import sqlite as dialect
from service.store.database import parse_url
from service.store.tables import articles, extractions, texts


def path(url: str) -> Path:
    """Return the file behind a test's URL."""
    return Path(url.partition("///")[2])


async def counts(database: Database) -> tuple[int, ...]:
    """Return the numbers of texts, articles and extractions, all at one moment."""

    def count(connection: Connection) -> tuple[int, ...]:
        each = (select(func.count()).select_from(t) for t in (texts, articles, extractions))
        return tuple(connection.scalar(query) or 0 for query in each)

    return await database.read(count)


async def test_disk_full(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """A full disk is named, and neither the text nor the extraction is there afterwards."""
    await database.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1"))
    big = StoredArticle(
        **{f: getattr(article, f) for f in article.__slots__} | {"text": "x" * 10**6}
    )
    with pytest.raises(StorageError, match="disk is full"):
        await Extractions(database).save(extraction, big)
    assert await counts(database) == (0, 0, 0)


async def test_folder_is_a_file(tmp_path: Path) -> None:
    """A data folder that cannot be made is named; the hint tells which setting to change."""
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StorageError) as caught:
        await upgrade(f"sqlite:///{tmp_path / 'data' / 'dealwire.db'}")
    assert "cannot be used" in str(caught.value)
    assert "DEALWIRE_DATABASE_URL" in caught.value.hint


WITHOUT_RIGHTS = """
import asyncio, os, sys
import alembic.command
from service.errors import StorageError
from service.store import upgrade
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    asyncio.run(upgrade(sys.argv[1]))
except StorageError as error:
    print(error)
"""


def test_a_folder_without_rights(tmp_path: Path) -> None:
    """A folder that this user may not write to is named."""
    tmp_path.chmod(0o555)
    call = [sys.executable, "-c", WITHOUT_RIGHTS, f"sqlite:///{tmp_path / 'dealwire.db'}"]
    said = subprocess.run(call, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    tmp_path.chmod(0o755)
    assert "permission denied" in said.stdout
    assert tmp_path.name in said.stdout


async def test_read_only(url: str) -> None:
    """A database that may only be read refuses to store, with the reason."""
    await upgrade(url)
    async with Database(f"sqlite:///file:{path(url)}?mode=ro&uri=true") as database:
        assert await Answers(database).get("key") is None
        with pytest.raises(StorageError, match="read-only"):
            await Answers(database).put("key", "answer")


async def test_not_a_database(url: str) -> None:
    """A file of something else is not overwritten, and the message says what it is."""
    path(url).parent.mkdir()
    path(url).write_bytes(b"This is a letter to my aunt. " * 100)
    with pytest.raises(StorageError, match="not a database"):
        await upgrade(url)
    assert path(url).read_bytes().startswith(b"This is a letter")


async def test_damaged(database: Database, url: str) -> None:
    """A damaged file is told apart from one that is locked or full."""
    for number in range(200):
        await Answers(database).put(str(number), "x" * 1000)
    await database.close()
    data = bytearray(path(url).read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path(url).write_bytes(data)
    async with Database(url) as damaged:
        with pytest.raises(StorageError, match="damaged"):
            await Answers(damaged).get("7")


async def test_locked(database: Database, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that another process never gives up ends in an error, not in waiting for ever."""
    await database.close()
    waits = tuple(p.replace(str(dialect.BUSY_MILLISECONDS), "50") for p in dialect._PRAGMAS)
    monkeypatch.setattr(dialect, "_PRAGMAS", waits)
    other = sqlite3.connect(path(url), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with Database(url) as waiting:
        with pytest.raises(StorageError, match="locked by another process") as caught:
            await Answers(waiting).put("key", "answer")
    other.execute("ROLLBACK")
    other.close()
    assert caught.value.retryable


async def test_a_short_lock_is_waited_for(database: Database, url: str) -> None:
    """A writer waits for another process that soon lets go."""
    other = sqlite3.connect(path(url), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(Answers(database).put("key", "answer"))
    asyncio.get_running_loop().call_later(0.1, other.execute, "ROLLBACK")
    await waiting
    other.close()
    assert await Answers(database).get("key") == "answer"


async def test_a_crash_inside_a_transaction_keeps_nothing(
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    extraction: Extraction,
    article: StoredArticle,
) -> None:
    """A fault between article and extraction takes the article back too."""
    monkeypatch.setattr("service.store.extractions._row", lambda _: {"id": None})
    with pytest.raises(StorageError):
        await Extractions(database).save(extraction, article)
    assert await counts(database) == (0, 0, 0)


async def test_a_cancelled_save_keeps_nothing_half(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """A caller who gives up at any point leaves both article and extraction, or neither."""
    loop = asyncio.get_running_loop()
    for delay in (0, 0.0005, 0.001, 0.0015, 0.002, 0.004):
        saving = asyncio.create_task(Extractions(database).save(extraction, article))
        loop.call_later(delay, saving.cancel)
        await asyncio.gather(saving, return_exceptions=True)
        assert await counts(database) in {(0, 0, 0), (1, 1, 1)}
    await Extractions(database).save(extraction, article)
    assert await Extractions(database).find(extraction.id) == extraction


@pytest.mark.parametrize("url", ["", "no url at all", "sqlite+nodriver:///x", "mystery://host/x"])
def test_a_nonsense_url_is_a_configuration_error(url: str) -> None:
    """A database URL that cannot work is refused with an example of one that does."""
    with pytest.raises(ConfigurationError) as caught:
        Database(url)
    assert "sqlite:///" in caught.value.hint


def test_an_asynchronous_driver_is_understood() -> None:
    """People write `sqlite+aiosqlite:///file`; that is the same database."""
    assert parse_url("sqlite+aiosqlite:///x.db") == parse_url("sqlite:///x.db")
