"""`python -m bot sources list|add|remove|check`: the sources of news on the command line.

JSON lines on standard output, one for each source or argument, in order.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from bot.countries import country_of
from bot.errors import OperatorError
from bot.fetching.fetcher import Fetcher
from bot.fetching.turns import Turns
from bot.settings import Settings, load_settings
from bot.sites.apart import Apart
from bot.sources.addresses import as_address, is_telegram, key_of, shown
from bot.sources.check import Checking, is_address, refused, said
from bot.sources.discovery import Found, discover
from bot.sources.faults import sentence_of
from bot.telegram.client import page_of
from bot.texts import LANGUAGES
from storage import sources
from storage.database import Database
from storage.opening import open_database
from storage.sources import JOINED, VISITED, NewSource, StoredSource, host_of
from storage.vocabulary import SourceBy, SourceKind

# Arguments that are looked at together: strangers' sites answer slowly.
_AT_ONCE = 8


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
    checking.add_argument("what", nargs="+", metavar="ADDRESS|FILE")


async def run(args: argparse.Namespace) -> int:
    """Do it; 0 when all of it could be done, else 1."""
    settings = load_settings()
    if args.act == "check":
        return await _check(settings, args.what)
    database = await open_database(settings.database_url.get_secret_value(), is_expected=True)
    try:
        if args.act == "add":
            return await _add(database, settings, args)
        if args.act == "remove":
            return await _remove(database, args.which)
        async with database.read() as connection:
            for one in await sources.all_of_them(connection, removed=args.removed):
                _print(_shown(one))
        return 0
    finally:
        await database.close()


async def _contact(settings: Settings) -> str:
    """Who asks, for those who are asked: the bot's own page, where there is a token."""
    return await page_of(settings.telegram_api_url, settings.bot_token.get_secret_value())


async def _check(settings: Settings, given: Sequence[str]) -> int:
    good = True
    room, hosts = asyncio.Semaphore(_AT_ONCE), Turns()
    contact = await _contact(settings) if any(map(is_address, given)) else ""
    client = Fetcher(private=settings.fetch_private, contact=contact)
    async with client as fetcher, Apart() as apart:
        checking = Checking(fetcher, apart, datetime.now(UTC))

        async def check(one: str) -> dict[str, Any]:
            # A host is asked one thing at a time: who waits for it loses none of his time so.
            place = host_of(as_address(one)) if is_address(one) else one
            async with hosts.of(place), room:
                return await checking.check(one)

        tasks = [asyncio.create_task(check(one)) for one in given]
        try:
            for task in tasks:
                line = await task
                good = good and bool(line["ok"])
                _print(line)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
    return 0 if good else 1


@dataclass(frozen=True, slots=True)
class _Traits:
    """What was said of the sources to add; None: nothing."""

    outlet: str | None
    country: str | None
    language: str | None
    full_text: bool | None


def _traits(args: argparse.Namespace) -> _Traits:
    """Raises OperatorError where nobody knows the country."""
    country = country_of(args.country) if args.country else args.country
    if args.country and country is None:
        raise OperatorError(
            f"--country: nobody knows {args.country!r} as a country: write its code, as KZ, or its "
            "name in Russian, Kazakh or English."
        )
    outlet = None if args.outlet is None else " ".join(args.outlet.split())
    return _Traits(outlet, country, args.language, args.full_text)


async def _add(database: Database, settings: Settings, args: argparse.Namespace) -> int:
    traits = _traits(args)
    good = True
    client = Fetcher(private=settings.fetch_private, contact=await _contact(settings))
    async with client as fetcher, Apart() as apart:
        for given in args.addresses:
            if (there := await _there(database, given)) is not None:
                line = await _store(database, given, there, traits)
            else:
                discovered = await discover(fetcher, apart, given, now=datetime.now(UTC))
                if discovered.found:
                    line = await _store(database, given, discovered.found[0], traits)
                    others = [shown(one.address) for one in discovered.found[1:]]
                    line |= {"others": others} if others else {}
                else:
                    line = refused(given, said(discovered))
            good = good and bool(line["ok"])
            _print(line)
    return 0 if good else 1


