"""Silence for some days, or until the reader is back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.messages import pause
from bot.messages.markup import Message
from bot.messages.settings import FOR_EVER, SettingsView
from tests.golden.case import SOME, Case, Shown, replies, reply
from tests.golden.voice import NOW, Voice

TITLE = "Pause"
_DAY = timedelta(days=1)


def chosen(
    until: datetime | None = None,
    *,
    alerts: bool = True,
    digest: bool = True,
    digested: bool = True,
) -> SettingsView:
    """Settings of which only what matters here differs."""
    view = SettingsView("Asia/Almaty", alerts, digest, False, 8 * 60, 0b1111111, until)
    return replace(view, digested=digested)


USUAL = chosen()


def _ask(voice: Voice, until: datetime | None, *, settings: bool = False) -> Message:
    return pause.ask(chosen(until), texts=voice.texts, now=NOW, settings=settings)


def _paused(
    voice: Voice, until: datetime, *, digest: bool = True, digested: bool = True
) -> Message:
    view = chosen(until, digest=digest, digested=digested)
    return pause.paused(view, texts=voice.texts, now=NOW, settings=False)


def _resumed(voice: Voice, *, was: bool) -> Sequence[Message]:
    return [
        pause.resumed(chosen(alerts=alerts, digest=digest), was=was, texts=voice.texts, now=NOW)
        for alerts in (True, False)
        for digest in (True, False)
    ]


def _several(voice: Voice) -> Sequence[Message]:
    view = replace(chosen(NOW + _DAY), schedules=2)
    awake = replace(view, paused_until=None)
    return [
        pause.paused(view, texts=voice.texts, now=NOW, settings=False),
        pause.resumed(awake, was=True, texts=voice.texts, now=NOW),
    ]


def _of_nothing(voice: Voice) -> Sequence[Message]:
    view = replace(chosen(NOW + _DAY), digested=False, following=False)
    awake = replace(view, paused_until=None)
    return [
        pause.paused(view, texts=voice.texts, now=NOW, settings=False),
        pause.resumed(awake, was=True, texts=voice.texts, now=NOW),
    ]


CASES = (
    Case("pause: nothing is followed; begun, ended", _of_nothing),
    Case("pause: for how long?", lambda voice: _ask(voice, None)),
    Case("pause: for how long? (from the settings)", lambda v: _ask(v, None, settings=True)),
    Case("pause: for how long? There is one", lambda voice: _ask(voice, NOW + 7 * _DAY)),
    Case("pause: for how long? There is one without an end", lambda voice: _ask(voice, FOR_EVER)),
    Case("pause: until the reader is back", lambda voice: _paused(voice, FOR_EVER)),
    Case(
        "pause: until the reader is back, digest off",
        lambda voice: _paused(voice, FOR_EVER, digest=False),
    ),
    Case(
        "pause: for 1, 2, 5, 21, 60 days",
        lambda voice: [_paused(voice, NOW + days * _DAY) for days in (*SOME, 60)],
    ),
    Case("pause: for 2 days, digest off", lambda v: _paused(v, NOW + 2 * _DAY, digest=False)),
    Case(
        "pause: for 2 days, no topic goes into a digest",
        lambda v: _paused(v, NOW + 2 * _DAY, digested=False),
    ),
    Case("pause: for a day, and after it; several digests", _several),
    Case(
        "pause: buttons for 1, 2, 5, 21 days",
        lambda voice: [
            Shown("button", voice.texts("button-pause-days", count=days), 64) for days in SOME
        ],
    ),
    Case("pause: it is asked how long", reply("error-pause-length", text="400", limit=365)),
    Case("pause: no number of days", replies("error-pause-days", "limit", (365,))),
    Case(
        "resume: after a pause; alerts and digest on, digest off, alerts off, both off",
        lambda voice: _resumed(voice, was=True),
    ),
    Case(
        "resume: after a pause; no topic goes into a digest",
        lambda voice: pause.resumed(chosen(digested=False), was=True, texts=voice.texts, now=NOW),
    ),
    Case(
        "resume: there was no pause; alerts and digest on, digest off, alerts off, both off",
        lambda voice: _resumed(voice, was=False),
    ),
)
