"""Readers who search wait in turn, off the event loop; nobody else waits for them."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

import pytest

from bot.errors import UserError
from handlers.searching import Searching


async def test_one_at_a_time_and_the_loop_lives() -> None:
    searching = Searching()
    go_on = threading.Event()
    running: list[int] = []
    most = 0

    def work(number: int) -> int:
        nonlocal most
        running.append(number)
        most = max(most, len(running))
        assert go_on.wait(10)
        running.remove(number)
        return number

    asked = [asyncio.create_task(searching(partial(work, n))) for n in range(5)]
    while not running:  # noqa: ASYNC110 - a thread says so, which knows no event of the loop
        await asyncio.sleep(0.001)
    assert not any(task.done() for task in asked)  # and yet we are here
    go_on.set()
    assert await asyncio.gather(*asked) == [0, 1, 2, 3, 4]
    assert most == 1


async def test_what_is_raised_is_raised_and_the_next_one_has_its_turn() -> None:
    searching = Searching()

    def refuse() -> None:
        raise UserError("error-no-topic")

    with pytest.raises(UserError):
        await searching(refuse)
    assert await searching(lambda: 7) == 7


async def test_who_goes_away_gives_up_the_turn() -> None:
    searching = Searching()
    go_on = threading.Event()
    first = asyncio.create_task(searching(lambda: go_on.wait(10)))
    second = asyncio.create_task(searching(lambda: 2))
    third = asyncio.create_task(searching(lambda: 3))
    await asyncio.sleep(0)
    second.cancel()
    go_on.set()
    assert await first
    assert await third == 3
