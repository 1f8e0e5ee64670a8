"""Messages of the bot: sent, edited, deleted; refused where Telegram refuses, in its words."""

from __future__ import annotations

from typing import Any

from bot.sandbox import channels, photos
from bot.sandbox.access import Refusal, known_chat, thread_of, writable_chat
from bot.sandbox.content import caption_of, content_of, inline_keyboard, rich_content_of
from bot.sandbox.state import BOT, BOT_ID, World, without_reply

# https://core.telegram.org/bots/api#deletemessage
_DELETABLE_SECONDS = 48 * 3600


def send(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """sendMessage."""
    return _sent(world, params, writable_chat(world, params), content_of(params))


def send_rich(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """sendRichMessage. An older server does not know it (`Faults.rich`)."""
    _takes_rich(world)
    return _sent(world, params, writable_chat(world, params), rich_content_of(params))


def _takes_rich(world: World) -> None:
    if world.faults.rich == "unknown":
        raise Refusal(404, "Not Found")
    if world.faults.rich == "refused":
        raise Refusal(400, "Bad Request: RICH_MESSAGE_INVALID")


def send_photo(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """sendPhoto: uploaded, or by the name that it was given before."""
    chat = writable_chat(world, params)
    photos.allowed(world, chat)
    photo = photos.photo_of(world, params.get("photo"), params)
    return _sent(world, params, chat, {"photo": photo, **caption_of(params)})


def _sent(
    world: World, params: dict[str, Any], chat: int, content: dict[str, Any]
) -> dict[str, Any]:
    thread = thread_of(world, chat, params)
    reply = params.get("reply_parameters") or {}
    replied = world.find(chat, int(reply["message_id"])) if reply.get("message_id") else None
    if reply.get("message_id") and replied is None:
        if not reply.get("allow_sending_without_reply"):
            raise Refusal(400, "Bad Request: message to be replied not found")
    elif replied is None and thread:
        replied = world.find(chat, thread)
    if replied:
        content["reply_to_message"] = without_reply(replied)
    if thread:
        content |= {"message_thread_id": thread, "is_topic_message": True}
    markup = params.get("reply_markup") or {}
    channels.note_asked(world, chat, markup)
    message = world.keep(chat, {"from": BOT, **content})
    if markup.get("force_reply"):
        asked = (replied or {}).get("from", {}).get("id") if markup.get("selective") else None
        world.forced[chat] = {"message_id": message["message_id"], "person": asked}
    return message


def edit_text(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """editMessageText: the buttons go where none are given."""
    message = _editable(world, params)
    if "text" not in message and "rich_message" not in message:
        raise Refusal(400, "Bad Request: there is no text in the message to edit")
    if params.get("rich_message"):
        _takes_rich(world)
        content = {"text": None, "entities": None, **rich_content_of(params)}
    else:
        content = {"rich_message": None, **content_of(params)}
    edited = _edited(world, message, {"reply_markup": None, **content})
    world.hidden_edits.discard(message["message_id"])
    return edited


def edit_media(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """editMessageMedia: another photo, or one where there was a text."""
    message = _editable(world, params)
    media = params.get("media")
    if not isinstance(media, dict) or media.get("type") != "photo":
        raise Refusal(400, "Bad Request: can't parse InputMedia: media not found")
    photos.allowed(world, message["chat"]["id"])
    photo = photos.photo_of(world, media.get("media"), params)
    caption = caption_of(media | {"reply_markup": params.get("reply_markup")})
    none = {"reply_markup": None, "caption": None, "caption_entities": None}
    edited = _edited(world, message, {**none, "photo": photo, **caption})
    for gone in ("text", "entities"):
        edited.pop(gone, None)
    world.hidden_edits.discard(message["message_id"])
    return edited


def edit_reply_markup(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """editMessageReplyMarkup: bots are told when, people are shown no edit (tdlib's
    `hide_edit_date`)."""
    message = _editable(world, params)
    world.hidden_edits.add(message["message_id"])
    return _edited(world, message, {"reply_markup": inline_keyboard(params)})


def _editable(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = writable_chat(world, params)
    message = world.find(chat, int(params.get("message_id") or 0))
    if message is None:
        raise Refusal(400, "Bad Request: message to edit not found")
    if message.get("from") != BOT:
        raise Refusal(400, "Bad Request: message can't be edited")
    return message


def _edited(world: World, message: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    if all(message.get(key) == value for key, value in content.items()):
        raise Refusal(
            400,
            "Bad Request: message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message",
        )
    message.update(content, edit_date=int(world.now()))
    for key in [key for key, value in message.items() if value is None]:
        del message[key]
    world.changed()
    return message


def delete(world: World, params: dict[str, Any]) -> bool:
    """deleteMessage."""
    chat = known_chat(world, params)
    message = world.find(chat, int(params.get("message_id") or 0))
    if message is None:
        raise Refusal(400, "Bad Request: message to delete not found")
    ours = message.get("from") == BOT
    if world.now() - message["date"] > _DELETABLE_SECONDS:
        raise Refusal(400, "Bad Request: message can't be deleted for everyone")
    # in a private chat also what the person wrote; in a group only as an administrator
    if not ours and chat < 0 and BOT_ID not in world.admins.get(chat, set()):
        raise Refusal(400, "Bad Request: message can't be deleted")
    world.messages[chat].remove(message)
    world.changed()
    return True
