"""What is put off is published at its minute, once: late, by several processes, or not at all."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text

from bot.desk.publishing import Publisher
from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.intake.origin import Origin
from bot.telegram.client import TelegramClient
from storage import drafts, publications, roles
from storage.acts import Who
from storage.database import Database
from storage.opening import open_database
from storage.schema_desk import roles as role_rows
from storage.vocabulary import DraftKind, Source
from storage.vocabulary_desk import Stage
from tests.handlers.worlds import world_on
from tests.seeding import NOW
from tests.shipped import shipped

MIRA = 1009
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах."
SOON = NOW + timedelta(minutes=5)


def publisher(database: Database, now: datetime, *owners: int) -> Publisher:
    """One process of a fleet, at an instant; Telegram does not answer it."""
    nobody = TelegramClient("http://127.0.0.1:9", "")
    door = world_on(database, now).door
    return Publisher(database, door, shipped(), nobody, owners or (MIRA,), lambda: now)


async def put_off(database: Database, words: str = NEWS, draft: int = 1) -> int:
    async with database.write() as connection:
        return await publications.add(
            connection, draft, editor_id=MIRA, name="Мира", title="Палата",
            payload=Draft(from_message(words, [])).dump(), due_at=SOON, now=NOW,
        )  # fmt: skip


async def titles(database: Database) -> list[str]:
    async with database.read() as connection:
        return list(await connection.scalars(text("SELECT title FROM articles ORDER BY id")))


async def stage(database: Database, number: int) -> Stage:
    async with database.read() as connection:
        one = await publications.by_id(connection, number)
    assert one is not None
    return one.stage


async def test_it_waits_for_its_minute_and_is_late_rather_than_never(database: Database) -> None:
    number = await put_off(database)
    await publisher(database, SOON - timedelta(seconds=1)).look()
    assert await titles(database) == []
    assert await stage(database, number) is Stage.SCHEDULED
    await publisher(database, SOON + timedelta(days=2)).look()
    assert await titles(database) == ["Палата обсудила вопрос"]
    # another process, later
    await publisher(database, SOON + timedelta(days=3)).look()
    assert await titles(database) == ["Палата обсудила вопрос"]
    async with database.read() as connection:
        one = await publications.by_id(connection, number)
        done = await connection.execute(text("SELECT who, act, subject FROM acts"))
        assert [tuple(row) for row in done] == [(MIRA, "publish", 1)]
    assert one is not None
    assert (one.stage, one.article, one.payload) == (Stage.PUBLISHED, 1, "{}")


async def test_of_several_processes_one_publishes(database: Database) -> None:
    other = await open_database(database.engine.url.render_as_string(hide_password=False))
    for number in range(4):
        await put_off(database, NEWS.replace("вопрос", f"вопрос №{number}"), number)
    fleet = [publisher(one, SOON) for one in (database, other, database, other)]
    await asyncio.gather(*(one.look() for one in fleet))
    assert len(await titles(database)) == 4
    async with database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM acts")) == 4
    await other.close()


async def test_what_somebody_cancelled_or_whose_editor_is_gone_is_not_published(
    database: Database,
) -> None:
    cancelled, held = await put_off(database), await put_off(database, draft=2)
    async with database.write() as connection:
        assert await publications.end(connection, cancelled, Stage.CANCELLED)
        assert not await publications.end(connection, cancelled, Stage.CANCELLED)
    await publisher(database, SOON, 77).look()
    assert await titles(database) == []
    assert await stage(database, cancelled) is Stage.CANCELLED
    assert await stage(database, held) is Stage.ASKED
    # nothing of it is lost, and nothing is said twice
    await publisher(database, SOON + timedelta(days=9), 77).look()
    async with database.write() as connection:
        kept = await publications.by_id(connection, held)
        assert await connection.scalar(text("SELECT count(*) FROM acts WHERE act = 'hold'")) == 1
        assert kept is not None
        assert kept.payload != "{}"
        assert await drafts.prune(connection, SOON + timedelta(days=99)) == 0
        assert await publications.keep(connection, held, Who(77, "Айгуль"))
    await publisher(database, SOON, 77).look()
    assert await titles(database) == ["Палата обсудила вопрос"]
    async with database.read() as connection:
        done = await connection.execute(text("SELECT who, act FROM acts ORDER BY id"))
        assert [tuple(row) for row in done] == [(MIRA, "hold"), (77, "publish")]


async def test_whose_role_ends_while_his_article_is_taken_in_publishes_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await put_off(database)
    async with database.write() as connection:
        await connection.execute(
            insert(role_rows).values(
                user_id=MIRA, role="editor", name="Мира", added_by=77, added_at=NOW
            )
        )
    one = publisher(database, SOON, 77)
    real = publications.due

    async def and_then(*args: Any, **more: Any) -> Any:
        found = await real(*args, **more)
        async with database.write() as other:
            await roles.take_out(other, MIRA, NOW)
        return found

    monkeypatch.setattr(publications, "due", and_then)
    await one.look()
    assert await titles(database) == []
    assert await stage(database, number) is Stage.SCHEDULED
    await one.look()
    assert await stage(database, number) is Stage.ASKED


async def test_of_several_processes_one_asks(database: Database) -> None:
    other = await open_database(database.engine.url.render_as_string(hide_password=False))
    await put_off(database)
    fleet = [publisher(one, NOW, 77) for one in (database, other, database, other)]
    await asyncio.gather(*(one.look() for one in fleet))
    async with database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM acts")) == 1
    await other.close()


async def test_what_came_by_another_road_is_a_draft_again(database: Database) -> None:
    number = await put_off(database)
    door = world_on(database, NOW).door
    await door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, "-100:7"))
    await publisher(database, SOON).look()
    assert len(await titles(database)) == 1
    assert await stage(database, number) is Stage.KNOWN
    async with database.read() as connection:
        assert await drafts.get(connection, 1, MIRA, DraftKind.ARTICLE)
