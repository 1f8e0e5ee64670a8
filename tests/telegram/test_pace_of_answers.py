"""Answers to people, by a clock that jumps: each chat has its share, none waits for another."""

from __future__ import annotations

import asyncio
import contextlib
from itertools import pairwise

from bot.telegram.pace import Pace
from tests.jumping import now, without_waiting


def paced(rate: float = 30, **limits: float) -> Pace:
    return Pace(rate, clock=asyncio.get_running_loop().time, **limits)


async def answer(pace: Pace, chat: int, times: int) -> list[float]:
    """Answers to one chat one after the other, as its handlers give them; when each went out."""
    granted = []
    for _ in range(times):
        await pace.reply(chat)
        granted.append(now())
    return granted


async def deliver(pace: Pace, chat: int, times: int) -> list[float]:
    """Deliveries to one chat as the outbox gives them out; when each went out."""
    granted = []
    for _ in range(times):
        while (wait := pace.chat_wait(chat)) > 0:  # noqa: ASYNC110  # as the outbox does
            await asyncio.sleep(wait)
        pace.note_chat(chat)
        await pace.turn(1)
        granted.append(now())
    return granted


@without_waiting
async def test_a_short_burst_passes_and_then_one_a_second() -> None:
    granted = await answer(paced(), 7, 10)
    assert granted[1] - granted[0] < 0.2
    assert 8.2 < granted[9] - granted[0] < 9
    assert all(later - first > 1 for first, later in pairwise(granted[1:]))


@without_waiting
async def test_the_answers_of_others_do_not_wait_behind_a_chat_that_asks_for_too_much() -> None:
    pace = paced()
    crowd = [asyncio.create_task(pace.reply(7)) for _ in range(300)]
    await asyncio.sleep(0.01)
    for chat in range(8, 28):
        asked = now()
        await pace.reply(chat)
        assert now() - asked < 0.2
    for one in crowd:
        one.cancel()
    await asyncio.gather(*crowd, return_exceptions=True)
    assert not pace._asking


@without_waiting
async def test_an_alert_does_not_wait_behind_the_answers_of_its_own_chat() -> None:
    pace = paced()
    answers = asyncio.create_task(answer(pace, 7, 20))
    await asyncio.sleep(5.5)
    asked = now()
    (alert,) = await deliver(pace, 7, 1)
    assert alert - asked < 0.5
    answers.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await answers


@without_waiting
async def test_where_both_are_many_answers_and_alerts_take_turns() -> None:
    pace = paced()
    started = now()
    answers, alerts = await asyncio.gather(answer(pace, 7, 30), deliver(pace, 7, 30))
    for at in (20, 40):  # neither waits until the other has ended
        assert 5 < sum(one < started + at for one in answers) < at
        assert 5 < sum(one < started + at for one in alerts) < at
    every = sorted(answers + alerts)
    assert every[-1] - every[0] > 54  # and together no more than one a second, bursts apart


@without_waiting
async def test_what_was_delivered_leaves_room_for_an_answer() -> None:
    pace = paced()
    alerts = asyncio.create_task(deliver(pace, 7, 30))
    await asyncio.sleep(10.2)
    asked = now()
    await pace.reply(7)
    assert now() - asked < 1.5
    alerts.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await alerts


@without_waiting
async def test_a_groups_answers_leave_room_for_its_alerts() -> None:
    pace = paced()
    answers = asyncio.create_task(answer(pace, -7, 40))
    await asyncio.sleep(30)
    asked = now()
    alerts = await deliver(pace, -7, 3)
    assert alerts[0] - asked < 0.5
    assert alerts[-1] - asked < 4.5
    granted = await answers
    for first, later in zip(granted, granted[17:], strict=False):
        assert later - first > 59.9  # Telegram counts twenty


@without_waiting
async def test_who_was_refused_gets_shorter_bursts_from_then_on() -> None:
    pace = paced()
    await answer(pace, 7, 2)
    pace.slow_chat(7, 5)
    asked = now()
    await pace.reply(7)
    assert now() - asked >= 5
    granted = await answer(pace, 8, 3)
    assert granted[2] - granted[0] >= 0.9


@without_waiting
async def test_an_answer_does_not_wait_for_its_chat_for_ever() -> None:
    pace = paced()
    pace.slow_chat(7, 3600)
    asked = now()
    await pace.reply(7)
    assert 59 < now() - asked < 61


@without_waiting
async def test_groups_that_are_quiet_are_forgotten_and_looking_for_them_is_rare() -> None:
    pace = paced(rate=10**6)
    for chat in range(1, 30_001):
        pace.note_chat(-chat, answer=True)
    assert len(pace._groups) == 30_000  # all of this minute
    assert pace._forget_at >= 20_000  # not looked through again for each of them
    await asyncio.sleep(61)
    for chat in range(30_001, 30_001 + 11_000):
        pace.note_chat(-chat)
    assert len(pace._groups) <= 11_000
    assert not pace._answers
    assert len(pace._chats) <= 11_000
