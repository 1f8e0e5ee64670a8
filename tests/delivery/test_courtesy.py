"""People go before deliveries, for a moment each time."""

from __future__ import annotations

from bot.delivery.courtesy import Courtesy
from tests.jumping import now, without_waiting


@without_waiting
async def test_who_waits_is_let_go_first_but_not_for_ever() -> None:
    waiting = [True]
    courtesy = Courtesy(lambda: waiting[0])
    seen = [courtesy.quiet]
    started = now()
    await courtesy.before_the_database()
    await courtesy.before_a_message()
    assert 0.1 <= now() - started < 1
    assert [*seen, courtesy.quiet] == [True, False]
    waiting[0], started = False, now()
    await courtesy.before_the_database()
    await courtesy.before_a_message()
    assert now() == started
