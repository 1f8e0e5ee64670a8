"""A story is one alert to a chat, of the member in its language, and grows quietly."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.compose.members import MOST_MEMBERS
from bot.intake.door import Door
from bot.intake.origin import Alerting
from bot.messages.operation import Delete, Edit, Send
from storage import growth, sent_messages, subscriptions, topics
from storage.database import Database
from storage.schema import deliveries
from storage.schema_stories import growing_stories
from storage.vocabulary import Kind, Mode
from tests.corrections.reading import Reading
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, TAG, House, by, told

SECOND = ("hashtag", "вторая")
# Of one site in two languages: surely one event.
KAZAKH = (
    "Палата жол қорлары туралы түзетулерді қолдады\n\nДепутаттар жол қорлары туралы заңға "
    "түзетулерді қолдады, 62 депутат жақтап дауыс берді, төртеуі қарсы болды.\n\n#Проба"
)
RU_URL, KK_URL = (f"https://vestnik.example/{one}/news/roads-2026" for one in ("ru", "kz"))


@pytest.fixture
async def house(database: Database) -> House:
    await reader(database, 1, {TAG: Mode.BOTH})
    return House(database)


@pytest.fixture
async def reading(database: Database) -> Reading:
    return Reading(database, grown_at=NOW + timedelta(hours=9))


async def in_kazakh(house: House, text: str = KAZAKH) -> int:
    taken = await house.door.take_in(told(text, KK_URL, "kk"), by("Хабаршы", 7))
    return taken.article


async def in_russian(house: House, text: str = RUSSIAN) -> int:
    taken = await house.door.take_in(told(text, RU_URL), by("Вестник", 1))
    return taken.article


async def test_a_story_is_one_alert_with_all_who_tell_it(house: House, reading: Reading) -> None:
    await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер", 2)
    await house.take(OTHER, "Курьер", 2)
    sent = await reading.deliver()
    assert [type(one) for one in sent] == [Send, Send]
    first, other = (one.message.plain for one in sent)
    assert first.startswith("Палата поддержала поправки")
    assert "Вестник · " in first
    assert "Также: Курьер" in first
    assert "Также" not in other


async def test_it_is_in_the_readers_language_and_leads_to_the_other(
    database: Database, house: House, reading: Reading
) -> None:
    await reader(database, 2, {TAG: Mode.BOTH}, language="kk")
    await in_russian(house)
    await in_kazakh(house)
    sent = await reading.deliver()
    assert len(sent) == 2
    russian, kazakh = reading.of(1), reading.of(2)
    assert russian.startswith("Палата поддержала")
    assert kazakh.startswith("Палата жол қорлары")
    assert "🌐 На казахском" in russian
    assert "🌐 Орысша" in kazakh
    assert f'<a href="{KK_URL}">' in sent[0].message.html


async def test_a_story_that_grows_edits_the_alert_to_the_readers_language(
    database: Database, house: House, reading: Reading
) -> None:
    chat = await reader(database, 2, {TAG: Mode.BOTH}, language="kk")
    await in_russian(house)
    await reading.deliver()
    kazakh = await in_kazakh(house)
    done = await reading.deliver()
    assert [type(one) for one in done] == [Edit, Edit]
    assert reading.of(2).startswith("Палата жол қорлары")
    assert "Хабаршы" in reading.of(1)
    assert "Түзетілді" not in reading.of(2)
    async with database.read() as connection:
        [message] = reading.chats[chat]
        assert await sent_messages.article_of(connection, chat, message) == kazakh
        assert await sent_messages.alerted_at(connection, chat, kazakh) == NOW
    # nothing more to say
    assert await reading.deliver() == []


async def test_three_members_that_come_are_one_edit_and_later_ones_wait_longer(
    database: Database, house: House, reading: Reading
) -> None:
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    for number, end in enumerate(("Подробности позже.", "Следите за нами.", "Фото есть."), 2):
        await house.take(f"{REPRINT}\n\n{end}", f"Бюро {number}", number)
    reading.grown_at = NOW + growth.WAITS[0] - timedelta(seconds=1)
    assert await reading.deliver() == []
    reading.grown_at = NOW + growth.WAITS[0]
    [edit] = await reading.deliver()
    assert "Ещё в 3 источниках" in edit.message.plain
    async with database.read() as connection:
        row = (await connection.execute(select(growing_stories))).one()
    assert (row.due_at, row.times) == (None, 1)
    house.now += growth.WAITS[0] + timedelta(seconds=1)
    await house.take(f"{REPRINT}\n\nТекст дополнен.", "Бюро 5", 5)
    async with database.read() as connection:
        row = (await connection.execute(select(growing_stories))).one()
    assert row.due_at == row.told_at + growth.WAITS[1]


async def test_of_a_story_that_thirty_tell_all_are_counted(house: House, reading: Reading) -> None:
    """Also those that are not looked at for which of them is shown."""
    await house.take(RUSSIAN, "Вестник")
    for number in range(2, MOST_MEMBERS + 7):
        await house.take(f"{REPRINT}\n\nПодробности: {'да' * number}.", f"Бюро {number}", number)
    [alert] = await reading.deliver()
    assert f"Ещё в {MOST_MEMBERS + 5} источниках" in alert.message.plain


async def test_a_copy_by_another_road_is_named_too(house: House, reading: Reading) -> None:
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await house.take(RUSSIAN, "Курьер", 2)
    [edit] = await reading.deliver()
    assert "Также: Курьер" in edit.message.plain


async def test_who_follows_only_what_a_later_member_is_about_is_alerted_of_that(
    database: Database, house: House, reading: Reading
) -> None:
    await reader(database, 2, {SECOND: Mode.BOTH})
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await house.take(REPRINT.replace("#Проба", "#Вторая"), "Курьер", 2)
    done = await reading.deliver()
    assert sorted(type(one).__name__ for one in done) == ["Edit", "Send"]
    assert reading.of(2).startswith("Дорожные фонды")
    assert "Подписка: #Вторая" in reading.of(2)
    assert reading.of(1).startswith("Палата поддержала")


async def test_what_is_not_about_his_topics_is_not_shown_though_it_is_in_his_language(
    database: Database, house: House, reading: Reading
) -> None:
    await reader(database, 2, {TAG: Mode.BOTH}, language="kk")
    await in_russian(house)
    await in_kazakh(house, KAZAKH.replace("#Проба", "#Вторая"))
    await reading.deliver()
    assert reading.of(2).startswith("Палата поддержала")
    assert "🌐 Қазақша" in reading.of(2)


async def test_who_left_the_topic_and_follows_another_is_owed_the_later_member(
    database: Database, house: House, reading: Reading
) -> None:
    chat = await reader(database, 2, {TAG: Mode.BOTH, SECOND: Mode.BOTH})
    await house.take(RUSSIAN, "Вестник")
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await subscriptions.remove(connection, chat, topic.id)
    assert len(await reading.deliver()) == 1
    await house.take(REPRINT.replace("#Проба", "#Вторая"), "Курьер", 2)
    await reading.deliver()
    assert reading.of(2).startswith("Дорожные фонды")


async def test_what_is_taken_back_gives_its_place_to_another_member(
    house: House, reading: Reading
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    second = await house.take(REPRINT, "Курьер", 2)
    await reading.deliver()
    await house.door.retract(first, by("Вестник"))
    [edit] = await reading.deliver()
    assert isinstance(edit, Edit)
    assert reading.of(1).startswith("Дорожные фонды")
    await house.door.retract(second, by("Курьер", 2))
    [gone] = await reading.deliver()
    assert isinstance(gone, Delete)
    # what tells it again is news to whoever has nothing of it
    await house.take(REPRINT.replace("Напомним", "Добавим"), "Третий", 3)
    [again] = await reading.deliver()
    assert isinstance(again, Send)


async def test_a_correction_of_the_member_that_is_shown_stays_told_when_the_story_grows(
    house: House, reading: Reading
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await house.door.revise(first, told(RUSSIAN.replace("62", "63")), by("Вестник"))
    [edit] = await reading.deliver()
    assert "62 депутата → 63 депутата" in edit.message.plain
    await house.take(REPRINT.replace("62", "63"), "Курьер", 2)
    [edit] = await reading.deliver()
    assert "62 депутата → 63 депутата" in edit.message.plain
    assert "Также: Курьер" in edit.message.plain


async def test_a_correction_of_another_member_is_not_told(house: House, reading: Reading) -> None:
    await house.take(RUSSIAN, "Вестник")
    second = await house.take(REPRINT, "Курьер", 2)
    await reading.deliver()
    await house.door.revise(second, told(REPRINT.replace("62", "63")), by("Курьер", 2))
    assert await reading.deliver() == []


async def test_backlog_is_told_to_nobody_and_named_nowhere(house: House, reading: Reading) -> None:
    await house.door.take_in(told(REPRINT), by("Архив", 9), alerting=Alerting.BACKLOG)
    assert await reading.deliver() == []
    await house.take(RUSSIAN, "Вестник")
    [sent] = await reading.deliver()
    assert "Архив" not in sent.message.plain
    await house.door.take_in(
        told(REPRINT.replace("Напомним", "Добавим")), by("Другой", 8), alerting=Alerting.BACKLOG
    )
    assert await reading.deliver() == []


async def test_without_a_window_each_article_is_a_story(
    database: Database, reading: Reading
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    await door.take_in(told(RUSSIAN), by("Вестник"))
    await door.take_in(told(REPRINT), by("Курьер", 2))
    assert len(await reading.deliver()) == 2


async def test_the_subject_of_all_is_the_story(database: Database, house: House) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер", 2)
    async with database.read() as connection:
        found = await connection.execute(
            select(deliveries.c.subject).where(deliveries.c.kind == Kind.ALERT)
        )
        assert list(found.scalars()) == [first]
