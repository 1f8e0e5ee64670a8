"""A list of several news is a mention of a digest, and gives the stories that it lists nothing."""

from __future__ import annotations

from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.test_related import digest_of
from tests.seeding import reader
from tests.stories.telling import TAG, House

LINES = ("Палата открыла музей.", "Мост закрыт до весны.", "Выставка продлена на месяц.")
ROUNDUP = "Главное за день. 3 марта\n\n" + "\n\n".join(f"▪️ {one}" for one in LINES) + "\n\n#Проба"
NEWS = "Палата открыла музей\n\nМузей открыт для всех, сказал его смотритель.\n\n#Проба"


async def test_a_roundup_has_no_line_where_entries_are_about_what_it_names(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    await house.take(ROUNDUP, "Вестник")
    told = await digest_of(database, chat)
    assert "1. Палата открыла музей" in told
    assert "Главное за день" not in told
    assert "Вестник" not in told
    assert "поминани" not in told  # nor is it counted


async def test_a_roundup_is_a_mention_of_what_no_entry_is_about(database: Database) -> None:
    word = ("keyword", "выставка")
    chat = await reader(database, 1, {TAG: Mode.DIGEST, word: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    await house.take(ROUNDUP, "Вестник")
    entries, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "Главное за день. 3 марта · Вестник" in mentions


async def test_an_advert_is_nowhere(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    paid = "Музей за два дня\n\nПриходите.\n\n#Проба\n\nКасса ждёт.\n\nРеклама. ТОО «Проба»"
    await house.take(paid, "Вестник")
    told = await digest_of(database, chat)
    assert "1. Палата открыла музей" in told
    assert "Музей за два дня" not in told


async def test_an_offer_is_a_mention_and_one_beyond_doubt_is_nowhere(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    less = "Окна к зиме!\n\nЦена от 45 000 тенге. Звоните: +7 701 555 00 00\n\n#Проба"
    more = "Курсы по скидке!\n\nВсего 9 000 ₸ вместо 12 000 ₸! Запись в WhatsApp.\n\n#Проба"
    await house.take(less, "Вестник")
    await house.take(more, "Листок")
    told = await digest_of(database, chat)
    entries, mentions = told.split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "Окна к зиме! · Вестник" in mentions
    assert "Ещё 1 упоминание" in told
    assert "Курсы" not in told


async def test_what_is_told_once_more_is_a_mention(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    again = "Вы могли пропустить вчера, 2 марта\n\nПалата закрыла старый мост.\n\n#Проба"
    await house.take(again, "Вестник")
    entries, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "мост" not in entries
    assert "Вестник" in mentions


async def test_what_a_post_names_beside_the_point_is_a_mention(database: Database) -> None:
    word = ("keyword", "счётный комитет")
    chat = await reader(database, 1, {TAG: Mode.DIGEST, word: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    beside = (
        "Назначен смотритель городского музея. Поздравления прислали театр, архив, счётный комитет"
        " и хор ветеранов, а гостей он поведёт по старой крепости уже завтра."
    )
    await house.take(beside, "Вестник")
    entries, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "смотритель городского" not in entries
    assert "Назначен смотритель городского музея · Вестник" in mentions
