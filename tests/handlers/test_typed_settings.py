"""What is typed and is a setting: its buttons set just that, or say that they ask anew; and what a
question says of an answer that it cannot take."""

from __future__ import annotations

from typing import Any

import pytest

from bot.messages.callbacks.presses import AskPause, SetSwitch, Switch
from bot.messages.callbacks.quiet import SetCap
from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_news_now import IVAN, news, presses
from tests.handlers.test_timetable import planned

RU = texts_for("ru")


async def labels(talk: Talk, typed: str) -> tuple[dict[str, Any], list[str]]:
    """What is answered to it, and the buttons below."""
    told = await talk.say(IVAN, typed)
    assert told["text"] == RU("talk-setting", text=typed)
    return told, list(presses(told))


async def test_the_time_of_the_only_digest_is_set_as_it_was_typed(talk: Talk) -> None:
    told, buttons = await labels(talk, "по пятницам в 17:00")
    assert buttons[:2] == [
        "🗓 Дайджест в 17:00, по пятницам",
        "➕ Дайджест в 17:00, по пятницам",
    ]
    await talk.press(IVAN, told, presses(told)[buttons[0]])
    [only] = await planned(talk)
    assert (only.at, only.days) == (17 * 60, 0b10000)
    assert "в 17:00, по пятницам" in told["text"]


async def test_one_more_digest_is_added_as_it_was_typed(talk: Talk) -> None:
    told, buttons = await labels(talk, "по пятницам в 17:00")
    await talk.press(IVAN, told, presses(told)[buttons[1]])
    first, second = await planned(talk)
    assert (second.at, second.days) == (17 * 60, 0b10000)
    assert first.at != second.at
    # which of the two would be changed nobody can tell
    _, buttons = await labels(talk, "8:15")
    assert buttons[0] == "➕ Дайджест в 08:15, каждый день"
    assert not any(label.startswith("🗓") for label in buttons)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("в 8:30 и 18:00", "Изменить время…"),
    ],
)
async def test_a_button_that_asks_anew_says_so(talk: Talk, typed: str, label: str) -> None:
    _, buttons = await labels(talk, typed)
    assert buttons[0] == label


async def test_a_number_that_is_too_large_is_not_called_unintelligible(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, AskPause().pack())
    told = await talk.say(IVAN, "400")
    assert "1–365" in told["text"]
    assert "Не понимаю" not in told["text"]
    await talk.press(IVAN, settings, SetCap().pack())
    told = await talk.say(IVAN, "1000")
    assert told["text"] == RU("error-cap", text="1000", limit=999)
    assert "Не понимаю" not in told["text"]


async def test_no_news_is_said_of_what_is_followed_or_of_all(talk: Talk) -> None:
    assert "ваш" not in (await talk.say(IVAN, "/latest"))["text"]
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 2, "#Другое")
    assert "По вашим темам новостей пока нет" in (await talk.say(IVAN, "/latest"))["text"]


async def test_who_has_all_off_is_told_what_is_off_after_the_first_topics(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    settings = await talk.say(IVAN, "/settings")
    for switch in (Switch.ALERTS_OFF, Switch.DIGEST_OFF):
        await talk.press(IVAN, settings, SetSwitch(switch).pack())
    start = await talk.say(IVAN, "/start")
    await talk.press(IVAN, start, presses(start)[RU("button-first-digest")])
    assert "мгновенные новости и дайджест выключены (/settings)" in start["text"]
