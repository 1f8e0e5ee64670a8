"""/latest page by page, /digest without news, and how a digest shows what came before."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from bot.messages.callbacks.presses import SetAlerted, ShowLatest
from bot.texts import texts_for
from storage.vocabulary import Alerted
from tests.handlers.talking import NOW, Talk
from tests.seeding import alerted, article

IVAN, EMMA = 1001, 1003
RU = texts_for("ru")


def titles(message: dict[str, Any]) -> list[str]:
    return [line[2:] for line in message["text"].splitlines() if line.startswith("• ")]


def told_in(digest: dict[str, Any]) -> list[str]:
    """The articles of a digest: those that are new, and those that had come."""
    return re.findall(r"^(?:\d+\.|•) (.+)$", digest["text"], re.MULTILINE)


def presses(message: dict[str, Any]) -> dict[str, str]:
    """What the buttons say and carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return {one["text"]: one["callback_data"] for row in rows for one in row}


async def news(talk: Talk, many: int, tags: str = "#Проба") -> None:
    for number in range(many):
        at = NOW - timedelta(hours=many - number)
        await article(talk.database, f"Новость {number}\n\nО деле {number}.\n\n{tags}", at=at)


async def test_the_pages_reach_all_news_and_each_is_there_once(talk: Talk) -> None:
    await news(talk, 12)
    await talk.say(IVAN, "/subscribe #Проба")
    for asked, topic in (("/latest", None), ("/latest #Проба", 1)):
        told = await talk.say(IVAN, asked)
        assert list(presses(told)) == ["Раньше ›"]
        seen = titles(told)
        for page in (1, 2):
            press = presses(told)["Раньше ›"]
            assert press == ShowLatest(page, topic).pack()
            await talk.press(IVAN, told, press)
            seen += titles(told)
        assert seen == [f"Новость {number}" for number in range(11, -1, -1)]
        assert list(presses(told)) == ["‹ Новее"]
        await talk.press(IVAN, told, presses(told)["‹ Новее"])
        assert titles(told) == seen[5:10]


async def test_a_page_that_is_no_more_is_the_first(talk: Talk) -> None:
    await news(talk, 6)
    told = await talk.say(IVAN, "/latest")
    await talk.press(IVAN, told, ShowLatest(99).pack())
    assert titles(told)[0] == "Новость 5"
    assert list(presses(told)) == ["Раньше ›"]


async def test_where_all_is_shown_no_page_is_turned(talk: Talk) -> None:
    await news(talk, 5)
    assert presses(await talk.say(IVAN, "/latest")) == {}


async def test_a_forged_number_shows_no_news_of_anothers_words(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe Захар Пробный")
    asked = talk.heard(IVAN)[-1]
    await talk.press(IVAN, asked, next(iter(presses(asked).values())))
    async with talk.database.read() as connection:
        words = await connection.scalar(text("SELECT id FROM topics WHERE kind = 'keyword'"))
    assert words
    told = await talk.say(EMMA, "/settings")
    before = told["text"]
    pressed = await talk.press(EMMA, told, ShowLatest(0, words).pack())
    assert pressed == texts_for("en")("error-stale-button")
    assert told["text"] == before


async def test_a_digest_without_news_promises_only_what_comes(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    told = (await talk.say(IVAN, "/digest"))["text"]
    assert told.endswith("Следующий дайджест: 25 ноября, 08:00.")
    await talk.say(IVAN, "/pause 3")
    assert (await talk.say(IVAN, "/digest"))["text"].endswith("Сейчас пауза. Снять её: /resume.")
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, "set:digest-off")
    told = (await talk.say(IVAN, "/digest"))["text"]
    assert told.endswith("Дайджест по расписанию выключен: /settings.")


async def test_how_what_came_before_is_shown_is_chosen_and_held_to(talk: Talk) -> None:
    await news(talk, 2)
    await talk.say(IVAN, "/subscribe #Проба")
    async with talk.database.read() as connection:
        chat = await connection.scalar(text("SELECT id FROM chats"))
    await alerted(talk.database, chat or 0, 2)
    settings = await talk.say(IVAN, "/settings")
    assert RU("settings-alerted", shown=Alerted.SHORT) in settings["text"]
    shown = {Alerted.SHORT: 2, Alerted.NONE: 1, Alerted.FULL: 2}
    for how, lines in shown.items():
        await talk.press(IVAN, settings, SetAlerted().pack())
        ticked = [label for label in presses(settings) if label.startswith("✅")]
        assert len(ticked) == 1
        await talk.press(IVAN, settings, SetAlerted(how).pack())
        assert RU("settings-alerted", shown=how) in settings["text"]
        told = await talk.say(IVAN, "/digest")
        assert len(told_in(told)) == lines
        assert ("▎Уже приходило" in told["text"]) == (how is Alerted.SHORT)
