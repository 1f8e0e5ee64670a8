"""What came in the quiet comes afterwards in one list, from the engine to the chat: once, whatever
becomes of the list, of its news and of the process meanwhile."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.delivery.releasing import release_deferred
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.schedule import owe_what_is_due
from storage import backlog, catch_ups, chats, merging, mutes, stops, topics
from storage.database import Database
from storage.schema import chats as chat_rows
from storage.schema import deliveries
from storage.vocabulary import Kind, Mode, State, Urgency
from tests.delivery.test_engine import Working, working
from tests.delivery.test_stops import decide
from tests.seeding import FILE, NOW, SUBJECTS, article, reader
from tests.telegram.server import refused

TAG, OTHER = ("hashtag", "проба"), ("hashtag", "другая")
# NOW is eleven in the morning in Almaty: it is quiet there until noon.
QUIET = {"quiet_from": 10 * 60, "quiet_to": 12 * 60}
NOON = NOW + timedelta(hours=1)
SECONDS, DAY = timedelta(seconds=5), timedelta(days=1)
FIRST = "Палата приняла поправки\n\nЮристы за, их семеро.\n\n#Проба"
SECOND = "Мост открыли\n\nДвижение началось в полдень.\n\n#Проба"


class Clock:
    """A clock that a test puts forward."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


async def wish(database: Database, chat: int, **values: object) -> None:
    async with database.write() as connection:
        await chats.change(connection, chat, **values)


async def defers(at_work: Working, *texts: str) -> None:
    """Articles that come in the quiet."""
    for count, text in enumerate(texts, start=1):
        await article(at_work.database, text, at=at_work.engine._clock())
        at_work.engine.wake()
        await at_work.reaches("deferred", count)


async def noon(at_work: Working, clock: Clock, expected: int = 1) -> None:
    """The quiet is over."""
    clock.now = NOON + SECONDS
    assert await release_deferred(at_work.database, clock.now, at_work.engine.wake) == expected


def told(at_work: Working) -> list[dict[str, Any]]:
    return [params for _, params in at_work.server.asked]


async def states(database: Database) -> list[tuple[Kind, State, int | None]]:
    async with database.read() as connection:
        columns = deliveries.c.kind, deliveries.c.state, deliveries.c.within
        found = await connection.execute(select(*columns).order_by(deliveries.c.id))
        return [(row[0], row[1], row[2]) for row in found]


async def test_two_come_as_one_list_and_count_as_sent(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        assert await release_deferred(database, clock.now) == 0
        assert told(at_work) == []
        await noon(at_work, clock)
        await at_work.reaches("sent", 3)
        [one] = told(at_work)
        assert "За тихие часы" in one["text"]
        assert "Палата приняла поправки" in one["text"]
        assert "Мост открыли" in one["text"]
        # The next digest knows that they came.
        clock.now = NOW + DAY
        async with database.write() as connection:
            await connection.execute(update(chat_rows).values(digest_empty=True))
        await owe_what_is_due(database, clock, at_work.engine.wake)
        await at_work.reaches("sent", 4)
        assert "Новых нет" in told(at_work)[1]["text"]
    listed = [(kind, state) for kind, state, within in await states(database) if within]
    assert listed == [(Kind.ALERT, State.SENT)] * 2


async def test_a_single_one_comes_as_its_alert(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST)
        await noon(at_work, clock)
        await at_work.reaches("sent", 1)
        [one] = told(at_work)
        assert "За тихие часы" not in one["text"]
        assert "Палата приняла поправки" in one["text"]


async def test_an_important_topic_comes_at_once_and_a_silent_one_without_a_sound(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH, OTHER: Mode.BOTH})
    await wish(database, chat, **QUIET)
    async with database.write() as connection:
        for key, urgency in ((TAG, Urgency.IMPORTANT), (OTHER, Urgency.SILENT)):
            [topic] = await topics.by_keys(connection, [key])
            assert await mutes.set_urgency(connection, chat, topic.id, urgency)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await article(database, FIRST)
        at_work.engine.wake()
        await at_work.reaches("sent", 1)
        await article(database, SECOND.replace("#Проба", "#Другая"))
        at_work.engine.wake()
        await at_work.reaches("deferred", 1)
        await noon(at_work, clock)
        await at_work.reaches("sent", 2)
        assert [one.get("disable_notification", False) for one in told(at_work)] == [False, True]


