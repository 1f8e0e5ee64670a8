"""The settings, and the questions behind their buttons."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.messages import outlets, settings
from bot.messages.markup import Message
from bot.messages.settings import FOR_EVER, SettingsView
from storage.vocabulary import Alerted
from tests.golden.case import Case, pop_up, reply
from tests.golden.voice import NOW, Voice

TITLE = "Settings"
_OUTLETS = ("Учебный вестник", "Хабаршы", "The Training Courier", "Курултай. Учебный канал")
_WEEKDAYS, _EVERY_DAY = 0b0011111, 0b1111111


def _settings(
    voice: Voice, *, alerts: bool = True, digest: bool = True, empty: bool = False,
    days: int = _EVERY_DAY, paused: datetime | None = None, alerted: Alerted = Alerted.SHORT,
    outlets: tuple[str, ...] = (),
) -> Message:  # fmt: skip
    view = SettingsView(
        "Asia/Almaty", alerts, digest, empty, 8 * 60, days, paused, alerted, outlets=outlets
    )
    return settings.settings(view, texts=voice.texts, now=NOW)


CASES = (
    Case("settings: alerts on, digest on, every day", _settings),
    Case(
        "settings: alerts on, digest on, on weekdays, also without news",
        lambda voice: _settings(voice, empty=True, days=_WEEKDAYS),
    ),
    Case(
        "settings: alerts on, digest on, at weekends; on Mondays, Wednesdays and Fridays",
        lambda voice: [_settings(voice, days=days) for days in (0b1100000, 0b0010101)],
    ),
    Case("settings: alerts on, digest off", lambda voice: _settings(voice, digest=False)),
    Case("settings: alerts off, digest on", lambda voice: _settings(voice, alerts=False)),
    Case(
        "settings: alerts off, digest off",
        lambda voice: _settings(voice, alerts=False, digest=False),
    ),
    Case(
        "settings: paused for 7 days",
        lambda voice: _settings(voice, paused=NOW + timedelta(days=7)),
    ),
    Case("settings: paused without an end", lambda voice: _settings(voice, paused=FOR_EVER)),
    Case(
        "settings: what came at once is left out of the digest, is in it in full",
        lambda voice: [_settings(voice, alerted=one) for one in (Alerted.NONE, Alerted.FULL)],
    ),
    Case(
        "settings: how does the digest show what came at once?",
        lambda voice: settings.ask_alerted(Alerted.SHORT, voice.texts),
    ),
    Case(
        "settings: 1, 3 outlets are preferred (digest off, on)",
        lambda voice: [
            _settings(voice, digest=on, outlets=_OUTLETS[:count])
            for count, on in ((1, False), (3, True))
        ],
    ),
    Case(
        "settings: which outlets? (none, two, three are preferred)",
        lambda voice: [
            outlets.outlets(_OUTLETS, chosen, 0, voice.texts)
            for chosen in ((), (_OUTLETS[3], _OUTLETS[1]), _OUTLETS[:3])
        ],
    ),
    Case(
        "settings: which outlets? (the second page)",
        lambda voice: outlets.outlets(
            [f"{name} {number}" for number in (1, 2, 3) for name in _OUTLETS], (), 1, voice.texts
        ),
    ),
    Case(
        "settings: which outlets? (nobody has brought any news)",
        lambda voice: outlets.outlets((), (), 0, voice.texts),
    ),
    Case("settings: a fourth outlet cannot be preferred", pop_up("outlets-full")),
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
    Case(
        "settings: a typed time is understood (digest on, off)",
        lambda voice: [
            settings.time_set(510, digest_on=on, texts=voice.texts) for on in (True, False)
        ],
    ),
    Case(
        "settings: a typed place is understood",
        lambda voice: settings.zone_set("Europe/Istanbul", texts=voice.texts, now=NOW),
    ),
    Case("settings: the last day cannot be switched off", pop_up("days-last")),
    Case("settings: no time", reply("error-time", text="25:70")),
    Case("settings: more than one place", reply("error-zone-several", text="EST")),
    Case("settings: no place", reply("error-zone", text="Qwerty")),
    Case("settings: saved", pop_up("saved")),
)
