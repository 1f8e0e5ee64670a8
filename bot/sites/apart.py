"""A process apart that reads what strangers sent: pages and feeds, by parsers that may not end.

Neither a thread nor a regular expression that runs away can be ended, a process can. There is at
most one; it is started when it is needed first, is bounded in memory and in time, and ends after a
while without work: feeds that are unchanged cost none. What it runs is `bot/sites/reading.py`.
Spawned, not forked: whoever asks has threads and an event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from bot.sites.reading import BEGUN, ERROR, FAULT, HEADER, MEMORY, VALUE

P = ParamSpec("P")
R = TypeVar("R")

# What one call may take: a page of an article takes a hundredth of a second, the worst of 5 MB
# three, and longer where the machine is busy (`python -m tests.benchmarks pages`).
SECONDS = 10.0
# Starting, and importing what a function needs, is no fault of what it is to read: half a second
# where the machine is idle, many where it is not.
_STARTING_SECONDS = 60.0
# Addresses, not pages that are in use: with all that is imported a process has 155 MB of them, 68
# of which are in use; the worst pages of 5 MB took 324.
MEMORY_BYTES = 800_000_000
# A reader's answer is its text: of at most 10 MB that came in, never so much.
_MOST_ANSWERED = 64_000_000
IDLE_SECONDS = 60.0
# A parser's memory comes back in pieces: after so much has been read another process goes on.
_MOST_READ = 100_000_000
# A process that has nothing to do ends within milliseconds once it is told.
_ENDING_SECONDS = 2.0

# The first message is where modules are found: as here, and not where the process happens to be.
_BOOT = """
import os, pickle, sys
try:
    sys.path[:] = pickle.load(sys.stdin.buffer)
    from bot.sites.reading import serve
    serve()
except EOFError:  # who started it was killed before it had said what to do
    os._exit(1)
"""


class ApartError(Exception):
    """A call was let go. `reason`: time, memory, died (the process was killed, twice), closed;
    `str()` is a sentence for whoever runs the bot."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class _DiedError(Exception):
    """The process ended before it had answered."""


