"""The day and time that stand beside a title, as sites of the region write them. Pure.

"28 ноября 2026, 18:05", "28.11.2026", "18:05", "Сегодня в 18:05", "2 часа назад", "кеше",
"2026 жылғы 28 қараша", "Nov 28, 2026". What names no year, day or zone is told from the moment at
which the page was fetched, in the country's time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.topics.calendar import LOCAL, MONTH, MONTHS, NAMED_DAYS

# A date stands in a short line; a longer one is told, and may well speak of another day.
LONGEST = 80
_SOON = timedelta(minutes=10)  # clocks differ
_FIRST_YEAR = 1990

_MONTH = rf"(?P<month>{MONTH})[^\W\d_]{{0,6}}\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DAYS = (
    _ISO,
    re.compile(r"(?<![\d:])(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[./](?P<month>\d{1,2})[./](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d:.])(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?P<year>\d\d)(?![\d.:])"),
    re.compile(rf"{_YEAR}\s{{0,2}}(?:жылғы|жылы|ж\.)?,?\s{{0,2}}(?P<day>\d{{1,2}})[\s-]{{0,2}}{_MONTH}\b"),
    re.compile(
        rf"(?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{1,3}}{_MONTH},?(?:[\s-]{{1,3}}{_YEAR})?"
    ),
    re.compile(
        rf"\b{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.])(?:,?\s{{1,3}}{_YEAR})?"
    ),
)  # fmt: skip
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"(?:\s{0,2}(?P<half>[ap])\.?m\b)?"
    r"(?P<zone>\s?(?:z\b|[+-]\d\d:?\d\d|(?:gmt|utc)\b(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?))?(?![\d:])"
)
_T = re.compile(r"(?<![^\W\d_])t(?=\d)")  # "2026-11-27T18:05"
_OFFSET = re.compile(r"(?P<sign>[+-])\s?(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")
_NAMED_DAY = re.compile(rf"\b({'|'.join(NAMED_DAYS)})\b")
_AGO = re.compile(
    r"\b(?P<count>\d{1,3}|an?)?\s{0,2}(?:(?P<minutes>мин|minute|min\b)|(?P<hours>час|сағ|hour)"
    r"|(?P<days>дн|день|күн|day))[^\W\d_]{0,5}\.?\s{1,2}(?:назад|бұрын|ago)\b"
)
_NOW = re.compile(r"\b(?:только что|жаңа ғана|just now)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says of a moment: a day, a time, or a whole `moment` where it is so exact.

    `share`: how much of the line's letters and figures it is, 0 to 1.
    """

    day: date | None
    at: time | None
    moment: datetime | None
    share: float


def read_said(text: str, now: datetime | None = None) -> Said | None:
    """The first day and time in a line; None where it says none, or a day that is none.

    `now`: when the page was fetched; without it nothing is told from "today" or from a time alone.
    """
    line = " ".join(text.split()).casefold()
    if not line or len(line) > LONGEST:
        return None
    if now is not None and (ago := _ago(line, now)):
        return ago
    day, spans = _day(line, now)
    rest = _without(line, spans)
    found = _TIME.search(_T.sub(" ", rest))
    at = _time(found) if found else None
    if day is None and at is None:
        return None
    spans = [*spans, *([found.span()] if found else [])]
    share = _share(line, spans)
    zone = (found.group("zone") or "").strip() if found else ""
    moment = _moment(day, at, zone) if day and at else None
    return Said(day, at, moment, share)


def moment_of(said: Said, day: date | None = None, now: datetime | None = None) -> datetime | None:
    """The moment that a line says, in UTC; `day`: of those under the same heading.

    A time alone is the latest such one. None in the future, and before there were sites.
    """
    moment = said.moment
    on = said.day or day
    if moment is None and on is not None:
        moment = _moment(on, said.at or time(0), "")
    elif moment is None and now is not None and said.at is not None:
        today = now.astimezone(LOCAL).date()
        moment = _moment(today, said.at, "")
        if moment is not None and moment > now + _SOON:
            moment -= timedelta(days=1)
    if moment is None or moment.year < _FIRST_YEAR or (now and moment > now + _SOON):
        return None
    return moment


def read_moment(text: str, now: datetime | None = None) -> datetime | None:
    """The moment that a short line says, in UTC; None where it says no day."""
    said = read_said(text, now)
    return moment_of(said, now=now) if said and (said.day or said.moment) else None


def _ago(line: str, now: datetime) -> Said | None:
    if found := _NOW.search(line):
        return Said(None, None, now, _share(line, [found.span()]))
    found = _AGO.search(line)
    if found is None:
        return None
    count = int(found["count"]) if (found["count"] or "").isdecimal() else 1
    if found["days"]:
        day = (now - timedelta(days=count)).astimezone(LOCAL).date()
        return Said(day, None, None, _share(line, [found.span()]))
    length = timedelta(minutes=count) if found["minutes"] else timedelta(hours=count)
    return Said(None, None, now - length, _share(line, [found.span()]))


def _day(line: str, now: datetime | None) -> tuple[date | None, list[tuple[int, int]]]:
    for pattern in _DAYS:
        if (found := pattern.search(line)) and (day := _date(found, now)):
            return day, [found.span()]
    if now is not None and (found := _NAMED_DAY.search(line)):
        today = now.astimezone(LOCAL).date()
        return today - timedelta(days=NAMED_DAYS[found[1]]), [found.span()]
    return None, []


def _date(found: re.Match[str], now: datetime | None) -> date | None:
    month = MONTHS.get(found["month"]) or int(found["month"])
    year = found["year"]
    try:
        if year is not None:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, int(found["day"]))
        if now is None:
            return None
        latest = (now + timedelta(days=1)).astimezone(LOCAL).date()
        this = date(latest.year, month, int(found["day"]))
        return this if this <= latest else this.replace(year=latest.year - 1)
    except ValueError:  # no day of the calendar
        return None


def _time(found: re.Match[str]) -> time:
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return time(hour, int(found["minute"]), int(found["second"] or 0))


def _moment(day: date, at: time, zone: str) -> datetime | None:
    try:
        if not zone:
            return datetime.combine(day, at, LOCAL).astimezone(UTC)
        offset = timedelta(0)
        if found := _OFFSET.search(zone):
            offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
            offset = -offset if found["sign"] == "-" else offset
        return datetime.combine(day, at, UTC) - offset
    except OverflowError:  # at an end of the calendar
        return None


def _without(line: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        line = f"{line[:start]}{' ' * (end - start)}{line[end:]}"
    return line


def _share(line: str, spans: list[tuple[int, int]]) -> float:
    told = sum(char.isalnum() for char in line)
    return sum(char.isalnum() for start, end in spans for char in line[start:end]) / (told or 1)
