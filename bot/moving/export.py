"""`python -m bot export`: the whole installation as JSON lines, one object a row."""

from __future__ import annotations

import argparse
import contextlib
import sys
import uuid
from datetime import UTC, datetime

import orjson

from bot import __version__
from bot.settings import load_settings
from storage.database import Database
from storage.moving import EXPORTED, numbers_given, rows_of
from storage.opening import open_database
from storage.private import narrow_open

FORMAT = "parldigest-export-2"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`export` takes no argument: what DATABASE_URL names goes to standard output."""
    parser.description = (
        "Write chats, subscriptions, articles and deliveries to standard output as JSON lines. "
        "`import` reads them, also into the other kind of database."
    )


async def run(_args: argparse.Namespace) -> int:
    """Write everything; 0 when it is complete. A file that it goes to is its owner's only."""
    with contextlib.suppress(OSError):  # a stream that is no file, or not ours to change
        narrow_open(sys.stdout.fileno())
    database = await open_database(load_settings().database_url.get_secret_value())
    try:
        rows = await write_all(database)
    finally:
        await database.close()
    sys.stderr.write(f"{rows} rows written\n")
    return 0


async def write_all(database: Database) -> int:
    """Write the header, every row in one steady view, and the end line; how many rows."""
    out = sys.stdout.buffer
    count = 0
    async with database.read() as connection:
        header = {
            "format": FORMAT,
            "id": uuid.uuid4().hex,
            "version": __version__,
            "at": datetime.now(UTC),
            "numbers": await numbers_given(connection),
        }
        out.write(orjson.dumps(header, option=orjson.OPT_APPEND_NEWLINE))
        for table in EXPORTED:
            async for row in rows_of(connection, table):
                out.write(
                    orjson.dumps({"table": table.name, **row}, option=orjson.OPT_APPEND_NEWLINE)
                )
                count += 1
    # Without this line the file was cut off, and `import` says so.
    out.write(orjson.dumps({"end": count}, option=orjson.OPT_APPEND_NEWLINE))
    out.flush()
    return count
