"""The editors' list, decided by several at the same moment, and thousands at once."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import orjson
from sqlalchemy import text

from handlers import deciding, undeciding
from handlers.deciding import Answer
from storage import alike, articles, decisions, reviews, topics
from storage.acts import Who
from storage.alike import Scope
from storage.database import Database
from storage.vocabulary import ReviewKind, ReviewState, TopicKind
from tests.handlers.talking import NOW
from tests.handlers.test_review_in_bulk import BEKTENOV, ME, TOKAYEV, all_of, article, asked
from tests.handlers.worlds import world_on


async def test_of_a_press_that_is_handled_again_the_rest_is_decided(database: Database) -> None:
    for number in range(3):
        await asked(database, await article(database, number))
    world = world_on(database, NOW)
    one = (await all_of(database))[1]
    answer = Answer(ReviewKind.AMBIGUOUS, ReviewState.REJECTED, ME, "press")
    assert await deciding.decide_alike(one, Scope.NAME, 2, answer, world) == (1, 2)
    assert await deciding.decide_alike(one, Scope.NAME, 3, answer, world) == (1, 3)
    assert await undeciding.undo(1, ME, world) == 3
    assert {one.state for one in (await all_of(database)).values()} == {ReviewState.OPEN}


async def test_two_editors_decide_the_same_at_the_same_moment(database: Database) -> None:
    for number in range(30):
        of = await article(database, number)
        await asked(database, of)
    world = world_on(database, NOW)
    one = (await all_of(database))[1]
    no = Answer(ReviewKind.AMBIGUOUS, ReviewState.REJECTED, ME, "no")
    yes = Answer(ReviewKind.AMBIGUOUS, ReviewState.CONFIRMED, Who(7, "Мира"), "yes", BEKTENOV)
    both = await asyncio.gather(
        *(deciding.decide_alike(one, Scope.NAME, 30, answer, world) for answer in (no, yes))
    )
    assert sum(count for _, count in both) == 30
    found = await all_of(database)
    async with database.read() as connection:
        about = await articles.topics_of(connection, list(range(1, 31)))
        key = (TopicKind.OFFICIAL, BEKTENOV)
        known = await topics.by_keys(connection, [key])
        for decision, answer in zip((both[0][0], both[1][0]), (no, yes), strict=True):
            if decision:
                made = await decisions.by_id(connection, decision)
                assert made is not None
                assert (made.state, made.editor_id) == (answer.state, answer.editor.id)
    for one in found.values():
        assert one.state is not ReviewState.OPEN
        has = bool(known) and known[0].id in about[one.article]
        assert has is (one.state is ReviewState.CONFIRMED)


async def test_thousands_are_decided_and_keep_nobody_waiting(database: Database) -> None:
    """Meanwhile somebody's own transactions come through, again and again."""
    of = await article(database, 1)
    details = orjson.dumps({"candidates": [BEKTENOV, TOKAYEV]}).decode()
    async with database.write() as connection:
        await connection.execute(
            text(
                "INSERT INTO reviews (kind, article, words, details, created_at)"
                " VALUES ('ambiguous', :of, :words, :details, 0)"
            ),
            [{"of": of, "words": f"Слово {n}", "details": details} for n in range(600)],
        )
        first = (await reviews.open_ones(connection, offset=0, limit=1))[0]
        last = (await alike.count_alike(connection, first, Scope.NAME)).last
    answer = Answer(ReviewKind.AMBIGUOUS, ReviewState.REJECTED, ME, "press")
    world = world_on(database, NOW)
    deciding_ = asyncio.create_task(deciding.decide_alike(first, Scope.NAME, last, answer, world))
    waits: list[float] = []
    while not deciding_.done():
        at = time.monotonic()
        async with database.write() as connection:
            await reviews.report(connection, ReviewKind.ASKED_FOR, words="проба", now=NOW)
        waits.append(time.monotonic() - at)
        await asyncio.sleep(0)
    assert await deciding_ == (1, 600)
    # many commands came through while it went on, none after a wait for the whole of it
    assert len(waits) > 20
    replaced = replace(answer, press="again")
    assert await deciding.decide_alike(first, Scope.NAME, last, replaced, world) == (0, 0)
