"""Rich HTML as Telegram reads it into the blocks of a rich message: strict, and within its limits.
Pure.

https://core.telegram.org/bots/api#rich-html-style, without media, formulas and maps. What is wrong
with markup is told as of a classic message (markup.py); how Telegram words a broken limit is not
published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bot.messages.limits import CALLBACK_BYTES
from bot.sandbox.markup import ATTRIBUTE, ENTITY, TAG, CantParseError, character_of

# https://core.telegram.org/bots/api#inputrichmessage
CHARACTERS, BLOCKS, DEEPEST, COLUMNS, BUTTONS = 32_768, 500, 16, 20, 8
_SPANS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "code": "code", "mark": "marked", "sub": "subscript", "sup": "superscript",
    "tg-spoiler": "spoiler", "a": "", "tg-time": "", "tg-button": "",
}  # fmt: skip
_HEADINGS = {f"h{size}": size for size in range(1, 7)}
# What may stand in what; where nothing is named, text and spans.
_BLOCKS = frozenset(
    {"p", "ul", "table", "details", "blockquote", "footer", "tg-button-row", "a", *_HEADINGS}
)
_WITHIN: dict[str, frozenset[str]] = {
    "": _BLOCKS,
    "details": _BLOCKS | {"summary"},
    "ul": frozenset({"li"}),
    "table": frozenset({"caption", "tr"}),
    "tr": frozenset({"td", "th"}),
    "tg-button-row": frozenset({"tg-button"}),
}
_KNOWN = frozenset({*_SPANS, *_BLOCKS, "li", "caption", "tr", "td", "th", "summary"})
_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_Text: TypeAlias = "str | list[Any] | dict[str, Any]"


@dataclass(slots=True)
class _Node:
    """An element; its children are texts and elements, in their order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[_Node | str] = field(default_factory=list)

    def elements(self, *tags: str) -> Iterator[_Node]:
        for child in self.children:
            if isinstance(child, _Node) and (not tags or child.tag in tags):
                yield child


def parse_rich(html: str) -> list[dict[str, Any]]:
    """The blocks of a rich message, as bots and people are given them. Raises CantParseError."""
    root = _tree(html)
    blocks = [_block(node) for node in root.elements()]
    if not blocks:
        raise CantParseError("message text is empty")
    return blocks


def _tree(html: str) -> _Node:
    root = _Node("")
    opened = [root]
    at = units = blocks = 0
    while at < len(html):
        if html[at] != "<":
            at, text = _text_at(html, at)
            units += len(text)
            _add_text(opened[-1], text, at)
            continue
        found = TAG.match(html, at)
        if not found:
            raise CantParseError(
                f"can't parse entities: Unclosed start tag at byte offset {len(html[:at].encode())}"
            )
        name = found.group(2).lower()
        if found.group(1):
            _close(opened, name, at)
        else:
            opened.append(_opened(opened[-1], name, found.group(3), at))
            blocks += name not in _SPANS and name not in ("td", "th")
        if len(opened) - 1 > DEEPEST:
            raise CantParseError("rich message is nested too deeply")
        at = found.end()
    if len(opened) > 1:
        raise CantParseError(
            "can't parse entities: Can't find end tag corresponding to start tag "
            f'"{opened[-1].tag}"'
        )
    if units > CHARACTERS:
        raise CantParseError("message is too long")
    if blocks > BLOCKS:
        raise CantParseError("rich message has too many blocks")
    return root


def _text_at(html: str, at: int) -> tuple[int, str]:
    """The text from a place to the next tag, and where that is."""
    end = html.find("<", at)
    end = len(html) if end < 0 else end
    return end, ENTITY.sub(lambda found: character_of(found.group()), html[at:end])


def _add_text(within: _Node, text: str, at: int) -> None:
    if within.tag in _WITHIN:
        if text.strip():
            raise CantParseError(f"can't parse entities: Text is not allowed at offset {at}")
        return
    within.children.append(text)


def _opened(within: _Node, name: str, attributes: str, at: int) -> _Node:
    allowed = _WITHIN.get(within.tag)
    if within.tag == "li" or within.tag == "blockquote":
        allowed = frozenset({*_SPANS, "p", "ul"})
    if name not in _KNOWN or name not in (_SPANS if allowed is None else allowed):
        raise CantParseError(
            f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {at}'
        )
    found = {it[1]: _value(it) for it in ATTRIBUTE.finditer(attributes)}
    node = _Node(name, found)
    within.children.append(node)
    return node


def _value(found: re.Match[str]) -> str:
    raw = found[2] or found[3] or found[4] or ""
    return ENTITY.sub(lambda one: character_of(one.group()), raw)


def _close(opened: list[_Node], name: str, at: int) -> None:
    if len(opened) < 2 or opened[-1].tag != name:
        raise CantParseError(
            f"can't parse entities: Unmatched end tag at byte offset {at}, "
            f'expected "</{opened[-1].tag}>", found "</{name}>"'
        )
    opened.pop()


