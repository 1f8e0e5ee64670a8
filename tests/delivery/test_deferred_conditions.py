"""What came in the quiet and its chat's conditions: what they do not let come is not told when the
quiet ends, and a digest that leaves something out by them takes the place of no alert."""

from __future__ import annotations

from datetime import timedelta

from bot.schedule import owe_what_is_due
from storage import rules, topics
from storage.conditions import Rule
from storage.database import Database
from storage.vocabulary import Kind, Mode, State
from tests.delivery.test_catch_ups import (
    DAY,
    FIRST,
    OTHER,
    QUIET,
    SECOND,
    SECONDS,
    TAG,
    Clock,
    defers,
    noon,
    states,
    told,
    wish,
)
from tests.delivery.test_engine import working
from tests.seeding import NOW, reader

WITH_OTHER = SECOND.replace("#Проба", "#Проба #Другая")


async def rule(database: Database, chat: int, key: tuple[str, str], *without: str) -> None:
    """Let nothing of a topic come that is about some hashtags, too."""
    async with database.write() as connection:
        keys = {("hashtag", one): one for one in without}
        ids = await topics.ensure(connection, keys, NOW)
        number = await rules.number(connection, Rule(without=tuple(ids.values())), NOW)
        [topic] = await topics.by_keys(connection, [key])
        assert await rules.give(connection, chat, topic.id, number)


async def test_of_what_waits_the_list_tells_what_the_conditions_let_come(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, FIRST, WITH_OTHER)
        await rule(database, chat, TAG, "другая")
        await noon(at_work, clock)
        await at_work.reaches("dropped", 1)
        [one] = told(at_work)
        assert "Палата приняла поправки" in one["text"]
        assert "Мост открыли" not in one["text"]


async def test_a_single_one_that_meets_no_conditions_any_more_is_dropped(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await wish(database, chat, **QUIET)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, WITH_OTHER)
        await rule(database, chat, TAG, "другая")
        await noon(at_work, clock)
        await at_work.reaches("dropped", 1)
        assert told(at_work) == []


async def test_what_a_digest_leaves_out_by_conditions_comes_as_its_alert(
    database: Database,
) -> None:
    """Another topic, at once only, brings it; the digest's topic has conditions against it."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST, OTHER: Mode.INSTANT})
    await rule(database, chat, TAG, "другая")
    assert await _after_a_digest(database, chat) == (State.SENT, ["Мост открыли"])


async def test_what_a_digest_shows_under_its_conditions_comes_in_it_alone(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, OTHER: Mode.INSTANT})
    await rule(database, chat, TAG, "третья")
    assert await _after_a_digest(database, chat) == (State.DROPPED, ["Мост открыли"])


async def _after_a_digest(database: Database, chat: int) -> tuple[State, list[str]]:
    """What became of an alert whose quiet ended after a digest, and the news that was told."""
    await wish(database, chat, quiet_from=10 * 60, quiet_to=9 * 60)
    clock = Clock()
    async with working(database, clock=clock) as at_work:
        await defers(at_work, WITH_OTHER)
        clock.now = NOW + DAY - timedelta(hours=1, minutes=55)  # five past nine in Almaty
        await owe_what_is_due(database, clock, at_work.engine.wake)
        await at_work.reaches("sent", 1)
        clock.now += SECONDS
        [state] = [one for kind, one, _ in await states(database) if kind is Kind.ALERT]
        titles = ["Мост открыли" for one in told(at_work) if "Мост открыли" in one["text"]]
    return state, titles
