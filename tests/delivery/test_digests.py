"""Digests from the tick to the chat: what was held back comes later, and alerts overtake."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text, update

from bot.delivery.owing import owe_digests
from bot.messages import alert as messages
from storage import chats, fanouts
from storage.database import Database
from storage.schema import articles as article_rows
from storage.vocabulary import Mode
from tests.delivery.test_engine import publish, working
from tests.seeding import NOW, article, reader
from tests.telegram.server import refused

TAG, ALERTING = ("hashtag", "проба"), ("hashtag", "тревога")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TEXT = "Палата приняла поправки\n\nЮристы за.\n\n#Проба"


@pytest.mark.parametrize(
    ("away", "back"),
    [
        ({"paused_until": NOW + timedelta(hours=12)}, {"paused_until": None}),
        ({"set_aside": "blocked"}, {"set_aside": None}),
        ({"digest_on": False}, {"digest_on": True}),
    ],
)
async def test_who_was_away_between_owing_and_sending_reads_it_in_the_next_digest(
    database: Database, away: dict[str, object], back: dict[str, object]
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    assert await owe_digests(database, NOW + MINUTE) == 1
    async with database.write() as connection:
        await chats.change(connection, chat, **away)
    later = timedelta()
    async with working(database, clock=lambda: NOW + MINUTE + later) as at_work:
        await at_work.reaches("dropped", 1)
        async with database.write() as connection:
            await chats.change(connection, chat, **back)
        later = DAY
        assert await owe_digests(database, NOW + MINUTE + DAY) == 1
        at_work.engine.wake()
        await at_work.reaches("sent", 1)
    [(_, params)] = at_work.server.asked
    assert "Палата приняла поправки" in params["text"]


async def test_what_a_digest_died_with_is_in_the_next_one_and_no_longer_in_the_one_after(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.DIGEST})
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    later = timedelta()
    async with working(database, clock=lambda: NOW + MINUTE + later) as at_work:
        for day in range(3):
            later = day * DAY
            if day < 2:
                at_work.server.lay(refused(400, "Bad Request: nobody knows why"))
            else:
                await article(database, "Другое дело\n\nТекст.\n\n#Проба", at=NOW + later)
            assert await owe_digests(database, NOW + MINUTE + later) == 1
            at_work.engine.wake()
            await at_work.reaches(*(("dead", day + 1) if day < 2 else ("sent", 1)))
    told = [params["text"] for _, params in at_work.server.asked]
    assert ["Палата приняла поправки" in one for one in told] == [True, True, False]
    assert "Другое дело" in told[2]


async def test_one_bad_row_stops_nobody_else(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """An article from before dates were bounded, readers anywhere, and rows nobody can read."""
    zones = ["America/New_York", "Asia/Almaty", "Mars/Olympus", "UTC"]
    for number, zone in enumerate(zones, start=1):
        await reader(database, number, {TAG: Mode.BOTH}, time_zone=zone)
    stored = await article(database, TEXT, at=NOW - timedelta(hours=1))
    async with database.write() as connection:
        await connection.execute(
            update(article_rows)
            .where(article_rows.c.id == stored)
            .values(published_at=datetime.fromisoformat("0001-01-01T00:00:00Z"))
        )
        await connection.execute(text("UPDATE chats SET kind = 'hologram' WHERE chat_id = 4"))
    assert await owe_digests(database, NOW + MINUTE) == 4
    async with working(database, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("sent", 8)
    assert "Traceback" not in caplog.text


async def test_what_is_dead_by_a_bug_is_counted_and_the_others_are_sent(
    database: Database, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        await reader(database, number, {TAG: Mode.BOTH}, language="en" if number == 2 else "ru")
    await article(database, TEXT)
    real = messages.alert

    def broken(*args: object, **kwargs: object) -> object:
        if kwargs["texts"].language == "en":  # type: ignore[attr-defined]  # they are Texts
            raise OverflowError("date value out of range")
        return real(*args, **kwargs)  # type: ignore[arg-type]  # whatever it was given

    monkeypatch.setattr("bot.compose.alerts.alert", broken)
    async with working(database, clock=lambda: NOW) as at_work:
        await at_work.reaches("sent", 2)
        await at_work.reaches("dead", 1)
        assert at_work.engine.totals.failed == {"cannot be composed: OverflowError": 1}
    assert "cannot be composed: OverflowError('date value out of range')" in caplog.text


async def test_alerts_that_are_not_written_down_yet_overtake_digests(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fan-out of many chunks goes on while digests fill each batch that is claimed."""
    monkeypatch.setattr("bot.delivery.engine._MOST_CLAIMED", 4)
    monkeypatch.setattr("storage.fanouts.CHUNK", 3)
    for number in range(1, 41):
        await reader(database, number, {TAG: Mode.DIGEST, ALERTING: Mode.INSTANT})
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    async with database.write() as connection:  # nobody is alerted of that one
        assert not await fanouts.expand(connection, NOW, limit=1000)
    assert await owe_digests(database, NOW + MINUTE) == 40
    await publish(database, "Тревога\n\nТекст.\n\n#Тревога")
    async with working(database, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("sent", 80)
    told = ["Тревога" in params["text"] for _, params in at_work.server.asked]
    last_alert = max(number for number, alert in enumerate(told) if alert)
    assert last_alert < 60  # and not behind the last digest
