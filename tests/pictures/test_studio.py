"""A picture is drawn once, in a process of its own, uploaded once, and sent by its name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.messages.picture import Chart, Photo, Picture, Section
from bot.pictures.studio import Not, Studio
from bot.sites.apart import Apart
from storage.database import Database

NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
WEEKS = (0, 1, 2, 3, 4, 5, 6, 7)
# One process that draws for all tests of this file: importing what draws takes a while.
pytestmark = pytest.mark.long


def picture(title: str) -> Picture:
    return Picture("Неделя", "Столбик — неделя.", (Section("Темы", (Chart(title, WEEKS),)),))


@pytest.fixture
async def studio(database: Database) -> AsyncIterator[Studio]:
    made = Studio(database, 42, clock=lambda: NOW)
    yield made
    await made.close()


async def offered(studio: Studio, one: Picture) -> Photo | Not:
    """What a delivery is given once it is drawn."""
    studio.offered(one)
    await asyncio.gather(*studio._drawing.values())
    return studio.offered(one)


async def test_it_is_drawn_apart_uploaded_by_one_and_then_sent_by_its_name(
    studio: Studio, database: Database
) -> None:
    one = picture("Сенат")
    assert studio.offered(one) is Not.YET
    photo = await offered(studio, one)
    assert isinstance(photo, Photo)
    assert photo.png.startswith(b"\x89PNG")
    assert studio._apart.pid is not None  # it was drawn there
    assert studio.offered(one) is Not.YET  # one uploads it, the others wait
    await studio.sent(photo, "AgAC-name")
    assert studio.offered(one) == Photo(one.key, file_id="AgAC-name")
    assert await studio.photo(one) == Photo(one.key, file_id="AgAC-name")
    assert len(studio._drawn) == 0  # its bytes are not kept any more
    # Another process of the fleet, and one after a restart; another bot has names of its own.
    for bot, name in ((42, "AgAC-name"), (43, "")):
        other = Studio(database, bot, clock=lambda: NOW)
        async with database.read() as connection:
            await other.known(connection, [one, picture("Мажилис")])
        assert (other._names.get(one.key) or "") == name
        await other.close()


async def test_a_reader_waits_for_it_and_two_have_it_drawn_once(studio: Studio) -> None:
    one = picture("Мажилис")
    first, second = await asyncio.gather(studio.photo(one), studio.photo(one))
    assert first is not None
    assert second is not None
    assert first.png is second.png


async def test_a_name_that_telegram_knows_no_longer_is_forgotten(
    studio: Studio, database: Database
) -> None:
    one = picture("Сенат")
    await studio.sent(Photo(one.key, png=b"x"), "AgAC-old")
    found = studio.offered(one)
    assert isinstance(found, Photo)
    await studio.refused(found, everywhere=False)  # one chat takes no pictures: others do
    assert studio.offered(one) == found
    await studio.refused(found, everywhere=True)
    async with database.read() as connection:
        await studio.known(connection, [one])
    assert studio.offered(one) is Not.YET


async def test_one_that_telegram_does_not_like_is_offered_to_nobody(studio: Studio) -> None:
    one = picture("Сенат")
    await studio.refused(Photo(one.key, png=b"x"), everywhere=True)
    assert studio.offered(one) is Not.EVER


async def test_what_cannot_be_drawn_is_told_once_and_words_are_left(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    studio = Studio(database, 42, clock=lambda: NOW, apart=Apart(memory=60_000_000))
    try:
        one = picture("Сенат")
        assert await studio.photo(one) is None
        assert studio.offered(one) is Not.EVER
        assert len([line for line in caplog.messages if "could not be drawn" in line]) == 1
    finally:
        await studio.close()
