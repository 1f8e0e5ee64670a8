"""What an error of the database or of a file means, where it is not a bug of ours."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# What a database raises at whoever asks it, in an `except`: SQLAlchemy's errors, and what happens
# while it connects or is waited for (TimeoutError is an OSError; asyncpg's own errors, which
# SQLAlchemy leaves as they are while it connects, are made ConnectionError in database.py). Whether
# a bug of ours is behind it says `is_trouble`.
REFUSALS = (SQLAlchemyError, OSError)

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

# https://www.sqlite.org/rescode.html: busy, locked; no memory, read-only, interrupted, input or
# output, corrupt, full, cannot be opened, locking protocol, no large files, no database. Not 1,
# which is a wrong statement.
_HELD_SQLITE = frozenset({5, 6})
_REFUSING_SQLITE = _HELD_SQLITE | {7, 8, 9, 10, 11, 13, 14, 15, 22, 26}
# https://www.postgresql.org/docs/current/errcodes-appendix.html, by class: connections, resources
# (also a full disk), the operator's intervention; who may log in, which database, a deadlock or a
# serialisation failure, objects in use, the system.
_AWAY_POSTGRESQL = frozenset({"08", "53", "57"})
_REFUSING_POSTGRESQL = _AWAY_POSTGRESQL | {"28", "3D", "40", "55", "58"}
# On the same page: deadlock_detected, unique_violation.
_COLLISIONS = frozenset({"40P01", "23505"})
_READ_ONLY = "25006"  # a standby that has not taken over yet


def chain(error: BaseException | None) -> Iterator[BaseException]:
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
    for one in chain(error):
        if (
            getattr(one, "sqlite_errorname", None) in _FULL_SQLITE
            or getattr(one, "sqlstate", None) == _FULL_POSTGRESQL
            or (isinstance(one, OSError) and one.errno in _FULL_ERRNO)
        ):
            return " ".join((getattr(one, "strerror", None) or str(one)).split())
    return None


def is_trouble(error: BaseException) -> bool:
    """Whether this, or what led to it, is the database refusing for now."""
    return any(_refuses(one) for one in chain(error))


def is_away(error: BaseException) -> bool:
    """Whether, while it is opened, a server is not there or not ready, or somebody holds the file;
    not a wrong name or password, which no waiting mends."""
    told = [one for one in chain(error) if _code(one) is not None]
    if not told:
        return any(isinstance(one, OSError) for one in chain(error))
    return any(_code(one) in _HELD_SQLITE | _AWAY_POSTGRESQL for one in told)


def is_collision(error: BaseException) -> bool:
    """Whether a transaction was ended for another one's sake, which has what it wanted by now: they
    waited for each other, or both stored what may be there once. Begun again it comes through."""
    return any(getattr(one, "sqlstate", None) in _COLLISIONS for one in chain(error))


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
    return (
        _code(error) in _REFUSING_SQLITE | _REFUSING_POSTGRESQL
        or getattr(error, "sqlstate", None) == _READ_ONLY
    )


def _code(error: BaseException | None) -> int | str | None:
    """The number that SQLite gave, or the class of PostgreSQL's code; None where there is none."""
    if isinstance(error, sqlite3.Error):
        return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    state = getattr(error, "sqlstate", None)
    return state[:2] if isinstance(state, str) else None


def _from_the_database(error: BaseException) -> bool:
    at = error.__traceback__
    while at is not None:
        if str(at.tb_frame.f_globals.get("__name__", "")).startswith(("sqlalchemy.", "asyncpg.")):
            return True
        at = at.tb_next
    return False
