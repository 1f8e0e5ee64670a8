"""What is stored of sequels: it counts as read, and choices go with what they are about."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from storage import alerted, forgetting, sent_messages, sequels
from storage.database import Database
from storage.schema_stories import sent_sequels, sequel_choices
from tests.compose.follow_ups import Days, ask, grown
from tests.compose.follow_ups import house as house
from tests.compose.follow_ups import reading as reading
from tests.seeding import NOW
from tests.stories.telling import RUSSIAN, House


async def test_what_was_sent_as_a_sequel_has_come_for_the_digest(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await grown(house, reading, 0, timedelta(minutes=20))
    async with database.read() as connection:
        [told_] = (await connection.scalars(select(sent_sequels.c.article))).all()
        had = await alerted.alerted(connection, [1], since=NOW, until=NOW + timedelta(days=1))
    assert str(told_) in had[1].split(",")


async def test_a_choice_is_forgotten_with_its_story_and_with_its_chat(
    database: Database, house: House
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await ask(database)
    await ask(database, story=first)
    async with database.write() as connection:
        assert await sequels.prune(connection, NOW) == 0
        assert await sequels.prune(connection, NOW + timedelta(days=1)) == 1
        assert await sequels.wants(connection, 1, first)  # as of all
        await forgetting.forget(connection, 1)
        assert await connection.scalar(select(func.count()).select_from(sequel_choices)) == 0


async def test_a_reply_to_a_sequel_is_about_what_brought_its_alert(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await grown(house, reading, 0, timedelta(minutes=20))
    async with database.read() as connection:
        for message in (*reading.chats[1], None):
            assert await sent_messages.article_of(connection, 1, message) == first


async def test_a_choice_that_is_made_again_is_since_when_it_was(
    database: Database, house: House
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    async with database.write() as connection:
        for hours, wanted in ((0, True), (1, True), (2, False), (3, True)):
            at = NOW + timedelta(hours=hours)
            await sequels.choose(connection, 1, first, at, wanted=wanted)
            since = await connection.scalar(select(sequel_choices.c.since))
            assert since == (at if hours != 1 else NOW)
