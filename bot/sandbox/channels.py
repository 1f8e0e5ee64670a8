"""What happens in channels: posts of every kind, edits, forwards; and how somebody's channel is
chosen with a bot's button. As Telegram's clients and servers do it."""

from __future__ import annotations

from typing import Any

from bot.sandbox import groups
from bot.sandbox.access import Refusal
from bot.sandbox.state import BOT_ID, World, marks, without_reply

PICTURE = [{"file_id": "AgACAgIAAxkBAAI", "file_unique_id": "AQAD", "width": 90, "height": 60}]
_MOST_IN_ALBUM = 10
# What stays with a message that is forwarded; its author is in `forward_origin`.
_FORWARDED = ("text", "entities", "caption", "caption_entities", "photo", "document", "sticker")


def publish(world: World, channel: int, content: dict[str, Any]) -> dict[str, Any]:
    """A post with the message's own fields; the bot hears of it as long as it is an administrator
    there."""
    message = world.keep(channel, {"sender_chat": world.chats[channel], **content})
    _hears(world, channel, "channel_post", message)
    return message


def album(world: World, channel: int, captions: list[str]) -> list[dict[str, Any]]:
    """An album: one post for each picture, each with its caption or none."""
    if not 2 <= len(captions) <= _MOST_IN_ALBUM:
        raise ValueError("an album has 2 to 10 pictures")
    # https://core.telegram.org/bots/api#message: one number for all of them
    number = str(13_000_000_000_000_000 + world.changes)
    return [
        publish(world, channel, {"photo": PICTURE, "media_group_id": number, **_caption(words)})
        for words in captions
    ]


def edit(world: World, channel: int, number: int, text: str) -> dict[str, Any]:
    """A post gets other words: its text, or the caption of its picture (none: "")."""
    message = world.find(channel, number)
    if message is None:
        raise KeyError(number)
    if "photo" in message or "document" in message:
        for key in ("caption", "caption_entities"):
            message.pop(key, None)
        message.update(_caption(text))
    else:
        message.update(text=text, entities=marks(text))
    message["edit_date"] = int(world.now())
    world.changed()
    _hears(world, channel, "edited_channel_post", message)
    return message


def origin_of(world: World, chat: int, number: int) -> dict[str, Any]:
    """What Telegram says of where a post of a channel comes from."""
    message = world.find(chat, number)
    if message is None:
        raise KeyError(number)
    return dict(
        message.get("forward_origin")
        or {
            "type": "channel",
            "chat": world.chats[chat],
            "message_id": number,
            "date": message["date"],
        }
    )


def forward(world: World, by: int, to: int, chat: int, number: int) -> dict[str, Any]:
    """A post of a channel is forwarded: by a person to a chat, or into another channel."""
    origin = origin_of(world, chat, number)
    message = world.find(chat, number) or {}
    content = {key: message[key] for key in _FORWARDED if key in message}
    content["forward_origin"] = origin
    if world.chats[to]["type"] == "channel":
        return publish(world, to, content)
    return world.tell(by, to, content)


def share(world: World, person: int, channel: int) -> dict[str, Any]:
    """A person chooses a channel with the bot's button: the client makes the bot an administrator
    where that was asked for, and says which one it is."""
    asked = world.asked_chats.pop(person, None)
    if asked is None:
        raise KeyError("nobody has asked for a chat")
    if BOT_ID not in world.admins.get(channel, set()) and asked.get("bot_administrator_rights"):
        groups.add_bot(world, channel, person, admin=True)
    chat = world.chats[channel]
    shared = {"request_id": asked["request_id"], "chat_id": channel}
    shared |= {"title": chat["title"]} if asked.get("request_title") else {}
    if asked.get("request_username") and "username" in chat:
        shared["username"] = chat["username"]
    return world.tell(person, person, {"chat_shared": shared})


def note_asked(world: World, chat: int, markup: dict[str, Any]) -> None:
    """A message of the bot has a keyboard with a button that asks for a chat, or takes it away."""
    if markup.get("remove_keyboard"):
        world.asked_chats.pop(chat, None)
    for row in markup.get("keyboard", []):
        for button in row:
            asked = button.get("request_chat")
            if asked is not None:
                _check(asked)
                world.asked_chats[chat] = asked


def _check(asked: dict[str, Any]) -> None:
    """The bot's rights must be among the person's."""
    theirs = asked.get("user_administrator_rights") or {}
    for right, wanted in (asked.get("bot_administrator_rights") or {}).items():
        if wanted and not theirs.get(right):
            raise Refusal(400, "Bad Request: BOT_RIGHTS_INVALID")


def _caption(text: str) -> dict[str, Any]:
    return {"caption": text, "caption_entities": marks(text)} if text else {}


def _hears(world: World, channel: int, kind: str, message: dict[str, Any]) -> None:
    if channel not in world.out and BOT_ID in world.admins.get(channel, set()):
        world.update(kind, without_reply(message))
