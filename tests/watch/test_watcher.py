"""The watch over a real database: what needs a hand is told once, and once when it is over."""

from __future__ import annotations

from sqlalchemy import insert, text, update

from bot.watch import ledger
from bot.watch.disk import MEGABYTE
from bot.watch.jobs import Jobs
from bot.watch.troubles import Trouble
from storage.schema import deliveries
from storage.schema import schedules as schedule_rows
from storage.schema_desk import updates
from storage.vocabulary import IncidentKind, Kind, State
from tests.seeding import NOW, article, reader
from tests.watch.office import EDITORS, HOUR, MINUTE, SECOND, Office, kill_deliveries


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
