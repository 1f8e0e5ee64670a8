"""Corrections and what is taken back: of one's own only, told to nobody who had it."""

from __future__ import annotations

from typing import Any

from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from storage.database import Database
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, SUBJECTS, reader
from tests.web.pushers import Answer, Pusher, serving, stored

TAG, OTHER = ("hashtag", "проба"), ("hashtag", "иное")
TITLE = "Палата приняла поправки об ипотеке"
ARTICLE: dict[str, Any] = {"title": TITLE, "text": "Депутаты приняли поправки.\n\n#Проба"}


async def read(pusher: Pusher, number: int) -> dict[str, Any]:
    told = await pusher.ask("GET", f"/articles/{number}")
    assert told.status == 200
    return dict(told.body)


async def patch(pusher: Pusher, number: int, change: Any, **headers: str) -> Answer:
    return await pusher.ask("PATCH", f"/articles/{number}", json=change, headers=headers)


async def test_what_is_left_out_stays_as_it_is(database: Database) -> None:
    whole = {
        **ARTICLE,
        "url": "https://news.example/2026/ipoteka-1",
        "published": "2026-11-24T05:00:00Z",
        "outlet": "Zakon.kz",
        "language": "kk",
        "hashtags": ["Сенат"],
        "external_id": "n1",
    }
    async with serving(database) as served:
        desk = await served.pusher()
        number = (await desk.push(whole)).body["id"]
        before = await read(desk, number)
        nothing = await patch(desk, number, {})
        assert (nothing.status, nothing.body["status"]) == (200, "duplicate")
        assert await read(desk, number) == before
        told = await patch(desk, number, {"title": "Палата приняла поправки об аренде"})
        assert (told.status, told.body["status"], told.body["id"]) == (200, "revised", number)
        after = await read(desk, number)
        changed = {"title": "Палата приняла поправки об аренде", "revision": 2, "topics": []}
        assert after | {"topics": []} == before | changed
        await patch(desk, number, {"text": "Иной текст.\n\n#Иное", "published": "2026-11-23 12:00"})
        last = await read(desk, number)
        # a text with tags has its own
        assert (last["text"], last["hashtags"]) == ("Иной текст.", ["Иное"])
        assert (last["published"], last["revision"]) == ("2026-11-23T07:00:00Z", 3)
        await patch(desk, number, {"html": "<p>Раз.</p><p>Два.</p>", "hashtags": ["Мажилис"]})
        html = await read(desk, number)
        assert (html["text"], html["hashtags"]) == ("Раз.\n\nДва.", ["Мажилис"])
        await patch(desk, number, {"text": "Три.", "outlet": "Egemen"})
        bare = await read(desk, number)
        assert (bare["text"], bare["hashtags"]) == ("Три.", ["Мажилис"])
        assert bare["outlet"] == "Egemen"


