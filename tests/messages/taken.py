"""What Telegram takes: the rules that every message of the bot is held to in tests."""

from __future__ import annotations

import re
from functools import cache

from bot.messages.callbacks.presses import parse
from bot.messages.limits import (
    BUTTON_CHARACTERS,
    CALLBACK_BYTES,
    ENTITIES,
    TEXT_UNITS,
    utf16_units,
)
from bot.messages.markup import Button, Message
from bot.sandbox.markup import parse_html

# https://core.telegram.org/bots/api#inlinekeyboardmarkup; 100 as seen by clients
BUTTONS = 100
# Controls, and marks that turn the direction of what follows.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def assert_telegram_takes(message: Message) -> None:
    """A message is Telegram's HTML within its limits, and each of its buttons is understood."""
    text, entities = parse_html(message.html)
    assert text.strip()
    assert not UNWANTED.search(text)
    assert utf16_units(text) <= TEXT_UNITS
    assert len(entities) <= ENTITIES
    # markup in somebody's words is shown, not obeyed
    assert not any("evil" in entity.url for entity in entities if entity.type == "text_link")
    buttons = [button for row in message.buttons for button in row]
    assert all(message.buttons), "an empty row"
    assert len(buttons) <= BUTTONS
    assert not (buttons and message.force_reply)
    for button in buttons:
        _assert_button(button)


@cache
def _assert_button(button: Button) -> None:
    """What passes does so once: states of a message share most of their buttons."""
    assert button.text.strip()
    assert not UNWANTED.search(button.text)
    assert utf16_units(button.text) <= BUTTON_CHARACTERS
    if button.url:
        assert re.match(r"https?://\S+$", button.url)
    elif button.copies:  # https://core.telegram.org/bots/api#copytextbutton
        assert 1 <= len(button.copies) <= 256
    else:
        assert 1 <= len(button.callback.encode()) <= CALLBACK_BYTES
        assert parse(button.callback).pack() == button.callback
