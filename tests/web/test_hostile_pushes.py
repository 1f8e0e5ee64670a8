"""Whoever means harm, or has a fault: the right status, and nothing stored."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from bot.web.limits import Allowance
from storage.database import Database
from storage.opening import open_database
from storage.schema_sources import sources, tokens
from storage.vocabulary import TokenRight
from tests.seeding import NOW
from tests.web.pushers import NOTHING, head, raw, serving, stored

ARTICLE: dict[str, Any] = {"title": "Палата приняла поправки", "external_id": "a"}


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
            "", "Bearer", "Bearer ", f"Basic {desk.token}", f"{desk.token}", "Bearer é",
            "Bearer a b",
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
            assert told.split(maxsplit=2)[1] in (b"404", b"400"), path
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
        # from the same address, as behind a proxy: who has a token is let in, new ones as well
        assert (await desk.push(ARTICLE)).status == 201
        assert (await (await served.pusher("New")).ask("GET", "/articles")).status == 200


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
