"""Services begin in order and end in the opposite one; what is needed ends the bot."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.lifetime import Kept, Service, Task, run_services


class Diary:
    """What happened, in order."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def kept(self, name: str, *, fails_to: str = "") -> Kept:
        async def start() -> None:
            self.lines.append(f"+{name}")
            if fails_to == "start":
                raise OSError(name)

        async def stop(_seconds: float) -> None:
            self.lines.append(f"-{name}")
            if fails_to == "stop":
                raise OSError(name)

        return Kept(name, start=start, stop=stop)

    def task(self, name: str, *, needed: bool = False, ends: str = "") -> Task:
        async def work() -> None:
            self.lines.append(f"+{name}")
            if ends == "at once":
                return
            if ends == "badly":
                raise LookupError(name)
            try:
                await asyncio.Event().wait()
            finally:
                self.lines.append(f"-{name}")

        return Task(name, work, needed=needed)


async def run(services: list[Service], *, stop: bool = True) -> None:
    until = asyncio.Event()

    def ready() -> None:
        if stop:
            asyncio.get_running_loop().call_later(0.01, until.set)

    async with asyncio.timeout(5):
        await run_services(services, until, stop_seconds=2, ready=ready)


async def test_the_last_to_begin_is_the_first_to_end() -> None:
    diary = Diary()
    await run([diary.kept("a"), diary.task("b"), diary.kept("c"), diary.task("d")])
    assert diary.lines == ["+a", "+c", "+b", "+d", "-d", "-c", "-b", "-a"]


async def test_one_that_cannot_begin_ends_those_that_did() -> None:
    diary = Diary()
    with pytest.raises(OSError, match="b"):
        await run([diary.kept("a"), diary.kept("b", fails_to="start"), diary.kept("c")])
    assert diary.lines == ["+a", "+b", "-b", "-a"]


async def test_one_that_cannot_end_keeps_no_other_from_ending(
    caplog: pytest.LogCaptureFixture,
) -> None:
    diary = Diary()
    await run([diary.kept("a"), diary.kept("b", fails_to="stop")])
    assert diary.lines == ["+a", "+b", "-b", "-a"]
    assert "b could not be stopped in order" in caplog.text


async def test_the_end_of_one_that_is_needed_is_the_end_of_all() -> None:
    diary = Diary()
    await run([diary.kept("a"), diary.task("b", needed=True, ends="at once")], stop=False)
    assert diary.lines == ["+a", "+b", "-a"]


async def test_what_one_that_is_needed_raises_is_raised() -> None:
    diary = Diary()
    with pytest.raises(LookupError, match="b"):
        await run([diary.kept("a"), diary.task("b", needed=True, ends="badly")], stop=False)
    assert diary.lines == ["+a", "+b", "-a"]


async def test_another_that_fails_is_logged_and_the_rest_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    diary = Diary()
    with caplog.at_level(logging.ERROR):
        await run([diary.kept("a"), diary.task("b", ends="badly")])
    assert diary.lines == ["+a", "+b", "-a"]
    assert "b ended with LookupError('b')" in caplog.text


async def test_a_task_is_asked_before_it_is_cut_off() -> None:
    ended = asyncio.Event()
    lines = []

    async def work() -> None:
        await ended.wait()
        lines.append("in order")

    await run([Task("asked", work, ask=ended.set)])
    assert lines == ["in order"]


async def test_a_task_that_does_not_hear_is_cut_off_in_time() -> None:
    async def work() -> None:
        await asyncio.Event().wait()

    loop = asyncio.get_running_loop()
    started = loop.time()
    await run([Task("deaf", work, ask=lambda: None)])
    assert loop.time() - started < 4
