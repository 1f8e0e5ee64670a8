"""Bodies that are none: too large, too slow, no JSON, no article. Nothing of them is stored."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import orjson
import pytest

from bot.web.bodies import MOST_BYTES
from storage.database import Database
from tests.web.pushers import NOTHING, head, raw, serving, stored

ARTICLE: dict[str, Any] = {"title": "Палата приняла поправки", "external_id": "a"}


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"{}{}", b"not json", b"\xff\xfe{\x00}\x00", b'{"title": NaN}',
        b'{"title": Infinity}', b'{"title": "\xd0"}', b'{"title": "\\ud800"}',
        b'{"title": "a\x00"}', b'{"title": "\xd0\x90", "title": "\xd0\x91"}',
        b'{"a": {"b": 1, "b": 2}}', b"[" * 900 + b"]" * 900, b"[" * 100_000,
        b'{"a":' * 500 + b"1" + b"}" * 500,
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
            {"Content-Encoding": "deflate"},
            {"Content-Encoding": "br"},
            {"Content-Encoding": "nonsense"},
        ):
            packed = {"gzip": gzip.compress(body), "deflate": zlib.compress(body)}
            sent = packed.get(headers.get("Content-Encoding", ""), body)
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
