"""How many news a topic had in a week: stories, public ones or a chat's own, on both engines."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update

from bot.digest.trends import edges
from storage import chats, subscriptions, topics, trends
from storage.database import Database
from storage.schema import articles, deliveries
from storage.schema import subscriptions as rows
from storage.schema_stories import story_members
from storage.trends import Since
from storage.vocabulary import Joined, Kind, Lane, Mode, State
from tests.seeding import article, follow_words, reader

NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)
BEGINS = edges(MONDAY, ZoneInfo("Asia/Almaty"))


async def told(
    database: Database, of: Since | None = None
) -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    async with database.read() as connection:
        counted = await trends.counted(connection, BEGINS, of)
    return {topic.title: weeks for topic, weeks in counted.topics}, counted.totals


async def news(database: Database, number: int, at: datetime, *tags: str) -> int:
    words = f"Палата решила дело {number}\n\nПодробности дела {number}.\n\n"
    return await article(database, words + " ".join(f"#{tag}" for tag in tags), at=at)


async def test_each_week_has_what_came_in_it_by_the_readers_clock(database: Database) -> None:
    first_second, last = BEGINS[7], BEGINS[7] - timedelta(milliseconds=1)
    await news(database, 1, first_second, "Сад")
    await news(database, 2, last, "Сад")
    await news(database, 3, BEGINS[0], "Сад")
    await news(database, 4, BEGINS[0] - timedelta(seconds=1), "Сад")  # before all of them
    await news(database, 5, NOW, "Сад", "Лес")
    assert await told(database) == (
        {"Сад": (1, 0, 0, 0, 0, 0, 1, 2), "Лес": (0, 0, 0, 0, 0, 0, 0, 1)},
        (1, 0, 0, 0, 0, 0, 1, 2),
    )


async def test_a_story_counts_once_and_in_the_week_that_it_began_in(database: Database) -> None:
    hour = timedelta(hours=1)
    came = (BEGINS[7] - hour, BEGINS[7] + hour, NOW)
    ids = [await news(database, number, at, "Сад") for number, at in enumerate(came)]
    await news(database, 9, NOW, "Сад")
    async with database.write() as connection:
        for id_ in ids:
            await connection.execute(
                insert(story_members).values(article=id_, story=ids[0], how=Joined.REPRINT)
            )
    assert await told(database) == ({"Сад": (0,) * 6 + (1, 1)}, (0,) * 6 + (1, 1))


async def test_what_is_no_news_does_not_count(database: Database) -> None:
    kept = [await news(database, number, NOW, "Сад") for number in range(3)]
    async with database.write() as connection:
        no_news = update(articles).where(articles.c.id == kept[0]).values(backlog=True)
        withdrawn = update(articles).where(articles.c.id == kept[1]).values(retracted_at=NOW)
        for statement in (no_news, withdrawn):
            await connection.execute(statement)
    assert await told(database) == ({"Сад": (0,) * 7 + (1,)}, (0,) * 7 + (1,))


async def named_reader(database: Database, *words: str, since: datetime = NOW - WEEK) -> int:
    """Who follows a topic that he has named himself; our id."""
    chat = await reader(database, 7, {})
    await follow_words(database, chat, *words, name="Моё", at=since)
    return chat


async def test_what_a_reader_has_named_is_for_himself_alone(database: Database) -> None:
    mine = await named_reader(database, "дело", "суд")
    await news(database, 1, NOW, "Сад")
    await article(database, "Палата решила дело\n\nПодробности.", at=NOW)
    public, totals = await told(database)
    assert public == {"Сад": (0,) * 7 + (1,)}
    assert totals[-1] == 2  # what no public topic has is news all the same
    async with database.read() as connection:
        follows = await trends.followed_by(connection, [mine], NOW)
    own, totals = await told(database, follows[mine])
    assert own == {"Моё": (0,) * 7 + (2,)}
    assert totals[-1] == 2


async def test_words_of_a_reader_are_for_himself_alone(database: Database) -> None:
    mine = await reader(database, 7, {("keyword", "дело"): Mode.BOTH})
    await news(database, 1, NOW, "Сад")
    public, totals = await told(database)
    assert public == {"Сад": (0,) * 7 + (1,)}
    assert totals[-1] == 1
    async with database.read() as connection:
        follows = await trends.followed_by(connection, [mine], NOW)
    own, totals = await told(database, follows[mine])
    assert own == {"дело": (0,) * 7 + (1,)}
    assert totals[-1] == 1


async def test_nobody_learns_that_his_words_were_found_before_he_followed_them(
    database: Database,
) -> None:
    await named_reader(database, "дело")
    await reader(database, 8, {("keyword", "дело"): Mode.BOTH})
    for number, at in enumerate((NOW - 5 * WEEK, NOW - 2 * WEEK, NOW)):
        await news(database, number, at, "Сад")
    late, since = await reader(database, 9, {}), NOW - timedelta(hours=1)
    for name in ("", "Моё"):
        await follow_words(database, late, "дело", name=name, at=since)
    async with database.read() as connection:
        follows = await trends.followed_by(connection, [late], NOW)
    own, _ = await told(database, follows[late])
    assert own == {"дело": (0,) * 7 + (1,), "Моё": (0,) * 5 + (1, 0, 1)}


async def test_all_news_are_no_fewer_than_those_of_a_reader_whoever_follows_what(
    database: Database,
) -> None:
    for number in range(2):
        await article(database, f"Палата решила дело {number}\n\nПодробности.", at=NOW)
    before = await told(database)
    assert before == ({}, (0,) * 7 + (2,))
    mine = await reader(database, 7, {("keyword", "дело"): Mode.BOTH})
    await article(database, "Палата решила дело 3\n\nПодробности.", at=NOW)
    public, totals = await told(database)
    assert "дело" not in public
    assert totals[-1] == 3
    async with database.read() as connection:
        follows = await trends.followed_by(connection, [mine], NOW)
    _, own = await told(database, follows[mine])
    assert own[-1] == 1


async def test_a_chat_is_told_of_what_it_follows_and_has_not_muted(database: Database) -> None:
    tags = {("hashtag", word): Mode.BOTH for word in ("а", "б", "в", "г")}
    chat = await reader(database, 7, tags)
    async with database.write() as connection:
        known = await topics.ensure(connection, dict.fromkeys(tags, ""), NOW)
        ids = {key[1]: id_ for key, id_ in known.items()}
        await subscriptions.set_modes(connection, chat, {ids["б"]: Mode.MUTED})
        for word, until in (("в", NOW + timedelta(days=1)), ("г", NOW - timedelta(days=1))):
            of = (rows.c.chat == chat) & (rows.c.topic == ids[word])
            await connection.execute(update(rows).where(of).values(off=True, muted_until=until))
        follows = await trends.followed_by(connection, [chat, 999], NOW)
    assert follows == {chat: tuple(sorted(((ids["а"], 0), (ids["г"], 0))))}


async def test_the_first_news_is_the_first_that_was_told(database: Database) -> None:
    async with database.read() as connection:
        assert await trends.first_news(connection) is None
    old = await news(database, 1, NOW - timedelta(days=90), "Сад")
    await news(database, 2, NOW - timedelta(days=20), "Сад")
    async with database.write() as connection:
        await connection.execute(update(articles).where(articles.c.id == old).values(backlog=True))
        assert await trends.first_news(connection) == NOW - timedelta(days=20)


async def test_one_picture_a_week_is_owed_and_none_to_whom_it_is_switched_off(
    database: Database,
) -> None:
    on, off = [await reader(database, number, {}) for number in (1, 2)]
    async with database.write() as connection:
        await chats.change(connection, off, week_picture=False)
        before = MONDAY - timedelta(days=7)
        for weeks in ([(on, MONDAY), (off, MONDAY)], [(on, MONDAY), (on, before), (on, before)]):
            await trends.owe(connection, weeks, NOW)
        await trends.owe(connection, [], NOW)
        query = select(deliveries).order_by(deliveries.c.subject)
        owed = (await connection.execute(query)).all()
    assert [(row.chat, row.kind, row.lane, row.state, row.subject) for row in owed] == [
        (on, Kind.WEEK, Lane.NOTICE, State.OWED, day.toordinal()) for day in (before, MONDAY)
    ]


def test_once_a_week_is_on_one_day_of_it() -> None:
    assert [days for days in range(128) if trends.is_weekly(days, 0)] == [1, 2, 4, 8, 16, 32, 64]
    assert not trends.is_weekly(1, 31)
