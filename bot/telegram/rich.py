"""Rich messages (Bot API 10.1, https://core.telegram.org/bots/api#richmessage) become plain text
with entities, so that whatever reads a post reads them. Pure.

Works on Telegram's JSON, not on a library's models: a block or a span of a kind that nobody knows
yet gives the text that it holds in the places where all others have theirs.
"""

from __future__ import annotations

from typing import Any

# A rich message has 32,768 characters in 500 blocks, nested 16 deep; more is nobody's post.
_MOST_UNITS = 65_536
_MOST_NODES = 50_000
_DEEPEST = 150
# How deep messages stand in an update: a pressed button's, the one replied to, one quoted there.
_MESSAGES_DEEP = 6
# The entities of plain messages that mean the same.
_ENTITIES = {
    "hashtag": "hashtag",
    "cashtag": "cashtag",
    "mention": "mention",
    "bot_command": "bot_command",
    "email_address": "email",
    "phone_number": "phone_number",
}
# Where blocks hold text, in the order in which it is read.
_SPANS_BEFORE, _SPANS_AFTER = ("summary", "text", "expression"), ("credit",)
# Shown while an answer is being written; no part of it.
_NO_TEXT = frozenset({"thinking", "divider", "anchor"})
# Files and places: whatever strings are in there, nobody reads them.
_FILES = frozenset(
    "animation audio document location photo thumbnail user video voice_note web_app".split()
)


def with_plain_text(raw: dict[str, Any], deep: int = _MESSAGES_DEEP) -> dict[str, Any]:
    """An update whose rich messages are plain ones: `text` and `entities` instead of blocks."""
    plain: dict[str, Any] = {}
    for key, value in raw.items():
        if key == "rich_message":
            continue
        plain[key] = with_plain_text(value, deep - 1) if isinstance(value, dict) and deep else value
    if "rich_message" in raw and not plain.get("text") and not plain.get("caption"):
        text, entities = plain_text(raw["rich_message"])
        if text:
            plain |= {"text": text, "entities": entities}
    return plain


def plain_text(rich: object) -> tuple[str, list[dict[str, Any]]]:
    """The text of a rich message, a paragraph for each block, and its links and tags as entities
    (offsets in UTF-16 units)."""
    text = _Text()
    if isinstance(rich, dict):
        text.blocks(rich.get("blocks"), _DEEPEST)
    return text.made()


