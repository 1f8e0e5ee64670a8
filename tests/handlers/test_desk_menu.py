"""Telegram's menu in the chats of whoever works at the desk: as long as he has the role, in his
language."""

from __future__ import annotations

from bot.messages.callbacks.presses import Greet
from bot.messages.callbacks.roles import TakeOut
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from handlers.desk_menu import OF_EDITORS, OF_OWNERS, set_desk_menus
from handlers.menu import COMMANDS
from storage import chats
from storage.vocabulary_desk import Role
from tests.handlers.talking import Talk
from tests.handlers.test_roles import join

IVAN = 1001


def menu(talk: Talk, chat: int) -> list[str]:
    """The commands that a chat has of its own; none: those of all."""
    told = talk.world.chat_commands.get(chat, {}).get("", [])
    return [one["command"] for one in told]


async def test_an_editor_sees_the_desk_as_long_as_he_is_one(talk: Talk) -> None:
    await talk.say(IVAN, "/start")
    assert menu(talk, IVAN) == []
    await join(talk, IVAN)
    assert menu(talk, IVAN) == [*OF_EDITORS, *COMMANDS]
    await join(talk, IVAN, Role.OWNER)
    assert menu(talk, IVAN) == [*OF_OWNERS, *COMMANDS]
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    assert menu(talk, IVAN) == []


async def test_it_is_in_the_language_in_which_he_is_answered(talk: Talk) -> None:
    told = await talk.say(EDITOR, "/start")
    for language in ("kk", "en"):
        await talk.press(EDITOR, told, Greet(language).pack())
        [first, *_] = talk.world.chat_commands[EDITOR][""]
        assert first == {"command": "desk", "description": texts_for(language)("menu-desk")}


async def test_at_a_start_it_is_brought_in_line_and_told_once(talk: Talk) -> None:
    database = talk.database
    await set_desk_menus(talk.bot, database, {EDITOR})
    assert menu(talk, EDITOR) == []  # he has not spoken with the bot yet
    await talk.say(EDITOR, "/help")
    await set_desk_menus(talk.bot, database, {EDITOR})
    assert menu(talk, EDITOR) == [*OF_OWNERS, *COMMANDS]
    talk.world.chat_commands.clear()
    await set_desk_menus(talk.bot, database, {EDITOR})
    assert menu(talk, EDITOR) == []  # nothing has changed
    # whom the setting names no more has it no more
    async with database.read() as connection:
        assert await chats.get(connection, EDITOR) is not None
    talk.world.chat_commands[EDITOR] = {"": [{"command": "desk", "description": "x"}]}
    await set_desk_menus(talk.bot, database, set())
    assert menu(talk, EDITOR) == []


async def test_what_telegram_does_not_take_is_told_the_next_time(talk: Talk) -> None:
    await talk.say(EDITOR, "/help")
    there = talk.world.chats.pop(EDITOR)
    await set_desk_menus(talk.bot, talk.database, {EDITOR})
    assert menu(talk, EDITOR) == []
    talk.world.chats[EDITOR] = there
    await set_desk_menus(talk.bot, talk.database, {EDITOR})
    assert menu(talk, EDITOR) == [*OF_OWNERS, *COMMANDS]
