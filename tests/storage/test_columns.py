"""What columns hold and give back: the ends of the calendar, and words that nobody here knows."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from storage import articles, backlog, chats, columns, deliveries, recipients, topics
from storage.columns import instant_of, milliseconds
from storage.database import Database
from storage.vocabulary import Mode, State
from tests.seeding import NOW, article, claim, reader

TAG = ("hashtag", "проба")
FAR_WEST, FAR_EAST = timezone(timedelta(hours=-23)), timezone(timedelta(hours=23))


@pytest.mark.parametrize(
    "at", [NOW, datetime(1970, 1, 1, tzinfo=UTC), datetime(1990, 5, 5, 5, 5, 5, 123000, UTC)]
)
def test_an_instant_is_kept_to_the_millisecond(at: datetime) -> None:
    assert instant_of(milliseconds(at)) == at
    assert instant_of(milliseconds(at + timedelta(microseconds=900))) == at


@pytest.mark.parametrize(
    "value", [-(10**18), milliseconds(datetime.min.replace(tzinfo=UTC)), 10**18]
)
def test_an_instant_beyond_the_calendar_is_one_that_any_zone_can_show(value: int) -> None:
    for zone in (FAR_WEST, FAR_EAST):
        assert instant_of(value).astimezone(zone).year in (1, 9999)


async def test_unknown_words_stop_nobody(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """What a newer version beside this one has written is read as it is, and told once."""
    caplog.set_level(logging.ERROR)
    columns._told.clear()
    for chat_id in (1, 2, 3):
        await reader(database, chat_id, {TAG: Mode.BOTH})
    async with database.write() as connection:
        for change in (
            "UPDATE chats SET kind = 'hologram-1' WHERE chat_id = 1",
            "UPDATE chats SET set_aside = 'on-mars' WHERE chat_id = 2",
        ):
            await connection.execute(text(change))
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    claimed = await claim(database)
    assert [one.chat_id for one in claimed] == [1, 3]
    async with database.write() as connection:
        await connection.execute(text("UPDATE deliveries SET state = 77 WHERE chat = 3"))
        await connection.execute(text("UPDATE topics SET kind = 'planet-9'"))
        await connection.execute(text("UPDATE articles SET hashtags = '[\"Проба'"))
        [stored] = (await articles.by_ids(connection, [1])).values()
        assert (stored.title, stored.hashtags) == ("Проба", ())
        counts = await backlog.count_by_state(connection)
        assert (counts["claimed"], counts["unknown"]) == (1, 1)
        assert (await chats.get(connection, 1)) is not None
        aside = await chats.get(connection, 2)
        assert aside is not None
        assert aside.set_aside == "on-mars"
        [topic] = (await topics.by_ids(connection, [1])).values()
        assert topic.kind == "planet-9"
        assert await recipients.count(connection, [topic.id], NOW) == {"ru": 2}
        settled = deliveries.Settlement(claimed[0].id, State.SENT, 0)
        await deliveries.settle(connection, "test", [settled], NOW)
        assert "unknown" in await backlog.count_by_state(connection)
    for word in ("hologram-1", "on-mars", "77", "planet-9"):
        assert caplog.text.count(word) == 1