async def test_only_who_hears_of_it_for_the_first_time_is_alerted(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {OTHER: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher()
        number = (await desk.push(ARTICLE)).body["id"]
        assert (await stored(database))["owed"] == 1
        await patch(desk, number, {"text": "Депутаты приняли поправки.\n\n#Проба #Иное"})
        assert (await stored(database))["owed"] == 2
        silent = {"title": "Без спешки", "external_id": "a", "alert": "digest"}
        await desk.push(silent)
        told = await desk.push({**silent, "text": "#Проба"})
        assert (told.body["status"], (await stored(database))["owed"]) == ("revised", 2)


async def test_a_correction_into_anothers_article_alerts_nobody_again(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        agency, other = await served.pusher("Agency"), await served.pusher("Other")
        first = (await agency.push(ARTICLE)).body["id"]
        mine = [
            (await other.push({"title": f"Иное {at}", "external_id": f"n{at}"})).body["id"]
            for at in range(2)
        ]
        await patch(other, mine[0], {"title": TITLE, "text": ARTICLE["text"]})
        told = await other.push({**ARTICLE, "external_id": "n1"})
        assert (told.body["status"], told.body["id"]) == ("revised", mine[1])
        assert (await stored(database))["owed"] == 1
        assert (await read(agency, first))["sources"] == ["Agency", "Other"]


async def test_the_same_external_id_with_another_text_is_a_correction(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher()
        first = await desk.push({**ARTICLE, "external_id": "n1"})
        again = await desk.push({**ARTICLE, "external_id": "n1"})
        assert (again.status, again.body["status"]) == (200, "duplicate")
        other = await desk.push({**ARTICLE, "title": "Палата отклонила их", "external_id": "n1"})
        assert (other.status, other.body["status"]) == (200, "revised")
        assert first.body["id"] == again.body["id"] == other.body["id"]
        told = await read(desk, first.body["id"])
        assert (told["title"], told["revision"]) == ("Палата отклонила их", 2)
        # after a correction the first text is another one again
        await patch(desk, told["id"], {"title": "Палата решит завтра"})
        back = await desk.push({**ARTICLE, "title": "Палата отклонила их", "external_id": "n1"})
        assert back.body["status"] == "revised"
        counts = await stored(database)
        assert (counts["articles"], counts["owed"]) == (1, 1)


async def test_a_correction_with_a_key_is_done_once(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        number = (await desk.push(ARTICLE)).body["id"]
        key = {"Idempotency-Key": "k"}
        first = await patch(desk, number, {"title": "Раз"}, **key)
        await patch(desk, number, {"title": "Два"})
        again = await patch(desk, number, {"title": "Раз"}, **key)
        assert (again.status, again.body) == (200, first.body)
        assert again.headers["Idempotency-Replayed"] == "true"
        assert (await read(desk, number))["title"] == "Два"
        assert (await patch(desk, number, {"title": "Три"}, **key)).problem == "key-reused"
        # one that failed is free again
        refused = await patch(desk, 999, {"title": "Раз"}, **{"Idempotency-Key": "l"})
        assert (refused.status, refused.problem) == (404, "not-found")
        assert (
            await patch(desk, number, {"title": "Раз"}, **{"Idempotency-Key": "l"})
        ).status == 200


async def test_what_is_taken_back_is_gone_and_does_not_come_again(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    async with serving(database) as served:
        desk = await served.pusher()
        number = (await desk.push({**ARTICLE, "external_id": "n1"})).body["id"]
        gone = await desk.ask("DELETE", f"/articles/{number}")
        assert (gone.status, gone.body) == (204, "")
        before = await stored(database)
        for method, body in (("GET", None), ("PATCH", {"title": "Раз"}), ("DELETE", None)):
            told = await desk.ask(method, f"/articles/{number}", json=body)
            assert (told.status, told.problem) == (404, "not-found"), method
        for again in ({**ARTICLE, "external_id": "n1"}, ARTICLE, {**ARTICLE, "external_id": "n2"}):
            told = await desk.push(again)
            assert (told.status, told.problem) == (409, "taken-back")
        [refused, news] = (await desk.push([ARTICLE, {"title": "Иная новость"}])).body
        assert (refused["status"], refused["id"], news["status"]) == ("refused", None, "accepted")
        assert refused["problem"]["type"] == "/docs#taken-back"
        after = await stored(database)
        assert after == before | {
            "articles": before["articles"] + 1,
            "article_sources": before["article_sources"] + 1,
        }
        for query in ("", "?external_id=n1"):
            listed = (await desk.ask("GET", f"/articles{query}")).body["articles"]
            assert number not in [one["id"] for one in listed]


async def test_an_article_of_another_source_is_as_one_that_does_not_exist(
    database: Database,
) -> None:
    async with serving(database) as served:
        desk, other = await served.pusher("Desk"), await served.pusher("Other")
        number = (await desk.push({**ARTICLE, "external_id": "n1"})).body["id"]
        before = await stored(database)
        for asked in (number, number + 1):
            for method, body in (("GET", None), ("PATCH", {"title": "Раз"}), ("DELETE", None)):
                told = await other.ask(method, f"/articles/{asked}", json=body)
                assert (told.status, told.problem) == (404, "not-found")
        assert (await other.ask("GET", "/articles?external_id=n1")).body["articles"] == []
        assert await stored(database) == before
        assert (await read(desk, number))["title"] == TITLE


async def test_who_brought_an_article_second_reads_it(database: Database) -> None:
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    post = from_text(f"{TITLE}\n\n{ARTICLE['text']}")
    channel = Origin(Source.CHANNEL, "-1001:5", name="Канал")
    was = await door.take_in(post, channel)
    async with serving(database) as served:
        desk = await served.pusher()
        told = await desk.push({**ARTICLE, "external_id": "n1"})
        assert (told.status, told.body["status"]) == (200, "duplicate")
        assert (await read(desk, was.article))["external_id"] == "n1"
        assert (await desk.push({**ARTICLE, "external_id": "n1"})).body["status"] == "duplicate"


async def test_a_correction_that_is_wrong_changes_nothing(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher()
        number = (await desk.push(ARTICLE)).body["id"]
        before = await read(desk, number)
        wrong: tuple[Any, ...] = (
            [], "x", {"title": "…"}, {"title": None}, {"text": 5}, {"titel": "x"},
            {"text": "x", "html": "x"}, {"external_id": "n2"}, {"url": None},
        )  # fmt: skip
        for change in wrong:
            told = await patch(desk, number, change)
            assert (told.status, told.problem) == (422, "wrong-content"), change
            assert told.body["errors"]
        assert await read(desk, number) == before


async def test_sources_of_one_name_are_told_apart(database: Database) -> None:
    async with serving(database) as served:
        first, second = [await served.pusher(one, outlet="Zakon.kz") for one in ("one", "two")]
        number = (await first.push(ARTICLE)).body["id"]
        told = await second.push(ARTICLE)
        assert told.body["sources"] == ["Zakon.kz", "Zakon.kz (http)"]
        read = await first.ask("GET", f"/articles/{number}")
        assert read.body["sources"] == told.body["sources"]


async def test_a_title_is_of_the_country_of_who_pushes(database: Database) -> None:
    async with serving(database) as served:
        desk = await served.pusher(country="UZ")
        one, *two = [
            {"title": f"Весть {number}", "text": f"Президент подписал закон номер {number}."}
            for number in range(3)
        ]
        told = [(await desk.push(one)).body, *(await desk.push(two)).body]
        for body in told:
            assert "uz-president" in {topic["key"] for topic in body["topics"]}
