"""A digest says of a topic that it has far more news than usual: once a day, and only where weeks
before are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.compose.wanted import Window
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from bot.messages.callbacks.digest import scope_of
from storage import topics
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema import deliveries as delivery_rows
from storage.schema import topics as topic_rows
from storage.schema_sources import sources as source_rows
from storage.schema_stories import story_members
from storage.vocabulary import Joined, Kind, Lane, Mode, Source, SourceBy, SourceKind, State
from tests.seeding import NOW, SUBJECTS, archive, reader

TAG = ("hashtag", "проба")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SAID = "необычно много"


def texts(count: int, *, begin: int = 0, tag: str = "Проба") -> list[str]:
    return [
        f"Новость {number} о деле\n\nСказано {number} {number * 7}.\n\n#{tag}"
        for number in range(begin, begin + count)
    ]


async def history(
    database: Database, *, weeks: int = 6, each: int = 2, today: int = 12, tag: str = "Проба"
) -> None:
    """Some news in each week, the first a moment before the first of whole weeks; and today's."""
    for week in range(weeks, 0, -1):
        at = NOW - DAY - week * 7 * DAY
        await archive(database, texts(each, begin=week * 100, tag=tag), at=at - HOUR)
    await archive(database, texts(today, tag=tag), at=NOW - 3 * HOUR)
    async with database.write() as connection:
        await connection.execute(
            update(topic_rows)
            .where(topic_rows.c.key == tag.casefold())
            .values(created_at=NOW - 100 * DAY)
        )


def window(chat: int, *, since: datetime = NOW - DAY, until: datetime = NOW) -> Window:
    return Window(chat, "ru", "Asia/Almaty", since, until, scope=scope_of(None), schedule=1)


async def told(database: Database, *some: Window, digests: Digests | None = None) -> list[str]:
    """What some digests say, composed together."""
    async with database.read() as connection:
        said = await (digests or Digests(SUBJECTS)).of_windows(connection, list(some), NOW)
    return [one.operations[0].message.plain if isinstance(one, Say) else "" for one in said]


async def sent_before(
    database: Database, chat: int, until: datetime, *, schedule: int = 1,
    state: State = State.SENT, length: timedelta = DAY,
) -> None:  # fmt: skip
    async with database.write() as connection:
        await connection.execute(
            delivery_rows.insert().values(
                chat=chat, kind=Kind.DIGEST, schedule=schedule, lane=Lane.DIGEST, state=state,
                subject=int(until.timestamp() * 1000), since=until - length, until=until,
                created_at=until,
            )
        )  # fmt: skip


async def test_it_stands_below_the_heading_of_its_topic(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, ("hashtag", "другое"): Mode.DIGEST})
    await history(database)
    await archive(database, texts(2, begin=5000, tag="Другое"), at=NOW - 2 * HOUR)
    [one] = await told(database, window(chat))
    heading = one[one.index("#Проба (12)") :].splitlines()
    assert heading[1] == "По теме необычно много новостей: 12 за сутки, обычно 2 в неделю"
    assert one.count(SAID) == 1
    # composed together with others, and on its second page
    other = await reader(database, 2, {TAG: Mode.DIGEST})
    assert all(SAID in it for it in await told(database, window(chat), window(other)))
    async with database.read() as connection:
        page = await Digests(SUBJECTS).page(connection, window(chat), 0, NOW)
    assert page is not None
    assert SAID in page.message.plain


@pytest.mark.parametrize(
    ("weeks", "each", "today"),
    [(3, 2, 12), (6, 2, 4), (6, 40, 12), (6, 8, 12)],  # young, few, usual, as much on one day
)
async def test_what_is_not_far_more_is_not_said(
    database: Database, weeks: int, each: int, today: int
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database, weeks=weeks, each=each, today=today)
    [one] = await told(database, window(chat))
    assert f"#Проба ({today})" in one
    assert SAID not in one


