"""What `ingest` does with a piece before the database: read it, and find what it is about.

Work for the processor alone, so that other processes can do it; values go in, and values come out.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.feeds.model import NotAFeedError
from bot.feeds.opml import read_opml
from bot.files.pieces import Form, Piece
from bot.files.taken import Listed, Refused, Taken
from bot.intake.accepted import Read, about
from bot.intake.articles import parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.intake.origin import Origin
from bot.stories.entries import with_traits
from bot.topics.subjects import Subjects
from storage.vocabulary import Source

log = logging.getLogger(__name__)

NO_STORIES = timedelta()


def read_pieces(
    pieces: Sequence[Piece], subjects: Subjects, now: datetime, stories: timedelta = NO_STORIES
) -> list[Taken]:
    """Each piece as an article with what it is about, as a list of feeds, or as refused.

    Phrases that somebody follows are the door's to find. `now` is for pages without a date;
    `stories`: for how long one goes on (0: what tells the stories of articles is not read).
    """
    return [_read(piece, subjects, now, stories) for piece in pieces]


def _read(piece: Piece, subjects: Subjects, now: datetime, stories: timedelta) -> Taken:
    """One piece; one that meets a bug of ours is refused, and the others are read."""
    try:
        taken = _taken(piece, subjects, now)
        return with_traits(taken, now, stories) if stories and isinstance(taken, Read) else taken
    except Exception as error:
        log.exception("%s was refused: it could not be read", piece.name)
        return Refused(piece.name, *fault_of(error))


def fault_of(error: Exception | None = None) -> tuple[str, str]:
    """Why an article is refused that meets a bug of ours: a word for machines, and why in words."""
    met = f" ({type(error).__name__})" if error is not None else ""
    return "fault", f"a fault of the bot's own{met}: the log says more"


def _taken(piece: Piece, subjects: Subjects, now: datetime) -> Taken:
    if piece.refused is not None:
        return Refused(piece.name, *piece.refused)
    try:
        data = _bytes_of(piece.path) if piece.path else piece.data
        if piece.form is Form.OPML:
            return _list(piece, data)
        if piece.form is Form.JSON_LINES:
            # Dear: what it takes to read such lines is an eighth of a second to import.
            from bot.files.json_lines import read_line

            return read_line(piece, data, subjects, now)
        parsed = parse_bytes(data, name=piece.name)
    except NotAnArticleError as error:
        return Refused(piece.name, error.reason, str(error))
    except OSError as error:
        return Refused(piece.name, "unreadable", error.strerror or str(error))
    return Read(parsed, about(parsed, subjects, now), Origin(Source.FILE, piece.name))


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
