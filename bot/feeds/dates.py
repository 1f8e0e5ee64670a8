"""A date as feeds write it, in the three languages, to an instant. Pure.

Behind it stand RFC 822 with its usual wrong forms, ISO 8601 in pieces, and what people type. The
words of a date are looked for anywhere in it: what else stands there (weekdays, "г.", "жылғы") says
nothing.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from bot.topics.calendar import LOCAL, MONTH, MONTHS, NAMED_DAYS

# No clock is right to the second; what lies further ahead is no date of what has been published.
_AHEAD = timedelta(minutes=10)
_FIRST_YEAR = 1990
_LONGEST = 100

_MONTH = rf"(?P<month>{MONTH})\w*+\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-[ыі]?)?"
_SPACE = r"[\s,./-]{1,5}"
_OF_YEAR = r"(?:\s*(?:жылғы|жылдың|жылы|жыл|ж)\b\.?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # "2026-11-27", "2026/11/27", "20261127T"
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<number>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        # "27.11.2026", "27/11/26"
        r"(?<!\d)(?P<day>\d{1,2})[./-](?P<number>\d{1,2})[./-](?P<year>\d{4}|\d{2})(?!\d)",
        # "2026 жылғы 27 қараша", "2026, November 27"
        rf"(?<!\d)(?P<year>\d{{4}}){_OF_YEAR}?{_SPACE}{_DAY}{_SPACE}{_MONTH}",
        rf"(?<!\d)(?P<year>\d{{4}}){_OF_YEAR}?{_SPACE}{_MONTH}{_SPACE}{_DAY}(?!\d)",
        # "27 Nov 2026", "27-ноя-26", "27 қараша, 2026"
        rf"{_DAY}{_SPACE}{_MONTH}{_SPACE}{_YEAR}(?!:)",
        # "Nov 27, 2026"; "Fri Nov 27 18:05:00 2026", as C's asctime writes it
        rf"{_MONTH}{_SPACE}{_DAY}{_SPACE}{_YEAR}(?!:)",
        rf"{_MONTH}{_SPACE}{_DAY}(?=\s{{1,3}}[\d:]{{4,8}}\s.{{0,8}}(?P<year>\d{{4}})$)",
        # without a year: the one that makes it the nearest past
        rf"{_DAY}{_SPACE}{_MONTH}",
        rf"{_MONTH}{_SPACE}{_DAY}(?!\d)",
    )
)
_WORD = re.compile(rf"\b(?:{'|'.join(NAMED_DAYS)})\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:+-])(?P<hour>\d{1,2})(?::|[.](?=\d\d(?![\d.])))(?P<minute>\d{1,2})"
    r"(?:[:.](?P<second>\d{1,2})(?:[.,]\d{1,9})?)?(?!\d)\s{0,3}(?P<half>[ap]\.?m\b)?",
    re.IGNORECASE,
)
_BASIC_TIME = re.compile(r"(?<=\d)T(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<half>)")
_OFFSET = re.compile(
    r"(?:gmt|utc|ut)?\s{0,2}(?P<sign>[+-])(?P<hours>\d{1,2})(?:(?::|(?<=\d\d))(?P<minutes>\d{2}))?"
    r"(?!\d)",
    re.IGNORECASE,
)
_ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "cest": 2,
    "eet": 2, "eest": 3, "msk": 3, "мск": 3, "trt": 3, "gst": 4, "samt": 4, "azt": 4, "uzt": 5,
    "tjt": 5, "tmt": 5, "yekt": 5, "qyzt": 5, "kgt": 6, "omst": 6, "novt": 7, "krat": 7,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_NAME = re.compile(r"([A-Za-zа-я]{1,5})\b", re.IGNORECASE)
_SECONDS = re.compile(r"\d{9,10}(?:\.\d{1,9})?|\d{12,13}")


def read_date(value: str, *, now: datetime, zone: tzinfo = LOCAL) -> datetime | None:
    """The instant (UTC) that a date says, or None: it says none, one before 1990, or one that lies
    more than ten minutes ahead of `now`. `zone` is meant where none is written."""
    try:
        found = _instant(" ".join(value[:_LONGEST].split()), now, zone)
    except (ValueError, OverflowError):  # the 31st of February; an end of the calendar
        return None
    if found is None or found.year < _FIRST_YEAR or found > now + _AHEAD:
        return None
    return found


def _instant(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    if _SECONDS.fullmatch(text):
        seconds = float(text)
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
    found, span = _day(text, now.astimezone(zone).date())
    if found is None:
        return None
    rest = text[: span[0]] + "\n" + text[span[1] :] if "T" not in text[span[1] :][:1] else text
    time = _TIME.search(rest) or _BASIC_TIME.search(rest)
    if time is None:
        return datetime(found.year, found.month, found.day, tzinfo=zone).astimezone(UTC)
    after = rest[time.end() :]
    hour, half = int(time.group("hour")), (time.group("half") or "").casefold()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    days, hour = divmod(hour, 24)
    if days and (hour or int(time.group("minute"))):
        return None  # 24:00 is the end of a day, 25:00 is none
    second = min(int(time.group("second") or 0), 59)
    moment = datetime(
        found.year, found.month, found.day, hour, int(time.group("minute")), second,
        tzinfo=_zone(after) or zone,
    )  # fmt: skip
    return moment.astimezone(UTC) + timedelta(days=days)


def _day(text: str, today: date) -> tuple[date | None, tuple[int, int]]:
    """The day that a text names, and where it does."""
    for form in _FORMS:
        found = form.search(text)
        if found is None:
            continue
        parts = found.groupdict()
        name = parts.get("month")
        month = MONTHS[name.casefold()] if name else int(parts["number"])
        day, year = int(parts["day"]), parts.get("year")
        if month > 12 >= day:
            day, month = month, day  # "11/27/2026", as in the United States
        return _dated(year, month, day, today), found.span()
    word = _WORD.search(text)
    if word is None:
        return None, (0, 0)
    return today - timedelta(days=NAMED_DAYS[word.group().casefold()]), word.span()


def _dated(year: str | None, month: int, day: int, today: date) -> date:
    if year is None:
        this = date(today.year, month, day)
        return this if this <= today + timedelta(days=1) else date(today.year - 1, month, day)
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 70 else 1900
    return date(number, month, day)


def _zone(after: str) -> timezone | None:
    """The zone that is written behind a time, as "+05:00", "GMT+5", "MSK"; None for none."""
    after = after.strip()
    offset = _OFFSET.match(after) or _OFFSET.search(after, 0, 16)
    if offset is not None:
        minutes = int(offset.group("hours")) * 60 + int(offset.group("minutes") or 0)
        if minutes > 14 * 60:
            return None
        return timezone(timedelta(minutes=-minutes if offset.group("sign") == "-" else minutes))
    name = _NAME.match(after)
    hours = _ZONES.get(name.group(1).casefold()) if name else None
    return None if hours is None else timezone(timedelta(hours=hours))
