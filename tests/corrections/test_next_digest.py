"""What the next digest says of corrections, to those who had read it in an alert or a digest."""

from __future__ import annotations

from datetime import timedelta

from bot.compose.changes import Senses
from bot.compose.corrected import add_corrections
from bot.compose.digests import Digests
from bot.compose.library import Library
from bot.compose.said import Drop, Say
from bot.compose.wanted import Window
from bot.delivery.owing import owe_digests
from storage import corrected_news
from storage.deliveries import Claimed
from storage.vocabulary import Kind, Mode
from tests.corrections.correcting import OTHER_TAG, correct, take, text
from tests.corrections.reading import Reading
from tests.intake.test_roads import NEW, TAG, Desk
from tests.seeding import NOW, SUBJECTS, claim, reader


async def test_the_next_digest_says_what_was_corrected_and_what_taken_back(
    desk: Desk, reading: Reading
) -> None:
    first = await take(desk)
    second = await take(desk, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
    await reading.deliver()
    await correct(desk, first, text(3))
    await desk.door.retract(second, NEW)
    await reading.deliver()
    [one] = [it for it in await _digests(desk) if it.kind is Kind.DIGEST]
    async with desk.database.read() as connection:
        said = (await reading.composer.compose(connection, [one], NOW))[one.id]
    assert isinstance(said, Say)
    [message] = [operation.message for operation in said.operations]
    assert "▎Исправлено после отправки\n• Палата выделила 3 млрд" in message.plain
    assert "▎Отозвано\n• Комитет отложил чтение" in message.plain
    assert message.buttons


async def test_a_digest_of_nobody_who_was_told_stays_as_it_is(desk: Desk) -> None:
    await take(desk)
    [one] = [it for it in await _digests(desk) if it.kind is Kind.DIGEST]
    async with desk.database.read() as connection:
        window = Window(one.chat, "ru", "UTC", one.since or NOW, one.until or NOW)
        said = [Drop("empty")]
        kept = Senses("test"), Library(SUBJECTS)
        assert await add_corrections(connection, [window], said, NOW, *kept) == said


async def test_who_read_it_in_a_digest_only_is_told_once_in_the_next(
    desk: Desk, reading: Reading
) -> None:
    await reader(desk.database, 2, {TAG: Mode.DIGEST})
    await reader(desk.database, 3, {OTHER_TAG: Mode.DIGEST})
    wrong = await take(desk)
    gone = await take(desk, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
    misspelt = await take(desk, "Комиссия собралась в срду\n\nТекст.\n\n#Проба")
    early = await take(desk, "Рабочая группа из 5 человек\n\nТекст.\n\n#Проба")
    await correct(desk, early, "Рабочая группа из 7 человек\n\nТекст.\n\n#Проба")
    await reading.deliver()
    first = await digest_of(2, desk, reading, day=1)
    assert "5 млрд" in first
    assert "из 7 человек" in first
    assert "Исправлено" not in first
    await correct(desk, wrong, text(3))
    await correct(desk, misspelt, "Комиссия собралась в среду\n\nТекст.\n\n#Проба")
    await desk.door.retract(gone, NEW)
    second = await digest_of(2, desk, reading, day=2)
    told = "▎Исправлено после отправки\n• Палата выделила 3 млрд на дороги"
    assert second.endswith(f"{told}\n\n▎Отозвано\n• Комитет отложил чтение")
    assert second.count("•") == 2
    assert await digest_of(3, desk, reading, day=2) == ""
    assert await digest_of(2, desk, reading, day=3) == ""
    # a third wording is told against the second
    await correct(desk, wrong, text(3, when="в срду"))
    assert await digest_of(2, desk, reading, day=4) == ""
    await correct(desk, wrong, text(5))
    assert "Исправлено после отправки\n• Палата выделила 5" in await digest_of(
        2, desk, reading, day=5
    )


async def test_a_digest_that_is_asked_for_tells_it_once_and_so_does_what_it_showed(
    desk: Desk, reading: Reading
) -> None:
    """Neither the next one that is due says it again, nor another that is asked for."""
    await reader(desk.database, 2, {TAG: Mode.DIGEST})
    wrong = await take(desk)
    await reading.deliver()
    assert "5 млрд" in await digest_of(2, desk, reading, day=1)
    await correct(desk, wrong, text(3))
    told = "▎Исправлено после отправки\n• Палата выделила 3 млрд на дороги"
    assert told in await asked(2, desk, days=1.5)
    assert await asked(2, desk, days=1.6) == ""
    assert await digest_of(2, desk, reading, day=2) == ""
    # what was read only where it was asked for is put right in the next that is due
    desk.now = NOW + timedelta(days=2)
    other = await take(desk, "Рабочая группа из 5 человек\n\nТекст.\n\n#Проба")
    assert "из 5 человек" in await asked(2, desk, days=2.5)
    desk.now = NOW + timedelta(days=2.6)
    await correct(desk, other, "Рабочая группа из 7 человек\n\nТекст.\n\n#Проба")
    third = await digest_of(2, desk, reading, day=3)
    assert third.endswith("▎Исправлено после отправки\n• Рабочая группа из 7 человек")
    # and what that has told is not said again by hand
    assert "Исправлено" not in await asked(2, desk, days=3.1)


async def test_its_first_page_says_so_again_when_it_is_turned_back_to(
    desk: Desk, reading: Reading
) -> None:
    wrong = await take(desk)
    await reading.deliver()
    await correct(desk, wrong, text(3))
    await reading.deliver()
    now = NOW + timedelta(hours=3)
    window = Window(1, "ru", "UTC", now - timedelta(days=1), now)
    said = await asked(1, desk, days=3 / 24)
    async with desk.database.read() as connection:
        page = await Digests(SUBJECTS).page(connection, window, 0, now)
    assert page is not None
    assert "Исправлено после отправки" in said
    assert page.message.plain == said


async def asked(chat: int, desk: Desk, *, days: float) -> str:
    """What a chat is told that asks for the digest of a day; "" where it is nothing."""
    now = NOW + timedelta(days=days)
    window = Window(chat, "ru", "UTC", now - timedelta(days=1), now)
    async with desk.database.read() as connection:
        said = await Digests(SUBJECTS).of_window(connection, window, now)
    if not isinstance(said, Say):
        return ""
    async with desk.database.write() as connection:
        await corrected_news.note_asked(connection, chat, since=window.since, until=now)
    return "".join(one.message.plain for one in said.operations)


async def digest_of(chat: int, desk: Desk, reading: Reading, *, day: int) -> str:
    """What a chat's digest of a day says, once everybody's of that day was sent; "" for none."""
    now = NOW + timedelta(days=day, seconds=1)
    before = set(reading.chats.get(chat, ()))
    await owe_digests(desk.database, now)
    await reading.settle(await reading.compose(await claim(desk.database), now), now)
    return "".join(it for n, it in reading.chats.get(chat, {}).items() if n not in before)


async def _digests(desk: Desk) -> list[Claimed]:
    """The digests of a day, claimed."""
    await owe_digests(desk.database, NOW + timedelta(seconds=1))
    return await claim(desk.database)
