"""What a database error means to a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from service.errors import StorageError

_SQLITE = {
    "SQLITE_FULL": "The disk is full.",
    "SQLITE_READONLY": "The database is read-only.",
    "SQLITE_BUSY": "The database is locked by another process.",
    "SQLITE_LOCKED": "The database is locked by another process.",
    "SQLITE_CORRUPT": "The database file is damaged.",
    "SQLITE_NOTADB": "The database file is not a database.",
    "SQLITE_CANTOPEN": "The database file cannot be opened.",
    "SQLITE_IOERR": "The disk failed while the database was used.",
}
_HINTS = {
    "SQLITE_BUSY": "Stop the other process or try again later; nothing was stored half.",
    "SQLITE_LOCKED": "Stop the other process or try again later; nothing was stored half.",
    "SQLITE_CORRUPT": "Restore the file from a copy, or move it away to start with an empty one.",
    "SQLITE_NOTADB": "Restore the file from a copy, or move it away to start with an empty one.",
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn what drivers raise into `StorageError`, with the cause in plain words."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _translated(_driver_error(error)) from error
    except (sqlite3.Error, OSError) as error:
        raise _translated(error) from error


def _driver_error(error: SQLAlchemyError) -> BaseException:
    if isinstance(error, DBAPIError) and error.orig is not None:
        return error.orig
    return error


def _translated(error: BaseException) -> StorageError:
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return StorageError(f"The database cannot be used: {error.strerror.lower()}{where}.")
    name = _base_name(getattr(error, "sqlite_errorname", ""))
    message = _SQLITE.get(name, f"The database failed: {error}.")
    return StorageError(message, hint=_HINTS.get(name))


def _base_name(errorname: str) -> str:
    """Return the primary code of an extended one: `SQLITE_IOERR_WRITE` is `SQLITE_IOERR`."""
    return "_".join(errorname.split("_")[:2])
