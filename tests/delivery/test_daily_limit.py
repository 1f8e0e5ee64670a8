"""So many a day come at once: the last one says so, and the rest come at the digest's hour."""

from __future__ import annotations

from datetime import timedelta

from bot.schedule import owe_what_is_due
from storage.database import Database
from storage.vocabulary import Mode
from tests.delivery.test_catch_ups import (
    FIRST,
    SECOND,
    SECONDS,
    TAG,
    Clock,
    defers,
    told,
    wish,
)
from tests.delivery.test_engine import working
from tests.seeding import NOW, article, reader


async def test_the_last_one_of_the_day_says_so_and_the_rest_come_at_the_digests_hour(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.INSTANT})
    await wish(database, chat, alerts_most=2)
    clock = Clock()
    texts = [f"Новость {number}\n\nО деле {number}.\n\n#Проба" for number in range(5)]
    async with working(database, clock=clock) as at_work:
        for number, text in enumerate(texts):
            await article(database, text)
            at_work.engine.wake()
            await at_work.reaches(
                *(("sent", number + 1) if number < 2 else ("deferred", number - 1))
            )
        said = [one["text"] for one in told(at_work)]
        assert ["Дневной предел исчерпан: 2" in one for one in said] == [False, True]
        assert "08:00" in said[1]
        clock.now = NOW + timedelta(hours=21) + SECONDS  # eight in the morning in Almaty
        await owe_what_is_due(database, clock, at_work.engine.wake)
        await at_work.reaches("sent", 6)
        last = told(at_work)[-1]["text"]
        assert "Сверх дневного предела" in last
        assert all(f"Новость {number}" in last for number in (2, 3, 4))


async def test_what_a_digest_shows_is_in_no_list(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, alerts_most=1)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await article(database, "Повод\n\nПервый.\n\n#Проба")
        at_work.engine.wake()
        await at_work.reaches("sent", 1)
        await defers(at_work, FIRST, SECOND)
        clock.now = NOW + timedelta(hours=21) + SECONDS
        await owe_what_is_due(database, clock, at_work.engine.wake)
        await at_work.reaches("sent", 2)
        await at_work.reaches("dropped", 2)
    [_, digest] = told(at_work)
    assert "Дайджест" in digest["text"]
    assert "Палата приняла поправки" in digest["text"]
