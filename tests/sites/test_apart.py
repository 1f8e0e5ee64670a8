"""A process apart runs what may not end: really killed, really out of memory, really endless."""

from __future__ import annotations

import asyncio
import os
import pickle
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import uvloop

from bot.intake.decoding import NotAnArticleError
from bot.sites import apart as apart_module
from bot.sites.apart import Apart, ApartError
from bot.sites.reading import HEADER
from tests.sites import victims

ROOT = Path(__file__).parent.parent.parent
# Patience for what takes milliseconds where the machine is idle.
PATIENCE = 60


def gone(pid: int) -> None:
    """Wait for the end of a process, whoever waits for it beside."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    ended, _, _ = select.select([process], [], [], PATIENCE)
    os.close(process)
    assert ended


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """A pipe by which a function says that it is at work: reading it waits."""
    pipe = tmp_path / "mark"
    os.mkfifo(pipe)
    return pipe


async def test_a_function_runs_in_a_process_of_its_own_that_stays() -> None:
    async with Apart() as apart:
        before = apart.pid
        first = await apart.call(victims.whose)
        assert before is None
        assert [apart.pid] == [first] != [os.getpid()]
        assert await apart.call(victims.add, 1, second=2) == 3
        assert await apart.call(victims.whose) == first
    assert apart.pid is None
    gone(first)


async def test_what_is_larger_than_a_pipe_goes_in_and_comes_out() -> None:
    data = os.urandom(10_000_000)
    async with Apart() as apart:
        assert await apart.call(victims.echo, data) == data


async def test_what_a_library_prints_is_no_answer() -> None:
    async with Apart() as apart:
        assert await apart.call(victims.chatter) == "answered"


async def test_an_error_comes_back_as_itself() -> None:
    async with Apart() as apart:
        with pytest.raises(NotAnArticleError, match="it is none") as refused:
            await apart.call(victims.refuse, "empty")
        assert refused.value.reason == "empty"
        assert "in refuse" in refused.value.__notes__[0]
        with pytest.raises(UnicodeDecodeError) as wrong:
            await apart.call(victims.decode, b"\xff")
        assert wrong.value.start == 0
        # a fault of the code, not of the page: it is seen here, and nothing is killed
        first = apart.pid
        with pytest.raises(TypeError):
            await apart.call(victims.size, 5)  # type: ignore[arg-type]  # that is the fault
        assert apart.pid == first


@pytest.mark.parametrize("victim", [victims.spin, victims.spin_in_c])
async def test_what_never_ends_is_ended(victim: object) -> None:
    arguments = (100,) if victim is victims.spin_in_c else ()
    async with Apart() as apart:
        first = await apart.call(victims.whose)
        with pytest.raises(ApartError, match="seconds") as error:
            await apart.call_within(0.3, victim, *arguments)  # type: ignore[arg-type]  # one of two functions
        assert error.value.reason == "time"
        gone(first)
        assert await apart.call(victims.add, 1, second=2) == 3
        assert apart.pid != first


async def test_what_takes_too_much_memory_is_ended() -> None:
    async with Apart(memory=300_000_000) as apart:
        first = await apart.call(victims.whose)
        with pytest.raises(ApartError) as error:
            await apart.call(victims.hog)
        assert error.value.reason == "memory"
        assert await apart.call(victims.add, 1, second=2) == 3
        assert apart.pid != first


async def test_a_process_that_is_killed_is_replaced(tmp_path: Path) -> None:
    async with Apart() as apart:
        # while it has nothing to do
        os.kill(await apart.call(victims.whose), signal.SIGKILL)
        assert await apart.call(victims.add, 1, second=2) == 3
        # at work: what it was reading is read again, once
        assert await apart.call(victims.die_once, str(tmp_path / "mark")) == "answered"
        with pytest.raises(ApartError, match="twice") as error:
            await apart.call(victims.die)
        assert error.value.reason == "died"
        assert await apart.call(victims.add, 1, second=2) == 3


async def test_calls_wait_for_their_turn_in_order_and_one_process_does_all() -> None:
    done: list[int] = []

    async def call(number: int) -> int:
        pid = await apart.call(victims.whose)
        done.append(number)
        return pid

    async with Apart() as apart:
        pids = await asyncio.gather(*map(call, range(20)))
    assert done == list(range(20))
    assert len(set(pids)) == 1


async def test_who_waits_behind_a_call_that_does_not_end_is_answered() -> None:
    async with Apart() as apart:
        endless = asyncio.create_task(apart.call_within(0.3, victims.spin))
        added = asyncio.create_task(apart.call(victims.add, 1, second=2))
        assert await added == 3
        with pytest.raises(ApartError):
            await endless


async def test_a_call_that_is_cancelled_gives_its_answer_to_nobody(mark: Path) -> None:
    async with Apart() as apart:
        waiting = asyncio.create_task(apart.call(victims.say_and_wait, str(mark), PATIENCE))
        pid = int(await asyncio.to_thread(mark.read_text))
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        gone(pid)
        assert await apart.call(victims.add, 1, second=2) == 3


async def test_one_without_work_ends_and_costs_nothing() -> None:
    async with Apart(idle=0.05) as apart:
        first = await apart.call(victims.whose)
        await asyncio.to_thread(gone, first)
        assert apart.pid is None
        assert await apart.call(victims.whose) != first


async def test_after_much_that_was_read_another_process_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.sites.apart._MOST_READ", 1_000_000)
    async with Apart() as apart:
        first = await apart.call(victims.whose)
        assert await apart.call(victims.size, b"x" * 600_000) == 600_000
        assert await apart.call(victims.whose) == first
        assert await apart.call(victims.size, b"x" * 600_000) == 600_000
        assert await apart.call(victims.whose) != first
    gone(first)


async def test_an_answer_that_is_too_large_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sites.apart._MOST_ANSWERED", 1000)
    async with Apart() as apart:
        with pytest.raises(ApartError) as error:
            await apart.call(victims.echo, b"x" * 2000)
        assert error.value.reason == "memory"
        assert await apart.call(victims.add, 1, second=2) == 3


async def test_one_that_is_closed_while_it_starts_ends() -> None:
    apart = Apart()
    starting = asyncio.create_task(apart.call(victims.whose))
    await asyncio.sleep(0)  # it has begun to start
    await apart.close()
    with pytest.raises(ApartError) as error:
        await starting
    assert error.value.reason == "closed"
    assert apart.pid is None


async def test_closing_ends_what_is_at_work_and_who_waits_is_told(mark: Path) -> None:
    apart = Apart()
    working = asyncio.create_task(apart.call(victims.say_and_wait, str(mark), PATIENCE))
    waiting = asyncio.create_task(apart.call(victims.whose))
    pid = int(await asyncio.to_thread(mark.read_text))
    await apart.close()
    gone(pid)
    for task in (working, waiting):
        with pytest.raises(ApartError) as error:
            await task
        assert error.value.reason == "closed"
    with pytest.raises(ApartError):
        await apart.call(victims.whose)


PARENT = """
import asyncio, sys
from bot.sites.apart import Apart
from tests.sites import victims

