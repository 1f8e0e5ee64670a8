"""`python -m bot sources add`: addresses become sources; one that is there gets what is
said of it."""

from __future__ import annotations

import argparse
import dataclasses
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.countries import country_of
from bot.errors import OperatorError
from bot.fetching.fetcher import Fetcher
from bot.sites.apart import Apart
from bot.sources.addresses import shown
from bot.sources.check import refused, said
from bot.sources.discovery import Found, discover
from bot.sources.lines import print_line, shown_line, which
from storage import source_names, sources
from storage.database import Database
from storage.sources import JOINED, NewSource, StoredSource
from storage.vocabulary import SourceBy, SourceKind


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


async def add(database: Database, client: Fetcher, args: argparse.Namespace) -> int:
    """`sources add`: 0 when each of the addresses is a source now, else 1."""
    traits = _traits(args)
    good = True
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
            print_line(line)
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
    return None if given.isdecimal() else which(there, given)


async def _store(
    database: Database, given: str, one: Found | StoredSource, traits: _Traits
) -> dict[str, Any]:
    """Add what was found, or change what is there; the line that says so."""
    now = datetime.now(UTC)
    async with database.write() as connection:
        new = NewSource(
            kind=one.kind,
            key=one.key,
            address=one.address,
            added_by=SourceBy.COMMAND,
            added_at=now,
            given=given,
            title=await source_names.own(connection, one.title, address=one.address),
        )
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
    return line | shown_line(stored)
