"""One article by several roads: stored once, told once, and every source of it is known."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.intake.accept import Accepted, Alerting, Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.parsed import ParsedArticle
from storage import article_sources, articles, backlog, offered, topics, windows
from storage.article_sources import Road, labels
from storage.articles import Article
from storage.database import Database
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, SUBJECTS, reader

TAG = ("hashtag", "проба")
ARTICLE = from_text("Палата приняла поправки\n\nОб ипотеке и налогах.\n\n#Проба")
OTHER = from_text("Палата отложила чтение\n\nО дорогах и мостах.\n\n#Проба")
HOUR = timedelta(hours=1)
NEW, OLD = Origin(Source.FEED, "8:a", name="Заря"), Origin(Source.FEED, "7:a", name="Вести")

ROADS = (
    Origin(Source.CHANNEL, "-1001:5", opens="https://t.me/proba/5", name="Учебный канал"),
    Origin(Source.EDITOR, "77"),
    Origin(Source.FEED, "7:https://example.kz/1", name="Учебный вестник"),
    Origin(Source.HTTP, "9:a-1", name="Бюро"),
    Origin(Source.FILE, "archive/1.txt"),
)


class Desk:
    """A door with a clock that is put forward."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = NOW
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: self.now)

    async def take(
        self,
        origin: Origin,
        alerting: Alerting = Alerting.NOW,
        article: ParsedArticle = ARTICLE,
    ) -> Accepted:
        self.now += HOUR
        return await self.door.take_in(article, origin, alerting=alerting)

    async def article(self, number: int) -> Article:
        async with self.database.read() as connection:
            return (await articles.by_ids(connection, [number]))[number]

    async def roads(self, number: int) -> tuple[Road, ...]:
        async with self.database.read() as connection:
            return (await article_sources.of(connection, [number]))[number]

    async def owed(self) -> int:
        async with self.database.read() as connection:
            return (await backlog.count_by_state(connection))["owed"]

    async def told(self) -> tuple[list[int], list[int], set[int], int]:
        """The articles that /latest lists, those in the windows of a day (read for many, and for
        one), and how many are counted as the topic's news."""
        async with self.database.read() as connection:
            [topic] = await topics.by_keys(connection, [TAG])
            latest = await articles.latest(connection, topics=[topic.id], limit=9)
            day: dict[str, Any] = {"since": NOW, "until": NOW + timedelta(days=1)}
            shelf = await windows.received(connection, **day, limit=9)
            own = await windows.newest(connection, topics=[topic.id], **day, limit=9)
            count = await windows.count_stories(connection, topics=[topic.id], **day)
            news = await offered.news_of(connection, [topic.id], NOW)
            seen = await topics.activity(connection, [topic.id], NOW)
        assert [row[0] for row in shelf] == sorted((one.id for one in own), reverse=True)
        assert count == len(own) == news.get(topic.id, 0) == seen[topic.id].articles
        listed = [one.id for one in latest]
        return listed, [row[0] for row in shelf], {one.id for one in own}, count


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    return Desk(database)


async def test_an_article_by_five_roads_at_once_is_one_with_five_sources(desk: Desk) -> None:
    await reader(desk.database, 2, {TAG: Mode.INSTANT})
    taken = await asyncio.gather(*(desk.door.take_in(ARTICLE, road) for road in ROADS))
    assert len({one.article for one in taken}) == 1
    assert [one.new for one in taken].count(True) == 1
    assert await desk.owed() == 2
    roads = await desk.roads(taken[0].article)
    assert {road.key for road in roads} == {road.teacher for road in ROADS}
    article = await desk.article(taken[0].article)
    assert (roads[0].source, roads[0].ref) == (article.source, article.source_ref)
    again = await desk.take(ROADS[3])
    assert (again.new, again.sources, await desk.owed()) == (False, labels(roads), 2)
    whole = {"Учебный канал", "Учебный вестник", "Бюро", "editor", "file"}
    assert (len(again.sources), set(again.sources)) == (5, whole)


async def test_each_of_a_batch_is_told_with_its_sources(desk: Desk) -> None:
    await desk.take(ROADS[0])

    def read(article: ParsedArticle, origin: Origin) -> Read:
        return Read(article, about(article, SUBJECTS, NOW), origin)

    offered_ = [read(ARTICLE, NEW), read(OTHER, NEW), read(OTHER, OLD), read(OTHER, NEW)]
    taken = await desk.door.take_in_many(offered_)
    assert [one.new for one in taken] == [False, True, False, False]
    assert [one.sources for one in taken] == [
        ("Учебный канал", "Заря"),
        *[("Заря", "Вести")] * 3,
    ]
    roads = await desk.roads(taken[1].article)
    assert [(road.key, road.url) for road in roads] == [("feed:8", None), ("feed:7", None)]


