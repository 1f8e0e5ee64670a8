"""What is corrected or withdrawn while it waits for its turn goes out as it is by then, or not."""

from __future__ import annotations

import asyncio
import time

from bot.intake.articles import from_text
from bot.intake.door import Door
from storage.database import Database
from tests.delivery.test_delivery import FILE, NOW, SUBJECTS, follow
from tests.delivery.test_engine import Working, publish, working

READERS, RATE = 120, 30
OLD, NEW = "62 депутата", "64 депутата"
TEXT = "Палата собралась\n\nПришли {}, сообщил Рамиль Гасанов.\n\nПозже.\n\n#Проба"
# What goes out until it is noticed: what the rate lets out in half a second, and some in flight.
_UNNOTICED = RATE
_LONGEST_SECONDS = 40.0


def said(at_work: Working, words: str, method: str = "sendMessage") -> int:
    return sum(
        asked == method and words in params.get("text", "")
        for asked, params in at_work.server.asked
    )


async def until(at_work: Working, count: int) -> None:
    end = time.monotonic() + _LONGEST_SECONDS
    while len(at_work.server.asked) < count:
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


async def all_done(at_work: Working) -> None:
    """Wait until nothing is owed any more, edits and deletions included."""
    end = time.monotonic() + _LONGEST_SECONDS
    while True:
        counts = await at_work.counts()
        if not any(counts.get(state) for state in ("owed", "claimed", "waiting")):
            return
        assert time.monotonic() < end, counts
        await asyncio.sleep(0.05)


def door(database: Database) -> Door:
    return Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)


async def test_a_correction_reaches_what_waits_before_it_is_sent(database: Database) -> None:
    await follow(database, READERS)
    await publish(database, TEXT.format(OLD))
    async with working(database, rate=RATE) as at_work:
        await until(at_work, 20)
        corrected = await door(database).revise(1, from_text(TEXT.format(NEW)), FILE)
        assert corrected.changed
        before = said(at_work, OLD)
        await all_done(at_work)
        wrong, right = said(at_work, OLD), said(at_work, NEW)
        assert wrong + right == READERS
        assert wrong <= before + _UNNOTICED


async def test_what_was_withdrawn_is_sent_to_nobody_more(database: Database) -> None:
    await follow(database, READERS)
    await publish(database, TEXT.format(OLD))
    async with working(database, rate=RATE) as at_work:
        await until(at_work, 20)
        assert await door(database).retract(1, FILE)
        before = said(at_work, OLD)
        await all_done(at_work)
        assert said(at_work, OLD) <= before + _UNNOTICED
