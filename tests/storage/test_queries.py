"""The queries, each asked on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import (
    article_keys,
    articles,
    chats,
    dialogs,
    drafts,
    forgetting,
    subscriptions,
    topics,
    windows,
)
from storage.articles import Evidence, NewArticle
from storage.chats import Chat
from storage.columns import Instant
from storage.database import Database
from storage.schema import subscriptions as subscription_rows
from storage.vocabulary import DraftKind, Mode, Source

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
SENATE, TURKPA = ("hashtag", "сенат"), ("body", "turkpa")


async def add_chat(connection: AsyncConnection, chat_id: int = 1001, thread_id: int = 0) -> Chat:
    return await chats.add(
        connection,
        chat_id=chat_id,
        thread_id=thread_id,
        kind="private",
        title="",
        language="kk",
        time_zone="Asia/Almaty",
        digest_at=480,
        next_digest_at=NOW + timedelta(hours=1),
        now=NOW,
    )


async def add_article(
    connection: AsyncConnection, text_key: str = "text", url_key: str | None = None, age: int = 0
) -> int | None:
    at = NOW - timedelta(days=age)
    new = NewArticle(
        title=f"Заседание {text_key}",
        lead="Палата собралась.",
        body="",
        credit="",
        hashtags=("Сенат",),
        language="ru",
        outlet="Вестник",
        url=url_key,
        url_key=url_key,
        text_key=text_key,
        source=Source.FILE,
        source_ref="a.txt",
        published_at=at,
        received_at=at,
    )
    return await articles.add(connection, new)


async def _title(connection: AsyncConnection, topic: int) -> str:
    return (await topics.by_ids(connection, [topic]))[topic].title


async def test_a_tag_is_spelt_as_articles_spell_it_and_never_as_a_reader_does(
    database: Database,
) -> None:
    async with database.write() as connection:
        typed = (await topics.ensure(connection, {SENATE: "СЕНАТ-ГАД"}, NOW))[SENATE]
        assert await _title(connection, typed) == "сенат"
        wanted = {SENATE: "Сенат", TURKPA: "ТюркПА"}
        carried = await topics.ensure(connection, wanted, NOW, by_article=True)
        assert carried[SENATE] == typed
        assert await _title(connection, typed) == "Сенат"
        for words in ("СЕНАТ", "сенАТ"):  # an article, too: the spelling seen first stays
            await topics.ensure(connection, {SENATE: words, TURKPA: words}, NOW)
            await topics.ensure(connection, {SENATE: words}, NOW, by_article=True)
        assert await _title(connection, typed) == "Сенат"
        assert await _title(connection, carried[TURKPA]) == "ТюркПА"
        phrase = ("keyword", "захар пробный")
        for _ in range(2):  # while all who typed it agree, it is spelt so
            ids = await topics.ensure(connection, {phrase: "Захар ПРОБНЫЙ"}, NOW)
            assert await _title(connection, ids[phrase]) == "Захар ПРОБНЫЙ"
        await topics.ensure(connection, {phrase: "Захар Пробный"}, NOW)
        assert await _title(connection, ids[phrase]) == "захар пробный"
        await topics.ensure(connection, {phrase: "Захар Пробный"}, NOW)
        assert await _title(connection, ids[phrase]) == "захар пробный"
        # what came in from elsewhere, spelt by whoever was first
        await connection.exec_driver_sql("UPDATE topics SET title = 'ЗаХаР' WHERE kind = 'keyword'")
        await topics.forget_spellings(connection)
        assert await _title(connection, ids[phrase]) == "захар пробный"
        # The same key of another kind is another topic.
        assert set(await topics.ensure(connection, {("body", "сенат"): "Сенат"}, NOW)) == {
            ("body", "сенат")
        }


async def test_the_keys_of_an_article_belong_to_the_newest_that_has_them(
    database: Database,
) -> None:
    async with database.write() as connection:
        first = await add_article(connection, "a", "example.kz/1")
        assert await add_article(connection, "b", "example.kz/1") is None
        assert await add_article(connection, "a", "example.kz/2") is None
        assert await add_article(connection, "c") is not None
        assert await add_article(connection, "d") is not None  # two without a URL are two
        holders = article_keys.holders
        (held,) = await holders(connection, text_keys=["x"], url_keys=["example.kz/1"])
        assert (held.article.id, held.text_key, held.url_key) == (first, "a", "example.kz/1")
        assert held.article.hashtags == ("Сенат",)
        assert await holders(connection, text_keys=["x"], url_keys=[]) == []

        await article_keys.give_up_text_key(connection, held)
        await article_keys.give_up_url_key(connection, held)
        second = await add_article(connection, "a", "example.kz/1")
        assert second is not None
        # whoever has looked before the second came takes nothing away from it
        await article_keys.give_up_text_key(connection, held)
        await article_keys.give_up_url_key(connection, held)
        found = await holders(connection, text_keys=["a", "d"], url_keys=["example.kz/1"])
        assert [one.text_key for one in found] == ["a", "d"]
        assert found[0].article.id == second

        await article_keys.set_text_key(connection, second, "d")  # another has it
        await article_keys.set_text_key(connection, second, "e")
        (renamed,) = await holders(connection, text_keys=["a", "e"], url_keys=[])
        assert (renamed.article.id, renamed.text_key) == (second, "e")


async def test_articles_of_a_window_and_the_latest(database: Database) -> None:
    async with database.write() as connection:
        ids = await topics.ensure(connection, {SENATE: "Сенат", TURKPA: "ТюркПА"}, NOW)
        evidence = [Evidence("#Сенат", 3, 9, "hashtag")]
        stored: list[int] = []
        for age in (3, 1, 0):
            article = await add_article(connection, f"t{age}", age=age)
            assert article is not None
            await articles.add_topics(connection, {article: dict.fromkeys(ids.values(), evidence)})
            stored.insert(0, article)
        window = await windows.newest(
            connection,
            topics=list(ids.values()),
            since=NOW - timedelta(days=3),
            until=NOW,
            limit=10,
        )
        # The window's start is excluded: it was the end of the one before.
        assert [found.id for found in window] == [stored[0], stored[1]]
        latest = await articles.latest(connection, topics=[ids[SENATE]], limit=2)
        assert [found.title for found in latest] == ["Заседание t0", "Заседание t1"]
        about = await articles.topics_of(connection, [window[0].id])
        assert about == {window[0].id: dict.fromkeys(ids.values(), tuple(evidence))}
        seen = await topics.activity(connection, [ids[SENATE]], NOW - timedelta(days=2))
        assert (seen[ids[SENATE]].articles, seen[ids[SENATE]].latest_title) == (2, "Заседание t0")


async def test_followers_are_counted_as_chats_come_and_go(database: Database) -> None:
    async with database.write() as connection:
        topic = (await topics.ensure(connection, {SENATE: "Сенат"}, NOW))[SENATE]
        one, two = await add_chat(connection, 1), await add_chat(connection, 2)
        assert await subscriptions.add(connection, one.id, topic, Mode.BOTH, NOW)
        assert not await subscriptions.add(connection, one.id, topic, Mode.DIGEST, NOW)
        assert await subscriptions.add(connection, two.id, topic, Mode.INSTANT, NOW)
        assert (await topics.by_ids(connection, [topic]))[topic].followers == 2
        assert await subscriptions.remove(connection, two.id, topic)
        assert not await subscriptions.remove(connection, two.id, topic)
        assert (await topics.by_ids(connection, [topic]))[topic].followers == 1
        kept = await subscriptions.get(connection, one.id, topic)
        assert kept is not None
        assert kept.mode is Mode.BOTH
        assert await subscriptions.set_mode(connection, one.id, topic, Mode.MUTED, NOW)
        assert not await subscriptions.set_mode(connection, two.id, topic, Mode.MUTED, NOW)
        assert [s.mode for s in await subscriptions.of_chat(connection, one.id)] == [Mode.MUTED]
        assert await subscriptions.add(connection, two.id, topic, Mode.BOTH, NOW)
        await forgetting.forget(connection, 1)
        assert (await topics.by_ids(connection, [topic]))[topic].followers == 1
        assert await chats.get(connection, 1) is None
        assert await chats.get(connection, 2) is not None


async def test_a_newer_question_replaces_the_one_before(database: Database) -> None:
    async with database.write() as connection:
        await dialogs.ask(connection, 5, 7, "subscribe", NOW)
        await dialogs.ask(connection, 5, 7, "zone", NOW, '{"message": 3}')
        assert await dialogs.pending(connection, 5, 8) is None
        pending = await dialogs.pending(connection, 5, 7)
        assert pending is not None
        assert (pending.awaiting, pending.data) == ("zone", '{"message": 3}')
        await dialogs.mark_answered(connection, 5, 7, 12)
        assert await dialogs.pending(connection, 5, 7) is None
        assert await dialogs.pending(connection, 5, 7, message=11) is None
        again = await dialogs.pending(connection, 5, 7, message=12)
        assert again is not None
        assert again.awaiting == "zone"
        await dialogs.ask(connection, 5, 7, "time", NOW)
        assert await dialogs.pending(connection, 5, 7) is not None
        await dialogs.close(connection, 5, 7)
        assert await dialogs.pending(connection, 5, 7) is None


async def test_of_two_presses_on_publish_one_gets_the_draft(database: Database) -> None:
    async with database.write() as connection:
        draft = await drafts.add(connection, 7, DraftKind.ARTICLE, '{"title": "x"}', NOW)

    async def press(editor: int, kind: DraftKind = DraftKind.ARTICLE) -> str | None:
        async with database.write() as connection:
            return await drafts.end(connection, draft, editor, kind, DraftKind.PUBLISHED)

    assert await press(8) is None  # another editor's
    assert await press(7, DraftKind.ENTRY) is None  # "publish" is no word for the registry
    taken = await asyncio.gather(press(7), press(7))
    assert sorted(taken, key=str) == [None, '{"title": "x"}']
    async with database.read() as connection:
        for editor, kind, kept in (
            (7, DraftKind.PUBLISHED, '{"title": "x"}'),
            (8, DraftKind.PUBLISHED, None),
            (7, DraftKind.DISCARDED, None),
        ):
            assert await drafts.get(connection, draft, editor, kind) == kept


async def test_of_a_draft_that_is_thrown_away_only_that_stays(database: Database) -> None:
    async with database.write() as connection:
        for kind, become in (
            (DraftKind.ARTICLE, DraftKind.DISCARDED),
            (DraftKind.ENTRY, DraftKind.DROPPED),
        ):
            draft = await drafts.add(connection, 7, kind, '{"title": "x"}', NOW)
            assert await drafts.end(connection, draft, 8, kind, become) is None
            assert await drafts.get(connection, draft, 7, kind) == '{"title": "x"}'
            assert await drafts.end(connection, draft, 7, kind, become) == '{"title": "x"}'
            assert await drafts.get(connection, draft, 7, become) == "{}"
            assert await drafts.end(connection, draft, 7, kind, become) is None


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(TypeError):
        Instant().process_bind_param(datetime(2026, 1, 1), None)  # type: ignore[arg-type]  # noqa: DTZ001  # that is the fault


async def test_an_id_is_never_used_again(database: Database) -> None:
    async with database.write() as connection:
        before = await add_chat(connection)
        draft = await drafts.add(connection, 7, DraftKind.ARTICLE, "{}", NOW)
        await forgetting.forget(connection, before.chat_id)
        assert (
            await drafts.end(connection, draft, 7, DraftKind.ARTICLE, DraftKind.PUBLISHED) == "{}"
        )
        assert (await add_chat(connection)).id > before.id
        assert await drafts.add(connection, 7, DraftKind.ARTICLE, "{}", NOW) > draft


async def test_a_word_that_is_none_is_not_stored(database: Database) -> None:
    with pytest.raises(StatementError, match="not a valid Mode"):
        async with database.write() as connection:
            await connection.execute(
                subscription_rows.insert().values(chat=1, topic=1, mode="sometimes", created_at=NOW)
            )


async def test_a_topic_that_is_there_uses_up_no_number(database: Database) -> None:
    async with database.write() as connection:
        for _ in range(5):
            first = await topics.ensure(connection, {SENATE: "Сенат"}, NOW)
        both = await topics.ensure(connection, {SENATE: "сенат", TURKPA: "ТюркПА"}, NOW)
    assert both[SENATE] == first[SENATE]
    assert both[TURKPA] == first[SENATE] + 1
