"""Deliveries as a process claims them, and what composing makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.compose.composer import Composer
from bot.compose.said import Said, Say
from storage import subscriptions, topics
from storage.database import Database
from storage.deliveries import Claimed
from storage.vocabulary import LANE_OF, Kind, Mode
from tests.seeding import NOW, SUBJECTS, article, claim

TAG = ("hashtag", "проба")
TEXT = "Палата приняла поправки\n\nЮристы за.\n\nПозже об этом скажут.\n\n#Проба"


async def said_of(database: Database, claimed: list[Claimed]) -> dict[int, Said]:
    """What each delivery says, by its id."""
    async with database.read() as connection:
        return await Composer(SUBJECTS).compose(connection, claimed, NOW)


def words(said: object) -> str:
    """The plain words of what is said; fails where nothing is."""
    assert isinstance(said, Say), said
    return "\n".join(operation.message.plain for operation in said.operations)


async def owed(database: Database, chat: int, kind: Kind, **fields: object) -> Claimed:
    """A delivery of a chat that was claimed, of another kind than its alert."""
    await article(database, "Повод\n\nДля тревоги.\n\n#Повод")
    async with database.write() as connection:
        ids = await topics.ensure(connection, {("hashtag", "повод2"): "Повод2"}, NOW)
        await subscriptions.add(
            connection, chat, ids["hashtag", "повод2"], Mode.INSTANT, NOW - timedelta(days=3)
        )
    await article(database, "Другой повод\n\nДля тревоги.\n\n#Повод2")
    one = next(one for one in await claim(database) if one.chat == chat)
    # Its fields have types of their own.
    return replace(one, kind=kind, lane=LANE_OF[kind], **fields)  # type: ignore[arg-type]
