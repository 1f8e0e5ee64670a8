"""How much is taken at once grows while composing is quick, and shrinks where it is not."""

from __future__ import annotations

import asyncio

from bot.delivery.bites import WHILE_PEOPLE_TALK, Bites
from tests.jumping import without_waiting

MOST, FIRST, MUCH = 600, 50, 10_000


async def eaten(bites: Bites, seconds: float, *, quiet: bool = True) -> int:
    """The size of the next bite, which takes so long."""
    size = bites.next(MUCH, quiet=quiet)
    await bites.eat(asyncio.sleep(seconds), size)
    return size


@without_waiting
async def test_quick_ones_grow_to_the_most_and_slow_ones_shrink() -> None:
    bites = Bites(MOST)
    assert [await eaten(bites, 0) for _ in range(6)] == [50, 100, 200, 400, 600, 600]
    assert [await eaten(bites, 0.2) for _ in range(2)] == [600, 600]  # neither quick nor slow
    assert [await eaten(bites, 2) for _ in range(6)] == [600, 300, 150, 75, 50, 50]


@without_waiting
async def test_after_nothing_it_begins_small() -> None:
    """In the night an alert now and then was quick; what a morning brings is not known."""
    bites = Bites(MOST)
    for _ in range(5):
        await eaten(bites, 0)
    assert bites.next(MUCH, quiet=True) == MOST
    assert bites.next(MUCH, quiet=True) == FIRST  # there was nothing of that to eat


@without_waiting
async def test_a_few_that_were_quick_say_nothing_of_many() -> None:
    bites = Bites(MOST)
    for _ in range(5):
        bites.next(MUCH, quiet=True)
        await bites.eat(asyncio.sleep(0), 1)
    assert bites.next(MUCH, quiet=True) == FIRST


@without_waiting
async def test_while_people_talk_they_are_small_and_never_beyond_the_room() -> None:
    bites = Bites(MOST)
    for _ in range(5):
        await eaten(bites, 0)
    assert await eaten(bites, 0, quiet=False) == WHILE_PEOPLE_TALK
    assert await eaten(bites, 0) == MOST
    assert bites.next(7, quiet=True) == 7
    assert await eaten(Bites(4), 0) == 4
