"""Where SQLite and PostgreSQL differ for us: INSERT that may meet a conflict, one of many ids."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import orjson
from sqlalchemy import BigInteger, Row, Table, Text, any_, bindparam, cast, column, func, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    Insert: TypeAlias = sqlite.Insert | postgresql.Insert

_EACH = {
    "sqlite": "(SELECT value FROM json_each(:{}))",
    "postgresql": "(SELECT value::bigint FROM json_array_elements_text(CAST(:{} AS json)))",
}


def insert_into(connection: AsyncConnection, table: Table) -> Insert:
    """INSERT with `on_conflict_do_nothing` and `on_conflict_do_update` for this connection."""
    # The dialect that is not used is not imported: it costs each command a twentieth of a second.
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def among(
    connection: AsyncConnection, one: ColumnElement[Any], ids: Collection[int]
) -> ColumnElement[bool]:
    """`one IN (ids)` with the ids as one value.

    The statement is the same however many there are: nothing is compiled again, and SQLite's limit
    on the number of parameters is not met.
    """
    if connection.dialect.name == "sqlite":
        listed = func.json_each(bindparam(None, numbers(ids)))
        return one.in_(select(listed.table_valued(column("value", BigInteger)).c.value))
    from sqlalchemy.dialects.postgresql import ARRAY

    return one == any_(bindparam(None, list(ids), type_=ARRAY(BigInteger)))


def each(engine: str, name: str) -> str:
    """The same for a statement that is written by hand: `x IN {each(…)}`, with a parameter of this
    name that is given by `numbers`."""
    return _EACH[engine].format(name)


def numbers(ids: Collection[int]) -> str:
    """A parameter of `each`."""
    return orjson.dumps(list(ids)).decode()


def as_list(engine: str, one: ColumnElement[Any]) -> ColumnElement[str]:
    """All values of a column as one value, JSON; NULL or an empty list where there are none."""
    if engine == "sqlite":
        return func.json_group_array(one)
    return cast(func.json_agg(one), Text)


async def for_rows(
    connection: AsyncConnection,
    rows: Sequence[tuple[Any, ...]],
    *more: object,
    sqlite: str,
    postgresql: str,
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Run one statement over many rows; what it returns, if it has a RETURNING.

    SQLite takes them as JSON, the first parameter (`json_each(?)`), PostgreSQL as one array a
    column (`unnest($1, …)`); the parameters `more` come after them. The sqlite3 module gives
    Python's lock away and takes it back for each statement, which costs more than the statement.
    """
    if not rows:
        return []
    if connection.dialect.name == "sqlite":
        done = await connection.exec_driver_sql(sqlite, (orjson.dumps(rows).decode(), *more))
    else:
        columns = [list(column) for column in zip(*rows, strict=True)]
        done = await connection.exec_driver_sql(postgresql, (*columns, *more))
    return done.all() if done.returns_rows else []
