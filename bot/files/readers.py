"""Processes that read pieces for `ingest`, where there are many: chunks out, chunks back in order.

Spawned, not forked: whoever asks has threads. What an index costs is paid once a process, mostly by
reading the one that is kept. A process that is killed is replaced, and what it was reading is read
again; a file on which they die again and again is refused.
"""

from __future__ import annotations

import asyncio
import copyreg
import multiprocessing
import os
import pickle
import signal
import tempfile
import threading
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import fields
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from operator import attrgetter
from pathlib import Path
from typing import Any

from bot.errors import OperatorError
from bot.files.pieces import Piece
from bot.files.reading import NO_STORIES, read_pieces
from bot.files.taken import Refused, Taken
from bot.lasting import keep_what_is_there
from bot.topics.findings import Ambiguity, Evidence
from bot.topics.hashtags import Hashtag
from bot.topics.kept import Kept
from bot.topics.registry.registry import Registry
from bot.topics.subjects import Subject, Subjects

# Chunks that are out at once, for each process: one that is read, one that waits.
_AHEAD = 2
# A piece on which a process dies is read so often, alone; then it is its fault.
_TRIES = 2
# After so many deaths with nothing read between them it is no piece's fault.
_MOST_DEATHS = 8
# Whether a process has died is looked for so often while an answer does not come.
_LOOK_SECONDS = 1.0


def _pickled_quickly(kind: type[Any]) -> None:
    """Let values of a frozen dataclass go from process to process by their fields: as dataclasses
    do it themselves, with many small ones in each article, it takes three times as long."""
    values = attrgetter(*(field.name for field in fields(kind)))
    copyreg.pickle(kind, lambda one: (kind, values(one)))


for _kind in (Ambiguity, Evidence, Hashtag, Subject):
    _pickled_quickly(_kind)


def processes() -> int:
    """How many processes can read at once on this machine."""
    try:
        return min(8, len(os.sched_getaffinity(0)))
    except AttributeError:  # macOS has no affinity
        return min(8, os.cpu_count() or 1)


class Readers:
    """Reads chunks of pieces in several processes. Use as a context; it waits for none of them."""

    def __init__(
        self, registry: Registry, cache: Path, workers: int, *, stories: timedelta = NO_STORIES
    ) -> None:
        # In a file: whoever starts a process writes what it is started with into a pipe, and waits
        # for ever where that is more than the pipe takes and the process is killed before it reads.
        self._file = tempfile.NamedTemporaryFile(prefix="parldigest-")  # noqa: SIM115 - `close` does
        pickle.dump(registry, self._file)
        self._file.flush()
        self._made_of = (self._file.name, cache)
        self._workers = workers
        self._stories = stories
        self._deaths = 0
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=self._made_of,
        )

    async def read(
        self, next_chunk: Callable[[], Sequence[Piece] | None], now: datetime
    ) -> AsyncGenerator[tuple[Sequence[Piece], list[Taken]], None]:
        """Chunks, and what each became, in order; not more than a few are read ahead.

        `next_chunk` is asked in a thread: an empty one when nothing is there for now, so that what
        was read before it need not wait; None at the end. Raises OperatorError when the processes
        end as soon as they are started.
        """
        out: deque[tuple[Sequence[Piece], Future[list[Taken]]]] = deque()
        more = True
        while more or out:
            while more and len(out) < self._workers * _AHEAD:
                pieces = await asyncio.to_thread(next_chunk)
                more = pieces is not None
                if not pieces:
                    break
                out.append((pieces, self._submit(pieces, now)))
            if not out:
                continue
            pieces, future = out.popleft()
            taken = await self._answer(future)
            if taken is None:
                taken = [await self._alone(piece, now) for piece in pieces]
                out = deque(
                    (those, one if _is_read(one) else self._submit(those, now))
                    for those, one in out
                )
            yield pieces, taken

    def _submit(self, pieces: Sequence[Piece], now: datetime) -> Future[list[Taken]]:
        while True:
            try:
                return self._pool.submit(_read, list(pieces), now, self._stories)
            except BrokenProcessPool:  # one died while it had nothing to do
                self._replace()

    async def _answer(self, future: Future[list[Taken]]) -> list[Taken] | None:
        """What a chunk became; None when a process has died, and others are there now."""
        answer, died = asyncio.wrap_future(future), False
        while not (await asyncio.wait({answer}, timeout=_LOOK_SECONDS))[0]:
            if died:  # while it answered: the pool waits for the rest, and has not noticed
                self._cut()
            died = not all(process.is_alive() for process in self._own())
        try:
            taken = answer.result()
        except BrokenProcessPool:
            self._replace()
            return None
        self._deaths = 0
        return taken

    async def _alone(self, piece: Piece, now: datetime) -> Taken:
        """Read one piece with nothing beside it: is it this one on which they die?"""
        for _ in range(_TRIES):
            taken = await self._answer(self._submit([piece], now))
            if taken is not None:
                return taken[0]
        return Refused(piece.name, "unreadable", "the process that read it was killed, twice")

    def _replace(self) -> None:
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise OperatorError(
                "the processes that read files are killed as soon as they start: is there memory?"
            )
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new_pool()

    def _own(self) -> list[BaseProcess]:
        # Its own list, for it has no way to end one that is at work (Python 3.14 adds one).
        return list((self._pool._processes or {}).values())  # noqa: SLF001 - it has no other way

    def _cut(self) -> None:
        """End the processes, whatever they are doing, and what waits for their answers."""
        for process in self._own():
            process.terminate()
        # Of half an answer the pool would wait for the rest for ever: its own end of the pipe keeps
        # that open when all of theirs are closed.
        self._pool._result_queue._writer.close()  # type: ignore[attr-defined] # noqa: SLF001 - as above

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        self._cut()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._file.close()


def _is_read(future: Future[list[Taken]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


# --- in the other processes -----------------------------------------------------------------------

_at_work: list[Subjects] = []


def _begin(registry: str, cache: Path) -> None:
    """Make what reading needs; end with the process that asked, however that one ends."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # a terminal tells it to all: the first one decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    known = pickle.loads(Path(registry).read_bytes())  # noqa: S301 - whoever started us has just written it
    subjects = Subjects(known, index_of=Kept(cache).index)
    _ = subjects.matcher
    keep_what_is_there()
    _at_work.append(subjects)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(pieces: list[Piece], now: datetime, stories: timedelta) -> list[Taken]:
    return read_pieces(pieces, _at_work[0], now, stories)
