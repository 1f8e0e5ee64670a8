"""Dates and times as a reader of each language writes them. Pure (CLDR by Babel)."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

# Without a country CLDR's English is that of the United States, where the month goes first.
_WITH_YEAR = {"en": "en_GB"}
# A date of which only the year or the month may be known: "2026", "2026-07", "2026-07-01".
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# Of a Kazakh word, what its endings agree with: the last vowel, and the last sound.
_FRONT, _BACK = "әеэіөү", "аоұыуюя"
_VOICELESS, _NASAL = "кқпстфхцчшщбвгд", "мнң"
_RUSSIAN_IN = (
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
).split()


def day(value: date, language: str) -> str:
    """The day and the month: "24 ноября", "24 қараша", "24 November"."""
    return format_date(value, "d MMMM", locale=language)


def weekday(value: date, language: str) -> str:
    """The day with its weekday: "вторник, 24 ноября"."""
    return format_date(value, "EEEE, d MMMM", locale=language)


def weekday_names(language: str) -> tuple[str, ...]:
    """Short names of the days of a week, Monday first: "пн", "вт", …"""
    names = Locale(language).days["format"]["abbreviated"]
    return tuple(str(names[number]) for number in range(7))


def minute_of_day(minute: int) -> str:
    """Minutes after midnight as a clock shows them: 480 is "08:00"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def moment(value: datetime, zone: ZoneInfo, language: str, *, today: date) -> str:
    """The local time (24 hours), with the day unless it is today, and with the year unless it is
    this one."""
    local = in_zone(value, zone)
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return clock
    if local.year == today.year:
        return f"{day(local.date(), language)}, {clock}"
    return f"{_day_and_year(local.date(), language)}, {clock}"


def in_zone(value: datetime, zone: ZoneInfo) -> datetime:
    """An instant on a zone's clock; at the ends of the calendar, where there is none, on UTC's."""
    try:
        return value.astimezone(zone)
    except OverflowError:
        return value.astimezone(UTC)


def _day_and_year(value: date, language: str) -> str:
    """With its year, as in 24 ноября 2025 г., 2025 ж. 24 қараша, 24 November 2025."""
    return format_date(value, "long", locale=_WITH_YEAR.get(language, language))


def written(value: date | str, language: str, *, this_year: int = 0) -> str:
    """A date as it stands by itself, of a partial one ("2026-07") what is known: "1 июля 2026
    года", "июль 2026 года", "2026 жылғы 1 шілде", "1 July 2026". A whole date of `this_year` goes
    without its year, here and in the functions below; what is no date is shown as it is."""
    year, month, day_ = _parts(value)
    if not year:
        return str(value)
    if not month:
        return {"ru": f"{year} год", "kk": f"{year} жыл"}.get(language, str(year))
    first = date(year, month, day_ or 1)
    if not day_:
        told = format_date(first, "LLLL", locale=language)
        told = told.casefold() if language == "kk" else told
    else:
        told = day(first, language)
        if year == this_year:
            return told
    if language == "kk":
        return f"{year} жылғы {told}"
    return f"{told} {year} года" if language == "ru" else f"{told} {year}"


def since(value: date | str, language: str, *, this_year: int = 0) -> str:
    """From a date on: "с 1 июля 2026 года", "2026 жылғы 1 шілдеден бастап", "since 1 July 2026"."""
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return f"{_with_case(told, 'д', 'н')} бастап"
    if language == "ru":
        # "со второго"
        return f"{'со' if told.startswith('2 ') else 'с'} {_genitive(value, told)}"
    return f"since {told}"


def until(value: date | str, language: str, *, this_year: int = 0) -> str:
    """Up to a date: "до 1 июля 2026 года", "2026 жылғы 1 шілдеге дейін", "until 1 July 2026"."""
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return f"{_with_case(told, 'ғ', '')} дейін"
    return f"до {_genitive(value, told)}" if language == "ru" else f"until {told}"


def on(value: date | str, language: str, *, this_year: int = 0) -> str:
    """At a date: "1 июля 2026 года", "в июле 2026 года", "2026 жылғы 1 шілдеде", "on 1 July"."""
    year, month, day_ = _parts(value)
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return _with_case(told, "д", "") if month or not year else f"{year} жылы"
    if language == "ru" and year:
        within = f"в {_RUSSIAN_IN[month - 1]} {year} года" if month else f"в {year} году"
        return told if day_ else within
    return f"{'on' if day_ else 'in'} {told}"


def period(start: str, end: str, language: str) -> str:
    """From a partial date to another: "с мая 2020 года до 1 июля 2026 года"; empty for neither."""
    if not start or not end:
        return since(start, language) if start else until(end, language) if end else ""
    if language == "kk":
        return f"{_with_case(written(start, language), 'д', 'н')} {until(end, language)}"
    if language == "ru":
        return f"{since(start, language)} {until(end, language)}"
    return f"from {written(start, language)} to {written(end, language)}"


def _parts(value: date | str) -> tuple[int, int, int]:
    """Year, month and day of a date that may be partial; 0 for what is not known."""
    found = _PARTIAL.fullmatch(str(value))
    year, month, day_ = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    with suppress(ValueError):
        date(year, month or 1, day_ or 1)
        return year, month, day_
    return 0, 0, 0


def _genitive(value: date | str, told: str) -> str:
    """A Russian date behind a preposition: a day stands in the genitive by itself."""
    year, month, day_ = _parts(value)
    if day_ or not year:
        return told
    # Behind a number a month stands in it, too.
    name = f"{day(date(year, month, 1), 'ru').split()[1]} " if month else ""
    return f"{name}{year} года"


def _with_case(words: str, first: str, last: str) -> str:
    """Kazakh words with a case ending that begins with д (locative, ablative with н as `last`) or ғ
    (dative), as the harmony of vowels and the last sound ask for it."""
    vowel = next((char for char in reversed(words) if char in _FRONT + _BACK), "а")
    front = vowel in _FRONT
    if words[-1:] in _VOICELESS:
        first = {"д": "т", "ғ": "қ"}[first]
    elif last and words[-1:] in _NASAL:
        first = "н"
    if front:
        first = {"ғ": "г", "қ": "к"}.get(first, first)
    return f"{words}{first}{'е' if front else 'а'}{last}"
