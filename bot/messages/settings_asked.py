"""What is asked behind /settings, and what is said of a typed answer. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.digest.clock import EVERY_DAY
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.presses import (
    SetAlerted,
    SetDay,
    SetEveryDay,
    SetLanguage,
    SetTime,
    SetZone,
    ShowSettings,
)
from bot.messages.dates import minute_of_day, weekday_names
from bot.messages.markup import Message, Rows
from bot.messages.plain import said, said_with
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Html, Texts
from bot.zones import OFFERED, zone_of, zone_title
from storage.vocabulary import Alerted

_HOURS = (6, 7, 8, 9, 10, 12, 18, 20, 21)


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
    """On which days? Each is a button that ticks it, or does so no longer."""
    choices = [
        button(
            f"{'✅' if days >> number & 1 else '▫️'} {name}",
            SetDay(number, wanted=not days >> number & 1),
        )
        for number, name in enumerate(weekday_names(texts.language))
    ]
    rows = in_rows(choices, 4)
    if days != EVERY_DAY:
        rows += ((button(texts("button-every-day"), SetEveryDay()),),)
    return said_with(texts, "ask-days", rows + _back(texts))


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


def time_set(minute: int, *, digest_on: bool, texts: Texts) -> Message:
    """A typed time was understood."""
    return said(texts, "time-set", time=minute_of_day(minute), digest="on" if digest_on else "off")


def zone_set(zone: str, *, texts: Texts, now: datetime) -> Message:
    """A typed place was understood."""
    title = zone_title(zone, texts.language, now)
    return said(texts, "zone-set", zone=title, now=f"{now.astimezone(zone_of(zone)):%H:%M}")
