"""Two chats become one: whatever is in both, nothing refuses, is lost or is there twice."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import (
    chats,
    dialogs,
    fanouts,
    merging,
    reviews,
    saved,
    schedules,
    sent_messages,
    sequels,
)
from storage import subscriptions as subscribing
from storage import topics as topic_queries
from storage.articles import Evidence, add_topics
from storage.database import Database
from storage.opening import open_database
from storage.schema import chats as chat_rows
from storage.schema import deliveries, metadata, subscriptions, topics
from storage.schema import fanouts as fanout_rows
from storage.schema import sent_messages as message_rows
from storage.schema_desk import askings, takebacks
from storage.schema_rules import offers
from storage.undos import Limits, Undone, noting, undo
from storage.vocabulary import LANE_OF, Kind, Mode, ReviewKind, SetAside, State
from tests.storage.test_queries import NOW, add_article, add_chat

OLD, NEW = -5, -1005


async def test_a_group_that_moves_keeps_what_was_sent_on_both_sides(database: Database) -> None:
    async with database.write() as connection:
        old, new = await add_chat(connection, -5), await add_chat(connection, -1005)
        ids = {}
        for chat, subject, kind in (
            (old, 1, Kind.ALERT), (new, 1, Kind.ALERT), (new, 2, Kind.ALERT), (new, 9, Kind.NOTICE),
            (old, 9, Kind.NOTICE), (new, 7, Kind.DIGEST), (old, 7, Kind.DIGEST),
        ):  # fmt: skip
            made = await connection.execute(
                deliveries.insert()
                .values(
                    chat=chat.id, kind=kind, subject=subject, lane=LANE_OF[kind], created_at=NOW,
                    state=State.SENT, schedule=chat.id if kind is Kind.DIGEST else 0,
                )
                .returning(deliveries.c.id)
            )  # fmt: skip
            ids[chat.chat_id, kind, subject] = id_ = made.scalar_one()
            await connection.execute(
                message_rows.insert().values(
                    delivery=id_, part=0, chat=chat.id, message_id=40 + id_
                )
            )
        await merging.migrate(connection, -5, -1005, NOW)
        left = set((await connection.execute(select(deliveries.c.id))).scalars())
        # what both had is there once; of each schedule the digest of that instant
        assert left == set(ids.values()) - {ids[-1005, Kind.ALERT, 1], ids[-1005, Kind.NOTICE, 9]}
        messages = (await connection.execute(select(message_rows))).all()
        # what the former number was sent is changed by nobody any more
        fixed = {id_ for (chat, _, _), id_ in ids.items() if chat == -5}
        assert sorted(messages) == [
            (id_, 0, old.id, 40 + id_, id_ in fixed) for id_ in sorted(left)
        ]
        moved = ids[-1005, Kind.ALERT, 2]
        assert await sent_messages.article_of(connection, old.id, 40 + moved) == 2


async def _deliver(
    connection: AsyncConnection, chat: int, kind: Kind, subject: int, state: State, schedule: int
) -> int:
    """A row of the outbox with the message that it became, if it is sent; its number."""
    made = await connection.execute(
        deliveries.insert()
        .values(
            chat=chat,
            kind=kind,
            subject=subject,
            lane=LANE_OF[kind],
            state=state,
            schedule=schedule,
            since=NOW - timedelta(hours=subject) if kind is Kind.DIGEST else None,
            until=NOW if kind is Kind.DIGEST else None,
            created_at=NOW,
        )
        .returning(deliveries.c.id)
    )
    number = int(made.scalar_one())
    if state is State.SENT:
        await connection.execute(
            message_rows.insert().values(delivery=number, part=0, chat=chat, message_id=number)
        )
    return number


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_is_in_both_merging_is_total(database: Database, seed: int) -> None:
    chance = random.Random(seed)
    key = (deliveries.c.kind, deliveries.c.subject, deliveries.c.schedule)
    async with database.write() as connection:
        named = {("hashtag", f"t{n}"): f"t{n}" for n in range(8)}
        ids = list((await topic_queries.ensure(connection, named, NOW)).values())
        news = [await add_article(connection, f"a{n}") for n in range(4)]
        pair = []
        for chat_id in chance.sample([OLD, NEW], 2):  # either may have the smaller number
            chat = await add_chat(connection, chat_id)
            pair.append(chat)
            follows = chance.sample(ids, chance.randrange(1, 8))
            await subscribing.add_all(connection, chat.id, follows, chance.choice(list(Mode)), NOW)
            for article in news:
                if chance.random() < 0.5:
                    assert article is not None
                    await reviews.take_back(connection, chat.id, article, chance.choice(ids))
            for kind in Kind:
                for subject in chance.sample(range(1, 7), 4):
                    state, schedule = chance.choice(list(State)), chance.choice((0, 0, 77))
                    await _deliver(connection, chat.id, kind, subject, state, schedule)
            await dialogs.ask(connection, chat_id, 7, "zone", NOW)
        rows = (await connection.execute(select(*key, deliveries.c.state))).all()
        sent = {row[:3] for row in rows if row.state is State.SENT}
        alerts = {row[:3] for row in rows if row.kind is not Kind.DIGEST}
        followed = set((await connection.execute(select(subscriptions.c.topic))).scalars())
        refused = set(
            (await connection.execute(select(takebacks.c.article, takebacks.c.topic))).all()
        )
        for _ in range(2):  # told in the old group and in the new one
            await merging.migrate(connection, OLD, NEW, NOW)
        merged = await chats.get(connection, NEW)
        assert merged is not None
        chat = next(one for one in pair if one.chat_id == OLD)
        assert merged.id == chat.id
        assert await chats.get(connection, OLD) is None
        left = (await connection.execute(select(*key, deliveries.c.state, deliveries.c.chat))).all()
        assert {row.chat for row in left} <= {chat.id}
        assert {row[:3] for row in left} >= sent | alerts
        assert {row[:3] for row in left if row.state is State.SENT} == sent
        waiting = [row for row in left if row.kind is Kind.DIGEST and row.state is State.OWED]
        assert len(waiting) <= sum(one.kind is Kind.DIGEST for one in rows) // 2
        messages = (await connection.execute(select(message_rows.c.chat))).scalars()
        assert set(messages) <= {chat.id}
        mine = select(subscriptions.c.topic).where(subscriptions.c.chat == chat.id)
        assert set((await connection.execute(mine)).scalars()) == followed
        counted = await topic_queries.by_ids(connection, ids)
        assert {one.id for one in counted.values() if one.followers == 1} == followed
        assert sum(one.followers for one in counted.values()) == len(followed)
        said = select(takebacks.c.article, takebacks.c.topic, takebacks.c.chat)
        assert set((await connection.execute(said)).all()) == {(*one, chat.id) for one in refused}
        assert len(await schedules.of_chat(connection, chat.id)) == 1
        assert await dialogs.pending(connection, NEW, 7) is not None
        assert await dialogs.pending(connection, OLD, 7) is None


async def test_two_digests_of_one_instant_and_of_no_schedule_become_one(
    database: Database,
) -> None:
    async with database.write() as connection:
        old, new = await add_chat(connection, OLD), await add_chat(connection, NEW)
        for chat in (old, new):
            await _deliver(connection, chat.id, Kind.DIGEST, 7, State.OWED, 0)
        await _deliver(connection, new.id, Kind.DIGEST, 9, State.OWED, 0)
        await merging.migrate(connection, OLD, NEW, NOW)
        [one] = (await connection.execute(select(deliveries))).all()
        # the digest that is left shows what either would have shown
        assert (one.chat, one.subject) == (old.id, 7)
        assert (one.since, one.until) == (NOW - timedelta(hours=9), NOW)


async def test_the_group_is_in_service_if_its_new_id_is(database: Database) -> None:
    async with database.write() as connection:
        old, _new = await add_chat(connection, OLD), await add_chat(connection, NEW)
        await chats.set_aside(connection, old.id, SetAside.KICKED, NOW)
        await merging.migrate(connection, OLD, NEW, NOW)
        merged = await chats.get(connection, NEW)
        assert merged is not None
        assert (merged.id, merged.set_aside) == (old.id, None)


@pytest.mark.parametrize("other_way", [False, True])
async def test_a_group_behind_the_cursor_is_not_passed_over(
    database: Database, other_way: bool
) -> None:
    async with database.write() as connection:
        first, second = (NEW, OLD) if other_way else (OLD, NEW)
        topic = (await topic_queries.ensure(connection, {("hashtag", "t"): "t"}, NOW))[
            "hashtag", "t"
        ]
        await add_chat(connection, first)
        others = [await add_chat(connection, 100 + number) for number in range(3)]
        last = await add_chat(connection, second)
        for chat in (*others, last):
            await subscribing.add(connection, chat.id, topic, Mode.BOTH, NOW)
        article = await add_article(connection)
        assert article is not None
        await add_topics(connection, {article: {topic: [Evidence("t", 0, 1, "hashtag")]}})
        await connection.execute(
            fanout_rows.insert().values(article=article, topic=topic, created_at=NOW)
        )
        assert await fanouts.expand(connection, NOW, limit=2)  # the first two of the others
        await merging.migrate(connection, OLD, NEW, NOW)
        while await fanouts.expand(connection, NOW, limit=2):
            pass
        merged = await chats.get(connection, NEW)
        assert merged is not None
        owed = (await connection.execute(select(deliveries.c.chat))).scalars().all()
        assert sorted(owed) == sorted([merged.id, *(one.id for one in others)])


async def test_groups_that_move_while_alerts_are_written_down(postgres_url: str) -> None:
    """Real transactions side by side: each group is owed each article once. (What would go wrong
    without the lock is forced in test_order_of_locks.py.)"""
    database = await open_database(postgres_url)
    groups = range(1, 13)
    async with database.write() as connection:
        topic = (await topic_queries.ensure(connection, {("hashtag", "t"): "t"}, NOW))[
            "hashtag", "t"
        ]
        for number in groups:
            one = await add_chat(connection, -number)
            two = await add_chat(connection, -1000 - number)
            follower = one if number % 2 else two
            await subscribing.add(connection, follower.id, topic, Mode.BOTH, NOW)

    async def accepts(number: int) -> None:
        async with database.write() as connection:
            await fanouts.share(connection)
            article = await add_article(connection, f"a{number}")
            assert article is not None
            await add_topics(connection, {article: {topic: [Evidence("t", 0, 1, "hashtag")]}})
            await fanouts.owe_alerts(connection, article, [topic], NOW)

    async def moves(number: int) -> None:
        await asyncio.sleep(random.random() / 20)
        async with database.write() as connection:
            await merging.migrate(connection, -number, -1000 - number, NOW)

    await asyncio.gather(*map(accepts, range(20)), *map(moves, groups), *map(moves, groups))
    async with database.write() as connection:
        while await fanouts.expand(connection, NOW):
            pass
        owed = await connection.execute(
            select(deliveries.c.chat, func.count()).group_by(deliveries.c.chat)
        )
        assert [count for _, count in owed.all()] == [20] * len(groups)
        assert len((await connection.execute(select(chat_rows.c.id))).all()) == len(groups)
        followers = await connection.scalar(select(topics.c.followers))
        assert followers == len(groups)
    await database.close()


async def test_every_table_that_names_a_chat_is_moved(database: Database) -> None:
    """Rows that only one of the two chats has are there afterwards, whatever table they are in."""
    named = {
        table.name
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "chats"
    }
    assert named == {
        "subscriptions", "schedules", "deliveries", "takebacks", "offers", "askings",
        "sequel_choices",
        "saved_articles", "bundles", "bundle_takings", "undos",
    }, "storage/merging.py moves the rows of a new table, too"  # fmt: skip
    async with database.write() as connection:
        old = (await add_chat(connection, -1)).id
        new = (await add_chat(connection, -1001)).id
        ids = await topic_queries.ensure(connection, {("hashtag", "t"): "t"}, NOW)
        topic = ids["hashtag", "t"]
        review = await reviews.report(connection, ReviewKind.ASKED_FOR, words="x", now=NOW)
        await connection.execute(insert(offers).values(chat=new, topic=topic, made_at=NOW))
        await connection.execute(insert(askings).values(review=review, chat=new, asked_at=NOW))
        await sequels.choose(connection, old, sequels.ALL, NOW, wanted=False)
        for story in (sequels.ALL, 7):
            await sequels.choose(connection, new, story, NOW, wanted=True)
        both, one = [await add_article(connection, key) or 0 for key in ("a", "b")]
        for chat, number in ((old, both), (new, both), (new, one)):
            assert await saved.save(connection, chat, number, NOW)
        async with noting(connection, new, "act", NOW) as noted:
            await subscribing.add(connection, new, topic, Mode.BOTH, NOW)
        await merging.migrate(connection, -1, -1001, NOW)
        assert noted.number is not None
        became, _ = await undo(connection, old, noted.number, NOW, limits=Limits(9, 9))
        assert became in (
            Undone.NOW,
            Undone.CHANGED,
        )  # its schedules are those of the chat that stays
        assert await saved.page(connection, old, offset=0, limit=9) == [one, both]
        assert await connection.scalar(select(offers.c.chat)) == old
        assert await connection.scalar(select(askings.c.chat)) == old
        # the settings of the chat that stays, and what was said of one story in the other
        assert not await sequels.wants(connection, old)
        assert await sequels.wants(connection, old, 7)
