"""Updates in memory: in order within a chat, chats side by side, and none that stops the others."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

import pytest

from bot.telegram.queues import MOST_ATTEMPTS, Held, Queues
from bot.telegram.trouble import Trouble
from tests.jumping import now, without_waiting
from tests.telegram.hearing import FAILING, FAILING_ONCE, HANGING, Heard, said


class Ledger:
    """What became of each update."""

    def __init__(self) -> None:
        self.done: list[tuple[int, str | None]] = []
        self.noted: list[int] = []
        self.news = asyncio.Event()

    def ended(self, held: Held, reason: str | None) -> None:
        self.done.append((held.number, reason))
        self.news.set()

    async def all(self, count: int) -> list[tuple[int, str | None]]:
        """Wait until so many have ended; what became of them."""
        while len(self.done) < count:
            self.news.clear()
            await self.news.wait()
        return self.done

    def failed(self, held: Held, reason: str) -> None:
        self.noted.append(held.number)


class Handling:
    """Queues over handlers that tell what they heard."""

    def __init__(self) -> None:
        self.heard, self.ledger = Heard(), Ledger()
        self.queues = Queues(self.heard.updates.handle, self.ledger, Trouble())

    def put(self, number: int, chat: int, text: str, *, failed: int = 0) -> None:
        self.queues.put(Held(number, chat, said(number, chat, text), failed))

    async def done(self, count: int) -> list[tuple[int, str | None]]:
        return await self.ledger.all(count)


@without_waiting
async def test_updates_of_a_chat_are_handled_one_after_the_other() -> None:
    handling = Handling()
    for number, text in enumerate(("first 3", "second 2", "third 0")):
        handling.put(number, 7, text)
    assert handling.queues.in_work == 1
    await handling.done(3)
    assert handling.heard.texts == ["first 3", "second 2", "third 0"]
    await asyncio.sleep(0)
    assert handling.queues.in_work == 0
    assert handling.queues.idle


@without_waiting
async def test_updates_of_different_chats_are_handled_side_by_side() -> None:
    handling = Handling()
    started = now()
    for chat in range(1, 51):
        handling.put(chat, chat, "slow 5")
    handling.put(99, 99, "quick")
    await handling.done(51)
    assert handling.heard.texts[0] == "quick"
    assert now() - started < 6


@without_waiting
async def test_a_handler_that_hangs_holds_up_its_own_chat_only() -> None:
    handling = Handling()
    for number, (chat, text) in enumerate([(7, HANGING), (7, "behind"), (8, "beside")]):
        handling.put(number, chat, text)
    await asyncio.sleep(0.1)
    started = now()
    await handling.queues.close(4)
    assert handling.heard.texts == ["beside"]
    assert now() - started >= 4


@without_waiting
async def test_a_bug_is_given_up_after_some_attempts_and_the_chat_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    handling = Handling()
    handling.put(1, 7, FAILING)
    handling.put(2, 7, "next")
    handling.put(3, 8, "beside")
    done = await handling.done(3)
    assert handling.heard.begun.count(FAILING) == MOST_ATTEMPTS
    assert handling.heard.lasts[-2:] == [True, False]  # the last one of it, and the next update
    assert [number for number, _ in done] == [3, 1, 2]
    reason = dict(done)[1]
    assert reason is not None
    assert reason.startswith("RuntimeError at bot.telegram.")
    assert handling.ledger.noted == [1] * (MOST_ATTEMPTS - 1)
    assert caplog.text.count("update 1 is given up: RuntimeError") == 1
    assert "attempt 3 of 4" in caplog.text


@without_waiting
async def test_what_follows_waits_while_an_attempt_is_to_be_repeated() -> None:
    handling = Handling()
    for number, text in enumerate((FAILING_ONCE, "second", "third")):
        handling.put(number, 7, text)
    await asyncio.sleep(0.1)
    assert handling.queues.in_work == 0  # nobody is being answered just now
    assert not handling.queues.idle
    await handling.done(3)
    assert handling.heard.texts == [FAILING_ONCE, "second", "third"]


@without_waiting
async def test_what_the_database_refuses_is_tried_for_as_long_as_it_does() -> None:
    ledger, tries = Ledger(), 0

    async def handle(raw: dict[str, Any], *, last: bool, **_: object) -> None:
        nonlocal tries
        tries += 1
        assert not last
        if tries < 100:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    queues = Queues(handle, ledger, Trouble())
    queues.put(Held(1, 7, {}))
    assert await ledger.all(1) == [(1, None)]
    assert tries == 100
    assert not ledger.noted  # no attempt was counted


@without_waiting
async def test_a_handler_that_does_not_end_is_given_up_and_its_chat_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    handling = Handling()
    for number, (chat, text) in enumerate([(7, HANGING), (7, "behind"), (8, "long 1700")]):
        handling.put(number, chat, text)
    started = now()
    done = await handling.done(3)
    assert handling.heard.texts == ["long 1700", "behind"]
    assert 4 * 1800 <= now() - started < 4 * 1800 + 10
    assert dict(done)[0] == "it had not ended after 1800 seconds"
    assert handling.heard.begun.count(HANGING) == 4
    assert caplog.text.count("update 0 is given up") == 1


@without_waiting
async def test_a_time_out_of_what_a_handler_waited_for_is_a_bug_and_no_hanging() -> None:
    ledger = Ledger()

    async def handle(raw: dict[str, Any], *, last: bool, **_: object) -> None:
        if not last:
            async with asyncio.timeout(1):
                await asyncio.Event().wait()

    queues = Queues(handle, ledger, Trouble())
    queues.put(Held(1, 7, {}))
    assert await ledger.all(1) == [(1, None)]
    assert ledger.noted == [1] * (MOST_ATTEMPTS - 1)


@without_waiting
async def test_what_nobody_understands_is_given_up_at_once() -> None:
    handling = Handling()
    handling.queues.put(Held(1, 0, {"update_id": 1, "of_2030": {}}))
    assert await handling.done(1) == [(1, "nothing in it is understood (of_2030)")]


@without_waiting
async def test_what_has_ended_every_process_is_not_begun() -> None:
    handling = Handling()
    handling.put(1, 7, "deadly", failed=5)
    handling.put(2, 7, "next")
    done = await handling.done(2)
    assert handling.heard.texts == ["next"]
    assert done == [(1, "whoever handled it ended each time"), (2, None)]


@without_waiting
async def test_at_the_end_nothing_is_begun_and_what_is_in_work_is_finished() -> None:
    handling = Handling()
    for number, (chat, text) in enumerate([(7, "long 2"), (7, "behind"), (8, FAILING_ONCE)]):
        handling.put(number, chat, text)
    await asyncio.sleep(0.1)
    await handling.queues.close(10)
    assert handling.ledger.done == [(0, None)]
    assert handling.heard.texts == ["long 2"]


@without_waiting
async def test_something_that_a_handler_waited_for_and_was_cancelled_is_a_bug() -> None:
    ledger = Ledger()

    async def handle(raw: dict[str, Any], *, last: bool, **_: object) -> None:
        if not last:
            raise asyncio.CancelledError

    queues = Queues(handle, ledger, Trouble())
    queues.put(Held(1, 7, {}))
    assert await ledger.all(1) == [(1, None)]
    assert ledger.noted == [1] * (MOST_ATTEMPTS - 1)


@without_waiting
async def test_a_thousand_chats_are_worked_off_and_forgotten() -> None:
    handling = Handling()
    for chat in range(1, 1001):
        handling.put(chat, chat, "x")
    await handling.done(1000)
    await asyncio.sleep(0)
    assert handling.queues.idle
    assert not handling.queues._tasks
