"""Whose words are shown to whom: nobody's phrases to others, hashtags once they are public."""

from __future__ import annotations

from datetime import timedelta

from storage import chats, hiding, subscriptions, topics
from storage.database import Database
from storage.offered import most_followed
from storage.vocabulary import Mode
from tests.seeding import NOW, article, reader

PHRASE, TAG = ("keyword", "чужие слова"), ("hashtag", "грубость")
NEWS_TAG, PERSON = ("hashtag", "проба"), ("official", "kz-ashimbayev-maulen")
ME = 7001


async def ids_of(database: Database, *keys: tuple[str, str]) -> list[int]:
    async with database.read() as connection:
        stored = await topics.by_keys(connection, keys)
    found: dict[tuple[str, str], int] = {(one.kind, one.key): one.id for one in stored}
    return [found[key] for key in keys]


async def test_anothers_words_are_not_seen_by_their_number(database: Database) -> None:
    me = await reader(database, ME, {})
    other = await reader(database, 2, {PHRASE: Mode.BOTH, TAG: Mode.BOTH, PERSON: Mode.BOTH})
    await article(database, "Проба\n\nПалата обсудила план.\n\n#Проба")
    phrase, tag, news, person = await ids_of(database, PHRASE, TAG, NEWS_TAG, PERSON)
    async with database.write() as connection:
        for topic in (phrase, tag, 10**9):
            assert await hiding.visible(connection, me, topic) is None
        for topic in (news, person):
            assert await hiding.visible(connection, me, topic)
        assert await hiding.visible(connection, other, phrase)
        # left a moment ago: there is a way back, for this chat
        await hiding.offer(connection, other, [phrase, phrase], NOW)
        await subscriptions.remove(connection, other, phrase)
        assert await hiding.visible(connection, other, phrase)
        assert await hiding.visible(connection, me, phrase) is None


async def test_a_tag_is_public_when_five_chats_follow_it_and_forum_topics_are_one(
    database: Database,
) -> None:
    me = await reader(database, ME, {})
    for chat_id in range(1, 5):
        await reader(database, chat_id, {TAG: Mode.BOTH, PHRASE: Mode.BOTH})
    tag, phrase = await ids_of(database, TAG, PHRASE)
    async with database.write() as connection:
        for thread in range(1, 6):
            chat = await chats.add(
                connection, chat_id=1, thread_id=thread, kind="supergroup", title="",
                language="ru", time_zone="Asia/Almaty", digest_at=480, next_digest_at=NOW, now=NOW,
            )  # fmt: skip
            for topic in (tag, phrase):
                await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
        assert await hiding.visible(connection, me, tag) is None
        assert await most_followed(connection, 6) == []
    await reader(database, 6, {TAG: Mode.BOTH, PHRASE: Mode.BOTH})
    async with database.read() as connection:
        assert await hiding.visible(connection, me, tag)
        assert [one.id for one in await most_followed(connection, 6)] == [tag]
        assert await hiding.visible(connection, me, phrase) is None  # never, whoever follows it


async def test_what_is_offered_to_begin_with(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH, PHRASE: Mode.BOTH, PERSON: Mode.BOTH})
    await article(database, "Проба\n\nЧужие слова, Сенат и план.\n\n#Проба #Второе")
    async with database.read() as connection:
        offered = await most_followed(connection, 6)
    keys = [(one.kind, one.key) for one in offered]
    assert keys[0] == PERSON
    assert set(keys[1:]) >= {NEWS_TAG, ("hashtag", "второе")}
    assert not {PHRASE, TAG} & set(keys)


async def test_offers_of_a_chat_are_bounded_and_the_newest_stay(database: Database) -> None:
    me = await reader(database, ME, {})
    async with database.write() as connection:
        for n in range(0, 300, 50):
            keys = {("hashtag", f"т{one}"): "" for one in range(n, n + 50)}
            ids = await topics.ensure(connection, keys, NOW)
            await hiding.offer(connection, me, ids.values(), NOW + timedelta(seconds=n))
        first, last = ids_in(await topics.by_keys(connection, [("hashtag", "т0")])), ids.values()
        assert await hiding.visible(connection, me, first) is None
        assert all([await hiding.visible(connection, me, one) for one in last])


def ids_in(found: list[topics.Topic]) -> int:
    (one,) = found
    return one.id
