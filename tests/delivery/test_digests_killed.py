"""Two minutes of digests by the real bot, killed in the middle of each, while Telegram fails now
and then and readers change their schedules: each article is told once by each schedule that tells
of it, and a digest comes twice only where it was on its way."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.clock import Rhythm
from bot.sandbox.server import Sandbox
from handlers.schedules import set_rhythm
from storage import schedules, topics
from storage.opening import open_database
from storage.schema import chats, deliveries
from storage.schema import schedules as schedule_rows
from storage.vocabulary import Kind, State
from tests.running import RunningBot

pytestmark = pytest.mark.long

PEOPLE = range(5001, 5121)
CHANGED = PEOPLE[::5]  # these change the rhythm of their first schedule while the bot is down
RATE = 60
# What the workers may have sent when they are killed, and what waits to be written down.
IN_FLIGHT = 64 + RATE // 2
SECONDS = 90.0
_TITLE = re.compile(r"^\d+\. (Новость \d+)", re.MULTILINE)


class Readers:
    """The bot, and people with two schedules each: of all, and of #Вторая alone."""

    def __init__(self, sandbox: Sandbox, folder: Path, url: str) -> None:
        self.bot, self.url = RunningBot(sandbox, folder, url), url
        self.bot.environment |= {"SEND_RATE": str(RATE)}
        follows = [{"topic": tag, "mode": "digest"} for tag in ("#Проба", "#Вторая")]
        lines = [{"chat_id": one, "language": "ru", "subscriptions": follows} for one in PEOPLE]
        file = folder / "chats.jsonl"
        file.write_text("\n".join(map(json.dumps, lines)))
        assert self.bot.command("import", str(file)).returncode == 0
        for person in PEOPLE:
            sandbox.world.person(person, "Имя", "ru")
            sandbox.world.started.add(person)

    async def write(self, act: Callable[[AsyncConnection], Awaitable[None]]) -> None:
        database = await open_database(self.url)
        async with database.write() as connection:
            await act(connection)
        await database.close()

    async def plan(self, connection: AsyncConnection) -> None:
        """Give all their second schedules."""
        [second] = await topics.by_keys(connection, [("hashtag", "вторая")])
        now = datetime.now(UTC)
        for chat in (await connection.scalars(select(chats.c.id))).all():
            made = await schedules.add(connection, chat, at=480, next_at=now, now=now)
            await schedules.change(connection, made, topics=str(second.id))

    async def publish(self, *numbers: int) -> None:
        """News: what has an even number is about #Вторая, the rest about #Проба."""
        news = [
            {"title": f"Новость {n}", "text": f"Дело {n}. {'#Проба' if n % 2 else '#Вторая'}"}
            for n in numbers
        ]
        data = "\n".join(map(json.dumps, news)).encode()
        told = await asyncio.to_thread(self.bot.command, "ingest", "-", data=data)
        assert told.returncode == 0, told.stderr

    async def fall_due(self, connection: AsyncConnection) -> None:
        past = datetime.now(UTC) - timedelta(seconds=1)
        await connection.execute(update(schedule_rows).values(next_at=past))

    async def change(self, connection: AsyncConnection) -> None:
        """Some read in the evening, and on other days."""
        known = await connection.execute(select(chats.c.id).where(chats.c.chat_id.in_(CHANGED)))
        for chat in known.scalars():
            first, *_ = await schedules.of_chat(connection, chat)
            rhythm = Rhythm((1230,), 0b0010101)
            await set_rhythm(connection, first, rhythm, zone="Asia/Almaty", now=datetime.now(UTC))

    def digests(self, person: int) -> list[str]:
        """What of digests somebody has, in their order."""
        heard = (one["text"] for one in self.bot.heard(person))
        return [one for one in heard if one.startswith("Дайджест")]

    def count(self) -> int:
        """How many digests have arrived."""
        return sum(len(self.digests(person)) for person in PEOPLE)

    async def sent(self) -> int:
        """How many are written down as sent; none is anything else than sent or on its way."""
        database = await open_database(self.url)
        async with database.read() as connection:
            found = await connection.scalars(
                select(deliveries.c.state).where(deliveries.c.kind == Kind.DIGEST)
            )
            states = Counter(found.all())
        await database.close()
        assert not states[State.DEAD] + states[State.DROPPED]
        return states[State.SENT]

    async def minute(self, *, owed: int) -> int:
        """All are due; the bot is killed when a quarter has come, and `owed` are sent in all by the
        next one. How many had come then."""
        await self.write(self.fall_due)
        before = self.count()
        await self.bot.start()
        await self.until(lambda: self.count() >= before + len(PEOPLE) // 2)
        await self.bot.end(signal.SIGKILL)
        here = self.count()
        assert here < before + 2 * len(PEOPLE)
        await self.write(self.change)
        await self.bot.start()
        end = time.monotonic() + SECONDS
        while (count := await self.sent()) < owed:
            assert time.monotonic() < end, (count, self.bot.logged())
            await asyncio.sleep(0.2)
        assert count == owed
        return here - before

    async def until(self, true: Callable[[], bool]) -> None:
        end = time.monotonic() + SECONDS
        while not true():
            assert time.monotonic() < end, self.bot.logged()
            await asyncio.sleep(0.02)


async def test_two_minutes_of_digests_across_kills(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    readers = Readers(sandbox, tmp_path, database_url)
    await readers.write(readers.plan)
    sandbox.world.faults.errors = 0.05
    await readers.publish(1, 2, 3, 4)
    had = await readers.minute(owed=2 * len(PEOPLE))
    assert await readers.bot.end() == 0
    await readers.publish(5, 6)
    had += await readers.minute(owed=4 * len(PEOPLE))
    assert await readers.bot.end() == 0
    wanted = sorted(titles(*some) for some in ((1, 2, 3, 4), (2, 4), (5, 6), (6,)))
    twice = 0
    for person in PEOPLE:
        digests = Counter(readers.digests(person))
        twice += sum(digests.values()) - len(digests)
        assert max(digests.values()) <= 3
        told = sorted(tuple(sorted(_TITLE.findall(one))) for one in digests)
        assert told == wanted, person
    assert twice <= min(2 * IN_FLIGHT, had)
    assert "Traceback" not in readers.bot.logged()


def titles(*numbers: int) -> tuple[str, ...]:
    return tuple(f"Новость {n}" for n in numbers)
