"""The first minute: the welcome, a language chosen, a link that led here."""

from __future__ import annotations

from bot.messages import start
from tests.golden.case import Case, pop_up, reply

TITLE = "Start"

CASES = (
    Case("start", lambda voice: start.welcome(voice.people(6), voice.texts)),
    Case("start: nothing to offer", lambda voice: start.welcome([], voice.texts)),
    Case("start: a language is chosen", pop_up("language-set")),
    Case("start: a link that names nobody", reply("error-deep-link")),
)
