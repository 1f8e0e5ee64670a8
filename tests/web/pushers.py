"""The HTTP API on a port of its own, and whoever has a token for it."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import func, select

from bot.intake.door import Door
from bot.telegram.webhook import MOST_BYTES
from bot.web.api import Api
from bot.web.limits import Allowance
from bot.web.listening import IDLE_SECONDS, Listener
from bot.web.secrets import Secret, make_secret
from storage import backlog, sources, tokens
from storage.database import Database
from storage.schema import articles
from storage.schema_sources import answered_requests, article_sources, source_items
from storage.sources import NewSource
from storage.vocabulary import SourceBy, SourceKind, TokenRight
from tests.seeding import NOW, SUBJECTS

PLENTY = Allowance(units=1_000_000, seconds=60)
BOTH = (TokenRight.READ, TokenRight.WRITE)
# What `stored` says of an empty database.
NOTHING = {
    "articles": 0,
    "article_sources": 0,
    "source_items": 0,
    "answered_requests": 0,
    "owed": 0,
}


@dataclass
class Answer:
    """What was answered."""

    status: int
    headers: Any
    body: Any

    @property
    def problem(self) -> str:
        """Which problem it is; "" for none."""
        if self.headers.get("Content-Type") != "application/problem+json":
            return ""
        assert self.body["status"] == self.status
        return str(self.body["type"].removeprefix("/docs#"))


@dataclass
class Pusher:
    """Asks as the bearer of a token."""

    session: aiohttp.ClientSession
    root: str
    token: str | None
    source: int = 0
    extra: dict[str, str] = field(default_factory=dict)

    async def ask(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        data: Any = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Ask; the answer with its body read."""
        given = dict(self.extra)
        if self.token is not None:
            given["Authorization"] = f"Bearer {self.token}"
        if data is not None:
            given["Content-Type"] = "application/json"
        content = {"json": json} if data is None and json is not None else {"data": data}
        async with self.session.request(
            method, self.root + path, headers=given | (headers or {}), **content
        ) as answer:
            is_json = answer.content_type.endswith("json")
            body = await answer.json(content_type=None) if is_json else await answer.text()
            return Answer(answer.status, answer.headers, body)

    async def push(self, article: Any, **headers: str) -> Answer:
        """POST /articles; headers by name, with _ for -."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.ask("POST", "/articles", json=article, headers=named)


@dataclass
class Served:
    """The API, and how tokens for it are made."""

    database: Database
    session: aiohttp.ClientSession
    root: str
    rung: list[int]

    async def pusher(
        self, name: str = "Desk", rights: tuple[TokenRight, ...] = BOTH, **named: str
    ) -> Pusher:
        """Whoever has a new token of a source; `named`: its outlet, its language."""
        secret, source = await token_of(self.database, name, rights, **named)
        return Pusher(self.session, self.root, secret.token, source)

    def nobody(self, token: str | None = None) -> Pusher:
        """Whoever has a token that is none, or no token."""
        return Pusher(self.session, self.root, token)


async def token_of(
    database: Database, name: str, rights: tuple[TokenRight, ...] = BOTH, **named: str
) -> tuple[Secret, int]:
    """A new token of a source, and the number of that."""
    secret = make_secret()
    async with database.write() as connection:
        source = await sources.add(
            connection,
            NewSource(
                kind=SourceKind.HTTP,
                key=name.casefold(),
                address="",
                added_by=SourceBy.COMMAND,
                added_at=NOW,
                title=name,
            ),
        )
        await sources.rename(connection, source.id, **named)
        await tokens.add(
            connection,
            source.id,
            token_hash=secret.digest,
            hint=secret.hint,
            rights=rights,
            now=NOW,
        )
    return secret, source.id


@contextlib.asynccontextmanager
async def serving(
    database: Database,
    *,
    clock: Callable[[], datetime] = lambda: NOW,
    pushes: Allowance = PLENTY,
    guesses: Allowance = PLENTY,
    body_seconds: float = 10.0,
    idle_seconds: float = IDLE_SECONDS,
    door: Door | None = None,
) -> AsyncIterator[Served]:
    """The API as the bot serves it; without a `door` with one that puts nothing in stories."""
    rung: list[int] = []
    door = door or Door(database, SUBJECTS, wake=lambda: rung.append(1), clock=clock)
    api = Api(
        database,
        door,
        SUBJECTS,
        clock=clock,
        pushes=pushes,
        guesses=guesses,
        body_seconds=body_seconds,
    )
    application = web.Application(client_max_size=MOST_BYTES)
    api.add_to(application)
    listener = Listener(application, idle_seconds=idle_seconds)
    port = await listener.start("127.0.0.1", 0)
    try:
        async with aiohttp.ClientSession() as session:
            yield Served(database, session, f"http://127.0.0.1:{port}", rung)
    finally:
        await listener.stop()


async def stored(database: Database) -> dict[str, int]:
    """How many rows there are of what a request may write, and how many alerts are owed."""
    tables = (articles, article_sources, source_items, answered_requests)
    async with database.read() as connection:
        counts = {
            table.name: await connection.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
        }
        return counts | {"owed": (await backlog.count_by_state(connection))["owed"]}


async def raw(served: Served, sent: bytes, *, end: bool = False) -> bytes:
    """Send bytes as they are; the answer, "" where the connection is closed without one."""
    host, _, port = served.root.removeprefix("http://").partition(":")
    reading, writing = await asyncio.open_connection(host, int(port))
    writing.write(sent)
    with contextlib.suppress(ConnectionError):
        await writing.drain()
        if end:
            writing.write_eof()
    try:
        async with asyncio.timeout(10):
            told = await reading.readuntil(b"\r\n\r\n")
            length = re.search(rb"Content-Length: (\d+)", told)
            return told + await reading.readexactly(int(length[1]) if length else 0)
    except asyncio.IncompleteReadError as error:
        return error.partial
    finally:
        writing.transport.abort()


def head(desk: Pusher, *lines: str, path: str = "/articles", method: str = "POST") -> bytes:
    return "\r\n".join(
        [
            f"{method} {path} HTTP/1.1",
            "Host: bot",
            f"Authorization: Bearer {desk.token}",
            "Connection: close",
            *lines,
            "",
            "",
        ]
    ).encode()
