"""One text with tags, without them, under others: the same news in any order, with all its tags."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

import pytest
from sqlalchemy import func, select

from bot.feeds.articles import article_of
from bot.feeds.model import Feed, Item
from bot.intake.accept import Accepted, Alerting, Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.parsed import ParsedArticle
from bot.intake.tagging import new_tags
from storage import article_sources, articles
from storage.articles import Article
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, SUBJECTS, reader

SHORT = "Палата собралась\n\nИ разошлась."
LONG = f"Палата о мостах\n\n{'Депутаты говорили о мостах, и говорили долго, до вечера. ' * 5}"
TAGS = "\n\n#Проба #Закон"
FEED = Origin(Source.FEED, "7:1", name="Заря")
CHANNEL = Origin(Source.CHANNEL, "-1007:5", name="Канал")
FILE = Origin(Source.FILE, "a.txt")
TAG = ("hashtag", "проба")


class Desk:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = NOW
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: self.now)

    async def take(
        self, text: str | ParsedArticle, origin: Origin, alerting: Alerting = Alerting.NOW
    ) -> Accepted:
        """Take in a text by a road."""
        parsed = from_text(text) if isinstance(text, str) else text
        return await self.door.take_in(parsed, origin, alerting=alerting)

    async def stored(self, number: int) -> Article:
        async with self.database.read() as connection:
            return (await articles.by_ids(connection, [number]))[number]

    async def owed(self) -> int:
        async with self.database.read() as connection:
            return await connection.scalar(select(func.count()).select_from(deliveries)) or 0


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.mark.parametrize("text", [SHORT, LONG])
async def test_a_text_with_tags_and_one_without_are_one_in_both_orders(
    desk: Desk, text: str
) -> None:
    await reader(desk.database, 1, {TAG: Mode.INSTANT})
    for number, (first, second) in enumerate(permutations([text, text + TAGS])):
        day = f" Это было {number + 1} ноября."
        one = await desk.take(first.replace(text, text + day), FEED)
        other = await desk.take(second.replace(text, text + day), CHANNEL)
        assert (one.new, other.new, other.article) == (True, False, one.article)
        stored = await desk.stored(one.article)
        assert stored.hashtags == ("Проба", "Закон")
        assert new_tags(stored, from_text(f"{text}\n\n#закон #Мосты")) == {"мосты": "Мосты"}
        # whoever follows a tag is told once, whichever came first
        assert await desk.owed() == number + 1


async def test_what_a_feed_files_it_under_is_no_other_text(desk: Desk) -> None:
    title, text = LONG.split("\n\n")
    item = Item("1", None, title, text.strip(), categories=("Проба",))
    filed = article_of(item, Feed("Заря", "https://zarya.example/", "ru", (item,)))
    assert [tag.key for tag in filed.hashtags] == ["проба"]
    first = await desk.take(filed, FEED)
    assert (await desk.take(LONG, CHANNEL)).article == first.article
    # a long text says the same under any tag
    assert (await desk.take(f"{LONG}\n\n#Мосты", FILE)).article == first.article
    assert (await desk.stored(first.article)).hashtags == ("Проба", "Мосты")


async def test_a_short_text_under_another_tag_is_another_one_and_both_stay_known(
    desk: Desk,
) -> None:
    senate, lower = f"{SHORT}\n\n#Сенат", f"{SHORT}\n\n#Палата"
    one, other = await desk.take(senate, FEED), await desk.take(lower, CHANNEL)
    assert (one.new, other.new) == (True, True)
    for text, number in ((senate, one.article), (lower, other.article)):
        again = await desk.take(text, FILE)
        assert (again.new, again.article) == (False, number)
    # after a few days it is news again, under each tag
    desk.now = NOW + timedelta(days=9)
    later = [(senate, Origin(Source.FEED, "7:2")), (lower, Origin(Source.FEED, "7:3"))]
    late = [await desk.take(text, origin) for text, origin in later]
    assert [one.new for one in late] == [True, True]


async def test_a_batch_is_taken_in_as_one_by_one(desk: Desk) -> None:
    texts = [SHORT, f"{SHORT}\n\n#Сенат", f"{SHORT}\n\n#Палата", SHORT]
    parsed = [from_text(text) for text in texts]
    offered = [
        Read(one, about(one, SUBJECTS, NOW), Origin(Source.FEED, f"7:{at}"))
        for at, one in enumerate(parsed)
    ]
    untagged, senate, lower, again = await desk.door.take_in_many(offered)
    assert [one.new for one in (untagged, senate, lower, again)] == [True, False, True, False]
    assert senate.article == untagged.article != lower.article
    assert (await desk.stored(untagged.article)).hashtags == ("Сенат",)


@pytest.mark.parametrize(
    ("first", "second", "later"),
    [
        (Alerting.BACKLOG, Alerting.BACKLOG, timedelta()),
        (Alerting.NOW, Alerting.DIGEST, timedelta()),
        (Alerting.NOW, Alerting.NOW, timedelta(days=2)),
    ],
)
async def test_a_tag_that_comes_late_alerts_nobody(
    desk: Desk, first: Alerting, second: Alerting, later: timedelta
) -> None:
    await reader(desk.database, 1, {TAG: Mode.INSTANT})
    one = await desk.take(LONG, FEED, first)
    desk.now = NOW + later
    await desk.take(LONG + TAGS, CHANNEL, second)
    assert await desk.owed() == 0
    async with desk.database.read() as connection:
        assert len((await articles.topics_of(connection, [one.article]))[one.article]) == 2


async def test_the_tags_of_what_it_said_before_are_none_of_it_now(desk: Desk) -> None:
    one = await desk.take(f"{SHORT}\n\n#Проба", FEED)
    corrected = from_text("Палата не собралась\n\nЕё не созвали.\n\n#Закон")
    await desk.door.revise(one.article, corrected, FEED)
    for text in (f"{SHORT}\n\n#Проба", f"{SHORT}\n\n#Проба #Мосты"):
        again = await desk.take(text, FEED)
        assert (again.new, again.article) == (False, one.article)
    assert (await desk.stored(one.article)).hashtags == ("Закон",)
    # nor by another source, which says the contrary
    late = await desk.take(f"{SHORT}\n\n#Проба #Мосты", CHANNEL)
    assert (late.new, late.article) == (False, one.article)
    assert (await desk.stored(one.article)).hashtags == ("Закон",)


async def test_what_was_taken_back_gets_no_tags(desk: Desk) -> None:
    one = await desk.take(LONG, FEED)
    await desk.door.retract(one.article, FEED)
    await desk.take(LONG + TAGS, FEED)
    assert (await desk.stored(one.article)).hashtags == ()


async def test_tags_that_a_token_adds_to_what_a_chosen_source_tells_alert_nobody(
    desk: Desk,
) -> None:
    """It is found under them; and what a token brought itself may have further ones by another."""
    await reader(desk.database, 1, {("hashtag", "мосты"): Mode.INSTANT})
    more = f"{LONG}\n\n#Мосты"
    first = await desk.take(LONG, FEED)
    again = await desk.take(more, Origin(Source.HTTP, "7:1", name="Бюро"))
    assert (again.new, again.article) == (False, first.article)
    assert (await desk.stored(first.article)).hashtags == ("Мосты",)
    assert await desk.owed() == 0
    # where a source brings it that was chosen, it is that one's tag, and owed
    await desk.take(more, CHANNEL)
    assert await desk.owed() == 1
    async with desk.database.read() as connection:
        roads = (await article_sources.of(connection, [first.article]))[first.article]
    had = {road.name: road.hashtags for road in roads}
    assert had == {"Заря": (), "Бюро": (), "Канал": ("Мосты",)}
    second = LONG.replace("мост", "порт").replace("Депутаты", "Сенаторы")
    await desk.take(second, Origin(Source.HTTP, "8:1", name="Агентство"))
    await desk.take(f"{second}\n\n#Мосты", Origin(Source.HTTP, "7:2", name="Бюро"))
    assert await desk.owed() == 2