async def test_a_topic_that_is_young_says_nothing(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    async with database.write() as connection:
        await connection.execute(update(topic_rows).values(created_at=NOW - 20 * DAY))
    assert SAID not in (await told(database, window(chat)))[0]


async def test_reprints_are_one_story(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        assert topic.followers == 1
        fresh = (
            await connection.execute(
                article_rows.select()
                .where(article_rows.c.received_at > NOW - DAY)
                .order_by(article_rows.c.id)
            )
        ).all()
        await connection.execute(story_members.delete())
        await connection.execute(
            story_members.insert(),
            [
                {"article": it.id, "story": fresh[0].id if number > 3 else it.id,
                 "how": Joined.REPRINT, "related": "[]"}
                for number, it in enumerate(fresh)
            ],
        )  # fmt: skip
    assert SAID not in (await told(database, window(chat)))[0]


async def test_it_is_said_once_a_day(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    late = window(chat, since=NOW - 4 * HOUR)
    [one] = await told(database, late)
    assert SAID in one
    # the digest before told it: at that moment the news was there
    await sent_before(database, chat, NOW - 2 * HOUR)
    [one] = await told(database, late)
    assert SAID not in one
    # another chat's digest said nothing to this one
    other = await reader(database, 2, {TAG: Mode.DIGEST})
    mine, theirs = await told(database, late, replace(late, chat=other))
    assert SAID not in mine
    assert SAID in theirs


@pytest.mark.parametrize(
    ("ago", "length", "state", "schedule", "said"),
    [
        (24 * HOUR, DAY, State.SENT, 1, True),  # yesterday's
        (4 * HOUR, DAY, State.SENT, 1, True),  # before the news came
        (2 * HOUR, 7 * DAY, State.SENT, 1, True),  # a weekly one says nothing of it
        (2 * HOUR, DAY, State.DROPPED, 1, True),
        (2 * HOUR, DAY, State.CLAIMED, 1, False),
        (0 * HOUR, DAY, State.OWED, 2, True),  # of the same moment, of a younger schedule
        (0 * HOUR, DAY, State.OWED, 0, False),
    ],
)
async def test_which_digests_have_said_it_before(
    database: Database, ago: timedelta, length: timedelta, state: State, schedule: int, said: bool
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    await sent_before(database, chat, NOW - ago, schedule=schedule, state=state, length=length)
    [one] = await told(database, window(chat, since=NOW - 4 * HOUR))
    assert (SAID in one) is said


async def test_a_digest_that_was_asked_for_and_a_weekly_one_say_nothing(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    asked = Window(chat, "ru", "Asia/Almaty", NOW - DAY, NOW)
    weekly = window(chat, since=NOW - 7 * DAY)
    for one in await told(database, asked, weekly):
        assert "#Проба" in one
        assert SAID not in one


async def test_a_new_source_is_no_surge(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database, today=2)
    async with database.write() as connection:
        made = await connection.execute(
            source_rows.insert()
            .values(
                kind=SourceKind.FEED, key="https://a.example/feed", added_at=NOW - 9 * DAY,
                address="https://a.example/feed", added_by=SourceBy.EDITOR,
            )
            .returning(source_rows.c.id)
        )  # fmt: skip
        feed = made.scalar_one()
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW - HOUR)
    for number, text in enumerate(texts(10, begin=900)):
        origin = Origin(Source.FEED, f"{feed}:{number}", source_id=feed)
        await door.take_in(from_text(text), origin)
    assert SAID not in (await told(database, window(chat)))[0]
    async with database.write() as connection:
        await connection.execute(update(source_rows).values(added_at=NOW - 40 * DAY))
    assert "новостей: 12 за сутки" in (await told(database, window(chat)))[0]


async def test_an_archive_that_is_read_in_is_no_surge(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await history(database)
    async with database.write() as connection:
        await connection.execute(
            update(article_rows)
            .where(article_rows.c.received_at > NOW - DAY)
            .values(published_at=NOW - 30 * DAY)
        )
    assert SAID not in (await told(database, window(chat)))[0]
