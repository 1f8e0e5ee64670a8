"""Nobody saves, by a number that he guessed, what an editor has stopped or taken back."""

from __future__ import annotations

from bot.messages.callbacks.alerts import Save
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_sending import going, sent

IVAN, AIGUL = 1001, 1002
RU = texts_for("ru")


async def test_what_is_stopped_or_taken_back_cannot_be_saved_unseen(talk: Talk) -> None:
    help_ = await talk.say(IVAN, "/help")
    card = await going(talk)
    assert await talk.press(IVAN, help_, Save(1).pack()) == RU("article-saved")  # it is found
    title = (await talk.say(IVAN, "/saved"))["text"].splitlines()[2]
    await talk.press(EDITOR, card, "stop:1")
    assert title not in (await talk.say(IVAN, "/saved"))["text"]
    aigul = await talk.say(AIGUL, "/help")
    stale = texts_for("kk")("error-stale-button")
    assert await talk.press(AIGUL, aigul, Save(1).pack()) == stale
    await talk.press(EDITOR, card, "goon:1")
    assert title in (await talk.say(IVAN, "/saved"))["text"]
    await talk.press(EDITOR, card, "back!:1")
    assert await talk.press(AIGUL, aigul, Save(1).pack()) == stale
    assert RU("saved-gone") in (await talk.say(IVAN, "/saved"))["text"]


async def test_who_was_sent_it_saves_what_was_stopped_then(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    card = await going(talk, 1)
    await sent(talk)
    await talk.press(EDITOR, card, "stop:1")
    await talk.press(EDITOR, card, "back!:1")
    alert = await talk.say(IVAN, "/help")
    assert await talk.press(IVAN, alert, Save(1).pack()) == RU("article-saved")
