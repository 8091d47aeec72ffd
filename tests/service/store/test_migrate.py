import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from service.errors import StorageError
from service.store import Database, migrate, upgrade
from service.store.tables import metadata

TABLES = {"alembic_version", "answers", "articles", "extractions", "texts"}


def tables(file: Path) -> set[str]:
    """Return the names of all tables of a database file."""
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        found = {name for (name,) in rows}
    connection.close()
    return found


def path(url: str) -> Path:
    """Return the file behind a test's URL."""
    return Path(url.partition("///")[2])


async def test_upgrade_makes_folder_file_and_tables(url: str) -> None:
    """From nothing to the newest revision, the missing folder included."""
    assert await upgrade(url) == migrate.HEAD
    assert tables(path(url)) == TABLES


async def test_upgrade_twice_changes_nothing(url: str) -> None:
    """A second upgrade finds its work done and leaves the file alone."""
    await upgrade(url)
    before = path(url).read_bytes()
    assert await upgrade(url) == migrate.HEAD
    assert path(url).read_bytes() == before


async def test_tables_and_revisions_agree(url: str) -> None:
    """The revisions build exactly the tables that the code declares."""
    await upgrade(url)
    engine = create_engine(f"sqlite:///{path(url)}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_head_is_the_newest_revision() -> None:
    """The constant that saves importing Alembic names the last revision."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    settings.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(settings).get_heads() == [migrate.HEAD]


async def test_parallel_upgrades_in_one_process(url: str) -> None:
    """Ten upgrades at once end with one database and no error."""
    assert set(await asyncio.gather(*(upgrade(url) for _ in range(10)))) == {migrate.HEAD}
    assert tables(path(url)) == TABLES


@pytest.mark.slow
def test_two_processes_start_at_once(url: str) -> None:
    """Processes that start together on an empty folder all succeed."""
    code = f"import asyncio; from service.store import upgrade; asyncio.run(upgrade({url!r}))"
    started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(4)]  # noqa: S603
    assert [process.wait(60) for process in started] == [0] * 4
    assert tables(path(url)) == TABLES


async def test_a_failed_upgrade_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that dies inside a revision leaves no half-made tables behind."""

    def die(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE texts (sha256 TEXT)")
        raise KeyboardInterrupt

    monkeypatch.setattr(migrate, "_run", die)
    with pytest.raises(KeyboardInterrupt):
        await upgrade(url)
    assert tables(path(url)) == set()
    monkeypatch.undo()
    assert await upgrade(url) == migrate.HEAD


async def test_a_newer_database_is_refused(url: str) -> None:
    """A database of a later version is named as such and left alone."""
    await upgrade(url)
    with sqlite3.connect(path(url)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StorageError) as caught:
        await upgrade(url)
    assert "newer version" in caught.value.hint


async def test_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in memory is upgraded through its own connection."""
    async with Database("sqlite://") as database:
        await migrate.upgrade_database(database)
        assert await database.read(migrate._revision) == migrate.HEAD
        monkeypatch.setattr(migrate, "_run", pytest.fail)
        await migrate.upgrade_database(database)


def test_downgrade_takes_everything_back() -> None:
    """The first revision can be undone."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        settings = Config(attributes={"connection": connection})
        folder = Path(migrate.__file__).parent / "migrations"
        settings.set_main_option("script_location", str(folder))
        settings.set_main_option("path_separator", "os")
        command.upgrade(settings, "head")
        command.downgrade(settings, "base")
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table'")
        assert {name for (name,) in names} == {"alembic_version"}
    engine.dispose()
