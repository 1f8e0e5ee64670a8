"""Telegram's limits, with their sources. Pure.

Text lengths count UTF-16 units after entities are parsed (https://core.telegram.org/api/entities).
"""

from __future__ import annotations

import re

# https://core.telegram.org/bots/api#sendmessage
TEXT_UNITS = 4096
# https://core.telegram.org/bots/api#sendphoto
CAPTION_UNITS = 1024
# https://core.telegram.org/bots/api#inlinekeyboardbutton
CALLBACK_BYTES = 64
# Entities beyond the first hundred are dropped silently (https://core.telegram.org/api/config,
# message_entities_max is not published; 100 as seen by clients).
ENTITIES = 100
# https://core.telegram.org/bots/api#answercallbackquery
POP_UP_CHARACTERS = 200
# Not a limit of Telegram's: the longest name that is shown whole; a hashtag has 256 and its #.
NAME_UNITS = 260
# Not a limit of Telegram's: longer labels are cut by clients on a phone.
BUTTON_CHARACTERS = 40
# Nor this: what a phone of 390 points shows of a label whole, where its button has a row to itself.
ROW_CHARACTERS = 34
# Quotation marks, and what closes each. “ opens in English, and closes „ in Russian and Kazakh.
_CLOSING = {"«": "»", "„": "“", "“": "”", "‘": "’"}
_MARK = re.compile(f"[{''.join([*_CLOSING, *_CLOSING.values()])}]")


def utf16_units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    # As a whole: to look at one character after the other takes a hundred times as long.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_units(text: str, limit: int) -> str:
    """The text, cut at a word with an ellipsis so that it has at most `limit` UTF-16 units; what is
    cut within quotation marks ends with them: “School of…”."""
    if utf16_units(text) <= limit:
        return text
    room, cut = 0, _cut(text, limit)
    while len(closing := _unclosed(cut)) > room:
        room = len(closing)
        cut = _cut(text, limit - room)
    return cut + closing


def _unclosed(text: str) -> str:
    """The marks that would close those that a text has opened, the inner ones first."""
    awaited: list[str] = []
    for mark in _MARK.findall(text):
        if awaited and mark == awaited[-1]:
            awaited.pop()
        elif mark in _CLOSING:
            awaited.append(_CLOSING[mark])
    return "".join(reversed(awaited))


def _cut(text: str, limit: int) -> str:
    """A text that is longer than that, cut."""
    kept = room = max(0, limit - 1)  # one for the ellipsis
    while (over := utf16_units(text[:kept]) - room) > 0:
        kept -= (over + 1) // 2  # a character has two at most
    words = text[:kept].rsplit(None, 1)
    whole_words = words[0] if words and " " in text[:kept] else text[:kept]
    shown = whole_words if len(whole_words) > kept // 2 else text[:kept]
    return shown.rstrip(" ,;:—–-") + "…"
