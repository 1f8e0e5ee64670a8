"""The settings, and the questions behind their buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.digest.clock import Rhythm
from bot.messages import outlets, schedules, settings, settings_asked
from bot.messages.markup import Message
from bot.messages.schedules import Planned
from bot.messages.settings import FOR_EVER, SettingsView
from storage.vocabulary import Alerted
from tests.golden.case import Case, pop_up, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, Voice

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


_VIEW = SettingsView("Asia/Almaty", True, True, False, 8 * 60, _EVERY_DAY)


def _planned(voice: Voice) -> list[Planned]:
    topics = voice.topics(HASAN, TOKAYEV, ASHIMBAYEV)
    due = NOW + timedelta(days=1)
    return [
        Planned(1, Rhythm((480,)), None, due),
        Planned(2, Rhythm((510, 1080), _WEEKDAYS), tuple(topics[:2]), due),
        Planned(3, Rhythm((1020,), 1 << 4), (*topics, *topics), due),
        Planned(4, Rhythm((540,), _EVERY_DAY, 1), (), due),
    ]


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
    Case(
        "settings: three hours a day; some days and the last one of a month; three schedules",
        lambda voice: [
            settings.settings(
                replace(_VIEW, further=further, month_day=day, schedules=many),
                texts=voice.texts,
                now=NOW,
            )
            for further, day, many in (
                ((780, 1080), 0, 1),
                *(((), day, 1) for day in (1, 2, 3, 5, 21, 22, 23, 31)),
                ((), 0, 3),
            )
        ],
    ),
    Case(
        "schedules: one; three, of all, of some, of many, of no topics",
        lambda voice: [
            schedules.schedules(some, voice.texts, limit=20)
            for every in [_planned(voice)]
            for some in (every[:1], every)
        ],
    ),
    Case(
        "schedules: one of them; the only one of all topics; digest off; a pause",
        lambda voice: [
            schedules.schedule(one, voice.texts, zone="Asia/Almaty", now=NOW, only=only)
            for every in [_planned(voice)]
            for one, only in (
                (every[1], False),
                (every[0], True),
                (replace(every[0], next_at=None), False),
                (replace(every[0], next_at=None, paused=True), False),
            )
        ],
    ),
    Case(
        "schedules: when is one more, is this one to come? in a group, too",
        lambda voice: [
            schedules.ask_rhythm(one, voice.texts, private=private)
            for one, private in ((None, True), (7, True), (None, False))
        ],
    ),
    Case(
        "schedules: of which topics? all; some",
        lambda voice: [
            schedules.ask_topics(one, voice.topics(HASAN, TOKAYEV, ASHIMBAYEV), 0, voice.texts)
            for one in _planned(voice)[:2]
        ],
    ),
    Case(
        "schedules: what was typed is no time",
        reply("error-rhythm", text=lambda voice: voice.words),
    ),
    Case("schedules: there are as many as there may be", reply("error-schedules", limit=20)),
    Case("schedules: it was removed", reply("error-schedule-gone")),
    Case("schedules: it would tell of no topic (pops up)", pop_up("schedule-needs-topic")),
    Case("schedules: none would tell of all topics (pops up)", pop_up("schedule-of-all")),
    Case(
        "settings: one digest a week; the picture of the week follows it, or does not",
        lambda voice: [
            settings.settings(replace(_VIEW, days=1, week_picture=on), texts=voice.texts, now=NOW)
            for on in (True, False)
        ],
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
        lambda voice: settings_asked.ask_alerted(Alerted.SHORT, voice.texts),
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
    Case("settings: which language?", lambda voice: settings_asked.ask_language(voice.texts)),
    Case(
        "settings: when? (private chat, group)",
        lambda voice: [
            settings_asked.ask_time(voice.texts, private=private) for private in (True, False)
        ],
    ),
    Case("settings: which days?", lambda voice: settings_asked.ask_days(_WEEKDAYS, voice.texts)),
    Case(
        "settings: where? (private chat, group)",
        lambda voice: [
            settings_asked.ask_zone(voice.texts, now=NOW, private=private)
            for private in (True, False)
        ],
    ),
    Case(
        "settings: a typed time is understood (digest on, off)",
        lambda voice: [
            settings_asked.time_set(510, digest_on=on, texts=voice.texts) for on in (True, False)
        ],
    ),
    Case(
        "settings: a typed place is understood",
        lambda voice: settings_asked.zone_set("Europe/Istanbul", texts=voice.texts, now=NOW),
    ),
    Case("settings: the last day cannot be switched off", pop_up("days-last")),
    Case("settings: no time", reply("error-time", text="25:70")),
    Case("settings: more than one place", reply("error-zone-several", text="EST")),
    Case("settings: no place", reply("error-zone", text="Qwerty")),
    Case("settings: saved", pop_up("saved")),
)
