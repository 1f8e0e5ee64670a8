"""What a chat has read in the digest before is told once more by nobody: a story that another
outlet tells a day later is a line at the end, and whatever the chat cannot have read is news."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.compose.wanted import Window
from bot.messages.callbacks.digest import scope_of
from storage import reviews, rules, schedules, stories, topics
from storage.conditions import Rule
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema import deliveries
from storage.schema import subscriptions as subscription_rows
from storage.stories import Place
from storage.vocabulary import Alerted, Joined, Kind, Lane, Mode, State
from tests.compose.composing import words
from tests.compose.test_digest_batches import HOUR, TAGS, of, one_by_one, seeded
from tests.seeding import NOW, SUBJECTS, article, reader

DAY = timedelta(days=1)
BEGIN = NOW - DAY
AGAIN = "Уже приходило"


async def read(
    database: Database,
    chat: int,
    since: datetime,
    until: datetime,
    *,
    state: State = State.SENT,
    reason: str | None = None,
) -> None:
    """A digest that a chat was sent, or what else became of it."""
    async with database.write() as connection:
        await connection.execute(
            deliveries.insert().values(
                chat=chat, kind=Kind.DIGEST, lane=Lane.DIGEST, schedule=1, state=state,
                subject=int(until.timestamp() * 1000), since=since, until=until, reason=reason,
                created_at=until, settled_at=until,
            )
        )  # fmt: skip


async def told_again(database: Database, *, hours: int = 30, tag: str = "#Тема0") -> int:
    """A story that came so many hours ago, and an hour ago once more; the first article."""
    first = await article(database, f"Закон принят\n\nВчера.\n\n{tag}", at=NOW - hours * HOUR)
    again = await article(database, "О законе ещё раз\n\nСегодня.\n\n#Тема0", at=NOW - HOUR)
    await article(database, "Иная новость\n\nСегодня.\n\n#Тема0", at=NOW - HOUR)
    async with database.write() as connection:
        await stories.add(connection, {first: Place(first, Joined.REPRINT, ())})
        await stories.add(connection, {again: Place(first, Joined.REPRINT, ())})
    return first


async def digests(database: Database, window: Window) -> str:
    """What a window's digest says, by itself and in a batch: the same."""
    other = replace(window, chat=await reader(database, 99, {TAGS[0]: Mode.DIGEST}))
    [alone] = await one_by_one(database, [window])
    batch = await of(database, Digests(SUBJECTS), [window, other])
    assert batch[0] == alone
    assert AGAIN not in words(batch[1])  # who has read nothing
    async with database.read() as connection:
        page = await Digests(SUBJECTS).page(connection, window, 0, NOW)
    assert page is not None
    assert Say.messages([page.message]) == alone
    return words(alone)


async def follower(database: Database) -> Window:
    chat = await reader(database, 1, {TAGS[0]: Mode.DIGEST})
    async with database.write() as connection:
        await connection.execute(update(subscription_rows).values(created_at=NOW - 30 * DAY))
    return Window(chat, "ru", "UTC", BEGIN, NOW)


def is_news(told: str) -> bool:
    """Whether the story is told as news; fails where it is not told, or twice."""
    assert told.count("О законе ещё раз") == 1
    assert "\n1. Иная новость" in told or "\n2. Иная новость" in told
    return told.index("О законе ещё раз") < (told.index(AGAIN) if AGAIN in told else len(told))


@pytest.mark.parametrize("gap", [None, "empty"])
async def test_what_the_digest_before_told_is_a_line_at_the_end(
    database: Database, gap: str | None
) -> None:
    """Also where one in between had nothing to tell."""
    window = await follower(database)
    await told_again(database, hours=30 if gap is None else 50)
    begin = BEGIN if gap is None else BEGIN - DAY
    await read(database, window.chat, begin - DAY, begin)
    if gap is not None:
        await read(database, window.chat, begin, BEGIN, state=State.DROPPED, reason=gap)
    told = await digests(database, window)
    assert "2 новости" in told
    assert "1 из них уже приходила" in told
    assert not is_news(told)


async def test_what_only_recalls_what_was_read_is_not_told_at_all(database: Database) -> None:
    window = await follower(database)
    first = await article(database, "Закон принят\n\nВчера.\n\n#Тема0", at=NOW - 30 * HOUR)
    text = "Напомним, вчера принят закон о музеях\n\nО законе ещё раз.\n\n#Тема0"
    again = await article(database, text, at=NOW - HOUR)
    await article(database, "Иная новость\n\nСегодня.\n\n#Тема0", at=NOW - HOUR)
    async with database.write() as connection:
        await stories.add(connection, {first: Place(first, Joined.REPRINT, ())})
        await stories.add(connection, {again: Place(first, Joined.REPRINT, ())})
    told = await digests(database, window)
    assert "принят закон о музеях" in told.split("▎Упоминания")[1]
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    told = await digests(database, window)
    assert "1. Иная новость" in told
    assert "музеях" not in told
    assert AGAIN not in told


