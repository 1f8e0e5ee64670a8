"""What was taken away comes back only where there is room for it."""

from __future__ import annotations

from bot.texts import texts_for
from handlers.following import MAX_SUBSCRIPTIONS
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
