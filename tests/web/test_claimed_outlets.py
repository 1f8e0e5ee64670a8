"""A token that gives itself another source's name is known by its own all the same."""

from __future__ import annotations

import unicodedata

from bot.intake.origin import Origin
from storage.database import Database
from storage.vocabulary import Mode, Source
from tests.compose.test_stories import KAZAKH
from tests.corrections.reading import Reading
from tests.seeding import NOW, reader
from tests.stories.telling import RUSSIAN, TAG, House, told
from tests.web.pushers import serving


async def test_the_true_source_is_not_hidden_by_one_that_takes_its_name(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH}, language="kk")
    house = House(database)
    reading = Reading(database)
    feed = Origin(Source.FEED, "9:1", name="Вестник")
    await house.door.take_in(told(RUSSIAN, "https://vestnik.example/n/article-1"), feed)
    async with serving(database, door=house.door) as served:
        evil = await served.pusher("Evil")
        title, text = KAZAKH.split("\n\n", 1)
        said = {"title": title, "text": text, "url": "https://evil.example/news/article-12345"}
        pushed = await evil.push({**said, "language": "kk", "outlet": "Вестник"})
        await reading.deliver(NOW)
        [[alert]] = [one.values() for one in reading.chats.values()]
        assert "Вестник (Evil) · 11:00" in alert
        assert "Сондай-ақ: Вестник\n🌐 Орысша" in alert
        place = f"/articles/{pushed.body['id']}"
        # what it reads, it may say again
        for claimed in ("Вестник (Evil)", "Evil"):
            await evil.ask("PATCH", place, json={"outlet": claimed})
            assert (await evil.ask("GET", place)).body["outlet"] == claimed


async def test_only_anothers_name_is_signed_and_what_is_nobodys_is_told_as_it_was_pushed(
    database: Database,
) -> None:
    house = House(database)
    async with serving(database, door=house.door) as served:
        await served.pusher("Мой край")
        desk = await served.pusher("Desk")
        for number, (claimed, told_) in enumerate(
            (
                ("Новая газета", "Новая газета"),
                ("Desk", "Desk"),
                ("Мой край", "Мой край (Desk)"),
                ("МOИ\u0306 КРАЙ", "МOИ\u0306 КРАЙ (Desk)"),
            )
        ):
            said = {"title": f"Новость {number}", "text": f"Текст {number}.", "outlet": claimed}
            pushed = await desk.push(said)
            place = f"/articles/{pushed.body['id']}"
            assert unicodedata.normalize("NFC", (await desk.ask("GET", place)).body["outlet"]) == (
                unicodedata.normalize("NFC", told_)
            )
        await desk.ask("PATCH", place, json={"outlet": "Мой  край"})
        assert (await desk.ask("GET", place)).body["outlet"] == "Мой край (Desk)"
