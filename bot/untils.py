"""Until when, as people type it in three languages: "до понедельника", "на неделю", "5 желтоқсанға
дейін", "until tomorrow", "for 3 days", "до завтра 9:00".

Pure. A day without a time ends when it begins: until Monday is until the midnight before it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from bot.moments import read_day, read_moment

_LONGEST = 80
_MOST = timedelta(days=366)
_BEFORE = re.compile(r"^(?:(?:ещ[её] )?(?:до|на)|until|till|til|for|through)(?!\w) ?")
_BEHIND = re.compile(r" ?дейін$")
# "понедельника" as calendars name the day, "дүйсенбіге" without its ending.
_CASES = (
    (re.compile(r"(?<!\w)(понедельник|вторник|четверг)а(?!\w)"), r"\1"),
    (re.compile(r"(?<!\w)сред[ыу](?!\w)"), "среда"),
    (re.compile(r"(?<!\w)пятницы(?!\w)"), "пятница"),
    (re.compile(r"(?<!\w)субботы(?!\w)"), "суббота"),
    (re.compile(r"(?<!\w)воскресенья(?!\w)"), "воскресенье"),
    (re.compile(r"(?<=\w\w)[-–]?(?:ға|ге|қа|ке)$"), ""),
)
_MONDAYS = {"конца недели", "конца этой недели", "апта соңы", "апта соңына", "the end of the week"}
_NEW_YEARS = {"нового года", "жаңа жыл", "new year", "the new year"}
_COUNTS = {
    word: count
    for count, words in enumerate(
        (
            "один одну бір a an one", "два две двое пару екі two", "три трое үш three",
            "четыре төрт four", "пять бес five", "шесть алты six", "семь жеті seven",
            "восемь сегіз eight", "девять тоғыз nine", "десять он ten",
        ),
        start=1,
    )
    for word in words.split()
} | {"": 1}  # fmt: skip
_LENGTH = re.compile(
    rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_COUNTS, reverse=True))}) ?"
    r"(?:(?P<hours>час(?:а|ов)?|ч|сағат|hours?|h)"
    r"|(?P<days>день|дня|дней|дн|сут(?:ки|ок)|күн|тәулік|days?)"
    r"|(?P<weeks>недел[юиья]|недель|апта|weeks?)"
    r"|(?P<months>месяц(?:а|ев)?|ай|months?))\.?"
)
_HOURS = {"hours": 1, "days": 24, "weeks": 7 * 24, "months": 30 * 24}


def read_until(typed: str, now: datetime) -> datetime | None:
    """The instant that is meant, in UTC: later than `now` (in the zone of whoever typed), and no
    more than a year; None for anything else."""
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    if not text or len(text) > _LONGEST:
        return None
    ends = _BEHIND.sub("", _BEFORE.sub("", text))
    bare = ends
    for words, instead in _CASES:
        bare = words.sub(instead, bare)
    at = _length(bare, now) or _of_day(_day(bare, now), now) or _moment((ends, bare), now)
    return at if at is not None and now < at <= now + _MOST else None


def _length(text: str, now: datetime) -> datetime | None:
    found = _LENGTH.fullmatch(text)
    if found is None:
        return None
    unit = next(unit for unit in _HOURS if found[unit])
    count = int(found["count"]) if found["count"].isdecimal() else _COUNTS[found["count"]]
    return (now + timedelta(hours=count * _HOURS[unit])).astimezone(UTC)


def _day(text: str, now: datetime) -> date | None:
    today = now.date()
    if text in _MONDAYS:
        return today + timedelta(days=7 - today.weekday())
    return date(today.year + 1, 1, 1) if text in _NEW_YEARS else read_day(text, now)


def _of_day(day: date | None, now: datetime) -> datetime | None:
    return datetime.combine(day, time(), now.tzinfo).astimezone(UTC) if day else None


def _moment(texts: tuple[str, ...], now: datetime) -> datetime | None:
    return next((at for text in texts if (at := read_moment(text, now)) is not None), None)
