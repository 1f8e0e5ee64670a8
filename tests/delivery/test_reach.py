"""Where Telegram is not reached, one question at growing intervals takes the place of thousands."""

from __future__ import annotations

import asyncio
import itertools
import logging

import pytest

from bot.delivery.reach import Reach
from tests.jumping import now, without_waiting


def test_one_answer_between_failures_keeps_the_way_open() -> None:
    reach = Reach()
    for _ in range(10):
        reach.note(False, "refused")
        reach.note(False, "refused")
        reach.note(True)
    assert not reach.shut


@without_waiting
async def test_it_is_asked_ever_more_seldom_until_it_answers() -> None:
    reach = Reach()
    for _ in range(3):
        reach.note(False, "refused")
    await asyncio.wait_for(reach.lost(), 60)
    asked: list[float] = []
    tried: list[float] = []

    async def answers() -> bool:
        asked.append(now())
        return now() > began + 1200

    async def try_one() -> bool:
        tried.append(now())
        reach.note(len(tried) > 2, "Bad Gateway")  # it answers, but does not take a message yet
        return True

    began = now()
    await reach.probe(answers, try_one, asyncio.Event())
    assert not reach.shut
    assert len(tried) == 3
    assert 200 < len(asked) < 260
    gaps = [b - a for a, b in itertools.pairwise(asked)]
    assert gaps == sorted(gaps)
    assert max(gaps) <= 5.1


@without_waiting
async def test_with_nothing_to_try_an_answer_is_enough() -> None:
    reach = Reach()
    for _ in range(3):
        reach.note(False, "refused")

    async def yes() -> bool:
        return True

    async def nothing() -> bool:
        return False

    await reach.probe(yes, nothing, asyncio.Event())
    assert not reach.shut


@without_waiting
async def test_the_end_is_not_waited_for() -> None:
    reach = Reach()
    ended = asyncio.Event()
    for _ in range(3):
        reach.note(False, "refused")

    async def never() -> bool:
        asyncio.get_running_loop().call_later(1, ended.set)
        return False

    await asyncio.wait_for(reach.probe(never, never, ended), 60)
    assert reach.shut
    idle = Reach()
    idle.end()
    await asyncio.wait_for(idle.lost(), 60)
    assert not idle.shut


def test_an_outage_is_told_when_it_begins_and_when_it_is_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    reach = Reach()
    for _ in range(100):
        reach.note(False, "ConnectionRefusedError")
    reach.note(True)
    reach.note(True)
    assert len(caplog.messages) == 2
    assert "ConnectionRefusedError" in caplog.messages[0]
    assert "again" in caplog.messages[1]
