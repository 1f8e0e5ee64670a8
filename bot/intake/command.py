"""`python -m bot ingest [FILE…|-]`: articles from files into the database.

The running bot, another process, delivers them. One JSON line on standard output for each file.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import orjson

from bot.intake.accept import Origin
from bot.intake.articles import parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.intake.door import Door
from bot.officials.current import load_subjects
from bot.settings import load_settings
from storage.opening import open_database
from storage.vocabulary import Source


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
    """Take in every file; 0 when each was accepted or is here already, else 1."""
    settings = load_settings()
    database = await open_database(settings.database_url.get_secret_value())
    try:
        subjects = await load_subjects(database, Path(settings.cache_dir))
        # The running bot, another process, hears of the commit by itself.
        door = Door(database, subjects, wake=lambda: None, clock=lambda: datetime.now(UTC))
        taken = [await _take(door, name) for name in args.files]
    finally:
        await database.close()
    return 0 if all(taken) else 1


async def _take(door: Door, name: str) -> bool:
    try:
        parsed = parse_bytes(_read(name), name=name)
    except NotAnArticleError as error:
        return _refused(name, error.reason, str(error))
    except OSError as error:
        return _refused(name, "unreadable", error.strerror or str(error))
    accepted = await door.take_in(parsed, Origin(Source.FILE, name))
    _print(
        {
            "file": name,
            "status": "accepted" if accepted.new else "duplicate",
            "article": accepted.article,
            "title": accepted.title,
            "language": parsed.language,
            "topics": [
                {"kind": subject.kind, "key": subject.key, "title": subject.title}
                for subject in accepted.about
            ],
        }
    )
    if not accepted.new:
        _say(f"{name}: this article is here already (number {accepted.article}); not sent again")
    return True


def _read(name: str) -> bytes:
    if name == "-":
        return _read_some(sys.stdin.buffer)
    with Path(name).open("rb") as file:
        return _read_some(file)


def _read_some(file: BinaryIO) -> bytes:
    # One byte more than is allowed, so that the parser can see that it is too much.
    return file.read(MAX_BYTES + 1)


def _refused(name: str, reason: str, why: str) -> bool:
    _print({"file": name, "status": "refused", "reason": reason, "error": why})
    _say(f"{name}: {why}")
    return False


def _print(line: dict[str, object]) -> None:
    sys.stdout.write(orjson.dumps(line).decode() + "\n")
    sys.stdout.flush()


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
