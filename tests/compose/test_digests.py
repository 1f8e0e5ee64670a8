"""A digest shows its window, counts the rest, and an empty one goes only to who wants it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.caches import watched
from bot.compose.digests import EMPTY, Digests
from bot.compose.said import Say
from bot.compose.wanted import Window
from storage import articles, reviews, topics
from storage.database import Database
from storage.deliveries import Claimed
from storage.vocabulary import Alerted, Kind, Mode
from tests.compose.composing import TAG, TEXT, owed, said_of, words
from tests.seeding import NOW, SUBJECTS, alerted, archive, article, reader


async def test_a_digest_shows_its_window_only(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    for hours, title in ((30, "Старая"), (3, "Первая"), (1, "Вторая")):
        text = TEXT.replace("Палата приняла поправки", title).replace("Юристы", title)
        await article(database, text, at=NOW - timedelta(hours=hours))
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    told = words((await said_of(database, [one]))[one.id])
    assert "Первая" in told
    assert "Вторая" in told
    assert "Старая" not in told


def test_there_is_room_for_the_rich_digests_of_a_morning() -> None:
    """Of forty sets of topics, in three languages, of all and of some, alerted before or not: where
    one has no room they turn each other out, and each is rendered again and again."""
    Digests(SUBJECTS, "tests.room")
    [room] = [one.most_bytes for one in watched() if one.name == "tests.room.digests"]
    assert room >= 400 * 80_000


async def test_an_empty_digest_is_sent_only_to_who_wants_it(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    assert (await said_of(database, [one]))[one.id] == EMPTY
    assert words((await said_of(database, [replace(one, digest_empty=True)]))[one.id])


async def test_a_digest_counts_what_it_does_not_read(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
    first = await article(database, TEXT, at=NOW - timedelta(hours=5))
    for minute in range(5):
        at = NOW - timedelta(hours=4) + timedelta(minutes=minute)
        texts = [
            f"Новость {n}\n\nО деле {n}.\n\n#Проба" for n in range(minute * 50, minute * 50 + 50)
        ]
        await archive(database, texts, at=at)
    async with database.write() as connection:
        # taken back, and among those that are read
        newest = (await articles.latest(connection, topics=[topic.id], limit=1))[0].id
        await reviews.take_back(connection, chat, newest, topic.id)
        assert newest != first
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    told = words((await said_of(database, [one]))[one.id])
    assert "250 новостей" in told  # 251 came, one was taken back
    assert "\n10. Новость" in told
    assert "\n11. Новость" not in told


async def test_news_comes_in_full_once_and_then_as_a_line(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    for number in range(3):
        text = f"Новость {number}\n\nО деле {number} и поправках.\n\n#Проба"
        await article(database, text, at=NOW - timedelta(hours=number))
    ids = [1, 2, 3]
    window = {"since": NOW - timedelta(days=1), "until": NOW}
    one = await owed(database, chat, Kind.DIGEST, **window)
    full = words((await said_of(database, [one]))[one.id])
    assert full.count("О деле") == 3
    assert "Уже приходило" not in full
    await alerted(database, chat, ids[1])
    for shown, leads, titles in (
        (Alerted.SHORT, 2, ["Новость 1"]),
        (Alerted.NONE, 2, []),
        (Alerted.FULL, 3, []),
    ):
        wanted = replace(one, alerted_in_digest=shown)
        told = words((await said_of(database, [wanted]))[one.id])
        assert told.count("О деле") == leads
        assert ("1 из них уже приходила" in told) == (shown is not Alerted.FULL)
        before, _, again = told.partition("▎Уже приходило\n")
        assert again.replace("• ", "").split("\n") == (titles or [""])
        assert ("Новость 1" in before) == (shown is Alerted.FULL)
    await alerted(database, chat, ids[0], ids[2])
    wanted = replace(one, digest_empty=True)
    told = words((await said_of(database, [wanted]))[one.id])
    assert "Новых нет: по вашим подпискам уже приходили 3 новости" in told
    assert told.count("•") == 3
    assert "О деле" not in told
    wanted = replace(wanted, alerted_in_digest=Alerted.NONE)
    told = words((await said_of(database, [wanted]))[one.id])
    assert "Новых нет" in told
    assert "•" not in told


async def three_alerted(database: Database, **fields: object) -> tuple[int, Claimed]:
    """A chat that was alerted of all its news, and a digest that it is owed."""
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    for number in range(3):
        text = f"Новость {number}\n\nО деле {number} и поправках.\n\n#Проба"
        await article(database, text, at=NOW - timedelta(hours=number))
    await alerted(database, chat, 1, 2, 3)
    return chat, await owed(database, chat, Kind.DIGEST, until=NOW, **fields)


async def test_a_digest_that_would_list_nothing_is_empty(database: Database) -> None:
    chat, one = await three_alerted(database, since=NOW - timedelta(days=1))
    assert words((await said_of(database, [one]))[one.id]).count("•") == 3
    unlisted = replace(one, alerted_in_digest=Alerted.NONE)
    assert await said_of(database, [unlisted]) == {one.id: EMPTY}
    window = Window(chat, "ru", "Asia/Almaty", NOW - timedelta(days=1), NOW)
    async with database.read() as connection:
        told = await Digests(SUBJECTS).of_window(
            connection, replace(window, alerted=Alerted.NONE), NOW
        )
    assert "Новых нет" in words(told)  # who asks is answered


@pytest.mark.parametrize(
    ("length", "shown", "told_in_full"),
    [
        (timedelta(days=7), Alerted.SHORT, 3),
        (timedelta(days=6, hours=23), Alerted.SHORT, 3),
        (timedelta(days=30), Alerted.SHORT, 3),
        (timedelta(days=6), Alerted.SHORT, 0),
        (timedelta(days=7), Alerted.NONE, 0),
    ],
)
async def test_a_digest_of_a_week_tells_its_week(
    database: Database, length: timedelta, shown: Alerted, told_in_full: int
) -> None:
    _, one = await three_alerted(database, since=NOW - length, digest_empty=True)
    told = words((await said_of(database, [replace(one, alerted_in_digest=shown)]))[one.id])
    assert told.count("О деле") == told_in_full
    assert ("Новых нет" in told) == (not told_in_full)


async def test_one_whom_nothing_was_alerted_of_what_he_reads_is_told_nothing_of_it(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    other = await reader(database, 2, {TAG: Mode.BOTH})
    number = await article(database, TEXT, at=NOW - timedelta(hours=1))
    await alerted(database, other, number)
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    assert "уже" not in words((await said_of(database, [one]))[one.id]).casefold()


async def test_of_many_articles_only_those_that_are_shown_are_read(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    texts = [f"Новость {n}\n\nО деле {n}.\n\n#Проба" for n in range(120)]
    await archive(database, texts, at=NOW - timedelta(hours=4))
    digests = Digests(SUBJECTS, "asked")
    window = Window(chat, "ru", "Asia/Almaty", NOW - timedelta(days=1), NOW)
    async with database.read() as connection:
        told = await digests.of_window(connection, window, NOW)
    assert isinstance(told, Say)
    assert [one.entries() for one in watched() if one.name == "asked.articles"] == [12]
