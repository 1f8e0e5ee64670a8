"""Sequels by the real bot, killed while it sends them, alone and as two processes: each reader who
asked has one, in reply to his alert; who did not ask has none."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, literal, select, update

from bot.sandbox.server import CHANNEL, Sandbox
from storage import sequels
from storage.opening import open_database
from storage.schema import chats, deliveries
from storage.schema_stories import growing_stories, sequel_choices
from storage.vocabulary import Kind, State
from tests.compose.follow_ups import more
from tests.running import RunningBot
from tests.stories.telling import RUSSIAN

pytestmark = pytest.mark.long

PEOPLE = range(5001, 5121)
UNASKED = 5120
RATE = 60
# What the workers of two processes may have sent when they are killed, and what of half a second
# waits to be written down (bot/delivery/settling.py).
IN_FLIGHT = 2 * (64 + RATE // 2)
SECONDS = 90.0


class Fleet:
    """The processes of one bot on one database."""

    def __init__(self, sandbox: Sandbox, folder: Path, url: str, count: int) -> None:
        self.sandbox, self.url = sandbox, url
        self.bots: list[RunningBot] = []
        for number in range(count):
            own = folder / str(number)
            own.mkdir()
            bot = RunningBot(sandbox, own, url)
            bot.environment |= {"SEND_RATE": str(RATE), "STORY_HOURS": "48"}
            self.bots.append(bot)

    async def start(self) -> None:
        for bot in self.bots:
            await bot.start()

    async def end(self, how: signal.Signals) -> None:
        await asyncio.gather(*(bot.end(how) for bot in self.bots))

    def gather(self) -> None:
        """People who follow a tag."""
        world, bot = self.sandbox.world, self.bots[0]
        file = bot.folder / "chats.jsonl"
        follows = [{"topic": "#Проба", "mode": "both"}]
        lines = [{"chat_id": one, "language": "ru", "subscriptions": follows} for one in PEOPLE]
        file.write_text("\n".join(json.dumps(line) for line in lines))
        assert bot.command("import", str(file)).returncode == 0
        for person in PEOPLE:
            world.person(person, "Имя", "ru")
            world.started.add(person)

    async def change(self, *statements: Any) -> None:
        database = await open_database(self.url)
        async with database.write() as connection:
            for one in statements:
                await connection.execute(one)
        await database.close()

    async def settled(self, kind: Kind) -> int:
        database = await open_database(self.url)
        async with database.read() as connection:
            found = await connection.scalars(
                select(deliveries.c.id).where(
                    deliveries.c.kind == kind, deliveries.c.state == State.SENT
                )
            )
            count = len(found.all())
        await database.close()
        return count

    def had(self, person: int) -> list[dict[str, Any]]:
        """The sequels that somebody was sent."""
        heard = self.bots[0].heard(person)
        return [one for one in heard if one["text"].startswith("🆕 Продолжение")]

    async def until(self, count: int) -> None:
        """Wait until so many have a sequel."""
        end = time.monotonic() + SECONDS
        while sum(bool(self.had(person)) for person in PEOPLE) < count:
            assert time.monotonic() < end, [bot.logged() for bot in self.bots]
            await asyncio.sleep(0.02)


async def test_each_who_asked_has_one_across_a_kill(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    count = 2 if database_url.startswith("postgresql") else 1
    fleet = Fleet(sandbox, tmp_path, database_url, count)
    fleet.gather()
    long_ago = datetime.now(UTC) - timedelta(hours=3)
    asked = (
        literal(sequels.ALL),
        literal(value=True),
        literal(long_ago, sequel_choices.c.since.type),
    )
    wanted = select(chats.c.id, *asked).where(chats.c.chat_id != UNASKED)
    columns = ["chat", "story", "wanted", "since"]
    await fleet.change(insert(sequel_choices).from_select(columns, wanted))
    await fleet.start()
    sandbox.world.post(CHANNEL, RUSSIAN)
    end = time.monotonic() + SECONDS
    while await fleet.settled(Kind.ALERT) < len(PEOPLE):
        assert time.monotonic() < end
        await asyncio.sleep(0.2)
    await fleet.end(signal.SIGTERM)
    # an hour later another outlet tells more
    await fleet.change(update(deliveries).values(settled_at=long_ago))
    told = await asyncio.to_thread(fleet.bots[0].command, "ingest", data=more(0).encode())
    assert told.returncode == 0, told.stderr
    await fleet.change(update(growing_stories).values(due_at=long_ago))
    await fleet.start()
    await fleet.until(len(PEOPLE) // 4)
    await fleet.end(signal.SIGKILL)
    before = sum(len(fleet.had(person)) for person in PEOPLE)
    assert before < len(PEOPLE) - 1
    await fleet.start()
    await fleet.until(len(PEOPLE) - 1)
    end = time.monotonic() + SECONDS
    while await fleet.settled(Kind.SEQUEL) < len(PEOPLE) - 1:
        assert time.monotonic() < end
        await asyncio.sleep(0.2)
    await fleet.end(signal.SIGTERM)
    assert fleet.had(UNASKED) == []
    counts = [len(fleet.had(person)) for person in PEOPLE if person != UNASKED]
    assert set(counts) <= {1, 2}  # twice only what was on its way
    assert sum(one - 1 for one in counts) <= min(IN_FLIGHT, before)
    for person in PEOPLE:
        [alert] = [one for one in fleet.bots[0].heard(person) if "reply_to_message" not in one]
        assert all(
            one["reply_to_message"]["message_id"] == alert["message_id"]
            for one in fleet.had(person)
        )
