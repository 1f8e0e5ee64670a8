"""The watch over a real database and a server that can fail: told once, and once when over."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update

from bot.telegram.client import TelegramClient
from bot.watch import ledger
from bot.watch.disk import MEGABYTE, Room
from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.sources import Sources
from bot.watch.troubles import Trouble
from bot.watch.watcher import Watcher
from storage import chats, incidents
from storage.database import Database
from storage.incidents import Incident
from storage.schema import articles, deliveries
from storage.schema import chats as chat_rows
from storage.schema import schedules as schedule_rows
from storage.schema_desk import incidents as incident_rows
from storage.schema_desk import updates
from storage.vocabulary import IncidentKind, Kind, SetAside, State
from tests.seeding import NOW, article, reader
from tests.storage.test_queries import add_article
from tests.telegram.server import HANG, Server, ok, refused, serving

EDITORS = (501, 502, 503)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@dataclass
class Office:
    """One installation: its clock, its disk, the processes that watch it."""

    database: Database
    telegram: Server
    client: TelegramClient
    now: datetime = NOW
    free: int = 10_000 * MEGABYTE
    woken: int = 0

    def watcher(self, *named: int | str, jobs: Jobs | None = None) -> Watcher:
        """A process that begins now."""
        clock: Callable[[], datetime] = lambda: self.now  # noqa: E731  # shorter than a function

        def room(_folder: Path) -> Room:
            return Room(self.free, 100_000 * MEGABYTE)

        def wake() -> None:
            self.woken += 1

        return Watcher(
            self.database,
            Signs(self.client, clock),
            Sources(self.database, self.client, frozenset(named), clock=clock),
            jobs or Jobs(),
            editors=EDITORS,
            wake=wake,
            clock=clock,
            room=room,
        )

    async def pass_time(self, length: timedelta, *watchers: Watcher) -> None:
        """Let time pass; each process looks every fifteen seconds."""
        end = self.now + length
        while self.now < end:
            self.now += 15 * SECOND
            for watcher in watchers:
                await watcher.look()

    async def told(self) -> list[tuple[str, str, int]]:
        """What was owed to editors: kind of incident, "" or "over", Telegram's id of the editor."""
        query = (
            select(incident_rows.c.kind, deliveries.c.kind, chat_rows.c.chat_id)
            .select_from(deliveries)
            .join(incident_rows, incident_rows.c.id == deliveries.c.subject)
            .join(chat_rows, chat_rows.c.id == deliveries.c.chat)
            .where(deliveries.c.kind.in_((Kind.INCIDENT, Kind.INCIDENT_OVER)))
            .order_by(deliveries.c.id)
        )
        async with self.database.read() as connection:
            found = (await connection.execute(query)).all()
        return [
            (row[0].value, "over" if row[1] is Kind.INCIDENT_OVER else "", row[2]) for row in found
        ]

    async def live(self) -> list[Incident]:
        """What lasts."""
        async with self.database.read() as connection:
            return await incidents.live(connection)

    async def execute(self, statement: object) -> None:
        """Change something behind everybody's back."""
        async with self.database.write() as connection:
            await connection.execute(statement)  # type: ignore[call-overload]  # any statement


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    """Two editors who spoke to the bot (one of them has blocked it), a third who never did."""
    first = await reader(database, EDITORS[0], {})
    second = await reader(database, EDITORS[1], {})
    async with database.write() as connection:
        await chats.set_aside(connection, second, SetAside.BLOCKED, NOW)
        # their own digests are no part of it
        await connection.execute(update(schedule_rows).values(next_at=None))
    assert first != second
    async with serving() as server, TelegramClient(server.url, "1:token") as client:
        client.answered_at = time.monotonic()
        yield Office(database, server, client)


