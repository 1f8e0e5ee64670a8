"""Telegram's own screens: the menu of commands."""

from __future__ import annotations

from handlers.menu import COMMANDS
from tests.golden.case import Case, Shown
from tests.golden.voice import Voice

TITLE = "The menu of commands"


def _menu(voice: Voice) -> list[Shown]:
    # https://core.telegram.org/bots/api#botcommand
    return [Shown(f"/{name}", voice.texts(f"menu-{name}"), 256) for name in COMMANDS]


CASES = (Case("menu", _menu),)
