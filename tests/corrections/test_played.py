"""Corrections as the world brings them, with the real bot: of a channel's post, over HTTP, of a
feed's item; and what Telegram may answer to an edit, each handled in its own way."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest
from sqlalchemy import update

from bot.sandbox import channels, groups, methods
from bot.sandbox.access import Refusal
from bot.sandbox.server import CHANNEL, Sandbox
from bot.sandbox.state import World
from storage.opening import open_database
from storage.schema_sources import sources
from tests.running import RunningBot
from tests.sources.serving import Page, Told, rss, serving
from tests.web.test_web import free_port

pytestmark = pytest.mark.long

SECONDS = 240  # on a machine that does much else
READER, DELETED, BLOCKED, SLOWED, LOST = range(5001, 5006)
UPGRADED, ELSEWHERE = -551, -552
PEOPLE = (READER, DELETED, BLOCKED, SLOWED, LOST)
LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)
TITLE = "Палата выделила {} млрд на мосты"
LEAD = "За это проголосовали сорок депутатов, сообщил докладчик."


def words(sum_: int) -> str:
    return f"{TITLE.format(sum_)}\n\n{LEAD}\n\n#Проба"


class Answers:
    """Telegram's answers to edits: the first to one chat is 429, the first to another is lost
    after it was made; which were made."""

    def __init__(self) -> None:
        self.made: Counter[int] = Counter()
        self.unchanged = 0
        self._edit = methods.METHODS["editmessagetext"]
        self._odd = {SLOWED, LOST}

    def __call__(self, world: World, params: dict[str, Any]) -> Any:
        chat = int(params["chat_id"])
        odd = chat in self._odd
        self._odd.discard(chat)
        if odd and chat == SLOWED:
            raise Refusal(429, "Too Many Requests: retry after 1", {"retry_after": 1})
        try:
            result = self._edit(world, params)
        except Refusal as refusal:
            self.unchanged += "not modified" in str(refusal)
            raise
        self.made[chat] += 1
        if odd:
            raise Refusal(500, "Internal Server Error")
        return result


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path, database_url: str) -> AsyncIterator[RunningBot]:
    """The real bot with its readers, on each engine."""
    running = RunningBot(sandbox, tmp_path, database_url)
    world = sandbox.world
    for person in PEOPLE:
        world.person(person, "Имя", "ru")
        world.started.add(person)
    for group in (UPGRADED, ELSEWHERE):
        world.place(group, "group", "Клуб")
        world.owners[group] = READER
    follows = [{"topic": "#Проба", "mode": "both"}]
    lines = [{"chat_id": one, "language": "ru", "subscriptions": follows}
             for one in (*PEOPLE, UPGRADED, ELSEWHERE)]  # fmt: skip
    file = tmp_path / "chats.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    told = running.command("import", str(file))
    assert told.returncode == 0, told.stderr
    yield running
    if running.process is not None and running.process.poll() is None:
        assert await running.end() == 0
    assert "Traceback" not in running.logged()


def texts(bot: RunningBot, chat: int) -> list[str]:
    return [str(one["text"]) for one in bot.heard(chat)]


def says(bot: RunningBot, wanted: str) -> bool:
    return any(wanted in one for one in texts(bot, READER))


def corrections(bot: RunningBot, chat: int) -> list[str]:
    """The messages that say what was corrected."""
    return [one for one in texts(bot, chat) if "Исправлено" in one]


async def until(bot: RunningBot, true: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < end, bot.logged()
        await asyncio.sleep(0.02)


async def test_what_telegram_answers_to_an_edit(
    bot: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers()
    monkeypatch.setitem(methods.METHODS, "editmessagetext", answers)
    world = bot.sandbox.world
    await bot.start()
    post = world.post(CHANNEL, words(5))["message_id"]
    everyone = (*PEOPLE, UPGRADED, ELSEWHERE)
    await until(bot, lambda: all(len(texts(bot, one)) == 1 for one in everyone))
    first = texts(bot, BLOCKED)
    world.messages[DELETED].clear()
    world.blocked.add(BLOCKED)
    new = groups.upgrade(world, UPGRADED, READER)
    other = ELSEWHERE - 10**12
    world.place(other, "supergroup", "Клуб")
    world.migrated[ELSEWHERE] = other  # the bot has heard nothing of it
    for sum_ in (3, 4, 6):
        channels.edit(world, CHANNEL, post, words(sum_))
    others = (READER, SLOWED, LOST)
    await until(bot, lambda: all("6 млрд на мосты" in texts(bot, one)[0] for one in others))
    # back to the first wording: who perhaps has another one before his eyes gets that again
    channels.edit(world, CHANNEL, post, words(5))

    def is_right(last: list[str]) -> bool:
        return all("6 млрд на мосты" not in one or "→ 5 млрд" in one for one in last)

    await until(bot, lambda: all(is_right(texts(bot, one)[:1]) for one in others))
    # and a later article reaches all that can be reached, where they are now
    world.post(CHANNEL, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
    there = (*others, DELETED, new, other)
    await until(bot, lambda: all("отложил" in "".join(texts(bot, one)) for one in there))
    assert [len(texts(bot, one)) for one in (*others, DELETED)] == [2, 2, 2, 1]
    assert texts(bot, BLOCKED) == first
    # in an upgraded group nobody can change the alert: messages of their own say what was
    # corrected, if it was known of the group before all was as it had been
    for chat, now in ((UPGRADED, new), (ELSEWHERE, other)):
        assert [one for one in texts(bot, chat) if "Исправлено" in one] == []
        there_now = partial(corrections, bot, now)
        await until(bot, lambda told=there_now: is_right(told()[-1:]))  # type: ignore[misc]  # a default binds it
        assert len(there_now()) <= 4
    # three corrections in a moment and one: of the first three as many edits as were in time
    assert all(1 <= answers.made[one] <= 4 for one in others)
    assert answers.unchanged <= 1


async def test_an_edit_of_which_nobody_heard_for_the_process_was_killed(
    bot: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The source goes back to what the alert says as far as anybody knows."""
    make = methods.METHODS["editmessagetext"]
    killed = asyncio.Event()

    def make_and_kill(world: World, params: dict[str, Any]) -> Any:
        made = make(world, params)
        if not killed.is_set() and int(params["chat_id"]) == READER and bot.process is not None:
            bot.process.kill()
            killed.set()
        return made

    monkeypatch.setitem(methods.METHODS, "editmessagetext", make_and_kill)
    world = bot.sandbox.world
    await bot.start()
    post = world.post(CHANNEL, words(5))["message_id"]
    await until(bot, lambda: len(texts(bot, READER)) == 1)
    channels.edit(world, CHANNEL, post, words(3))
    await asyncio.wait_for(killed.wait(), SECONDS)
    await bot.end(signal.SIGKILL)
    assert "5 млрд → 3 млрд" in texts(bot, READER)[0]
    channels.edit(world, CHANNEL, post, words(5))
    await bot.start()
    await until(bot, lambda: TITLE.format(5) in texts(bot, READER)[0])


