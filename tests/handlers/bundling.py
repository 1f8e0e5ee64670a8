"""A bundle as the conversations make it, for tests of what is done with it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from storage import bundles, subscriptions
from storage.bundles import Bundle, Part
from storage.subscriptions import Subscription
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB = -1000000001000
FOLLOWED = "/subscribe #Проба Ашимбаев #Вторая"


def link_of(message: dict[str, Any]) -> str:
    """The link that a message shows."""
    words: list[str] = message["text"].split()
    return next(word for word in words if word.startswith("https://t.me/"))


def payload(message: dict[str, Any]) -> str:
    """What the link that a message shows says behind "start"."""
    return link_of(message).partition("?start=")[2]


def token(message: dict[str, Any]) -> str:
    """The token of the bundle whose link a message shows."""
    return payload(message).removeprefix("b_")


async def made(
    talk: Talk, name: str = "Для начинающих", *, follow: str = FOLLOWED, chat: int = IVAN
) -> dict[str, Any]:
    """Ivan follows something and makes a bundle of it; the message with its link."""
    await talk.say(IVAN, follow, chat=chat)
    return await talk.say(IVAN, f"/bundle {name}", chat=chat)


async def stored(talk: Talk) -> Bundle:
    """The newest bundle of all."""
    async with talk.database.read() as connection:
        row = (
            await connection.execute(text("SELECT id, chat FROM bundles ORDER BY id DESC LIMIT 1"))
        ).one()
        one = await bundles.mine(connection, row.chat, row.id)
    assert one is not None
    return one


async def parts(talk: Talk) -> list[Part]:
    """What is in the newest bundle."""
    one = await stored(talk)
    async with talk.database.read() as connection:
        return await bundles.topics_of(connection, one.id)


def data(message: dict[str, Any], begins: str) -> str:
    """The callback data of the button whose label begins so."""
    return next(one for told, one in labels(message).items() if told.startswith(begins))


def take(message: dict[str, Any]) -> str:
    """The callback data of the button that follows all that an offer shows."""
    return next(one for one in labels(message).values() if one.startswith("btake:"))


async def follows(talk: Talk, person: int) -> dict[str, Subscription]:
    """What somebody follows, by key."""
    async with talk.database.read() as connection:
        chat = await connection.scalar(text(f"SELECT id FROM chats WHERE chat_id = {person}"))
        mine = await subscriptions.of_chat(connection, chat)
    return {one.topic.key: one for one in mine}


async def opened(talk: Talk, card: dict[str, Any] | str, person: int) -> dict[str, Any]:
    """Somebody opens a link, or the one that a message shows."""
    said = card if isinstance(card, str) else payload(card)
    return await talk.say(person, f"/start {said}")
