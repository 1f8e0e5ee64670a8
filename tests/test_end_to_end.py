"""The whole path with real processes: the bot, the sandbox over HTTP, kills, other commands."""

from __future__ import annotations

import asyncio
import shutil
import signal
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from sqlalchemy import update

from bot.sandbox.server import CHANNEL, EDITOR
from storage.opening import open_database
from storage.schema import schedules
from tests.running import RunningBot, command_by_itself

pytestmark = pytest.mark.long

IVAN, AIGUL, EMMA = 1001, 1002, 1003
ARTICLE = """Проба: палата обсудила кодекс

Юристы передали письмо Маулену Ашимбаеву, сообщает Проба.kz со ссылкой на аппарат

Фото: архив

Позже о том же говорили в ТюркПА.

#Проба #ТюркПА
"""


async def test_a_reader_subscribes_reads_asks_why_and_mutes(bot: RunningBot) -> None:
    shutil.rmtree(bot.environment["CACHE_DIR"])  # as at a first start
    await bot.start()
    await bot.ask(IVAN, "/start", "ParlDigest")
    await bot.ask(IVAN, "/subscribe #тюркпа Ашимбаев ТюркПа", "Подписка: #тюркпа")
    await bot.ask(AIGUL, "/subscribe Әшімбаевқа", "Жазылым қосылды: Мәулен Әшімбаев")
    await bot.ask(EMMA, "/subscribe #Other", "You now follow: #Other")

    # a post in a source channel: one alert each, naming all reasons
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    alert = await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    for reason in ("#ТюркПА", "Маулен Ашимбаев", "ТюркПА"):
        assert reason in alert["text"].rpartition("🔔")[2]
    assert "Фото" not in alert["text"]
    await bot.hear(AIGUL, lambda text: text.startswith("Проба: палата"))

    # the same again, as a post and as a file: recognised, not delivered twice
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    again = command_by_itself(bot.environment, bot.folder, "ingest", "-", data=ARTICLE.encode())
    assert again.returncode == 0
    assert orjson.loads(again.stdout)["status"] == "duplicate"

    # another process ingests, this one delivers
    other = bot.command("ingest", "-", data=ARTICLE.replace("кодекс", "закон").encode("cp1251"))
    assert other.returncode == 0, other.stderr
    await bot.hear(IVAN, lambda text: "обсудила закон" in text, seconds=2)
    await bot.hear(AIGUL, lambda text: "обсудила закон" in text, seconds=2)
    for person, number in ((IVAN, 2), (AIGUL, 2), (EMMA, 0)):
        got = [m for m in bot.heard(person) if m["text"].startswith("Проба: палата")]
        assert len(got) == number

    # /why in reply to the alert
    bot.sandbox.world.say(IVAN, IVAN, "/why", reply_to=alert["message_id"])
    why = await bot.hear(IVAN, lambda text: "«Маулену Ашимбаеву»" in text)
    assert "«#ТюркПА»" in why["text"]

    # ⚙, a topic, and a day without its news, pressed twice
    rows = alert["reply_markup"]["inline_keyboard"]
    await press(bot, alert, rows[0][-1]["callback_data"])
    rows = alert["reply_markup"]["inline_keyboard"]
    await press(bot, alert, rows[0][0]["callback_data"])
    rows = alert["reply_markup"]["inline_keyboard"]
    [quiet] = [row[0]["callback_data"] for row in rows if row[0]["text"].startswith("💤")]
    for _ in range(2):
        await press(bot, alert, quiet)
    told = [toast["text"] for toast in bot.sandbox.world.toasts if toast["text"].startswith("💤")]
    assert len(told) == 2
    assert told[0] == told[1]
    assert await bot.end() == 0


async def press(bot: RunningBot, message: dict[str, Any], data: str) -> None:
    """Ivan presses a button; back when that is answered."""
    world, until = bot.sandbox.world, time.monotonic() + 20
    query = world.press(IVAN, IVAN, message["message_id"], data)
    while query in world.queries:
        assert time.monotonic() < until, f"{data} was not answered"
        await asyncio.sleep(0.01)


async def test_what_is_owed_survives_a_kill(bot: RunningBot, sqlite_url: str) -> None:
    await bot.start()
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    await bot.end(signal.SIGKILL)
    assert bot.command("ingest", "-", data=ARTICLE.encode()).returncode == 0
    assert bot.heard(IVAN)[-1]["text"].startswith("✅")

    # the digest's hour passes while the bot is down
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        past = datetime.now(UTC) - timedelta(minutes=3)
        await connection.execute(update(schedules).values(next_at=past))
    await database.close()

    await bot.start()
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    await bot.hear(IVAN, lambda text: text.startswith("Дайджест"))
    await asyncio.sleep(3)  # another tick of the schedule
    texts = [message["text"] for message in bot.heard(IVAN)]
    assert sum(text.startswith("Проба: палата") for text in texts) == 1
    assert sum(text.startswith("Дайджест") for text in texts) == 1

    # a second bot on the same file says so and leaves
    second = bot.command()
    assert second.returncode == 1
    assert b"Another bot is running" in second.stderr


async def test_an_editor_publishes_and_nobody_else_can(bot: RunningBot) -> None:
    await bot.start()
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    preview = await bot.ask(EDITOR, ARTICLE, "Предпросмотр")
    assert "Сразу получит 1 чат" in preview["text"]
    button = preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    bot.sandbox.world.press(IVAN, IVAN, preview["message_id"], button)  # forged
    await asyncio.sleep(0.5)
    assert not [m for m in bot.heard(IVAN) if m["text"].startswith("Проба")]
    for _ in range(2):
        bot.sandbox.world.press(EDITOR, EDITOR, preview["message_id"], button)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    await bot.ask(EDITOR, ARTICLE, "уже есть")
    # a broken update costs nobody an answer
    bot.sandbox.world.update("message", {"chat": "nonsense"})
    bot.sandbox.world.update("something_new", {"id": 1})
    await bot.ask(EMMA, "/help", "How it works")


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"BOT_TOKEN": ""}, "BOT_TOKEN is not set"),
        ({"BOT_TOKEN": "1:secret-of-mine"}, "does not know this BOT_TOKEN"),
        ({"DATABASE_URL": "sqlite:////proc/no/x.db"}, "cannot be written"),
        ({"TIMEZONE": "Mars/Base"}, "TIMEZONE"),
        ({"SEND_RATE": "many"}, "SEND_RATE"),
    ],
)
async def test_what_is_wrong_is_one_sentence(
    bot: RunningBot, environment: dict[str, str], sentence: str
) -> None:
    bot.environment.update(environment)
    told = await asyncio.to_thread(bot.command)
    assert told.returncode == 1
    last = told.stderr.decode().strip().splitlines()[-1]
    assert last.startswith("parldigest: ")
    assert sentence in last
    assert "secret-of-mine" not in told.stderr.decode()
    assert "Traceback" not in told.stderr.decode()
