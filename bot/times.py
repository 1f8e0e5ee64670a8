"""Times of day as people type them in three languages: "8:30", "9 вечера", "таңғы 9", "8 pm".

Pure. A text is a time only where the whole of it is: what is left when the words around the number
are taken away must be one number, in digits or in letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_LONGEST = 40
_NOON, _MIDNIGHT = 12 * 60, 0

_MOMENTS = {
    **dict.fromkeys(("полдень", "полдня", "түс", "түсте", "тал түс", "тал түсте"), _NOON),
    **dict.fromkeys(("noon", "midday", "mid-day"), _NOON),
    **dict.fromkeys(("полночь", "түн ортасы", "түн ортасында", "midnight"), _MIDNIGHT),
}
_NUMBERS = {
    1: "час один бір бірде one",
    2: "два екі екіде two",
    3: "три үш үште three",
    4: "четыре төрт төртте four",
    5: "пять бес бесте five",
    6: "шесть алты алтыда six",
    7: "семь жеті жетіде seven",
    8: "восемь сегіз сегізде eight",
    9: "девять тоғыз тоғызда nine",
    10: "десять он ten",
    11: "одиннадцать он_бір он_бірде eleven",
    12: "двенадцать он_екі он_екіде twelve",
}
_SPELT = {
    word.replace("_", " "): number for number, words in _NUMBERS.items() for word in words.split()
}
_MINUTES = {
    **dict.fromkeys(("жарым", "жарымда", "отыз", "отызда", "тридцать", "thirty"), 30),
    **dict.fromkeys(("он бес", "он бесте", "пятнадцать", "fifteen"), 15),
    **dict.fromkeys(("қырық бес", "қырық бесте", "сорок пять", "forty-five", "forty five"), 45),
}
# "половина восьмого" is half an hour before eight.
_OF_HOUR = {
    word: number
    for number, word in enumerate(
        (
            "первого второго третьего четвертого пятого шестого седьмого восьмого девятого "
            "десятого одиннадцатого двенадцатого"
        ).split(),
        1,
    )
}


def _morning(hour: int) -> int | None:
    return hour if 1 <= hour <= 11 else None


def _day(hour: int) -> int | None:
    return hour if hour in (11, 12) else hour + 12 if 1 <= hour <= 6 else None


def _evening(hour: int) -> int | None:
    return hour + 12 if 4 <= hour <= 11 else None


def _night(hour: int) -> int | None:
    if hour in (0, 12):
        return 0
    return hour if 1 <= hour <= 5 else hour + 12 if 9 <= hour <= 11 else None


def _am(hour: int) -> int | None:
    return hour % 12 if 1 <= hour <= 12 else None


def _pm(hour: int) -> int | None:
    return hour % 12 + 12 if 1 <= hour <= 12 else None


# What tells which eight it is: the words, and the hour of 24 that they make of a spoken one.
_PARTS: tuple[tuple[re.Pattern[str], Callable[[int], int | None]], ...] = (
    (
        re.compile(
            r"(?<![^\W\d])(?:(?:с )?утра|утром|таңғы|таңертең|таңертеңгі|(?:in the )?morning)\b"
        ),
        _morning,
    ),
    (
        re.compile(
            r"(?<![^\W\d])(?:дня|дн[её]м|күндізгі|түскі|түстен кейін|(?:in the )?afternoon)\b"
        ),
        _day,
    ),
    (
        re.compile(r"(?<![^\W\d])(?:вечера|вечером|кешкі|кешке|кеште|(?:in the )?evening)\b"),
        _evening,
    ),
    (re.compile(r"(?<![^\W\d])(?:ночи|ночью|түнгі|түнде|at night)\b"), _night),
    (re.compile(r"(?<![^\W\d])a\.?m\b\.?"), _am),
    (re.compile(r"(?<![^\W\d])p\.?m\b\.?"), _pm),
)
_AROUND = re.compile(
    r"(?<![^\W\d])(?:в|во|к|ровно|лучше|давай(?:те)?|часов|часа|минут[аы]?|мин|сағат|сағатта|минутта"
    r"|at|sharp|o['’]?clock|пожалуйста|please)\b"
    r"|(?<=\d) ?час\b|(?<=\d) ?(?:ч|h)\b\.?"
)
# Kazakh endings behind digits ("8-де", "9:30-да").
_ENDING = re.compile(r"(?<=\d) ?[-–]? ?(?:де|да|те|та|ге|ға|ке|қа)\b")
_CLOCK = re.compile(r"(\d{1,2})(?: ?[:.\-–чh] ?| )(\d{2})|(\d{1,2}?)(\d{2})?")
_HOUR = re.compile(r"\d{1,2}")
_AT = ("де", "да", "те", "та")  # "тоғызда": at nine
# "20 минут" is how long, not when.
_HOW_LONG = re.compile(r"\d{1,3} ?(?:минут[аы]?|мин\b\.?)")
_HALF = re.compile(r"(?:пол|пол |половин[ае] )([а-я]+)")
_PAST = re.compile(r"(half|quarter) (past|to) (.+)")


def read_time(typed: str) -> int | None:
    """Minutes after midnight; None for what is no time, or might be two."""
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    if not text or len(text) > _LONGEST or _HOW_LONG.fullmatch(text):
        return None
    moment = _MOMENTS.get(text.removeprefix("в ").removeprefix("at "))
    if moment is not None:
        return moment
    parts = []
    for words, hour_of in _PARTS:
        text, found = words.subn(" ", text)
        parts += [hour_of] * found
    if len(parts) > 1:
        return None
    text = _AROUND.sub(" ", " ".join(text.split()))
    spoken = _spoken(" ".join(_ENDING.sub("", text).split()).strip(" ,"))
    return _of_day(*spoken, parts[0] if parts else None) if spoken else None


def is_bare(typed: str) -> bool:
    """Is it an hour and no more ("9", "час"), which may be meant otherwise where none is asked?"""
    text = typed.casefold().strip()
    return bool(_HOUR.fullmatch(text)) or (text in _SPELT and not text.endswith(_AT))


def _spoken(text: str) -> tuple[int, int] | None:
    """The hour and the minute that are said; None for anything else."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        return int(clock[1] or clock[3]), int(clock[2] or clock[4] or 0)
    half = _HALF.fullmatch(text)
    if half and half[1] in _OF_HOUR:
        return _before(_OF_HOUR[half[1]]), 30
    whole, minute = _minute_behind(text)
    hour = _hour(whole) if minute else _SPELT.get(text)
    if hour is not None:
        return hour, minute
    past = _PAST.fullmatch(text)
    hour = _hour(past[3]) if past else None
    if not past or hour is None:
        return None
    minutes = 30 if past[1] == "half" else 15
    if past[2] == "past":
        return hour, minutes
    return None if minutes == 30 else (_before(hour), 45)


def _minute_behind(text: str) -> tuple[str, int]:
    """What stands before a minute that is spelt, and the minute; 0 where none is."""
    for words, minute in _MINUTES.items():
        if text.endswith(f" {words}"):
            return text.removesuffix(f" {words}"), minute
    return text, 0


def _hour(text: str) -> int | None:
    return int(text) if _HOUR.fullmatch(text) else _SPELT.get(text)


def _before(hour: int) -> int:
    return hour - 1 or 12


def _of_day(hour: int, minute: int, part: Callable[[int], int | None] | None) -> int | None:
    if minute > 59:
        return None
    if (hour, minute) == (24, 0):
        hour = 0
    if part is not None:
        # "20:30 вечера" says it twice.
        told = part(hour) if hour < 13 else part(hour - 12)
        if told is None or (hour >= 13 and told != hour):
            return None
        hour = told
    return hour * 60 + minute if hour < 24 else None
