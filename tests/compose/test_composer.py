"""What a delivery says is decided when it is sent, by the settings of that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from bot.compose.said import Drop, Fail, Say
from storage import chats
from storage.database import Database
from storage.schema import articles
from storage.vocabulary import Kind, Mode, SetAside
from tests.compose.composing import TAG, TEXT, owed, said_of, words
from tests.seeding import NOW, article, claim, reader


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"alerts_on": False}, "alerts off"),
        ({"paused_until": NOW + timedelta(days=1)}, "paused"),
        ({"set_aside": SetAside.BLOCKED}, "chat set aside: blocked"),
        ({"paused_until": NOW}, None),  # the pause is just over
    ],
)
async def test_what_the_chat_has_set_meanwhile_holds(
    database: Database, change: dict[str, object], reason: str | None
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    async with database.write() as connection:
        await chats.change(connection, chat, **change)
    [one] = await claim(database)
    said = (await said_of(database, [one]))[one.id]
    assert isinstance(said, Drop if reason else Say)
    if isinstance(said, Drop):
        assert said.reason == reason


async def test_a_digest_that_was_switched_off_meanwhile_is_not_sent(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    off = replace(one, id=2, digest_on=False)
    said = await said_of(database, [one, off])
    assert isinstance(said[one.id], Say)
    assert said[off.id] == Drop("digest off")


DATES = {
    "the year 1": datetime.min.replace(tzinfo=UTC),
    "the year 9999": datetime.max.replace(tzinfo=UTC),
}


@pytest.mark.parametrize("at", DATES.values(), ids=DATES.keys())
async def test_an_article_of_any_date_reaches_readers_of_any_zone(
    database: Database, at: datetime
) -> None:
    """As they were stored before dates were bounded at the door."""
    zones = ["America/New_York", "Asia/Almaty", "Etc/GMT-14", "Etc/GMT+12"]
    for number, zone in enumerate(zones, start=1):
        await reader(database, number, {TAG: Mode.BOTH}, time_zone=zone)
    stored = await article(database, TEXT)
    async with database.write() as connection:
        await connection.execute(
            update(articles).values(published_at=at).where(articles.c.id == stored)
        )
    claimed = await claim(database)
    day = timedelta(days=1)
    digests = [
        replace(one, id=100 + one.id, kind=Kind.DIGEST, since=NOW - day, until=NOW)
        for one in claimed
    ]
    said = await said_of(database, [*claimed, *digests])
    assert len(said) == 8
    for one in said.values():
        assert "Палата приняла поправки" in words(one)


@pytest.mark.parametrize("kind", [Kind.ALERT, Kind.DIGEST])
async def test_of_a_batch_only_what_cannot_be_composed_fails(
    database: Database, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1, 10):
        await reader(database, number, {TAG: Mode.BOTH})
    await article(database, TEXT)
    day = timedelta(days=1)
    claimed = [replace(one, kind=kind, since=NOW - day, until=NOW) for one in await claim(database)]
    # Two whose row holds what no row can.
    bad = {claimed[2].id, claimed[7].id}
    claimed = [
        replace(one, time_zone=None) if one.id in bad else one  # type: ignore[arg-type]
        for one in claimed
    ]
    said = await said_of(database, claimed)
    assert {id_ for id_, one in said.items() if isinstance(one, Say)} == said.keys() - bad
    for id_ in bad:
        assert said[id_] == Fail("cannot be composed: TypeError")
        assert f"delivery {id_} to chat" in caplog.text
    assert caplog.text.count("Traceback") == 1  # once for a fault, however many it has hit


async def test_a_database_that_refuses_is_no_fault_of_a_delivery(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    claimed = await claim(database)
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE takebacks RENAME TO away")
    with pytest.raises(SQLAlchemyError):
        await said_of(database, claimed)
