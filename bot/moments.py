"""Moments ahead as people type them in three languages: "завтра в 9", "через полчаса", "дүйсенбіде
сағат 10-да", "December 5 at 9 am", "30.11 9:15".

Pure (the names of months and weekdays are CLDR's, by Babel). A text is a moment only where the
whole of it is, and where it is one: a day without its time is none, nor are two days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

from babel import Locale

from bot.times import is_bare, read_time

_LONGEST = 80
# A date without a year that was so lately is a slip; one longer ago is of the next year.
_LATELY = timedelta(days=31)
_NO_LETTER = r"(?![^\W\d])"

_DAYS = {
    **dict.fromkeys(("позавчера", "the day before yesterday"), -2),
    **dict.fromkeys(("вчера", "кеше", "yesterday"), -1),
    **dict.fromkeys(("сегодня", "бүгін", "today"), 0),
    **dict.fromkeys(("завтра", "ертең", "tomorrow"), 1),
    **dict.fromkeys(("послезавтра", "бүрсігүні", "the day after tomorrow"), 2),
}


def _one_of(words: Iterable[str]) -> str:
    """The longest first: "tomorrow" stands in "the day after tomorrow"."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _months(language: str) -> dict[str, int]:
    names = Locale(language).months
    return {
        name.casefold().rstrip("."): number
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in names[form][width].items()
    }


def _weekdays(language: str) -> dict[str, int]:
    """Names to numbers from Monday, 0."""
    widths = Locale(language).days["format"]
    named = {
        name.casefold(): number
        for width in ("wide", "abbreviated")
        for number, name in widths[width].items()
    }
    if language == "ru":  # "среда", but "в среду"
        named |= {f"{name[:-1]}у": at for name, at in named.items() if name.endswith("а")}
    return named


_ENGLISH_MONTHS = {**_months("en"), "sept": 9}
_MONTHS = {**_months("ru"), **_months("kk"), **_ENGLISH_MONTHS}
_WEEKDAYS = {
    **_weekdays("ru"), **_weekdays("kk"), **_weekdays("en"),
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip

_LOCATIVE = r"(?:[-–]?(?:де|да|те|та))?"
_NAMED = re.compile(rf"(?<!\w)({_one_of(_DAYS)})(?!\w)")
_WEEKDAY = re.compile(
    rf"(?<!\w)(?:(?:во?|on) )?(?:(?:это?т?|эту|this|осы) )?({_one_of(_WEEKDAYS)}){_LOCATIVE}\b\.?"
    r"(?: күнг?і)?"
)
_YEAR = r"(?:19|20)\d\d"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w.:-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?:t(?=\d)|(?![\w-]))",
        # Behind "в" it is a clock: "в 9.10"; what follows as a year must be one ("01.01.0001").
        r"(?<![\w.:-])(?<!\bв )(?<!\bat )(?<!сағат )"
        rf"(?P<day>\d{{1,2}})\.(?P<month>0?[1-9]|1[0-2])(?:\.(?P<year>{_YEAR}|\d\d))?(?![\w:-]|\.\d{{3}})",
        rf"(?<![\w.:-])(?:(?P<year>{_YEAR}) (?:жыл[а-яәіңғүұқөһ]*|ж\.?),? )?(?:on )?(?:the )?"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|-?го)?(?: of |[ -])?(?P<name>{_one_of(_MONTHS)})"
        rf"{_LOCATIVE}\b\.?(?: күнг?і)?"
        rf"(?:,? (?P<late>{_YEAR})(?![\w:.])(?: ?(?:года|г)\b\.?)?)?",
        rf"(?<!\w)(?:on )?(?P<name>{_one_of(_ENGLISH_MONTHS)})\b\.? (?P<day>\d{{1,2}})"
        rf"(?:st|nd|rd|th)?(?![\w:.])(?:,? (?P<late>{_YEAR})(?![\w:.]))?",
    )
)

