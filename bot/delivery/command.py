"""`python -m bot deliveries`: what was given up, and giving it another try."""

from __future__ import annotations

import argparse
import logging
import sys
from datetime import UTC, datetime

import orjson

from bot.settings import load_settings
from storage import backlog, dead_letters
from storage.opening import open_database

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `deliveries`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    listing = actions.add_parser("list", help="dead letters as JSON lines (the default)")
    listing.add_argument("--limit", type=int, default=1000, help="at most so many (1000)")
    actions.add_parser("count", help="how many deliveries are in each state, as JSON")
    again = actions.add_parser("requeue", help="owe dead letters again")
    again.add_argument("ids", nargs="*", type=int, metavar="ID", help="which ones; none: all")


async def run(args: argparse.Namespace) -> int:
    """List, count or requeue; 0 when it was done, 1 when a number is that of no dead letter."""
    database = await open_database(load_settings().database_url.get_secret_value())
    try:
        if args.action == "requeue":
            async with database.write() as connection:
                requeued = await dead_letters.requeue(
                    connection, args.ids or None, datetime.now(UTC)
                )
            _print({"requeued": len(requeued)})
            return _none_missing(set(args.ids) - requeued)
        async with database.read() as connection:
            if args.action == "count":
                _print(await backlog.count_by_state(connection))
                return 0
            limit = getattr(args, "limit", 1000)
            for letter in await dead_letters.newest(connection, limit=limit):
                _print(letter)
    finally:
        await database.close()
    return 0


def _none_missing(missing: set[int]) -> int:
    """Say which numbers are no dead letters; the exit status."""
    if missing:
        log.error("no dead letter has the number %s", ", ".join(map(str, sorted(missing))))
    return 1 if missing else 0


def _print(value: object) -> None:
    sys.stdout.write(orjson.dumps(value).decode() + "\n")
