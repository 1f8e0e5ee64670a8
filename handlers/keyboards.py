"""Inline keyboards: rows of (label, data); data is short words with colons, at most 64 bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.errors import UserError
from bot.messages.markup import Button, label

# Ids are 64-bit; callback data is whatever somebody's client sends ("²" is a digit to str.isdigit).
_NUMBER = re.compile(r"-?[0-9]{1,18}")


def keyboard(rows: Iterable[Sequence[tuple[str, str]]]) -> InlineKeyboardMarkup:
    """A keyboard of buttons with callback data."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label(text), callback_data=data) for text, data in row]
            for row in rows
            if row
        ]
    )


def keyboard_of(rows: Iterable[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """A message's buttons; None when it has none."""
    made = [
        [
            InlineKeyboardButton(text=button.text, url=button.url)
            if button.url
            else InlineKeyboardButton(text=button.text, callback_data=button.callback)
            for button in row
        ]
        for row in rows
    ]
    return InlineKeyboardMarkup(inline_keyboard=made) if made else None


def numbers(data: str | None, count: int) -> list[int]:
    """The numbers behind the first word of callback data; a button that we no longer make, or
    that somebody made up, raises UserError."""
    parts = (data or "").split(":")[1:]
    if len(parts) < count or not all(map(_NUMBER.fullmatch, parts[:count])):
        raise UserError("error-stale-button")
    return [int(part) for part in parts[:count]]