_COUNTS = {
    1: "один одну одна бір a an one", 2: "два две екі two", 3: "три үш three",
    4: "четыре төрт four", 5: "пять бес five", 6: "шесть алты six", 7: "семь жеті seven",
    8: "восемь сегіз eight", 9: "девять тоғыз nine", 10: "десять он ten", 12: "двенадцать twelve",
    15: "пятнадцать fifteen", 20: "двадцать жиырма twenty", 30: "тридцать отыз thirty",
    40: "сорок қырық forty", 50: "пятьдесят елу fifty",
}  # fmt: skip
_SPELT = {word: number for number, words in _COUNTS.items() for word in words.split()}
_TENS = [word for word, number in _SPELT.items() if number % 10 == 0]
_ONES = [word for word, number in _SPELT.items() if number < 10]
_COUNT = rf"\d{{1,3}}|(?:(?:{_one_of(_TENS)})[ -])?(?:{_one_of(_ONES)})|{_one_of(_SPELT)}"
_UNITS = {
    "minutes": r"минут(?:[аыу]|к[ау]|тан)?|мин|м|minutes?|mins?|m",
    "hours": r"час(?:а|ов|ик)?|ч|сағат(?:тан)?|hours?|hrs?|h",
    "days": r"день|дня|дней|дн|сут(?:ки|ок)|күн(?:нен)?|days?",
    "weeks": r"недел[юиья]|апта(?:дан)?|weeks?",
}
_HALF_HOUR = r"пол ?час(?:а|ика)|жарты сағат(?:тан)?|(?:a )?half[ -](?:an )?hour"
_PIECE = (
    rf"(?:{_HALF_HOUR}"
    rf"|(?:(?:{_COUNT}|полтор[аы])(?:[.,]5| с половиной| жарым| and a half)? ?)?"
    rf"(?:{'|'.join(_UNITS.values())}){_NO_LETTER}\.?(?: с половиной| and a half)?)"
)
_PIECES = rf"{_PIECE}(?:,? ?(?:(?:и|and) )?{_PIECE})*"
_AHEAD = re.compile(
    rf"(?<!\w)(?:(?:через|in) (?P<after>{_PIECES})"
    rf"|(?P<before>{_PIECES}) (?:кейін|соң|from now))(?!\w)"
)
_PART = re.compile(
    rf"(?P<half_hour>{_HALF_HOUR})|(?:(?P<count>{_COUNT}|полтор[аы])(?P<half>[.,]5| с половиной"
    r"| жарым| and a half)? ?)?"
    rf"(?:{'|'.join(f'(?P<{unit}>{words})' for unit, words in _UNITS.items())}){_NO_LETTER}\.?"
    r"(?P<behind> с половиной| and a half)?"
)
# What may be how long or when: "2 часа".
_LENGTH = re.compile(_PIECES)
_TONIGHT = re.compile(r"(?<!\w)tonight(?!\w)")
# Of midnight only this says at which end of its day it is.
_ZERO = re.compile(r"(?<!\d)00?[:.–-]00(?!\d)")
_POLITE = re.compile(r"(?<!\w)(?:давай(?:те)?|лучше|пожалуйста|please|ровно|exactly)(?!\w)")


def read_moment(typed: str, now: datetime) -> datetime | None:
    """The instant that is meant, in UTC, which may be past; None for what is none, or might be two.

    `now`: in the zone of whoever typed. A time without a day, and one of a weekday, is the next
    such; "через час" is an hour that passes, everything else what clocks there show.
    """
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    if not text or len(text) > _LONGEST:
        return None
    if ahead := _AHEAD.search(text):
        return _ahead(ahead["after"] or ahead["before"], _without(text, [ahead]), now)
    if _LENGTH.fullmatch(text):
        return None
    text = _TONIGHT.sub("today evening", text)
    named = list(_NAMED.finditer(text))
    weekdays = list(_WEEKDAY.finditer(text))
    rest = _without(text, [*named, *weekdays])
    days = {now.date() + timedelta(days=_DAYS[one[1]]) for one in named}
    told = {_WEEKDAYS[one[1]] for one in weekdays}
    dates = [found for pattern in _DATES for found in pattern.finditer(rest)]
    around = _without(rest, dates)
    minute = read_time(around) if dates else None
    if minute is not None:
        read = {_date(one, now.date()) for one in dates}
        if None in read:
            return None
        days |= {day for day in read if day}
    elif named or weekdays or (around and not is_bare(rest)):
        # "9.10 утра": no date at all.
        minute = read_time(rest)
    if minute == 0 and (days or told) and not _ZERO.search(text):
        return None
    return None if minute is None else _meant(days, told, minute, now)


