"""How a chat follows many topics is changed at once, and only what it follows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage import mutes, subscriptions, topics
from storage.database import Database
from storage.vocabulary import Mode, TopicKind
from tests.storage.test_queries import add_chat

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


async def test_modes_of_many_topics_are_set_for_one_chat(database: Database) -> None:
    wanted: dict[tuple[str, str], str] = {(TopicKind.HASHTAG, f"т{n}"): f"т{n}" for n in range(6)}
    async with database.write() as connection:
        ids = list((await topics.ensure(connection, wanted, NOW)).values())
        one, two = await add_chat(connection, 1), await add_chat(connection, 2)
        for chat in (one, two):
            await subscriptions.add_all(connection, chat.id, ids[:5], Mode.BOTH, NOW)
        modes = dict(zip(ids, [*Mode, Mode.DIGEST, Mode.DIGEST], strict=True))
        await subscriptions.set_modes(connection, one.id, modes)
        await subscriptions.set_modes(connection, two.id, {})
        changed = {
            chat.id: {each.topic.id: each.mode for each in found}
            for chat in (one, two)
            for found in [await subscriptions.of_chat(connection, chat.id)]
        }
        assert changed[one.id] == {topic: modes[topic] for topic in ids[:5]}
        assert set(changed[two.id].values()) == {Mode.BOTH}
        assert (await topics.by_ids(connection, ids))[ids[0]].followers == 2


async def test_a_mode_of_one_topic_ends_a_mute_for_a_time_and_those_of_many_do_not(
    database: Database,
) -> None:
    async with database.write() as connection:
        wanted: dict[tuple[str, str], str] = {(TopicKind.HASHTAG, key): key for key in "аб"}
        ids = list((await topics.ensure(connection, wanted, NOW)).values())
        chat = await add_chat(connection, 1)
        await subscriptions.add_all(connection, chat.id, ids, Mode.BOTH, NOW)
        for topic in ids:
            await mutes.mute(connection, chat.id, topic, until=NOW + timedelta(days=1), now=NOW)
        await subscriptions.set_mode(connection, chat.id, ids[0], Mode.BOTH, NOW)
        for mode in (Mode.DIGEST, Mode.BOTH):
            await subscriptions.set_modes(connection, chat.id, dict.fromkeys(ids, mode))
        muted = {
            one.topic.id: one.muted(NOW) for one in await subscriptions.of_chat(connection, chat.id)
        }
        assert muted == {ids[0]: False, ids[1]: True}
