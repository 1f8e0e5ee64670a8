"""Digests of hundreds of stories: each once, on pages that Telegram takes, and what is beyond them
is counted."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.compose import digests as module
from bot.compose.digests import Digests
from bot.compose.wanted import Window
from storage import stories
from storage.database import Database
from storage.stories import Place
from storage.vocabulary import Joined, Mode
from tests.compose.composing import words
from tests.compose.test_digest_batches import HOUR, TAGS, of, one_by_one
from tests.seeding import NOW, SUBJECTS, article, reader


async def test_of_a_fuller_window_stories_are_counted_and_not_who_tells_them(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six stories of two articles each, of which the five newest articles are read: the story of
    the oldest of these is told, whose other article is not read."""
    monkeypatch.setattr(module, "MOST_READ", 5)
    chats = [await reader(database, n, {TAGS[0]: Mode.BOTH}) for n in (1, 2)]
    for n in range(12):
        text = f"Новая {n}\n\nТекст {n}.\n\n#Тема0"
        await article(database, text, at=NOW - HOUR + timedelta(minutes=n))
    async with database.write() as connection:
        pairs = {2 * n: Place(2 * n - 1, Joined.EVENT, ()) for n in range(1, 7)}
        await stories.add(connection, pairs)
    asked = [Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW) for chat in chats]
    told = await of(database, Digests(SUBJECTS), asked)
    assert told == await one_by_one(database, asked)
    assert "6 новостей" in words(told[0])
    assert "Не вошло в дайджест: 3 новости" in words(told[0])
