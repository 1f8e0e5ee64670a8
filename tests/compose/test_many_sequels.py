"""A chat is told a few follow-ups a day, of however many stories."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from bot.compose.sequels import IN, MOST_OF_ALL
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, Lane, State
from tests.compose.follow_ups import Days, ask, grown, sends
from tests.compose.follow_ups import house as house
from tests.compose.follow_ups import reading as reading
from tests.seeding import NOW
from tests.stories.telling import RUSSIAN, House


async def test_of_all_stories_together_a_chat_is_told_a_few_times_a_day(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    async with database.write() as connection:  # of other stories, also what is on its way
        row = {"chat": 1, "kind": Kind.SEQUEL, "lane": Lane.SEQUEL, "created_at": NOW}
        for number in range(MOST_OF_ALL):
            key = {"subject": 1000 + number, "schedule": 1000 + number}
            at = {"state": State.SENT, "settled_at": NOW + timedelta(minutes=number)}
            await connection.execute(insert(deliveries).values(**row, **key, **at))
    assert not sends(await grown(house, reading, 0, timedelta(hours=1)))
    assert not sends(await reading.at(house, IN - timedelta(minutes=1)))
    assert len(sends(await reading.at(house, IN + timedelta(minutes=1)))) == 1
