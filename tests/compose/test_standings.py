"""Where what is stored says how plainly articles name their topics, a digest stands by it."""

from __future__ import annotations

from datetime import timedelta

from bot.compose.standings import Standings
from bot.digest.prominence import Prominence
from storage import topics, windows
from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.test_related import digest_of
from tests.seeding import NOW, reader
from tests.stories.telling import OTHER, TAG, House

HOUR = timedelta(hours=1)
SECOND = ("hashtag", "вторая")
BESIDE = (
    "Архив показал старые карты\n\nКарты края собраны за сорок лет, сообщил хранитель.\n\n"
    "Вход свободный.\n\n#Проба #Вторая"
)
NAMED = (
    "Вторая палата открыла музей\n\nМузей открыт для всех, сказал его смотритель Иван Петров.\n\n"
    "Первыми гостями стали школьники.\n\n#Проба #Вторая"
)


async def test_an_article_stands_under_the_topic_of_its_title(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, SECOND: Mode.DIGEST})
    house = House(database)
    beside, named = await house.take(BESIDE, "Вестник"), await house.take(NAMED, "Курьер")
    await house.take(OTHER, "Курьер")  # more news of the other topic, which breaks the tie
    told = await digest_of(database, chat)
    under = {part.split(" (")[0]: part for part in told.split("▎")[1:]}
    assert "Архив показал" in under["#Проба"]
    assert "Вторая палата открыла" in under["#Вторая"]
    async with database.read() as connection:
        keys = await topics.by_keys(connection, [TAG, SECOND])
        ids = {topic.key: topic.id for topic in keys}
        listed = await windows.newest(
            connection, topics=ids.values(), since=NOW - HOUR, until=NOW + HOUR, limit=9
        )
        standings = Standings()
        first = await standings.of(connection, listed)
        assert await standings.of(connection, listed) == first
        assert await standings.of(connection, []) == {}
    how = first[named].named
    assert (how[ids["проба"]], how[ids["вторая"]]) == (Prominence.LEAD, Prominence.TITLE)
    assert set(first[beside].named.values()) == {Prominence.LEAD}
    assert all(one.whole and not one.planned for one in first.values())
