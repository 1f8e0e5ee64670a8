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


async def test_a_roundup_is_a_mention_behind_what_it_lists(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    await house.take(ROUNDUP, "Вестник")
    entries, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "Главное за день" not in entries
    assert "Вестник" not in entries
    assert "Главное за день. 3 марта · Вестник" in mentions


async def test_an_advert_is_a_mention(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.take(NEWS, "Курьер")
    paid = "Музей за два дня\n\nПриходите.\n\n#Проба\n\nКасса ждёт.\n\nРеклама. ТОО «Проба»"
    await house.take(paid, "Вестник")
    entries, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert "1. Палата открыла музей" in entries
    assert "Музей за два дня · Вестник" in mentions
