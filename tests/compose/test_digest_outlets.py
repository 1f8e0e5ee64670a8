"""Who tells an article of a digest is named truly: each once, and first the one whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.digests import Digests
from bot.compose.wanted import Window
from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.composing import words
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import REPRINT, RUSSIAN, TAG, House, by, told

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