async def kill_deliveries(office: Office, reason: str = "Bad Request: x") -> None:
    """Some deliveries were given up."""
    chat = await reader(office.database, 9000, {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.execute(
        insert(deliveries).values(
            [
                {
                    "chat": chat,
                    "kind": Kind.ALERT,
                    "subject": number,
                    "lane": 1,
                    "state": State.DEAD,
                    "reason": reason,
                    "created_at": office.now,
                    "settled_at": office.now,
                }
                for number in range(3)
            ]
        )
    )


async def test_dead_letters_are_told_once_by_two_processes_and_over_a_restart(
    office: Office,
) -> None:
    one, two = office.watcher(), office.watcher()
    await kill_deliveries(office)
    await office.pass_time(10 * MINUTE, one, two)
    assert await office.told() == [("dead", "", EDITORS[0])]
    assert office.woken == 1
    [incident] = await office.live()
    assert incident.details == {"count": 3, "reason": "Bad Request: x"}
    await office.pass_time(5 * MINUTE, office.watcher(), two)
    assert len(await office.told()) == 1
    # requeued by the operator
    await office.execute(update(deliveries).where(deliveries.c.kind == Kind.ALERT).values(state=0))
    await office.execute(text("DELETE FROM deliveries WHERE kind = 1"))
    await office.pass_time(10 * MINUTE, one, two)
    assert await office.told() == [("dead", "", EDITORS[0]), ("dead", "over", EDITORS[0])]
    assert await office.live() == []


async def test_an_editor_who_comes_later_is_told_where_nobody_could_be(office: Office) -> None:
    await office.execute(text("DELETE FROM chats"))
    watcher = office.watcher()
    await kill_deliveries(office)
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == []
    await reader(office.database, EDITORS[2], {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("dead", "", EDITORS[2])]


async def test_updates_that_were_given_up_are_told(office: Office) -> None:
    watcher = office.watcher()
    await office.execute(
        insert(updates).values(
            update_id=1, payload="{}", received_at=NOW, due_at=NOW, done_at=NOW, reason="a bug"
        )
    )
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("updates", "", EDITORS[0])]
    office.now += 25 * HOUR
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("updates", "", EDITORS[0]), ("updates", "over", EDITORS[0])]


async def test_a_backlog_is_told_after_ten_minutes_and_when_it_is_gone(office: Office) -> None:
    watcher = office.watcher()
    await article(office.database, "Новость\n\nТекст.\n\n#Проба")
    chat = await reader(office.database, 9000, {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.execute(
        insert(deliveries).values(
            chat=chat, kind=Kind.ALERT, subject=1, lane=1, created_at=office.now
        )
    )
    await office.pass_time(9 * MINUTE, watcher)
    assert await office.told() == []
    await office.pass_time(3 * MINUTE, watcher)
    assert await office.told() == [("backlog", "", EDITORS[0])]
    [incident] = await office.live()
    assert (incident.since, incident.details) == (NOW, {"owed": 1})
    await office.execute(update(deliveries).where(deliveries.c.kind == 1).values(state=State.SENT))
    await office.pass_time(3 * MINUTE, watcher)
    assert (await office.told())[-1] == ("backlog", "over", EDITORS[0])


async def test_an_outage_of_telegram_is_one_incident_told_when_it_is_over(office: Office) -> None:
    watcher = office.watcher()
    chat = await reader(office.database, 9000, {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.execute(
        insert(deliveries).values(
            chat=chat, kind=Kind.ALERT, subject=1, lane=1, created_at=office.now
        )
    )
    watcher.signs.telegram = office.now
    office.client.answered_at = time.monotonic() - 3600
    watcher.signs._asked_at = time.monotonic() + 3600
    await office.pass_time(20 * MINUTE, watcher)
    # what waits is its doing, and no second incident
    assert [one.kind for one in await office.live()] == [IncidentKind.TELEGRAM]
    assert await office.told() == []
    office.client.answered_at = time.monotonic()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [("telegram", "over", EDITORS[0])]
    assert await office.live() == []
    await office.execute(update(deliveries).where(deliveries.c.kind == 1).values(state=State.SENT))
    await office.pass_time(15 * MINUTE, watcher)
    assert len(await office.told()) == 1


async def test_a_short_outage_is_told_to_nobody(office: Office) -> None:
    watcher = office.watcher()
    watcher.signs.telegram = office.now
    office.client.answered_at = time.monotonic() - 3600
    watcher.signs._asked_at = time.monotonic() + 3600
    await office.pass_time(4 * MINUTE, watcher)
    office.client.answered_at = time.monotonic()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.live() == []
    assert await office.told() == []


async def test_telegram_is_asked_when_it_was_quiet(office: Office) -> None:
    signs = Signs(office.client, lambda: office.now)
    await signs.ask_telegram()
    assert office.telegram.asked == []  # it spoke a moment ago
    for answer, kind in (
        (refused(502, "Bad Gateway"), IncidentKind.TELEGRAM),
        (refused(401, "Unauthorized"), IncidentKind.TOKEN),
        (HANG, IncidentKind.TELEGRAM),
        (refused(429, "Too Many Requests", retry_after=5), None),
        (ok({"id": 1}), None),
    ):
        office.client.answered_at = time.monotonic() - 3600
        signs._asked_at = float("-inf")
        office.telegram.lay(answer)
        await signs.ask_telegram()
        assert [one.kind for one in signs.troubles()] == ([kind] if kind else [])


async def test_a_database_that_was_away_is_told_when_it_is_back(office: Office) -> None:
    jobs = Jobs()
    one, two = office.watcher(jobs=jobs), office.watcher()
    await office.pass_time(MINUTE, one, two)
    await office.execute(text("ALTER TABLE incidents RENAME TO away"))
    for _ in range(5):
        jobs.failed("digests", "OperationalError", office.now)
    await office.pass_time(7 * MINUTE, one, two)
    assert one.signs.database == NOW + 75 * SECOND
    await office.execute(text("ALTER TABLE away RENAME TO incidents"))
    await office.pass_time(5 * MINUTE, one, two)
    assert one.signs.database is None
    # by both processes once; and the jobs that failed meanwhile are no incident of their own
    assert await office.told() == [("database", "over", EDITORS[0])]
    assert await office.live() == []


async def test_a_full_disk_is_told_on_sqlite(office: Office) -> None:
    watcher = office.watcher()
    office.free = 700 * MEGABYTE
    await office.pass_time(2 * MINUTE, watcher)
    assert await office.told() == ([("disk", "", EDITORS[0])] if office.database.is_sqlite else [])
    office.free = 1100 * MEGABYTE  # above the line, and not yet at ease
    await office.pass_time(5 * MINUTE, watcher)
    assert len(await office.live()) == office.database.is_sqlite
    office.free = 2000 * MEGABYTE
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.live() == []


async def test_a_job_is_over_only_once_it_ran_again(office: Office) -> None:
    jobs = Jobs()
    watcher = office.watcher(jobs=jobs)
    for _ in range(3):
        jobs.failed("housekeeping", "ValueError", office.now)
    await office.pass_time(2 * MINUTE, watcher)
    assert await office.told() == [("job", "", EDITORS[0])]
    fresh = Jobs()  # a restart: nothing is known of it yet
    watcher = office.watcher(jobs=fresh)
    await office.pass_time(10 * MINUTE, watcher)
    assert [one.about for one in await office.live()] == ["housekeeping"]
    fresh.done("housekeeping")
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("job", "", EDITORS[0]), ("job", "over", EDITORS[0])]


async def posts(office: Office, channel: int, days: int) -> None:
    """A channel has posted twice a day, the last time now."""
    async with office.database.write() as connection:
        for number in range(2 * days):
            added = await add_article(connection, f"{channel} {number}")
            await connection.execute(
                update(articles)
                .where(articles.c.id == added)
                .values(
                    source="channel",
                    source_ref=f"{channel}:{number}",
                    received_at=office.now - (number * 12 * HOUR),
                )
            )


async def test_a_silent_source_is_told_and_that_it_posts_again(office: Office) -> None:
    await posts(office, -1007, 14)
    watcher = office.watcher(-1007)
    await watcher.look()
    await watcher._sources.look()
    office.now += 30 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == []
    office.now += 10 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == [("source-silent", "", EDITORS[0])]
    [incident] = await office.live()
    assert (incident.about, incident.since) == ("-1007", NOW)
    async with office.database.write() as connection:
        added = await add_article(connection, "again")
        await connection.execute(
            update(articles)
            .where(articles.c.id == added)
            .values(source="channel", source_ref="-1007:999", received_at=office.now)
        )
    await office.pass_time(15 * MINUTE, watcher)
    assert (await office.told())[-1] == ("source-silent", "over", EDITORS[0])


async def test_a_source_that_is_none_any_more_is_not_missed(office: Office) -> None:
    await posts(office, -1007, 14)
    watcher = office.watcher(-1007)
    await watcher.look()
    await watcher._sources.look()
    office.now += 40 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert len(await office.live()) == 1
    without = office.watcher(-1008)
    await without._sources.look()
    await office.pass_time(5 * MINUTE, without)
    assert await office.live() == []
    assert len(await office.told()) == 1  # its end was the operator's own doing


async def test_what_was_posted_while_the_bot_was_away_is_no_silence(office: Office) -> None:
    await posts(office, -1007, 14)
    before = office.watcher(-1007)
    await before.look()
    office.now += 72 * HOUR
    back = office.watcher(-1007)
    await back._sources.look()
    await office.pass_time(15 * MINUTE, back)
    assert await office.live() == []
    again = office.watcher(-1007)  # a second restart does not forget it
    await again._sources.look()
    await office.pass_time(15 * MINUTE, again)
    assert await office.live() == []


async def test_a_name_that_is_anothers_is_told_until_the_operator_decides(office: Office) -> None:
    watcher = office.watcher("press")
    assert await watcher._sources.takes(-1001, "press")
    assert not await watcher._sources.takes(-1002, "press")
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("source-moved", "", EDITORS[0])]
    decided = office.watcher("press", -1002)
    await decided._sources._read()
    await office.pass_time(5 * MINUTE, decided)
    assert (await office.told())[-1] == ("source-moved", "over", EDITORS[0])


async def test_what_another_process_sees_lasts(office: Office) -> None:
    """One that does not see it does not end it, or it would be told again and again."""
    does_not = office.watcher()
    trouble = Trouble(IncidentKind.DISK, office.now, details={"megabytes": 1})
    for _ in range(40):
        office.now += 15 * SECOND
        async with office.database.write() as connection:
            await ledger.write_down(
                connection,
                [trouble],
                begins=lambda _: True,
                may_end=lambda _: True,
                moot=lambda _: False,
                now=office.now,
            )
        await does_not.look()
    assert await office.told() == [("disk", "", EDITORS[0])]


async def test_what_is_no_fault_of_the_database_is_raised(office: Office) -> None:
    watcher = office.watcher()

    async def bug() -> int:
        raise ValueError("a bug")

    watcher._look = bug  # type: ignore[method-assign]  # a bug of ours
    with pytest.raises(ValueError, match="a bug"):
        await watcher.look()
    assert watcher.signs.database is None
