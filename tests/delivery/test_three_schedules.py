"""A year of a chat with three schedules: each digest comes at its local hour, and its windows leave
nothing out and tell nothing twice, whatever becomes of clocks, of the zone and of the schedules."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.delivery.owing import owe_digests
from bot.digest.clock import LAST_DAY, Rhythm
from handlers.schedules import next_of, rhythm_of, set_rhythm
from storage import chats, schedules
from storage.database import Database
from storage.schedules import Schedule
from storage.schema import deliveries
from tests.seeding import reader

BEGIN, END = (datetime(year, 1, 1, 12, tzinfo=UTC) for year in (2024, 2025))
RHYTHMS = (Rhythm((480, 780, 1080)), Rhythm((540,), 0b0000001), Rhythm((1080,), 127, LAST_DAY))
# Almaty went from UTC+6 to UTC+5 at midnight of 1 March; Berlin's clocks change twice.
MOVES = {datetime(2024, 6, 3, 3, 30, tzinfo=UTC): "Europe/Berlin"}
BACK = {datetime(2024, 12, 2, 17, tzinfo=UTC): "Asia/Almaty"}
# The first comes once a day from then on, and on other days for a while.
CHANGES = {
    datetime(2024, 4, 10, 7, tzinfo=UTC): Rhythm((1230,)),
    datetime(2024, 9, 1, 18, 31, tzinfo=UTC): Rhythm((450, 1230), 0b0011111),
}


async def set_up(database: Database) -> int:
    """A chat whose three schedules begin now; its number."""
    chat = await reader(database, 1, {})
    async with database.write() as connection:
        for one in await schedules.of_chat(connection, chat):
            await schedules.remove(connection, one.id)
        for rhythm in RHYTHMS:
            first, *further = rhythm.times
            await schedules.add(
                connection, chat, at=first, further=further, days=rhythm.days,
                month_day=rhythm.month_day, now=BEGIN,
                next_at=next_of(rhythm, zone="Asia/Almaty", now=BEGIN),
            )  # fmt: skip
    return chat


async def planned_of(database: Database, chat: int) -> list[Schedule]:
    async with database.read() as connection:
        return await schedules.of_chat(connection, chat)


async def change(
    database: Database, chat: int, now: datetime, zone: str, rhythm: Rhythm | None
) -> None:
    """Another zone, or another rhythm of the first, as handlers do it."""
    async with database.write() as connection:
        await chats.change(connection, chat, time_zone=zone)
        for number, one in enumerate(await schedules.of_chat(connection, chat)):
            new = rhythm if rhythm and not number else rhythm_of(one)
            await set_rhythm(connection, one, new, zone=zone, now=now)


def wanted(rhythm: Rhythm, day: date) -> bool:
    if rhythm.month_day:
        return (day + timedelta(days=1)).month != day.month
    return bool(rhythm.days >> day.weekday() & 1)


async def test_a_year_of_three_schedules(database: Database) -> None:
    chat = await set_up(database)
    zone, now, rhythms = "Asia/Almaty", BEGIN, list(RHYTHMS)
    due: Counter[int] = Counter()
    acts = sorted({*MOVES, *BACK, *CHANGES})
    while True:
        planned = await planned_of(database, chat)
        coming = min(one.next_at for one in planned if one.next_at)
        if acts and acts[0] <= coming:
            now = acts.pop(0)
            zone = (MOVES | BACK).get(now, zone)
            rhythms[0] = CHANGES.get(now, rhythms[0])
            await change(database, chat, now, zone, CHANGES.get(now))
            continue
        if coming > END:
            break
        assert coming > now  # strictly on, so that nothing is due twice
        now = coming
        for number, one in enumerate(planned):
            if one.next_at == now:
                local = now.astimezone(ZoneInfo(zone))
                assert local.hour * 60 + local.minute in rhythms[number].times, (now, number)
                assert wanted(rhythms[number], local.date()), (now, number)
                due[number] += 1
        # A tick that comes late now and then, as after a restart, owes the same.
        late = timedelta(seconds=now.day % 3)
        owed = await owe_digests(database, now + late)
        assert owed == sum(one.next_at == now for one in planned)
        assert await owe_digests(database, now + late) == 0
    await no_gap_and_no_overlap(database, chat)
    # Of each local day that had them: the daily ones thrice until April, then once; and so on.
    assert due[1] in (52, 53)
    assert due[2] == 12
    assert due[0] == await count_of(database, chat, 0)


async def count_of(database: Database, chat: int, number: int) -> int:
    first = (await planned_of(database, chat))[number].id
    async with database.read() as connection:
        rows = await connection.execute(
            select(deliveries.c.id).where(deliveries.c.chat == chat, deliveries.c.schedule == first)
        )
        return len(rows.all())


async def no_gap_and_no_overlap(database: Database, chat: int) -> None:
    for one in await planned_of(database, chat):
        async with database.read() as connection:
            rows = await connection.execute(
                select(deliveries.c.since, deliveries.c.until, deliveries.c.subject)
                .where(deliveries.c.chat == chat, deliveries.c.schedule == one.id)
                .order_by(deliveries.c.subject)
            )
            windows = rows.all()
        assert windows[0].since == BEGIN
        assert windows[-1].until == one.since
        for earlier, later in pairwise(windows):
            assert earlier.until == later.since
            assert later.until > later.since


def days_of(begin: datetime, end: datetime, zone: str, rhythm: Rhythm) -> list[datetime]:
    """The instants of a rhythm after one and up to another, by the calendar alone."""
    found = []
    day = begin.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    while day <= end.astimezone(ZoneInfo(zone)).date():
        if wanted(rhythm, day):
            for minute in rhythm.times:
                at = datetime.combine(day, time(*divmod(minute, 60)), ZoneInfo(zone))
                found.append(at.astimezone(UTC))
        day += timedelta(days=1)
    return [at for at in found if begin < at <= end]


def test_no_instant_of_a_year_is_left_out() -> None:
    """The clock gives each instant of a rhythm, also over the night in which Almaty had one hour
    twice; what stands in a gap is moved on by it."""
    for zone in ("Asia/Almaty", "Europe/Berlin", "America/New_York"):
        for rhythm in (*RHYTHMS, *CHANGES.values(), Rhythm((150, 1410))):
            found, now = [], BEGIN
            while (now := next_of(rhythm, zone=zone, now=now)) <= END:
                found.append(now)
            assert found == sorted(days_of(BEGIN, END, zone, rhythm)), (zone, rhythm)
