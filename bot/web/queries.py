"""What is asked for after the question mark of `GET /articles`; nothing that is not known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.intake.instants import instant_of
from bot.intake.json_article import EXTERNAL_ID, PUBLISHED
from bot.web.article_models import DEFAULT_PAGE, MOST_A_PAGE
from bot.web.problems import Kind, ProblemError

CURSOR = "^[1-9][0-9]{0,17}$"
_CURSOR = re.compile(CURSOR)
_LIMIT = re.compile("0*[1-9][0-9]{0,2}")
_SINCE, _EXTERNAL_ID = re.compile(PUBLISHED), re.compile(EXTERNAL_ID)
# A plus that was not escaped, after a time, is a blank by now.
_LOST_PLUS = re.compile(r"(?<=[:\d]\d\d) (?=\d\d:\d\d$)", re.ASCII)
_KNOWN = frozenset({"external_id", "since", "limit", "cursor"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles: that with an `external_id`, or those received since an instant, with numbers
    below `before`, so many of them."""

    external_id: str | None
    since: datetime | None
    before: int | None
    limit: int


def wanted_of(request: web.Request) -> Wanted:
    """What a request asks for. Raises ProblemError: 400."""
    query = request.query
    for name in query:
        if name not in _KNOWN:
            raise _wrong(name[:40], f"is not known; known are {', '.join(sorted(_KNOWN))}")
        if len(query.getall(name)) > 1:
            raise _wrong(name, "stands there twice")
    external_id, cursor = query.get("external_id"), query.get("cursor")
    if external_id is not None and not _EXTERNAL_ID.fullmatch(external_id):
        raise _wrong("external_id", "must have 1 to 200 characters")
    if cursor is not None and not _CURSOR.fullmatch(cursor):
        raise _wrong("cursor", "is none that an answer gave as next")
    limit = query.get("limit", str(DEFAULT_PAGE))
    if not _LIMIT.fullmatch(limit) or int(limit) > MOST_A_PAGE:
        raise _wrong("limit", f"must be a number from 1 to {MOST_A_PAGE}")
    since = _LOST_PLUS.sub("+", query["since"]) if "since" in query else None
    instant = instant_of(since) if since and _SINCE.fullmatch(since) else None
    if since is not None and instant is None:
        raise _wrong("since", "must be written as 2026-11-28T10:30:00Z")
    return Wanted(external_id, instant, int(cursor) if cursor else None, int(limit))


def _wrong(name: str, why: str) -> ProblemError:
    return ProblemError(Kind.MALFORMED, f"The parameter {name} {why}.")