async def main():
    apart = Apart(seconds=0.2)
    await apart.call(getattr(victims, sys.argv[1]), sys.argv[2], int(sys.argv[3]))

asyncio.run(main())
"""


@pytest.mark.parametrize(("victim", "argument"), [("say_and_wait", 60), ("say_and_spin", 100)])
def test_it_ends_with_its_parent_however_that_one_ends(
    victim: str, argument: int, mark: Path
) -> None:
    command = [sys.executable, "-c", PARENT, victim, str(mark), str(argument)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) as parent:
        pid = int(mark.read_text())
        parent.kill()
    gone(pid)


def test_an_answer_that_nobody_reads_any_more_is_no_fault() -> None:
    # Whoever asks is killed while it answers: it hears of that by either of its pipes.
    job: object = (9.0, (victims.whose, (), {}))
    messages = [pickle.dumps(500_000_000), pickle.dumps(job)]
    command = [sys.executable, "-P", "-c", apart_module._BOOT]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(pickle.dumps(sys.path))
        for message in messages:
            process.stdin.write(HEADER.pack(len(message)) + message)
        process.stdin.flush()
        assert process.stderr.read() == b""
        assert process.wait() == 1


def test_it_runs_beside_the_loop_of_the_bot() -> None:
    async def calls() -> None:
        async with Apart() as apart:
            first = await apart.call(victims.whose)
            with pytest.raises(ApartError):
                await apart.call_within(0.3, victims.spin)
            assert len(await apart.call(victims.echo, b"x" * 1_000_000)) == 1_000_000
            assert apart.pid != first

    uvloop.run(calls())


def test_who_only_asks_imports_none_of_the_parsers() -> None:
    program = (
        "import sys, bot.sites.apart, bot.sites.articles, bot.sites.finding, bot.sites.links, "
        "bot.sites.sitemaps; print({'trafilatura', 'lxml'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


async def test_it_is_bounded_and_lets_others_go_first() -> None:
    async with Apart(memory=777_000_000) as apart:
        memory, nice = await apart.call(victims.limits)
    assert memory == 777_000_000
    assert nice > os.nice(0) or nice == 19