class _Text:
    """A text that grows; line ends are written when something follows."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._units = 0
        self._entities: list[dict[str, Any]] = []
        self._ends = 0
        self._glued = False  # what comes next stands behind a label, on its line
        self._break = (0, 0)  # where the last line ends were written, from and to
        self._nodes = 0

    def made(self) -> tuple[str, list[dict[str, Any]]]:
        """The text and its entities, in their order."""
        entities = sorted(self._entities, key=lambda one: (one["offset"], -one["length"]))
        return "".join(self._parts), entities

    def blocks(self, blocks: object, left: int) -> None:
        """Blocks, each a paragraph."""
        for block in blocks if isinstance(blocks, list) else []:
            self._block(block, left - 1)

    # --- blocks ----------------------------------------------------------------------------------

    def _block(self, block: object, left: int) -> None:
        if not isinstance(block, dict) or self._full(left) or str(block.get("type")) in _NO_TEXT:
            return
        for key in _SPANS_BEFORE:
            self._paragraph(block.get(key), left)
        self.blocks(block.get("blocks"), left)
        self._items(block.get("items"), left)
        self._caption_of_table(block, left)
        self._rows(block.get("cells"), left)
        self._buttons(block.get("buttons"), left)
        self._caption(block, left)
        for key in _SPANS_AFTER:
            self._paragraph(block.get(key), left)
        self._unknown(block, left)

    def _paragraph(self, span: object, left: int) -> None:
        self._end(2)
        self._span(span, left - 1)
        self._end(2)

    def _items(self, items: object, left: int) -> None:
        """The items of a list, each on its line behind its label."""
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict):
                label = item.get("label")
                self._end(1)
                if isinstance(label, str) and label.strip():
                    self._add(label.strip() + " ")
                    self._glued = True
                self.blocks(item.get("blocks"), left - 1)
                self._paragraph(item.get("text"), left - 1)
                self._glued = False
                self._ends = min(self._ends, 1)
        self._end(2)

    def _caption_of_table(self, block: dict[str, Any], left: int) -> None:
        if "cells" in block:
            self._paragraph(block.get("caption"), left)

    def _rows(self, rows: object, left: int) -> None:
        """The rows of a table, each on its line, with bars between its cells."""
        for row in rows if isinstance(rows, list) else []:
            self._end(1)
            first = True
            for cell in row if isinstance(row, list) else []:
                words = cell.get("text") if isinstance(cell, dict) else None
                if words:
                    if not first:
                        self._add(" | ")
                    first = False
                    self._span(words, left - 1)
            self._end(1)
        self._end(2)

    def _buttons(self, buttons: object, left: int) -> None:
        """Buttons that lead somewhere; what the others do is done in Telegram."""
        for button in buttons if isinstance(buttons, list) else []:
            if isinstance(button, dict) and button.get("url"):
                self._end(1)
                self._linked(button.get("text"), button["url"], left - 1)
        self._end(2)

    def _caption(self, block: dict[str, Any], left: int) -> None:
        caption = block.get("caption")
        if "cells" in block:
            return
        if isinstance(caption, dict) and "type" not in caption:
            self._paragraph(caption.get("text"), left)
            self._paragraph(caption.get("credit"), left)
        else:
            self._paragraph(caption, left)

    def _unknown(self, block: dict[str, Any], left: int) -> None:
        """What stands in places that no block of today has."""
        known = {*_SPANS_BEFORE, *_SPANS_AFTER, *_FILES}
        known |= {"blocks", "items", "cells", "buttons", "caption", "type"}
        for key, value in block.items():
            if key not in known and isinstance(value, dict | list):
                for one in value if isinstance(value, list) else [value]:
                    self._block(one, left - 1)

    # --- spans -----------------------------------------------------------------------------------

    def _span(self, span: object, left: int) -> None:
        if self._full(left):
            return
        if isinstance(span, str):
            self._add(span)
        elif isinstance(span, list):
            for one in span:
                self._span(one, left - 1)
        elif isinstance(span, dict):
            self._marked(span, left)

    def _marked(self, span: dict[str, Any], left: int) -> None:
        kind, url = span.get("type"), span.get("url")
        button = span.get("button")
        if isinstance(button, dict):
            self._linked(button.get("text"), button.get("url"), left - 1)
            return
        text = span.get("text") or span.get("alternative_text") or span.get("expression")
        start = self._units
        if isinstance(url, str):
            self._linked(text, url, left - 1)
        else:
            self._span(text, left - 1)
        if isinstance(kind, str) and kind in _ENTITIES:
            self._entity(_ENTITIES[kind], start)

    def _linked(self, text: object, url: object, left: int) -> None:
        start = self._units
        self._span(text, left)
        if isinstance(url, str) and url.startswith(("http://", "https://", "tg://")):
            self._entity("text_link", start, url=url)

    def _entity(self, kind: str, start: int, **more: str) -> None:
        before, after = self._break
        if before == start:  # the line ends that were due came before the first word
            start = after
        if self._units > start:
            self._entities.append(
                {"type": kind, "offset": start, "length": self._units - start, **more}
            )

    # --- writing ---------------------------------------------------------------------------------

    def _full(self, left: int) -> bool:
        self._nodes += 1
        return left <= 0 or self._nodes > _MOST_NODES or self._units >= _MOST_UNITS

    def _end(self, lines: int) -> None:
        if not self._glued:
            self._ends = max(self._ends, lines)

    def _add(self, words: str) -> None:
        if not words:
            return
        if self._ends and self._parts:
            before = self._units
            self._write("\n" * self._ends)
            self._break = (before, self._units)
        self._ends, self._glued = 0, False
        self._write(words)

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._units += len(words.encode("utf-16-le", "surrogatepass")) // 2