@pytest.mark.parametrize(
    "state", [State.OWED, State.CLAIMED, State.WAITING, State.DROPPED, State.DEAD]
)
async def test_what_was_not_sent_was_not_read(database: Database, state: State) -> None:
    window = await follower(database)
    await told_again(database)
    await read(database, window.chat, BEGIN - DAY, BEGIN, state=state, reason="paused")
    assert is_news(await digests(database, window))


async def test_what_came_in_a_gap_or_long_ago_was_not_read(database: Database) -> None:
    window = await follower(database)
    await told_again(database, hours=28)
    await read(database, window.chat, BEGIN - DAY, BEGIN - 5 * HOUR)  # it ended before
    assert is_news(await digests(database, window))
    await read(database, window.chat, BEGIN - HOUR, BEGIN)  # and the next began after
    assert is_news(await digests(database, window))
    async with database.write() as connection:
        await connection.execute(
            update(article_rows).where(article_rows.c.id == 1).values(received_at=NOW - 5 * DAY)
        )
    await read(database, window.chat, NOW - 9 * DAY, BEGIN - HOUR)
    assert is_news(await digests(database, window))


async def test_of_a_schedule_of_some_topics_only_those_were_read(database: Database) -> None:
    window = await follower(database)
    await told_again(database)
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAGS[0]])
        await schedules.change(connection, 1, topics=str(topic.id))
    assert is_news(await digests(database, window))
    some = replace(window, topics=(topic.id,), scope=scope_of((topic.id,)))
    assert not is_news(await digests(database, some))
    async with database.write() as connection:
        await schedules.change(connection, 1, topics="999")
    assert is_news(await digests(database, some))


async def test_a_topic_that_was_chosen_since_has_news(database: Database) -> None:
    window = await follower(database)
    await told_again(database)
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    async with database.write() as connection:
        await connection.execute(update(subscription_rows).values(created_at=BEGIN - HOUR))
    assert is_news(await digests(database, window))


async def test_what_was_about_another_topic_was_not_read(database: Database) -> None:
    window = await follower(database)
    await told_again(database, tag="#Тема1")
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    assert is_news(await digests(database, window))


async def test_what_was_taken_back_or_is_under_a_condition_is_not_known_as_read(
    database: Database,
) -> None:
    window = await follower(database)
    first = await told_again(database)
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    assert not is_news(await digests(database, window))
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAGS[0]])
        await reviews.take_back(connection, window.chat, first, topic.id)
    assert is_news(await digests(database, window))
    async with database.write() as connection:
        await reviews.give_back(connection, window.chat, first, topic.id)
        rule = await rules.number(connection, Rule(languages=("ru",)), NOW)
        await rules.give(connection, window.chat, topic.id, rule)
    assert is_news(await digests(database, window))


async def test_who_wants_all_in_full_and_who_wants_no_list(database: Database) -> None:
    window = await follower(database)
    await told_again(database)
    await read(database, window.chat, BEGIN - DAY, BEGIN)
    full = await digests(database, replace(window, alerted=Alerted.FULL))
    assert is_news(full)
    [none] = await one_by_one(database, [replace(window, alerted=Alerted.NONE)])
    assert "О законе ещё раз" not in words(none)
    assert "Иная новость" in words(none)


async def test_a_batch_knows_what_each_has_read(database: Database) -> None:
    # On each engine other news: what is made of it is the same.
    chance = random.Random(1 if database.is_sqlite else 2)
    asked = [
        replace(one, since=NOW - chance.choice([5, 10, 15]) * HOUR, until=NOW)
        for one in await seeded(database, chance)
    ]
    async with database.write() as connection:
        await connection.execute(update(subscription_rows).values(created_at=NOW - 90 * DAY))
    before = await one_by_one(database, asked)
    for window in asked:
        end = window.since
        for _ in range(chance.randint(0, 3)):
            begin = end - chance.choice([5, 24, 24]) * HOUR
            await read(database, window.chat, begin, end)
            end = begin - chance.choice([0, 0, 0, 1]) * HOUR
    told = await one_by_one(database, asked)
    assert sum(one != other for one, other in zip(before, told, strict=True)) > 3
    composer = Digests(SUBJECTS)
    assert await of(database, composer, asked) == told
    assert await of(database, composer, asked[::-1]) == told[::-1]
