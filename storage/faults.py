"""What an error of the database or of a file means for people, where it is not a bug of ours."""

from __future__ import annotations

import errno
from collections.abc import Iterator

# https://www.sqlite.org/rescode.html; "full" is also a quota, or a limit of the process.
_SQLITE = {
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_TRUNCATE",
    "SQLITE_IOERR_SHMSIZE",
    "SQLITE_IOERR_SHMOPEN",
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html: disk_full.
_POSTGRESQL = "53100"
_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


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
            getattr(one, "sqlite_errorname", None) in _SQLITE
            or getattr(one, "sqlstate", None) == _POSTGRESQL
            or (isinstance(one, OSError) and one.errno in _ERRNO)
        ):
            return " ".join((getattr(one, "strerror", None) or str(one)).split())
    return None
