"""What a chat follows by a bundle of another: added at once or one by one, and taken back to the
topic."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import hiding, rules, subscriptions
from storage.bundles import Part
from storage.dialects import insert_into
from storage.schema import subscriptions as followed
from storage.schema_bundles import bundle_takings
from storage.vocabulary import Mode


async def taken(connection: AsyncConnection, chat: int, bundle: int) -> set[int]:
    """The topics that a chat follows because of a bundle; what it has left since, and followed
    again by itself, is none of them."""
    found = await connection.scalars(
        select(bundle_takings.c.topic)
        .join(
            followed,
            (followed.c.chat == bundle_takings.c.chat)
            & (followed.c.topic == bundle_takings.c.topic)
            & (followed.c.created_at == bundle_takings.c.taken_at),
        )
        .where(bundle_takings.c.chat == chat, bundle_takings.c.bundle == bundle)
    )
    return set(found)


async def take(
    connection: AsyncConnection,
    chat: int,
    bundle: int,
    parts: Sequence[Part],
    now: datetime,
    *,
    limit: int,
    mode: Mode | None = None,
) -> tuple[set[int], set[int]]:
    """Let a chat follow parts of a bundle, each as it stands there (or all in a `mode`), until it
    follows `limit`: which are new to it, and which are over the limit. What it follows already
    stays as it is."""
    by_topic = {one.topic.id: one for one in parts}
    added, over = await subscriptions.add_within(
        connection, chat, list(by_topic), Mode.BOTH, now, limit=limit
    )
    if added:
        modes = {topic: mode or by_topic[topic].mode for topic in added}
        await subscriptions.set_modes(connection, chat, modes)
        for topic in sorted(added):
            await rules.give(connection, chat, topic, by_topic[topic].rule)
        await connection.execute(
            insert_into(connection, bundle_takings).on_conflict_do_update(
                index_elements=["chat", "bundle", "topic"], set_={"taken_at": now}
            ),
            [
                {"chat": chat, "bundle": bundle, "topic": topic, "taken_at": now}
                for topic in sorted(added)
            ],
        )
    return added, over


async def give_back(
    connection: AsyncConnection,
    chat: int,
    bundle: int,
    now: datetime,
    *,
    only: Collection[int] | None = None,
) -> set[int]:
    """Let a chat follow nothing any more that it does because of a bundle (`only` some topics);
    which they were."""
    gone = await taken(connection, chat, bundle)
    which = (bundle_takings.c.chat == chat) & (bundle_takings.c.bundle == bundle)
    if only is not None:
        gone &= set(only)
        which &= bundle_takings.c.topic.in_(list(only))
    for topic in sorted(gone):  # in one order, as `add_all` does
        await subscriptions.remove(connection, chat, topic)
    await hiding.offer(connection, chat, gone, now)
    await connection.execute(delete(bundle_takings).where(which))
    return gone
