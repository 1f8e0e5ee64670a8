"""Help, what is stored, and deleting all of it."""

from __future__ import annotations

from bot.messages import forget
from bot.messages.callback_fields import HelpPage
from bot.messages.help import explained
from tests.golden.case import SOME, Case, reply

TITLE = "Help and privacy"


def _page(page: HelpPage) -> Case:
    return Case(str(page), lambda voice: explained(page, voice.texts, days=90))


CASES = (
    *(_page(page) for page in HelpPage if page is not HelpPage.PRIVACY),
    Case(
        "privacy: kept for 1, 2, 5, 21 days",
        lambda voice: [explained(HelpPage.PRIVACY, voice.texts, days=days) for days in SOME],
    ),
    Case("forgetme: sure?", lambda voice: forget.ask(voice.texts)),
    Case("forgetme: deleted", reply("forgotten")),
    Case("forgetme: kept", reply("forget-kept")),
)
