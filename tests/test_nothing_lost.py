"""Nothing that Telegram brings is lost or done twice: the real bot, killed and refused."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import signal
import sqlite3
import time
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

from bot.sandbox.server import CHANNEL
from bot.telegram.webhook import SECRET_HEADER
from storage.opening import open_database
from tests.own_postgres import OwnPostgres, own_postgres
from tests.running import RunningBot
from tests.web.test_web import free_port

pytestmark = pytest.mark.long

SECRET = "a-secret-of-the-test"
EMMA = 1003
PEOPLE = range(5001, 5101)


def post(number: int) -> str:
    """A post that is no other."""
    return f"Проба {number}: палата обсудила вопрос {number}\n\nЮристы за.\n\n#Проба{number}"


async def stored(url: str, sql: str) -> list[tuple[Any, ...]]:
    database = await open_database(url)
    try:
        async with database.read() as connection:
            return [tuple(row) for row in await connection.execute(text(sql))]
    finally:
        await database.close()


async def until(url: str, sql: str, wanted: list[tuple[Any, ...]], seconds: float = 60) -> None:
    """Wait until a query says something."""
    end = time.monotonic() + seconds
    while (told := await stored(url, sql)) != wanted:
        assert time.monotonic() < end, told
        await asyncio.sleep(0.2)


TO_DO = "SELECT count(*) FROM updates WHERE done_at IS NULL"
ARTICLES = "SELECT count(*), count(DISTINCT title) FROM articles WHERE title LIKE 'Проба %'"


async def test_what_a_webhook_was_answered_for_survives_a_kill(
    bot: RunningBot, sqlite_url: str
) -> None:
    port = free_port()
    hook = f"http://127.0.0.1:{port}/updates"
    bot.environment |= {
        "HTTP_PORT": str(port), "WEBHOOK_URL": hook, "WEBHOOK_SECRET": SECRET, "SEND_RATE": "1000",
    }  # fmt: skip
    await bot.start()
    world = bot.sandbox.world
    channel = {"id": CHANNEL, "type": "channel", "title": "x"}
    updates: list[dict[str, Any]] = []
    for number, person in enumerate(PEOPLE):
        world.person(person, "Имя", "ru")
        world.started.add(person)
        who = {"id": person, "is_bot": False, "first_name": "Имя", "language_code": "ru"}
        said: dict[str, Any] = {"chat": {"id": person, "type": "private"}, "from": who}
        said |= {"text": f"/subscribe #Тема{number}"}
        posted = {"chat": channel, "text": post(number)}
        head = {"message_id": 10_000 + number, "date": 1}
        updates.append({"update_id": 10**6 + 2 * number, "message": {**head, **said}})
        updates.append({"update_id": 10**6 + 2 * number + 1, "channel_post": {**head, **posted}})

    async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session:
        gate = asyncio.Semaphore(40)

        async def push(update: dict[str, Any]) -> None:
            async with gate, session.post(hook, json=update) as answer:
                assert answer.status == 200

        await asyncio.gather(*map(push, updates))
    await bot.end(signal.SIGKILL)
    [(left,)] = await stored(sqlite_url, TO_DO)
    assert await stored(sqlite_url, "SELECT count(*) FROM updates") == [(200,)]

    await bot.start()
    await until(sqlite_url, TO_DO, [(0,)])
    assert await stored(sqlite_url, ARTICLES) == [(100, 100)]
    assert await stored(sqlite_url, "SELECT count(*) FROM subscriptions") == [(100,)]
    assert await stored(sqlite_url, "SELECT count(*) FROM updates WHERE reason IS NOT NULL") == [
        (0,)
    ]
    for person in PEOPLE:
        answers = [one["text"] for one in await heard_by(bot, person)]
        # Twice only where the kill fell between an answer and its mark.
        assert len(answers) in ((1, 2) if left else (1,))


async def heard_by(bot: RunningBot, person: int) -> list[dict[str, Any]]:
    """What a person was told, once there is something."""
    await bot.hear(person, lambda _: True, seconds=30)
    return bot.heard(person)


async def test_a_file_that_is_locked_for_longer_than_anybody_waits_loses_nothing(
    bot: RunningBot, sqlite_url: str
) -> None:
    await bot.start()
    await bot.ask(EMMA, "/help", "How it works")
    with contextlib.closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as other:
        other.execute("BEGIN IMMEDIATE")
        bot.sandbox.world.post(CHANNEL, post(1))
        bot.sandbox.world.say(EMMA, EMMA, "/subscribe #Locked")
        await bot.hear_in_log("taking in updates: OperationalError: database is locked", seconds=40)
        other.rollback()
    await bot.hear(EMMA, lambda told: "You now follow: #Locked" in told, seconds=40)
    await until(sqlite_url, ARTICLES, [(1, 1)])
    assert bot.logged().count("taking in updates: OperationalError") == 1
    assert not [one for one in bot.heard(EMMA) if "went wrong" in one["text"]]


async def test_a_disk_that_is_full_loses_nothing(bot: RunningBot, sqlite_url: str) -> None:
    await bot.start()
    for number in range(10):
        bot.sandbox.world.post(CHANNEL, post(number))
    await until(sqlite_url, ARTICLES, [(10, 10)])
    assert bot.process is not None
    # No file of the bot may grow beyond what the log of transactions has now.
    size = Path(sqlite_url.partition(":///")[2] + "-wal").stat().st_size  # noqa: ASYNC240 - one look
    unlimited = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (size, unlimited[1]))
    for number in range(10, 14):
        bot.sandbox.world.post(CHANNEL, post(number))
        bot.sandbox.world.say(EMMA, EMMA, f"/subscribe #Full{number}")
    await bot.hear_in_log("it is tried again", seconds=30)
    await asyncio.sleep(2)
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, unlimited)
    for number in range(10, 14):
        wanted = f"You now follow: #Full{number}"
        await bot.hear(EMMA, lambda told, wanted=wanted: wanted in told, seconds=40)  # type: ignore[misc]  # bound now
    await until(sqlite_url, ARTICLES, [(14, 14)])
    answers = [one["text"] for one in bot.heard(EMMA)]
    assert len(answers) == len(set(answers)) == 4


async def test_a_server_that_is_away_at_the_start_and_later_loses_nothing(
    bot: RunningBot,
) -> None:
    with own_postgres() as server:
        await (await open_database(server.url)).close()
        server.stop_hard()
        bot.environment["DATABASE_URL"] = server.url
        starting = asyncio.create_task(bot.start())
        await bot.hear_in_log("the database: the database postgresql", seconds=40)
        server.start()
        await starting
        await bot.ask(EMMA, "/help", "How it works")
        await _go_away_and_come_back(bot, server)
        assert await bot.end() == 0


async def _go_away_and_come_back(bot: RunningBot, server: OwnPostgres) -> None:
    world = bot.sandbox.world
    server.stop_hard()
    for number in range(3):
        world.post(CHANNEL, post(number))
        world.say(EMMA, EMMA, f"/subscribe #Away{number}")
    await bot.hear_in_log("taking in updates", seconds=30)
    await asyncio.sleep(3)
    server.start()
    for number in range(3):
        wanted = f"You now follow: #Away{number}"
        await bot.hear(EMMA, lambda told, wanted=wanted: wanted in told, seconds=60)  # type: ignore[misc]  # bound now
    await until(server.url, ARTICLES, [(3, 3)])
    await until(server.url, TO_DO, [(0,)])
    answers = [one["text"] for one in bot.heard(EMMA) if "#Away" in one["text"]]
    assert len(answers) == 3


async def test_a_bot_that_is_started_before_telegram_waits_for_it(bot: RunningBot) -> None:
    bot.sandbox.world.faults.down_until = time.monotonic() + 600
    starting = asyncio.create_task(bot.start())
    await bot.hear_in_log("cannot be reached", seconds=60)
    bot.sandbox.world.faults.down_until = 0
    await starting
    await bot.ask(EMMA, "/help", "How it works")
    assert "Telegram: all is well again" in bot.logged()


async def test_a_bot_that_waits_ends_when_it_is_asked(bot: RunningBot) -> None:
    bot.sandbox.world.faults.down_until = time.monotonic() + 600
    starting = asyncio.create_task(bot.start())
    await bot.hear_in_log("cannot be reached", seconds=60)
    starting.cancel()
    assert await bot.end() == 0


async def test_posts_of_a_newer_telegram_are_articles(bot: RunningBot, sqlite_url: str) -> None:
    await bot.start()
    world = bot.sandbox.world
    await bot.ask(EMMA, "/subscribe #Сенат", "You now follow: #Сенат")
    channel = world.chats[CHANNEL]
    tag = {"type": "hashtag", "text": "#Сенат", "hashtag": "#Сенат"}
    blocks: list[dict[str, Any]] = [
        {"type": "heading", "text": "Проба rich: сенат принял закон", "size": 1},
        {
            "type": "paragraph",
            "text": ["За него ", {"type": "bold", "text": "сорок"}, " сенаторов."],
        },
        {"type": "hologram", "text": "Чего ещё не бывало"},
        {"type": "paragraph", "text": tag},
    ]
    known = [block for block in blocks if block["type"] != "hologram"]
    for number, some in enumerate((known, blocks)):
        head = {"message_id": 700 + number, "date": int(time.time()), "chat": channel}
        some[0] = {**some[0], "text": f"Проба rich {number}: сенат принял закон"}
        world.update("channel_post", {**head, "rich_message": {"blocks": some}})
        alert = await bot.hear(
            EMMA,
            lambda told, number=number: f"Проба rich {number}" in told,  # type: ignore[misc]  # bound now
        )
        assert "За него сорок сенаторов" in alert["text"]
    # a plain post with something that nobody knows in it
    raw = {"message_id": 702, "date": int(time.time()), "chat": channel}
    raw["text"] = post(7) + "\n\n#Сенат"
    odd: list[dict[str, Any]] = [{"type": 5}, {"type": "hashtag", "offset": 0, "length": "x"}]
    world.update("channel_post", {**raw, "entities": odd, "reply_markup": 5})
    await until(sqlite_url, ARTICLES, [(3, 3)])
    assert "is read without" in bot.logged()


async def test_a_press_that_waited_too_long_to_pop_up_is_drawn_all_the_same(
    bot: RunningBot,
) -> None:
    await bot.start()
    world = bot.sandbox.world
    asked = dict(await bot.ask(EMMA, "/forgetme", ""))  # the sandbox edits its own
    keep = asked["reply_markup"]["inline_keyboard"][-1][-1]["callback_data"]
    # of a number that Telegram does not know any more
    pressed = {"id": "999999999", "from": world.people[EMMA], "chat_instance": "1", "data": keep}
    world.update("callback_query", {**pressed, "message": asked})
    end = time.monotonic() + 20
    while bot.heard(EMMA)[-1]["text"] == asked["text"]:
        assert time.monotonic() < end, bot.logged()
        await asyncio.sleep(0.05)
