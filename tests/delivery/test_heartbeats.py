"""Who is owed the word of a quiet week: nobody else, and once a week."""

from __future__ import annotations

import asyncio
import logging

import pytest
from sqlalchemy import text, update

from bot.delivery.heartbeats import owe_heartbeats
from storage import rules
from storage.conditions import Rule
from storage.database import Database
from storage.schema import chats as chat_rows
from storage.schema import deliveries as delivery_rows
from storage.schema import schedules as schedule_rows
from storage.schema import subscriptions as subscription_rows
from storage.vocabulary import Kind, Lane, Mode, SetAside, State
from tests.delivery.quiet_readers import (
    BUDGET,
    DAY,
    HOUR,
    MINUTE,
    MONDAY,
    OTHER,
    follower,
    news,
    owed_to,
    planned,
)

WEEK = 7 * DAY


async def sent(
    database: Database, chat: int, kind: Kind, subject: int, at: object, **values: object
) -> None:
    row = {"chat": chat, "kind": kind, "subject": subject, "lane": Lane.ALERT, "created_at": at}
    row |= {"state": State.SENT, "settled_at": at, "parts_sent": 1} | values
    async with database.write() as connection:
        await connection.execute(delivery_rows.insert(), [row])


async def test_a_quiet_week_is_owed_once_however_often_it_is_looked_at(database: Database) -> None:
    await follower(database, 1)
    await follower(database, 2, zone="Europe/Berlin")
    await planned(database)
    assert await owe_heartbeats(database, MONDAY - MINUTE) == 0
    woken: list[int] = []
    assert await owe_heartbeats(database, MONDAY + MINUTE, lambda: woken.append(1)) == 1
    assert woken == [1]
    assert await owe_heartbeats(database, MONDAY + 2 * MINUTE) == 0
    assert await owe_heartbeats(database, MONDAY + 5 * HOUR) == 1  # 8:00 in Berlin
    assert await owe_heartbeats(database, MONDAY + 2 * DAY) == 0
    assert await owe_heartbeats(database, MONDAY + WEEK + MINUTE) == 1


async def test_two_processes_that_look_together_owe_it_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.heartbeats._CHUNK", 7)
    for number in range(1, 21):
        await follower(database, number)
    await planned(database)
    both = await asyncio.gather(
        owe_heartbeats(database, MONDAY + MINUTE), owe_heartbeats(database, MONDAY + MINUTE)
    )
    assert sum(both) == 20
    assert len(await owed_to(database)) == 20


async def test_who_had_news_or_wants_no_word_is_owed_none(database: Database) -> None:
    await news(database, "бюджет", MONDAY - 2 * DAY)
    quiet = {OTHER: Mode.BOTH}
    before = MONDAY - 3 * DAY
    told = await follower(database, 1, quiet)
    muted = await follower(database, 2, {**quiet, BUDGET: Mode.MUTED})  # that had news
    back = await follower(database, 3, quiet, paused_until=before)
    only_digest = await follower(database, 4, {OTHER: Mode.DIGEST}, alerts_on=False)
    for number, chat in enumerate(
        (
            await follower(database, 11),  # of what it follows there was news
            await follower(database, 12, {**quiet, BUDGET: Mode.DIGEST}),
            await follower(database, 13, quiet, heartbeat_on=False),
            await follower(database, 14, quiet, paused_until=MONDAY + DAY),
            await follower(database, 15, quiet, set_aside=SetAside.BLOCKED),
            await follower(database, 16, {}),
            await follower(database, 17, quiet, since=MONDAY - WEEK + HOUR),  # not for a week yet
            await follower(database, 18, {OTHER: Mode.MUTED}),
            await follower(database, 19, quiet, alerts_on=False, digest_on=False),
            await follower(database, 20, {OTHER: Mode.DIGEST}, digest_on=False),
        )
    ):
        assert chat > 0, number
    off = await follower(database, 21, quiet)
    async with database.write() as connection:
        await connection.execute(
            update(subscription_rows)
            .where(subscription_rows.c.chat == off)
            .values(off=True, muted_until=MONDAY + DAY)
        )
    # what came to these, of whatever
    came: list[tuple[Kind, int, dict[str, object]]] = [
        (Kind.ALERT, 1, {}),
        (Kind.ALERT, 1, {"state": State.DROPPED, "reason": "article retracted"}),
        (Kind.SEQUEL, 1, {"schedule": 5}),
        (Kind.DIGEST, int(before.timestamp() * 1000), {"schedule": 1}),
        (Kind.NOTICE, 1, {}),
    ]
    for number, (kind, subject, values) in enumerate(came):
        chat = await follower(database, 30 + number, quiet)
        await sent(database, chat, kind, subject, before, **values)
    # and to this only before, or not at all
    old = await follower(database, 40, quiet)
    await sent(database, old, Kind.ALERT, 1, MONDAY - 8 * DAY)
    await sent(
        database, old, Kind.DIGEST, int(before.timestamp() * 1000), before, schedule=1,
        state=State.DROPPED, parts_sent=0, reason="empty",
    )  # fmt: skip
    await planned(database)
    await owe_heartbeats(database, MONDAY + MINUTE)
    assert await owed_to(database) == {told, muted, back, only_digest, old}


