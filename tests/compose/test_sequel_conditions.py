"""A story goes on for a chat by those articles only that its conditions let come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import rules, topics
from storage.conditions import Rule
from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.follow_ups import Days, ask, grown, sends
from tests.compose.follow_ups import reading as reading
from tests.seeding import NOW, reader
from tests.stories.telling import RUSSIAN, TAG, House

OTHER = ("hashtag", "вторая")


async def under(database: Database, rule: Rule, tag: tuple[str, str] = TAG) -> None:
    """The reader follows a tag under a rule from now on."""
    async with database.write() as connection:
        ids = await topics.ensure(connection, {tag: tag[1]}, NOW)
        number = await rules.number(connection, rule, NOW)
        assert await rules.give(connection, 1, ids[tag], number)


@pytest.fixture
async def house(database: Database) -> House:
    await reader(database, 1, {TAG: Mode.BOTH})
    await ask(database)
    return House(database)


async def test_a_sequel_is_told_of_an_article_that_meets_the_conditions(
    database: Database, house: House, reading: Days
) -> None:
    await under(database, Rule(outlets=("Вестник", "Курьер 1")))
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    assert sends(await grown(house, reading, 0, timedelta(minutes=20))) == []
    [sequel] = sends(await grown(house, reading, 1, timedelta(hours=3)))
    assert "Счётная палата" not in sequel.message.plain
    assert "Курьер 1 · " in sequel.message.plain
    assert "ещё" not in sequel.message.plain
    assert sends(await grown(house, reading, 2, timedelta(hours=6))) == []


async def test_who_follows_another_topic_of_its_alert_without_any_is_told_all(
    database: Database, house: House, reading: Days
) -> None:
    await reader(database, 1, {OTHER: Mode.BOTH})
    await under(database, Rule(outlets=("Вестник",)))
    await house.take(f"{RUSSIAN} #Вторая", "Вестник")
    await reading.deliver()
    [sequel] = sends(await grown(house, reading, 0, timedelta(minutes=20)))
    assert "Курьер 0 · " in sequel.message.plain
