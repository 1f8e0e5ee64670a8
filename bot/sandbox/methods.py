"""The Bot API's methods on the sandbox's world, refusing what Telegram refuses in its words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from bot.messages.limits import CALLBACK_BYTES, TEXT_UNITS, utf16_units
from bot.sandbox.markup import CantParseError, parse_html
from bot.sandbox.state import BOT, World

# Telegram gives a bot some seconds to answer a pressed button.
_QUERY_SECONDS = 30


class Refusal(Exception):  # noqa: N818  # what Telegram does, not a fault of ours
    """Telegram's answer to a request that it does not carry out."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def _chat_id(world: World, params: dict[str, Any]) -> int:
    given = params.get("chat_id")
    try:
        chat = int(given)  # type: ignore[arg-type]  # whatever was sent is tried
    except (TypeError, ValueError):
        raise Refusal(400, "Bad Request: chat not found") from None
    if chat in world.migrated:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": world.migrated[chat]},
        )
    if chat not in world.chats:
        raise Refusal(400, "Bad Request: chat not found")
    if chat in world.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    if chat > 0 and chat not in world.started:
        raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
    return chat


def _content(params: dict[str, Any]) -> dict[str, Any]:
    text = str(params.get("text", ""))
    entities: list[dict[str, Any]] = []
    mode = str(params.get("parse_mode") or "")
    if mode.lower() == "html":
        try:
            text, found = parse_html(text)
        except CantParseError as error:
            raise Refusal(400, f"Bad Request: {error}") from None
        entities = [asdict(entity) for entity in found]
    elif mode:
        raise Refusal(400, "Bad Request: unsupported parse_mode")
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if utf16_units(text) > TEXT_UNITS:
        raise Refusal(400, "Bad Request: message is too long")
    content: dict[str, Any] = {"text": text, "entities": entities}
    markup = params.get("reply_markup")
    if markup:
        content["reply_markup"] = _markup(markup)
    return content


def _markup(markup: dict[str, Any]) -> dict[str, Any]:
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    if len(buttons) > 100:
        raise Refusal(400, "Bad Request: too many buttons")
    for button in buttons:
        if not button.get("text"):
            raise Refusal(400, "Bad Request: Text buttons are unallowed in the inline keyboard")
        if "callback_data" in button:
            size = len(button["callback_data"].encode())
            if not 1 <= size <= CALLBACK_BYTES:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        elif not re.match(r"(https?|tg)://\S+$", button.get("url", "")):
            raise Refusal(
                400,
                f"Bad Request: inline keyboard button URL '{button.get('url', '')}' is invalid: "
                "Wrong HTTP URL",
            )
    return markup


def _send_message(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = _chat_id(world, params)
    content = _content(params)
    reply = params.get("reply_parameters") or {}
    if reply.get("message_id"):
        replied = world.find(chat, int(reply["message_id"]))
        if replied is None and not reply.get("allow_sending_without_reply"):
            raise Refusal(400, "Bad Request: message to be replied not found")
        if replied:
            content["reply_to_message"] = {
                key: value for key, value in replied.items() if key != "reply_to_message"
            }
    return world.keep(chat, {"from": BOT, **content})


def _edit_text(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = _chat_id(world, params)
    message = world.find(chat, int(params.get("message_id") or 0))
    if message is None or message.get("from") != BOT:
        raise Refusal(400, "Bad Request: message to edit not found")
    content = _content(params)
    content.setdefault("reply_markup", None)
    if all(message.get(key) == value for key, value in content.items()):
        raise Refusal(
            400,
            "Bad Request: message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message",
        )
    message.update(content, edit_date=int(time.time()))
    if content["reply_markup"] is None:
        del message["reply_markup"]
    world.changed()
    return message


def _answer_query(world: World, params: dict[str, Any]) -> bool:
    query = world.queries.pop(str(params.get("callback_query_id")), None)
    if query is None or time.monotonic() - query[1] > _QUERY_SECONDS:
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
    world.commands[str(params.get("language_code") or "")] = commands
    world.changed()
    return True


def _chat_member(world: World, params: dict[str, Any]) -> dict[str, Any]:
    chat = _chat_id(world, params)
    user = int(params.get("user_id") or 0)
    if user not in world.people:
        raise Refusal(400, "Bad Request: user not found")
    if user in world.admins.get(chat, set()):
        return {"status": "creator", "user": world.people[user], "is_anonymous": False}
    return {"status": "member", "user": world.people[user]}


def _get_me(_world: World, _params: dict[str, Any]) -> dict[str, Any]:
    return {
        **BOT,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
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


METHODS: dict[str, Callable[[World, dict[str, Any]], Any]] = {
    "getme": _get_me,
    "sendmessage": _send_message,
    "editmessagetext": _edit_text,
    "answercallbackquery": _answer_query,
    "setmycommands": _set_commands,
    "getmycommands": lambda world, p: world.commands.get(str(p.get("language_code") or ""), []),
    "getchatmember": _chat_member,
    "getchat": lambda world, p: world.chats[_chat_id(world, p)],
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "getwebhookinfo": lambda world, _params: {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    },
}