async def test_over_http_and_taken_back_when_it_is_too_old_to_be_deleted(bot: RunningBot) -> None:
    port = free_port()
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Бюро")
    token = orjson.loads(made.stdout)["token"]
    bot.environment |= {"HTTP_PORT": str(port)}
    await bot.start()
    bearer = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", headers=bearer) as session:
        said = {"title": TITLE.format(5), "text": f"{LEAD}\n\n#Проба"}
        async with session.post("/articles", json=said) as answer:
            number = (await answer.json())["id"]
        await until(bot, lambda: len(texts(bot, READER)) == 1)
        async with session.patch(f"/articles/{number}", json={"title": TITLE.format(3)}) as answer:
            assert answer.status == 200, await answer.text()
        await until(bot, lambda: "5 млрд → 3 млрд" in texts(bot, READER)[0])
        bot.sandbox.world.go_to(time.time() + 49 * 3600)
        async with session.delete(f"/articles/{number}") as answer:
            assert answer.status == 204, await answer.text()
        await until(bot, lambda: "Новость отозвана" in texts(bot, READER)[0])


async def test_a_copy_over_http_keeps_no_correction_from_readers(bot: RunningBot) -> None:
    port = free_port()
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Бюро")
    token = orjson.loads(made.stdout)["token"]
    bot.environment |= {"HTTP_PORT": str(port)}
    await bot.start()
    world = bot.sandbox.world
    bearer = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", headers=bearer) as session:
        post = world.post(CHANNEL, words(5))["message_id"]
        await until(bot, lambda: len(texts(bot, READER)) == 1)
        said = {"title": TITLE.format(5), "text": f"{LEAD}\n\n#Проба"}
        async with session.post("/articles", json=said) as answer:
            copied = await answer.json()
        assert copied["status"] == "duplicate"
        channels.edit(world, CHANNEL, post, words(3))
        await until(bot, lambda: "5 млрд → 3 млрд" in texts(bot, READER)[0])
        hoax = {"title": "Палата распущена", "text": "Навсегда.\n\n#Проба"}
        async with session.patch(f"/articles/{copied['id']}", json=hoax) as answer:
            assert (await answer.json())["id"] != copied["id"]
        world.post(CHANNEL, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
        await until(bot, lambda: len(texts(bot, READER)) == 2)
        assert "5 млрд → 3 млрд" in texts(bot, READER)[0]
        assert not says(bot, "распущена")


async def test_a_changed_item_of_a_feed(bot: RunningBot, database_url: str) -> None:
    async with serving() as site:
        old = Told("Палата собралась", "Это было давно. #Проба", LONG_AGO, id="old")
        site.pages["/rss"] = Page(rss([old]), etag='"old"')
        bot.environment |= {"FEEDS": site.address("/rss"), "FETCH_PRIVATE": "true"}
        await bot.start()
        await until(bot, lambda: bool(site.asked))
        for sum_, wanted in ((5, TITLE.format(5)), (3, "5 млрд → 3 млрд")):
            item = Told(
                TITLE.format(sum_), f"<p>{LEAD}</p><p>#Проба</p>", datetime.now(UTC), id="x"
            )
            site.pages["/rss"] = Page(rss([item]), etag=f'"{sum_}"')
            await _visit(database_url)
            await until(bot, partial(says, bot, wanted))
        assert len(texts(bot, READER)) == 1


async def _visit(url: str) -> None:
    """Let the feed be due at once, when it was visited."""
    database = await open_database(url)
    try:
        end = time.monotonic() + SECONDS
        while True:
            async with database.write() as connection:
                due = update(sources).where(sources.c.primed_at.is_not(None))
                done = await connection.execute(due.values(next_at=LONG_AGO))
            if done.rowcount:
                return
            assert time.monotonic() < end
            await asyncio.sleep(0.05)
    finally:
        await database.close()
