"""Which articles meet the rules of subscriptions: each is judged once a rule, by what is stored of
it, however many subscriptions have that rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import orjson
from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.conditions import Facts, Rule, names_in_title
from storage.dialects import among, as_list
from storage.outlet_names import keys
from storage.rules import by_ids, those_of
from storage.schema import article_topics, articles, subscriptions
from storage.schema_sources import article_sources
from storage.verdicts import verdicts

# Under more rules than these it is not asked of which topics they speak: an article has dozens.
_FEW = 50
# Whoever turns pages for longer than these looks for something else.
_NEWEST = 1000
_NOTHING = Facts()


async def facts_of(
    connection: AsyncConnection, ids: Collection[int], wanted: Iterable[tuple[int, Rule]]
) -> dict[int, Facts]:
    """What some articles are judged by, as far as that is asked by subscriptions to topics under
    rules: only what any of these needs is read. One that is not there any more is left out."""
    pairs = list(wanted)
    if not ids or not pairs:
        return {}
    few = len(pairs) <= _FEW
    named = {t for topic, one in pairs for t in (topic, *one.topics)} if few else None
    about = await _topics(connection, ids, named)
    titled: dict[int, set[int]] = {}
    if any(one.title for _, one in pairs):
        titled = await _titled(connection, ids, {topic for topic, one in pairs if one.title})
    brought: dict[int, frozenset[str]] = {}
    if any(one.outlets or one.not_outlets for _, one in pairs):
        brought = await _brought(connection, ids)
    found = await connection.execute(
        select(articles.c.id, articles.c.language).where(among(connection, articles.c.id, ids))
    )
    return {
        id_: Facts(
            frozenset(about.get(id_, ())),
            frozenset(titled.get(id_, ())),
            language,
            brought.get(id_, frozenset()),
        )
        for id_, language in found.all()
    }


async def _topics(
    connection: AsyncConnection, ids: Collection[int], wanted: Collection[int] | None
) -> dict[int, set[int]]:
    """What some articles are about, of some topics (None: of all)."""
    query = select(article_topics.c.article, article_topics.c.topic).where(
        among(connection, article_topics.c.article, ids)
    )
    if wanted is not None:
        query = query.where(among(connection, article_topics.c.topic, wanted))
    answer: dict[int, set[int]] = {}
    for article, topic in (await connection.execute(query)).all():
        answer.setdefault(article, set()).add(topic)
    return answer


async def _titled(
    connection: AsyncConnection, ids: Collection[int], wanted: Collection[int]
) -> dict[int, set[int]]:
    found = await connection.execute(
        select(
            article_topics.c.article,
            article_topics.c.topic,
            article_topics.c.evidence,
            articles.c.title,
        )
        .join(articles, articles.c.id == article_topics.c.article)
        .where(
            among(connection, article_topics.c.article, ids),
            among(connection, article_topics.c.topic, wanted),
        )
    )
    answer: dict[int, set[int]] = {}
    for article, topic, evidence, title in found.all():
        said = ((it["words"], it["start"], it["rule"]) for it in orjson.loads(evidence))
        if names_in_title(title, said):
            answer.setdefault(article, set()).add(topic)
    return answer


async def _brought(connection: AsyncConnection, ids: Collection[int]) -> dict[int, frozenset[str]]:
    """Who tells what some articles say now, by the keys of their names."""
    found = await connection.execute(
        select(article_sources.c.article, article_sources.c.name).where(
            among(connection, article_sources.c.article, ids),
            article_sources.c.name != "",
            article_sources.c.former.is_(None),
        )
    )
    names: dict[int, set[str]] = {}
    for article, name in found.all():
        names.setdefault(article, set()).update(keys([name]))
    return {article: frozenset(some) for article, some in names.items()}


@dataclass(frozen=True, slots=True)
class Judged:
    """Under which rules some chats follow topics, by (chat, topic), and what some articles are
    judged by."""

    rules: Mapping[tuple[int, int], Rule] = field(default_factory=dict)
    facts: Mapping[int, Facts] = field(default_factory=dict)

    def brings(self, chat: int, topic: int, article: int) -> bool:
        """Whether the conditions of a chat let an article about a topic that it follows come."""
        rule = self.rules.get((chat, topic))
        return rule is None or rule.meets(topic, self.facts.get(article, _NOTHING))

    def brought(self, chat: int, topic: int, article: int, was: Collection[int]) -> bool:
        """Whether they let it come when it was about other topics; whether its title named them
        then nobody knows."""
        rule = self.rules.get((chat, topic))
        now, about = self.facts.get(article, _NOTHING), frozenset(was)
        return rule is None or rule.meets(topic, Facts(about, about, now.language, now.outlets))

    def failed(self, chat: int, article: int, was: Collection[int]) -> set[int]:
        """For which topics an article does not come any more since it says something else. What did
        not come before either was not in its way: the reader has other conditions since."""
        return {
            topic
            for one, topic in self.rules
            if one == chat
            and topic in self.facts.get(article, _NOTHING).topics
            and not self.brings(chat, topic, article)
            and self.brought(chat, topic, article, was)
        }


async def judged(
    connection: AsyncConnection,
    chats: Collection[int],
    topics: Collection[int],
    ids: Collection[int],
) -> Judged:
    """What decides whether some articles come to some chats that follow any of some topics."""
    if not topics:
        return Judged()
    found = await connection.execute(
        select(subscriptions.c.chat, subscriptions.c.topic, subscriptions.c.rule).where(
            among(connection, subscriptions.c.chat, chats),
            among(connection, subscriptions.c.topic, topics),
            subscriptions.c.rule.is_not(None),
        )
    )
    rows = found.all()
    if not rows:
        return Judged()
    every = await by_ids(connection, {row.rule for row in rows})
    ruled = {(row.chat, row.topic): every[row.rule] for row in rows if row.rule in every}
    wanted = {(topic, rule) for (_, topic), rule in ruled.items()}
    return Judged(ruled, await facts_of(connection, ids, wanted))


async def met(
    connection: AsyncConnection, article: int, topic: int, mine: ColumnElement[bool]
) -> list[int]:
    """The rules that an article about a topic meets, of those that some of its subscribers have
    (`mine`, a condition on subscriptions)."""
    every = await those_of(connection, mine)
    if not every:
        return []
    return verdicts(topic, await _facts_for(connection, article, topic)).met(every)


@cache
def _of_one(engine: str) -> Select[Any]:
    """What one article (`one`) is judged by under whichever rules of one topic (`followed`): put
    together once, for it is asked in each chunk of those who are owed the article."""
    one, followed = bindparam("one", type_=BigInteger), bindparam("followed", type_=BigInteger)
    of_it, told = article_topics.c.article == one, article_sources.c.article == one
    named = article_sources.c.name != "", article_sources.c.former.is_(None)
    return select(
        articles.c.language,
        articles.c.title,
        select(article_topics.c.evidence)
        .where(of_it, article_topics.c.topic == followed)
        .scalar_subquery(),
        select(as_list(engine, article_topics.c.topic)).where(of_it).scalar_subquery(),
        select(as_list(engine, article_sources.c.name)).where(told, *named).scalar_subquery(),
    ).where(articles.c.id == one)


async def _facts_for(connection: AsyncConnection, article: int, topic: int) -> Facts:
    """What an article is judged by under whichever rules of a topic."""
    query = _of_one(connection.dialect.name)
    row = (await connection.execute(query, {"one": article, "followed": topic})).first()
    if row is None:
        return _NOTHING
    language, title, evidence, topics, names = row
    says = ((it["words"], it["start"], it["rule"]) for it in orjson.loads(evidence or "[]"))
    return Facts(
        frozenset(orjson.loads(topics or "[]")),
        frozenset([topic] if names_in_title(title, says) else ()),
        language,
        frozenset(keys(orjson.loads(names or "[]"))),
    )


async def lets_come(
    connection: AsyncConnection, topics: Collection[int], facts: Facts
) -> ColumnElement[bool]:
    """Whether a subscription (of a query on them) to one of some topics lets an article with these
    facts come."""
    found = await connection.execute(
        select(subscriptions.c.topic, subscriptions.c.rule)
        .where(subscriptions.c.topic.in_(list(topics)), subscriptions.c.rule.is_not(None))
        .distinct()
    )
    rows = found.all()
    free = subscriptions.c.rule.is_(None)
    if not rows:
        return free
    every = await by_ids(connection, {row.rule for row in rows})
    by_topic: dict[int, list[int]] = {}
    for topic, rule in rows:
        if rule in every and every[rule].meets(topic, facts):
            by_topic.setdefault(topic, []).append(rule)
    of_each = [
        and_(subscriptions.c.topic == topic, among(connection, subscriptions.c.rule, some))
        for topic, some in by_topic.items()
    ]
    return or_(free, *of_each)


async def newest_met(connection: AsyncConnection, ruled: Mapping[int, int]) -> set[int]:
    """Of the newest articles about each of some topics those that meet its rule (by topic, the
    number of the rule)."""
    every = await by_ids(connection, set(ruled.values()))
    answer: set[int] = set()
    for topic, number in ruled.items():
        newest = await connection.scalars(
            select(article_topics.c.article)
            .where(article_topics.c.topic == topic)
            .order_by(article_topics.c.article.desc())
            .limit(_NEWEST)
        )
        rule = every[number]
        facts = await facts_of(connection, list(newest), [(topic, rule)])
        answer.update(article for article, one in facts.items() if rule.meets(topic, one))
    return answer
