"""Two chats become one while an article is owed: of that comes what the conditions of the one that
was passed over let come."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage import fanouts, merging, rules
from storage import subscriptions as subscribing
from storage import topics as topic_queries
from storage.articles import Evidence, add_topics
from storage.conditions import Rule
from storage.database import Database
from storage.schema import deliveries
from storage.schema import fanouts as fanout_rows
from storage.schema_stories import story_members
from storage.vocabulary import Joined, Mode
from tests.storage.test_queries import NOW, add_article, add_chat

OLD, NEW = -5, -1005


@pytest.mark.parametrize("meets", [False, True])
async def test_a_group_behind_the_cursor_is_owed_what_its_conditions_let_come(
    database: Database, meets: bool
) -> None:
    """It is owed by the member of the story that passed it."""
    async with database.write() as connection:
        topic = (await topic_queries.ensure(connection, {("hashtag", "t"): "t"}, NOW))[
            "hashtag", "t"
        ]
        target = await add_chat(connection, OLD)
        other = await add_chat(connection, 100)
        source = await add_chat(connection, NEW)
        for chat in (other, source):
            await subscribing.add(connection, chat.id, topic, Mode.BOTH, NOW)
        rule = Rule(languages=("ru", "kk") if meets else ("kk",))
        await rules.give(connection, source.id, topic, await rules.number(connection, rule, NOW))
        first, joins = [await add_article(connection, key) or 0 for key in ("a", "b")]
        for one in (first, joins):
            await connection.execute(
                story_members.insert().values(article=one, story=first, how=Joined.EVENT)
            )
        await add_topics(connection, {joins: {topic: [Evidence("t", 0, 1, "hashtag")]}})
        await connection.execute(
            fanout_rows.insert().values(article=joins, topic=topic, created_at=NOW)
        )
        assert await fanouts.expand(connection, NOW, limit=1)
        await merging.migrate(connection, OLD, NEW, NOW)
        while await fanouts.expand(connection, NOW, limit=2):
            pass
        rows = await connection.execute(
            select(deliveries.c.chat, deliveries.c.subject, deliveries.c.article)
        )
        owed = {row.chat: (row.subject, row.article) for row in rows}
    assert owed == {one.id: (first, joins) for one in ((other, target) if meets else (other,))}
