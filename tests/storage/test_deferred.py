"""What is deferred or switched off, where chats become one, come back or read a digest."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import chats, deferred, fanouts, merging, mutes, schedules, subscriptions, topics
from storage.database import Database
from storage.deferred import IN_DIGEST, Deferred
from storage.followed import Follows, followed
from storage.schema import article_topics, articles, deliveries
from storage.schema import fanouts as fanout_rows
from storage.schema_stories import story_members
from storage.vocabulary import Deferral, Joined, Kind, Lane, Mode, SetAside, State, Urgency
from tests.storage.test_queries import NOW, add_article, add_chat

HOUR = timedelta(hours=1)


async def defer(
    connection: AsyncConnection,
    chat: int,
    subject: int | None,
    due: datetime | None,
    *,
    why: Deferral = Deferral.QUIET,
    within: int | None = None,
) -> None:
    """An alert that a chat did not want when it came."""
    await connection.execute(
        deliveries.insert().values(
            chat=chat,
            kind=Kind.ALERT,
            subject=subject,
            lane=Lane.ALERT,
            state=State.DEFERRED,
            reason=why,
            due_at=due,
            within=within,
            created_at=NOW,
        )
    )


async def topic_of(connection: AsyncConnection) -> int:
    """A hashtag."""
    wanted: dict[tuple[str, str], str] = {("hashtag", "t"): "t"}
    [topic] = (await topics.ensure(connection, wanted, NOW)).values()
    return topic


async def test_two_chats_that_become_one_have_each_deferred_alert_once(database: Database) -> None:
    async with database.write() as connection:
        stays, yields = await add_chat(connection, -5), await add_chat(connection, -1005)
        for chat, subject in ((stays.id, 1), (yields.id, 1), (yields.id, 2)):
            await defer(connection, chat, subject, NOW + HOUR)
        await merging.migrate(connection, -5, -1005, NOW)
        found = await connection.execute(select(deliveries.c.chat, deliveries.c.subject))
        assert sorted(map(tuple, found)) == [(stays.id, 1), (stays.id, 2)]
        held = await deferred.of_chat(connection, stays.id)
        assert held == [Deferred(story, Deferral.QUIET, NOW + HOUR) for story in (1, 2)]


async def test_what_either_had_switched_off_is_off_as_long_as_it_was(database: Database) -> None:
    async with database.write() as connection:
        topic = await topic_of(connection)
        stays, yields = await add_chat(connection, -5), await add_chat(connection, -1005)
        for chat in (stays, yields):
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
        await mutes.set_urgency(connection, stays.id, topic, Urgency.IMPORTANT)
        await mutes.switch_off(connection, yields.id, topic, NOW + HOUR, NOW)
        await merging.migrate(connection, -5, -1005, NOW)
        [one] = await subscriptions.of_chat(connection, stays.id)
        assert one.switched_off(NOW)
        assert (one.muted_until, one.urgency) == (NOW + HOUR, Urgency.IMPORTANT)


async def test_what_is_off_is_in_no_digest_until_it_is_on_again(database: Database) -> None:
    async with database.write() as connection:
        topic = await topic_of(connection)
        chat = await add_chat(connection, 1)
        await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
        await mutes.switch_off(connection, chat.id, topic, NOW + HOUR, NOW)
        assert await followed(connection, [chat.id], NOW) == {}
        mine = Follows(str(topic), (topic,))
        assert await followed(connection, [chat.id], NOW + HOUR) == {chat.id: mine}
        # Muted for a day instead, it is in digests.
        await mutes.end(connection, chat.id, topic, NOW)
        await mutes.mute(connection, chat.id, topic, until=NOW + HOUR, now=NOW)
        assert await followed(connection, [chat.id], NOW) == {chat.id: mine}


async def test_a_chat_that_comes_back_is_not_sent_what_was_deferred(database: Database) -> None:
    async with database.write() as connection:
        chat = await add_chat(connection, 1)
        await defer(connection, chat.id, 1, NOW + HOUR)
        await defer(connection, chat.id, 2, None, within=77)
        await chats.set_aside(connection, chat.id, SetAside.BLOCKED, NOW)
        await chats.revive(connection, chat.id, NOW)
        states = set(await connection.scalars(select(deliveries.c.state)))
        assert states == {State.DROPPED}
        assert not await deferred.any_due(connection, NOW + 2 * HOUR)


async def test_what_a_digest_has_told_is_not_owed_for_another_member(database: Database) -> None:
    """A story's alert that was dropped may be owed again when another outlet tells it."""
    async with database.write() as connection:
        topic = await topic_of(connection)
        told, other = await add_chat(connection, 1), await add_chat(connection, 2)
        first, second = await add_article(connection), await add_article(connection, "another")
        rows = [
            {"article": first, "story": first, "how": Joined.NEW},
            {"article": second, "story": first, "how": Joined.EVENT},
        ]
        await connection.execute(story_members.insert(), rows)
        for chat, reason in ((told, IN_DIGEST), (other, "no longer wanted at once")):
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW - HOUR)
            await defer(connection, chat.id, first, None)
            await connection.execute(
                deliveries.update()
                .where(deliveries.c.chat == chat.id)
                .values(state=State.DROPPED, reason=reason)
            )
        await connection.execute(
            fanout_rows.insert().values(article=second, topic=topic, created_at=NOW)
        )
        await fanouts.expand(connection, NOW)
        found = await connection.execute(select(deliveries.c.chat, deliveries.c.state))
        assert dict(map(tuple, found)) == {told.id: State.DROPPED, other.id: State.OWED}


@pytest.mark.parametrize(("told", "state"), [(True, State.DROPPED), (False, State.OWED)])
async def test_a_digest_of_some_topics_has_told_only_of_those(
    database: Database, told: bool, state: State
) -> None:
    async with database.write() as connection:
        topic = await topic_of(connection)
        chat, article = await add_chat(connection, 1), await add_article(connection)
        await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW - HOUR)
        about = article_topics.insert().values(article=article, topic=topic)
        await connection.execute(about)
        came = await connection.scalar(select(articles.c.received_at))
        assert came is not None
        [schedule] = await schedules.of_chat(connection, chat.id)
        # Numbers that have the topic's within theirs are others.
        topics_ = [topic * 10 + 1, *([topic] if told else [])]
        await schedules.change(connection, schedule.id, topics=",".join(map(str, topics_)))
        await defer(connection, chat.id, article, NOW)
        await connection.execute(
            deliveries.insert().values(
                chat=chat.id, kind=Kind.DIGEST, lane=Lane.DIGEST, state=State.SENT,
                subject=10**13, schedule=schedule.id, created_at=NOW,
                since=came - HOUR, until=came + HOUR,
            )
        )  # fmt: skip
        await deferred.release(connection, [chat.id], NOW, NOW)
        found = select(deliveries.c.state).where(deliveries.c.kind == Kind.ALERT)
        assert await connection.scalar(found) == state
