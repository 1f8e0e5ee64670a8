"""Help, what is stored, and deleting all of it."""

from __future__ import annotations

from bot.messages import forget
from tests.golden.case import SOME, Case, replies, reply

TITLE = "Help and privacy"

CASES = (
    Case("help", reply("help")),
    Case("privacy", replies("privacy", "days", SOME)),
    Case("forgetme: sure?", lambda voice: forget.ask(voice.texts)),
    Case("forgetme: deleted", reply("forgotten")),
    Case("forgetme: kept", reply("forget-kept")),
)
