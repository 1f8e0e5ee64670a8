"""What was taken away comes back only where there is room for it."""

from __future__ import annotations

from bot.messages.callbacks.schedules import AddSchedule, RemoveSchedule
from bot.texts import texts_for
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.timetable import MOST_SCHEDULES
from storage import schedules
from tests.handlers.talking import Talk
from tests.handlers.test_undo import way_back

IVAN = 1001
RU = texts_for("ru")


async def test_no_more_is_put_back_than_may_be_followed(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Первая #Вторая")
    gone = await talk.say(IVAN, "/unsubscribe #Первая #Вторая")
    back = way_back(talk, gone)
    await talk.say(IVAN, "/subscribe " + " ".join(f"#т{n}" for n in range(MAX_SUBSCRIPTIONS - 1)))
    full = RU("undo-full", limit=MAX_SUBSCRIPTIONS)
    assert await talk.press(IVAN, gone, back) == full
    await talk.say(IVAN, "/unsubscribe #т7")
    assert await talk.press(IVAN, gone, back) == RU("undo-done")


async def test_no_more_digests_are_put_back_than_there_may_be(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Первая")
    settings = await talk.say(IVAN, "/settings")

    for minute in range(60, 60 + MOST_SCHEDULES - 1):
        await talk.press(IVAN, settings, AddSchedule(minute, 127, 0).pack())
    await talk.press(IVAN, settings, RemoveSchedule((await planned(talk))[1], True).pack())
    back = way_back(talk, settings)
    await talk.press(IVAN, settings, AddSchedule(600, 127, 0).pack())
    full = await planned(talk)
    assert len(full) == MOST_SCHEDULES
    assert await talk.press(IVAN, settings, back) == RU("undo-crowded", limit=MOST_SCHEDULES)
    assert await planned(talk) == full
    await talk.press(IVAN, settings, RemoveSchedule(full[-1], True).pack())
    assert await talk.press(IVAN, settings, back) == RU("undo-done")
    assert len(await planned(talk)) == MOST_SCHEDULES


async def planned(talk: Talk) -> list[int]:
    async with talk.database.read() as connection:
        return [one.id for one in await schedules.of_chat(connection, 1)]


async def test_what_was_taken_back_and_is_otherwise_by_now_is_not_said_to_be_so(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Первая #Вторая")
    gone = await talk.say(IVAN, "/unsubscribe #Первая")
    back = way_back(talk, gone)
    for _ in range(2):  # tapped twice, it is so
        assert await talk.press(IVAN, gone, back) == RU("undo-done")
    await talk.say(IVAN, "/unsubscribe #Первая")
    assert await talk.press(IVAN, gone, back) == RU("undo-changed")
