"""Which errors say that the database refuses for now, and one line a minute about it.

Such an error is nobody's bug: whatever met it is tried again until the database is back, however
often, and counts no attempt.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterator

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

log = logging.getLogger(__name__)

# https://www.sqlite.org/rescode.html: busy, locked, no memory, read-only, interrupted, input or
# output, corrupt, full, cannot be opened, locking protocol, no large files, no database. Not 1,
# which is a wrong statement.
_SQLITE = frozenset({5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 22, 26})
# https://www.postgresql.org/docs/current/errcodes-appendix.html, by class: connections, who may
# log in, which database, a deadlock or a serialisation failure, resources (also a full disk),
# objects in use, the operator's intervention, the system.
_POSTGRES = frozenset({"08", "28", "3D", "40", "53", "55", "57", "58"})
_READ_ONLY = "25006"  # a standby that has not taken over yet
_TOLD_EVERY_SECONDS = 60.0


def is_trouble(error: BaseException) -> bool:
    """Whether this, or what led to it, is the database refusing for now."""
    return any(_refuses(one) for one in _chain(error))


def short(error: BaseException) -> str:
    """An error as a few words for the log: never the values of a statement."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    lines = str(cause).splitlines() or [""]
    return f"{type(cause).__name__}: {lines[0]}"[:200]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


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
        return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _SQLITE
    state = getattr(error, "sqlstate", None)
    if not isinstance(state, str):
        return False
    return state[:2] in _POSTGRES or state == _READ_ONLY


def _from_the_database(error: BaseException) -> bool:
    at = error.__traceback__
    while at is not None:
        if str(at.tb_frame.f_globals.get("__name__", "")).startswith(("sqlalchemy.", "asyncpg.")):
            return True
        at = at.tb_next
    return False


class Trouble:
    """Tells of a trouble when it begins, once a minute while it lasts, and when it is over."""

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or (lambda: asyncio.get_running_loop().time())
        self._since: float | None = None
        self._told: float | None = None
        self._shown = False

    @property
    def lasts(self) -> bool:
        """Whether the last thing heard was trouble."""
        return self._since is not None

    def note(self, what: str, error: BaseException | str) -> None:
        """Something could not be done."""
        now = self._clock()
        if self._since is None:
            self._since, self._shown = now, False
        if self._told is not None and now - self._told < _TOLD_EVERY_SECONDS:
            return  # also of one that comes and goes
        self._told, self._shown = now, True
        words = error if isinstance(error, str) else short(error)
        log.error("%s: %s (for %.0f s); it is tried again", what, words, now - self._since)

    def over(self, what: str) -> None:
        """It could be done."""
        if self._since is None:
            return
        if self._shown:
            log.warning("%s: all is well again after %.0f s", what, self._clock() - self._since)
        self._since = None
