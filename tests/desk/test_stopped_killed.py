"""An editor stops a sending by the real bot, of one process or of two: all stand still, also after
each was killed, and the rest goes out when it is sent on; the card counts across all of it."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.server import EDITOR, Sandbox
from bot.texts import texts_for
from storage import backlog
from storage.opening import open_database
from tests.handlers.test_what_editors_send import buttons
from tests.running import RunningBot

pytestmark = pytest.mark.long

PEOPLE = range(5001, 5151)
RATE = 40
RU = texts_for("ru")
FIRST, SECOND = "Палата обсудила вопрос", "Комитет принял план"
LONGEST_SECONDS = 90.0


class Fleet:
    """The processes of one bot on one database, and the chat of its editor."""

    def __init__(self, sandbox: Sandbox, folder: Path, url: str, count: int) -> None:
        self.sandbox, self.url = sandbox, url
        self.bots = []
        for number in range(count):
            own = folder / str(number)
            own.mkdir()
            bot = RunningBot(sandbox, own, url)
            bot.environment |= {"SEND_RATE": str(RATE)}
            self.bots.append(bot)

    async def start(self) -> None:
        for bot in self.bots:
            await bot.start()

    async def end(self, how: signal.Signals) -> None:
        await asyncio.gather(*(bot.end(how) for bot in self.bots))

    def gather(self) -> None:
        """People who follow a tag."""
        world, bot = self.sandbox.world, self.bots[0]
        chats = bot.folder / "chats.jsonl"
        follows = [{"topic": "#Проба", "mode": "both"}]
        lines = [{"chat_id": person, "subscriptions": follows} for person in PEOPLE]
        chats.write_text("\n".join(json.dumps(line) for line in lines))
        assert bot.command("import", str(chats)).returncode == 0
        for person in PEOPLE:
            world.person(person, "Имя", "ru")
            world.started.add(person)

    async def publish(self, title: str) -> int:
        """What an editor does; the number of the message that becomes its card."""
        words = f"{title}\n\n{title}: об этом говорили долго.\n\n#Проба"
        preview = await self.bots[0].ask(EDITOR, words, title)
        data = buttons(preview)[RU("button-publish")]
        self.sandbox.world.press(EDITOR, EDITOR, preview["message_id"], data)
        return int(preview["message_id"])

    def card(self, number: int) -> dict[str, Any]:
        return next(it for it in self.bots[0].heard(EDITOR) if it["message_id"] == number)

    def has_ended(self, number: int) -> bool:
        return bool(self.card(number)["text"].endswith("Отправка закончена."))

    async def press(self, number: int, name: str) -> None:
        await self.until(lambda: name in buttons(self.card(number)))
        data = buttons(self.card(number))[name]
        self.sandbox.world.press(EDITOR, EDITOR, number, data)

    def heard(self, title: str) -> list[int]:
        """Who was told, as often as he was."""
        return [
            person
            for person in PEOPLE
            for message in self.bots[0].heard(person)
            if message["text"].startswith(title)
        ]

    async def until(self, true: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_SECONDS
        while not true():
            assert time.monotonic() < end, self.bots[0].logged()
            await asyncio.sleep(0.02)

    async def stand_still(self) -> int:
        """Wait until nobody has anything in work; how many were sent."""
        database = await open_database(self.url)
        end = time.monotonic() + LONGEST_SECONDS
        while True:
            async with database.read() as connection:
                counts = await backlog.count_by_state(connection)
            if not counts["claimed"]:
                break
            assert time.monotonic() < end, counts
            await asyncio.sleep(0.02)
        await database.close()
        return counts["sent"]


@pytest.fixture
async def fleet(sandbox: Sandbox, tmp_path: Path, database_url: str) -> AsyncIterator[Fleet]:
    """Two processes where the database is shared by several, else one."""
    fleet = Fleet(sandbox, tmp_path, database_url, 1 if "sqlite" in database_url else 2)
    yield fleet
    await fleet.end(signal.SIGKILL)


async def test_all_stand_still_also_after_a_kill_until_it_is_sent_on(fleet: Fleet) -> None:
    fleet.gather()
    await fleet.start()
    card = await fleet.publish(FIRST)
    await fleet.until(lambda: len(fleet.heard(FIRST)) >= 10)
    await fleet.press(card, RU("button-stop-sending"))
    await fleet.until(lambda: RU("button-send-on") in buttons(fleet.card(card)))
    sent = await fleet.stand_still()
    told = fleet.heard(FIRST)
    assert sent == len(told) < len(PEOPLE)
    await fleet.end(signal.SIGKILL)
    await fleet.start()
    other = await fleet.publish(SECOND)
    await fleet.until(lambda: len(fleet.heard(SECOND)) == len(PEOPLE))
    assert fleet.heard(FIRST) == told
    await fleet.press(card, RU("button-send-on"))
    await fleet.until(lambda: len(fleet.heard(FIRST)) == len(PEOPLE))
    for number in (card, other):
        await fleet.until(partial(fleet.has_ended, number))
    assert sorted(fleet.heard(FIRST)) == [*PEOPLE]
    assert f"Отправлено: {len(PEOPLE)}, не удалось: 0, осталось: 0" in fleet.card(card)["text"]
