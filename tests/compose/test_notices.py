"""A notice names whose role has ended and who follows."""

from __future__ import annotations

from dataclasses import replace

import orjson

from bot.compose.notices import Notices
from bot.compose.said import Drop
from storage import notices, subscriptions, topics
from storage.database import Database
from storage.vocabulary import Kind, Mode
from tests.compose.composing import owed, said_of, words
from tests.seeding import NOW, SUBJECTS, reader


async def test_a_notice_names_who_follows(database: Database) -> None:
    office = ("office", next(iter(SUBJECTS.registry.offices)))
    chat = await reader(database, 1, {office: Mode.BOTH})
    person = next(iter(SUBJECTS.registry.people))
    details = {
        "kind": "office",
        "key": office[1],
        "on": "2026-11-20",
        "person": person,
        "successor": "",
        "holder": "",
    }
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [office])
        number = await notices.add(
            connection, topic.id, "ended", orjson.dumps(details).decode(), NOW
        )
    assert number is not None
    one = await owed(database, chat, Kind.NOTICE, subject=number)
    told = words((await said_of(database, [one]))[one.id])
    assert SUBJECTS.title("official", person, "ru", "") in told
    assert "20 ноября" in told
    for mode, follows in ((Mode.DIGEST, True), (Mode.MUTED, False)):
        async with database.write() as connection:
            await subscriptions.set_mode(connection, chat, topic.id, mode, NOW)
        said = (await said_of(database, [one]))[one.id]
        assert (said == Drop("no longer followed")) is not follows
    gone = await said_of(database, [replace(one, subject=number + 1)])
    assert gone[one.id] == Drop("notice removed")


async def test_nothing_is_asked_of_the_database_for_no_notices(database: Database) -> None:
    async with database.read() as connection:
        assert await Notices(SUBJECTS).compose(connection, [], NOW) == {}


async def test_a_notice_of_a_kind_that_is_unknown_stops_no_other(database: Database) -> None:
    body = ("body", next(iter(SUBJECTS.registry.bodies)))
    chat = await reader(database, 1, {body: Mode.BOTH})
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [body])
        number = await notices.add(connection, topic.id, "renamed:2026", "{}", NOW)
    assert number is not None
    one = await owed(database, chat, Kind.NOTICE, subject=number)
    assert (await said_of(database, [one]))[one.id] == Drop("unknown notice: renamed:2026")
