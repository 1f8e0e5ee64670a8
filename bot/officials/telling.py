"""Tells followers, once, that a role has ended or a body was dissolved."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, time, timedelta

import orjson

from bot.topics.registry.endings import endings
from bot.topics.subjects import Subjects
from storage import notices, topics
from storage.database import Database
from storage.topics import Topic
from storage.vocabulary import TopicKind

log = logging.getLogger(__name__)

# What ended longer ago is no news: a registry imported late must not flood anybody.
NEWS_FOR = timedelta(days=30)


async def tell_endings(database: Database, subjects: Subjects, now: datetime) -> int:
    """Owe the notices of what ended lately and was not told yet; how many were owed."""
    ended = list(endings(subjects.registry, (now - NEWS_FOR).date(), now.date()))
    if not ended:
        return 0
    async with database.read() as connection:
        known = await topics.by_keys(connection, [(one.kind, one.id) for one in ended])
    followed: dict[tuple[str, str], Topic] = {
        (topic.kind, topic.key): topic for topic in known if topic.followers
    }
    owed = 0
    for one in ended:
        topic = followed.get((one.kind, one.id))
        if topic is None:
            continue
        details = {
            "kind": one.kind,
            "key": one.id,
            "on": one.on,
            "person": one.person,
            "successor": one.successor,
            "holder": one.holder,
        }
        day = datetime.combine(datetime.fromisoformat(one.on).date(), time(), UTC)
        async with database.write(background=True) as connection:
            notice = await notices.add(
                connection, topic.id, one.about, orjson.dumps(details).decode(), now
            )
            heir = (one.kind, one.successor) if one.successor else (TopicKind.OFFICIAL, one.holder)
            if heir[1]:  # so that the notice can offer it
                name = subjects.title(*heir, "ru", heir[1])
                await topics.ensure(connection, {heir: name}, now)
            if notice is not None:
                owed += await notices.owe(connection, notice, topic.id, before=day, now=now)
    if owed:
        log.info("%s notices of endings are owed", owed)
    return owed
