"""As many digests as a reader likes: added, changed, restricted, removed, by buttons and typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.compose.digests import Digests
from bot.compose.wanted import Window
from bot.messages.callbacks.digest import scope_of
from bot.messages.callbacks.schedules import (
    AddSchedule,
    RemoveSchedule,
    SetScheduleTopic,
    ShowSchedule,
)
from bot.texts import texts_for
from handlers.timetable import MOST_SCHEDULES
from storage import schedules
from storage.schedules import Schedule
from tests.compose.composing import words
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_news_now import EMMA, IVAN, news, presses
from tests.seeding import SUBJECTS

RU = texts_for("ru")


async def planned(talk: Talk, chat: int = 1) -> list[Schedule]:
    async with talk.database.read() as connection:
        return await schedules.of_chat(connection, chat)


async def opened(talk: Talk, *labels: str) -> dict[str, Any]:
    """The schedules, and what the buttons that begin so lead to, one after the other."""
    message = await talk.say(IVAN, "/settings")
    for label in (RU("button-schedules"), *labels):
        data = next(data for told, data in presses(message).items() if label in told)
        await talk.press(IVAN, message, data)
    return message


async def test_one_more_is_added_by_a_button_once(talk: Talk) -> None:
    message = await opened(talk, "➕")
    add = next(data for told, data in presses(message).items() if "последний день" in told)
    for _ in range(2):
        await talk.press(IVAN, message, add)
    first, second = await planned(talk)
    assert (second.at, second.month_day, second.topics) == (18 * 60, 31, None)
    assert second.next_at == datetime(2026, 11, 30, 13, 0, tzinfo=UTC)  # 18:00 in Almaty
    assert second.since == NOW
    assert "2. Дайджест в 18:00, в последний день месяца. Все темы." in message["text"]
    assert first.next_at != second.next_at


async def test_it_is_typed_and_changed_by_typing(talk: Talk) -> None:
    await opened(talk, "➕")
    told = await talk.say(IVAN, "когда будут новости")
    assert told["text"] == RU("error-rhythm", text="когда будут новости")
    told = await talk.say(IVAN, "по будням в 8:30 и 18:00")
    assert "2. Дайджест в 08:30 и 18:00, с понедельника по пятницу. Все темы." in told["text"]
    _, second = await planned(talk)
    assert (second.times, second.days) == ((510, 1080), 0b0011111)
    await opened(talk, "2. ", RU("button-schedule-time"))
    told = await talk.say(IVAN, "1 числа в 9")
    assert "2. Дайджест в 09:00, 1-го числа каждого месяца. Все темы." in told["text"]
    _, again = await planned(talk)
    assert (again.id, again.since, again.times) == (second.id, second.since, (540,))
    assert again.next_at == datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
    await opened(talk, "2. ", RU("button-schedule-time"))
    await talk.say(IVAN, "по пятницам")  # at the hour that it has
    _, again = await planned(talk)
    assert (again.times, again.days) == ((540,), 1 << 4)


async def test_it_tells_of_some_topics_and_one_of_all_stays(talk: Talk) -> None:
    await news(talk, 2)
    await news(talk, 1, "#Другая")
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscribe #Другая")
    message = await opened(talk, "1. ", RU("button-schedule-topics"))
    untick = presses(message)["✅ #Проба"]
    assert await talk.press(IVAN, message, untick) == RU("schedule-of-all")
    assert [one.topics for one in await planned(talk)] == [None]
    await opened(talk, "➕")
    await talk.say(IVAN, "по пятницам в 17")
    message = await opened(talk, "2. ", RU("button-schedule-topics"))
    await talk.press(IVAN, message, presses(message)["✅ #Проба"])
    assert [one.topics for one in await planned(talk)] == [None, (2,)]
    last = presses(message)["✅ #Другая"]
    assert await talk.press(IVAN, message, last) == RU("schedule-needs-topic")
    await talk.press(IVAN, message, presses(message)[RU("button-back")])
    assert "Темы: #Другая." in message["text"]
    for topics, titles in (((2,), 1), (None, 3)):
        window = Window(
            1, "ru", "UTC", NOW - timedelta(days=1), NOW, topics=topics, scope=scope_of(topics)
        )
        async with talk.database.read() as connection:
            said = words(await Digests(SUBJECTS).of_window(connection, window, NOW))
        assert said.count("О деле") == titles
    every = await opened(talk, "2. ", RU("button-schedule-topics"), RU("button-schedule-every"))
    assert "Все темы." in every["text"]


async def test_it_is_removed_and_comes_back(talk: Talk) -> None:
    message = await opened(talk, "1. ")
    assert RU("button-schedule-remove") not in presses(message)  # it is the only one
    await opened(talk, "➕")
    await talk.say(IVAN, "по пятницам в 17")
    message, before = await opened(talk, "2. "), await planned(talk)
    remove = presses(message)[RU("button-schedule-remove")]
    for _ in range(2):
        await talk.press(IVAN, message, remove)
        assert len(await planned(talk)) == 1
    await talk.press(IVAN, message, presses(message)[RU("button-undo")])
    assert await planned(talk) == before
    await talk.press(IVAN, message, remove)
    gone = ShowSchedule((await planned(talk))[0].id + 1).pack()
    assert await talk.press(IVAN, message, gone) == RU("error-schedule-gone")
    [left] = await planned(talk)
    forced = RemoveSchedule(left.id, sure=True).pack()
    assert await talk.press(IVAN, message, forced) == RU("schedule-of-all")


async def test_a_schedule_of_another_chat_is_none(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    theirs = await talk.say(EMMA, "/settings")
    before = await planned(talk)
    mine = before[0].id
    for press in (
        ShowSchedule(mine), SetScheduleTopic(mine, 1, wanted=False, page=0),
        RemoveSchedule(mine, sure=True),
    ):  # fmt: skip
        await talk.press(EMMA, theirs, press.pack())
    assert await planned(talk) == before


async def test_there_is_a_limit_that_is_told(talk: Talk) -> None:
    await talk.say(IVAN, "/settings")
    async with talk.database.write() as connection:
        for minute in range(MOST_SCHEDULES - 1):
            await schedules.add(connection, 1, at=minute, next_at=None, now=NOW)
    message = await opened(talk)
    assert not [label for label in presses(message) if "➕" in label]
    forced = AddSchedule(600, 127, 0).pack()
    assert await talk.press(IVAN, message, forced) == RU("error-schedules", limit=MOST_SCHEDULES)
    assert len(await planned(talk)) == MOST_SCHEDULES
