"""Whoever pushes with a token into the story of an outlet that was chosen takes no alert from it by
what he makes of his article afterwards, and is named beneath it only while he tells the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.compose.standing import turned_of
from bot.compose.wanted import Window
from bot.intake.origin import Origin
from storage import articles, chats, stories
from storage.database import Database
from storage.outlets import keys, listed
from storage.vocabulary import Alerted, Mode, Source
from tests.corrections.reading import Reading
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, TAG, House, by, told
from tests.test_one_story import FEED, KAZAKH, KAZAKH_TEXT, SECOND

RU = f"{FEED}\n\n{SECOND}\n\n#Проба"
KK = f"{KAZAKH}\n\n{KAZAKH_TEXT}\n\n#Проба"
SPAM = (
    "Казино ақша береді\n\nТек бүгін тегін ақша алыңыз, сілтемені басыңыз, evil.example сайтында "
    "тіркеліңіз.\n\n#Проба"
)
CHOSEN = Origin(Source.FEED, "9:1", name="Вестник")
TOKEN = by("Бюро", 7)
PAGE = "https://bureau.example/news/roads-2026"


@pytest.fixture
async def house(database: Database) -> House:
    await reader(database, 1, {TAG: Mode.BOTH}, language="kk")
    await reader(database, 2, {TAG: Mode.BOTH}, language="ru")
    return House(database)


@pytest.fixture
async def reading(database: Database) -> Reading:
    return Reading(database, grown_at=NOW + timedelta(hours=9))


async def chosen(house: House, text: str = RU) -> int:
    taken = await house.door.take_in(told(text, "https://vestnik.example/n/48"), CHOSEN)
    return taken.article


async def pushed(house: House, text: str = KK, language: str = "kk") -> int:
    return (await house.door.take_in(told(text, PAGE, language), TOKEN)).article


async def rewritten(house: House, article: int, text: str, language: str = "kk") -> None:
    assert (await house.door.revise(article, told(text, PAGE, language), TOKEN)).changed


@pytest.mark.parametrize("seen", [True, False], ids=["shown meanwhile", "before it is shown"])
async def test_who_makes_something_else_of_his_version_gives_the_place_back(
    database: Database, house: House, reading: Reading, *, seen: bool
) -> None:
    first = await chosen(house)
    await reading.deliver()
    version = await pushed(house)
    if seen:
        await reading.deliver()
        assert reading.of(1).startswith(KAZAKH)
        assert "Также: Бюро" in reading.of(2)
    await rewritten(house, version, SPAM)
    await reading.deliver()
    for chat in (1, 2):
        assert reading.of(chat).startswith(FEED)
        assert not any(word in reading.of(chat) for word in ("Бюро", "азино", "🌐", "✏️"))
    # Now that nobody has it before his eyes, it leaves.
    await house.take(OTHER.replace("#Проба", "#Другое"), "Курьер", 8)
    await house.take(OTHER.replace("Вход", "А вход").replace("#Проба", "#Иное"), "Почта", 9)
    async with database.read() as connection:
        assert await stories.of(connection, [first, version]) == {first: first, version: version}
    # Nor does it come back with the words that it had.
    await rewritten(house, version, KK)
    async with database.read() as connection:
        members = (await articles.by_ids(connection, [first, version])).values()
        assert (await turned_of(connection, members)).other == {version}
    await reading.deliver()
    assert all(reading.of(chat).startswith(FEED) for chat in (1, 2))


async def test_nor_is_it_shown_to_who_is_alerted_only_then(house: House, reading: Reading) -> None:
    await chosen(house)
    version = await pushed(house)
    await rewritten(house, version, SPAM)
    await reading.deliver()
    told_of_story = [text for text in reading.chats[1].values() if text.startswith(FEED)]
    assert len(told_of_story) == 1
    assert "Бюро" not in told_of_story[0]


async def test_a_version_that_is_corrected_in_sense_is_only_a_link_from_then_on(
    house: House, reading: Reading
) -> None:
    await chosen(house)
    version = await pushed(house)
    await reading.deliver()
    assert reading.of(1).startswith(KAZAKH)
    await rewritten(house, version, KK.replace("43 сенатор", "34 сенатор"))
    await reading.deliver()
    assert reading.of(1).startswith(FEED)
    assert "✏️" not in reading.of(1)
    assert "Сондай-ақ: Бюро" in reading.of(1)
    assert "🌐 Қазақша" in reading.of(1)


async def test_a_version_of_which_a_typo_is_mended_keeps_its_place(
    house: House, reading: Reading
) -> None:
    await chosen(house)
    version = await pushed(
        house, KK.replace("екінші оқылымда мақұлдады.", "екінші оқылымда мақлдады.")
    )
    await reading.deliver()
    await rewritten(house, version, KK)
    await reading.deliver()
    assert reading.of(1).startswith(KAZAKH)


async def test_who_prefers_its_outlet_reads_its_correction(
    database: Database, house: House, reading: Reading
) -> None:
    async with database.write() as connection:
        await chats.change(connection, 1, outlets="Бюро")
    await chosen(house)
    version = await pushed(house)
    await reading.deliver()
    await rewritten(house, version, KK.replace("43 сенатор", "34 сенатор"))
    await reading.deliver()
    assert reading.of(1).startswith("✏️ Түзетілді")
    assert KAZAKH in reading.of(1)
    await rewritten(house, version, SPAM)
    await reading.deliver()
    assert reading.of(1).startswith(FEED)


@pytest.mark.parametrize("together", [True, False])
async def test_a_digest_shows_nothing_of_it_either_before_it_has_left(
    database: Database, house: House, reading: Reading, *, together: bool
) -> None:
    await chosen(house)
    version = await pushed(house)
    await reading.deliver()  # it is before his eyes, so it does not leave at once
    assert KAZAKH in await digest(database, together=together)
    await rewritten(house, version, KK.replace("43 сенатор", "34 сенатор"))
    said = await digest(database, together=together)
    assert FEED in said
    assert KAZAKH not in said
    assert KAZAKH in await digest(database, together=together, outlets="Бюро")
    await rewritten(house, version, SPAM)
    for outlets_ in ("", "Бюро"):
        said = await digest(database, together=together, outlets=outlets_)
        assert FEED in said
        assert "азино" not in said
        assert "Бюро" not in said


async def digest(database: Database, *, together: bool, outlets: str = "") -> str:
    """The digest of who reads Kazakh, alone or with others'."""
    window = Window(
        1, "kk", "UTC", NOW - timedelta(days=1), NOW + timedelta(days=1),
        alerted=Alerted.FULL, outlets=keys(listed(outlets)),
    )  # fmt: skip
    async with database.read() as connection:
        told_ = await Digests(SUBJECTS).of_windows(
            connection, [window, replace(window, chat=2)] if together else [window], NOW
        )
    said = told_[0]
    assert isinstance(said, Say)
    return "\n".join(one.message.plain for one in said.operations)