async def test_backlog_is_found_and_told_to_nobody(desk: Desk) -> None:
    taken = await desk.take(OLD, Alerting.BACKLOG)
    assert taken.new
    assert (await desk.article(taken.article)).backlog
    assert await desk.told() == ([taken.article], [], set(), 0)
    assert await desk.owed() == 0
    assert not (await desk.take(NEW, Alerting.BACKLOG)).new
    assert await desk.owed() == 0


@pytest.mark.parametrize("alerting", [Alerting.NOW, Alerting.DIGEST])
async def test_backlog_that_comes_as_news_is_news_once(desk: Desk, alerting: Alerting) -> None:
    first = await desk.take(OLD, Alerting.BACKLOG)
    seen = await desk.door.preview(ARTICLE, NEW)
    assert seen.same is None
    taken = await desk.take(NEW, alerting)
    assert (taken.article, taken.new) == (first.article, True)
    assert taken.sources == ("Вести", "Заря")
    article = await desk.article(taken.article)
    assert (article.backlog, article.received_at) == (False, desk.now)
    owed = 1 if alerting is Alerting.NOW else 0
    assert await desk.owed() == owed
    assert await desk.told() == ([first.article], [first.article], {first.article}, 1)
    for again in (OLD, NEW):
        assert not (await desk.take(again, alerting)).new
    assert await desk.owed() == owed


async def test_of_two_that_make_news_of_backlog_at_once_one_does(desk: Desk) -> None:
    await desk.take(OLD, Alerting.BACKLOG)
    taken = await asyncio.gather(*(desk.door.take_in(ARTICLE, road) for road in ROADS))
    assert [one.new for one in taken].count(True) == 1
    assert await desk.owed() == 1


async def test_a_batch_may_bring_backlog_and_news_of_it(desk: Desk) -> None:
    found = about(ARTICLE, SUBJECTS, NOW)
    old = Read(ARTICLE, found, OLD, alerting=Alerting.BACKLOG)
    taken = await desk.door.take_in_many([old, Read(ARTICLE, found, NEW)])
    assert [one.new for one in taken] == [True, True]
    assert await desk.owed() == 1
    assert not (await desk.article(taken[0].article)).backlog


async def test_what_is_late_is_in_digests_and_not_alerted(desk: Desk) -> None:
    taken = await desk.take(OLD, Alerting.DIGEST)
    assert await desk.owed() == 0
    assert await desk.told() == ([taken.article], [taken.article], {taken.article}, 1)
    assert not (await desk.take(NEW, Alerting.DIGEST)).new


async def test_of_a_topic_with_backlog_only_the_latest_is_the_one_published_last(
    desk: Desk,
) -> None:
    for days, title in ((3, "Третий день"), (1, "Первый день"), (2, "Второй день")):
        parsed = from_text(f"{title}\n\nО дорогах.\n\n#Проба")
        dated = ParsedArticle(
            parsed.title,
            parsed.lead,
            parsed.body,
            hashtags=parsed.hashtags,
            published_at=NOW - timedelta(days=days),
        )
        await desk.take(OLD, Alerting.BACKLOG, dated)
    async with desk.database.read() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        seen = (await topics.activity(connection, [topic.id], NOW))[topic.id]
    assert (seen.articles, seen.latest_title, seen.backlog) == (0, "Первый день", True)
    # once it is in the news, the latest is the latest of what is counted
    await desk.take(NEW)
    async with desk.database.read() as connection:
        seen = (await topics.activity(connection, [topic.id], NOW - timedelta(days=7)))[topic.id]
    assert (seen.articles, seen.backlog) == (1, False)


def road(name: str, source: Source, key: str) -> Road:
    return Road(key, source, "", name, None, NOW)


def test_no_two_sources_have_one_label() -> None:
    roads = [
        road("Заря", Source.FEED, "feed:1"),
        road("Заря", Source.FILE, "file"),
        road("", Source.EDITOR, "editor:7"),
        road("", Source.EDITOR, "editor:8"),
        road("заря", Source.HTTP, "http:3"),
        road("Заря", Source.FILE, "channel:-1"),
    ]
    assert labels(roads) == (
        "Заря",
        "Заря (file)",
        "editor",
        "editor 2",
        "заря",
        "Заря (file 2)",
    )
