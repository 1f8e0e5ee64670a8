"""Conversations about sources: with what fetches from this machine, and sources to talk about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import update

from bot.messages.press import Press
from bot.sandbox.server import EDITOR
from bot.sources.visiting import make_visiting
from handlers import make_dispatcher
from storage import sources
from storage.schema_sources import sources as rows
from storage.sources import NewSource, StoredSource
from storage.vocabulary import SourceBy, SourceKind
from tests.handlers.talking import NOW, Talk

FEED, SITE, CHANNEL, HTTP = SourceKind.FEED, SourceKind.SITE, SourceKind.CHANNEL, SourceKind.HTTP


@asynccontextmanager
async def fetching(talk: Talk) -> AsyncIterator[Talk]:
    """The conversations with a client that may ask this machine."""
    world = talk.surroundings
    settings = world.settings.model_copy(update={"fetch_private": True})
    visiting = make_visiting(
        world.database, world.door, world.subjects, settings, clock=world.clock
    )
    talk.surroundings = replace(world, settings=settings, visiting=visiting)
    talk.dispatcher = make_dispatcher(talk.surroundings, talk.counts)
    await visiting.open()
    try:
        yield talk
    finally:
        await visiting.close()


async def add(talk: Talk, title: str, kind: SourceKind = FEED, **said: Any) -> int:
    """A source that was added now; its number."""
    new = NewSource(
        kind,
        said.pop("key", title.casefold()),
        said.pop("address", f"https://news.example/{title.casefold()}"),
        SourceBy.EDITOR,
        NOW,
        title=title,
        **said,
    )
    async with talk.database.write() as connection:
        return (await sources.add(connection, new)).id


async def source(talk: Talk, number: int) -> StoredSource:
    """A source as it is stored."""
    async with talk.database.read() as connection:
        found = await sources.by_id(connection, number)
    assert found is not None
    return found


async def say(talk: Talk, number: int, **values: object) -> None:
    """A source is as its columns are said to be."""
    async with talk.database.write() as connection:
        await connection.execute(update(rows).where(rows.c.id == number).values(**values))


async def everything(talk: Talk) -> list[StoredSource]:
    """All sources, those that were removed as well."""
    async with talk.database.read() as connection:
        return await sources.all_of_them(connection, removed=True)


def buttons(message: dict[str, Any]) -> dict[str, str]:
    """The data of a message's buttons by their labels."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one["callback_data"] for row in rows for one in row}


async def tap(talk: Talk, message: dict[str, Any], what: Press, person: int = EDITOR) -> str:
    """Somebody presses what a button would say; what pops up. The message changes in its place."""
    return await talk.press(person, message, what.pack())