async def _there(database: Database, given: str) -> StoredSource | None:
    """The source that an address is already, or was before it was removed: nobody need answer for
    it to be changed, or to come back."""
    async with database.read() as connection:
        stored = await sources.all_of_them(connection, removed=True)
    # A pusher is added with its token, and one that was joined with another is that one now.
    there = [
        one
        for one in sorted(stored, key=lambda one: one.removed_at is not None)
        if one.kind is not SourceKind.HTTP and not one.error.startswith(JOINED)
    ]
    return None if given.isdecimal() else _named(there, given)


async def _store(
    database: Database, given: str, one: Found | StoredSource, traits: _Traits
) -> dict[str, Any]:
    """Add what was found, or change what is there; the line that says so."""
    now = datetime.now(UTC)
    new = NewSource(
        kind=one.kind,
        key=one.key,
        address=one.address,
        added_by=SourceBy.COMMAND,
        added_at=now,
        given=given,
        title=one.title,
    )
    async with database.write() as connection:
        before = await sources.by_key(connection, new.kind, new.key)
        stored = await sources.add(connection, new)
        changed = [
            field
            for field, value in dataclasses.asdict(traits).items()
            if value is not None and value != getattr(stored, field)
        ]
        await sources.rename(
            connection,
            stored.id,
            outlet=traits.outlet,
            country=traits.country,
            language=traits.language,
        )
        if traits.full_text is not None:
            await sources.set_full_text(connection, stored.id, traits.full_text)
        stored = await sources.by_id(connection, stored.id) or stored
    is_new = before is None or before.removed_at is not None
    line = {"source": given, "ok": True, "added": is_new}
    line |= {} if before is None else {"changed": changed}
    return line | _shown(stored)


async def _remove(database: Database, which: Sequence[str]) -> int:
    good = True
    for given in which:
        async with database.write() as connection:
            one = _named(await sources.all_of_them(connection), given)
            if one is not None:
                await sources.remove(connection, one.id, datetime.now(UTC))
        if one is None:
            good = False
            _print(refused(given, "there is no such source"))
        else:
            _print({"source": given, "ok": True, "removed": True, "id": one.id, "name": one.name})
    return 0 if good else 1


def _named(stored: Sequence[StoredSource], given: str) -> StoredSource | None:
    """The source with a number, or with an address."""
    if given.isdecimal():
        return next((one for one in stored if one.id == int(given)), None)
    if is_telegram(given):
        called = _called(given)
        channels = (one for one in stored if one.kind is SourceKind.CHANNEL)
        return next(
            (
                one
                for one in channels
                if called in (one.key, *map(_called, (one.given, one.address)))
            ),
            None,
        )
    key = key_of(as_address(given))
    return next(
        (one for one in stored if one.key == key or (one.given and key_of(one.given) == key)), None
    )


def _called(channel: str) -> str:
    """A channel's name, or its number, without what people write around it."""
    return channel.strip().rstrip("/").rpartition("/")[2].removeprefix("@").casefold()


def _shown(one: StoredSource) -> dict[str, Any]:
    """A source as a line says it."""
    is_visited = one.kind in VISITED
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "address": shown(one.address) if is_visited else one.address,
        "title": one.title,
        "outlet": one.outlet,
        "country": one.country,
        "language": one.language,
        "full_text": one.full_text,
        "added_by": one.added_by,
        "added_at": one.added_at,
        "state": _state(one),
        "last_visit": one.visited_at,
        "last_answer": one.answered_at,
        "last_news": one.news_at,
        "next_visit": one.next_at,
        "error": sentence_of(one.error) or None,
    }


def _state(one: StoredSource) -> str:
    if one.removed_at is not None:
        return "removed"
    if one.paused_at is not None:
        return "paused"
    return "failing" if one.failures else "active"


def _print(value: dict[str, Any]) -> None:
    sys.stdout.write(orjson.dumps(value, option=orjson.OPT_UTC_Z).decode() + "\n")
    sys.stdout.flush()