async def test_where_nobody_else_tells_it_he_is_told_what_became_of_it(
    house: House, reading: Reading
) -> None:
    version = await pushed(house)
    await reading.deliver()
    await rewritten(house, version, SPAM)
    await reading.deliver()
    assert reading.of(1).startswith("✏️ Түзетілді")


async def test_a_story_that_a_token_began_is_the_others_once_he_tells_something_else(
    database: Database, house: House, reading: Reading
) -> None:
    version = await pushed(house, RUSSIAN, "ru")
    await reading.deliver()
    await house.take(REPRINT, "Курьер", 8)
    await rewritten(house, version, SPAM, "ru")
    await reading.deliver()
    for chat in (1, 2):
        assert reading.of(chat).startswith("Дорожные фонды")
        assert "Бюро" not in reading.of(chat)


async def test_nobody_is_named_beneath_an_alert_who_has_left_its_story(
    database: Database, house: House, reading: Reading
) -> None:
    """What a chosen source makes of its own is seen at the next placement."""
    await chosen(house, RUSSIAN)
    copy = (await house.door.take_in(told(REPRINT), Origin(Source.FEED, "8:1", name="Эхо"))).article
    await reading.deliver()
    assert "Также: Эхо" in reading.of(2)
    await house.door.revise(copy, told(SPAM), Origin(Source.FEED, "8:1", name="Эхо"))
    await reading.deliver()
    await house.take(OTHER.replace("#Проба", "#Другое"), "Курьер", 8)
    await reading.deliver()
    async with database.read() as connection:
        assert (await stories.of(connection, [copy]))[copy] == copy
    assert "Эхо" not in reading.of(2)
