"""Until when nothing of a topic is sent at once, as a phrase of each language. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.messages.dates import day, in_zone

# How a Kazakh number of minutes is bent behind "дейін": by its last word, of units or of tens.
_UNITS = ("", "ге", "ге", "ке", "ке", "ке", "ға", "ге", "ге", "ға")
_TENS = ("ге", "ға", "ға", "ға", "қа", "ге")


def until_moment(value: datetime, zone: ZoneInfo, language: str, *, now: datetime) -> str:
    """Up to an instant, with its day unless that is today: "до 12:40 25 ноября", "25 қараша,
    12:40-қа дейін", "until 12:40 on 25 November"."""
    local = in_zone(value, zone)
    clock = f"{local:%H:%M}"
    today = local.date() == now.astimezone(zone).date()
    told = "" if today else day(local.date(), language)
    if language == "kk":
        ending = _UNITS[local.minute % 10] or _TENS[local.minute // 10]
        return f"{told}{', ' if told else ''}{clock}-{ending} дейін"
    if language == "ru":
        return f"до {clock} {told}".rstrip()
    return f"until {clock} on {told}" if told else f"until {clock}"