# --- blocks --------------------------------------------------------------------------------------


def _block(node: _Node) -> dict[str, Any]:
    if node.tag in _HEADINGS:
        return {"type": "heading", "size": _HEADINGS[node.tag], "text": _text(node)}
    if node.tag == "a":
        if not node.attributes.get("name") or node.children:
            raise CantParseError("can't parse entities: an anchor has a name and nothing in it")
        return {"type": "anchor", "name": node.attributes["name"]}
    return _MAKERS[node.tag](node)


def _list(node: _Node) -> dict[str, Any]:
    items = [{"label": "•", "blocks": _mixed(item)} for item in node.elements()]
    return {"type": "list", "items": items}


def _mixed(node: _Node) -> list[dict[str, Any]]:
    """Blocks of an element that may hold text, too, which is a paragraph then."""
    inner = [_block(one) for one in node.elements("p", "ul")]
    return inner or [{"type": "paragraph", "text": _text(node)}]


def _table(node: _Node) -> dict[str, Any]:
    rows = [[_cell(cell) for cell in row.elements()] for row in node.elements("tr")]
    if not rows or max(map(len, rows)) > COLUMNS:
        raise CantParseError("rich message has a table of too many columns, or of none")
    block: dict[str, Any] = {"type": "table", "cells": rows}
    for name in ("striped", "bordered", "compact"):
        if name in node.attributes:
            block[f"is_{name}"] = True
    caption = next(node.elements("caption"), None)
    return block if caption is None else block | {"caption": _text(caption)}


def _cell(node: _Node) -> dict[str, Any]:
    align = node.attributes.get("align", "left")
    cell: dict[str, Any] = {"align": align, "valign": "top", "text": _text(node)}
    return cell | ({"is_header": True} if node.tag == "th" else {})


def _details(node: _Node) -> dict[str, Any]:
    summary = next(node.elements("summary"), None)
    if summary is None:
        raise CantParseError("can't parse entities: details have no summary")
    block: dict[str, Any] = {"type": "details", "summary": _text(summary)}
    block["blocks"] = [_block(one) for one in node.elements() if one.tag != "summary"]
    return block | ({"is_open": True} if "open" in node.attributes else {})


def _quotation(node: _Node) -> dict[str, Any]:
    if "expandable" in node.attributes:
        return {"type": "expandable_blockquote", "text": _text(node)}
    return {"type": "blockquote", "blocks": _mixed(node)}


def _buttons(node: _Node) -> dict[str, Any]:
    buttons = [_button(one) for one in node.elements()]
    if not 1 <= len(buttons) <= BUTTONS:
        raise CantParseError("BUTTON_INVALID")
    return {"type": "buttons", "buttons": buttons}


def _button(node: _Node) -> dict[str, Any]:
    kind, told = node.attributes.get("type"), _text(node)
    if not isinstance(told, str) or not told.strip():
        raise CantParseError("BUTTON_INVALID")
    if kind == "url":
        return {"text": told, "url": node.attributes.get("url", "")}
    data = node.attributes.get("data", "")
    if kind != "callback_data" or not 1 <= len(data.encode()) <= CALLBACK_BYTES:
        raise CantParseError("BUTTON_DATA_INVALID")
    return {"text": told, "callback_data": data}


_MAKERS = {
    "p": lambda node: {"type": "paragraph", "text": _text(node)},
    "footer": lambda node: {"type": "footer", "text": _text(node)},
    "ul": _list,
    "table": _table,
    "details": _details,
    "blockquote": _quotation,
    "tg-button-row": _buttons,
}


# --- texts ---------------------------------------------------------------------------------------


def _text(node: _Node) -> _Text:
    """What stands in an element, as rich text."""
    parts = [one if isinstance(one, str) else _span(one) for one in node.children]
    return "" if not parts else parts[0] if len(parts) == 1 else parts


def _span(node: _Node) -> dict[str, Any]:
    told = _text(node)
    if node.tag == "a":
        return _link(node, told)
    if node.tag == "tg-time":
        return _time(node, told)
    kind = _SPANS[node.tag]
    if not kind:
        raise CantParseError(f'can\'t parse entities: Unsupported start tag "{node.tag}"')
    return {"type": kind, "text": told}


def _link(node: _Node, told: _Text) -> dict[str, Any]:
    href = node.attributes.get("href", "")
    if href.startswith("#"):
        return {"type": "anchor_link", "text": told, "anchor_name": href[1:]}
    if not re.match(r"(https?|tg)://\S+$", href):
        raise CantParseError("can't parse entities: a link leads nowhere")
    return {"type": "url", "text": told, "url": href}


def _time(node: _Node, told: _Text) -> dict[str, Any]:
    unix, form = node.attributes.get("unix", ""), node.attributes.get("format", "")
    if not re.fullmatch(r"-?\d{1,12}", unix) or not _FORMAT.fullmatch(form):
        raise CantParseError("can't parse entities: a date-time has no such format")
    return {"type": "date_time", "text": told, "unix_time": int(unix), "date_time_format": form}
