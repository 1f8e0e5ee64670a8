"""One at a time to each name, and nothing is kept of those who have gone."""

from __future__ import annotations

import asyncio

import pytest

from bot.fetching.turns import Turns


async def test_those_who_ask_have_their_turns_in_order() -> None:
    turns, order = Turns(), list[int]()

    async def take(number: int) -> None:
        async with turns.of("a"):
            order.append(number)
            await asyncio.sleep(0)
            order.append(number)

    await asyncio.gather(*map(take, range(5)))
    assert order == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert len(turns) == 0


async def test_one_name_waits_for_no_other() -> None:
    turns = Turns()
    async with turns.of("a"), turns.of("b"):
        assert len(turns) == 2
    assert len(turns) == 0


async def test_who_fails_or_gives_up_gives_the_turn_back() -> None:
    turns = Turns()
    failing = asyncio.create_task(_fail(turns))
    waiting = asyncio.create_task(_once(turns))
    with pytest.raises(ValueError, match="no"):
        await failing
    await waiting
    async with turns.of("a"):
        waiting = asyncio.create_task(_once(turns))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert len(turns) == 1
    assert len(turns) == 0


async def _once(turns: Turns) -> None:
    async with turns.of("a"):
        await asyncio.sleep(0)


async def _fail(turns: Turns) -> None:
    async with turns.of("a"):
        await asyncio.sleep(0)
        raise ValueError("no")
