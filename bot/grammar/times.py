"""Times of day, moments and lengths of time, in the cases of each language. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from babel import Locale

from bot.grammar import kazakh
from bot.grammar.dates import CASES, since, until, written

# Without a country CLDR's English is that of the United States, where the month goes first.
_WITH_YEAR = {"en": "en_GB"}
_BEFORE = {
    "ru": {"since": "с", "until": "до", "on": "в"},
    "en": {"since": "since", "until": "until", "on": "at"},
}
_RUSSIAN = (
    {"one": "день", "few": "дня", "other": "дней"},
    {"one": "час", "few": "часа", "other": "часов"},
)
# Days, hours, minutes behind a number, by its plural form; Russian in two cases: "длился минуту".
_LENGTHS = {
    ("ru", "nom"): (*_RUSSIAN, {"one": "минута", "few": "минуты", "other": "минут"}),
    ("ru", "acc"): (*_RUSSIAN, {"one": "минуту", "few": "минуты", "other": "минут"}),
    ("kk", "nom"): ({"other": "күн"}, {"other": "сағат"}, {"other": "минут"}),
    ("en", "nom"): (
        {"one": "day", "other": "days"},
        {"one": "hour", "other": "hours"},
        {"one": "minute", "other": "minutes"},
    ),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant on a reader's clock, and the day that it is `told` there."""

    local: datetime
    told: date


def clock(value: time, language: str, case: str = "nom") -> str:
    """A time of day in 24 hours: "08:00"; "on" it, "в 08:00", "08:00-де", "at 08:00"; in a Kazakh
    case, "09:05-тен", as its last number is read."""
    shown = f"{value.hour:02}:{value.minute:02}"
    if language == "kk":
        read = kazakh.last_word_of(value.minute)
        if case in ("since", "until"):
            bent = kazakh.with_ending(shown, read, "abl" if case == "since" else "dat")
            return f"{bent} {'бастап' if case == 'since' else 'дейін'}"
        return kazakh.with_ending(shown, read, "loc" if case == "on" else case)
    if case in _BEFORE[language]:
        return f"{_BEFORE[language][case]} {shown}"
    if case not in CASES[language]:
        raise ValueError(f"a time has no case {case!r} in {language}")
    return shown


def moment(value: Moment, language: str, case: str = "nom", *, short: bool = False) -> str:
    """A moment: the time, with its day unless that is today, and with its year unless it is this
    one: "23 ноября, 20:05"; "on" it, "23 ноября в 20:05"; "since", "с 23 ноября, 20:05", so that
    no two numbers meet. `short`: for a button, where Kazakh has room for no more."""
    at, on_day = value.local.time(), value.local.date()
    if on_day == value.told:
        return clock(at, language, case)
    told = written(on_day, language, this_year=value.told.year)
    if case == "nom":
        return f"{told}, {clock(at, language)}"
    if case not in ("since", "until", "on") and language != "kk":
        raise ValueError(f"a moment has no case {case!r} in {language}")
    bent = clock(at, language, case)
    if language == "kk":
        return f"{told}, {bent}" if short else f"{told} күні сағат {bent}"
    if language == "en":
        return f"{bent} on {told}"
    if case == "on":
        return f"{told} {bent}"
    of_day = since if case == "since" else until  # "со 2 ноября"
    return f"{of_day(on_day, language, this_year=value.told.year)}, {clock(at, language)}"


def length(value: timedelta, language: str, case: str = "nom") -> str:
    """How long, in the two largest units: "3 часа 20 минут"; never less than a minute. In Russian
    what lasts so long asks for "acc", "длился минуту", in Kazakh for "dat", "20 минутқа созылды".
    """
    if case not in {"kk": kazakh.CASES, "ru": ("nom", "acc"), "en": ("nom",)}[language]:
        raise ValueError(f"a length has no case {case!r} in {language}")
    words = _LENGTHS.get((language, case)) or _LENGTHS[language, "nom"]
    plural = Locale(language).plural_form
    minutes = max(1, round(value.total_seconds() / 60))
    counts = (minutes // 1440, minutes // 60 % 24, minutes % 60)
    first = next(place for place, count in enumerate(counts) if count)
    told = " ".join(
        f"{count} {forms.get(plural(count)) or forms['other']}"
        for count, forms in list(zip(counts, words, strict=True))[first : first + 2]
        if count
    )
    return kazakh.in_case(told, case) if language == "kk" else told