async def test_a_list_that_telegram_never_takes_is_owed_one_by_one(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        at_work.server.lay(refused(400, "Bad Request: nobody knows why"))
        await noon(at_work, clock)
        await at_work.reaches("sent", 2)
        await at_work.reaches("dead", 1)
        texts = [one["text"] for one in told(at_work)]
        assert "Палата приняла поправки" in texts[1]
        assert "Мост открыли" in texts[2]


@pytest.mark.parametrize(
    ("away", "reason"),
    [({"paused_until": NOW + DAY}, "paused"), ({"alerts_on": False}, "alerts off")],
)
async def test_who_wants_nothing_any_more_gets_nothing_and_it_is_in_the_digest(
    database: Database, away: dict[str, object], reason: str
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        await wish(database, chat, **away)
        await noon(at_work, clock)
        await at_work.reaches("dropped", 3)
        async with database.read() as connection:
            reasons = set(await connection.scalars(select(deliveries.c.reason)))
        assert reasons == {reason}
        await wish(database, chat, paused_until=None)
        clock.now = NOW + DAY
        await owe_what_is_due(database, clock, at_work.engine.wake)
        await at_work.reaches("sent", 1)
        assert "Палата приняла поправки" in told(at_work)[0]["text"]


async def test_what_is_taken_back_in_the_quiet_is_told_to_nobody(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        door = Door(database, SUBJECTS, wake=lambda: None, clock=clock)
        await door.retract(1, FILE)
        await noon(at_work, clock)
        await at_work.reaches("sent", 2)
        await at_work.reaches("dropped", 1)
        [one] = told(at_work)
        assert "Мост открыли" in one["text"]
        assert "Палата" not in one["text"]


async def test_what_is_corrected_after_the_list_is_told_apart(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        await noon(at_work, clock)
        await at_work.reaches("sent", 3)
        door = Door(database, SUBJECTS, wake=lambda: None, clock=clock)
        await door.revise(1, from_text(FIRST.replace("семеро", "двадцать")), FILE)
        at_work.engine.wake()
        await at_work.reaches("sent", 4)
        [(_, _), (method, params)] = at_work.server.asked
        assert method == "sendMessage"  # there is no message of its own that could be edited
        assert "двадцать" in params["text"]


async def test_what_is_stopped_in_the_quiet_waits_for_the_decision(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        assert await decide(database, stops.stop, at=clock.now)
        await noon(at_work, clock)
        await at_work.reaches("sent", 2)
        await at_work.reaches("waiting", 1)
        assert "Палата" not in told(at_work)[0]["text"]
        assert await decide(database, stops.send_on, at=clock.now)
        at_work.engine.wake()
        await at_work.reaches("sent", 3)
        assert "Палата приняла поправки" in told(at_work)[1]["text"]


async def test_an_upgraded_group_gets_the_list(database: Database) -> None:
    chat = await reader(database, -5, {TAG: Mode.INSTANT})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
        async with database.write() as connection:
            await merging.migrate(connection, -5, -1_000_000_000_005, clock.now)
        await noon(at_work, clock)
        await at_work.reaches("sent", 3)
        assert told(at_work)[0]["chat_id"] == -1_000_000_000_005


async def test_a_quiet_that_begins_while_it_waits_for_its_turn_is_kept(database: Database) -> None:
    """A chat is sent one message a second: the second one is composed, and waits."""
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, quiet_from=12 * 60, quiet_to=14 * 60)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await article(database, FIRST)
        await article(database, SECOND)
        at_work.engine.wake()
        await at_work.reaches("sent", 1)
        clock.now = NOON + SECONDS
        await at_work.reaches("deferred", 1)
        clock.now = NOON + timedelta(hours=2, seconds=5)
        assert await release_deferred(database, clock.now, at_work.engine.wake) == 1
        await at_work.reaches("sent", 2)


async def test_what_is_bound_to_nothing_is_owed_again(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, SECOND)
    async with database.write() as connection:
        await connection.execute(update(deliveries).values(within=77, due_at=None))
        assert await catch_ups.mend(connection, NOW) == 2
        assert await catch_ups.mend(connection, NOW) == 0
        assert (await backlog.count_by_state(connection))["owed"] == 2
