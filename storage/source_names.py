"""Names of sources that are others': a feed may call itself as it likes, but not as another one.

Who prefers an outlet knows it by its name, and the name stands under what it brings. What a source
calls itself in vain is kept in `sources.error`, for editors, until it calls itself otherwise.
"""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.outlets import keys, known, one_line
from storage.sources import StoredSource, all_of_them, host_of

_IN_VAIN = "named "
_MOST = 200


async def is_anothers(
    connection: AsyncConnection, title: str, *, address: str, but: int = 0
) -> bool:
    """Whether another source than the one with a number (0: one that is yet to be) is called so, in
    whatever letters; the feeds of one site are one voice."""
    wanted, host = keys([title]), host_of(address)
    return any(
        keys([one.name]) == wanted
        for one in await all_of_them(connection)
        if one.id != but and not (host and host_of(one.address) == host)
    )


async def of_others(connection: AsyncConnection, source: int) -> set[str]:
    """What all sources but one are called, also those that were removed, and whoever else has
    brought news lately."""
    every = [one for one in await all_of_them(connection, removed=True) if one.id != source]
    names = {name for one in every for name in (one.name, one.title, one.outlet)}
    return (names | set(await known(connection))) - {""}


async def own(connection: AsyncConnection, title: str, *, address: str) -> str:
    """What a source that is added calls itself; "" where that is another's name."""
    title = one_line(title)
    taken = bool(title) and await is_anothers(connection, title, address=address)
    return "" if taken else title


async def said_of(
    connection: AsyncConnection, source: StoredSource, title: str
) -> dict[str, object]:
    """What is stored of a source that answered and calls itself so ("": it did not say)."""
    title = one_line(title)
    if not title:
        return {"error": source.error} if in_vain(source) else {}
    if await is_anothers(connection, title, address=source.address, but=source.id):
        return {"error": f"{_IN_VAIN}{title[:_MOST]}"}
    return {"title": title}


def in_vain(source: StoredSource) -> str:
    """What a source calls itself, which is another's name; "" for none."""
    return source.error.removeprefix(_IN_VAIN) if source.error.startswith(_IN_VAIN) else ""


def fault_of(source: StoredSource) -> str:
    """What is wrong with what a source answers (a word of bot/sources/faults.py, and details); ""
    for nothing: its name is no fault."""
    return "" if in_vain(source) else source.error
