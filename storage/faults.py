"""Which exceptions mean that the database is away or refuses, whatever driver raised them."""

from __future__ import annotations

from sqlalchemy.exc import SQLAlchemyError


def is_refusal(error: BaseException) -> bool:
    """Whether an exception is the database's, and no bug of whoever asked it.

    SQLAlchemy leaves asyncpg's own errors as they are while it connects ("the database system is
    starting up"); asyncpg is not imported where nobody uses it.
    """
    known = isinstance(error, SQLAlchemyError | OSError | TimeoutError)
    return known or type(error).__module__.startswith("asyncpg")