class Apart:
    """Runs functions in a process apart, one after another. Use as a context, in one event loop."""

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        memory: int = MEMORY_BYTES,
        idle: float = IDLE_SECONDS,
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        self._idle = idle
        self._turn = asyncio.Lock()  # those who wait get it in their order
        self._process: Process | None = None
        self._read = 0  # bytes that it was given
        self._resting: asyncio.Task[None] | None = None
        self._closed = False

    async def __aenter__(self) -> Apart:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def pid(self) -> int | None:
        """The process that is there now; None while there is none."""
        return self._process.pid if self._process else None

    async def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What a function returns that is found by its module's name; what goes in and comes out
        is pickled.

        Raises what the function raises, and ApartError where it takes too long or too much, or
        where its process is killed; one that died without a reason of ours is asked again once.
        """
        return await self.call_within(self._seconds, function, *args, **kwargs)

    async def call_within(
        self, seconds: float, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """As `call`, with a time limit of its own."""
        async with self._turn:
            # Not before: those who wait would hold everything twice.
            job = pickle.dumps((seconds, (function, args, kwargs)), pickle.HIGHEST_PROTOCOL)
            self._stay()
            try:
                try:
                    answer = await self._ask(job, seconds)
                except _DiedError:  # killed by the system, or while it had nothing to do
                    answer = await self._ask(job, seconds)
                if self._read > _MOST_READ:
                    await self._end()
            except _DiedError as error:
                message = f"the process that read it died, twice: {error}"
                raise ApartError("died", message) from None
            finally:
                self._rest()
        return _opened(answer)  # type: ignore[no-any-return]  # what `function` returned

    async def close(self) -> None:
        """End the process, whatever it is doing; who waits for it gets an ApartError."""
        self._closed = True
        self._stay()
        if self._turn.locked() and self._process:
            _kill(self._process)
        async with self._turn:
            await self._end()

    async def _ask(self, job: bytes, seconds: float) -> bytes:
        """The answer to a job. Raises ApartError, and _DiedError; then the process is gone."""
        try:
            async with asyncio.timeout(_STARTING_SECONDS) as patience:
                process = self._process or await self._start()
                self._read += len(job)
                await _send(process, job)
                if await _receive(process) != BEGUN:
                    raise _DiedError("it did not begin")
                patience.reschedule(asyncio.get_running_loop().time() + seconds)
                return await _receive(process)
        except TimeoutError:
            await self._kill()
            raise _too_long(seconds) from None
        except (OSError, asyncio.IncompleteReadError, _DiedError) as error:
            status = await self._kill()
            if self._closed:
                raise ApartError("closed", "reading has been stopped") from None
            if status == -signal.SIGALRM:  # it ended itself: nobody here had the time to
                raise _too_long(seconds) from None
            raise _DiedError(f"exit status {status}") from error
        except BaseException:  # cancelled: what it answers now is nobody's
            await self._kill()
            raise

    async def _start(self) -> Process:
        if self._closed:
            raise _DiedError("closed")
        self._process = process = await asyncio.create_subprocess_exec(
            # -P: nothing is imported from the folder that it is started in
            sys.executable, "-P", "-W", "ignore", "-c", _BOOT, stdin=PIPE, stdout=PIPE,
        )  # fmt: skip
        self._read = 0
        assert process.stdin is not None  # noqa: S101 - it is a PIPE; mypy cannot know
        process.stdin.write(pickle.dumps(sys.path))
        await _send(process, pickle.dumps(self._memory))
        if self._closed:  # meanwhile: who closes could not know of it
            raise _DiedError("closed")
        return process

    async def _kill(self) -> int | None:
        """End the process at once; how it ended, where it had by itself."""
        process, self._process = self._process, None
        if process is None:
            return None
        _kill(process)
        return await process.wait()

    async def _end(self) -> None:
        """Let the process end that has nothing to do."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None  # noqa: S101 - it is a PIPE; mypy cannot know
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), _ENDING_SECONDS)
        except TimeoutError:
            _kill(process)
            await process.wait()

    def _stay(self) -> None:
        if self._resting:
            self._resting.cancel()
            self._resting = None

    def _rest(self) -> None:
        """From now on there is no work, unless somebody waits for their turn."""
        self._stay()
        if self._process and not self._closed:
            self._resting = asyncio.create_task(self._retire())

    async def _retire(self) -> None:
        await asyncio.sleep(self._idle)
        self._resting = None  # from here on it is not to be cancelled
        async with self._turn:
            if self._resting is None:  # nobody had work meanwhile
                await self._end()


def _kill(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()


async def _send(process: Process, message: bytes) -> None:
    assert process.stdin is not None  # noqa: S101 - it is a PIPE; mypy cannot know
    process.stdin.write(HEADER.pack(len(message)) + message)
    await process.stdin.drain()


async def _receive(process: Process) -> bytes:
    assert process.stdout is not None  # noqa: S101 - it is a PIPE; mypy cannot know
    (length,) = HEADER.unpack(await process.stdout.readexactly(HEADER.size))
    if length > _MOST_ANSWERED:
        raise _too_much()
    return await process.stdout.readexactly(length)


def _opened(answer: bytes) -> Any:
    """What a call returned. Raises what it raised."""
    kind, *parts = pickle.loads(answer)  # noqa: S301 - of a process of our own, by code of our own
    if kind == VALUE:
        return parts[0]
    if kind == ERROR:
        raise parts[0]
    if kind == FAULT:
        made_of, arguments, state = parts
        error = made_of.__new__(made_of)
        error.args = arguments
        error.__dict__.update(state)
        raise error
    if kind == MEMORY:
        raise _too_much()
    raise AssertionError(kind)


def _too_long(seconds: float) -> ApartError:
    return ApartError("time", f"it was not read in {seconds:g} seconds")


def _too_much() -> ApartError:
    return ApartError("memory", "reading it takes more memory than it may have")
