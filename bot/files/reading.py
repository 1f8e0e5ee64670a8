"""What `ingest` does with a file before the database: read it, and find what it is about.

Work for the processor alone, so that other processes can do it; values go in, and values come out.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, TypeAlias

from bot.intake.accept import Origin, Read, about
from bot.intake.articles import parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.topics.subjects import Subjects
from storage.vocabulary import Source


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is no article, or cannot be read: a word for machines, and why in words."""

    name: str
    reason: str
    why: str


Taken: TypeAlias = Read | Refused


def read_files(names: Sequence[str], subjects: Subjects, now: datetime) -> list[Taken]:
    """Each file as an article with what it is about, or as refused; "-" is standard input.

    Phrases that somebody follows are the door's to find. `now` is for pages without a date.
    """
    return [_read(name, subjects, now) for name in names]


def _read(name: str, subjects: Subjects, now: datetime) -> Taken:
    try:
        parsed = parse_bytes(_bytes(name), name=name)
    except NotAnArticleError as error:
        return Refused(name, error.reason, str(error))
    except OSError as error:
        return Refused(name, "unreadable", error.strerror or str(error))
    return Read(parsed, about(parsed, subjects, now), Origin(Source.FILE, name))


def _bytes(name: str) -> bytes:
    if name == "-":
        return _some(sys.stdin.buffer)
    with Path(name).open("rb") as file:
        return _some(file)


def _some(file: BinaryIO) -> bytes:
    # One byte more than is allowed, so that the parser can see that it is too much.
    return file.read(MAX_BYTES + 1)
