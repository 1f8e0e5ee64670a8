"""Telegram HTML as Telegram reads it: strict, with its own words for what is wrong. Pure.

After tdlib's `parse_html` (td/telegram/MessageEntity.cpp).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.messages.limits import utf16_units

TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*>"
)
ATTRIBUTE = re.compile(r"([a-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
PLAIN = re.compile(r"[^&<]+")  # as far as nothing is marked up
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji",
}  # fmt: skip


class CantParseError(ValueError):
    """The HTML is not Telegram's; `str()` is Telegram's description."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted stretch; offset and length in UTF-16 units of the parsed text."""

    type: str
    offset: int
    length: int
    url: str = ""


def character_of(code: str) -> str:
    """The character of an entity: "&lt;" is "<"."""
    number = code[2:-1]
    return _NAMED.get(code) or chr(int(number[1:], 16) if number[0] == "x" else int(number))


def _bytes(html: str) -> int:
    return len(html.encode())


def _words(html: str, at: int) -> tuple[str, int]:
    """What is shown of the text at a place where no tag begins, and where it ends."""
    if entity := ENTITY.match(html, at):
        return character_of(entity.group()), entity.end()
    plain = PLAIN.match(html, at + 1)
    end = plain.end() if plain else at + 1
    return html[at:end], end


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """The text without markup, and its entities. Raises CantParseError."""
    text: list[str] = []
    size = 0
    opened: list[tuple[str, int, str, str]] = []
    entities: list[Entity] = []
    at = 0
    while at < len(html):
        if html[at] != "<":
            words, at = _words(html, at)
            text.append(words)
            size += utf16_units(words)
            continue
        tag = TAG.match(html, at)
        if not tag:
            raise CantParseError(
                f"can't parse entities: Unclosed start tag at byte offset {_bytes(html[:at])}"
            )
        name = tag.group(2).lower()
        if name not in _KINDS:
            raise CantParseError(
                f'can\'t parse entities: Unsupported start tag "{name}" at byte offset '
                f"{_bytes(html[:at])}"
            )
        if tag.group(1):
            if not opened or opened[-1][0] != name:
                expected = opened[-1][0] if opened else ""
                raise CantParseError(
                    "can't parse entities: Unmatched end tag at byte offset "
                    f'{_bytes(html[:at])}, expected "</{expected}>", found "</{name}>"'
                )
            _, start, kind, url = opened.pop()
            if size > start:
                entities.append(Entity(kind, start, size - start, url))
        else:
            attributes = {
                m[1]: m[2] or m[3] or m[4] or "" for m in ATTRIBUTE.finditer(tag.group(3))
            }
            kind = _KINDS[name]
            if kind == "blockquote" and "expandable" in attributes:
                kind = "expandable_blockquote"
            opened.append((name, size, kind, attributes.get("href", "")))
        at = tag.end()
    if opened:
        raise CantParseError(
            "can't parse entities: Can't find end tag corresponding to start tag "
            f'"{opened[-1][0]}"'
        )
    entities.sort(key=lambda entity: (entity.offset, -entity.length))
    return "".join(text), entities
