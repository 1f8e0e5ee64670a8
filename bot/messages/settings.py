"""The settings: one message with buttons, redrawn in place, and the questions behind them. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.digest.clock import EVERY_DAY
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks import (
    Press,
    SetAlerted,
    SetDay,
    SetDays,
    SetEveryDay,
    SetLanguage,
    SetSwitch,
    SetTime,
    SetZone,
    ShowSettings,
    Switch,
)
from bot.messages.dates import minute_of_day, weekday_names
from bot.messages.markup import Button, Message, Rows
from bot.messages.plain import said, said_with
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Html, Texts
from bot.zones import OFFERED, zone_of, zone_title
from storage.vocabulary import Alerted

_HOURS = (6, 7, 8, 9, 10, 12, 18, 20, 21)


@dataclass(frozen=True, slots=True)
class SettingsView:
    """A chat's settings. `minute` of the local day and `days` (bit 0: Monday) are the digest's."""

    time_zone: str
    alerts_on: bool
    digest_on: bool
    digest_empty: bool
    minute: int
    days: int
    alerted: Alerted = Alerted.SHORT


def settings(chosen: SettingsView, *, texts: Texts, now: datetime) -> Message:
    """The settings, each with the button that changes it."""
    html = texts.html(
        "settings",
        language=LANGUAGE_NAMES[texts.language],
        digest=texts("on" if chosen.digest_on else "off"),
        time=minute_of_day(chosen.minute),
        days=_days(chosen.days, texts),
        zone=zone_title(chosen.time_zone, texts.language, now),
        now=_local(now, chosen.time_zone),
        alerts=texts("on" if chosen.alerts_on else "off"),
        empty=texts("yes" if chosen.digest_empty else "no"),
    )
    again = texts.html("settings-alerted", shown=chosen.alerted)
    rows = (
        (
            button(texts("button-language"), SetLanguage()),
            button(texts("button-zone"), SetZone()),
        ),
        (button(texts("button-time"), SetTime()), button(texts("button-days"), SetDays())),
        (
            _switch(Switch.DIGEST_OFF if chosen.digest_on else Switch.DIGEST_ON, texts),
            _switch(Switch.ALERTS_OFF if chosen.alerts_on else Switch.ALERTS_ON, texts),
        ),
        (_switch(Switch.EMPTY_OFF if chosen.digest_empty else Switch.EMPTY_ON, texts),),
        (button(texts("button-alerted"), SetAlerted()),),
    )
    return Message(f"{html}\n{again}", rows)


def _days(days: int, texts: Texts) -> str:
    if days in (0, EVERY_DAY):
        return texts("days-every")
    names = weekday_names(texts.language)
    return ", ".join(names[number] for number in range(7) if days >> number & 1)


def _local(now: datetime, time_zone: str) -> str:
    return f"{now.astimezone(zone_of(time_zone)):%H:%M}"


def _switch(to: Switch, texts: Texts) -> Button:
    return button(texts(f"button-{to}"), SetSwitch(to))


def _back(texts: Texts) -> Rows:
    return ((button(texts("button-back"), ShowSettings()),),)


def ask_language(texts: Texts) -> Message:
    """Which language?"""
    choices = column(button(LANGUAGE_NAMES[code], SetLanguage(code)) for code in LANGUAGES)
    return said_with(texts, "ask-language", choices + _back(texts))


def ask_time(texts: Texts, *, private: bool) -> Message:
    """When should the digest come? Chosen or typed."""
    choices = [button(minute_of_day(hour * 60), SetTime(hour * 60)) for hour in _HOURS]
    return _asking("ask-time", in_rows(choices, 3) + _back(texts), texts, private=private)


def ask_days(days: int, texts: Texts) -> Message:
    """On which days? Each is a button that ticks it, or does so no longer; the only one that is
    ticked gives way to all."""
    choices = [
        button(f"{'✅' if days >> number & 1 else '▫️'} {name}", _tick(days, number))
        for number, name in enumerate(weekday_names(texts.language))
    ]
    return said_with(texts, "ask-days", in_rows(choices, 4) + _back(texts))


def _tick(days: int, weekday: int) -> Press:
    day = 1 << weekday
    return SetEveryDay() if days == day else SetDay(weekday, wanted=not days & day)


def ask_alerted(chosen: Alerted, texts: Texts) -> Message:
    """How should a digest show what came at once? The present choice is ticked."""
    choices = column(
        button(
            f"{'✅ ' if one is chosen else ''}{texts('alerted-choice', shown=one)}", SetAlerted(one)
        )
        for one in Alerted
    )
    return said_with(texts, "ask-alerted", choices + _back(texts))


def ask_zone(texts: Texts, *, now: datetime, private: bool) -> Message:
    """Where? Chosen or typed."""
    choices = [button(zone_title(zone, texts.language, now), SetZone(zone)) for zone in OFFERED]
    return _asking("ask-zone", in_rows(choices, 2) + _back(texts), texts, private=private)


def _asking(key: str, rows: Rows, texts: Texts, *, private: bool) -> Message:
    """A question; in a group with a word on how to answer, for there we see only replies."""
    lines: Iterable[Html] = [texts.html(key)]
    if not private:
        lines = [*lines, texts.html("ask-in-reply")]
    return Message("\n".join(lines), rows)


def time_set(minute: int, texts: Texts) -> Message:
    """A typed time was understood."""
    return said(texts, "time-set", time=minute_of_day(minute))


def zone_set(zone: str, *, texts: Texts, now: datetime) -> Message:
    """A typed place was understood."""
    title = zone_title(zone, texts.language, now)
    return said(texts, "zone-set", zone=title, now=_local(now, zone))
