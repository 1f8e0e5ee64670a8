"""The phrases that somebody follows: known when an article comes, whoever followed them when."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import text

from bot.intake.articles import ParsedArticle, from_text
from bot.intake.door import Door
from bot.intake.phrases import FollowedPhrases
from bot.topics.subjects import Subject
from storage import subscriptions, topics
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import Mode
from tests.intake.test_door import Bell, door_of, stored
from tests.seeding import FILE, NOW, reader

ARTICLE = from_text("Палата приняла поправки\n\nОб ипотеке и налогах.\n\n#Проба")
MORTGAGE, TAX = ("keyword", "ипотека"), ("keyword", "налоги")


async def among(phrases: FollowedPhrases) -> list[str]:
    await phrases.refresh()
    [found] = await phrases.among_all([ARTICLE])
    return [one.key for one in found]


async def test_what_is_followed_and_no_longer_followed_is_noticed(database: Database) -> None:
    phrases = FollowedPhrases(database)
    assert await among(phrases) == []
    chat = await reader(database, 1, {MORTGAGE: Mode.BOTH})
    assert await among(phrases) == ["ипотека"]
    other = await reader(database, 2, {MORTGAGE: Mode.BOTH, TAX: Mode.BOTH})
    assert await among(phrases) == ["ипотека", "налоги"]
    async with database.write() as connection:
        await subscriptions.remove_all(connection, [other])
    assert await among(phrases) == ["ипотека"]
    async with database.write() as connection:
        await subscriptions.remove_all(connection, [chat])
    assert await among(phrases) == []
    await reader(database, 3, {TAX: Mode.BOTH})  # a topic that is there already
    assert await among(phrases) == ["налоги"]


async def test_a_name_is_found_as_the_article_spells_it(database: Database) -> None:
    phrases = FollowedPhrases(database)
    await reader(database, 1, {("keyword", "kopbayev"): Mode.BOTH})
    await phrases.refresh()
    articles = [from_text("Жиын\n\nСөз Көпбаевқа берілді."), from_text("Итоги\n\nО Копбаеве")]
    found = await phrases.among_all(articles)
    assert [[(it.key, [place.words for place in it.evidence]) for it in one] for one in found] == [
        [("kopbayev", ["Көпбаевқа"])],
        [("kopbayev", ["Копбаеве"])],
    ]


async def test_one_for_another_is_noticed_though_there_are_as_many(database: Database) -> None:
    phrases = FollowedPhrases(database)
    chat = await reader(database, 1, {TAX: Mode.BOTH})
    assert await among(phrases) == ["налоги"]
    async with database.write() as connection:
        await subscriptions.remove_all(connection, [chat])
    await reader(database, 2, {MORTGAGE: Mode.BOTH})
    assert await among(phrases) == ["ипотека"]


async def test_nothing_is_read_again_while_nothing_has_changed(database: Database) -> None:
    await reader(database, 1, {TAX: Mode.BOTH})
    phrases = FollowedPhrases(database)
    mark = await phrases.refresh()
    async with database.write() as connection:
        await topics.ensure(connection, {("hashtag", "сенат"): "Сенат"}, NOW)
        await topics.ensure(connection, {("keyword", "забытое"): "забытое"}, NOW)
    assert await phrases.refresh() == mark


async def test_of_many_articles_each_has_its_own(database: Database) -> None:
    await reader(database, 1, {MORTGAGE: Mode.BOTH, TAX: Mode.BOTH})
    phrases = FollowedPhrases(database)
    await phrases.refresh()
    others = [from_text("О налоге на воду"), from_text("О погоде")]
    found = await phrases.among_all([ARTICLE, *others])
    assert [[one.title for one in each] for each in found] == [
        ["ипотека", "налоги"],
        ["налоги"],
        [],
    ]


async def test_articles_are_read_while_many_phrases_are_added(database: Database) -> None:
    many = {("keyword", f"слово{number}"): Mode.BOTH for number in range(150)}
    await reader(database, 1, {TAX: Mode.BOTH})
    phrases = FollowedPhrases(database)
    await phrases.refresh()
    await reader(database, 2, many)
    adding = asyncio.create_task(phrases.refresh())
    while not adding.done():
        [found] = await phrases.among_all([ARTICLE])
        assert [one.key for one in found] == ["налоги"]
    [found] = await phrases.among_all([from_text("Слово149 и слово1: налоги")])
    assert {one.key for one in found} == {"слово149", "слово1", "налоги"}


class Followed(FollowedPhrases):
    """While it looks, somebody follows another phrase."""

    def __init__(self, database: Database, wanted: list[tuple[str, str]]) -> None:
        super().__init__(database)
        self.database = database
        self.wanted = wanted
        self.looks = 0

    async def among_all(self, articles: Sequence[ParsedArticle]) -> list[list[Subject]]:
        """Look, and let somebody come in between."""
        found = await super().among_all(articles)
        self.looks += 1
        if self.wanted:
            await reader(self.database, 100 + len(self.wanted), {self.wanted.pop(): Mode.BOTH})
        return found


def _door(database: Database, wanted: list[tuple[str, str]]) -> tuple[Door, Followed]:
    door = door_of(database, Bell())
    phrases = Followed(database, wanted)
    door.phrases = phrases
    return door, phrases


async def test_who_follows_a_phrase_while_an_article_is_read_gets_it(database: Database) -> None:
    door, phrases = _door(database, [MORTGAGE, TAX])
    accepted = await door.take_in(ARTICLE, FILE)
    assert {one.key for one in accepted.about} >= {"ипотека", "налоги"}
    assert await stored(database) == (1, 2)
    assert phrases.looks == 3


async def test_where_somebody_follows_others_all_the_time_the_article_is_stored(
    database: Database,
) -> None:
    door, phrases = _door(database, [("keyword", f"слово {number}") for number in range(50)])
    assert (await door.take_in(ARTICLE, FILE)).new
    assert phrases.looks < 10


async def test_it_is_ready_before_the_first_article(database: Database) -> None:
    await reader(database, 1, {TAX: Mode.BOTH})
    phrases = FollowedPhrases(database)
    await phrases.prepare()
    [found] = await phrases.among_all([ARTICLE])
    assert [one.key for one in found] == ["налоги"]


async def test_without_a_database_it_is_ready_later(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        await connection.execute(text("ALTER TABLE topics RENAME TO away"))
    phrases = FollowedPhrases(database)
    await phrases.prepare()
    assert "read at the first article" in caplog.text
    async with database.write() as connection:
        await connection.execute(text("ALTER TABLE away RENAME TO topics"))
    await reader(database, 1, {TAX: Mode.BOTH})
    assert await among(phrases) == ["налоги"]
    await database.close()
