"""Bundles as they are stored, on both engines: what keeps words and rules alive, what is gone with
a chat, what moves with a group, two processes at once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import func, insert, select, text, update

from storage import bundle_takings, bundles, forgetting, merging, rules, subscriptions, topics
from storage.bundles import Bundle
from storage.conditions import Rule
from storage.database import Database
from storage.schema import subscriptions as followed
from storage.schema_bundles import bundle_takings as taking_rows
from storage.schema_bundles import bundle_topics
from storage.schema_bundles import bundles as bundle_rows
from storage.schema_rules import rules as rule_rows
from storage.vocabulary import Mode
from tests.seeding import NOW, reader

TAG, WORDS = ("hashtag", "проба"), ("keyword", "тайные слова")
LATER = NOW + timedelta(days=3)


def token(sign: str) -> str:
    return sign * 22


async def made(database: Database, chat: int, sign: str = "a", name: str = "Имя") -> Bundle:
    """A bundle of all that a chat follows."""
    async with database.write() as connection:
        number = await bundles.begin(connection, chat, token(sign), NOW)
        assert number is not None
        one = await bundles.mine(connection, chat, number, held=True)
        assert one is not None
        assert await bundles.name(connection, one, name)
        again = await bundles.mine(connection, chat, number)
    assert again is not None
    return again


async def followed_under(database: Database, chat: int) -> int:
    """Let a chat follow its tag only with its own words; the number of the rule."""
    async with database.write() as connection:
        ids = await topics.ensure(connection, {TAG: "Проба", WORDS: "Тайные слова"}, NOW)
        rule = await rules.number(connection, Rule(with_=(ids[WORDS],)), NOW)
        assert rule is not None
        await rules.give(connection, chat, ids[TAG], rule)
    return rule


async def test_words_and_rules_of_a_bundle_live_as_long_as_it_does(database: Database) -> None:
    maker = await reader(database, 1, {TAG: Mode.BOTH, WORDS: Mode.DIGEST})
    rule = await followed_under(database, maker)
    await made(database, maker)
    async with database.write() as connection:  # he leaves all of it
        await subscriptions.remove_all(connection, [maker])
        await forgetting.tidy(connection, NOW + timedelta(days=400))
    async with database.read() as connection:
        parts = await bundles.topics_of(connection, 1)
        assert [(part.topic.key, part.mode, part.rule) for part in parts] == [
            (TAG[1], Mode.BOTH, rule),
            (WORDS[1], Mode.DIGEST, None),
        ]
        assert rule in await rules.by_ids(connection, [rule])
        assert await bundles.tells_own_words(connection, 1)
    async with database.write() as connection:
        await forgetting.forget(connection, 1)
        for table in (bundle_rows, bundle_topics, rule_rows):
            assert await connection.scalar(select(func.count()).select_from(table)) == 0, table
        left = await connection.scalars(text("SELECT key FROM topics WHERE kind = 'keyword'"))
        assert list(left) == []


async def test_who_took_it_keeps_the_words_when_its_maker_is_forgotten(database: Database) -> None:
    maker = await reader(database, 1, {WORDS: Mode.BOTH})
    taker = await reader(database, 2, {})
    one = await made(database, maker)
    async with database.write() as connection:
        parts = await bundles.topics_of(connection, one.id)
        await bundle_takings.take(connection, taker, one.id, parts, NOW, limit=100)
        await forgetting.forget(connection, 1)
        [mine] = await subscriptions.of_chat(connection, taker)
        assert (mine.topic.key, mine.topic.followers) == (WORDS[1], 1)
        assert await connection.scalar(select(func.count()).select_from(taking_rows)) == 0


async def test_taken_back_is_what_was_added_and_nothing_else(database: Database) -> None:
    maker = await reader(database, 1, {TAG: Mode.INSTANT, WORDS: Mode.BOTH})
    rule = await followed_under(database, maker)
    taker = await reader(database, 2, {WORDS: Mode.MUTED})
    one = await made(database, maker)
    async with database.write() as connection:
        parts = await bundles.topics_of(connection, one.id)
        added, over = await bundle_takings.take(connection, taker, one.id, parts, LATER, limit=100)
        assert (len(added), over) == (1, set())
        got = await subscriptions.get(connection, taker, parts[0].topic.id)
        assert got is not None
        assert (got.mode, got.rule) == (Mode.INSTANT, rule)
        again = await bundle_takings.take(connection, taker, one.id, parts, NOW, limit=100)
        assert again == (set(), set())
        assert await bundles.takers(connection, one.id) == 1
        gone = await bundle_takings.give_back(connection, taker, one.id, LATER)
        assert gone == added
        assert await bundle_takings.give_back(connection, taker, one.id, LATER) == set()
        [left] = await subscriptions.of_chat(connection, taker)
        assert (left.topic.key, left.mode) == (WORDS[1], Mode.MUTED)
        assert await bundles.takers(connection, one.id) == 0


async def test_what_was_followed_anew_since_stays(database: Database) -> None:
    maker = await reader(database, 1, {TAG: Mode.BOTH})
    taker = await reader(database, 2, {})
    one = await made(database, maker)
    async with database.write() as connection:
        [part] = await bundles.topics_of(connection, one.id)
        await bundle_takings.take(connection, taker, one.id, [part], NOW, limit=100)
        await subscriptions.remove(connection, taker, part.topic.id)
        await subscriptions.add(connection, taker, part.topic.id, Mode.BOTH, LATER)
        assert await bundle_takings.taken(connection, taker, one.id) == set()
        assert await bundle_takings.give_back(connection, taker, one.id, LATER) == set()
        assert await subscriptions.count(connection, taker) == 1


async def test_two_processes_at_once_begin_one_and_take_once(database: Database) -> None:
    maker = await reader(database, 1, {TAG: Mode.BOTH, WORDS: Mode.BOTH})
    taker = await reader(database, 2, {})

    async def begins(sign: str) -> int | None:
        async with database.write() as connection:
            return await bundles.begin(connection, maker, token(sign), NOW)

    assert len(set(await asyncio.gather(*map(begins, "abcd")))) == 1
    one = await made(database, maker, "e")

    async def takes(_number: int) -> set[int]:
        async with database.write() as connection:
            parts = await bundles.topics_of(connection, one.id)
            took = await bundle_takings.take(connection, taker, one.id, parts, NOW, limit=100)
            return took[0]

    took = await asyncio.gather(*map(takes, range(4)))
    assert sorted(map(len, took)) == [0, 0, 0, 2]
    async with database.read() as connection:
        assert [it.topic.followers for it in await subscriptions.of_chat(connection, taker)] == [
            2,
            2,
        ]


async def test_a_group_that_moves_takes_its_bundles_along(database: Database) -> None:
    old = await reader(database, -1, {TAG: Mode.BOTH})
    new = await reader(database, -1001, {TAG: Mode.BOTH, WORDS: Mode.BOTH})
    other = await reader(database, 7, {WORDS: Mode.BOTH})
    theirs = await made(database, new, "n")
    foreign = await made(database, other, "f")
    async with database.write() as connection:
        for chat, sign in ((old, "x"), (new, "y")):  # both have begun one
            await bundles.begin(connection, chat, token(sign), NOW)
        parts = await bundles.topics_of(connection, foreign.id)
        await connection.execute(
            insert(taking_rows).values(
                chat=new, bundle=foreign.id, topic=parts[0].topic.id, taken_at=NOW
            )
        )
        await merging.migrate(connection, -1, -1001, NOW)
        moved = await bundles.by_token(connection, theirs.token)
        assert moved is not None
        assert moved.chat == old
        assert len(await bundles.topics_of(connection, moved.id)) == 2
        begun = await connection.scalars(
            select(bundle_rows.c.token).where(bundle_rows.c.name == "")
        )
        assert list(begun) == [token("x")]
        assert await connection.scalar(select(taking_rows.c.chat)) == old


async def test_what_was_withdrawn_opens_again_for_a_month(database: Database) -> None:
    maker = await reader(database, 1, {TAG: Mode.BOTH})
    one = await made(database, maker)
    async with database.write() as connection:
        assert await bundles.set_withdrawn(connection, one, NOW, withdrawn=True)
        await forgetting.tidy(connection, NOW + timedelta(days=29))
        gone = await bundles.by_token(connection, one.token)
        assert gone is not None
        assert gone.withdrawn
        assert await bundles.of_chat(connection, maker) == []
        await forgetting.tidy(connection, NOW + timedelta(days=31))
        assert await bundles.by_token(connection, one.token) is None
        await connection.execute(update(followed).values(mode=Mode.BOTH))  # nothing else is gone
        assert await subscriptions.count(connection, maker) == 1
