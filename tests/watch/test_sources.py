"""A source by its @name is the channel that had the name first; on both engines, over real HTTP."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.telegram.client import TelegramClient
from bot.watch.sources import Sources
from storage import source_channels
from storage.database import Database
from storage.vocabulary import Source
from tests.seeding import NOW, SUBJECTS, article
from tests.telegram.server import Server, ok, refused, serving

FIRST, OTHER, NUMBER = -1001, -1002, -1003
MINUTE = timedelta(minutes=1)


@dataclass
class Installation:
    """What a process knows, and its clock."""

    database: Database
    client: TelegramClient
    telegram: Server
    now: datetime = NOW

    def sources(self, *named: int | str) -> Sources:
        """As a process that begins has them."""
        return Sources(self.database, self.client, frozenset(named), clock=lambda: self.now)

    def channel(self, number: int, kind: str = "channel") -> None:
        """Telegram will say that it is this one."""
        self.telegram.lay(ok({"id": number, "type": kind, "title": f"Канал {number}"}))


@pytest.fixture
async def here(database: Database) -> AsyncIterator[Installation]:
    async with serving() as server, TelegramClient(server.url, "1:token") as client:
        yield Installation(database, client, server)


async def test_a_name_is_asked_for_once_and_kept_by_number(here: Installation) -> None:
    sources = here.sources("press")
    here.channel(FIRST)
    await sources.look()
    await sources.look()
    assert here.telegram.asked == [("getChat", {"chat_id": "@press"})]
    assert sources.channels == {FIRST: "@press"}
    numbered = here.sources(NUMBER, "press")
    assert numbered.channels == {NUMBER: str(NUMBER)}
    assert await numbered.takes(NUMBER, None, "Вестник")
    assert await numbered.takes(FIRST, None)
    assert numbered.channels == {NUMBER: "Вестник", FIRST: "@press"}
    # another process, or this one after a restart, whatever the channel is called by then
    again = here.sources("press", NUMBER)
    assert await again.takes(FIRST, "Renamed")
    assert await again.takes(FIRST, None)
    assert await again.takes(FIRST, "PRESS")
    assert await again.takes(NUMBER, None)
    assert not await again.takes(OTHER, None)
    assert again.troubles() == []


async def test_a_post_says_whose_the_name_is_where_telegram_was_not_asked(
    here: Installation,
) -> None:
    assert await here.sources("press").takes(FIRST, "Press")
    async with here.database.read() as connection:
        assert (await source_channels.all_of_them(connection))["press"].channel_id == FIRST


async def test_who_takes_the_name_later_is_refused_and_told_of(
    here: Installation, caplog: pytest.LogCaptureFixture
) -> None:
    sources = here.sources("press")
    assert await sources.takes(FIRST, "press")
    for _ in range(3):
        assert not await sources.takes(OTHER, "press")
    assert await sources.takes(FIRST, "former_press")
    [trouble] = sources.troubles()
    assert (trouble.about, trouble.details) == ("press", {"was": FIRST, "now": OTHER})
    assert caplog.text.count("whose posts are not taken") == 1
    # the same after a restart
    assert not await here.sources("press").takes(OTHER, "press")


async def test_a_new_owner_is_noticed_without_a_post(here: Installation) -> None:
    sources = here.sources("press")
    here.channel(FIRST)
    await sources.look()
    here.now += 61 * MINUTE
    here.channel(OTHER)
    await sources.look()
    assert [one.details["now"] for one in sources.troubles()] == [OTHER]
    assert not await sources.takes(OTHER, "press")
    here.now += 61 * MINUTE  # the first one has its name again
    here.channel(FIRST)
    await sources.look()
    assert sources.troubles() == []


async def test_the_operator_accepts_by_number_or_by_naming_it_anew(here: Installation) -> None:
    sources = here.sources("press")
    assert await sources.takes(FIRST, "press")
    assert not await sources.takes(OTHER, "press")
    by_number = here.sources("press", OTHER)
    assert await by_number.takes(OTHER, "press")
    here.channel(OTHER)
    here.channel(OTHER)
    await by_number.look()
    assert by_number.troubles() == []
    without = here.sources(NUMBER)
    here.channel(NUMBER)
    await without.look()
    assert not await without.takes(FIRST, "press")
    assert not await without.takes(OTHER, "press")
    anew = here.sources("press")
    assert await anew.takes(OTHER, "press")
    assert not await anew.takes(FIRST, None)


async def test_a_name_that_is_nobodys_is_asked_again_and_others_are_not_held_up(
    here: Installation, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    sources = here.sources("nobody", "press")
    here.telegram.lay(*[refused(400, "Bad Request: chat not found")] * 2)
    await sources.look()
    assert caplog.text.count("chat not found; asked again in 1 min") == 2
    assert await sources.takes(FIRST, "press")
    await sources.look()
    assert len(here.telegram.asked) == 2
    here.now += 2 * MINUTE
    here.channel(FIRST, "supergroup")
    here.channel(FIRST, "supergroup")
    await sources.look()
    assert len(here.telegram.asked) == 4
    assert "@nobody: it is no channel; asked again in 2 min" in caplog.text
    assert "@press: it is no channel" not in caplog.text  # it is known already


async def test_two_processes_keep_the_same_one(here: Installation) -> None:
    one, two = here.sources("press"), here.sources("press")
    assert await one.takes(FIRST, "press")
    assert not await two.takes(OTHER, "press")
    assert await two.takes(FIRST, None)


async def test_the_hours_of_posts_are_read_by_channel(database: Database) -> None:
    await article(database, "Из файла\n\nНе из канала.")
    for number, (channel, minutes) in enumerate(
        [(FIRST, 0), (FIRST, 50), (OTHER, 70), (FIRST, 130)]
    ):
        at = NOW + minutes * MINUTE
        door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda at=at: at)  # type: ignore[misc]  # mypy does not infer a default
        text = from_text(f"Новость {number}\n\nТекст новости {number}.")
        await door.take_in(text, Origin(Source.CHANNEL, f"{channel}:{number}"))
    async with database.read() as connection:
        assert await source_channels.hours_of_posts(connection, NOW - MINUTE) == {
            FIRST: [NOW, NOW + 120 * MINUTE],
            OTHER: [NOW + 60 * MINUTE],
        }
        assert await source_channels.hours_of_posts(connection, NOW + 200 * MINUTE) == {}
