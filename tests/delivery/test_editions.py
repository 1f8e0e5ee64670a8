"""How many digests are made for how many chats: one for all who follow the same, read the same
language and have the same kind of schedule, however differently they began."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.delivery.owing import owe_digests
from storage import deliveries, leases, schedules, topics
from storage.database import Database
from storage.deliveries import Settlement
from storage.schema import chats as chat_rows
from storage.vocabulary import Mode, State
from tests.seeding import NOW, SUBJECTS, article, reader

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
TAGS = [("hashtag", f"тема{n}") for n in range(6)]
SETS = [TAGS[:2], TAGS[1:4], TAGS[3:], TAGS[::2], TAGS[:1], TAGS]
LANGUAGES = ("ru", "kk", "en")
CHATS = 90
PAUSED = 7
# A digest for each set and language by a schedule of all, and by one of some: two sets begin alike.
SOME = {tuple(own[:2]) for own in SETS}
KINDS = (len(SETS) + len(SOME)) * len(LANGUAGES)


async def gather(database: Database) -> None:
    """Chats that came one after the other in the day before the first digest, and chose the topics
    of their second schedules in any order."""
    for number in range(1, CHATS + 1):
        own = SETS[number % len(SETS)]
        follows = dict.fromkeys(own if number % 2 else own[::-1], Mode.DIGEST)
        language = LANGUAGES[number // len(SETS) % len(LANGUAGES)]
        chat = await reader(database, number, follows, language=language)
        came = NOW - timedelta(seconds=number * 97)
        async with database.write() as connection:
            ids = [one.id for one in await topics.by_keys(connection, own[:2])]
            for one in await schedules.of_chat(connection, chat):
                await schedules.change(connection, one.id, since=came)
            made = await schedules.add(connection, chat, at=480, next_at=NOW, now=came)
            some = sorted(ids, reverse=bool(number % 2))
            await schedules.change(connection, made, topics=schedules.written(some))


async def told(database: Database, composer: Digests, now: datetime) -> list[Say]:
    """What all the digests say that are due."""
    await owe_digests(database, now)
    said: list[Say] = []
    while True:
        async with database.write() as connection:
            claimed = await leases.claim(
                connection, owner="test", now=now, lease=timedelta(seconds=20), limit=50
            )
        if not claimed:
            return said
        async with database.read() as connection:
            found = await composer.compose(connection, claimed, now)
        assert all(isinstance(one, Say) for one in found.values())
        said += [one for one in found.values() if isinstance(one, Say)]
        async with database.write() as connection:
            sent = [Settlement(one.id, State.SENT, 0, parts_sent=1, sent=(1,)) for one in claimed]
            await deliveries.settle(connection, "test", sent, now)


async def pause(database: Database, until: datetime) -> None:
    """Some chats are paused until an instant."""
    async with database.write() as connection:
        await connection.execute(
            update(chat_rows).where(chat_rows.c.chat_id <= PAUSED).values(paused_until=until)
        )


async def test_chats_that_began_differently_share_their_digests_from_the_second_on(
    database: Database,
) -> None:
    composer = Digests(SUBJECTS)
    await gather(database)
    made = []
    for day in range(6):
        now = NOW + day * DAY
        for number, (_, tag) in enumerate(TAGS):
            text = f"Новость {day}-{number}\n\nО деле {day}.\n\n#{tag}"
            await article(database, text, at=now - timedelta(seconds=number + 1))
        if day == 3:
            await pause(database, now + MINUTE + timedelta(hours=1))
        said = await told(database, composer, now + MINUTE)
        assert len(said) == 2 * (CHATS - (PAUSED if day == 3 else 0))
        made.append(len({id(one) for one in said}))
    # Who was paused reads two days on the fifth.
    assert made[1:4] == [KINDS] * 3
    assert made[4] <= KINDS + 2 * PAUSED
    assert made[5] == KINDS
    assert made[0] > KINDS
