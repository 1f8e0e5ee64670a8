"""The types of the tables' columns: instants, words of the vocabulary, numbers of our own.

Instants are UTC and kept as whole milliseconds since 1970, so that the same comparison and the
same arithmetic run on both engines and a row of the outbox stays small.
"""

from __future__ import annotations

import logging
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    BigInteger,
    Dialect,
    Integer,
    MetaData,
    SmallInteger,
    String,
    TypeDecorator,
    text,
)

from storage.instants import instant_of as instant_of  # as the columns have them
from storage.instants import milliseconds as milliseconds

log = logging.getLogger(__name__)

_Number = TypeVar("_Number", bound=IntEnum)
_Word = TypeVar("_Word", bound=StrEnum)


_told: set[tuple[str, str]] = set()  # bounded: by the number below
_MOST_TOLD = 200


def _tell_once(of: str, value: str) -> None:
    """Say in the log, once a process, that a column holds what nobody here knows."""
    if (of, value) not in _told and len(_told) < _MOST_TOLD:
        _told.add((of, value))
        log.error("the database holds an unknown %s: %.60r; left as it is", of, value)


class Instant(TypeDecorator[datetime]):
    """A UTC instant. Takes and gives aware datetimes only; a naive one raises TypeError."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else milliseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else instant_of(value)


class Numbered(TypeDecorator[_Number], Generic[_Number]):
    """A small number that gives a member of an IntEnum.

    One that is none is not written (ValueError). Read, for a newer version may have written it, it
    is given as it is and is equal to no member: one row must not stop all that are read with it.
    """

    impl = SmallInteger
    cache_ok = True

    def __init__(self, of: type[_Number]) -> None:
        super().__init__()
        self.of = of

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        return None if value is None else int(self.of(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> _Number | None:
        known: Any = self.of._value2member_map_.get(value)
        if known is None and value is not None:
            _tell_once(self.of.__name__, str(value))
            return value  # type: ignore[no-any-return]  # a number, and no member
        return known  # type: ignore[no-any-return]  # a member, or None


class Worded(TypeDecorator[_Word], Generic[_Word]):
    """A string that gives a member of a StrEnum; one that is none goes as in `Numbered`."""

    impl = String
    cache_ok = True

    def __init__(self, of: type[_Word], length: int) -> None:
        super().__init__(length)
        self.of = of

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.of(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> _Word | None:
        known: Any = self.of._value2member_map_.get(value)
        if known is None and value is not None:
            _tell_once(self.of.__name__, str(value))
            return value  # type: ignore[no-any-return]  # a string, and no member
        return known  # type: ignore[no-any-return]  # a member, or None


# SQLite numbers rows by itself only in a column declared exactly INTEGER.
Id = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def only(condition: str) -> dict[str, Any]:
    """The arguments of an index that holds only some rows, on both engines."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


# Tables whose rows have a number of our own are made with `**NUMBERED`: SQLite gives the number of
# a removed row to the next one otherwise, and an old button would mean somebody else's row.
NUMBERED: dict[str, Any] = {"sqlite_autoincrement": True}
