"""Puts an export back, in chunks that each record how far it has come: it can be restarted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import orjson

from bot.errors import OperatorError
from bot.moving import first_format
from storage import article_sources, topics
from storage.columns import Instant
from storage.database import Database
from storage.moving import (
    EXPORTED,
    go_on_after,
    is_empty,
    make_room,
    mark,
    put_rows,
    set_mark,
)
from storage.vocabulary import LANE_OF

_CHUNK = 2000
_TABLES = {table.name: table for table in EXPORTED}
_INSTANTS = {
    table.name: [column.name for column in table.columns if isinstance(column.type, Instant)]
    for table in EXPORTED
}


async def restore(
    database: Database,
    header: Mapping[str, Any],
    lines: Iterator[bytes],
    *,
    first_release: bool = False,
) -> tuple[dict[str, object], list[str]]:
    """Read the rows of an export after its header; a summary, and what is wrong with the file.

    The mark under the name of the header's id says how many lines are in already; its numbers are
    those after which new rows are numbered (exports of older releases have none).
    An export of the `first_release` is of its format (first_format.py).
    Raises OperatorError when the database holds something else, for ids would collide.
    """
    name = f"import:{header['id']}"
    async with database.read() as connection:
        done = int(await mark(connection, name) or 0)
        if not done and not await is_empty(connection):
            raise OperatorError(
                "This installation is not empty. Import an export into a new database, "
                "or use the plain form to add chats."
            )
    if not done:
        async with database.write() as connection:
            await make_room(connection)
    number, ended, chunk = 0, False, list[tuple[str, dict[str, Any]]]()
    faults: list[str] = []
    for line in lines:
        row = _parse(line, number + 2, faults)
        if row is None:
            break  # rows refer to earlier ones: to go on after a hole would only make more
        if "end" in row:
            ended = True
            break
        number += 1
        if number > done:
            rows = _rows(row, number + 1, faults, first_release=first_release)
            if rows is None:
                number -= 1
                break
            chunk += rows
        if len(chunk) >= _CHUNK:
            await _put(database, name, number, chunk)
            chunk.clear()
    await _put(database, name, number, chunk)
    async with database.write() as connection:
        await article_sources.fill(connection)  # exports of older releases have none
        await go_on_after(connection, _numbers(header))
        await topics.forget_spellings(connection)
    if not ended and not faults:
        faults.append("The file ends before its last line: it was cut off. Export it again.")
    return {"rows": number, "new": number - done, "complete": ended}, faults


def _numbers(header: Mapping[str, Any]) -> dict[str, int]:
    """The numbers of a header, as far as they are ones that a row can have."""
    given = header.get("numbers")
    return {
        name: number
        for name, number in (given.items() if isinstance(given, dict) else ())
        if isinstance(number, int) and 0 < number < 2**53
    }


def _parse(line: bytes, number: int, faults: list[str]) -> dict[str, Any] | None:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        faults.append(f"line {number}: not JSON ({error})")
        return None
    if not isinstance(row, dict) or ("end" not in row and row.get("table") not in _TABLES):
        faults.append(f"line {number}: not a row of an export")
        return None
    return row


def _rows(
    row: dict[str, Any], number: int, faults: list[str], *, first_release: bool
) -> list[tuple[str, dict[str, Any]]] | None:
    """What a row of the file is today, with the tables; None where a column is not as it was
    exported."""
    table = str(row.pop("table"))
    try:
        rows = list(first_format.rows_today(table, row)) if first_release else [(table, row)]
        for name, one in rows:
            if name == "deliveries":  # the lanes of exports before migration 0010 had other numbers
                one["lane"] = LANE_OF.get(one["kind"], one["lane"])
            for instant in _INSTANTS[name]:
                if one.get(instant) is not None:
                    one[instant] = datetime.fromisoformat(one[instant])
    except (KeyError, ValueError, TypeError) as error:
        faults.append(f"line {number}: not a row of {table} as it is exported ({error})")
        return None
    return rows


async def _put(
    database: Database, name: str, number: int, chunk: list[tuple[str, dict[str, Any]]]
) -> None:
    by_table: dict[str, list[dict[str, Any]]] = {}
    for table, row in chunk:
        by_table.setdefault(table, []).append(row)
    async with database.write() as connection:
        for name_ in _TABLES:  # parents before children
            if rows := by_table.get(name_):
                await put_rows(connection, _TABLES[name_], rows)
        await set_mark(connection, name, str(number))
