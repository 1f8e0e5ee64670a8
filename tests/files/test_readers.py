"""Other processes read, in order; those that cannot even begin are said, and not waited for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.files.readers import Readers, processes
from bot.files.reading import read_files
from bot.intake.accept import Read
from bot.topics.registry.registry import Registry
from tests.seeding import NOW, SUBJECTS


async def test_chunks_come_back_in_order_as_they_are_read_here(tmp_path: Path) -> None:
    names = []
    for number in range(30):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Палата {number}\n\nО мостах {number}.\n\n#Проба")
        names.append(str(path))
    chunks = [names[at : at + 4] for at in range(0, 30, 4)]
    with closing(Readers(SUBJECTS.registry, tmp_path / "cache", 2)) as readers:
        read = [chunk async for chunk in readers.read(chunks, NOW)]
    assert read == [read_files(chunk, SUBJECTS, NOW) for chunk in chunks]
    assert all(isinstance(one, Read) for chunk in read for one in chunk)
    assert processes() >= 1


async def test_processes_that_cannot_begin_are_an_operators_fault(tmp_path: Path) -> None:
    nonsense = Registry({"a": 5})  # type: ignore[dict-item]  # what no process can begin with
    begins = pytest.raises(OperatorError, match="killed as soon as they start")
    with closing(Readers(nonsense, tmp_path, 1)) as readers, begins:
        async for _ in readers.read([[f"{number}.txt"] for number in range(9)], NOW):
            pass
