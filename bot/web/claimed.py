"""The outlets that whoever pushes with a token claims: another source's name is signed with his."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bot.intake.signing import look_of, looks_of, signed
from bot.web.offers import Offered
from storage import source_names
from storage.database import Database
from storage.tokens import Bearer


async def signing(
    database: Database, bearer: Bearer, claimed: Collection[str]
) -> Callable[[str], str]:
    """What is made of outlets that a source claims: who else there is is only asked where it claims
    any but itself."""
    others: frozenset[str] = frozenset()
    if any(one and one != bearer.name for one in claimed):
        async with database.read() as connection:
            names = await source_names.of_others(connection, bearer.source)
        others = await asyncio.to_thread(looks_of, names) - {look_of(bearer.name)}
    return lambda outlet: signed(outlet, bearer.name, others)


async def all_signed(
    database: Database, bearer: Bearer, offered: Sequence[Offered]
) -> list[Offered]:
    """What is pushed, with its outlets signed where they are to be."""
    sign = await signing(database, bearer, [one.parsed.outlet for one in offered])
    return [
        replace(one, parsed=replace(one.parsed, outlet=sign(one.parsed.outlet))) for one in offered
    ]
