"""What is only likely of one story holds back no alert, and stands beneath in the digest."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.wanted import Window
from bot.messages.operation import Send
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema_stories import story_members
from storage.vocabulary import Alerted, Mode
from tests.compose.composing import words
from tests.corrections.reading import Reading
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import OTHER, TAG, House

READING = (
    "Палата одобрила {0} чтении законопроект о сельских библиотеках\n\nПалата на заседании "
    "одобрила {0} чтении законопроект «О сельских библиотеках». Как сообщил докладчик, документ "
    "предусматривает 1,2 млрд тенге на обновление фондов в 340 сёлах. {1}\n\n#Проба"
)
FIRST = READING.format("в первом", "Депутаты предложили 27 поправок.")
SECOND = READING.format("во втором", "Документ направлен в другую палату.")


async def digest_of(database: Database, chat: int, *, shown: Alerted = Alerted.SHORT) -> str:
    window = Window(chat, "ru", "UTC", NOW - timedelta(days=1), NOW, alerted=shown)
    async with database.read() as connection:
        alone = await Digests(SUBJECTS).of_window(connection, window, NOW)
        both = await Digests(SUBJECTS).of_windows(connection, [window, window], NOW)
    assert both == [alone, alone]
    return words(alone)


async def test_two_readings_are_one_entry_and_a_line_of_the_digest(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    for text in (FIRST, OTHER, SECOND):
        await house.take(text, "Вестник")
    told = await digest_of(database, chat)
    assert "2 новости по вашим подпискам" in told
    assert "#Проба (2)" in told
    assert "Читайте также: Палата одобрила в первом чтении" in told
    assert "\n2. " in told
    assert "\n3. " not in told
    for title in ("в первом чтении", "План выставок".lower()):
        assert told.count(title) == 1


async def test_each_of_them_is_alerted_and_then_listed(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    house, reading = House(database), Reading(database)
    await house.take(FIRST, "Вестник")
    assert [type(one) for one in await reading.deliver()] == [Send]
    await house.take(SECOND, "Вестник")
    assert "Читайте также" not in await digest_of(
        database, chat
    )  # what is new is not beneath the old
    assert [type(one) for one in await reading.deliver()] == [Send]
    told = await digest_of(database, chat)
    assert told.count("чтении") == told.count("• ") == 2
    assert "Читайте также" not in told
    assert "Читайте также: Палата" in await digest_of(database, chat, shown=Alerted.FULL)


async def test_what_is_in_another_language_is_a_line_beneath_what_is_in_the_readers(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    first = await house.take(FIRST, "Вестник")
    second = await house.take(SECOND, "Вестник")
    async with database.write() as connection:
        which = article_rows.c.id == second
        await connection.execute(update(article_rows).where(which).values(language="kk"))
    assert second > first
    assert "Читайте также: Палата одобрила во втором" in await digest_of(database, chat)


async def test_two_stories_of_one_event_are_one_entry_that_names_who_tells_both(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    first = await house.take(FIRST, "Вестник")
    second = await house.take(SECOND, "Курьер", 2)
    again = await house.take(SECOND.replace("Как сообщил", "Сообщил"), "Степь", 3)
    assert first < second < again
    async with database.write() as connection:
        which = story_members.c.article == second
        related = f"[{first},-{first}]"
        await connection.execute(update(story_members).where(which).values(related=related))
    told = await digest_of(database, chat)
    assert "#Проба (1)" in told
    assert "Читайте также" not in told
    assert "Вестник, Курьер, Степь" in told
    async with database.write() as connection:
        which = article_rows.c.id == first
        await connection.execute(update(article_rows).where(which).values(language="kk"))
    told = await digest_of(database, chat)
    assert "Палата одобрила во втором" in told  # in the reader's language
    assert "Палата одобрила в первом" not in told
    assert "Курьер, Степь, Вестник" in told
