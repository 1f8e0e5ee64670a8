"""How often topics are in the news, and what else their followers should know of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import follow as told
from bot.topics.phrases import sought
from bot.topics.registry.tenure import known_holders
from handlers.middleware import World
from handlers.titles import ended, topic_view
from storage import previews, topics
from storage.subscriptions import Subscription
from storage.topics import Activity, Topic
from storage.vocabulary import IN_WORDS, TopicKind

# In which it is counted how often a topic is in the news.
COUNTED_FOR = timedelta(days=told.DAYS_COUNTED)


def told_of(topic: Topic, seen: Activity | None, world: World, language: str) -> told.Followed:
    """A topic that is followed, with what its follower should know of it; `seen` is how often it is
    in the news."""
    people: Sequence[str] = ()
    if topic.kind == TopicKind.OFFICE:
        people = known_holders(world.subjects.registry, topic.key, world.clock().date())
    names = [world.subjects.title(TopicKind.OFFICIAL, person, language, "") for person in people]
    return told.Followed(
        topic_view(world, topic, language),
        holder=names[0] if len(names) == 1 else "",
        news=_news(seen, world.clock()) if seen else None,
        ended=ended(world, topic.kind, topic.key),
        sought=_sought(topic),
    )


def _sought(topic: Topic) -> str:
    if topic.kind == TopicKind.NAMED:
        return told.NAMED
    return sought(topic.key, topic.title) if topic.kind == TopicKind.KEYWORD else ""


def _news(seen: Activity, now: datetime) -> told.News:
    days = days_counted(seen, now)
    return told.News(seen.articles, seen.latest_title, seen.latest_url, days, seen.backlog)


def days_counted(seen: Activity | None, now: datetime) -> int:
    """In how many days articles were counted, of which one may have just begun: nobody is told of
    weeks of which nothing is known."""
    since = (seen.since or now) if seen else now - COUNTED_FOR
    return min(told.DAYS_COUNTED, max(1, ceil((now - since) / timedelta(days=1))))


async def seen_by(connection: AsyncConnection, one: Subscription, now: datetime) -> Activity | None:
    """How often a topic is in the news. That words which were typed were found before they were
    looked for would tell that somebody else had followed them."""
    since = now - COUNTED_FOR
    typed = one.topic.kind in IN_WORDS
    if typed:
        since = max(since, looked_for_since(one))
    seen = (await topics.activity(connection, [one.topic.id], since)).get(one.topic.id)
    if seen is None or not typed or seen.articles:
        return seen
    before = seen.latest_at is None or seen.latest_at < looked_for_since(one)
    return Activity(0, "", None, since=seen.since) if before else seen


def looked_for_since(one: Subscription) -> datetime:
    """Since when the words of a subscription are looked for."""
    return previews.looked_for_since(one.topic.kind, one.created_at) or one.created_at
