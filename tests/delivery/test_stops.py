"""What an editor stops stands still, whoever has claimed it; then it goes on, or never."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.composer import Composer
from bot.delivery.claims import Claims
from bot.delivery.engine import Engine
from bot.delivery.outgoing import Outgoing
from bot.delivery.sender import Sender
from bot.delivery.stops import Stops
from bot.delivery.transactions import Transactions
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import backlog, desk, stops
from storage.clock import read_clock
from storage.database import Database
from storage.desk import Progress
from storage.stops import Clock
from storage.vocabulary import Kind, Lane
from storage.vocabulary_desk import Stop
from tests.delivery.test_delivery import NOW, SUBJECTS, follow
from tests.delivery.test_engine import TOKEN, publish, running_clock, working
from tests.telegram.server import Server, serving

READERS = 150
# So long at most is waited for what comes within two seconds where the machine has the time.
LONGEST_SECONDS = 20.0
OTHER = "Другое\n\nРамиль Гасанов молчал.\n\n#Проба"

Act = Callable[[AsyncConnection, int, Clock], Awaitable[bool]]


async def decide(database: Database, act: Act, article: int = 1, *, at: datetime = NOW) -> bool:
    async with database.write() as connection:
        return await act(connection, article, lambda: at)


async def progress(database: Database, article: int = 1) -> Progress:
    async with database.read() as connection:
        return await desk.progress(connection, article)


async def until(database: Database, seen: Callable[[Progress], bool]) -> Progress:
    """Wait until an article has come so far."""
    end = time.monotonic() + LONGEST_SECONDS
    while not seen(found := await progress(database)):
        assert time.monotonic() < end, found
        await asyncio.sleep(0.02)
    return found


async def claimed(database: Database) -> int:
    async with database.read() as connection:
        return (await backlog.count_by_state(connection))["claimed"]


async def stand_still(database: Database) -> None:
    """Wait until no process has anything in work."""
    end = time.monotonic() + LONGEST_SECONDS
    while await claimed(database):
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


def alerts_in(server: Server, title: str) -> list[int]:
    return [params["chat_id"] for _, params in server.asked if title in params["text"]]


@contextlib.asynccontextmanager
async def two_processes(database: Database, *, rate: float) -> AsyncIterator[Server]:
    """Two engines that share an outbox, and the server that both send to."""
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        engines = []
        for _ in range(2):
            pace = Pace(rate)
            sender = Sender(client, pace, database, clock=running_clock())
            composer = Composer(SUBJECTS)
            engines.append(Engine(database, composer, sender, pace, clock=running_clock()))
        running = [asyncio.create_task(engine.run()) for engine in engines]
        try:
            yield server
        finally:
            for engine in engines:
                engine.stop()
            await asyncio.wait_for(asyncio.gather(*running), LONGEST_SECONDS)


async def test_two_processes_stand_still_and_others_news_goes_on(database: Database) -> None:
    await follow(database, READERS)
    await publish(database)
    async with two_processes(database, rate=40) as server:
        await until(database, lambda seen: seen.sent > 5)
        assert await decide(database, stops.stop)
        await stand_still(database)
        stopped = await progress(database)
        assert stopped.sent < READERS
        assert stopped.sent + stopped.left == READERS
        assert not stopped.goes_on
        assert len(server.asked) == stopped.sent
        # what has come since goes to everybody, and nothing of what is held with it
        await publish(database, OTHER)
        await until_sent(database, 2, READERS)
        assert (await progress(database)).sent == stopped.sent
        assert len(alerts_in(server, "Заседание")) == stopped.sent
        assert await decide(database, stops.send_on)
        await until(database, lambda seen: seen.sent == READERS)
        assert sorted(alerts_in(server, "Заседание")) == [*range(1, READERS + 1)]
    assert (await progress(database)).stopped is None


async def until_sent(database: Database, article: int, count: int) -> None:
    end = time.monotonic() + LONGEST_SECONDS
    while (found := await progress(database, article)).sent != count:
        assert time.monotonic() < end, found
        await asyncio.sleep(0.02)


async def test_what_is_stopped_is_not_claimed_after_a_restart(database: Database) -> None:
    await follow(database, 60)
    await publish(database)
    async with working(database, rate=20) as at_work:
        await until(database, lambda seen: seen.sent > 2)
        await decide(database, stops.stop)
    sent = (await progress(database)).sent
    async with working(database) as at_work:
        await publish(database, OTHER)
        await until_sent(database, 2, 60)
        assert not alerts_in(at_work.server, "Заседание")
        assert (await progress(database)).sent == sent
        assert await decide(database, stops.drop_rest)
        dropped = await until(database, lambda seen: seen.left == 0)
    assert (dropped.sent, dropped.dropped) == (sent, 60 - sent)
    assert dropped.stopped is not None
    assert dropped.stopped.stage is Stop.DROPPED
    # and nothing more can be done with it
    for act in (stops.send_on, stops.drop_rest):
        assert not await decide(database, act)


async def test_what_has_arrived_is_edited_while_the_rest_is_held(database: Database) -> None:
    await follow(database, 2)
    await publish(database)
    pace, transactions = Pace(30), Transactions(database)
    ours = Claims(transactions, "us", lambda: NOW, alone=database.is_sqlite)
    held = Stops(transactions, ours, Outgoing(pace))
    [first, second] = (
        await ours.take(limit=9, chunk=9, most_lane=Lane.NOTICE, unsettled=lambda: ())
    ).claimed
    assert held.leave_out([first, second]) == [first, second]
    await decide(database, stops.stop)
    ended = asyncio.Event()
    ended.set()  # there is no moment to be waited for
    await held.look(ended)
    edit = replace(second, kind=Kind.EDIT)
    assert held.leave_out([first, edit]) == [edit]
    assert [ours.holds(one) for one in (first, second)] == [False, True]


async def test_each_is_decided_once(database: Database) -> None:
    await follow(database, 3)
    await publish(database)
    assert not await decide(database, stops.send_on)
    asked = await asyncio.gather(*(decide(database, stops.stop) for _ in range(3)))
    assert sorted(asked) == [False, False, True]
    acts = (stops.send_on, stops.drop_rest, stops.send_on, stops.drop_rest)
    asked = await asyncio.gather(*(decide(database, act) for act in acts))
    assert sorted(asked) == [False, False, False, True]


async def test_nobody_decides_for_a_day(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stops, "HELD_FOR", timedelta(seconds=1))
    await follow(database, 20)
    await publish(database)
    await decide(database, stops.stop)
    async with working(database) as at_work:
        over = await until(database, lambda seen: seen.dropped == 20)
        assert not at_work.server.asked
    assert over.stopped is not None
    assert over.stopped.stage is Stop.EXPIRED


async def test_more_than_is_looked_at_in_one_go_makes_room_for_what_stands_behind(
    database: Database,
) -> None:
    await follow(database, 30)
    await publish(database)
    await publish(database, OTHER)
    await decide(database, stops.stop)
    async with database.write() as connection:
        tended = await stops.tend(connection, await read_clock(connection, lambda: NOW), limit=10)
        assert (tended.free, tended.more) == (0, True)
        for _ in range(3):
            tended = await stops.tend(
                connection, await read_clock(connection, lambda: NOW), limit=10
            )
        assert (tended.free, tended.more) == (10, False)
    assert (await progress(database)).left == 30
