"""What a chat leaves behind when it is forgotten: nothing, on both engines, and in no free page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import insert, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import (
    askings,
    dialogs,
    drafts,
    forgetting,
    hiding,
    named,
    rules,
    subscriptions,
    topics,
    updates,
)
from storage.conditions import Rule
from storage.database import Database
from storage.named import Named
from storage.opening import open_database
from storage.schema import metadata
from storage.schema import subscriptions as followed
from storage.schema import topics as topic_rows
from storage.updates import Arrival
from storage.vocabulary import DraftKind, Mode, TopicKind
from tests.seeding import NOW, article, reader

PHRASE = ("keyword", "тайная болезнь соседа")
SHARED = ("keyword", "общие слова")
TAG = ("hashtag", "моёлично")
NEWS_TAG = ("hashtag", "проба")
IN_REGISTRY = ("official", "kz-ashimbayev-maulen")
ME, OTHER, GROUP = 7001, 7002, -7003


async def rows(connection: AsyncConnection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        name: await connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0
        for name in metadata.tables
    }


async def a_life(database: Database, chat_id: int = ME) -> int:
    """A chat that follows, asks, drafts, has been told and is asked something."""
    follows = {PHRASE: Mode.BOTH, SHARED: Mode.DIGEST, TAG: Mode.BOTH, NEWS_TAG: Mode.INSTANT}
    chat = await reader(database, chat_id, {**follows, IN_REGISTRY: Mode.BOTH})
    async with database.write() as connection:
        typed = await topics.ensure(connection, {("keyword", "только сказано"): "x"}, NOW)
        await hiding.offer(connection, chat, typed.values(), NOW)
        for kind, key in (PHRASE, SHARED):
            assert await askings.ask_for(connection, chat, chat_id, key, NOW), kind
        await dialogs.ask(connection, chat_id, chat_id, "subscribe", NOW)
        await dialogs.ask(connection, GROUP, chat_id, "time", NOW)
        await drafts.add(connection, chat_id, DraftKind.ARTICLE, '{"title": "черновик"}', NOW)
    return chat


async def test_nothing_of_a_chat_is_left_but_what_others_follow(database: Database) -> None:
    other = await reader(database, OTHER, {SHARED: Mode.BOTH})
    async with database.write() as connection:
        await askings.ask_for(connection, other, OTHER, SHARED[1], NOW)
    await article(database, "Проба\n\nПалата обсудила план.\n\n#Проба")
    async with database.read() as connection:
        before = await rows(connection)
    chat = await a_life(database)
    async with database.write() as connection:
        about = "Проба\n\nТайная болезнь соседа и общие слова обсуждались.\n\n#Проба"
    await article(database, about)
    async with database.write() as connection:
        await forgetting.forget(connection, ME)
    async with database.read() as connection:
        left = await rows(connection)
        words = (await connection.execute(text("SELECT kind, key, title FROM topics"))).all()
        asked = (await connection.execute(text("SELECT words, times FROM reviews"))).all()
        assert await subscriptions.count(connection, chat) == 0
    assert {tuple(row) for row in words if row.kind in ("keyword", "hashtag")} == {
        (*SHARED, SHARED[1]),
        (*NEWS_TAG, "Проба"),
    }
    assert [tuple(row) for row in asked] == [(SHARED[1], 1)]
    for table in ("chats", "schedules", "subscriptions", "offers", "askings", "dialogs", "drafts"):
        assert left[table] == before[table], table
    assert left["deliveries"] == 1  # what the other is owed


async def test_words_of_conditions_that_came_with_a_bundle_and_were_left_go_with_the_last(
    database: Database,
) -> None:
    ours = [await reader(database, one, {NEWS_TAG: Mode.BOTH}) for one in (ME, OTHER)]
    async with database.write() as connection:
        words = (await topics.ensure(connection, {PHRASE: PHRASE[1]}, NOW))[PHRASE]
        tag = (await topics.by_keys(connection, [NEWS_TAG]))[0].id
        rule = await rules.number(connection, Rule(with_=(words,)), NOW)
        for chat in ours:  # taken, and left: an offer under the rule is all that there is
            await rules.give(connection, chat, tag, rule)
            await subscriptions.remove(connection, chat, tag)
            await hiding.offer(connection, chat, [tag], NOW)
        await forgetting.forget(connection, ME)
        assert await topics.by_keys(connection, [PHRASE])  # the other may come back to it
        await forgetting.forget(connection, OTHER)
        left = await rows(connection)
        assert (left["topics"], left["rules"], left["rule_topics"]) == (0, 0, 0)


async def test_words_that_were_typed_before_many_others_are_forgotten_too(
    database: Database,
) -> None:
    chat = await reader(database, ME, {SHARED: Mode.BOTH})
    async with database.write() as connection:
        draft = Named("тайна", ("болезнь соседа",))
        await named.ensure(connection, chat, draft, NOW)
        later = {("keyword", f"слова {n}"): "" for n in range(250)}
        ids = await topics.ensure(connection, later, NOW)
        await hiding.offer(connection, chat, ids.values(), NOW + timedelta(minutes=1))
        assert await topics.by_keys(connection, [(TopicKind.NAMED, named.key_of(draft))])
        await forgetting.forget(connection, ME)
        assert (await rows(connection))["topics"] == 0


async def test_what_another_is_choosing_stays(database: Database) -> None:
    await reader(database, ME, {SHARED: Mode.BOTH})
    other = await reader(database, OTHER, {NEWS_TAG: Mode.BOTH})
    async with database.write() as connection:
        words = (await topics.ensure(connection, {PHRASE: PHRASE[1]}, NOW))[PHRASE]
        await hiding.offer(connection, other, [words], NOW)
        rule = await rules.number(connection, Rule(with_=(words,)), NOW)
        await forgetting.forget(connection, ME)
        assert await rules.by_ids(connection, [rule or 0])
        assert await topics.by_keys(connection, [PHRASE])


async def test_a_report_of_before_askings_were_counted_leaves_with_its_phrase(
    database: Database,
) -> None:
    await reader(database, ME, {PHRASE: Mode.BOTH})
    async with database.write() as connection:
        await connection.execute(
            text(
                "INSERT INTO reviews (kind, words, times, created_at) "
                "VALUES ('asked-for', :words, 5, 1)"
            ),
            {"words": PHRASE[1]},
        )
        await forgetting.forget(connection, ME)
        assert (await rows(connection))["reviews"] == 0


async def test_one_forum_topic_is_forgotten_and_the_others_stay(database: Database) -> None:
    await reader(database, GROUP, {SHARED: Mode.BOTH})
    async with database.write() as connection:
        await connection.execute(
            text(
                "INSERT INTO chats (chat_id, thread_id, kind, language, time_zone, created_at) "
                "VALUES (:chat, 5, 'supergroup', 'ru', 'Asia/Almaty', 1)"
            ),
            {"chat": GROUP},
        )
        await dialogs.ask(connection, GROUP, ME, "time", NOW)
        await forgetting.forget(connection, GROUP, 5)
        left = await rows(connection)
    assert (left["chats"], left["subscriptions"], left["dialogs"]) == (1, 1, 1)


async def test_what_was_given_up_of_a_forum_topic_is_forgotten_with_it(
    database: Database,
) -> None:
    def said(thread: int, *, pressed: bool = False, topic: bool = True) -> dict[str, Any]:
        message = {"chat": {"id": GROUP}, "message_thread_id": thread, "is_topic_message": topic}
        return {"callback_query": {"message": message}} if pressed else {"message": message}

    given_up = [
        said(5), said(5, pressed=True),
        # another topic, a thread of replies that is none, no topic, nothing that is understood
        said(6), said(5, topic=False), {"message": {"chat": {"id": GROUP}}}, {}, {"of_2030": [5]},
    ]  # fmt: skip
    arrivals = [
        Arrival(number, GROUP, orjson.dumps({"update_id": number, **raw}).decode())
        for number, raw in enumerate(given_up)
    ]
    arrivals.append(Arrival(90, OTHER, orjson.dumps(said(5)).decode()))
    async with database.write() as connection:
        await updates.store(connection, arrivals, room=0, lease=timedelta(0))
        await updates.settle(connection, dict.fromkeys((0, 1, 2, 3, 4, 5, 6, 90), "KeyError"))
        waiting = Arrival(91, GROUP, orjson.dumps(said(5)).decode())  # not given up: to be handled
        await updates.store(connection, [waiting], room=0, lease=timedelta(0))
        await forgetting.forget(connection, GROUP, 5)
        assert await kept_updates(connection) == [2, 3, 4, 5, 6, 90, 91]
        await forgetting.forget(connection, GROUP)
        assert await kept_updates(connection) == [90, 91]


async def kept_updates(connection: AsyncConnection) -> list[int]:
    found = await connection.execute(
        text("SELECT update_id FROM updates WHERE chat_id <> 0 AND payload <> ''")
    )
    return sorted(found.scalars())


async def test_a_phrase_that_was_forgotten_is_not_stored_again_by_an_article(
    database: Database,
) -> None:
    from bot.intake.accept import about, accept
    from bot.intake.articles import from_text
    from bot.topics.phrases import Phrases
    from bot.topics.subjects import Subject
    from tests.seeding import FILE, SUBJECTS

    parsed = from_text("Проба\n\nТайная болезнь соседа обсуждалась.\n\n#Проба")
    phrases = Phrases()
    phrases.add({PHRASE[1]: PHRASE[1]})
    mentions = phrases.find(parsed.text, language=parsed.language)[PHRASE[1]]
    followed = Subject(TopicKind.KEYWORD, PHRASE[1], PHRASE[1], tuple(mentions))
    found = about(parsed, SUBJECTS, NOW).with_more([followed])
    async with database.write() as connection:  # its last follower left meanwhile
        await accept(connection, parsed, found=found, origin=FILE, now=NOW)
        assert not await topics.by_keys(connection, [PHRASE])


async def test_time_forgets_too(database: Database) -> None:
    chat = await a_life(database)
    async with database.write() as connection:
        await forgetting.tidy(connection, NOW + timedelta(hours=23))
        assert (await rows(connection))["dialogs"] == 2
        await forgetting.tidy(connection, NOW + timedelta(days=2, hours=1))
        left = await rows(connection)
        assert left["dialogs"] == 0
        assert left["offers"] == 1
        persons = await connection.scalar(text("SELECT max(user_id) FROM askings"))
        assert persons == 0
        await subscriptions.remove_all(connection, [chat])
        await forgetting.tidy(connection, NOW + timedelta(days=31))
        left = await rows(connection)
        assert left["offers"] == left["reviews"] == 0
        named = (await connection.execute(text("SELECT key FROM topics"))).scalars().all()
        assert named == [IN_REGISTRY[1]]


async def test_a_forum_that_followed_thousands_leaves_none(database: Database) -> None:
    chat = await reader(database, GROUP, {SHARED: Mode.BOTH})
    async with database.write() as connection:
        keys = {("keyword", f"слова {n}"): "" for n in range(1200)}
        each = (await topics.ensure(connection, keys, NOW)).values()
        row = {"chat": chat, "mode": Mode.BOTH, "created_at": NOW}
        # One by one, as the bot follows, they take seconds.
        await connection.execute(insert(followed), [{**row, "topic": one} for one in each])
        alone = update(topic_rows).where(topic_rows.c.followers == 0)
        await connection.execute(alone.values(followers=1))
        await forgetting.forget(connection, GROUP)
        assert (await rows(connection))["topics"] == 0


async def test_no_words_are_left_in_the_file(sqlite_url: str, tmp_path: Path) -> None:
    database = await open_database(sqlite_url)
    secrets = [f"тайна номер {n} {'я' * 40}" for n in range(300)]
    await reader(database, ME, {("keyword", words): Mode.BOTH for words in secrets})
    async with database.write() as connection:
        await forgetting.forget(connection, ME)
    await forgetting.wipe_log(database)
    kept = _kept(tmp_path)
    assert "тайна номер".encode() not in kept
    await database.close()


def _kept(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("parldigest.db*"))


async def test_to_wipe_the_log_does_not_wait_for_readers(database: Database) -> None:
    async with database.read() as connection:
        await connection.execute(text("SELECT count(*) FROM topics"))
        async with database.write() as writing:
            await topics.ensure(writing, {TAG: "x"}, NOW)
        await forgetting.wipe_log(database)
    async with database.write() as writing:
        await topics.ensure(writing, {NEWS_TAG: "x"}, NOW)
