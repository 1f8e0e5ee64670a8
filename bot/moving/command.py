"""`python -m bot import FILE`: reads what `export` wrote, or a plain list of chats."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from tqdm import tqdm

from bot.errors import OperatorError
from bot.moving import first_format
from bot.moving.export import FORMAT
from bot.moving.plain import import_chats
from bot.moving.restore import restore
from bot.settings import load_settings
from storage.opening import open_database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `import`."""
    parser.add_argument("file", metavar="FILE", help="JSON lines; - reads standard input")
    parser.description = (
        "Read what `export` wrote into an empty installation, or add a plain list of chats: "
        '{"chat_id": 1001, "language": "ru", "timezone": "Asia/Almaty", "digest_at": "08:00", '
        '"subscriptions": [{"topic": "#ТюркПА", "mode": "instant"}]}. '
        "When it was interrupted, run it again: it goes on where it was."
    )


async def run(args: argparse.Namespace) -> int:
    """Import the file; 0 when every line was taken."""
    settings = load_settings()
    lines = _lines(args.file)
    first = next(lines, b"")
    database = await open_database(settings.database_url.get_secret_value())
    try:
        header = _header(first)
        if header:
            old = header["format"] == first_format.FORMAT
            summary, faults = await restore(database, header, lines, first_release=old)
        else:
            summary, faults = await import_chats(
                database, _again(first, lines), settings=settings, now=datetime.now(UTC)
            )
    finally:
        await database.close()
    sys.stdout.write(orjson.dumps(summary).decode() + "\n")
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


def _header(line: bytes) -> dict[str, Any] | None:
    """The header of an export, of this format or the first; None when it is none."""
    try:
        header = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    if isinstance(header, dict) and header.get("format") in (FORMAT, first_format.FORMAT):
        return header
    return None


def _again(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _lines(name: str) -> Iterator[bytes]:
    """The lines of a file, with a progress bar on a terminal."""
    try:
        # Closed by the `with` below: only what cannot be opened is a fault of the name.
        file = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115 - closed below
        size = None if name == "-" else Path(name).stat().st_size
    except OSError as error:
        raise OperatorError(f"{name} cannot be read: {error.strerror}") from None
    with file, tqdm(total=size, unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
        for line in file:
            yield line
            bar.update(len(line))
