"""What an error of the database or of a file means, where it is not a bug of ours."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# https://www.sqlite.org/rescode.html; "full" is also a quota, or a limit of the process.
_FULL_SQLITE = {
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_TRUNCATE",
    "SQLITE_IOERR_SHMSIZE",
    "SQLITE_IOERR_SHMOPEN",
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html: disk_full.
_FULL_POSTGRESQL = "53100"
_FULL_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

# https://www.sqlite.org/rescode.html: busy, locked, no memory, read-only, interrupted, input or
# output, corrupt, full, cannot be opened, locking protocol, no large files, no database. Not 1,
# which is a wrong statement.
_REFUSING_SQLITE = frozenset({5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 22, 26})
# https://www.postgresql.org/docs/current/errcodes-appendix.html, by class: connections, who may
# log in, which database, a deadlock or a serialisation failure, resources (also a full disk),
# objects in use, the operator's intervention, the system.
_REFUSING_POSTGRESQL = frozenset({"08", "28", "3D", "40", "53", "55", "57", "58"})
_READ_ONLY = "25006"  # a standby that has not taken over yet


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, what the driver said, and what they came from."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [getattr(one, "orig", None), one.__cause__, one.__context__]


def disk_refuses(error: BaseException) -> str | None:
    """What the disk said, where an error means that it takes nothing more; else None."""
    for one in _chain(error):
        if (
            getattr(one, "sqlite_errorname", None) in _FULL_SQLITE
            or getattr(one, "sqlstate", None) == _FULL_POSTGRESQL
            or (isinstance(one, OSError) and one.errno in _FULL_ERRNO)
        ):
            return " ".join((getattr(one, "strerror", None) or str(one)).split())
    return None


def is_refusal(error: BaseException) -> bool:
    """Whether an exception is the database's, and no bug of whoever asked it.

    SQLAlchemy leaves asyncpg's own errors as they are while it connects ("the database system is
    starting up"); asyncpg is not imported where nobody uses it.
    """
    known = isinstance(error, SQLAlchemyError | OSError | TimeoutError)
    return known or type(error).__module__.startswith("asyncpg")


def is_trouble(error: BaseException) -> bool:
    """Whether this, or what led to it, is the database refusing for now."""
    return any(_refuses(one) for one in _chain(error))


def short(error: BaseException) -> str:
    """An error as a few words for the log: never the values of a statement."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    lines = str(cause).splitlines() or [""]
    return f"{type(cause).__name__}: {lines[0]}"[:200]


def _refuses(error: BaseException) -> bool:
    if isinstance(error, PoolTimeoutError):
        return True
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _says_so(error.orig)
    if isinstance(error, OSError):
        # SQLAlchemy leaves what happens while it connects as it is: no route, no such socket.
        return _from_the_database(error)
    return _says_so(error)


def _says_so(error: BaseException | None) -> bool:
    """By the code that the database itself gave, from either driver."""
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _REFUSING_SQLITE
    state = getattr(error, "sqlstate", None)
    if not isinstance(state, str):
        return False
    return state[:2] in _REFUSING_POSTGRESQL or state == _READ_ONLY


def _from_the_database(error: BaseException) -> bool:
    at = error.__traceback__
    while at is not None:
        if str(at.tb_frame.f_globals.get("__name__", "")).startswith(("sqlalchemy.", "asyncpg.")):
            return True
        at = at.tb_next
    return False
