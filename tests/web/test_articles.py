"""Pushing over HTTP: stored once, alerted once, known again by every sign that there is."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.json_article import read_article
from bot.intake.origin import Origin
from bot.web.article_models import read_change
from bot.web.offers import offered_of
from bot.web.pushing import Pushing
from storage.database import Database
from storage.schema_sources import answered_requests, source_items, sources, tokens
from storage.tokens import Bearer
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, SUBJECTS, reader
from tests.web.pushers import BOTH, NOTHING, serving, stored

TAG = ("hashtag", "проба")
TITLE = "Палата приняла поправки об ипотеке"
ARTICLE: dict[str, Any] = {"title": TITLE, "text": "Депутаты приняли поправки.\n\n#Проба"}


async def test_an_article_is_stored_alerted_and_told(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher("Desk", outlet="Zakon.kz")
        told = await desk.push(
            {
                **ARTICLE,
                "url": "https://news.example/2026/ipoteka-1",
                "published": "2026-11-24T10:00:00+05:00",
                "hashtags": ["Сенат"],
                "external_id": "news-1",
            }
        )
        assert told.status == 201, told.body
        number = told.body["id"]
        assert told.headers["Location"] == f"/articles/{number}"
        assert (told.body["status"], told.body["sources"]) == ("accepted", ["Zakon.kz"])
        about = {(one["kind"], one["key"]) for one in told.body["topics"]}
        assert {("hashtag", "проба"), ("hashtag", "сенат")} <= about
        assert served.rung
        counts = await stored(database)
        assert (counts["articles"], counts["article_sources"], counts["owed"]) == (1, 1, 1)
        read = await desk.ask("GET", f"/articles/{number}")
        assert read.body | {"topics": []} == {
            "id": number,
            "external_id": "news-1",
            "title": TITLE,
            "text": "Депутаты приняли поправки.",
            "url": "https://news.example/2026/ipoteka-1",
            "published": "2026-11-24T05:00:00Z",
            "received": "2026-11-24T06:00:00Z",
            "language": "ru",
            "outlet": "Zakon.kz",
            "hashtags": ["Проба", "Сенат"],
            "revision": 1,
            "sources": ["Zakon.kz"],
            "topics": [],
        }


async def test_words_of_readers_are_told_to_nobody_who_pushes(database: Database) -> None:
    await reader(database, 1, {("keyword", "ипотеке"): Mode.INSTANT})
    async with serving(database) as served:
        desk = await served.pusher()
        told = await desk.push(ARTICLE)
        assert (await stored(database))["owed"] == 1
        read = await desk.ask("GET", f"/articles/{told.body['id']}")
        for body in (told.body, read.body):
            assert {one["kind"] for one in body["topics"]} == {"hashtag"}


async def test_the_same_article_again_is_known_and_alerts_nobody(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    posted = from_text(f"{TITLE}\n\n{ARTICLE['text']}")
    was = await door.take_in(posted, Origin(Source.CHANNEL, "-1001:5", name="Канал"))
    async with serving(database) as served:
        one, other = await served.pusher("Один"), await served.pusher("Другой")
        for pusher, names in ((one, ["Канал", "Один"]), (other, ["Канал", "Один", "Другой"])):
            for _ in range(2):
                told = await pusher.push(ARTICLE)
                assert (told.status, told.body["status"]) == (200, "duplicate")
                assert (told.body["id"], told.body["sources"]) == (was.article, names)
        counts = await stored(database)
        assert (counts["articles"], counts["article_sources"], counts["owed"]) == (1, 3, 1)


async def test_a_request_with_a_key_is_done_once(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        first = await desk.push(ARTICLE, Idempotency_Key="k-1")
        again = await desk.push(ARTICLE, Idempotency_Key="k-1")
        assert (first.status, again.status) == (201, 201)
        assert first.body == again.body
        assert again.headers["Location"] == first.headers["Location"]
        assert "Idempotency-Replayed" not in first.headers
        assert again.headers["Idempotency-Replayed"] == "true"
        before = await stored(database)
        reused = await desk.push({"title": "Другое"}, Idempotency_Key="k-1")
        assert (reused.status, reused.problem) == (422, "key-reused")
        assert await stored(database) == before
        # of another source, it is another key
        other = await served.pusher("Другой")
        assert (await other.push({"title": "Другое"}, Idempotency_Key="k-1")).status == 201


async def test_a_key_whose_request_failed_is_free_again(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        wrong = await desk.push({"title": "!"}, Idempotency_Key="k")
        assert (wrong.status, wrong.problem) == (422, "wrong-content")
        assert await stored(database) == NOTHING
        assert (await desk.push(ARTICLE, Idempotency_Key="k")).status == 201


async def test_what_is_in_work_is_told_so_and_what_was_left_is_taken_over(
    database: Database,
) -> None:
    now = NOW
    async with serving(database, clock=lambda: now) as served:
        desk = await served.pusher()
        assert (await desk.push({**ARTICLE, "external_id": "a"}, Idempotency_Key="k")).status == 201
        # as a process leaves them that is killed in the middle
        async with database.write() as connection:
            await connection.execute(
                update(answered_requests).values(status=0, answer="", answered_at=NOW)
            )
            await connection.execute(
                update(source_items).values(article=None, content="", seen_at=NOW)
            )
        for headers in ({"Idempotency_Key": "k"}, {}):
            busy = await desk.push({**ARTICLE, "external_id": "a"}, **headers)
            assert (busy.status, busy.problem) == (409, "in-work")
            assert int(busy.headers["Retry-After"]) > 0
        now = NOW + timedelta(seconds=61)
        told = await desk.push({**ARTICLE, "external_id": "a"}, Idempotency_Key="k")
        assert (told.status, told.body["status"]) == (200, "duplicate")
        assert (await stored(database))["articles"] == 1
        async with database.read() as connection:
            [item] = await connection.execute(select(source_items))
        assert item.article == told.body["id"]


@pytest.mark.parametrize("several", [False, True])
async def test_what_was_stored_by_a_process_that_was_killed_is_known_by_its_id(
    database: Database, several: bool
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    killed = Pushing(database, door, SUBJECTS, clock=lambda: NOW)
    pushed = [{**ARTICLE, "external_id": "n1"}, {"title": "Вторая новость", "external_id": "n2"}]
    async with serving(database) as served:
        desk = await served.pusher()
        bearer = Bearer(1, desk.source, "Desk", "", "", "", frozenset(BOTH), False, None)
        read = [read_article(one) for one in pushed[: 1 + several]]
        # killed where `settle` would follow
        await killed.push(bearer, offered_of(bearer, read, several=several), None, alone=False)
        corrected = {**pushed[0], "title": "Палата отклонила поправки об ипотеке"}
        told = await desk.push(corrected)
        assert (told.status, told.body["status"]) == (200, "revised")
        again = await desk.push([corrected, *pushed[1 : 1 + several]])
        assert {one["status"] for one in again.body} == {"duplicate"}
        counts = await stored(database)
        assert (counts["articles"], counts["owed"]) == (1 + several, 1)
        # the same of a correction, by either way: the text of before is another one then
        bearer_reads = offered_of(bearer, [read_article(pushed[0])], several=False)
        await killed.push(bearer, bearer_reads, None, alone=True)
        assert (await desk.push(corrected)).body["status"] == "revised"
        await killed.correct(bearer, told.body["id"], read_change({"title": TITLE}), None)
        assert (await desk.push(corrected)).body["status"] == "revised"


async def test_one_key_in_ten_requests_at_once_is_one_article(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        told = await asyncio.gather(*[desk.push(ARTICLE, Idempotency_Key="k") for _ in range(10)])
        assert {one.status for one in told} <= {201, 409}
        assert len({one.body["id"] for one in told if one.status == 201}) == 1
        assert (await stored(database))["articles"] == 1


async def test_one_external_id_in_ten_requests_at_once_is_one_article(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        texts = [{"title": f"{TITLE} {at}", "external_id": "a"} for at in range(10)]
        told = await asyncio.gather(*[desk.push(one) for one in texts])
        statuses = [one.status for one in told]
        assert (statuses.count(201), set(statuses) <= {200, 201, 409}) == (1, True)
        assert {one.problem for one in told if one.status == 409} <= {"in-work"}
        assert (await stored(database))["articles"] == 1


async def test_a_list_is_stored_with_an_outcome_each(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher()
        await desk.push(ARTICLE)
        told = await desk.push(
            [
                ARTICLE,
                {"title": "Вторая новость о бюджете", "external_id": "2"},
                {"title": "Третья новость", "text": "Слова. #Проба"},
                {"title": "Вторая новость о бюджете", "external_id": "2"},
            ]
        )
        assert told.status == 200
        said = [one["status"] for one in told.body]
        assert said == ["duplicate", "accepted", "accepted", "duplicate"]
        assert told.body[1]["id"] == told.body[3]["id"]
        counts = await stored(database)
        assert (counts["articles"], counts["owed"]) == (3, 2)


async def test_a_list_with_a_wrong_article_is_refused_whole_with_each_fault(
    database: Database,
) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        told = await desk.push([ARTICLE, {"title": 5}, {"text": "x"}], Idempotency_Key="k")
        assert (told.status, told.problem) == (422, "wrong-content")
        assert [one["pointer"] for one in told.body["errors"]] == ["/1/title", "/2/title"]
        assert await stored(database) == NOTHING
        for many in ([], [ARTICLE] * 101):
            assert (await desk.push(many)).problem == "wrong-content"


async def test_how_readers_hear_of_it_is_chosen(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher()
        for at, (alert, owed) in enumerate([("none", 0), ("digest", 0), ("now", 1), (None, 2)]):
            told = await desk.push({"title": f"Новость {at} #Проба", "alert": alert})
            assert told.status == 201
            assert (await stored(database))["owed"] == owed


async def test_ones_own_articles_are_listed_by_pages(database: Database) -> None:
    now = NOW
    async with serving(database, clock=lambda: now) as served:
        desk, other = await served.pusher("Desk"), await served.pusher("Other")
        ids = []
        for at in range(5):
            now = NOW + timedelta(minutes=at)
            told = await desk.push({"title": f"Новость {at}", "external_id": f"n/{at}"})
            ids.append(told.body["id"])
            await other.push({"title": f"Чужая {at}"})
        first = await desk.ask("GET", "/articles?limit=2")
        assert [one["id"] for one in first.body["articles"]] == [ids[4], ids[3]]
        second = await desk.ask("GET", f"/articles?limit=2&cursor={first.body['next']}")
        third = await desk.ask("GET", f"/articles?limit=2&cursor={second.body['next']}")
        assert [one["id"] for one in second.body["articles"]] == [ids[2], ids[1]]
        assert [one["id"] for one in third.body["articles"]] == [ids[0]]
        assert third.body["next"] is None
        whole = await desk.ask("GET", "/articles?limit=5")
        assert (len(whole.body["articles"]), whole.body["next"]) == (5, None)
        for since in ("2026-11-24T06:03:00Z", "2026-11-24T11:03:00+05:00", "2026-11-24 11:03"):
            late = await desk.ask("GET", f"/articles?since={since}")
            assert [one["id"] for one in late.body["articles"]] == [ids[4], ids[3]], since
        named = await desk.ask("GET", "/articles?external_id=n/3")
        assert [one["external_id"] for one in named.body["articles"]] == ["n/3"]
        for nothing in ("external_id=n/9", "since=2027-01-01T00:00Z", "cursor=1"):
            empty = await desk.ask("GET", f"/articles?{nothing}")
            assert empty.body == {"articles": [], "next": None}
        for wrong in (
            "limit=0 limit=101 limit=x limit=1&limit=2 cursor=0 cursor=a since=today since= "
            "external_id= external_id=%00 sinse=2026-11-24T06:03:00Z"
        ).split():
            refused = await desk.ask("GET", f"/articles?{wrong}")
            assert (refused.status, refused.problem) == (400, "malformed"), wrong


async def test_a_token_is_seen_to_be_used_and_a_paused_source_is_told_so(
    database: Database,
) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        await desk.push(ARTICLE)
        reading = await served.pusher("Reading")
        await reading.ask("GET", "/articles")
        async with database.write() as connection:
            assert list(await connection.scalars(select(tokens.c.used_at))) == [NOW, NOW]
            await connection.execute(update(sources).values(paused_at=NOW))
        refused = await desk.push({"title": "Другое"})
        assert (refused.status, refused.problem) == (403, "no-right")
        assert (await desk.ask("GET", "/articles")).status == 200
        assert (await stored(database))["articles"] == 1
