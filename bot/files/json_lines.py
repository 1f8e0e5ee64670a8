"""An article of a line of JSON, as `ingest` reads it. What says how such an article looks is dear
to import: only who has such lines does."""

from __future__ import annotations

from datetime import datetime

from bot.files.pieces import Piece, item_of
from bot.files.published import with_instant
from bot.files.taken import Refused, Taken
from bot.intake.accepted import Read, about
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
from bot.topics.subjects import Subjects
from storage.vocabulary import Source

_MOST_OF_REASON = 1_000


def read_line(piece: Piece, data: bytes, subjects: Subjects, now: datetime) -> Taken:
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
