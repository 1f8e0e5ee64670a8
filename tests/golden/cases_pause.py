"""Silence for some days, or until the reader is back."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import dates
from bot.messages.markup import Message
from bot.messages.plain import said
from tests.golden.case import SOME, Case, replies, reply
from tests.golden.voice import NOW, Voice

TITLE = "Pause"


def _paused(voice: Voice, days: int) -> Message:
    last = (NOW + timedelta(days=days)).date()
    until = dates.until(last, voice.language, this_year=NOW.year)
    return said(voice.texts, "paused-until", until=until, count=days)


CASES = (
    Case("pause: until the reader is back", reply("paused")),
    Case(
        "pause: for 1, 2, 5, 21, 60 days",
        lambda voice: [_paused(voice, days) for days in (*SOME, 60)],
    ),
    Case("pause: no number of days", replies("error-pause-days", "limit", (365,))),
    Case("resume: after a pause", reply("resumed")),
    Case("resume: there was no pause", reply("resume-not-paused")),
)
