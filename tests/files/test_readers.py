"""Other processes read, in order; those that cannot even begin are said, and not waited for."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path

import orjson
import psutil
import pytest

from bot.errors import OperatorError
from bot.files.pieces import Form, Piece
from bot.files.readers import Readers, processes
from bot.files.reading import read_pieces
from bot.files.taken import Refused
from bot.intake.accept import Read
from bot.topics.findings import Ambiguity, Doubt, Evidence, Rule
from bot.topics.hashtags import Hashtag
from bot.topics.registry.registry import Registry
from bot.topics.subjects import Subject
from storage.vocabulary import TopicKind
from tests.seeding import NOW, SUBJECTS

ROOT = Path(__file__).parent.parent.parent


def _given(chunks: Iterable[Sequence[Piece]]) -> Callable[[], Sequence[Piece] | None]:
    waiting = iter(chunks)
    return lambda: next(waiting, None)


def _articles(folder: Path, count: int) -> list[Piece]:
    pieces = []
    for number in range(count):
        path = folder / f"{number}.txt"
        path.write_text(f"Палата {number}\n\nО мостах {number}.\n\n#Проба")
        pieces.append(Piece(path.name, str(path)))
    return pieces


async def test_chunks_come_back_in_order_as_they_are_read_here(tmp_path: Path) -> None:
    pieces = _articles(tmp_path, 20)
    for number in range(10):
        line = orjson.dumps({"title": f"Палата {number}", "text": "О дорогах."})
        pieces.append(Piece("a", data=line, line=number + 1, form=Form.JSON_LINES))
    chunks = [pieces[at : at + 4] for at in range(0, 30, 4)]
    chunks.insert(1, [])  # nothing comes for a while: what came before is not waited with
    with closing(Readers(SUBJECTS.registry, tmp_path / "cache", 2)) as readers:
        read = [chunk async for chunk in readers.read(_given(chunks), NOW)]
    del chunks[1]
    assert read == [(chunk, read_pieces(chunk, SUBJECTS, NOW)) for chunk in chunks]
    assert all(isinstance(one, Read) for _, chunk in read for one in chunk)
    assert processes() >= 1


@pytest.mark.parametrize(
    "value",
    [
        Ambiguity(1, 2, "Саидов", ("kz-a", "kz-b"), Doubt.SEVERAL),
        Hashtag("Проба", "проба", 3, 9),
        Subject(TopicKind.OFFICIAL, "kz-a", "А", (Evidence("Саидов", 1, 7, Rule.SURNAME),)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_goes_from_process_to_process_comes_as_it_was(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - we have just written it


async def test_what_was_read_is_given_out_while_nothing_more_comes(tmp_path: Path) -> None:
    [piece] = _articles(tmp_path, 1)
    given: list[Sequence[Piece] | None] = [[piece]]

    def next_chunk() -> Sequence[Piece] | None:
        return given.pop() if given else []

    with closing(Readers(SUBJECTS.registry, tmp_path / "cache", 1)) as readers:
        chunks = readers.read(next_chunk, NOW)
        assert (await anext(chunks))[0] == [piece]
        given.append(None)
        assert [chunk async for chunk in chunks] == []


def _kill_who_reads(pipe: Path) -> None:
    try:
        other_end = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:  # nobody waits for it
        return
    opened = time.monotonic() + 5
    while time.monotonic() < opened:
        for child in psutil.Process().children():
            with contextlib.suppress(OSError, psutil.NoSuchProcess):
                files = [str(one.readlink()) for one in Path(f"/proc/{child.pid}/fd").iterdir()]
                if "spawn_main" in " ".join(child.cmdline()) and str(pipe) in files:
                    child.kill()
                    os.close(other_end)
                    return
    os.close(other_end)


async def test_a_piece_on_which_readers_die_is_refused_and_the_others_are_not(
    tmp_path: Path,
) -> None:
    pieces = _articles(tmp_path, 12)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # whoever opens it waits until we kill it
    pieces.insert(5, Piece("pipe", str(pipe)))
    chunks = [pieces[at : at + 4] for at in range(0, len(pieces), 4)]

    async def kill() -> None:
        while True:
            await asyncio.to_thread(_kill_who_reads, pipe)
            await asyncio.sleep(0.02)

    with closing(Readers(SUBJECTS.registry, tmp_path / "cache", 2)) as readers:
        killing = asyncio.create_task(kill())
        read = [one async for _, chunk in readers.read(_given(chunks), NOW) for one in chunk]
        killing.cancel()
    refused = [one for one in read if not isinstance(one, Read)]
    assert [read.index(one) for one in refused] == [5]
    assert refused == [Refused("pipe", "unreadable", "the process that read it was killed, twice")]


async def test_processes_that_cannot_begin_are_an_operators_fault(tmp_path: Path) -> None:
    nonsense = Registry({"a": 5})  # type: ignore[dict-item]  # what no process can begin with
    begins = pytest.raises(OperatorError, match="killed as soon as they start")
    with closing(Readers(nonsense, tmp_path, 1)) as readers, begins:
        chunks = [[Piece(f"{number}.txt", f"{number}.txt")] for number in range(9)]
        async for _ in readers.read(_given(chunks), NOW):
            pass


def _half_an_answer(readers: Readers) -> None:
    """Leave what a process leaves that is killed while it answers: how long the answer is, and not
    all of it."""
    pipe = readers._pool._result_queue._writer  # type: ignore[attr-defined] # there is no other way
    os.write(pipe.fileno(), struct.pack("!i", 1000) + b"half")


async def test_they_end_though_one_was_killed_in_the_middle_of_its_answer(tmp_path: Path) -> None:
    readers = Readers(SUBJECTS.registry, tmp_path / "cache", 1)
    pieces = _articles(tmp_path, 1)
    assert [chunk async for chunk in readers.read(_given([pieces]), NOW)]
    _half_an_answer(readers)
    async with asyncio.timeout(30):
        await asyncio.to_thread(readers.close)


async def test_half_an_answer_is_waited_for_by_nobody(tmp_path: Path) -> None:
    chunks = [[one] for one in _articles(tmp_path, 3)]
    with closing(Readers(SUBJECTS.registry, tmp_path / "cache", 1)) as readers:
        reading = readers.read(_given(chunks), NOW)
        told = [await anext(reading)]
        for _ in range(1000):
            if not readers._pool._pending_work_items:  # the second one is answered, too
                break
            await asyncio.sleep(0.01)
        _half_an_answer(readers)
        for child in psutil.Process().children():
            with contextlib.suppress(psutil.NoSuchProcess):
                if "spawn_main" in " ".join(child.cmdline()):
                    child.kill()
        async with asyncio.timeout(60):
            told += [chunk async for chunk in reading]
    assert told == [(chunk, read_pieces(chunk, SUBJECTS, NOW)) for chunk in chunks]


def test_who_only_reads_loads_nothing_of_a_database() -> None:
    program = (
        "import sys, bot.files.readers; print({'sqlalchemy', 'aiosqlite', 'asyncpg', 'aiogram'} "
        "& set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout == "set()\n"
