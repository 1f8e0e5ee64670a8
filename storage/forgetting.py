"""What is forgotten: all of a chat at once when it asks for that, and with time what is of no more
use."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import askings, bundles, rules, schedules, subscriptions, undos, updates
from storage.database import Database
from storage.dialects import among
from storage.schema import article_topics, chats, deliveries, topics
from storage.schema import subscriptions as followed
from storage.schema_bundles import bundle_topics
from storage.schema_desk import dialogs, drafts
from storage.schema_rules import offers, rule_topics
from storage.vocabulary import IN_WORDS, TopicKind

# A question waits for its answer for an hour (handlers/talk.py); a button may be pressed later.
_QUESTIONS_KEPT = timedelta(days=1)
OFFERS_KEPT = timedelta(days=30)
_PERSONS_KEPT = timedelta(days=2)
# Words are stored some moments before they are followed.
_WORDS_KEPT = timedelta(days=1)
# A bundle that was begun and not named; one that was withdrawn, which its maker may bring back.
_BEGUN_KEPT, _WITHDRAWN_KEPT = timedelta(days=1), timedelta(days=30)
# So many words are removed at once.
_WORDS = 500
# Readers and writers of the file wait for one another; tidying up does not.
_TRUNCATE_MILLISECONDS = 200


async def forget(connection: AsyncConnection, chat_id: int, thread_id: int = 0) -> None:
    """Delete everything about a Telegram chat, its forum topics included; or about one topic.

    All in the caller's transaction: subscriptions and settings, what was sent and asked, drafts,
    and the words that nobody has any more: whoever typed them, also long ago, has left them here.
    """
    which = chats.c.chat_id == chat_id
    if thread_id:
        which &= chats.c.thread_id == thread_id
    ours = (await connection.execute(select(chats.c.id).where(which))).scalars().all()
    # First what everybody else holds first, or two would wait for each other.
    await schedules.hold(connection, ours)
    await askings.take_back(connection, ours)
    await subscriptions.remove_all(connection, ours)
    await connection.execute(delete(deliveries).where(deliveries.c.chat.in_(ours)))
    if connection.dialect.name == "postgresql":
        # In one order, as whoever changes all of them (`all_of` in chats.py).
        await connection.execute(
            select(chats.c.id).where(which).order_by(chats.c.id).with_for_update()
        )
    await connection.execute(delete(chats).where(which))
    await updates.forget(connection, chat_id, thread_id)
    if not thread_id:
        await connection.execute(delete(dialogs).where(dialogs.c.chat_id == chat_id))
        # In a private chat the chat's id is the person's id.
        await connection.execute(delete(dialogs).where(dialogs.c.user_id == chat_id))
        await connection.execute(delete(drafts).where(drafts.c.editor_id == chat_id))
    words = set(await connection.scalars(select(topics.c.id).where(_of_nobody())))
    await rules.forget_words(connection, words)
    while await _drop_words(connection, among(connection, topics.c.id, words)) == _WORDS:
        pass  # a group with many forum topics may have followed thousands


async def tidy(connection: AsyncConnection, now: datetime) -> None:
    """Forget questions nobody answered, old offers, what was changed long ago, who asked for a
    name, words of nobody."""
    await connection.execute(delete(dialogs).where(dialogs.c.asked_at < now - _QUESTIONS_KEPT))
    await askings.forget_left(connection, now - OFFERS_KEPT)
    await connection.execute(delete(offers).where(offers.c.made_at < now - OFFERS_KEPT))
    await bundles.tidy(connection, now - _BEGUN_KEPT, now - _WITHDRAWN_KEPT)
    await undos.tidy(connection, now)
    await rules.tidy(connection, now - _WORDS_KEPT)
    await askings.forget_persons(connection, now - _PERSONS_KEPT)
    await _drop_words(connection, topics.c.created_at < now - _WORDS_KEPT)


def _typed() -> ColumnElement[bool]:
    """Phrases, and hashtags: one that an article carries is the article's."""
    carried = exists().where(article_topics.c.topic == topics.c.id)
    return topics.c.kind.in_(IN_WORDS) | ((topics.c.kind == TopicKind.HASHTAG) & ~carried)


def _of_nobody() -> ColumnElement[bool]:
    """Words that no chat follows, was offered, hands on or has a condition of. Whoever is choosing
    was offered what he has typed, in the transaction that stored it."""
    held = [
        exists().where(table.c.topic == topics.c.id) for table in (followed, offers, bundle_topics)
    ]
    held += [
        exists().where(rule_topics.c.topic == topics.c.id, rule_topics.c.rule == table.c.rule)
        for table in (followed, offers, bundle_topics)
    ]
    return _typed() & ~or_(*held)


async def _drop_words(connection: AsyncConnection, which: ColumnElement[bool]) -> int:
    """Remove hashtags and phrases that nobody follows or was offered, and that no rule or bundle
    names, some hundreds at most; how many."""
    kept = [
        exists().where(table.c.topic == topics.c.id)
        for table in (followed, offers, rule_topics, bundle_topics)
    ]
    found = (
        await connection.execute(
            select(topics.c.id, topics.c.kind, topics.c.key)
            .where(which, _typed(), ~or_(*kept))
            .order_by(topics.c.id)
            .limit(_WORDS)
            # Whoever follows one at this moment keeps it.
            .with_for_update(skip_locked=True)
        )
    ).all()
    await askings.drop_words(
        connection, [row.key for row in found if row.kind == TopicKind.KEYWORD]
    )
    await connection.execute(delete(topics).where(topics.c.id.in_([row.id for row in found])))
    return len(found)


async def wipe_log(database: Database) -> None:
    """On SQLite: what was deleted leaves the write-ahead log, too, unless somebody reads just now;
    then it does so the next time."""
    if not database.is_sqlite:
        return
    async with database.engine.connect() as connection:
        # The driver's own: a transaction, which a statement would begin, cannot wipe the log.
        driver: Any = (await connection.get_raw_connection()).driver_connection
        waits = await (await driver.execute("PRAGMA busy_timeout")).fetchone()
        await driver.execute(f"PRAGMA busy_timeout = {_TRUNCATE_MILLISECONDS}")
        await (await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")).fetchone()
        await driver.execute(f"PRAGMA busy_timeout = {waits[0]}")
