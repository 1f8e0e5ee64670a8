"""What is news, and to whom, while an article is stopped, and after it was sent on or was not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.delivery.owing import owe_digests
from bot.intake.articles import from_text
from bot.intake.door import Door
from storage import articles, stops
from storage.database import Database
from storage.schema import deliveries, schedules
from storage.vocabulary import Mode, State
from tests.delivery.test_engine import Working, working
from tests.delivery.test_stops import decide, progress, until
from tests.seeding import FILE, NOW, SUBJECTS, article, reader
from tests.stories.telling import REPRINT, RUSSIAN, House

TAG, OTHER_TAG = ("hashtag", "проба"), ("hashtag", "другая")
TEXT = "Палата приняла поправки\n\nЮристы за.\n\n#Проба"
RIGHT = "Палата отклонила поправки\n\nЮристы против.\n\n#Проба #Другая"
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def texts(at_work: Working, chat: int) -> list[str]:
    return [params["text"] for _, params in at_work.server.asked if params["chat_id"] == chat]


async def later(database: Database, chat: int) -> None:
    """What a chat is owed waits for a time that does not come here, as for a retry."""
    async with database.write() as connection:
        await connection.execute(
            update(deliveries)
            .where(deliveries.c.chat == chat)
            .values(state=State.WAITING, due_at=NOW + timedelta(days=900))
        )


async def held_back(database: Database, chat: int) -> None:
    """The same, put out of the way as whoever claims does it."""
    async with database.write() as connection:
        await connection.execute(
            update(deliveries).where(deliveries.c.chat == chat).values(reason=stops.HELD)
        )


@pytest.mark.parametrize("sent_on", [True, False])
async def test_a_digest_tells_it_only_when_it_is_sent_on(database: Database, sent_on: bool) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {TAG: Mode.DIGEST})
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    await decide(database, stops.stop)
    passed = timedelta()
    async with working(database, clock=lambda: NOW + MINUTE + passed) as at_work:
        assert await owe_digests(database, NOW + MINUTE) == 2
        at_work.engine.wake()
        await at_work.reaches("dropped", 2)  # digests with nothing in them
        async with database.read() as connection:
            assert not await articles.latest(connection, topics=None, limit=9)
        assert await decide(database, stops.send_on if sent_on else stops.drop_rest)
        passed = DAY
        assert await owe_digests(database, NOW + MINUTE + DAY) == 2
        at_work.engine.wake()
        if sent_on:
            await at_work.reaches("sent", 3)
        else:
            await at_work.reaches("dropped", 5)
    for chat, count in ((1, 2), (2, 1)):
        told = texts(at_work, chat)
        assert len(told) == (count if sent_on else 0)
        assert all("Палата приняла поправки" in one for one in told)


async def test_what_is_corrected_while_it_is_held_goes_out_right(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    waits = await reader(database, 2, {TAG: Mode.BOTH})
    await reader(database, 3, {OTHER_TAG: Mode.BOTH})
    number = await article(database, TEXT)
    await later(database, waits)
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    async with working(database, clock=lambda: NOW) as at_work:
        await until(database, lambda seen: seen.sent == 1)
        await decide(database, stops.stop)
        await held_back(database, waits)
        await door.revise(number, from_text(RIGHT), FILE)
        at_work.engine.wake()
        # whoever has read it hears at once that it was wrong
        await at_work.reaches("sent", 2)
        assert await decide(database, stops.send_on)
        at_work.engine.wake()
        await until(database, lambda seen: seen.sent == 3)
    assert "отклонила" in texts(at_work, 1)[-1]
    for chat in (2, 3):  # the third follows what it is about only now
        [told] = texts(at_work, chat)
        assert "Палата отклонила поправки" in told


async def test_what_another_outlet_tells_later_is_its_news(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    waits = await reader(database, 2, {TAG: Mode.BOTH})
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    await later(database, waits)
    async with working(database, clock=lambda: NOW) as at_work:
        await until(database, lambda seen: seen.sent == 1)
        await decide(database, stops.stop)
        await held_back(database, waits)
        assert await decide(database, stops.drop_rest)
        at_work.engine.wake()
        await until(database, lambda seen: seen.dropped == 1)
        await house.take(REPRINT, "Курьер", 2)
        at_work.engine.wake()
        await until(database, lambda seen: (seen.sent, seen.whole.sent) == (1, 2))
    # in its own words, and nothing of what was stopped
    [told] = texts(at_work, 2)
    assert told.startswith("<b>Дорожные фонды")
    assert "Вестник" not in told
    assert (await progress(database, first)).left == 0


async def test_what_became_another_article_is_not_news_twice(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    same = await article(database, TEXT)
    number = await article(database, RIGHT)
    await decide(database, stops.stop, number)
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    await door.revise(number, from_text(TEXT), FILE)
    assert await decide(database, stops.send_on, number)
    async with database.read() as connection:
        stored: dict[int, Any] = await articles.by_ids(connection, [same, number])
    assert {one: it.backlog for one, it in stored.items()} == {same: False, number: True}


async def test_who_read_it_in_a_digest_before_it_was_stopped_hears_that_it_was_wrong(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.DIGEST})
    await reader(database, 2, {TAG: Mode.BOTH})  # a digest comes while it is stopped
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    await later(database, 2)
    passed = timedelta()
    async with working(database, clock=lambda: NOW + passed) as at_work:
        async with database.write() as connection:
            await connection.execute(update(schedules).where(schedules.c.chat == 2).values(
                next_at=NOW + HOUR
            ))  # fmt: skip
        await article(database, "Другое\n\nТекст.\n\n#Проба", at=NOW - MINUTE)
        passed = 2 * MINUTE
        assert await owe_digests(database, NOW + MINUTE) == 1
        at_work.engine.wake()
        await at_work.reaches("sent", 2)  # and an alert of the other
        passed = 3 * MINUTE
        await decide(database, stops.stop, at=NOW + passed)
        passed = HOUR + MINUTE
        assert await owe_digests(database, NOW + HOUR + MINUTE) == 1
        at_work.engine.wake()
        await at_work.reaches("sent", 3)
        door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW + passed)
        await door.revise(1, from_text(RIGHT), FILE)
        assert await decide(database, stops.drop_rest)
        passed = DAY + HOUR + MINUTE
        assert await owe_digests(database, NOW + passed) == 2
        at_work.engine.wake()
        await at_work.reaches("sent", 4)
        await at_work.reaches("dropped", 1)  # there is nothing for the other
    assert "Палата приняла поправки" in texts(at_work, 1)[0]
    assert "Палата отклонила поправки" in texts(at_work, 1)[-1]
    assert not any("поправки" in one for one in texts(at_work, 2))
