"""Quiet hours, the cap of a day, and what is held back by them, as the settings tell it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.digest.clock import EVERY_DAY
from bot.digest.quiet import Quiet
from bot.grammar.times import Moment
from bot.messages.buttons import button, in_rows
from bot.messages.callbacks.presses import ShowSettings
from bot.messages.callbacks.quiet import EndQuiet, SetCap, SetQuiet, SetQuietDays
from bot.messages.dates import local_moment, minute_of_day
from bot.messages.markup import Button, Message, Rows
from bot.messages.plain import said
from bot.texts import Html, Texts
from storage.vocabulary import Deferral

_OFFERED = ((22, 7), (23, 7), (23, 8), (0, 8))
_CAPS = (5, 10, 20, 50)
# Monday to Friday (bit 0: Monday), and the two other days.
_WEEKDAYS, _WEEKENDS = 0b0011111, 0b1100000
_DAYS = {
    EVERY_DAY: "button-every-day",
    _WEEKDAYS: "button-weekdays",
    _WEEKENDS: "button-weekends",
}


@dataclass(frozen=True, slots=True)
class Held:
    """News that is held back for one reason: how much, and until when (UTC)."""

    why: Deferral
    count: int
    until: datetime


def hours(quiet: Quiet, texts: Texts) -> str:
    """Quiet hours in words: from when to when, and on which days they begin."""
    which = [number for number in range(7) if quiet.days >> number & 1]
    weekdays = "weekdays" if quiet.days == _WEEKDAYS else "some"
    return texts(
        "quiet-when",
        begin=_clock(quiet.begin),
        end=_clock(quiet.end),
        days="every" if quiet.days == EVERY_DAY else weekdays,
        which=which,
    )


def nights(quiet: Quiet, texts: Texts) -> list[Html]:
    """Which nights are meant, where the quiet goes on after midnight and does not on each day."""
    if quiet.days == EVERY_DAY or quiet.end > quiet.begin:
        return []
    known = {_WEEKDAYS: "weekdays", EVERY_DAY & ~_WEEKDAYS: "weekends"}
    return [texts.html("quiet-nights", days=known.get(quiet.days, "some"))]


def lines(
    quiet: Quiet | None,
    most: int | None,
    held: Sequence[Held],
    texts: Texts,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> list[Html]:
    """What the settings say of them, a line each; nothing of what is not chosen."""
    told = []
    if quiet is not None:
        told.append(texts.html("settings-quiet", hours=hours(quiet, texts)))
    if most is not None:
        told.append(texts.html("settings-cap", most=most))
    told += [
        texts.html(
            "settings-held",
            count=one.count,
            why=one.why.name.lower(),
            until=local_moment(max(one.until, now), zone, now=now),
        )
        for one in held
    ]
    return told


def but(quiet: Quiet | None, most: int | None, texts: Texts) -> Html:
    """What is said beside the promise that news comes instantly; empty where nothing is."""
    if quiet is None and most is None:
        return Html("")
    return texts.html(
        "comes-but",
        what="both" if quiet and most is not None else "quiet" if quiet else "cap",
        hours=hours(quiet, texts) if quiet else "",
        most=most or 0,
    )


def ask_quiet(
    quiet: Quiet | None, texts: Texts, *, private: bool, digest_on: bool = True
) -> Message:
    """When is nothing to come instantly? Chosen or typed; the days, where there are hours."""
    digest = "on" if digest_on else "off"
    choices = [_hours_button(begin * 60, end * 60, quiet) for begin, end in _OFFERED]
    rows = in_rows(choices, 2)
    told = texts.html("ask-quiet", quiet="no", hours="", digest=digest)
    if quiet is not None:
        asked = texts.html("ask-quiet", quiet="yes", hours=hours(quiet, texts), digest=digest)
        told = Html("\n".join([asked, *nights(quiet, texts)]))
        rows += (
            tuple(
                button(_ticked(texts(word), days == quiet.days), SetQuietDays(days))
                for days, word in _DAYS.items()
            ),
            (button(texts("button-quiet-off"), EndQuiet()),),
        )
    return _asking(told, rows, texts, private=private)


def _hours_button(begin: int, end: int, quiet: Quiet | None) -> Button:
    chosen = quiet is not None and (quiet.begin, quiet.end) == (begin, end)
    label = f"{minute_of_day(begin)}–{minute_of_day(end)}"
    return button(_ticked(label, chosen), SetQuiet(begin, end))


def _ticked(label: str, chosen: bool) -> str:
    return f"✅ {label}" if chosen else label


def ask_cap(
    most: int | None, at: Moment, texts: Texts, *, private: bool, digest_on: bool = True
) -> Message:
    """How much may come instantly in a day? Chosen or typed; what is beyond it comes `at` a moment
    next."""
    choices = [button(_ticked(str(one), one == most), SetCap(one)) for one in _CAPS]
    rows = (
        *in_rows(choices, 4),
        (button(_ticked(texts("button-no-cap"), most is None), SetCap(0)),),
    )
    told = texts.html("ask-cap", at=at, digest="on" if digest_on else "off")
    return _asking(told, rows, texts, private=private)


def _asking(html: Html, rows: Rows, texts: Texts, *, private: bool) -> Message:
    lines_ = [html] if private else [html, texts.html("ask-in-reply")]
    back = ((button(texts("button-back"), ShowSettings()),),)
    return Message("\n".join(lines_), rows + back)


def quiet_set(quiet: Quiet, texts: Texts) -> Message:
    """Typed quiet hours were understood."""
    told = texts.html("quiet-set", hours=hours(quiet, texts))
    return Message("\n".join([told, *nights(quiet, texts)]))


def cap_set(most: int | None, texts: Texts) -> Message:
    """A typed cap was understood."""
    return said(texts, "cap-set", cap="no" if most is None else "yes", most=most or 0)


def _clock(minute: int) -> time:
    return time(*divmod(minute, 60))
