"""Of the schedules of a chat one alone lists what had come before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import EMPTY, Digests
from bot.compose.earlier import with_earlier
from bot.compose.said import Drop, Say
from bot.compose.wanted import Window
from bot.messages.callbacks.digest import OF_ALL
from storage import schedules
from storage.database import Database
from storage.schema import schedules as rows
from storage.vocabulary import Alerted, Mode, State
from tests.compose.composing import TAG, words
from tests.compose.test_digest_batches import HOUR
from tests.compose.test_repeated import read
from tests.seeding import NOW, SUBJECTS, alerted, article, reader

DAY = timedelta(days=1)


async def follower(database: Database, *, planned: int = 2) -> Window:
    """A chat with schedules, and the digest of the last of them, of the last day: two articles of
    that were alerted, one is new."""
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    other = await reader(database, 99, {TAG: Mode.DIGEST})
    async with database.write() as connection:
        for _ in range(planned - 1):
            await schedules.add(connection, chat, at=510, next_at=None, now=NOW - 9 * DAY)
    for hours in (10, 1):
        await article(database, f"Новость {hours}\n\nО деле.\n\n#Проба", at=NOW - hours * HOUR)
    await alerted(database, chat, 1, 2)
    await article(database, "Свежая новость\n\nО деле.\n\n#Проба", at=NOW - HOUR)
    assert other != chat
    return Window(chat, "ru", "UTC", NOW - DAY, NOW, scope=OF_ALL, schedule=2)


async def told(database: Database, window: Window) -> str:
    """What a digest says: the same by itself, in a batch, and on its page."""
    both = [window, replace(window, chat=2)]
    async with database.read() as connection:
        [alone] = await Digests(SUBJECTS).of_windows(connection, [window], NOW)
        batch = await Digests(SUBJECTS).of_windows(connection, both, NOW)
        page = await Digests(SUBJECTS).page(connection, window, 0, NOW)
    assert batch[0] == alone
    assert "Новость 10" in words(batch[1])  # who was sent nothing before
    assert page is not None
    assert Say.messages([page.message]) == alone
    return words(alone)


@pytest.mark.parametrize("state", [State.SENT, State.CLAIMED])
async def test_what_an_earlier_digest_has_listed_is_not_listed_again(
    database: Database, state: State
) -> None:
    window = await follower(database)
    assert "Новость 10" in await told(database, window)
    await read(database, window.chat, NOW - DAY, NOW - 2 * HOUR, state=state)
    later = await told(database, window)
    assert "Новость 10" not in later
    assert "Новость 1\n" in f"{later}\n"
    assert "2 новости" in later
    assert "Свежая новость" in later
    asked = replace(window, scope=0, schedule=0)
    assert "Новость 10" in await told(database, asked)  # who asks is told all of it


async def test_of_two_that_end_together_the_longer_one_lists_it(database: Database) -> None:
    window = await follower(database)
    await read(database, window.chat, NOW - 12 * HOUR, NOW)
    assert "Новость 10" in await told(database, window)
    shorter = replace(window, since=NOW - 11 * HOUR)
    assert "Новость 10" not in await told(database, shorter)


async def test_what_was_not_sent_or_told_of_other_topics_was_not_listed(
    database: Database,
) -> None:
    window = await follower(database)
    await read(database, window.chat, NOW - DAY, NOW - 2 * HOUR, state=State.DROPPED)
    assert "Новость 10" in await told(database, window)
    await read(database, window.chat, NOW - DAY, NOW - 3 * HOUR)
    async with database.write() as connection:
        await connection.execute(update(rows).where(rows.c.id == 1).values(topics="999"))
    assert "Новость 10" in await told(database, window)


async def test_who_is_told_it_in_full_or_asks_is_told_whatever_came(database: Database) -> None:
    window = await follower(database)
    await read(database, window.chat, NOW - DAY, NOW - 2 * HOUR)
    full = replace(window, alerted=Alerted.FULL)
    async with database.read() as connection:
        asked = [full, replace(window, scope=0), window]
        *unchanged, last = await with_earlier(connection, asked)
    assert unchanged == asked[:2]
    assert len(last.earlier) == 1


async def test_where_all_of_it_was_listed_the_digest_is_empty(database: Database) -> None:
    window = await follower(database)
    await alerted(database, window.chat, 3)
    await read(database, window.chat, NOW - DAY, NOW - timedelta(minutes=1))
    async with database.read() as connection:
        said = await Digests(SUBJECTS).of_windows(connection, [window], NOW)
        even_empty = replace(window, even_empty=True)
        empty = await Digests(SUBJECTS).of_windows(connection, [even_empty], NOW)
    assert said == [EMPTY]
    assert not isinstance(empty[0], Drop)
    assert "Новость" not in words(empty[0])
