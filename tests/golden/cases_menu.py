"""Telegram's own screens: what the bot is, the menu of commands."""

from __future__ import annotations

from handlers.desk_menu import OF_OWNERS
from handlers.menu import COMMANDS
from tests.golden.case import Case, Shown
from tests.golden.voice import Voice

TITLE = "The menu of commands"


def _menu(voice: Voice) -> list[Shown]:
    # https://core.telegram.org/bots/api#botcommand
    return [Shown(f"/{name}", voice.texts(f"menu-{name}"), 256) for name in COMMANDS]


def _desk(voice: Voice) -> list[Shown]:
    return [Shown(f"/{name}", voice.texts(f"menu-{name}"), 256) for name in OF_OWNERS]


def _profile(voice: Voice) -> list[Shown]:
    # https://core.telegram.org/bots/api#setmydescription, #setmyshortdescription
    return [
        Shown("description", voice.texts("about"), 512),
        Shown("short description", voice.texts("about-short"), 120),
    ]


CASES = (
    Case("menu", _menu),
    Case("menu: of owners, before that; editors have all but the last", _desk),
    Case("the bot, before anybody speaks", _profile),
)
