"""What is corrected or taken back of what a sequel tells: it is not sent, or edited, or deleted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.compose.said import Wait
from bot.compose.sequel_edits import SequelEdits
from bot.intake.articles import from_text
from bot.messages.operation import Delete, Edit
from storage import leases, told_sequels
from storage.database import Database
from storage.schema import sent_messages
from storage.schema_stories import sent_sequels
from storage.vocabulary import Kind
from tests.compose.follow_ups import Days, ask, more, sends
from tests.compose.follow_ups import house as house
from tests.compose.follow_ups import reading as reading
from tests.seeding import NOW, claim
from tests.stories.telling import RUSSIAN, House, by


async def test_what_is_retracted_before_is_not_told(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    taken = await house.take(more(0), "Курьер", 2)
    assert sends(await reading.at(house, timedelta(minutes=1))) == []
    await house.door.retract(taken, by("Курьер", 2))
    assert sends(await reading.at(house, timedelta(hours=1))) == []


@pytest.mark.parametrize("after", [timedelta(hours=3), timedelta(hours=60)])
async def test_what_is_retracted_afterwards_is_deleted_or_says_so(
    database: Database, house: House, reading: Days, after: timedelta
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    taken = await house.take(more(0), "Курьер", 2)
    await reading.at(house, timedelta(hours=1))
    house.now = NOW + after
    await house.door.retract(taken, by("Курьер", 2))
    done = [one for one in await reading.at(house, after) if "отозвана" in one.message.plain]
    assert [type(one) for one in done] == [Delete if after < timedelta(hours=9) else Edit]
    assert len(reading.chats[1]) == (1 if after < timedelta(hours=9) else 2)
    assert await reading.at(house, after + timedelta(hours=1)) == []


async def test_what_is_corrected_afterwards_is_edited_with_what_changed(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    taken = await house.take(more(0), "Курьер", 2)
    await reading.at(house, timedelta(hours=1))
    wrong = more(0).replace("12 миллиардов", "13 миллиардов")
    done = await house.door.revise(taken, from_text(wrong), by("Курьер", 2))
    assert done.changed
    [edit] = await reading.at(house, timedelta(hours=2))
    assert isinstance(edit, Edit)
    assert edit.message.plain.startswith("✏️ Исправлено\n12 миллиардов → 13 миллиардов\n\nДорожные")
    async with database.read() as connection:
        row = (await connection.execute(select(sent_sequels))).one()
    assert (row.article, row.revision, row.before) == (taken, 2, 1)
    assert row.corrected_at is not None
    assert await reading.at(house, timedelta(hours=3)) == []


async def test_the_next_digest_names_what_was_corrected(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    taken = await house.take(more(0), "Курьер", 2)
    await reading.at(house, timedelta(hours=1))
    wrong = more(0).replace("12 миллиардов", "13 миллиардов")
    await house.door.revise(taken, from_text(wrong), by("Курьер", 2))
    await reading.at(house, timedelta(hours=2))
    async with database.read() as connection:
        [(chat, article, at)] = await told_sequels.corrected(
            connection, [1], since=NOW, until=NOW + timedelta(days=1)
        )
    assert (chat, article, at) == (1, taken, NOW + timedelta(hours=2))


async def test_one_that_is_on_its_way_is_waited_for(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = reading.grown_at = reading.woken_at = NOW + timedelta(minutes=20)
    taken = await house.take(more(0), "Курьер", 2)
    reading.grown_at += timedelta(minutes=1)
    await reading.owe()
    claimed = await claim(database)
    on_its_way = [one for one in claimed if one.kind is Kind.SEQUEL]
    [composed] = await reading.compose(on_its_way, house.now)
    await house.door.retract(taken, by("Курьер", 2))
    await reading.owe()
    edits = [one for one in await claim(database) if one.kind is Kind.EDIT and one.schedule]
    async with database.read() as connection:
        said = await SequelEdits().compose(connection, edits, house.now)
    assert list(said.values()) == [Wait(timedelta(seconds=1), "its sequel is on its way")]
    await reading.settle([composed], house.now)
    async with database.write() as connection:
        await leases.release(connection, "test")
    done = await reading.at(house, timedelta(minutes=30))
    assert [type(one) for one in done if isinstance(one, Delete)] == [Delete]
    assert len(reading.chats[1]) == 1


async def test_where_nobody_can_change_it_a_message_says_so(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    taken = await house.take(more(0), "Курьер", 2)
    await reading.at(house, timedelta(hours=1))
    async with database.write() as connection:
        await connection.execute(update(sent_messages).values(moved=True))
    await house.door.retract(taken, by("Курьер", 2))
    [told] = sends(await reading.at(house, timedelta(hours=2)))
    assert told.message.plain.startswith("🗑 Новость отозвана")
