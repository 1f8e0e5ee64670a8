"""A week without news: what is said of it, and what its button does."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.heartbeat import Health, Read
from bot.messages import heartbeat, settings
from bot.messages.markup import Message
from bot.messages.settings import SettingsView
from tests.golden.case import SOME, Case
from tests.golden.voice import NOW, Voice

TITLE = "A week without news"
_VIEW = SettingsView("Asia/Almaty", True, True, False, 480, 127)


def _said(*some: Read) -> Case:
    [health] = {one.health for one in some}
    of = "sources failed" if health is Health.SOME else "all is well"
    by = "" if any(one.sources for one in some) else ", and no source is watched"
    return Case(
        f"quiet week: {of}{by}",
        lambda voice: [heartbeat.heartbeat(one, voice.texts) for one in some],
    )


def _settings(voice: Voice, view: SettingsView) -> Message:
    return settings.settings(view, texts=voice.texts, now=NOW)


CASES = (
    _said(*(Read(Health.WELL, count, count) for count in SOME), Read(Health.WELL, 312, 14)),
    _said(*(Read(Health.WELL, count, 0) for count in SOME)),
    _said(*(Read(Health.SOME, 312, 14, count) for count in SOME)),
    Case(
        "quiet week: its messages are switched off",
        lambda voice: heartbeat.heartbeat_set(voice.texts, wanted=False),
    ),
    Case(
        "quiet week: its messages are switched on again",
        lambda voice: heartbeat.heartbeat_set(voice.texts, wanted=True),
    ),
    Case(
        "settings: weeks without news are not told",
        lambda voice: _settings(voice, replace(_VIEW, heartbeat=False)),
    ),
)
