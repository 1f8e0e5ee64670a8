"""The word of a quiet week is switched off under itself and in the settings, and on again."""

from __future__ import annotations

from sqlalchemy import select

from bot.digest.heartbeat import Health, Read
from bot.messages.callbacks.heartbeat import SetHeartbeat
from bot.messages.callbacks.presses import SetSwitch, Switch
from bot.messages.heartbeat import heartbeat
from bot.texts import texts_for
from handlers.reply import _keyboard
from storage.schema import chats
from tests.handlers.talking import Talk
from tests.handlers.test_alert_panel import IVAN, data, labels

RU = texts_for("ru")


async def is_on(talk: Talk) -> bool:
    async with talk.database.read() as connection:
        return bool((await connection.scalars(select(chats.c.heartbeat_on))).one())


async def test_its_button_ends_it_and_leads_back(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    said = heartbeat(Read(Health.WELL, 312, 14), RU)
    await talk.bot.send_message(IVAN, said.html, reply_markup=_keyboard(said.buttons))
    message = talk.heard(IVAN)[-1]
    off = data(message, SetHeartbeat)
    for _ in range(2):  # people tap twice
        await talk.press(IVAN, message, off)
        assert not await is_on(talk)
        assert "выключены" in message["text"]
        assert labels(message) == [["↩️ Снова сообщать"]]
    await talk.press(IVAN, message, data(message, SetHeartbeat))
    assert await is_on(talk)
    assert "снова включены" in message["text"]


async def test_the_settings_switch_it(talk: Talk) -> None:
    await talk.say(IVAN, "/settings")
    message = talk.heard(IVAN)[-1]
    assert "Недели без новостей: сообщать" in message["text"]
    for to, told in ((Switch.HEARTBEAT_OFF, "не сообщать"), (Switch.HEARTBEAT_ON, "сообщать")):
        await talk.press(IVAN, message, SetSwitch(to).pack())
        assert f"Недели без новостей: {told}" in message["text"]
        assert await is_on(talk) is (to is Switch.HEARTBEAT_ON)
