"""People go before deliveries, for a moment each time."""

from __future__ import annotations

import asyncio
import itertools

from bot.delivery.courtesy import Courtesy
from tests.jumping import now, without_waiting


@without_waiting
async def test_who_waits_is_let_go_first_but_not_for_ever() -> None:
    waiting = [True]
    courtesy = Courtesy(lambda: waiting[0])
    seen = [courtesy.quiet]
    started = now()
    await courtesy.before_the_database()
    assert 0.09 <= now() - started < 1
    assert [*seen, courtesy.quiet] == [True, False]
    waiting[0], started = False, now()
    await courtesy.before_the_database()
    await courtesy.before_a_message()
    assert now() == started


@without_waiting
async def test_messages_begin_one_after_another_while_somebody_waits() -> None:
    waiting = [True]
    courtesy = Courtesy(lambda: waiting[0])
    begun: list[float] = []

    async def send() -> None:
        await courtesy.before_a_message()
        begun.append(now())

    started = now()
    await asyncio.gather(*(send() for _ in range(50)))
    gaps = [later - before for before, later in itertools.pairwise(begun)]
    assert begun[0] - started < 0.001
    assert min(gaps) >= 0.001
    waiting[0], started = False, now()
    await asyncio.gather(*(send() for _ in range(50)))
    assert now() == started
