"""`python -m bot ingest [FILE|DIRECTORY|-]…`: articles and lists of feeds into the database.

The running bot, another process, delivers the articles and visits the feeds. One JSON line on
standard output for each article, in the order given, once it is stored; one for each feed of a
list; one for what is refused.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import orjson
from tqdm import tqdm

from bot.files.cutting import Cutting
from bot.files.lists import Added, add_feeds
from bot.files.pieces import Form, Piece, form_by_name
from bot.files.readers import Readers, processes
from bot.files.reading import read_pieces
from bot.files.storing import Stored, store
from bot.files.taken import Listed, Refused, Taken
from bot.files.walking import Found, find_files
from bot.intake.accept import Read
from bot.intake.door import Door
from bot.lasting import keep_what_is_there
from bot.officials.current import load_subjects
from bot.settings import load_settings
from bot.stories.keeping import Keeper
from bot.topics.subjects import Subjects
from storage.database import Database
from storage.opening import open_database

# So many pieces are read, and stored in one transaction, at a time: some tens of milliseconds for
# which the running bot may have to wait.
_CHUNK = 32
# From so many on, the second that other processes take to start is worth it.
_MANY = 200
# Bytes of a line of JSON, to guess how many there are.
_LINE = 3_000

Line: TypeAlias = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingest`."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE|DIRECTORY|-",
        default=["-"],
        help="a text or HTML file (one article), JSON lines (an article a line), OPML (its feeds "
        "become sources), a directory of these, a pipe; - (the default) reads standard input",
    )


async def run(args: argparse.Namespace) -> int:
    """Take in every file; 0 when each was accepted or is here already, 130 when it was interrupted,
    else 1."""
    settings = load_settings()
    files = await asyncio.to_thread(find_files, args.files)
    database = await open_database(settings.database_url.get_secret_value(), is_expected=True)
    try:
        cache = Path(settings.cache_dir)
        subjects = await load_subjects(database, cache)
        # The running bot, another process, hears of the commit by itself.
        keep_what_is_there()
        span = timedelta(hours=settings.story_hours)
        few = _guess(files) <= _CHUNK  # and of a pipe, what is there
        keeper = Keeper(database, span, clock=_now, patience=None, glance=few) if span else None
        door = Door(database, subjects, wake=lambda: None, clock=_now, placer=keeper)
        return await _Ingest(database, door, subjects, cache, files, span).run()
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)


class _Ingest:
    """One run: reads ahead, stores chunk by chunk, tells of each; stops between two at SIGINT."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        cache: Path,
        files: Sequence[Found],
        stories: timedelta,
    ) -> None:
        self._database = database
        self._door = door
        self._subjects = subjects
        self._cache = cache
        self._files = files
        self._stories = stories
        self._stopping = asyncio.Event()
        self._cutting = Cutting(files, _CHUNK, self._stopping.is_set)
        self._begun = self._taken = self._told = self._refused = 0
        self._bar = _bar(files)

    async def run(self) -> int:
        """Read and store all; the exit status."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self._interrupt)
        with self._bar:
            async with aclosing(self._read()) as chunks:
                async for pieces, taken in chunks:
                    await self._store(pieces, taken)
                    if self._stopping.is_set():
                        break
        is_whole = self._cutting.ended and self._cutting.given == self._taken
        if self._stopping.is_set() and not is_whole:
            _say(
                f"Interrupted: {self._begun} of {len(self._files)} files were taken in and "
                f"told of ({self._told} lines). "
                "Run it again for the rest: what is here already is not sent again."
            )
            return 130
        return 1 if self._refused else 0

    def _interrupt(self) -> None:
        if self._stopping.is_set():
            os._exit(130)  # asked a second time: at once
        self._stopping.set()

    async def _read(self) -> AsyncGenerator[tuple[Sequence[Piece], list[Taken]], None]:
        """The files in chunks, each read; by other processes where there are many pieces."""
        now = datetime.now(UTC)
        next_chunk = self._cutting.next_chunk
        read = _guess(self._files)
        while read < _MANY:
            pieces = await asyncio.to_thread(next_chunk)
            if pieces is None:
                return
            if pieces:
                read += sum(not piece.first for piece in pieces)
                yield (
                    pieces,
                    await asyncio.to_thread(
                        read_pieces, pieces, self._subjects, now, self._stories
                    ),
                )
        _ = self._subjects.matcher  # so that its index is kept, and they need not make it
        registry = self._subjects.registry
        with closing(Readers(registry, self._cache, processes(), stories=self._stories)) as readers:
            async with aclosing(readers.read(next_chunk, now)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def _store(self, pieces: Sequence[Piece], chunk: Sequence[Taken]) -> None:
        """Store what was read of a chunk, and tell of each of its pieces."""
        offered = [one for one in chunk if isinstance(one, Read)]
        stored = iter(await store(self._database, self._door, offered))
        lines: list[Line] = []
        for piece, one in zip(pieces, chunk, strict=True):
            if isinstance(one, Refused):
                lines.append(_refusal(piece, one.reason, one.why))
            elif isinstance(one, Listed):
                added = await add_feeds(self._database, one.outlines, datetime.now(UTC))
                lines += [_addition(piece, feed) for feed in added]
                lines += [_too_many(piece, one)] if one.more else []
            else:
                lines.append(_outcome(piece, one, next(stored)))
        sys.stdout.write("".join(orjson.dumps(line).decode() + "\n" for line in lines))
        sys.stdout.flush()
        for line in lines:
            if said := _said(line):
                # The bar, where there is one, goes out of the way.
                with self._bar.external_write_mode(sys.stderr):
                    _say(said)
        self._refused += sum(line["status"] == "refused" for line in lines)
        self._taken += len(pieces)
        self._told += len(lines)
        begun = sum(piece.first for piece in pieces)
        self._begun += begun
        in_bytes = len(self._files) == 1
        self._bar.update(sum(piece.size for piece in pieces) if in_bytes else begun)


def _bar(files: Sequence[Found]) -> tqdm[Any]:
    """The bar on a terminal: of bytes where there is one file, else of files; none while somebody
    types into the same one."""
    shown = sys.stderr.isatty() and not ("-" in [one.path for one in files] and sys.stdin.isatty())
    if len(files) == 1:
        size = files[0].size
        return tqdm(total=size, unit="B", unit_scale=True, disable=not shown, delay=0.5)
    return tqdm(total=len(files), unit="file", disable=not shown)


def _guess(files: Sequence[Found]) -> int:
    """How many articles there are about; of a stream it shows only when it comes."""
    lines = [one for one in files if form_by_name(one.path) is Form.JSON_LINES or one.path == "-"]
    return len(files) + sum((one.size or 0) // _LINE for one in lines)


def _place(piece: Piece) -> Line:
    return {"file": piece.name} | ({"line": piece.line} if piece.line else {})


def _outcome(piece: Piece, one: Read, became: Stored | Refused) -> Line:
    if isinstance(became, Refused):
        return _refusal(piece, became.reason, became.why)
    accepted = became.accepted
    return _place(piece) | {
        "status": became.status,
        "article": accepted.article,
        "title": accepted.title,
        "language": one.parsed.language,
        "sources": list(accepted.sources),
        "topics": [
            {"kind": subject.kind, "key": subject.key, "title": subject.title}
            for subject in accepted.about
        ],
    }


def _addition(piece: Piece, feed: Added) -> Line:
    what = {"title": feed.title, "address": feed.address}
    if feed.source is None:
        return _refusal(piece, feed.reason, feed.why) | what
    status = "accepted" if feed.new else "duplicate"
    return _place(piece) | {"status": status, "source": feed.source} | what


def _too_many(piece: Piece, listed: Listed) -> Line:
    count = len(listed.outlines)
    why = f"the {listed.more:,} outlines after the first {count:,} were left out: split the list"
    return _refusal(piece, "too-many", why)


def _refusal(piece: Piece, reason: str, why: str) -> Line:
    return _place(piece) | {"status": "refused", "reason": reason, "error": why}


def _said(line: Line) -> str:
    """What whoever looks at a terminal is told of a line; "" for nothing."""
    place = f"{line['file']}, line {line['line']}" if "line" in line else line["file"]
    if line["status"] == "refused":
        return f"{place}: {line['error']}"
    if line["status"] == "duplicate" and "article" in line:
        return f"{place}: this article is here already (number {line['article']}); not sent again"
    return ""


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
