"""What `ingest` does with a piece before the database: read it, and find what it is about.

Work for the processor alone, so that other processes can do it; values go in, and values come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from bot.feeds.model import NotAFeedError
from bot.feeds.opml import Outline, read_opml
from bot.files.pieces import Form, Piece, item_of
from bot.files.published import with_instant
from bot.intake.accepted import Read, about
from bot.intake.articles import parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.intake.json_article import (
    JsonArticle,
    WrongArticleError,
    alerting_of,
    cleaned,
    read_article,
    to_parsed,
)
from bot.intake.json_value import NotJsonError, json_value
from bot.intake.origin import Origin
from bot.stories.entries import with_traits
from bot.topics.subjects import Subjects
from storage.vocabulary import Source

_MOST_OF_REASON = 1_000


@dataclass(frozen=True, slots=True)
class Refused:
    """A piece that is no article, or cannot be read: a word for machines, and why in words."""

    name: str
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of feeds, with how many outlines `more` it has than are taken of one."""

    outlines: tuple[Outline, ...]
    more: int = 0


NO_STORIES = timedelta()
Taken: TypeAlias = Read | Listed | Refused


def read_pieces(
    pieces: Sequence[Piece], subjects: Subjects, now: datetime, stories: timedelta = NO_STORIES
) -> list[Taken]:
    """Each piece as an article with what it is about, as a list of feeds, or as refused.

    Phrases that somebody follows are the door's to find. `now` is for pages without a date;
    `stories`: for how long one goes on (0: what tells the stories of articles is not read).
    """
    taken = [_read(piece, subjects, now) for piece in pieces]
    return [
        with_traits(one, now, stories) if stories and isinstance(one, Read) else one
        for one in taken
    ]


def _read(piece: Piece, subjects: Subjects, now: datetime) -> Taken:
    if piece.refused is not None:
        return Refused(piece.name, *piece.refused)
    try:
        data = _bytes_of(piece.path) if piece.path else piece.data
        if piece.form is Form.OPML:
            return _list(piece, data)
        if piece.form is Form.JSON_LINES:
            return _line(piece, data, subjects, now)
        parsed = parse_bytes(data, name=piece.name)
    except NotAnArticleError as error:
        return Refused(piece.name, error.reason, str(error))
    except OSError as error:
        return Refused(piece.name, "unreadable", error.strerror or str(error))
    return Read(parsed, about(parsed, subjects, now), Origin(Source.FILE, piece.name))


def _line(piece: Piece, data: bytes, subjects: Subjects, now: datetime) -> Taken:
    """An article of a line. Raises NotAnArticleError when it tells nothing."""
    try:
        one = _article(json_value(data))
    except NotJsonError as error:
        return Refused(piece.name, "json", f"it is {error}".replace("(line 1, ", "("))
    except WrongArticleError as error:
        return Refused(piece.name, "fields", str(error)[:_MOST_OF_REASON])
    parsed = to_parsed(one)
    # Of a stream no line has a name by which it would be known again.
    ref = piece.name if piece.name == "-" else f"{piece.name}:{piece.line}"
    if one.external_id:
        ref = item_of(cleaned(one.outlet or ""), one.external_id)
    origin = Origin(Source.FILE, ref)
    return Read(parsed, about(parsed, subjects, now), origin, alerting=alerting_of(one))


def _article(value: object) -> JsonArticle:
    """Raises WrongArticleError, with all that is wrong."""
    dated, wrong = with_instant(value)
    try:
        one = read_article(dated)
    except WrongArticleError as error:
        raise WrongArticleError([*wrong, *error.faults]) from None
    if wrong:
        raise WrongArticleError(wrong)
    return one


def _list(piece: Piece, data: bytes) -> Taken:
    if len(data) > MAX_BYTES:
        size = f"the file is larger than {MAX_BYTES // 1_000_000} MB: no list of feeds is"
        return Refused(piece.name, "too-large", size)
    try:
        found = read_opml(data)
    except NotAFeedError as error:
        return Refused(piece.name, "opml", f"it is no list of feeds: {error.reason}")
    if not found.outlines:
        return Refused(piece.name, "empty", "it lists no feeds")
    return Listed(found.outlines, found.more)


def _bytes_of(path: str) -> bytes:
    with Path(path).open("rb") as file:
        # One byte more than is allowed, so that the parser can see that it is too much.
        return file.read(MAX_BYTES + 1)
