"""Documents: people send them, the bot asks where they are and downloads them."""

from __future__ import annotations

import mimetypes
from pathlib import PurePosixPath
from typing import Any

from bot.sandbox.access import Refusal
from bot.sandbox.state import World

# https://core.telegram.org/bots/api#getfile: bots can download files of up to 20 MB
_MOST_BYTES = 20 << 20


def send_document(
    world: World,
    person: int,
    chat_id: int,
    name: str,
    data: bytes,
    *,
    caption: str = "",
    thread: int = 0,
) -> dict[str, Any]:
    """A person sends a file into a chat."""
    number = len(world.files) + 1
    file_id = f"BQACAgIAAxkBAAI{number:06}"
    # Telegram names the file by itself and keeps the extension.
    world.files[file_id] = (f"documents/file_{number}{PurePosixPath(name).suffix}", data)
    document = {
        "file_id": file_id,
        "file_unique_id": f"AgAD{number:06}",
        "file_name": name,
        "mime_type": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "file_size": len(data),
    }
    content: dict[str, Any] = {"document": document}
    if caption:
        content["caption"] = caption
    return world.tell(person, chat_id, content, thread=thread)


def send_sticker(world: World, person: int, chat_id: int) -> dict[str, Any]:
    """A person sends a sticker into a chat."""
    sticker = {
        "file_id": "CAACAgIAAxkBAAI000000",
        "file_unique_id": "AgAD000000",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    }
    return world.tell(person, chat_id, {"sticker": sticker})


def get_file(world: World, params: dict[str, Any]) -> dict[str, Any]:
    """getFile: where a file can be downloaded from."""
    file_id = str(params.get("file_id"))
    if file_id not in world.files:
        raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    path, data = world.files[file_id]
    if len(data) > _MOST_BYTES:
        raise Refusal(400, "Bad Request: file is too big")
    unique = f"AgAD{file_id[-6:]}"
    return {
        "file_id": file_id,
        "file_unique_id": unique,
        "file_size": len(data),
        "file_path": path,
    }


def content_of(world: World, path: str) -> bytes | None:
    """A file's bytes by the path that getFile gave; None when there is no such file."""
    return next((data for known, data in world.files.values() if known == path), None)
