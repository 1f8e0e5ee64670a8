"""Where what is stored says how plainly articles name their topics, a digest stands by it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.compose import standings
from bot.compose.standings import Standings
from bot.digest.prominence import Prominence, Standing
from bot.intake.kinds.manner import Manner
from bot.standing.judging import standing_by_text
from storage import prominence, topics, windows
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
    # More news of the other topic: of two that are named alike the rarer leads.
    await house.take(OTHER.replace("#Проба", "#Вторая"), "Курьер")
    await house.take(
        "Аптека раздала семена укропа\n\nОгородники стояли в очереди с утра.\n\n#Вторая", "Курьер"
    )
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
        kept = Standings()
        first = await kept.of(connection, listed)
        assert await kept.of(connection, listed) == first
        assert await kept.of(connection, []) == {}
    how = first[named].named
    assert (how[ids["проба"]], how[ids["вторая"]]) == (Prominence.LEAD, Prominence.TITLE)
    assert set(first[beside].named.values()) == {Prominence.LEAD}
    assert all(not one.manner and not one.planned for one in first.values())


async def test_the_title_of_an_act_is_no_news_title(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    act = await house.take(
        "О подписании Закона «О старых картах»\n\nКарты края собраны за сорок лет.\n\n#Проба",
        "Вестник",
    )
    news = await house.take(NAMED, "Курьер")
    async with database.read() as connection:
        [one] = await topics.by_keys(connection, [TAG])
        listed = await windows.newest(
            connection, topics=[one.id], since=NOW - HOUR, until=NOW + HOUR, limit=9
        )
        found = await Standings().of(connection, listed)
    assert (found[act].manner, found[news].manner) == (Manner.PROTOCOL, Manner.NEWS)


async def test_others_have_their_turn_while_one_long_article_is_read(database: Database) -> None:
    words = [f"{first}{second}" for first in ("ба", "ва", "га", "да", "жа", "ка") for second in (
        "нок", "лок", "мок", "рок", "ток", "сок", "док", "бок", "вок", "гок",
    )]  # fmt: skip
    await reader(database, 1, {("keyword", word): Mode.DIGEST for word in words})
    body = " ".join(f"Рядом стоит дом, который построил {word}." for word in words)
    await House(database).take(
        f"Архив показал карты\n\nКарты собраны.\n\nЗал.\n\nВход.\n\n{body}", "Вестник"
    )
    turns = 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with database.read() as connection:
        known = await topics.by_keys(connection, [("keyword", word) for word in words])
        assert len(known) == len(words)
        listed = await windows.newest(
            connection,
            topics=[one.id for one in known],
            since=NOW - HOUR,
            until=NOW + HOUR,
            limit=9,
        )
        [one] = listed
        assert len(one.topics) == len(words)
        read = await prominence.texts_of(connection, [one.id], most=20_000)
        told = await prominence.told_of(connection, [one.id], lead=10, short=0)
        asked = asyncio.create_task(other())
        await asyncio.sleep(0)
        turns = 0
        standing = Standing(dict.fromkeys(one.topics, Prominence.PASSING))
        await standings._Turns().through(
            standing_by_text(standing, told[one.id], read[one.id], NOW)
        )
        asked.cancel()
    assert turns >= 2
