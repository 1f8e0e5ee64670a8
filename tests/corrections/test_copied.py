"""What others copy is corrected all the same, where readers have it before their eyes; and what a
copier makes of it is nothing that they were told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.intake.articles import from_text
from bot.intake.origin import Origin
from bot.messages.operation import Edit, Send
from storage.database import Database
from storage.vocabulary import Mode, Source
from tests.corrections.correcting import text
from tests.corrections.reading import Reading
from tests.intake.test_roads import OLD, TAG, Desk
from tests.seeding import NOW, reader
from tests.stories.telling import RUSSIAN, House, told

CHANNEL = Origin(Source.CHANNEL, "-1001:5", opens="https://t.me/kanal/5", name="Канал")
TOKEN = Origin(Source.HTTP, "9", name="Агентство")
HOAX = "Президент палаты ушёл в отставку\n\nСрочно, подробностей пока нет.\n\n#Проба"


@pytest.mark.parametrize("copier", [OLD, TOKEN])
@pytest.mark.parametrize("first", [True, False])
async def test_a_copy_keeps_no_correction_from_readers(
    desk: Desk, reading: Reading, copier: Origin, *, first: bool
) -> None:
    """The copy came before readers were told, or after."""
    post = from_text(text())
    article = (await desk.take(CHANNEL, article=post)).article
    if not first:
        await reading.deliver()
    await desk.take(copier, article=post)
    await reading.deliver()
    await desk.door.revise(article, from_text(text(3)), CHANNEL)
    [edit] = await reading.deliver()
    assert isinstance(edit, Edit)
    assert reading.of(1).startswith("✏️ Исправлено\n5 млрд → 3 млрд\n\nПалата выделила 3 млрд")
    assert copier.name not in reading.of(1)  # who says the former words
    # what the copier says from then on changes nothing that they read
    before = reading.of(1)
    await desk.door.revise(article, from_text(HOAX), copier)
    assert await reading.deliver() == []
    assert reading.of(1) == before


async def test_what_a_token_told_first_is_put_right_by_the_source_it_is_of(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    house, reading = House(database), Reading(database, grown_at=NOW + timedelta(hours=9))
    long = "Депутаты говорили об этом долго, до вечера, и проголосовали утром. " * 3
    forged = told(f"Палата выделила −5 млрд\n\n{long}\n\n#Проба", "https://evil.example/n/12345")
    await house.door.take_in(forged, TOKEN)
    [sent] = await reading.deliver()
    assert isinstance(sent, Send)
    assert "evil.example" in sent.message.html
    await house.door.take_in(told(f"Палата выделила 5 млрд\n\n{long}\n\n#Проба"), CHANNEL)
    [edit] = await reading.deliver()
    assert isinstance(edit, Edit)
    assert "evil.example" not in edit.message.html
    assert "Палата выделила 5 млрд" in reading.of(1)
    assert "−5" not in reading.of(1)


async def test_a_story_is_told_in_the_words_of_who_was_chosen(database: Database) -> None:
    """A token tells what a channel is about to, as a near copy, and makes other news of it."""
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {("hashtag", "вторая"): Mode.BOTH})
    house, reading = House(database), Reading(database, grown_at=NOW + timedelta(hours=9))
    near = RUSSIAN.replace("\n\n#Проба", " Подробности позже.\n\n#Проба")
    forged = (await house.door.take_in(told(near), TOKEN)).article
    await reading.deliver()
    await house.door.revise(forged, told(HOAX), TOKEN)
    await reading.deliver()
    assert "ушёл в отставку" in reading.of(1)
    post = told(RUSSIAN.replace("#Проба", "#Проба #Вторая"))
    await house.door.take_in(post, CHANNEL)
    await reading.deliver()
    for chat in (1, 2):
        assert any("Палата поддержала поправки" in one for one in reading.chats[chat].values())
