"""Photos of the bot: uploaded, kept under a name, sent again by it; with Telegram's limits."""

from __future__ import annotations

import struct
from typing import Any

from aiohttp.web import FileField

from bot.sandbox.access import Refusal
from bot.sandbox.state import World

_PNG = b"\x89PNG\r\n\x1a\n"
# https://core.telegram.org/bots/api#sendphoto
_MOST_BYTES, _MOST_BOTH, _MOST_RATIO = 10 << 20, 10_000, 20
_LONGER_SIDE = 1280


def allowed(world: World, chat: int) -> None:
    """Raises Refusal where the bot may send no photos."""
    if chat in world.without_photos:
        raise Refusal(400, "Bad Request: not enough rights to send photos to the chat")


def photo_of(world: World, given: object, params: dict[str, Any]) -> list[dict[str, Any]]:
    """The sizes of a photo that a request has: a file, the name of a part of the form that is one
    ("attach://…"), or the name of one that was sent before. Raises Refusal."""
    if isinstance(given, str) and given.startswith("attach://"):
        given = params.get(given.removeprefix("attach://"))
    if isinstance(given, FileField):
        return _kept(world, given.file.read())
    if not given:
        raise Refusal(400, "Bad Request: there is no photo in the request")
    if given not in world.photos:
        raise Refusal(
            400, "Bad Request: wrong remote file identifier specified: Wrong string length"
        )
    return world.photos[str(given)]


def _kept(world: World, data: bytes) -> list[dict[str, Any]]:
    if not data:
        raise Refusal(400, "Bad Request: file must be non-empty")
    if len(data) > _MOST_BYTES:
        raise Refusal(413, "Request Entity Too Large")
    if not data.startswith(_PNG):
        raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
    wide, high = struct.unpack(">II", data[16:24])
    if wide + high > _MOST_BOTH or max(wide, high) > _MOST_RATIO * min(wide, high):
        raise Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    number = len(world.files) + 1
    file_id = f"AgACAgIAAxkBAAI{number:06}"
    world.files[file_id] = (f"photos/file_{number}.jpg", data)
    part = min(1.0, _LONGER_SIDE / max(wide, high))
    size = {
        "file_id": file_id,
        "file_unique_id": f"AQAD{number:06}",
        "width": round(wide * part),
        "height": round(high * part),
        "file_size": len(data),
    }
    world.photos[file_id] = [size]
    world.uploads += 1
    return [size]
