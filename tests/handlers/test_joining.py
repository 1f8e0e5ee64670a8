"""An editor's article of an event that was told: what the preview says is what happens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.desk.publishing import Publisher
from bot.intake.origin import Alerting
from bot.sandbox.server import EDITOR
from bot.stories.keeping import Keeper
from storage import stories
from storage.vocabulary import Mode
from tests.compose.test_stories import KAZAKH, KK_URL, RU_URL
from tests.corrections.reading import Reading
from tests.handlers.meeting import (
    AGAIN,
    MORE,
    RU,
    SECOND,
    TITLE,
    alerts,
    bring,
    edits,
    published,
)
from tests.handlers.meeting import reading as reading
from tests.handlers.meeting import talk as talk
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.handlers.test_what_editors_send import buttons, titles
from tests.handlers.worlds import world_on
from tests.seeding import reader
from tests.shipped import shipped
from tests.stories.telling import BODY, REPRINT, RUSSIAN, TAG, WINDOW, House, by, told

SEPARATELY = "Эта новость может прийти туда отдельным сообщением только как продолжение."


def joins(alerted: int, title: str, by: str) -> str:
    return RU("editor-joins", title=title, alerted=alerted, by=by, held="no")


def said_by(name: str) -> str:
    return RU("editor-told-by", known="yes", name=name, at="now").removesuffix("now")


async def test_what_joins_a_story_is_sent_only_to_whom_that_was_not(
    talk: Talk, reading: Reading
) -> None:
    for number in range(1, 6):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    for number in (6, 7):
        await reader(talk.database, number, {SECOND: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, f"{REPRINT} #Вторая")
    assert "Сразу получат 2 чата." in preview["text"]
    assert f"Об этом событии уже есть новость «{TITLE}» (Вестник, " in preview["text"]
    assert (
        "в 5 чатов. Эта новость может прийти туда отдельным сообщением только как продолжение."
        in preview["text"]
    )
    before = await alerts(talk)
    card = await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) - before == 2
    assert "Отправлено: 0, не удалось: 0, осталось: 2" in card["text"]
    assert f"Об этом событии раньше вышла новость «{TITLE}» (№\u00a01). " in card["text"]
    assert card["text"].count("Всего об этом событии отправлено сообщений: 5") == 1
    assert talk.world.toasts == []
    await reading.deliver(NOW)
    card = await press(talk, card, RU("button-refresh"))
    assert "Отправлено: 2, не удалось: 0, осталось: 0" in card["text"]
    assert "Всего об этом событии отправлено сообщений: 7" in card["text"]


async def test_where_nobody_gets_it_that_is_said_before_and_afterwards(
    talk: Talk, reading: Reading
) -> None:
    for number in range(1, 4):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    # some are owed it still: they get one message, too
    preview = await talk.say(EDITOR, REPRINT)
    assert "Сразу не получит никто." in preview["text"]
    assert (
        "в 3 чата. Эта новость может прийти туда отдельным сообщением только как продолжение."
        in preview["text"]
    )
    card = await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) == 3
    # of the event is still being sent, and can be stopped here
    assert "Отправлено: 0, не удалось: 0, осталось: 0" in card["text"]
    assert "▱▱▱▱▱▱▱▱▱▱" in card["text"]
    assert RU("button-stop-sending") in buttons(card)
    assert len(await reading.deliver(NOW)) == 3
    desk = await talk.say(EDITOR, "/desk")
    card = await press(talk, desk, AGAIN[:10])
    assert "Отправлено: 0, не удалось: 0, осталось: 0" in card["text"]
    assert "Всего об этом событии отправлено сообщений: 3" in card["text"]


async def test_other_news_is_a_story_of_its_own(talk: Talk, reading: Reading) -> None:
    for number in range(1, 4):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, REPRINT)
    preview = await press(talk, preview, RU("button-apart-event"))
    assert "Сразу получат 3 чата." in preview["text"]
    assert "Выйдет отдельно от похожей новости: «" in preview["text"]
    preview = await press(talk, preview, RU("button-together"))
    assert "Сразу не получит никто." in preview["text"]
    preview = await press(talk, preview, RU("button-apart-event"))
    before = await alerts(talk)
    card = await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) - before == 3
    assert "осталось: 3" in card["text"]
    assert "об этом событии" not in card["text"]
    # and what tells the same later, by whatever process, finds both
    async with talk.database.read() as connection:
        assert await stories.of(connection, [1, 2]) == {1: 1, 2: 2}
    third = await House(talk.database).take(f"{REPRINT}\n\nПодробности позже.", "Курьер", 2)
    async with talk.database.read() as connection:
        assert (await stories.of(connection, [third]))[third] in (1, 2)
    assert await alerts(talk) == before + 3


async def test_the_same_text_that_is_published_all_the_same_is_sent(
    talk: Talk, reading: Reading
) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    await reading.deliver(NOW)
    known = await talk.say(EDITOR, RUSSIAN)
    assert known["text"] == RU("editor-known", title=TITLE, number=1, gone="no")
    await press(talk, known, RU("button-publish-anyway"))
    assert await alerts(talk) == 2


async def test_what_is_put_off_stays_other_news(talk: Talk) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    preview = await talk.say(EDITOR, REPRINT)
    preview = await press(talk, preview, RU("button-apart-event"))
    await press(talk, preview, RU("button-publish-later"))
    scheduled = await talk.say(EDITOR, "20:00")
    again = await press(talk, scheduled, RU("button-unschedule"))
    assert "Выйдет отдельно от похожей новости" in again["text"]
    assert RU("button-together") in buttons(again)


@pytest.mark.parametrize("apart", [False, True])
async def test_at_its_minute_it_is_what_its_editor_said(talk: Talk, *, apart: bool) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    preview = await talk.say(EDITOR, REPRINT)
    if apart:
        preview = await press(talk, preview, RU("button-apart-event"))
    await press(talk, preview, RU("button-publish-later"))
    await talk.say(EDITOR, "20:00")
    at = NOW + timedelta(days=1)
    keeper = Keeper(talk.database, WINDOW, clock=lambda: at, patience=None)
    door = world_on(talk.database, at, keeper).door
    everything = talk.database, door, shipped(), talk.client, [EDITOR], lambda: at
    await Publisher(*everything).look()
    assert await titles(talk) == [TITLE, AGAIN]
    assert await alerts(talk) == 1 + apart
    told_ = talk.heard(EDITOR)[-1]["text"]
    assert ("Об этом событии раньше вышла новость" in told_) is not apart


async def test_the_other_language_takes_the_place_of_the_text(talk: Talk, reading: Reading) -> None:
    for number in (1, 2, 3):
        await reader(talk.database, number, {TAG: Mode.BOTH}, language="kk")
    await reader(talk.database, 4, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник", url=RU_URL)
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, f"{KAZAKH}\n\n{KK_URL}")
    text = preview["text"]
    assert "Сразу не получит никто." in text
    assert RU("editor-replaces", count=3, language="kk") in text
    assert RU("editor-names", count=1, what="name", source="vestnik.example") in text
    await press(talk, preview, RU("button-publish"))
    assert await edits(reading) == 4
    shown = [reading.of(chat) for chat in sorted(reading.chats)]
    assert [one.startswith("Палата жол") for one in shown] == [True, True, True, False]


async def test_what_another_road_brings_meanwhile_is_told(talk: Talk, reading: Reading) -> None:
    for number in range(1, 4):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    preview = await talk.say(EDITOR, RUSSIAN)
    assert "Сразу получат 3 чата." in preview["text"]
    assert "событи" not in preview["text"]
    await bring(talk, REPRINT, "Курьер")
    await reading.deliver(NOW)
    popped = await talk.press(EDITOR, preview, buttons(preview)[RU("button-publish")])
    assert popped == RU("editor-joined-since")
    assert await alerts(talk) == 3
    assert f"раньше вышла новость «{AGAIN}»" in talk.heard(EDITOR)[-1]["text"]
    assert await titles(talk) == [AGAIN, TITLE]


async def test_what_tells_again_what_was_withdrawn_is_sent_anew(
    talk: Talk, reading: Reading
) -> None:
    for number in (1, 2):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    await published(talk)
    await reading.deliver(NOW)
    desk = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, desk, "back!:1")
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, REPRINT)
    assert "Сразу получат 2 чата." in preview["text"]
    assert "событи" not in preview["text"]
    await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) == 2
    assert "событи" not in talk.heard(EDITOR)[-1]["text"]


async def test_what_is_here_and_was_told_to_nobody_is_like_nothing(talk: Talk) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    door = talk.surroundings.door
    await door.take_in(told(RUSSIAN), by("Вестник"), alerting=Alerting.BACKLOG)
    preview = await talk.say(EDITOR, RUSSIAN)
    assert "Сразу получит 1 чат." in preview["text"]
    assert RU("button-apart-event") not in buttons(preview)
    await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) == 1


async def test_of_what_is_stopped_that_is_said(talk: Talk) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await reader(talk.database, 2, {SECOND: Mode.BOTH})
    card = await published(talk)
    await press(talk, card, RU("button-stop-sending"))
    preview = await talk.say(EDITOR, f"{AGAIN}\n\n{BODY}\n\n{MORE}\n\n#Проба #Вторая")
    assert RU("editor-holds") in preview["text"]
    assert "Сразу её не получил никто." in preview["text"]
    # what nobody gets meanwhile is not promised
    assert "Если отправку продолжат, сразу получит 1 чат." in preview["text"]
    assert "Отправка займёт" not in preview["text"]
    card = await press(talk, preview, RU("button-publish"))
    assert "⏸ Остановлено: отправлено 0 из 2" in card["text"]
    assert "осталось: 1" in card["text"]
