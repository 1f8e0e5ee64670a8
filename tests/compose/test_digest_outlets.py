"""Who tells an article of a digest is named truly: each once, and first the one whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.wanted import Window
from bot.intake.origin import Origin
from storage.database import Database
from storage.schema_sources import article_sources
from storage.vocabulary import Mode, Source
from tests.compose.composing import words
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, TAG, House, by, told

THIRD = REPRINT.replace("прошли палату", "прошли")


@pytest.mark.parametrize(
    ("outlet", "others", "line"),
    [
        ("", ["Курьер"], "Вестник, Курьер · "),
        ("", ["Курьер", "вестник"], "Вестник, Курьер · "),
        ("Бюро", ["Курьер"], "Бюро, Курьер · "),
        ("БЮРО", ["Бюро"], "Бюро · "),
        ("ВЕСТНИК", ["Курьер"], "Вестник, Курьер · "),
        ("", [], "Вестник · "),
        ("Бюро", [], "Бюро · "),
    ],
)
async def test_each_is_named_once_and_its_own_first(
    database: Database, outlet: str, others: list[str], line: str
) -> None:
    """`outlet`: whom the first article itself names; it came from another source."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    await house.door.take_in(replace(told(RUSSIAN), outlet=outlet), by("Вестник"))
    for number, (name, text) in enumerate(zip(others, (REPRINT, THIRD), strict=False), 2):
        await house.door.take_in(told(text), by(name, number))
    window = Window(chat, "ru", "UTC", NOW - timedelta(days=1), NOW)
    async with database.read() as connection:
        said = words(await Digests(SUBJECTS).of_window(connection, window, NOW))
    assert said.splitlines()[-1] == f"{line}06:00"
    assert "1 новость" in said


async def test_what_a_channel_quotes_is_named_behind_the_channel(database: Database) -> None:
    """Its link opens the channel's post."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    opens = "https://t.me/vestnik/7"
    road = Origin(Source.CHANNEL, "9:7", opens=opens, name="Вестник")
    await house.door.take_in(replace(told(RUSSIAN), outlet="Бюро"), road)
    [said] = await _digests(database, [chat])
    assert said.splitlines()[-1] == "Вестник, Бюро · 06:00"


_PALATA, _PLAN = "1. Палата поддержала", "1. Палата приняла план"


async def _digests(database: Database, chats: list[int]) -> list[str]:
    """The digest of each of some chats: of one alone, of several as a batch."""
    windows = [Window(one, "ru", "UTC", NOW - timedelta(days=1), NOW) for one in chats]
    async with database.read() as connection:
        return list(map(words, await Digests(SUBJECTS).of_windows(connection, windows, NOW)))


async def test_a_source_that_renames_itself_is_one_outlet(database: Database) -> None:
    chats = [await reader(database, number, {TAG: Mode.DIGEST}) for number in (1, 2)]
    house = House(database)
    await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер")
    plan = OTHER.removesuffix("\n\n#Проба")
    for item, name in enumerate(("Альфа", "Бета", "Гамма", "Дельта")):
        text = told(f"{plan}\n\nУточним, что начало {'о' * item} в полдень.\n\n#Проба")
        await house.door.take_in(text, Origin(Source.FEED, f"9:{item}", name=name))
    for some in (chats, chats[:1]):
        assert all(_PALATA in one for one in await _digests(database, some))


async def test_two_sources_of_one_name_are_one_outlet(database: Database) -> None:
    chats = [await reader(database, number, {TAG: Mode.DIGEST}) for number in (1, 2)]
    house = House(database)
    await house.take(RUSSIAN, "Вестник", 2)
    await house.take(REPRINT, "вестник", 3)
    await house.take(OTHER, "Курьер")
    newer = OTHER.replace("#Проба", "Добавим, что билеты есть.\n\n#Проба")
    await house.take(newer, "Бюро")
    for some in (chats, chats[:1]):
        assert all(_PLAN in one for one in await _digests(database, some))


@pytest.mark.parametrize(
    "name", ["Злой\x1f5 Второй\x1f6 Третий", "Злой\x1fещё", '"],[5,"x","Второй"],[6,"y","Т']
)
async def test_no_name_makes_several_outlets(database: Database, name: str) -> None:
    """Neither as it is taken in nor as it was stored once."""
    chats = [await reader(database, number, {TAG: Mode.DIGEST}) for number in (1, 2)]
    house = House(database)
    await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер")
    await house.door.take_in(told(OTHER), Origin(Source.FEED, "3:1", name=name))
    for some in (chats, chats[:1]):
        assert all(_PALATA in one for one in await _digests(database, some))
    async with database.write() as connection:
        stored = update(article_sources).where(article_sources.c.key == "feed:3")
        await connection.execute(stored.values(name=name))
    for some in (chats, chats[:1]):
        assert all(_PALATA in one for one in await _digests(database, some))


def test_a_name_has_no_controls() -> None:
    assert Origin(Source.FEED, "3:1", name=" Злой\x1fещё\x00\n ").name == "Злой ещё"
