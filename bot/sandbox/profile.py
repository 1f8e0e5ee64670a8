"""What the bot shows of itself: its descriptions and its picture, with Telegram's limits."""

from __future__ import annotations

import re
from typing import Any

from aiohttp.web import FileField

from bot.sandbox.access import Refusal
from bot.sandbox.state import BOT_ID, World

# https://core.telegram.org/bots/api#setmydescription, #setmyshortdescription
_LONGEST, _LONGEST_SHORT = 512, 120
_JPEG = b"\xff\xd8\xff"


def set_description(world: World, params: dict[str, Any]) -> bool:
    """setMyDescription: what a reader sees in a chat that is empty."""
    return _set(world, params, "description", _LONGEST)


def get_description(world: World, params: dict[str, Any]) -> dict[str, str]:
    """getMyDescription: in a language, or what all others see."""
    return _get(world, params, "description")


def set_short_description(world: World, params: dict[str, Any]) -> bool:
    """setMyShortDescription: what goes with a link to the bot."""
    return _set(world, params, "short_description", _LONGEST_SHORT)


def get_short_description(world: World, params: dict[str, Any]) -> dict[str, str]:
    """getMyShortDescription: in a language, or what all others see."""
    return _get(world, params, "short_description")


def set_photo(world: World, params: dict[str, Any]) -> bool:
    """setMyProfilePhoto: a JPEG that is attached (no photo can be used twice)."""
    photo = params.get("photo")
    if not isinstance(photo, dict) or photo.get("type") != "static":
        raise Refusal(400, "Bad Request: photo isn't specified")
    # "attach://<name>" names a part of the form
    attached = params.get(str(photo.get("photo", "")).removeprefix("attach://"))
    if not isinstance(attached, FileField):
        raise Refusal(400, "Bad Request: photo must be uploaded as a file")
    data = attached.file.read()
    if not data.startswith(_JPEG):
        raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
    world.picture = data
    world.changed()
    return True


def get_photos(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """getUserProfilePhotos: how many there are; only the bot has any here."""
    mine = str(params.get("user_id")) == str(BOT_ID) and world.picture
    size = {"file_id": "AgACAgI", "file_unique_id": "AQAD", "width": 640, "height": 640}
    return {"total_count": 1, "photos": [[size]]} if mine else {"total_count": 0, "photos": []}


def _set(world: World, params: dict[str, Any], name: str, longest: int) -> bool:
    language, text = _language(params), str(params.get(name) or "")
    if len(text) > longest:
        raise Refusal(400, f"Bad Request: {name.replace('_', ' ')} is too long")
    world.about.setdefault(language, {})[name] = text
    world.changed()
    return True


def _get(world: World, params: dict[str, Any], name: str) -> dict[str, str]:
    for language in (_language(params), ""):
        if text := world.about.get(language, {}).get(name):
            return {name: text}
    return {name: ""}


def _language(params: dict[str, Any]) -> str:
    code = str(params.get("language_code") or "")
    if not re.fullmatch(r"(?:[a-z]{2})?", code):
        raise Refusal(400, "Bad Request: invalid language code specified")
    return code
