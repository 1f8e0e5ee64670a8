"""What is put off goes out once, though the process that was to publish it was killed."""

from __future__ import annotations

import asyncio
import signal
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import publications
from storage.opening import open_database
from storage.schema import deliveries
from storage.vocabulary import State
from tests.running import RunningBot

IVAN = 1001
RU = texts_for("ru")


async def put_off(sqlite_url: str, title: str, due_at: datetime, draft: int) -> None:
    database = await open_database(sqlite_url)
    words = f"{title}\n\nОб этом говорили долго и подробно.\n\n#Проба"
    async with database.write() as connection:
        await publications.add(
            connection, draft, editor_id=EDITOR, name="Мира", title=title,
            payload=Draft(from_message(words, [])).dump(), due_at=due_at, now=datetime.now(UTC),
        )  # fmt: skip
    await database.close()


async def noted(sqlite_url: str) -> None:
    """Wait until it is stored that an alert was sent."""
    database = await open_database(sqlite_url)
    sent = select(deliveries.c.id).where(deliveries.c.state == State.SENT).limit(1)
    for _ in range(750):
        async with database.read() as connection:
            if await connection.scalar(sent) is not None:
                break
        await asyncio.sleep(0.02)
    else:
        pytest.fail("it was never noted")
    await database.close()


async def test_it_goes_out_once_across_a_restart(bot: RunningBot, sqlite_url: str) -> None:
    world = bot.sandbox.world
    await bot.start()
    await bot.ask(EDITOR, "/start", "ParlDigest")
    await bot.answer(IVAN, partial(world.say, IVAN, IVAN, "/subscribe #Проба"))
    now = datetime.now(UTC)
    await put_off(sqlite_url, "Палата собралась", now, 1)
    await bot.hear(IVAN, lambda text: text.startswith("Палата собралась"))
    await noted(sqlite_url)  # else it goes out again: whether it was sent nobody knows
    await bot.end(signal.SIGKILL)
    # its minute comes while nothing runs
    await put_off(sqlite_url, "Палата разошлась", now, 2)
    await put_off(sqlite_url, "Палата отдыхает", now + timedelta(days=1), 3)
    await bot.start()
    await bot.hear(IVAN, lambda text: text.startswith("Палата разошлась"))
    # its card counts, and has done so when all is sent
    ends = RU("sending", state="done", sent=1, whole=1, quick="yes", lasts=timedelta())
    await bot.hear(EDITOR, lambda text: "Палата разошлась" in text and text.endswith(ends))
    told = [one["text"].partition("\n")[0] for one in bot.heard(IVAN)]
    assert [told.count(f"Палата {what}") for what in ("собралась", "разошлась", "отдыхает")] == [
        1, 1, 0,
    ]  # fmt: skip
