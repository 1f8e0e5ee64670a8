"""What several sources have brought: each corrects and takes back for itself."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.intake.accepted import Revised
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from bot.intake.parsed import ParsedArticle
from storage import articles
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, SUBJECTS, reader
from tests.web.pushers import serving, stored
from tests.web.test_corrections import ARTICLE, OTHER, TAG, TITLE, patch, read

HOAX = {"title": "Палата распущена", "text": "Подложный текст.\n\n#Проба #Иное"}


def posted(database: Database) -> tuple[Door, ParsedArticle, Origin]:
    """A channel that posts the same, and the door that it comes by."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    post = from_text(f"{TITLE}\n\n{ARTICLE['text']}")
    return door, post, Origin(Source.CHANNEL, "-1001:5", name="Канал")


async def owed(database: Database) -> int:
    async with database.read() as connection:
        return len((await connection.execute(select(deliveries.c.id))).all())


@pytest.mark.parametrize("by", ["PATCH", "POST"])
@pytest.mark.parametrize("first", [True, False])
async def test_what_others_have_too_stays_as_it_is_and_the_new_words_are_an_article(
    database: Database, by: str, *, first: bool
) -> None:
    door, post, channel = posted(database)
    await reader(database, 1, {TAG: Mode.INSTANT})
    await reader(database, 2, {OTHER: Mode.INSTANT})
    if not first:
        await door.take_in(post, channel)
    async with serving(database) as served:
        desk, other = await served.pusher(), await served.pusher("Other")
        number = (await desk.push({**ARTICLE, "external_id": "n1"})).body["id"]
        assert (await other.push(ARTICLE)).body["id"] == number
        if first:
            await door.take_in(post, channel)
        assert await owed(database) == 1
        if by == "PATCH":
            told = await patch(desk, number, HOAX)
        else:
            told = await desk.push({**HOAX, "external_id": "n1"})
        own = told.body["id"]
        assert (told.status, told.body["status"], own != number) == (200, "revised", True)
        assert told.body["sources"] == ["Desk"]
        kept = await read(other, number)
        assert (kept["title"], kept["text"]) == (TITLE, "Депутаты приняли поправки.")
        assert set(kept["sources"]) == {"Other", "Канал"}
        # only who follows what the first one was not about
        assert await owed(database) == 2
        assert (await desk.ask("GET", f"/articles/{number}")).status == 404
        assert (await other.ask("GET", f"/articles/{own}")).status == 404
        named = await desk.ask("GET", "/articles?external_id=n1")
        assert [one["id"] for one in named.body["articles"]] == [own]
        assert (await patch(desk, own, {"title": "Палата не распущена"})).body["id"] == own
        assert (await read(desk, own))["revision"] == 2
        assert await owed(database) == 2


async def test_a_correction_of_what_others_have_that_says_the_same_changes_nothing(
    database: Database,
) -> None:
    async with serving(database) as served:
        desk, other = await served.pusher(), await served.pusher("Other")
        number = (await desk.push(ARTICLE)).body["id"]
        await other.push(ARTICLE)
        before = await read(desk, number)
        same: tuple[dict[str, str], ...] = ({}, {"title": TITLE})
        # by which name readers know it is for whom to say whose word counts
        for pusher, changes in ((desk, same), (other, (*same, {"outlet": "Подложный"}))):
            for change in changes:
                told = await patch(pusher, number, change)
                assert (told.body["status"], told.body["id"]) == ("duplicate", number)
        assert await read(desk, number) == before
        # a tag more is the article's, as it is when one more source has it
        told = await patch(other, number, {"hashtags": ["Проба", "Иное"]})
        assert (told.body["status"], told.body["id"]) == ("revised", number)
        assert (await read(desk, number))["hashtags"] == ["Проба", "Иное"]
        # for as long as that source has it there
        told = await patch(other, number, {"hashtags": ["Проба"]})
        assert (told.body["status"], told.body["id"]) == ("revised", number)
        assert (await read(desk, number))["hashtags"] == ["Проба"]


