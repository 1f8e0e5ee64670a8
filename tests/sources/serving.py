"""Feeds and pages on loopback, and what was asked of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from html import escape

from aiohttp import web


@dataclass(slots=True)
class Page:
    """What stands at a path. `hangs`: nobody answers there; `etag`: it is sent, and compared."""

    body: str | bytes = ""
    status: int = 200
    etag: str = ""
    content_type: str = "application/rss+xml"
    headers: dict[str, str] = field(default_factory=dict)
    hangs: bool = False


@dataclass(slots=True)
class Asked:
    """A request that came, and how it was answered."""

    path: str
    conditional: bool
    status: int
    agent: str


class Site:
    """A site of the test's own; `pages` by path may be changed at any time."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[Asked] = []
        self.at = ""
        self.port = 0
        self.came = asyncio.Event()

    def address(self, path: str) -> str:
        """The address of a path."""
        return f"{self.at}{path}"

    def answers(self, path: str) -> list[int]:
        """The statuses that a path was answered with, in order."""
        return [one.status for one in self.asked if one.path == path]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        page = self.pages.get(request.path, Page(status=404))
        conditional = "If-None-Match" in request.headers
        same = bool(page.etag) and request.headers.get("If-None-Match") == page.etag
        status = 304 if same else page.status
        agent = request.headers.get("User-Agent", "")
        self.asked.append(Asked(request.path_qs, conditional, status, agent))
        self.came.set()
        if page.hangs:
            await asyncio.Event().wait()
        body = page.body.encode() if isinstance(page.body, str) else page.body
        headers = {"Content-Type": page.content_type, **page.headers}
        if page.etag:
            headers["ETag"] = page.etag
        return web.Response(status=status, body=b"" if same else body, headers=headers)


@asynccontextmanager
async def serving(host: str = "127.0.0.1") -> AsyncIterator[Site]:
    """A site that listens."""
    site = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    listening = web.TCPSite(runner, host, 0)
    await listening.start()
    site.port = runner.addresses[0][1]
    site.at = f"http://127.0.0.1:{site.port}"
    try:
        yield site
    finally:
        await runner.cleanup()


@dataclass(frozen=True, slots=True)
class Told:
    """An item of a feed that is made for a test."""

    title: str
    text: str = ""
    published: datetime | None = None
    url: str = ""
    id: str = ""


def rss(items: Sequence[Told], *, title: str = "Учебный вестник", more: str = "") -> str:
    """RSS 2.0 with some items; `more`: further elements of the channel."""
    told = "".join(_item(one) for one in items)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{escape(title)}</title><link>https://news.example/</link>{more}{told}"
        "</channel></rss>"
    )


def _item(one: Told) -> str:
    date = f"<pubDate>{format_datetime(one.published)}</pubDate>" if one.published else ""
    link = f"<link>{escape(one.url)}</link>" if one.url else ""
    identity = f"<guid isPermaLink='false'>{escape(one.id or one.url or one.title)}</guid>"
    text = f"<description>{escape(one.text)}</description>" if one.text else ""
    return f"<item><title>{escape(one.title)}</title>{link}{identity}{date}{text}</item>"
