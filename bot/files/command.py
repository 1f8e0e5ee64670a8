"""`python -m bot ingest [FILE…|-]`: articles from files into the database.

The running bot, another process, delivers them. One JSON line on standard output for each file, in
the order given, once it is stored.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing, closing
from datetime import UTC, datetime
from pathlib import Path

import orjson
from tqdm import tqdm

from bot.intake.accept import Accepted, Read
from bot.intake.door import Door
from bot.files.readers import Readers, processes
from bot.files.reading import Refused, Taken, read_files
from bot.officials.current import load_subjects
from bot.settings import load_settings
from bot.topics.subjects import Subjects
from storage.opening import open_database

# So many files are read, and stored in one transaction, at a time: some tens of milliseconds for
# which the running bot may have to wait.
_CHUNK = 32
# From so many on, the second that other processes take to start is worth it.
_MANY = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingest`."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        default=["-"],
        help="text or HTML files, one article each; - (the default) reads standard input",
    )


async def run(args: argparse.Namespace) -> int:
    """Take in every file; 0 when each was accepted or is here already, 130 when it was interrupted,
    else 1."""
    settings = load_settings()
    database = await open_database(settings.database_url.get_secret_value())
    try:
        cache = Path(settings.cache_dir)
        subjects = await load_subjects(database, cache)
        # The running bot, another process, hears of the commit by itself.
        door = Door(database, subjects, wake=lambda: None, clock=lambda: datetime.now(UTC))
        return await _Ingest(door, subjects, cache, args.files).run()
    finally:
        await database.close()


class _Ingest:
    """One run: reads ahead, stores chunk by chunk, tells of each; stops between two at SIGINT."""

    def __init__(self, door: Door, subjects: Subjects, cache: Path, files: list[str]) -> None:
        self._door = door
        self._subjects = subjects
        self._cache = cache
        self._files = files
        self._stopping = asyncio.Event()
        self._done = self._refused = 0
        self._bar = tqdm(
            total=len(files), unit="file", disable=len(files) == 1 or not sys.stderr.isatty()
        )

    async def run(self) -> int:
        """Read and store all; the exit status."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self._interrupt)
        with self._bar:
            async with aclosing(self._read()) as chunks:
                async for chunk in chunks:
                    await self._store(chunk)
                    if self._stopping.is_set():
                        break
        if self._done < len(self._files):
            _say(
                f"Interrupted: {self._done} of {len(self._files)} files were taken in and told of. "
                "Run it again for the rest: what is here already is not sent again."
            )
            return 130
        return 1 if self._refused else 0

    def _interrupt(self) -> None:
        if self._stopping.is_set():
            os._exit(130)  # asked a second time: at once
        self._stopping.set()

    def _chunks(self) -> Iterator[list[str]]:
        for at in range(0, len(self._files), _CHUNK):
            yield self._files[at : at + _CHUNK]

    async def _read(self) -> AsyncGenerator[list[Taken], None]:
        """The files in chunks, each read; by other processes where there are many."""
        now = datetime.now(UTC)
        if len(self._files) < _MANY or "-" in self._files:
            for names in self._chunks():
                yield await asyncio.to_thread(read_files, names, self._subjects, now)
            return
        _ = self._subjects.matcher  # so that its index is kept, and they need not make it
        registry = self._subjects.registry
        with closing(Readers(registry, self._cache, processes())) as readers:
            async with aclosing(readers.read(self._chunks(), now)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def _store(self, chunk: Sequence[Taken]) -> None:
        """Store what was read of a chunk, and tell of each of its files."""
        offered = [one for one in chunk if isinstance(one, Read)]
        accepted = iter(await self._door.take_in_many(offered))
        lines = [
            _refusal(one) if isinstance(one, Refused) else _acceptance(one, next(accepted))
            for one in chunk
        ]
        sys.stdout.write("".join(orjson.dumps(line).decode() + "\n" for line in lines))
        sys.stdout.flush()
        for line in lines:
            if line["status"] == "refused":
                self._refused += 1
                self._tell(f"{line['file']}: {line['error']}")
            elif line["status"] == "duplicate":
                self._tell(
                    f"{line['file']}: this article is here already (number {line['article']}); "
                    "not sent again"
                )
        self._done += len(chunk)
        self._bar.update(len(chunk))

    def _tell(self, line: str) -> None:
        # The bar, where there is one, goes out of the way.
        with self._bar.external_write_mode(sys.stderr):
            _say(line)


def _acceptance(one: Read, accepted: Accepted) -> dict[str, object]:
    return {
        "file": one.origin.ref,
        "status": "accepted" if accepted.new else "duplicate",
        "article": accepted.article,
        "title": accepted.title,
        "language": one.parsed.language,
        "sources": list(accepted.sources),
        "topics": [
            {"kind": subject.kind, "key": subject.key, "title": subject.title}
            for subject in accepted.about
        ],
    }


def _refusal(one: Refused) -> dict[str, object]:
    return {"file": one.name, "status": "refused", "reason": one.reason, "error": one.why}


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