async def test_who_has_only_former_words_reads_and_corrects_those(database: Database) -> None:
    async with serving(database) as served:
        desk, other = await served.pusher(), await served.pusher("Other")
        number = (await desk.push(ARTICLE)).body["id"]
        await other.push(ARTICLE)
        told = await patch(desk, number, {"title": f"{TITLE} вновь"})
        assert (told.body["status"], told.body["id"]) == ("revised", number)
        kept = await read(other, number)
        assert (kept["title"], kept["sources"]) == (TITLE, ["Desk"])
        assert (await patch(other, number, {"title": TITLE})).body["status"] == "duplicate"
        # it says now what the article says
        told = await patch(other, number, {"title": f"{TITLE} вновь"})
        assert (told.body["status"], told.body["id"]) == ("revised", number)
        assert (await read(other, number))["sources"] == ["Desk", "Other"]


@pytest.mark.parametrize("first", [True, False])
async def test_who_takes_back_what_others_have_takes_back_that_it_had_it(
    database: Database, *, first: bool
) -> None:
    door, post, channel = posted(database)
    await reader(database, 1, {TAG: Mode.INSTANT})
    if not first:
        await door.take_in(post, channel)
    async with serving(database) as served:
        desk, other = await served.pusher(), await served.pusher("Other")
        url = "https://desk.example/news/1"
        item = {**ARTICLE, "url": url, "outlet": "Подложный", "external_id": "n1"}
        number = (await desk.push(item)).body["id"]
        await other.push({**ARTICLE, "external_id": "n1"})
        if first:
            await door.take_in(post, channel)
        assert (await desk.ask("DELETE", f"/articles/{number}")).status == 204
        for method, body in (("GET", None), ("PATCH", {"title": "Раз"}), ("DELETE", None)):
            told = await desk.ask(method, f"/articles/{number}", json=body)
            assert (told.status, told.problem) == (404, "not-found")
        kept = await read(other, number)
        assert set(kept["sources"]) == {"Other", "Канал"}
        assert (kept["url"], kept["outlet"] != "Подложный") == (None, True)
        # what comes again is known, and theirs
        assert (await other.push({**ARTICLE, "external_id": "n2"})).body["id"] == number
        assert not (await door.take_in(post, channel)).new
        told = await desk.push(item)
        assert (told.status, told.body["status"]) == (200, "duplicate")
        assert await owed(database) == 1
        # the last one takes it with him
        await desk.ask("DELETE", f"/articles/{number}")
        await other.ask("DELETE", f"/articles/{number}")
        await door.retract(number, channel)
        async with database.read() as connection:
            assert (await articles.by_ids(connection, [number]))[number].retracted_at == NOW


async def test_who_corrects_what_is_taken_back_meanwhile_comes_too_late(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The correction has seen the article when it is deleted, and is stored after that."""
    revise = Door.revise
    async with serving(database) as served:
        desk, other = await served.pusher(), await served.pusher("Other")
        for shared in (False, True):
            for by in ("PATCH", "POST"):
                name = f"{by}{shared}"
                item = {**ARTICLE, "title": f"Палата о {name}", "external_id": name}
                number = (await desk.push(item)).body["id"]
                if shared:
                    await other.push(item)

                async def late(door: Door, article: int, *given: Any, **named: Any) -> Revised:
                    await desk.ask("DELETE", f"/articles/{article}")
                    return await revise(door, article, *given, **named)

                before = await stored(database)
                monkeypatch.setattr(Door, "revise", late)
                if by == "PATCH":
                    told = await patch(desk, number, {"text": "Иное."})
                    assert (told.status, told.problem) == (404, "not-found")
                else:
                    told = await desk.push({**item, "text": "Иное."})
                    assert (told.status, told.problem) == (409, "taken-back")
                monkeypatch.setattr(Door, "revise", revise)
                assert (await stored(database))["articles"] == before["articles"]
