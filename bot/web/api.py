"""The HTTP API as one piece of the web server: its paths, its errors, what it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import orjson
from aiohttp import web

from bot.intake.door import Door
from bot.topics.subjects import Subjects
from bot.web.articles import PATH, Articles
from bot.web.bearer import GUESSES, PUSHES, Bearers, tell_left
from bot.web.bodies import BODY_SECONDS
from bot.web.limits import Allowance
from bot.web.openapi import describe
from bot.web.openapi_page import POLICY, page_of
from bot.web.problems import Kind, tell_problems
from bot.web.pushing import Pushing
from storage.database import Database

_DESCRIPTION, _DOCS = "/openapi.json", "/docs"
_OURS = (PATH, f"{PATH}/", _DESCRIPTION, _DOCS)


class Api:
    """Made once; `add_to` serves it. `body_seconds`: how long a body may take to arrive."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        *,
        clock: Callable[[], datetime],
        pushes: Allowance = PUSHES,
        guesses: Allowance = GUESSES,
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        self._articles = Articles(
            database,
            Bearers(database, clock=clock, pushes=pushes, guesses=guesses),
            Pushing(database, door, subjects, clock=clock),
            seconds=body_seconds,
        )

    def add_to(self, application: web.Application) -> None:
        """Serve `/articles`, `/openapi.json` and `/docs`; errors are problems (RFC 9457)."""
        application.middlewares.append(tell_problems(_is_ours))
        application.on_response_prepare.append(tell_left)
        self._articles.add_to(application.router)
        application.router.add_get(_DESCRIPTION, _description)
        application.router.add_get(_DOCS, _docs)


def _is_ours(path: str) -> bool:
    return path in _OURS or path.startswith(f"{PATH}/")


async def _description(_: web.Request) -> web.Response:
    return web.Response(
        body=orjson.dumps(describe(), option=orjson.OPT_INDENT_2),
        content_type="application/json",
        headers={"Cache-Control": "max-age=300", "X-Content-Type-Options": "nosniff"},
    )


async def _docs(_: web.Request) -> web.Response:
    problems = {kind.word: (kind.status, kind.title, kind.when) for kind in Kind}
    return web.Response(
        text=page_of(describe(), problems),
        content_type="text/html",
        headers={
            "Cache-Control": "max-age=300",
            "Content-Security-Policy": POLICY,
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        },
    )
