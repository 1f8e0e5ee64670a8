"""A question that is answered by one of two events that Telegram sends for one deed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage import dialogs
from storage.database import Database

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
EDITOR, CHANNEL, OTHER = 1009, -1000000003000, -1000000004000


async def claim(
    database: Database, answer: int, by: str, since: datetime = NOW, awaiting: str = "channel"
) -> str | None:
    async with database.write() as connection:
        return await dialogs.claim(connection, EDITOR, EDITOR, awaiting, answer, by=by, since=since)


@pytest.mark.parametrize(("first", "second"), [("chosen", "joined"), ("joined", "chosen")])
async def test_who_comes_first_answers(database: Database, first: str, second: str) -> None:
    assert await claim(database, CHANNEL, first) is None  # nobody has asked
    async with database.write() as connection:
        await dialogs.ask(connection, EDITOR, EDITOR, "channel", NOW)
    assert await claim(database, CHANNEL, first, awaiting="source") is None
    assert await claim(database, CHANNEL, first, since=NOW + timedelta(seconds=1)) is None
    for by in (first, first, second, first):  # also when it is handled again
        assert await claim(database, CHANNEL, by) == first
    assert await claim(database, OTHER, second) is None  # it was answered otherwise
    # it waits for no words any more, until it is asked once more
    async with database.read() as connection:
        assert await dialogs.pending(connection, EDITOR, EDITOR, message=7) is None
    async with database.write() as connection:
        await dialogs.ask(connection, EDITOR, EDITOR, "channel", NOW)
    assert await claim(database, CHANNEL, second) == second


async def test_what_words_have_answered_is_claimed_by_nobody(database: Database) -> None:
    async with database.write() as connection:
        await dialogs.ask(connection, EDITOR, EDITOR, "channel", NOW)
        await dialogs.mark_answered(connection, EDITOR, EDITOR, 7)
    assert await claim(database, CHANNEL, "joined") is None
