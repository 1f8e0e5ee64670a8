"""What a reader has deleted is asked of Telegram once: nothing edits it again."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from bot.messages.operation import Edit
from storage import deliveries, joining, stories
from storage.conditions import Facts
from storage.database import Database
from storage.deliveries import Settlement
from storage.schema import sent_messages
from storage.vocabulary import Kind, Mode, State
from tests.compose.follow_ups import Days, ask, grown, more
from tests.compose.follow_ups import house as house
from tests.compose.follow_ups import reading as reading
from tests.seeding import NOW, claim, reader
from tests.stories.telling import RUSSIAN, TAG, House, by, told


async def corrected(house: House, reading: Days, first: int, votes: str) -> None:
    await house.door.revise(first, told(RUSSIAN.replace("62", votes)), by("Вестник"))
    await reading.deliver()


async def test_an_alert_that_was_deleted_is_edited_no_more(
    database: Database, house: House, reading: Days
) -> None:
    await reader(database, 2, {TAG: Mode.BOTH})
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [message] = reading.chats[1]
    reading.deleted.add(message)
    await corrected(house, reading, first, "63")
    assert reading.asked == [message]
    await corrected(house, reading, first, "64")
    await house.door.retract(first, by("Вестник"))
    await reading.deliver()
    assert reading.asked == [message]
    # whoever has it is told each of it
    assert [type(one).__name__ for one in reading.done] == ["Delete"]


async def test_what_was_deleted_is_none_that_changes_where_another_joins(
    database: Database, house: House, reading: Days
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    reading.deleted.add(*reading.chats[1])
    await corrected(house, reading, first, "63")
    async with database.read() as connection:
        story = (await stories.of(connection, [first]))[first]
        assert await joining.readings(connection, story, Facts(frozenset({1}))) == []


async def test_a_follow_up_that_was_deleted_is_edited_no_more_and_its_alert_is(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [alert] = reading.chats[1]
    await grown(house, reading, 0, timedelta(minutes=20))
    [sequel] = set(reading.chats[1]) - {alert}
    reading.deleted.add(sequel)
    [second] = {one for one in (await stories_of(database, first)) if one != first}
    for figure in ("13", "14"):
        text = told(more(0).replace("12 миллиардов", f"{figure} миллиардов"))
        await house.door.revise(second, text, by("Курьер 0", 2))
        await reading.deliver()
    assert reading.asked == [sequel]
    await corrected(house, reading, first, "63")
    [edit] = reading.done
    assert isinstance(edit, Edit)
    assert edit.message_id == alert


async def stories_of(database: Database, first: int) -> list[int]:
    """The articles of a story."""
    async with database.read() as connection:
        return list((await stories.told(connection, [first]))[first])


async def test_only_whose_edit_it_is_can_say_so(
    database: Database, house: House, reading: Days
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await house.door.revise(first, told(RUSSIAN.replace("62", "63")), by("Вестник"))
    await reading.owe()
    [edit] = await claim(database)
    assert edit.kind is Kind.EDIT
    lost = Settlement(edit.id, State.DROPPED, 0, lost=True, owed=edit.revision)
    for owner, left in (("another", 1), ("test", 0)):
        async with database.write() as connection:
            await deliveries.settle(connection, owner, [lost], NOW)
            found = await connection.scalars(select(sent_messages.c.message_id))
            assert len(found.all()) == left
