"""The Bot API's methods on the sandbox's world, refusing what Telegram refuses in its words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

from bot.sandbox import files, groups, messages, profile
from bot.sandbox.access import Refusal, known_chat
from bot.sandbox.state import BOT, BOT_ID, World

__all__ = ["LIMITED", "METHODS", "Refusal"]


def _answer_query(world: World, params: dict[str, Any]) -> bool:
    query = world.queries.pop(str(params.get("callback_query_id")), None)
    if query is None or time.monotonic() - query[1] > world.faults.query_seconds:
        raise Refusal(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        )
    text = str(params.get("text") or "")
    if len(text) > 200:
        raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
    if text:
        alert = str(params.get("show_alert", "")).lower() == "true"
        number = len(world.toasts)
        world.toasts.append({"id": number, "person": query[0], "text": text, "alert": alert})
        world.changed()
    return True


def _set_commands(world: World, params: dict[str, Any]) -> bool:
    commands = params.get("commands") or []
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")):
            raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    _menus(world, params)[str(params.get("language_code") or "")] = commands
    world.changed()
    return True


def _delete_commands(world: World, params: dict[str, Any]) -> bool:
    _menus(world, params).pop(str(params.get("language_code") or ""), None)
    world.changed()
    return True


def _menus(world: World, params: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    """The menus of a scope by language: of one chat, or of all."""
    scope = params.get("scope") or {}
    if scope.get("type") != "chat":
        return world.commands
    if scope["chat_id"] not in world.chats:
        raise Refusal(400, "Bad Request: chat not found")
    return world.chat_commands.setdefault(scope["chat_id"], {})


def _chat_member(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = known_chat(world, params)
    user = int(params.get("user_id") or 0)
    if world.chats[chat]["type"] == "channel" and BOT_ID not in world.admins.get(chat, set()):
        raise Refusal(400, "Bad Request: member list is inaccessible")
    if user not in world.people and user != BOT_ID:
        raise Refusal(400, "Bad Request: user not found")
    return groups.member(world, chat, user)


def _administrators(world: World, params: dict[str, Any]) -> list[dict[str, Any]]:
    chat = known_chat(world, params)
    if chat > 0:
        raise Refusal(400, "Bad Request: there are no administrators in the private chat")
    owner = {world.owners[chat]} if chat in world.owners else set()
    return [
        groups.member(world, chat, one) for one in sorted(world.admins.get(chat, set()) | owner)
    ]


def _get_chat(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = known_chat(world, params)
    told = world.chats[chat]
    hidden = told["type"] == "channel" and "username" not in told
    if hidden and BOT_ID not in world.admins.get(chat, set()):
        raise Refusal(400, "Bad Request: chat not found")
    return told


def _leave(world: World, params: dict[str, Any]) -> bool:
    world.out[known_chat(world, params)] = "left"
    world.changed()
    return True


def _get_me(world: World, _params: dict[str, Any]) -> dict[str, Any]:
    return {
        **BOT,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
    }


def _set_webhook(world: World, params: dict[str, Any]) -> bool:
    # http is what a Bot API server of one's own allows (telegram-bot-api --local).
    url = str(params.get("url") or "")
    if url and not url.startswith(("http://", "https://")):
        raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    secret = str(params.get("secret_token") or "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise Refusal(400, "Bad Request: secret token contains unallowed characters")
    world.webhook = {"url": url, "secret": secret} if url else {}
    world.news.set()
    return True


def _delete_webhook(world: World, _params: dict[str, Any]) -> bool:
    world.webhook = {}
    return True


# Methods that count in Telegram's limits on sending.
LIMITED = {"sendmessage", "sendrichmessage", "sendphoto"}

METHODS: dict[str, Callable[[World, dict[str, Any]], Any]] = {
    "getme": _get_me,
    "sendmessage": messages.send,
    "sendrichmessage": messages.send_rich,
    "sendphoto": messages.send_photo,
    "editmessagemedia": messages.edit_media,
    "editmessagetext": messages.edit_text,
    "editmessagereplymarkup": messages.edit_reply_markup,
    "deletemessage": messages.delete,
    "getfile": files.get_file,
    "answercallbackquery": _answer_query,
    "setmycommands": _set_commands,
    "deletemycommands": _delete_commands,
    "getmycommands": lambda world, p: world.commands.get(str(p.get("language_code") or ""), []),
    "setmydescription": profile.set_description,
    "getmydescription": profile.get_description,
    "setmyshortdescription": profile.set_short_description,
    "getmyshortdescription": profile.get_short_description,
    "setmyprofilephoto": profile.set_photo,
    "getuserprofilephotos": profile.get_photos,
    "getchatmember": _chat_member,
    "getchatadministrators": _administrators,
    "leavechat": _leave,
    "getchat": _get_chat,
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "getwebhookinfo": lambda world, _params: {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    },
}
