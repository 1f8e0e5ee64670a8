"""Whoever means harm, or has a fault: the right status, and nothing stored."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from sqlalchemy import update

from bot.web.bodies import MOST_BYTES
from bot.web.limits import Allowance
from storage.database import Database
from storage.opening import open_database
from storage.schema_sources import sources, tokens
from storage.vocabulary import TokenRight
from tests.seeding import NOW
from tests.web.pushers import Pusher, Served, serving, stored

NOTHING = {
    "articles": 0,
    "article_sources": 0,
    "source_items": 0,
    "answered_requests": 0,
    "owed": 0,
}
ARTICLE: dict[str, Any] = {"title": "Палата приняла поправки", "external_id": "a"}


@pytest.fixture
async def lite(sqlite_url: str) -> AsyncIterator[Database]:
    """A database on SQLite, for what is refused before any is asked."""
    opened = await open_database(sqlite_url)
    yield opened
    await opened.close()


async def raw(served: Served, sent: bytes, *, end: bool = False, seconds: float = 10) -> bytes:
    """Send bytes as they are; all that comes back."""
    host, _, port = served.root.removeprefix("http://").partition(":")
    reading, writing = await asyncio.open_connection(host, int(port))
    writing.write(sent)
    await writing.drain()
    if end:
        writing.write_eof()
    try:
        async with asyncio.timeout(seconds):
            return await reading.read()
    finally:
        writing.close()
        with contextlib.suppress(ConnectionError):
            await writing.wait_closed()


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


async def test_without_a_token_in_force_nothing_is_said(database: Database) -> None:
    async with serving(database) as served:
        desk, gone, removed = [await served.pusher(one) for one in ("Desk", "Gone", "Removed")]
        async with database.write() as connection:
            await connection.execute(
                update(tokens).where(tokens.c.source == gone.source).values(revoked_at=NOW)
            )
            await connection.execute(
                update(sources).where(sources.c.id == removed.source).values(removed_at=NOW)
            )
        unknown = served.nobody("pd_" + "x" * 43)
        told = [await one.push(ARTICLE) for one in (unknown, gone, removed)]
        assert {(one.status, one.problem) for one in told} == {(401, "no-token")}
        # the same to the letter: it cannot be found out which tokens there were
        assert len({str(one.body) for one in told}) == 1
        assert len({one.headers["WWW-Authenticate"] for one in told}) == 1
        assert 'error="invalid_token"' in told[0].headers["WWW-Authenticate"]
        nobody = served.nobody()
        for given in (
            "", "Bearer", "Bearer ", f"Basic {desk.token}", str(desk.token), "Bearer é", "Bearer a b"
        ):  # fmt: skip
            refused = await nobody.ask("GET", "/articles", headers={"Authorization": given})
            assert (refused.status, refused.problem) == (401, "no-token"), given
            assert refused.headers["WWW-Authenticate"].startswith("Bearer realm=")
        assert (await nobody.push(ARTICLE)).status == 401
        assert await stored(database) == NOTHING


async def test_a_right_that_a_token_has_not_is_refused(lite: Database) -> None:
    async with serving(lite) as served:
        reading = await served.pusher("R", (TokenRight.READ,))
        writing = await served.pusher("W", (TokenRight.WRITE,))
        for refused in (
            await reading.push(ARTICLE),
            await reading.ask("PATCH", "/articles/1", json={}),
            await reading.ask("DELETE", "/articles/1"),
            await writing.ask("GET", "/articles"),
            await writing.ask("GET", "/articles/1"),
        ):
            assert (refused.status, refused.problem) == (403, "no-right")
            assert 'error="insufficient_scope"' in refused.headers["WWW-Authenticate"]
        assert await stored(lite) == NOTHING
        assert (await writing.push(ARTICLE)).status == 201
        assert (await reading.ask("GET", "/articles")).status == 200


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"{}{}", b"not json", b"\xff\xfe{\x00}\x00", b'{"title": NaN}',
        b'{"title": Infinity}', b'{"title": "\xd0"}', b'{"title": "\\ud800"}', b'{"title": "a\x00"}',
        b'{"title": "\xd0\x90", "title": "\xd0\x91"}', b'{"a": {"b": 1, "b": 2}}',
        b"[" * 900 + b"]" * 900, b"[" * 100_000, b'{"a":' * 500 + b"1" + b"}" * 500,
        b'{"title": ' + b"9" * 5000 + b"}",
    ],
    ids=range(16),
)  # fmt: skip
async def test_what_is_no_json_is_told_so(lite: Database, body: bytes) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        told = await desk.ask("POST", "/articles", data=body)
        assert (told.status, told.problem) in {(400, "malformed"), (422, "wrong-content")}
        if b'"title": "\xd0\x90"' in body or b"NaN" in body or not body:
            assert told.problem == "malformed"
        assert await stored(lite) == NOTHING


@pytest.mark.parametrize(
    "value", [None, True, 1, 1.5, "x", [], [[]], [None], {}, {"title": None}, {"title": ["x"]}]
)
async def test_what_is_no_article_is_told_so(lite: Database, value: Any) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        told = await desk.ask("POST", "/articles", data=orjson.dumps(value))
        assert (told.status, told.problem) == (422, "wrong-content")
        assert await stored(lite) == NOTHING


async def test_html_that_no_parser_would_end_is_refused(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        told = await desk.push([{"title": "Да"}, {"title": "Нет", "html": "<div>" * 5000}])
        assert (told.status, told.problem) == (422, "wrong-content")
        assert [one["pointer"] for one in told.body["errors"]] == ["/1"]
        assert await stored(lite) == NOTHING


async def test_other_media_types_and_encodings_are_refused(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        body = b'{"title": "\xd0\x90"}'
        for headers in (
            {"Content-Type": "text/plain"},
            {"Content-Type": ""},
            {"Content-Type": "application/x-www-form-urlencoded"},
            {"Content-Type": "application/json; charset=windows-1251"},
            {"Content-Encoding": "gzip"},
            {"Content-Encoding": "br"},
        ):
            sent = gzip.compress(body) if "Content-Encoding" in headers else body
            told = await desk.ask("POST", "/articles", data=sent, headers=headers)
            assert (told.status, told.problem) == (415, "media-type"), headers
        assert await stored(lite) == NOTHING
        right = {"Content-Type": "application/json; charset=UTF-8"}
        assert (await desk.ask("POST", "/articles", data=body, headers=right)).status == 201


async def test_a_body_that_is_too_large_is_not_read(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        told = await desk.ask("POST", "/articles", data=b" " * (MOST_BYTES + 1))
        assert (told.status, told.problem) == (413, "too-large")
        # one that says how long it is, and one that comes in pieces, for ever
        length = await raw(served, head(desk, "Content-Type: application/json",
                                        "Content-Length: 2000000000") + b"[")  # fmt: skip
        assert length.startswith(b"HTTP/1.1 413 ")
        pieces = b"".join(b"10000\r\n" + b" " * 0x10000 + b"\r\n" for _ in range(20))
        chunked = head(desk, "Content-Type: application/json", "Transfer-Encoding: chunked")
        assert (await raw(served, chunked + pieces)).startswith(b"HTTP/1.1 413 ")
        bomb = gzip.compress(b" " * 50_000_000)
        packed = head(desk, "Content-Type: application/json", "Content-Encoding: gzip",
                      f"Content-Length: {len(bomb)}")  # fmt: skip
        assert (await raw(served, packed + bomb)).startswith(b"HTTP/1.1 415 ")
        assert await stored(lite) == NOTHING


async def test_a_body_that_does_not_come_is_not_waited_for(lite: Database) -> None:
    async with serving(lite, body_seconds=0.2) as served:
        desk = await served.pusher()
        slow = head(desk, "Content-Type: application/json", "Content-Length: 100")
        told = await raw(served, slow + b'{"title":')
        assert told.startswith(b"HTTP/1.1 408 ")
        assert b"application/problem+json" in told
        # whoever leaves in the middle is no fault of ours
        assert b" 500 " not in await raw(served, slow + b"{", end=True)
        assert (await desk.push(ARTICLE)).status == 201


async def test_paths_lead_nowhere_else(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        number = (await desk.push(ARTICLE)).body["id"]
        for path in (
            "/articles/0", "/articles/-1", "/articles/01", f"/articles/{number}.0", "/articles/abc",
            "/articles/%31%00", "/articles/1e0", "/articles/" + "9" * 400, "/articles/٣",
            "/articles/9223372036854775808", f"/articles/{number}/", "/articles/", "/articles//1",
            "/article", "/docs/../../etc/passwd", "/docs/x", "/openapi.json/", "/articles/%2e%2e",
        ):  # fmt: skip
            told = await raw(served, head(desk, path=path.encode().decode("latin-1"), method="GET"))
            assert told.startswith((b"HTTP/1.1 404 ", b"HTTP/1.1 400 ")), path
        for method, path in (("PUT", "/articles"), ("DELETE", "/articles"), ("PATCH", "/articles"),
                             ("POST", f"/articles/{number}"), ("POST", "/docs"),
                             ("TRACE", "/articles"), ("OPTIONS", "/articles/1")):  # fmt: skip
            refused = await desk.ask(method, path)
            assert (refused.status, refused.problem) == (405, "method")
            assert refused.headers["Allow"]
        assert (await desk.ask("GET", "/nothing")).problem == "not-found"


async def test_keys_of_another_shape_are_refused(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        for key in ("", " ", "a b", "k" * 256, "ключ"):
            told = await desk.push(ARTICLE, Idempotency_Key=key)
            assert (told.status, told.problem) == (400, "malformed"), key
        two = head(desk, "Content-Type: application/json", "Idempotency-Key: a",
                   "Idempotency-Key: b", "Content-Length: 2")  # fmt: skip
        assert (await raw(served, two + b"{}")).startswith(b"HTTP/1.1 400 ")
        assert await stored(lite) == NOTHING


async def test_a_token_that_asks_too_much_is_told_to_wait(lite: Database) -> None:
    async with serving(lite, pushes=Allowance(units=5, seconds=600)) as served:
        desk, other = await served.pusher("Desk"), await served.pusher("Other")
        many = await desk.push([{"title": f"Новость {at}"} for at in range(4)])
        assert (many.status, many.headers["RateLimit"]) == (200, '"articles";r=1;t=480')
        assert many.headers["RateLimit-Policy"] == '"articles";q=5;w=600'
        before = await stored(lite)
        more = await desk.push([{"title": f"Ещё {at}"} for at in range(4)])
        assert (more.status, more.problem) == (429, "too-many")
        assert 0 < int(more.headers["Retry-After"]) <= 600
        assert more.headers["RateLimit"].startswith('"articles";r=0;')
        assert await stored(lite) == before
        assert (await desk.ask("GET", "/articles")).status == 429
        assert (await other.push({"title": "Другая"})).status == 201


async def test_who_guesses_is_stopped_and_shuts_nobody_out(lite: Database) -> None:
    async with serving(lite, guesses=Allowance(units=3, seconds=600)) as served:
        desk = await served.pusher("Desk")
        assert (await desk.ask("GET", "/articles")).status == 200
        told = [await served.nobody(f"pd_{at}").ask("GET", "/articles") for at in range(5)]
        assert [one.status for one in told] == [401, 401, 401, 429, 429]
        assert told[-1].problem == "too-many"
        assert int(told[-1].headers["Retry-After"]) > 0
        # from the same address, as behind a proxy: who was known before is let in
        assert (await desk.push(ARTICLE)).status == 201


async def test_a_database_that_refuses_is_told_and_nothing_is_kept(lite: Database) -> None:
    async with serving(lite) as served:
        desk = await served.pusher()
        await desk.ask("GET", "/articles")
        async with lite.write() as connection:
            await connection.exec_driver_sql(
                "CREATE TRIGGER full BEFORE INSERT ON articles "
                "BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
        told = await desk.push(ARTICLE, Idempotency_Key="k")
        assert (told.status, told.problem) == (500, "internal")
        assert "no room" not in str(told.body)
        assert await stored(lite) == NOTHING
        async with lite.write() as connection:
            await connection.exec_driver_sql("DROP TRIGGER full")
        assert (await desk.push(ARTICLE, Idempotency_Key="k")).status == 201


async def test_a_postgresql_that_is_gone_is_waited_for(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    name = database.engine.url.database
    other = await open_database(postgres_url.replace(f"/{name}?", "/parldigest_template?"))
    async with serving(database) as served:
        desk = await served.pusher()
        assert (await desk.push({"title": "До того"})).status == 201
        async with other.write() as connection:
            await connection.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        async with other.write() as connection:
            await connection.exec_driver_sql(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            )
        for _ in range(3):
            told = await desk.push(ARTICLE)
            assert (told.status, told.problem) == (503, "unavailable")
            assert int(told.headers["Retry-After"]) > 0
        async with other.write() as connection:
            await connection.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        assert (await desk.push(ARTICLE)).status == 201
    await other.close()
    await database.close()
