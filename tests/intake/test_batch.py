"""A batch in a transaction of its own: what it stores and recognises, what it leaves to others."""

from __future__ import annotations

from sqlalchemy import func, select

from bot.intake.accept import Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.batch import Batch
from storage import article_sources
from storage.database import Database
from storage.schema import article_topics, articles
from storage.vocabulary import Source
from tests.seeding import NOW, SUBJECTS

FIRST, SECOND = Origin(Source.FEED, "1:a", name="Вести"), Origin(Source.FEED, "2:b", name="Заря")
WORDS = "Депутаты говорили о налогах и о бюджете. " * 8
LINE = "\n\n→ Читайте нас: https://t.me/proba"


def read(text: str, origin: Origin) -> Read:
    parsed = from_text(text)
    return Read(parsed, about(parsed, SUBJECTS, NOW), origin)


async def test_it_stores_and_recognises_and_records_the_roads(database: Database) -> None:
    text = f"Палата приняла поправки\n\n{WORDS}"
    offered = [read(text, FIRST), read(text + LINE, SECOND), read(f"Иное. {text}", SECOND)]
    async with database.write() as connection:
        stored = await Batch(connection, NOW, NOW).store([*offered, *offered])
        count = await connection.scalar(select(func.count()).select_from(articles))
        topics = await connection.scalar(select(func.count()).select_from(article_topics))
        roads = await article_sources.of(connection, [one.article for one in stored])
    first, second, third = (one.article for one in stored[:3])
    assert first == second != third
    assert [one.new for one in stored] == [True, False, True, False, False, False]
    assert [one.article for one in stored[3:]] == [first, second, third]
    assert (count, topics) == (2, 0)  # what they are about is for whoever stores a batch
    assert {one: [road.key for road in there] for one, there in roads.items()} == {
        first: ["feed:1", "feed:2"],
        third: ["feed:2"],
    }
    assert stored[3].sources == ("Вести", "Заря")
