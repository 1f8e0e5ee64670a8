"""What an article is about depends on the country of its source, however it is handed over."""

from __future__ import annotations

import pytest

from bot.intake.accept import Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.door import Door
from storage import articles
from storage.database import Database
from storage.topics import by_ids
from storage.vocabulary import Source
from tests.seeding import NOW, SUBJECTS

UZBEK = Origin(Source.FEED, "7:1", country="UZ")


@pytest.fixture
def door(database: Database) -> Door:
    return Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)


async def _keys(database: Database, number: int) -> set[str]:
    async with database.read() as connection:
        found = (await articles.topics_of(connection, [number]))[number]
        return {one.key for one in (await by_ids(connection, list(found))).values()}


async def test_titles_are_those_of_the_country(database: Database, door: Door) -> None:
    news = from_text("Палата собралась\n\nПрезидент подписал закон о мостах.")
    taken = await door.take_in(news, UZBEK)
    assert "uz-president" in await _keys(database, taken.article)
    other = from_text("Палата разошлась\n\nПрезидент не подписал закон о дорогах.")
    await door.revise(taken.article, other, UZBEK)
    assert "uz-president" in await _keys(database, taken.article)
    ours = await door.take_in(
        from_text(f"Вновь {other.title}\n\n{other.lead}"), Origin(Source.FEED, "8:1")
    )
    assert "kz-president" in await _keys(database, ours.article)


async def test_what_was_read_elsewhere_is_of_the_country_too(
    database: Database, door: Door
) -> None:
    frame = "Подписывайтесь: https://t.me/vestnik"
    for number in range(6):  # until the frame is learnt, and the text is read without it
        text = f"Весть {number} о палате\n\nПрезидент подписал закон номер {number}.\n\n{frame}"
        parsed = from_text(text)
        read = Read(parsed, about(parsed, SUBJECTS, NOW, country="UZ"), UZBEK)
        [taken] = await door.take_in_many([read])
        assert "uz-president" in await _keys(database, taken.article)
