"""The settings, and the questions behind their buttons."""

from __future__ import annotations

from bot.messages import settings
from bot.messages.markup import Message
from bot.messages.settings import SettingsView
from tests.golden.case import Case, pop_up, reply
from tests.golden.voice import NOW, Voice

TITLE = "Settings"
_WEEKDAYS, _EVERY_DAY = 0b0011111, 0b1111111


def _settings(
    voice: Voice, *, alerts: bool = True, digest: bool = True, empty: bool = False,
    days: int = _EVERY_DAY,
) -> Message:  # fmt: skip
    view = SettingsView("Asia/Almaty", alerts, digest, empty, 8 * 60, days)
    return settings.settings(view, texts=voice.texts, now=NOW)


CASES = (
    Case("settings: alerts on, digest on, every day", _settings),
    Case(
        "settings: alerts on, digest on, on weekdays, also without news",
        lambda voice: _settings(voice, empty=True, days=_WEEKDAYS),
    ),
    Case("settings: alerts on, digest off", lambda voice: _settings(voice, digest=False)),
    Case("settings: alerts off, digest on", lambda voice: _settings(voice, alerts=False)),
    Case(
        "settings: alerts off, digest off",
        lambda voice: _settings(voice, alerts=False, digest=False),
    ),
    Case("settings: which language?", lambda voice: settings.ask_language(voice.texts)),
    Case(
        "settings: when? (private chat, group)",
        lambda voice: [
            settings.ask_time(voice.texts, private=private) for private in (True, False)
        ],
    ),
    Case("settings: which days?", lambda voice: settings.ask_days(_WEEKDAYS, voice.texts)),
    Case(
        "settings: where? (private chat, group)",
        lambda voice: [
            settings.ask_zone(voice.texts, now=NOW, private=private) for private in (True, False)
        ],
    ),
    Case("settings: a typed time is understood", lambda voice: settings.time_set(510, voice.texts)),
    Case(
        "settings: a typed place is understood",
        lambda voice: settings.zone_set("Europe/Istanbul", texts=voice.texts, now=NOW),
    ),
    Case("settings: no time", reply("error-time", text="25:70")),
    Case("settings: no place", reply("error-zone", text="Qwerty")),
    Case("settings: saved", pop_up("saved")),
)
