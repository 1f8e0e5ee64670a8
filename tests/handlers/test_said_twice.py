"""What is tapped or typed once more is told as what it is: done before, or there already."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_named import mine
from tests.handlers.test_subscriptions import labels, press

IVAN = 1001
RU = texts_for("ru")


async def test_a_double_tap_says_twice_that_it_is_followed(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe #Проба -#спорт")
    save = labels(told)[RU("button-conditions-follow")]
    await talk.press(IVAN, told, save)
    first = told["text"], labels(told)
    assert "Подписка: #Проба" in told["text"]
    await talk.press(IVAN, told, save)
    assert (told["text"], labels(told)) == first


async def test_conditions_that_are_changed_are_told_so_however_often_it_is_tapped(
    talk: Talk,
) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    told = await talk.say(IVAN, "/subscribe #Проба -#спорт")
    save = labels(told)[RU("button-conditions-save")]
    for _ in range(2):
        await talk.press(IVAN, told, save)
        assert "Условия изменены: #Проба" in told["text"]


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("button-words-join", ("ипотека", "Отбасы банк", "аренда", "реновация")),
        ("button-words-replace", ("аренда", "реновация")),
    ],
)
async def test_a_name_that_is_there_already_is_asked_about(
    talk: Talk, choice: str, words: tuple[str, ...]
) -> None:
    await talk.say(IVAN, "жильё: ипотека, Отбасы банк")
    await press(talk, IVAN, RU("button-follow-this"))
    told = await talk.say(IVAN, "Жильё: аренда; реновация")
    assert "уже есть. Сейчас по ней ищется: «ипотека», «Отбасы банк»." in told["text"]
    assert RU("button-conditions-save") not in labels(told)
    await press(talk, IVAN, RU(choice), message=told)
    if choice == "button-words-join":
        assert [one.topic.words for one in await mine(talk)] == [("ипотека", "Отбасы банк")]
        assert "уже есть" not in told["text"]
        await press(talk, IVAN, RU("button-conditions-save"), message=told)
    assert [one.topic.words for one in await mine(talk)] == [words]


async def test_words_that_are_all_there_cannot_be_added(talk: Talk) -> None:
    await talk.say(IVAN, "жильё: ипотека, Отбасы банк")
    await press(talk, IVAN, RU("button-follow-this"))
    told = await talk.say(IVAN, "жильё: ипотека")
    assert RU("button-words-join") not in labels(told)
    assert RU("button-words-replace") in labels(told)
