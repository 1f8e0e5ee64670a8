"""The picture of its week comes after a weekly digest, without a sound, to who wants it; drawn and
uploaded once for all who read the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.compose.composer import Composer
from bot.compose.said import Drop, Say, Wait
from bot.compose.weeks import _AFTER_DIGEST, _DRAWN_SOON
from bot.delivery.owing import owe_digests
from bot.delivery.sender import Sender
from bot.messages.operation import Send
from bot.pictures.studio import Studio
from bot.sandbox.server import Sandbox
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import chats, schedules
from storage.database import Database
from storage.deliveries import Claimed
from storage.schema import deliveries
from storage.vocabulary import Kind, Mode, State
from tests.pictures.seeing import news_of_weeks
from tests.seeding import SUBJECTS, claim, reader

# A Monday morning in Almaty: the week that is over began on the 16th.
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
MONDAY_ALONE = 1
TAG = ("hashtag", "сенат")

pytestmark = pytest.mark.long


@pytest.fixture
async def studio(database: Database) -> AsyncIterator[Studio]:
    made = Studio(database, 42, clock=lambda: NOW)
    yield made
    await made.close()


async def weekly(database: Database, chat_id: int, *, days: int = MONDAY_ALONE) -> int:
    chat = await reader(database, chat_id, {TAG: Mode.DIGEST})
    async with database.write() as connection:
        [one] = await schedules.of_chat(connection, chat)
        await schedules.change(
            connection, one.id, days=days, next_at=NOW, since=NOW - timedelta(days=7)
        )
    return chat


async def of_kind(database: Database, kind: Kind) -> list[Claimed]:
    return [one for one in await claim(database) if one.kind is kind]


async def digests_are_sent(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(
            update(deliveries).where(deliveries.c.kind == Kind.DIGEST).values(state=State.SENT)
        )


async def test_it_is_owed_with_a_weekly_digest_and_with_no_other(database: Database) -> None:
    every_day, two_days = [await weekly(database, n, days=d) for n, d in ((1, 127), (2, 3))]
    once, switched_off = await weekly(database, 3), await weekly(database, 4)
    async with database.write() as connection:
        await chats.change(connection, switched_off, week_picture=False)
    assert await owe_digests(database, NOW) == 4
    async with database.read() as connection:
        rows = (
            await connection.execute(
                select(deliveries.c.chat, deliveries.c.subject).where(
                    deliveries.c.kind == Kind.WEEK
                )
            )
        ).all()
    assert [tuple(row) for row in rows] == [(once, (NOW - timedelta(days=7)).date().toordinal())]
    assert every_day != two_days


async def test_it_comes_after_the_digest_and_waits_for_its_drawing(
    database: Database, studio: Studio
) -> None:
    await news_of_weeks(database, NOW - timedelta(days=2), {"Сенат": (1, 1, 1, 1, 1, 1, 2, 6)})
    chat = await weekly(database, 1)
    await owe_digests(database, NOW)
    composer = Composer(SUBJECTS, studio)
    [one] = await of_kind(database, Kind.WEEK)

    async def said(of: Claimed = one, now: datetime = NOW) -> object:
        async with database.read() as connection:
            return (await composer.compose(connection, [of], now))[of.id]

    assert await said() == _AFTER_DIGEST
    await digests_are_sent(database)
    assert await said() == _DRAWN_SOON
    await asyncio.gather(*studio._drawing.values())
    told = await said()
    assert isinstance(told, Say)
    [operation] = told.operations
    assert isinstance(operation, Send)
    assert operation.message.silent
    assert operation.message.photo is not None
    assert operation.message.plain.startswith("Неделя 16–22 ноября\nПо вашим темам: 6")
    # While it is uploaded to one chat the others wait, but not for ever.
    assert await said() == _DRAWN_SOON
    late = await said(now=NOW + timedelta(hours=2))
    assert isinstance(late, Say)
    assert late.operations[0].message.photo is None
    async with database.write() as connection:
        await chats.change(connection, chat, week_picture=False)
    assert await said() == Drop("week's picture off")


async def test_of_a_week_without_news_nothing_comes(database: Database, studio: Studio) -> None:
    await news_of_weeks(database, NOW - timedelta(days=2), {"Мажилис": (9,)})
    await weekly(database, 1)
    await owe_digests(database, NOW)
    await digests_are_sent(database)
    [one] = await of_kind(database, Kind.WEEK)
    async with database.read() as connection:
        said = await Composer(SUBJECTS, studio).compose(connection, [one], NOW)
    assert said == {one.id: Drop("too little for a picture")}


async def test_two_chats_are_sent_it_by_one_upload_and_a_third_its_words(
    database: Database, studio: Studio
) -> None:
    await news_of_weeks(database, NOW - timedelta(days=2), {"Сенат": (6,)})
    sandbox = Sandbox()
    await sandbox.start()
    world = sandbox.world
    people = (1001, 1002, 1003)
    world.started.update(people)
    world.without_photos.add(1003)
    for person in people:
        await weekly(database, person)
    await owe_digests(database, NOW)
    await digests_are_sent(database)
    composer = Composer(SUBJECTS, studio)
    try:
        async with TelegramClient(sandbox.url, sandbox.token) as client:
            sender = Sender(
                client, Pace(1000, chat_rate=1000), database, studio=studio, clock=lambda: NOW
            )
            for one in await of_kind(database, Kind.WEEK):
                said: object = Wait(timedelta(), "")
                while isinstance(said, Wait):
                    await asyncio.gather(*studio._drawing.values())
                    async with database.read() as connection:
                        said = (await composer.compose(connection, [one], NOW))[one.id]
                assert isinstance(said, Say), said
                settled = await sender.send(one, said.operations)
                assert settled is not None
                assert (settled.state, len(settled.sent)) == (State.SENT, 1)
    finally:
        await sandbox.stop()
    first, second, third = [world.messages[person][-1] for person in people]
    assert first["photo"] == second["photo"]
    assert world.uploads == 1
    assert first["caption"] == second["caption"] == third["text"]
    assert "photo" not in third
