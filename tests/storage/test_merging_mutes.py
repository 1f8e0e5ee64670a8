"""Two chats become one: what is muted for a time stays so; what would not have come comes not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import chats, merging, mutes
from storage import subscriptions as subscribing
from storage import topics as topic_queries
from storage.database import Database
from storage.schema import deliveries
from storage.schema import fanouts as fanout_rows
from storage.vocabulary import Mode
from tests.storage.test_queries import NOW, add_article, add_chat

OLD, NEW = -5, -1005


@pytest.mark.parametrize("changes", ["mute", "pause", "alerts off", "a mute that is over"])
async def test_what_passed_is_owed_only_where_it_would_have_come(
    database: Database, changes: str
) -> None:
    async with database.write() as connection:
        wanted: dict[tuple[str, str], str] = {("hashtag", "t"): "t"}
        [topic] = (await topic_queries.ensure(connection, wanted, NOW)).values()
        stays = await add_chat(connection, OLD)
        yields = await add_chat(connection, NEW)
        await subscribing.add(connection, yields.id, topic, Mode.BOTH, NOW)
        article = await add_article(connection)
        await connection.execute(
            fanout_rows.insert().values(
                article=article, topic=topic, cursor=stays.id, created_at=NOW
            )
        )
        later = NOW + timedelta(hours=5)
        if changes == "pause":
            await chats.change(connection, yields.id, paused_until=later)
        elif changes == "alerts off":
            await chats.change(connection, yields.id, alerts_on=False)
        else:
            until = later if changes == "mute" else NOW + timedelta(minutes=1)
            await mutes.mute(connection, yields.id, topic, until=until, now=NOW)
        await merging.migrate(connection, OLD, NEW, NOW + timedelta(minutes=2))
        owed = (await connection.execute(select(deliveries.c.chat))).scalars().all()
        assert owed == ([stays.id] if changes == "a mute that is over" else [])


@pytest.mark.parametrize(
    ("stays", "yields", "left"),
    [(None, 3, 3), (3, None, 3), (2, 3, 3), (3, 2, 3), (None, None, None)],
)
async def test_what_both_follow_is_muted_as_long_as_either_was(
    database: Database, stays: int | None, yields: int | None, left: int | None
) -> None:
    async with database.write() as connection:
        wanted: dict[tuple[str, str], str] = {("hashtag", key): key for key in "tu"}
        ids = list((await topic_queries.ensure(connection, wanted, NOW)).values())
        chat = await add_chat(connection, OLD)
        other = await add_chat(connection, NEW)
        third = await add_chat(connection, 7)
        for one, hours in ((chat, stays), (other, yields), (third, None)):
            for topic in ids:
                await subscribing.add(connection, one.id, topic, Mode.BOTH, NOW)
            if hours is not None:
                until = NOW + timedelta(hours=hours)
                await mutes.mute(connection, one.id, ids[0], until=until, now=NOW)
        await merging.migrate(connection, OLD, NEW, NOW)
        muted = {
            one.topic.id: one.muted_until for one in await subscribing.of_chat(connection, chat.id)
        }
        ends = NOW + timedelta(hours=left) if left is not None else None
        assert muted == {ids[0]: ends, ids[1]: None}
        assert {one.muted_until for one in await subscribing.of_chat(connection, third.id)} == {
            None
        }
