"""Who is owed an alert only by an article that joins a story; and what chats read of it."""

from __future__ import annotations

from sqlalchemy import insert, update

from storage import desk, joining, recipients, subscriptions, topics
from storage.conditions import Facts
from storage.database import Database
from storage.schema import chats, deliveries, sent_messages
from storage.schema import fanouts as fanout_rows
from storage.vocabulary import Kind, Lane, Mode, SetAside, State
from tests.seeding import NOW, article, reader, shown
from tests.stories.telling import REPRINT, RUSSIAN, TAG, House

SECOND = ("hashtag", "вторая")


async def ids(database: Database) -> list[int]:
    async with database.read() as connection:
        found = {one.key: one.id for one in await topics.by_keys(connection, [TAG, SECOND])}
    return [found[key] for _, key in (TAG, SECOND)]


async def count(database: Database, story: int) -> dict[str, int]:
    about = await ids(database)
    async with database.read() as connection:
        return await recipients.count(connection, about, NOW, story=story)


async def test_who_is_owed_one_of_the_story_is_not_counted(database: Database) -> None:
    for number in range(1, 4):
        await reader(database, number, {TAG: Mode.BOTH, SECOND: Mode.BOTH})
    await reader(database, 4, {SECOND: Mode.BOTH}, language="kk")
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    assert await count(database, 0) == {"ru": 3, "kk": 1}
    assert await count(database, first) == {"kk": 1}
    # what was dropped is owed anew, what failed is not
    async with database.write() as connection:
        for chat, state in ((1, State.DROPPED), (2, State.DEAD)):
            mine = (deliveries.c.chat == chat) & (deliveries.c.kind == Kind.ALERT)
            await connection.execute(update(deliveries).where(mine).values(state=state))
    assert await count(database, first) == {"ru": 1, "kk": 1}
    second = await house.take(f"{REPRINT} #Вторая", "Курьер", 2)
    async with database.write() as connection:  # quiet now: neither left, nor sent
        mine = (deliveries.c.chat == 4) & (deliveries.c.kind == Kind.ALERT)
        put_off = update(deliveries).where(mine).values(state=State.DEFERRED)
        assert (await connection.execute(put_off)).rowcount == 1
        seen = await desk.progress(connection, second)
        assert seen.put_off + (await desk.progress(connection, first)).put_off == 1
        assert (seen.whole.put_off, seen.whole.left) == (1, 2)
        await connection.execute(update(deliveries).where(mine).values(state=State.OWED))
    async with database.read() as connection:
        seen = await desk.progress(connection, second)
        was = await desk.progress(connection, first)
    assert (seen.sent, seen.failed, seen.left) == (0, 0, 2)
    assert (seen.whole.first, seen.whole.left, seen.whole.failed) == (first, 3, 1)
    assert (was.left, was.failed, was.whole.first) == (1, 1, 0)


async def test_who_is_written_down_next_is_not_counted(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {TAG: Mode.MUTED, SECOND: Mode.BOTH})
    first = await article(database, "Палата\n\nО театрах.")
    [topic, *_] = await ids(database)
    assert await count(database, first) == {"ru": 2}
    async with database.write() as connection:
        await connection.execute(
            insert(fanout_rows).values(article=first, topic=topic, cursor=0, created_at=NOW)
        )
    assert await count(database, first) == {"ru": 1}
    async with database.write() as connection:
        await connection.execute(update(fanout_rows).values(cursor=chat))
    assert await count(database, first) == {"ru": 2}


async def test_what_chats_read_is_told_by_what_they_can_be_shown(database: Database) -> None:
    for number, language in ((1, "ru"), (2, "ru"), (3, "kk"), (4, "kk"), (5, "kk")):
        chat = await reader(database, number, {TAG: Mode.BOTH}, language=language)
        await shown(database, chat, 7)
    async with database.write() as connection:
        second = (await topics.ensure(connection, {SECOND: "#Вторая"}, NOW))[SECOND]
        await subscriptions.add(connection, 3, second, Mode.DIGEST, NOW)
        await subscriptions.add(connection, 4, second, Mode.MUTED, NOW)
        blocked = update(chats).where(chats.c.id == 5)
        await connection.execute(blocked.values(set_aside=SetAside.BLOCKED))
        await connection.execute(
            update(sent_messages).where(sent_messages.c.chat == 1).values(moved=True)
        )
        await connection.execute(
            insert(deliveries).values(
                chat=5, kind=Kind.ALERT, subject=8, lane=Lane.ALERT, created_at=NOW
            )
        )
    async with database.read() as connection:
        found = await joining.readings(connection, 7, Facts(frozenset({second})))
        known = [await joining.count_alerted(connection, 8, owed=one) for one in (True, False)]
        nothing = await joining.readings(connection, 7, Facts())
    told = {(one.language, one.follows): (one.shows, one.told, one.count) for one in found}
    assert told == {
        ("ru", False): (7, 0, 1), ("kk", True): (7, 0, 1), ("kk", False): (7, 0, 1)
    }  # fmt: skip
    assert known == [1, 0]
    assert {one.follows for one in nothing} == {False}
