"""What an article was found to be about, as it is stored, and what editors are asked."""

from __future__ import annotations

import orjson

from bot.intake.findings import ask_editors, evidence_of
from bot.topics.findings import Ambiguity, Doubt
from bot.topics.subjects import About, Subject
from storage import reviews, topics
from storage.database import Database
from storage.vocabulary import Mode, TopicKind
from tests.seeding import NOW, article, reader


async def test_topics_are_made_and_a_phrase_that_nobody_follows_is_not(database: Database) -> None:
    await reader(database, 1, {("keyword", "ипотека"): Mode.BOTH})
    found = About(
        [
            Subject(TopicKind.HASHTAG, "проба", "Проба", ()),
            Subject(TopicKind.KEYWORD, "ипотека", "ипотека", ()),
            Subject(TopicKind.KEYWORD, "налоги", "налоги", ()),
        ]
    )
    async with database.write() as connection:
        evidence = await evidence_of(connection, {7: found, 8: About([])}, NOW)
        named = await topics.by_ids(connection, list(evidence[7]))
    assert {topic.key for topic in named.values()} == {"проба", "ипотека"}
    assert evidence[8] == {}


async def test_editors_are_asked_a_few_things_and_each_once(database: Database) -> None:
    number = await article(database, "Палата приняла поправки\n\nОб ипотеке.")
    people = tuple(f"p{n}" for n in range(9))
    doubts = [
        Ambiguity(0, 5, words, people, next(iter(Doubt)))
        for words in ("Иванов", "ИВАНОВ", "Петров", "Сидоров", "Ким", "Ли", "Цой")
    ]
    async with database.write() as connection:
        await ask_editors(connection, number, doubts, NOW)
        asked = await reviews.open_ones(connection, offset=0, limit=99)
    assert [one.words for one in asked] == ["ИВАНОВ", "Петров", "Сидоров", "Ким"]
    assert orjson.loads(asked[0].details)["candidates"] == list(people[:6])