async def test_news_that_comes_under_conditions_only_is_left_to_the_composer(
    database: Database,
) -> None:
    await news(database, "бюджет", MONDAY - 2 * DAY)
    chat = await follower(database, 1)
    async with database.write() as connection:
        rule = await rules.number(connection, Rule(languages=("en",)), MONDAY)
        await connection.execute(
            update(subscription_rows).where(subscription_rows.c.chat == chat).values(rule=rule)
        )
    await planned(database)
    await owe_heartbeats(database, MONDAY + MINUTE)
    assert await owed_to(database) == {chat}


async def test_another_hour_or_a_long_outage_leaves_the_week_out(database: Database) -> None:
    moved = await follower(database, 1)
    late = await follower(database, 2)
    none = await follower(database, 3)
    await planned(database)
    async with database.write() as connection:
        await connection.execute(
            update(schedule_rows).where(schedule_rows.c.chat == moved).values(at=20 * 60)
        )
        await connection.execute(schedule_rows.delete().where(schedule_rows.c.chat == none))
        await connection.execute(
            update(chat_rows).where(chat_rows.c.id == late).values(time_zone="Asia/Tokyo")
        )
    assert await owe_heartbeats(database, MONDAY + MINUTE) == 0
    # at nine without a schedule, at the new hour, and the next time in the new zone
    assert await owe_heartbeats(database, MONDAY + HOUR + MINUTE) == 1
    assert await owed_to(database) == {none}
    assert await owe_heartbeats(database, MONDAY + 12 * HOUR + MINUTE) == 1
    assert await owed_to(database) == {none, moved}
    assert await owe_heartbeats(database, MONDAY + WEEK - 4 * HOUR + MINUTE) == 1
    assert await owed_to(database) == {none, moved, late}
    # the bot was down for more than a week, and began again in the evening
    assert await owe_heartbeats(database, MONDAY + 2 * WEEK + 14 * HOUR) == 0
    assert await owe_heartbeats(database, MONDAY + 3 * WEEK - 4 * HOUR + MINUTE) == 1


async def test_a_row_that_says_no_time_stops_no_other(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    for number in (1, 2, 3):
        await follower(database, number)
    await planned(database)
    async with database.write() as connection:
        await connection.execute(
            update(schedule_rows).where(schedule_rows.c.chat == 1).values(at=5000)
        )
    assert await owe_heartbeats(database, MONDAY + MINUTE) == 2
    assert "chats have no hour" in caplog.text
    assert await owe_heartbeats(database, MONDAY + 2 * MINUTE) == 0


async def test_who_is_due_is_found_by_an_index(database: Database) -> None:
    await planned(database)
    explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
    query = "SELECT id FROM chats WHERE heartbeat_at <= 1 ORDER BY heartbeat_at, id LIMIT 10"
    async with database.write() as connection:
        if not database.is_sqlite:
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
        plan = "\n".join(str(row) for row in await connection.execute(text(explain + query)))
    assert "ix_chats_heartbeat_at" in plan
