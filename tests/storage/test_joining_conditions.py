"""Whom an article that joins a story reaches, and what becomes of alerts, by conditions: what is
counted before is what the fan-out owes then."""

from __future__ import annotations

from sqlalchemy import insert, select

from storage import fanouts, joining, recipients, rules, topics
from storage.articles import Evidence, add_topics
from storage.conditions import Facts, Rule
from storage.database import Database
from storage.schema import deliveries
from storage.schema import fanouts as fanout_rows
from storage.vocabulary import Kind, Mode
from tests.seeding import NOW, article, reader, shown
from tests.stories.telling import TAG

SECOND = ("hashtag", "вторая")


async def both(database: Database) -> tuple[int, int]:
    async with database.write() as connection:
        ids = await topics.ensure(connection, {TAG: "Проба", SECOND: "Вторая"}, NOW)
    return ids[TAG], ids[SECOND]


async def give(database: Database, chat: int, topic: int, rule: Rule) -> None:
    async with database.write() as connection:
        number = await rules.number(connection, rule, NOW)
        assert await rules.give(connection, chat, topic, number)


async def waiting(database: Database, topic: int, *, ruled: bool = False) -> int:
    """An article about a topic of which nobody is written down yet; `ruled`: for who has conditions
    only."""
    number = await article(database, "Палата\n\nО театрах.")
    async with database.write() as connection:
        await add_topics(connection, {number: {topic: [Evidence("#Проба", 0, 6, "hashtag")]}})
        await connection.execute(
            insert(fanout_rows).values(
                article=number, topic=topic, cursor=0, created_at=NOW, ruled=ruled
            )
        )
    return number


async def count(database: Database, facts: Facts, story: int) -> int:
    async with database.read() as connection:
        found = await recipients.count(connection, sorted(facts.topics), NOW, facts, story=story)
    return sum(found.values())


async def owed(database: Database, story: int) -> int:
    """How many chats are owed an alert of a story once every fan-out has ended."""
    async with database.write() as connection:
        await fanouts.share(connection)
        while await fanouts.expand(connection, NOW, limit=2):
            pass
        found = await connection.scalars(
            select(deliveries.c.chat).where(
                deliveries.c.kind == Kind.ALERT, deliveries.c.subject == story
            )
        )
    return len(found.all())


async def test_who_is_written_down_next_is_who_its_conditions_let(database: Database) -> None:
    """Five follow the topic: two under no conditions, one under some that the first article meets,
    two under some that only the one that joins does."""
    chats = [await reader(database, number, {TAG: Mode.BOTH}) for number in range(1, 6)]
    topic, second = await both(database)
    await give(database, chats[2], topic, Rule(without=(second,)))
    for chat in chats[3:]:
        await give(database, chat, topic, Rule(with_=(second,)))
    joins = Facts(frozenset({topic, second}))
    assert await count(database, joins, 0) == 4
    first = await waiting(database, topic)
    assert await count(database, joins, first) == 2
    assert await owed(database, first) == 3
    assert await count(database, joins, first) == 2


async def test_where_only_conditions_are_met_anew_others_are_not_reached(
    database: Database,
) -> None:
    chats = [await reader(database, number, {TAG: Mode.BOTH}) for number in range(1, 4)]
    topic, second = await both(database)
    await give(database, chats[0], topic, Rule(without=(second,)))
    first = await waiting(database, topic, ruled=True)
    assert await count(database, Facts(frozenset({topic})), first) == 2
    assert await owed(database, first) == 1


async def test_an_alert_becomes_what_joins_where_the_conditions_let_it(database: Database) -> None:
    topic, second = await both(database)
    for number in range(1, 4):
        chat = await reader(database, number, {TAG: Mode.BOTH})
        await shown(database, chat, 7)
        rule = (Rule(), Rule(languages=("kk",)), Rule(languages=("ru",), with_=(second,)))
        await give(database, chat, topic, rule[number - 1])

    async def follows(facts: Facts) -> int:
        async with database.read() as connection:
            found = await joining.readings(connection, 7, facts)
        assert sum(one.count for one in found) == 3
        return sum(one.count for one in found if one.follows)

    assert await follows(Facts(frozenset({topic}), language="ru")) == 1
    assert await follows(Facts(frozenset({topic}), language="kk")) == 2
    assert await follows(Facts(frozenset({topic, second}), language="ru")) == 2
    assert await follows(Facts(frozenset({second}))) == 0
