"""A sequel obeys the quiet hours and the daily limit of its chat as its alert does."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from storage import chats, deferred
from storage.database import Database
from storage.schema import subscriptions
from storage.vocabulary import Deferral, Mode, Urgency
from tests.compose.follow_ups import Days, ask, grown, house, reading, sends
from tests.seeding import NOW
from tests.stories.telling import RUSSIAN, House

__all__ = ["house", "reading"]
MINUTES = timedelta(minutes=1)


def minute(after: timedelta) -> int:
    """The minute of the day (in UTC) so long after `NOW`."""
    at = NOW + after
    return at.hour * 60 + at.minute


async def choose(database: Database, **wishes: object) -> None:
    async with database.write() as connection:
        await chats.change(connection, 1, **wishes)


async def be_quiet(database: Database) -> None:
    """From ten minutes after `NOW` for five hours."""
    begins, ends = minute(10 * MINUTES), minute(310 * MINUTES)
    await choose(database, time_zone="UTC", quiet_from=begins, quiet_to=ends)


async def test_it_waits_for_the_end_of_a_quiet(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await be_quiet(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    assert sends(await grown(house, reading, 0, 20 * MINUTES)) == []
    assert sends(await reading.at(house, 300 * MINUTES)) == []
    [sequel] = sends(await reading.at(house, 311 * MINUTES))
    assert "Комитет по бюджету" in sequel.message.plain


async def test_where_the_quiet_is_switched_off_it_comes(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await be_quiet(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    assert sends(await grown(house, reading, 0, 20 * MINUTES)) == []
    await choose(database, quiet_from=None, quiet_to=None)
    now = NOW + 100 * MINUTES
    async with database.write() as connection:
        await deferred.hasten(connection, 1, Deferral.QUIET, now)
    assert len(sends(await reading.at(house, 101 * MINUTES))) == 1


async def test_what_is_important_does_not_wait_and_makes_a_sound(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await be_quiet(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    async with database.write() as connection:
        await connection.execute(update(subscriptions).values(urgency=Urgency.IMPORTANT))
    [sequel] = sends(await grown(house, reading, 0, 20 * MINUTES))
    assert not sequel.message.silent


async def test_of_a_silent_topic_it_makes_no_sound(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    async with database.write() as connection:
        values = {"mode": Mode.INSTANT, "urgency": Urgency.SILENT}
        await connection.execute(update(subscriptions).values(values))
    [sequel] = sends(await grown(house, reading, 0, 20 * MINUTES))
    assert sequel.message.silent


async def test_it_counts_in_a_day_and_waits_for_the_next_where_that_was_enough(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await choose(database, time_zone="UTC", alerts_most=2)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [last] = sends(await grown(house, reading, 0, 20 * MINUTES))
    assert "Дневной предел исчерпан: 2" in last.message.plain
    assert sends(await grown(house, reading, 1, 100 * MINUTES)) == []
    assert len(sends(await reading.at(house, timedelta(hours=48)))) == 1
