"""A group has a new Telegram id: two chats that spoke to us become one, and nothing refuses.

Whatever both have is there once afterwards, what one has goes over, and the chat that stays is the
older one, with its settings. On PostgreSQL nobody writes down meanwhile who is owed an alert
(`storage.fanouts` shares the lock), or a group could be passed over.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import fanouts as owing
from storage import judging, schedules, stories, subscriptions
from storage.dialects import among, insert_into
from storage.fanouts import reachable
from storage.mutes import alerting
from storage.schema import articles, chats, deliveries, fanouts, sent_messages
from storage.schema import schedules as schedule_rows
from storage.schema import subscriptions as followed
from storage.schema_bundles import bundle_takings, bundles
from storage.schema_desk import askings, dialogs, takebacks, updates
from storage.schema_rules import offers
from storage.schema_saved import saved_articles, undos
from storage.schema_stories import sequel_choices
from storage.vocabulary import ChatKind, Kind, Lane, State

# Of two deliveries of the same, the one that has come further stays; of those that have ended
# without a message, any.
_FURTHER = (
    State.SENT,
    State.CLAIMED,
    State.WAITING,
    State.OWED,
    State.DEFERRED,
    State.DROPPED,
    State.DEAD,
)
_WAITS = (State.OWED, State.WAITING)


async def migrate(connection: AsyncConnection, old: int, new: int, now: datetime) -> None:
    """Telegram's chat `old` is `new` from now on: settings, subscriptions, deliveries go with it.

    Where the new one spoke to us before we heard of the move, its row yields to the old one. Told
    twice, or of a chat that we do not know, nothing happens.
    """
    await owing.alone(connection)
    threads = await _threads(connection, old)
    if old == new or not threads:
        return
    both = threads.keys() & (there := await _threads(connection, new)).keys()
    await _hold(connection, [*threads.values(), *there.values()])
    # Telegram changes what it sent to the former number no more.
    await connection.execute(
        update(sent_messages).where(sent_messages.c.chat.in_(threads.values())).values(moved=True)
    )
    for thread in sorted(both):
        await _merge(connection, there[thread], threads[thread], now)
    await connection.execute(
        update(chats).where(chats.c.chat_id == old).values(chat_id=new, kind=ChatKind.SUPERGROUP)
    )
    await connection.execute(update(updates).where(updates.c.chat_id == old).values(chat_id=new))
    asked = dialogs.alias()
    same = exists().where(asked.c.chat_id == new, asked.c.user_id == dialogs.c.user_id)
    await connection.execute(
        update(dialogs).where(dialogs.c.chat_id == old, ~same).values(chat_id=new)
    )
    await connection.execute(delete(dialogs).where(dialogs.c.chat_id == old))


async def _threads(connection: AsyncConnection, chat_id: int) -> dict[int, int]:
    """Our ids of a Telegram chat and its forum topics, by thread."""
    rows = await connection.execute(
        select(chats.c.thread_id, chats.c.id).where(chats.c.chat_id == chat_id)
    )
    return {row.thread_id: row.id for row in rows}


async def _hold(connection: AsyncConnection, ids: list[int]) -> None:
    """Lock the chats and their schedules, in the order in which whoever owes a digest does."""
    await schedules.hold(connection, ids)
    if connection.dialect.name == "postgresql":
        await connection.execute(
            select(chats.c.id).where(chats.c.id.in_(ids)).order_by(chats.c.id).with_for_update()
        )


async def _merge(connection: AsyncConnection, source: int, target: int, now: datetime) -> None:
    """Move what only `source` has to `target`, and remove `source`."""
    await _owe_what_passed(connection, source, target, now)
    await subscriptions.move(connection, source, target)
    chosen = (takebacks, offers, askings, saved_articles, sequel_choices, bundle_takings, undos)
    for table in chosen:
        await _move(connection, table, source, target)
    await _move_bundles(connection, source, target)
    await _move_deliveries(connection, source, target)
    kept = schedule_rows.alias()
    await connection.execute(
        update(schedule_rows)
        .where(schedule_rows.c.chat == source, ~exists().where(kept.c.chat == target))
        .values(chat=target)
    )
    # The group is in service if its new id is: only that one can be written to.
    away = select(chats.c.set_aside, chats.c.set_aside_at).where(chats.c.id == source)
    reason, at = (await connection.execute(away)).one()
    await connection.execute(
        update(chats).where(chats.c.id == target).values(set_aside=reason, set_aside_at=at)
    )
    await connection.execute(delete(chats).where(chats.c.id == source))


async def _owe_what_passed(
    connection: AsyncConnection, source: int, target: int, now: datetime
) -> None:
    """Owe the alerts whose fan-out has passed `target` and would have come to `source`."""
    has = select(followed.c.topic).where(followed.c.chat == target).scalar_subquery()
    waiting = (
        select(fanouts.c.article, fanouts.c.topic, followed.c.rule, articles.c.received_at)
        .join(articles, articles.c.id == fanouts.c.article)
        .join(followed, (followed.c.topic == fanouts.c.topic) & (followed.c.chat == source))
        .join(chats, chats.c.id == source)
        .where(
            fanouts.c.cursor >= target,
            fanouts.c.cursor < source,
            followed.c.topic.not_in(has),
            or_(~fanouts.c.ruled, followed.c.rule.is_not(None)),
            alerting(now),
            followed.c.created_at <= articles.c.received_at,
            reachable(now),
        )
    )
    rows = (await connection.execute(waiting)).all()
    passed = [row for row in rows if row.rule is None or await _meets(connection, source, row)]
    subjects = await stories.of(connection, {row.article for row in passed})
    for row in passed:
        await connection.execute(
            insert_into(connection, deliveries)
            .values(
                chat=target,
                kind=Kind.ALERT,
                subject=subjects[row.article],
                lane=Lane.ALERT,
                article=row.article if row.article != subjects[row.article] else None,
                created_at=row.received_at,
            )
            .on_conflict_do_nothing()
        )


async def _meets(connection: AsyncConnection, chat: int, row: Row[*tuple[Any, ...]]) -> bool:
    """Whether an article meets the conditions of a chat on its topic."""
    mine = (followed.c.chat == chat) & (followed.c.topic == row.topic)
    return bool(await judging.met(connection, row.article, row.topic, mine))


async def _move(connection: AsyncConnection, table: Table, source: int, target: int) -> None:
    """Move the rows of `source` that `target` has none like: the same but for the chat."""
    there = table.alias()
    rest = [column.name for column in table.primary_key if column.name != "chat"]
    same = exists().where(
        there.c.chat == target, *(there.c[name] == table.c[name] for name in rest)
    )
    await connection.execute(update(table).where(table.c.chat == source, ~same).values(chat=target))


async def _move_bundles(connection: AsyncConnection, source: int, target: int) -> None:
    """Links go on leading where they led; what `source` has begun only where `target` has not."""
    there = bundles.alias()
    nameless = exists().where(there.c.chat == target, there.c.name == "")
    await connection.execute(
        update(bundles)
        .where(bundles.c.chat == source, or_(bundles.c.name != "", ~nameless))
        .values(chat=target)
    )


async def _move_deliveries(connection: AsyncConnection, source: int, target: int) -> None:
    """What both were owed, or were sent, is once; a digest that waits for both is one."""
    mine, theirs = deliveries.alias(), deliveries.alias()
    pairs = (
        select(theirs.c.id.label("theirs"), theirs.c.state, mine.c.id.label("mine"), mine.c.state)
        .join(
            mine,
            (mine.c.chat == target)
            & (mine.c.kind == theirs.c.kind)
            & (mine.c.subject == theirs.c.subject)
            & (mine.c.schedule == theirs.c.schedule),
        )
        .where(theirs.c.chat == source)
        .order_by(theirs.c.id)
    )
    if connection.dialect.name == "postgresql":
        pairs = pairs.with_for_update()
    losing = [
        other if _FURTHER.index(state) <= _FURTHER.index(other_state) else one
        for other, other_state, one, state in (await connection.execute(pairs)).all()
    ]
    losing += await _one_digest(connection, source, target, losing)
    await connection.execute(delete(deliveries).where(among(connection, deliveries.c.id, losing)))
    await connection.execute(
        update(deliveries).where(deliveries.c.chat == source).values(chat=target)
    )
    await connection.execute(
        update(sent_messages).where(sent_messages.c.chat == source).values(chat=target)
    )


async def _one_digest(
    connection: AsyncConnection, source: int, target: int, losing: list[int]
) -> list[int]:
    """Let the digest that waits for `target` have the window of those of `source` too; theirs."""
    waits = (
        select(deliveries.c.id, deliveries.c.since, deliveries.c.until)
        .where(deliveries.c.kind == Kind.DIGEST, deliveries.c.state.in_(_WAITS))
        .where(~among(connection, deliveries.c.id, losing))
        .order_by(deliveries.c.id)
    )
    mine = (await connection.execute(waits.where(deliveries.c.chat == target))).all()
    theirs = (await connection.execute(waits.where(deliveries.c.chat == source))).all()
    if not mine or not theirs:
        return []
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.id == mine[0].id)
        .values(
            since=min(one.since for one in (mine[0], *theirs) if one.since),
            until=max(one.until for one in (mine[0], *theirs) if one.until),
        )
    )
    return [one.id for one in theirs]
