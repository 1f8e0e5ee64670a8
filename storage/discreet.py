"""Errors of the database without the values that a statement was given: an error goes to the log,
and a value may be what somebody wrote in private.

SQLAlchemy leaves parameters out by itself (`hide_parameters`); what is left are the words of the
engines: PostgreSQL's DETAIL ("Key (words)=(…) already exists"), a value that does not fit its type,
asyncpg's "invalid input for query argument $1: …", an enum's "… is not a valid Mode".
"""

from __future__ import annotations

import re

from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.faults import chain

_HIDDEN = "<hidden>"
_VALUES = (
    # Whatever follows DETAIL, over several lines, but for a hint, which is PostgreSQL's own words.
    (re.compile(r"\nDETAIL:.*?(?=\nHINT:|\n\[SQL|\Z)", re.DOTALL), ""),
    (re.compile(r"(query argument \$\d+: ).*(?= \()", re.DOTALL), rf"\1{_HIDDEN}"),
    (re.compile(r"(query argument \$\d+: )(?!<hidden>).*", re.DOTALL), rf"\1{_HIDDEN}"),
    # invalid input syntax for type integer: "…", date/time field value out of range: "…"
    (re.compile(r"(: )\".*\"", re.DOTALL), rf"\1{_HIDDEN}"),
    # Python's enums and converters, which SQLAlchemy wraps as they are.
    (re.compile(r"(\(builtins\.\w+\) ).*( is not a valid \w+)\Z", re.DOTALL), rf"\1{_HIDDEN}\2"),
    (re.compile(r"(\(builtins\.\w+\) )(?!<hidden>).*", re.DOTALL), rf"\1{_HIDDEN}"),
    (re.compile(r"^(?!\().*( is not a valid \w+)\Z", re.DOTALL), rf"{_HIDDEN}\1"),
)


def without_values(message: str) -> str:
    """The message of an error of the database, with what may be a value left out."""
    for pattern, shown in _VALUES:
        message = pattern.sub(shown, message)
    return message


def hide_values(engine: AsyncEngine) -> None:
    """From now on no error of this engine, and nothing in its chain, holds a value."""

    @event.listens_for(engine.sync_engine, "handle_error")
    def on_error(context: ExceptionContext) -> None:
        for one in (context.sqlalchemy_exception, context.original_exception):
            for error in chain(one):
                error.args = tuple(
                    without_values(arg) if isinstance(arg, str) else arg for arg in error.args
                )
                # asyncpg keeps it beside the message and shows both.
                if getattr(error, "detail", None):
                    error.detail = None  # type: ignore[attr-defined]  # asyncpg's PostgresError
