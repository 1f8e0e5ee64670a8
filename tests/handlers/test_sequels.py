"""Sequels in the settings and under an alert: asked for, given up, and what old buttons say."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.messages.alert_panel import first_sight
from bot.messages.callbacks.presses import FoldPanel, Pause, SetSequels, SetSwitch, Switch
from bot.messages.sequel import choice
from bot.texts import texts_for
from handlers.reply import _keyboard
from storage import mutes, sequels, stories, subscriptions
from storage.schema import chats
from storage.vocabulary import Mode
from tests.handlers.talking import Talk
from tests.handlers.test_alert_panel import IVAN, alerted, data, labels, opened
from tests.seeding import alerted as sent

RU = texts_for("ru")
ON, OFF = "🆕 Присылать продолжение", "🔕 Не присылать продолжение"


async def chat_of(talk: Talk) -> int:
    async with talk.database.read() as connection:
        chat: int = (await connection.scalars(select(chats.c.id))).one()
    return chat


async def wants(talk: Talk, article: int) -> bool:
    async with talk.database.read() as connection:
        story = (await stories.of(connection, [article]))[article]
        return await sequels.wants(connection, await chat_of(talk), story)


async def alerted_of_a_story(talk: Talk) -> tuple[int, dict[str, Any]]:
    """An alert whose panel is open."""
    number, alert = await alerted(talk, "Ашимбаев")
    await sent(talk.database, await chat_of(talk), number)
    return number, await opened(talk, alert)


async def test_the_panel_asks_for_them_and_the_same_press_says_the_same(talk: Talk) -> None:
    number, alert = await alerted_of_a_story(talk)
    assert [ON] in labels(alert)
    press = data(alert, SetSequels)
    for _ in range(2):  # people tap twice
        said = await talk.press(IVAN, alert, press)
        assert said == "Если у этой новости появится продолжение, оно придёт отдельным сообщением."
        assert labels(alert)[1] == ["✅ Продолжение: присылать"]
        assert await wants(talk, number)
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    assert [OFF] in labels(alert)
    await talk.press(IVAN, alert, data(alert, SetSequels))
    assert not await wants(talk, number)


async def test_the_button_under_a_sequel_changes_to_the_way_back(talk: Talk) -> None:
    number, _ = await alerted_of_a_story(talk)
    rows = choice(number, RU, wanted=True)
    await talk.bot.send_message(IVAN, "Продолжение", reply_markup=_keyboard(rows))
    message = talk.heard(IVAN)[-1]
    press = data(message, SetSequels)
    for _ in range(2):
        said = await talk.press(IVAN, message, press)
        assert said == "Продолжение этой новости отдельным сообщением приходить не будет."
        assert labels(message) == [[ON]]
        assert not await wants(talk, number)
    await talk.press(IVAN, message, data(message, SetSequels))
    assert labels(message) == [[OFF]]
    assert await wants(talk, number)


async def test_what_was_never_sent_here_has_no_sequels(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    assert all(row[0] not in (ON, OFF) for row in labels(alert))
    rows = first_sight(number, None, RU)
    await talk.bot.send_message(IVAN, "Старое", reply_markup=_keyboard(rows))
    forged = SetSequels(number + 7, wanted=True).pack()
    message = talk.heard(IVAN)[-1]
    assert "отдельным" not in await talk.press(IVAN, message, forged)
    assert not await wants(talk, number + 7)


async def test_the_settings_say_what_is_sent_and_change_it(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    assert "Продолжения новостей: не присылать" in settings["text"]
    for _ in range(2):
        await talk.press(IVAN, settings, SetSwitch(Switch.SEQUELS_ON).pack())
        assert "Продолжения новостей: присылать" in settings["text"]
    assert ["Не присылать продолжения"] in labels(settings)
    await talk.press(IVAN, settings, SetSwitch(Switch.SEQUELS_OFF).pack())
    assert "Продолжения новостей: не присылать" in settings["text"]
    await talk.press(IVAN, settings, SetSwitch(Switch.ALERTS_OFF).pack())
    assert "Продолжение" not in settings["text"]


async def test_what_keeps_them_from_coming_is_said(talk: Talk) -> None:
    number, alert = await alerted_of_a_story(talk)
    press = SetSequels(number, wanted=True).pack()

    async def said(kept: str) -> None:
        assert await talk.press(IVAN, alert, press) == RU("sequel-chosen", sequels="on", kept=kept)

    await said("no")
    chat, now = await chat_of(talk), talk.at
    async with talk.database.write() as connection:
        (one,) = await subscriptions.of_chat(connection, chat)
        await mutes.mute(connection, chat, one.topic.id, until=now + timedelta(hours=9), now=now)
    await said("topic")
    async with talk.database.write() as connection:
        await mutes.end(connection, chat, one.topic.id, now)
    await said("no")
    async with talk.database.write() as connection:
        await subscriptions.set_mode(connection, chat, one.topic.id, Mode.DIGEST, now)
    await said("topic")
    async with talk.database.write() as connection:
        await subscriptions.set_mode(connection, chat, one.topic.id, Mode.BOTH, now)
    await talk.press(IVAN, alert, Pause(0).pack())
    await said("paused")
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, SetSwitch(Switch.ALERTS_OFF).pack())
    await said("alerts")
    assert await wants(talk, number)
