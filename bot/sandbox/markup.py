"""Telegram HTML as Telegram reads it: strict, with its own words for what is wrong. Pure.

After tdlib's `parse_html` (td/telegram/MessageEntity.cpp).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*>"
)
ATTRIBUTE = re.compile(r"([a-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
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


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """The text without markup, and its entities. Raises CantParseError."""
    text: list[str] = []
    size = 0
    opened: list[tuple[str, int, str, str]] = []
    entities: list[Entity] = []
    at = 0
    while at < len(html):
        char = html[at]
        if char == "&":
            found = ENTITY.match(html, at)
            if found:
                char = character_of(found.group())
                at = found.end() - 1
        elif char == "<":
            tag = TAG.match(html, at)
            where = len(html[:at].encode())
            if not tag:
                raise CantParseError(
                    f"can't parse entities: Unclosed start tag at byte offset {where}"
                )
            name = tag.group(2).lower()
            if name not in _KINDS:
                raise CantParseError(
                    f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {where}'
                )
            if tag.group(1):
                if not opened or opened[-1][0] != name:
                    expected = opened[-1][0] if opened else ""
                    raise CantParseError(
                        "can't parse entities: Unmatched end tag at byte offset "
                        f'{where}, expected "</{expected}>", found "</{name}>"'
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
            continue
        text.append(char)
        size += 2 if char > "\uffff" else 1
        at += 1
    if opened:
        raise CantParseError(
            "can't parse entities: Can't find end tag corresponding to start tag "
            f'"{opened[-1][0]}"'
        )
    entities.sort(key=lambda entity: (entity.offset, -entity.length))
    return "".join(text), entities
