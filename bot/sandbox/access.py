"""Which chat a request means, and whether the bot may write there: in Telegram's words.

The descriptions are those of the Bot API server (telegram-bot-api, Client.cpp).
"""

from __future__ import annotations

from typing import Any

from bot.sandbox.state import BOT_ID, World


# Named for what Telegram does: it is an answer, and no error of ours.
class Refusal(Exception):  # noqa: N818 - an answer, no error
    """Telegram's answer to a request that it does not carry out."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def known_chat(world: World, params: dict[str, Any]) -> int:
    """The chat of `chat_id` (a number, or a channel's @name) as long as the bot may see it."""
    chat = _named(world, params.get("chat_id"))
    kind = world.chats[chat]["type"]
    if chat in world.migrated:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": world.migrated[chat]},
        )
    if chat in world.deleted:
        raise Refusal(403, "Forbidden: the group chat was deleted")
    if chat in world.out:
        was = "kicked from" if world.out[chat] == "kicked" else "not a member of"
        verb = "was" if world.out[chat] == "kicked" else "is"
        raise Refusal(403, f"Forbidden: bot {verb} {was} the {kind} chat")
    return chat


def writable_chat(world: World, params: dict[str, Any]) -> int:
    """The chat of `chat_id` as long as the bot may write there."""
    chat = known_chat(world, params)
    if chat in world.deactivated:
        raise Refusal(403, "Forbidden: user is deactivated")
    if chat in world.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    if chat > 0 and chat not in world.started:
        raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
    if world.chats[chat]["type"] == "channel" and BOT_ID not in world.admins.get(chat, set()):
        raise Refusal(400, "Bad Request: need administrator rights in the channel chat")
    if chat in world.silenced:
        raise Refusal(400, "Bad Request: not enough rights to send text messages to the chat")
    return chat


def thread_of(world: World, chat: int, params: dict[str, Any]) -> int:
    """The forum topic of `message_thread_id`; 0 when none is asked for."""
    asked = _number(params.get("message_thread_id"))
    if not asked:
        return 0
    topic = world.topics.get(chat, {}).get(asked)
    if topic is None:
        raise Refusal(400, "Bad Request: message thread not found")
    # an administrator may write in a closed topic
    if topic.closed and BOT_ID not in world.admins.get(chat, set()):
        raise Refusal(400, "Bad Request: TOPIC_CLOSED")
    return asked


def _named(world: World, given: object) -> int:
    if given in (None, ""):
        raise Refusal(400, "Bad Request: chat_id is empty")
    if isinstance(given, str) and given.startswith("@"):
        name = given[1:].casefold()
        for id_, chat in world.chats.items():
            if chat.get("username", "").casefold() == name:
                return id_
    chat_id = _number(given)
    if chat_id not in world.chats:
        raise Refusal(400, "Bad Request: chat not found")
    return chat_id


def _number(given: Any) -> int:
    try:
        return int(given)
    except (TypeError, ValueError):
        return 0
