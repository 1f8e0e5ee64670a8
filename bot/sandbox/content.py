"""What a message may hold: its text with entities, and its buttons; refused in Telegram's words."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from bot.messages.limits import CALLBACK_BYTES, CAPTION_UNITS, TEXT_UNITS, utf16_units
from bot.sandbox.access import Refusal
from bot.sandbox.markup import CantParseError, parse_html
from bot.sandbox.rich_markup import parse_rich

_MOST_BUTTONS = 100
# https://core.telegram.org/bots/api#copytextbutton
_MOST_COPIED = 256
_FORMS = ("html", "markdown", "blocks")


def content_of(params: dict[str, Any]) -> dict[str, Any]:
    """A message's text, entities and inline keyboard. Raises Refusal."""
    text, entities = _read(params, "text")
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if utf16_units(text) > TEXT_UNITS:
        raise Refusal(400, "Bad Request: message is too long")
    return {"text": text, "entities": entities} | _keyboard(params)


def caption_of(params: dict[str, Any]) -> dict[str, Any]:
    """A caption, its entities and an inline keyboard; it may be empty. Raises Refusal."""
    text, entities = _read(params, "caption")
    if utf16_units(text) > CAPTION_UNITS:
        raise Refusal(400, "Bad Request: message caption is too long")
    told = {"caption": text, "caption_entities": entities} if text.strip() else {}
    return told | _keyboard(params)


def _read(params: dict[str, Any], name: str) -> tuple[str, list[dict[str, Any]]]:
    text = str(params.get(name, ""))
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
    return text, entities


def _keyboard(params: dict[str, Any]) -> dict[str, Any]:
    keyboard = inline_keyboard(params)
    return {"reply_markup": keyboard} if keyboard else {}


def rich_content_of(params: dict[str, Any]) -> dict[str, Any]:
    """A rich message's blocks and inline keyboard. Raises Refusal."""
    rich = params.get("rich_message")
    if not isinstance(rich, dict) or sum(rich.get(it) is not None for it in _FORMS) != 1:
        raise Refusal(400, "Bad Request: rich message must have exactly one kind of content")
    if rich.get("html") is None:
        raise Refusal(400, "Bad Request: this server takes rich messages as HTML only")
    try:
        content: dict[str, Any] = {"rich_message": {"blocks": parse_rich(str(rich["html"]))}}
    except CantParseError as error:
        raise Refusal(400, f"Bad Request: {error}") from None
    keyboard = inline_keyboard(params)
    return content | {"reply_markup": keyboard} if keyboard else content


def inline_keyboard(params: dict[str, Any]) -> dict[str, Any] | None:
    """The inline keyboard of a request; None when it has none (a ForceReply is none)."""
    markup = params.get("reply_markup")
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise Refusal(400, "Bad Request: object expected as reply markup")
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    if len(buttons) > _MOST_BUTTONS:
        raise Refusal(400, "Bad Request: too many buttons")
    for button in buttons:
        if not button.get("text"):
            raise Refusal(400, "Bad Request: Text buttons are unallowed in the inline keyboard")
        if "callback_data" in button:
            size = len(button["callback_data"].encode())
            if not 1 <= size <= CALLBACK_BYTES:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        elif "copy_text" in button:
            if not 1 <= len(button["copy_text"].get("text", "")) <= _MOST_COPIED:
                raise Refusal(400, "Bad Request: BUTTON_COPY_TEXT_INVALID")
        elif not re.match(r"(https?|tg)://\S+$", button.get("url", "")):
            raise Refusal(
                400,
                f"Bad Request: inline keyboard button URL '{button.get('url', '')}' is invalid: "
                "Wrong HTTP URL",
            )
    return markup if buttons else None