def read_day(typed: str, now: datetime) -> date | None:
    """The day that is meant, of the calendar of whoever typed (`now` is in his zone), where it is
    one and the text says nothing else; a weekday is the next such, today is none."""
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    named, weekdays = list(_NAMED.finditer(text)), list(_WEEKDAY.finditer(text))
    rest = _without(text, [*named, *weekdays])
    dates = [found for pattern in _DATES for found in pattern.finditer(rest)]
    read = {_date(one, now.date()) for one in dates}
    read |= {now.date() + timedelta(days=_DAYS[one[1]]) for one in named}
    told = {_WEEKDAYS[one[1]] for one in weekdays}
    if _without(rest, dates) or len(text) > _LONGEST or len(read) > 1 or len(told) > 1:
        return None
    for day in read:
        return day if day and (not told or day.weekday() in told) else None
    following = [now.date() + timedelta(days=ahead) for ahead in range(1, 8)]
    return next((day for day in following if day.weekday() in told), None)


def _meant(days: set[date], weekdays: set[int], minute: int, now: datetime) -> datetime | None:
    """The instant of a minute after midnight on the day that is said, which must be one."""
    if len(days) > 1 or len(weekdays) > 1:
        return None
    for day in days:
        agree = not weekdays or day.weekday() in weekdays
        return _instant(day, minute, now) if agree else None
    for ahead in range(8):
        day = now.date() + timedelta(days=ahead)
        if not weekdays or day.weekday() in weekdays:
            at = _instant(day, minute, now)
            if at > now:
                return at
    return None


def _instant(day: date, minute: int, now: datetime) -> datetime:
    clock = time(minute // 60, minute % 60)
    return datetime.combine(day, clock, now.tzinfo).astimezone(UTC)


def _date(found: re.Match[str], today: date) -> date | None:
    """The day of a date; without its year the next such, or one that was lately."""
    told = found.groupdict()
    month = _MONTHS[told["name"]] if told.get("name") else int(told["month"])
    year = told.get("year") or told.get("late")
    if year:
        years: Sequence[int] = [int(year) + (2000 if len(year) == 2 else 0)]
    else:
        years = range(today.year - 1, today.year + 2)
    for one in years:
        with suppress(ValueError):  # no day of the calendar, or of that year
            day = date(one, month, int(told["day"]))
            if year or day >= today - _LATELY:
                return day
    return None


def _ahead(pieces: str, rest: str, now: datetime) -> datetime | None:
    """So much later than now. Days need a time of theirs, unless hours stand beside them."""
    lengths: dict[str, float] = {}
    for found in _PART.finditer(pieces):
        unit = "hours" if found["half_hour"] else next(unit for unit in _UNITS if found[unit])
        if unit in lengths or (unit == "days" and not found["count"]):
            return None  # "через день" is tomorrow or the day after
        lengths[unit] = 0.5 if found["half_hour"] else _count(found)
    exact = {"hours", "minutes"} & lengths.keys()
    days = lengths.pop("days", 0) + 7 * lengths.pop("weeks", 0)
    rest = " ".join(_POLITE.sub(" ", rest).split())
    if days != int(days) or (exact and rest):
        return None
    later = now + timedelta(days=days)
    if exact:
        return later.astimezone(UTC) + timedelta(**lengths)
    minute = read_time(rest)
    return None if minute is None else _instant(later.date(), minute, now)


def _count(found: re.Match[str]) -> float:
    told = found["count"] or "1"
    half = 0.5 if found["half"] or found["behind"] else 0
    if told.startswith("полтор"):
        return 1.5
    if told.isdecimal():
        return int(told) + half
    return sum(_SPELT[word] for word in re.split("[ -]", told)) + half


def _without(text: str, found: Sequence[re.Match[str]]) -> str:
    """The text around what was found."""
    for one in found:
        text = f"{text[: one.start()]}{' ' * len(one[0])}{text[one.end() :]}"
    return " ".join(text.split()).strip(" ,")
