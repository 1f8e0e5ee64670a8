"""Rules that buttons carry, sealed for the chat that chose them: numbers can be guessed, and what
others let come is theirs."""

from __future__ import annotations

from hashlib import blake2b

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from handlers.middleware import World
from storage import rules
from storage.chats import Chat

_MARKS = 10**6  # of one rule; as many as leave room in a button


def _mark(world: World, chat: Chat, number: int) -> int:
    """What only this bot can say of a chat and a rule."""
    key = blake2b(world.settings.bot_token.get_secret_value().encode()).digest()
    said = f"rule:{chat.id}:{number}".encode()
    return int.from_bytes(blake2b(said, key=key, digest_size=8).digest()) % _MARKS


def sealed(world: World, chat: Chat, number: int) -> int:
    """A rule's number as buttons of a chat carry it; 0 stays 0."""
    return number * _MARKS + _mark(world, chat, number) if number else 0


async def opened(connection: AsyncConnection, world: World, chat: Chat, carried: int) -> int:
    """The number of the rule that a button carries: one that was sealed for the chat, or one of its
    own as it is stored, as buttons had it once. Raises UserError for any other."""
    number = carried // _MARKS
    if not carried or carried == sealed(world, chat, number):
        return number
    if not await rules.has(connection, chat.id, carried):
        raise UserError("error-stale-button")
    return carried
