"""`python -m bot sources list|add|remove|check`: the sources of news on the command line.

JSON lines on standard output, one for each source or argument, in order.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.fetching.fetcher import Fetcher
from bot.settings import Settings, load_settings
from bot.sites.apart import Apart
from bot.sources.adding import add
from bot.sources.addresses import as_address
from bot.sources.called import called
from bot.sources.check import Checking, is_address, refused
from bot.sources.failing import check_failing
from bot.sources.lines import print_as_they_come, print_line, shown_line, which
from bot.sources.named import named_by
from bot.telegram.client import page_of
from bot.texts import LANGUAGES
from storage import sources
from storage.database import Database
from storage.opening import open_database
from storage.sources import host_of

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `sources`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|add|remove|check")
    listing = acts.add_parser("list", help="every source as a JSON line")
    listing.add_argument("--removed", action="store_true", help="those that were removed, too")
    adding = acts.add_parser(
        "add",
        help="add feeds and sites by their addresses",
        description="Add feeds, and sites: their feed if they name one, else they are watched by "
        "their pages. What a source has when it is added is stored, and not alerted; what came "
        "while it was removed for an hour at most is. One that is there already gets what is said "
        "of it here: its line says what has changed.",
    )
    adding.add_argument("addresses", nargs="+", metavar="ADDRESS")
    adding.add_argument("--outlet", help="what readers see as its name; '' as it calls itself")
    adding.add_argument("--country", help="its code or its name, as KZ or Казахстан; '' for none")
    adding.add_argument(
        "--language",
        choices=[*LANGUAGES, ""],
        metavar="|".join(LANGUAGES),
        help="of its texts; '' as each of them says",
    )
    adding.add_argument(
        "--full-text",
        action=argparse.BooleanOptionalAction,
        help="read the page of each item for its text",
    )
    removing = acts.add_parser("remove", help="remove sources; their articles stay")
    removing.add_argument("which", nargs="+", metavar="NUMBER|ADDRESS")
    checking = acts.add_parser(
        "check",
        help="say what addresses or files would bring; needs no database",
        description="One JSON line for each argument, in order: what it would bring as a source, "
        "or why it would not. Exit status 1 if any would not.",
    )
    what = checking.add_mutually_exclusive_group(required=True)
    what.add_argument("what", nargs="*", default=[], metavar="ADDRESS|FILE")
    what.add_argument(
        "--failing",
        action="store_true",
        help="ask every source of the database that cannot be read now: a line each, with its "
        "number; one that answers is visited by the running bot at once",
    )


async def run(args: argparse.Namespace) -> int:
    """Do it; 0 when all of it could be done, else 1."""
    settings = load_settings()
    if args.act == "check" and not args.failing:
        return await _check(settings, args.what)
    database = await open_database(settings.database_url.get_secret_value(), is_expected=True)
    try:
        if args.act == "add":
            return await add(database, await _client(settings), args)
        if args.act == "remove":
            return await _remove(database, settings, args.which)
        if args.act == "check":
            return await check_failing(database, await _client(settings))
        async with database.read() as connection:
            for one in await sources.all_of_them(connection, removed=args.removed):
                print_line(shown_line(one))
        return 0
    finally:
        await database.close()


async def _client(settings: Settings) -> Fetcher:
    """What asks, not opened yet: in the name of the bot's own page, where there is a token."""
    contact = await page_of(settings.telegram_api_url, settings.bot_token.get_secret_value())
    return Fetcher(private=settings.fetch_private, contact=contact)


async def _check(settings: Settings, given: Sequence[str]) -> int:
    asks = any(map(is_address, given))
    client = await _client(settings) if asks else Fetcher(private=settings.fetch_private)
    async with client as fetcher, Apart() as apart:
        checking = Checking(fetcher, apart, datetime.now(UTC))
        places = [host_of(as_address(one)) if is_address(one) else one for one in given]
        return await print_as_they_come(checking.check, given, places)


async def _remove(database: Database, settings: Settings, given: Sequence[str]) -> int:
    good = True
    for one in given:
        async with database.write() as connection:
            found = which(await sources.all_of_them(connection), one)
            named = (await named_by(connection, settings)).get(found.id) if found else None
            if found is not None:
                await sources.remove(connection, found.id, datetime.now(UTC))
        if found is None:
            good = False
            print_line(refused(one, "there is no such source"))
            continue
        line = {"source": one, "ok": True, "removed": True, "id": found.id, "name": found.name}
        print_line(line | ({"named_by": named} if named else {}))
        if named:
            log.warning(
                "%s still names %s. It stays away at the next start, too, until it is added again: "
                "take it out of %s so that the log does not tell of it at each start.",
                named,
                called(found),
                named,
            )
    return 0 if good else 1
