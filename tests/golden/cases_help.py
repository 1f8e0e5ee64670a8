"""Help, what is stored, and deleting all of it."""

from __future__ import annotations

from bot.messages import forget
from bot.messages.callbacks.fields import HelpPage
from bot.messages.help import explained
from tests.golden.case import SOME, Case, replies, reply

TITLE = "Help and privacy"
_OF = ("chat", "thread")


_LONG = {
    HelpPage.PRIVACY_MORE: "everything that is stored",
    HelpPage.HELP_MORE: "everything that can be asked for",
}


def _page(page: HelpPage) -> Case:
    long = _LONG.get(page, "")
    return Case(str(page), lambda voice: explained(page, voice.texts, days=90, thread=0), long=long)


CASES = (
    *(_page(page) for page in HelpPage if page is not HelpPage.PRIVACY),
    Case(
        "privacy: kept for 1, 2, 5, 21 days",
        lambda voice: [
            explained(HelpPage.PRIVACY, voice.texts, days=days, thread=0) for days in SOME
        ],
    ),
    Case(
        "privacy: in a topic of a forum",
        lambda voice: explained(HelpPage.PRIVACY, voice.texts, days=90, thread=5),
    ),
    Case(
        "forgetme: sure? (chat, topic of a forum)",
        lambda voice: [forget.ask(voice.texts, thread=thread) for thread in (0, 5)],
    ),
    Case("forgetme: deleted (chat, topic of a forum)", replies("forgotten", "of", _OF)),
    Case("forgetme: kept", reply("forget-kept")),
)
