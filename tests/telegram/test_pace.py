"""How fast we speak, by a clock that jumps: evenly, people first, silent when told so."""

from __future__ import annotations

import asyncio
from itertools import pairwise

from bot.telegram.pace import Pace
from storage.vocabulary import Lane
from tests.jumping import now, without_waiting


def paced(rate: float = 30, **limits: float) -> Pace:
    return Pace(rate, clock=asyncio.get_running_loop().time, **limits)


async def take(pace: Pace, turns: int, lane: int = 1) -> list[float]:
    """Ask for turns at once; when each was granted."""
    granted: list[float] = []

    async def one() -> None:
        await pace.turn(lane)
        granted.append(now())

    await asyncio.gather(*(one() for _ in range(turns)))
    return granted


@without_waiting
async def test_turns_are_spaced_evenly_and_never_more_a_second_than_allowed() -> None:
    pace = paced(30)
    granted = await take(pace, 120)
    for first, later in zip(granted, granted[30:], strict=False):
        assert later - first >= 1
    gaps = [later - first for first, later in pairwise(granted)]
    assert max(gaps) < 0.05
    assert 3.9 < granted[-1] - granted[0] < 4.2


@without_waiting
async def test_a_reply_goes_before_a_broadcast_that_asked_first() -> None:
    pace = paced(10)
    await pace.turn(1)
    order: list[str] = []

    async def ask(name: str, lane: int) -> None:
        await pace.turn(lane)
        order.append(name)

    waiting = [("digest", 2), ("alert", 1), ("reply", 0), ("another alert", 1)]
    await asyncio.gather(*(ask(name, lane) for name, lane in waiting))
    assert order == ["reply", "alert", "another alert", "digest"]


@without_waiting
async def test_who_gives_up_waiting_costs_nobody_a_turn() -> None:
    pace = paced(1)
    await pace.turn(1)
    gone = asyncio.create_task(pace.turn(0))
    await asyncio.sleep(0)
    gone.cancel()
    started = now()
    await pace.turn(1)
    assert now() - started < 1.1


@without_waiting
async def test_a_private_chat_waits_a_second_between_messages() -> None:
    pace = paced()
    assert pace.chat_wait(7) == 0
    pace.note_chat(7)
    assert pace.chat_wait(7) == 1
    assert pace.chat_wait(8) == 0
    pace.note_chat(7)
    assert pace.chat_wait(7) == 2
    await asyncio.sleep(2)
    assert pace.chat_wait(7) == 0


@without_waiting
async def test_a_group_takes_twenty_messages_a_minute() -> None:
    pace = paced()
    for _ in range(20):
        assert pace.chat_wait(-7) == 0
        pace.note_chat(-7)
        await asyncio.sleep(1)
    assert 39 < pace.chat_wait(-7) <= 40
    await asyncio.sleep(40)
    assert pace.chat_wait(-7) == 0


@without_waiting
async def test_a_chat_that_was_refused_is_left_alone_for_so_long() -> None:
    pace = paced()
    pace.slow_chat(7, 12)
    assert pace.chat_wait(7) == 12
    assert pace.chat_wait(8) == 0


@without_waiting
async def test_chats_that_are_free_again_are_forgotten() -> None:
    pace = paced()
    for chat in range(1, 10_002):
        pace.note_chat(chat)
    await asyncio.sleep(1)
    pace.note_chat(20_000)
    assert len(pace._chats) == 1


@without_waiting
async def test_a_refusal_of_the_bot_silences_it_and_slows_it() -> None:
    pace = paced(30)
    told: list[float] = []
    pace.on_refusal = lambda: told.append(now())
    await take(pace, 60)
    sent_at = now()
    waiting = asyncio.create_task(take(pace, 20))
    await asyncio.sleep(0)
    pace.slow_down(3, sent_at=sent_at)
    granted = await waiting
    assert granted[0] >= sent_at + 3
    assert pace.refusals == len(told) == 1
    assert pace.rate < 29
    assert granted[-1] - granted[0] > 20 / 30


@without_waiting
async def test_refusals_of_what_was_under_way_say_nothing_new() -> None:
    pace = paced(30)
    await take(pace, 60)
    sent_at = now()
    pace.slow_down(2, sent_at=sent_at)
    slowed = pace.rate
    for _ in range(10):
        pace.slow_down(2, sent_at=sent_at)
    assert pace.rate == slowed


@without_waiting
async def test_the_rate_climbs_back_after_a_refusal() -> None:
    pace = paced(30)
    await take(pace, 60)
    pace.slow_down(1, sent_at=now())
    low = pace.rate
    for _ in range(300):
        await take(pace, 1)
        await asyncio.sleep(5)
    assert low < pace.rate <= pace.most
    assert pace.rate > 29


@without_waiting
async def test_a_pause_is_told_to_other_processes_once() -> None:
    pace = paced()
    assert pace.untold_pause() == 0
    pace.slow_down(4, sent_at=now())
    assert pace.untold_pause() == 4
    assert pace.untold_pause() == 0


@without_waiting
async def test_another_process_that_was_refused_silences_this_one() -> None:
    pace = paced(30)
    before, started = pace.rate, now()
    pace.hear_of_refusal(3)
    pace.hear_of_refusal(3)  # of the same pause: no slower than once
    await pace.turn(1)
    assert now() >= started + 3
    assert before * 0.9 < pace.rate < before
    assert pace.untold_pause() == 0  # whoever was refused has told it


@without_waiting
async def test_processes_share_the_rate_and_one_that_is_left_has_all_of_it() -> None:
    pace = paced(30)
    alone = pace.most
    pace.share(2)
    assert 2 * pace.most <= alone
    assert pace.rate == pace.most
    pace.share(1)
    assert pace.most == alone
    pace.share(1000)
    assert pace.most > 0


@without_waiting
async def test_whose_fault_a_refusal_is() -> None:
    pace = paced(30)
    assert pace.chat_is_at_fault(7)  # almost nothing was sent: it cannot be the bot's rate
    await take(pace, 20)
    assert not pace.chat_is_at_fault(7)
    for _ in range(3):
        pace.note_chat(7)
    assert pace.chat_is_at_fault(7)
    for _ in range(15):
        pace.note_chat(-7)
    assert pace.chat_is_at_fault(-7)
    assert not pace.chat_is_at_fault(-8)


@without_waiting
async def test_where_more_ask_than_there_are_turns_alerts_go_out_all_the_same() -> None:
    pace = paced(30)
    answers = asyncio.create_task(take(pace, 300, Lane.REPLY))
    await asyncio.sleep(0)
    alerts = await take(pace, 20, Lane.ALERT)
    assert alerts[-1] - alerts[0] < 4  # one turn in four, not after the ten seconds of answers
    assert (await answers)[-1] > alerts[-1]
