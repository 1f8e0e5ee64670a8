"""Whether an article only says what is to happen, and by when that is over. Pure.

An agenda is known by its title ("Палата рассмотрит …"), or by its form: a day, and behind it hours.
Its day is one that it names itself, by a word or a date, where its outlet is read: in the country's
own time.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bot.intake.kinds.tenses import SITS, coming
from bot.sentences import sentences
from bot.topics.calendar import LOCAL, MONTH, MONTHS

# Titles that say what is to happen, as agendas do; by words that say nothing else.
_PLANNED = re.compile(
    r"\b(?:что сегодня|рассмотр(?:ит|ят)|обсуд(?:ит|ят)|состо(?:ится|ятся)|про(?:йд[её]т|йдут)"
    r"|провед(?:[её]т|ут)|заслуша(?:ет|ют)|планиру(?:ет|ют|ется|ются)|предсто(?:ит|ят)"
    r"|(?:будет|будут) (?:рассмотрен|обсужд)\w*|повестка (?:дня|на)|неделя в|расписание"
    rf"|{coming(SITS)}|өткізбек(?:ші)?|күн тәртібі\w{{0,5}}"
    r"|(?:to|will|set to|due to) (?:be )?(?:consider|debat|discuss|vote|hear|tak|hold|held)\w*"
    r"|agenda|upcoming|scheduled|(?:this )?week (?:ahead|in))\b"
)
# What its title puts on a day of the week, and of which its text begins with what is to be.
_WEEKDAY = re.compile(
    r"\b(?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье"
    r"|(?:дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|сенбі|жексенбі)(?:де|нде)|жұмада"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_HAS_BEEN = re.compile(
    r"\b(?:[^\W\d]{2,20}(?:л[аио]?|л[аио]?с[ья]|[^аеыіуюя\W][дт][ыі])|[a-z]{2,20}ed|held|met|sat)\b"
)
_BEGINNING = 300  # characters
# What a day has on it, where the title has that day, too.
_AHEAD = re.compile(
    r"\bчто (?:нас )?жд[её]т\b|\bанонс|\b(?:план|график|расписание|календарь) (?:меро|засед|событ)"
    r"|\bкестесі|\b(?:не|нелер) күт(?:іп|еді)|\bкүтілетін\b"
    r"|\bwhat(?: to (?:expect|watch)|'s (?:on|ahead))\b"
)
_DAYS = {
    "сегодня": 0, "бүгін": 0, "today": 0, "завтра": 1, "ертең": 1, "tomorrow": 1,
    "послезавтра": 2, "бүрсігүні": 2,
}  # fmt: skip
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:-[^\W\d_]{{1,3}})? (?P<month>{MONTH})[^\W\d_]{{0,7}}\b"
    r"(?: (?P<year>20\d\d)\b)?"
    rf"|\b(?P<month_en>{MONTH})[^\W\d_]{{0,7}}\.? (?P<day_en>\d{{1,2}})\b"
    r"(?:,? (?P<year_en>20\d\d)\b)?"
)
_HOUR = re.compile(r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d|[.:]\d)")
# What stands at the beginning of a line, or behind a colon, in an agenda.
_HOURS = re.compile(r"(?:^|:)[^\w\n]{0,9}(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d|[.:]\d)", re.MULTILINE)
# Of several days at once.
_LONGER = re.compile(r"\b(?:недел|апта|week|месяц|month|айында)")
_ALL_DAY = time(23, 59)


def is_announced(title: str, text: str) -> bool:
    """Whether an article of some title, and of a text behind that, says what is to happen."""
    said = title.casefold()
    if _PLANNED.search(said) or _is_of_a_weekday(said, text):
        return True
    dated = _DAY.search(said) is not None or _DATE.search(said) is not None
    return dated and (
        _AHEAD.search(said) is not None or _HOURS.match(text) is not None or _at_an_hour(said)
    )


def _is_of_a_weekday(said: str, text: str) -> bool:
    """Whether a title puts what has not been on a day of the week, and a text begins with that."""
    if _WEEKDAY.search(said) is None or _HAS_BEEN.search(said) is not None:
        return False
    first, end = next(iter(sentences(text[:_BEGINNING])), (0, 0))
    return _PLANNED.search(text[first:end].casefold()) is not None


def is_at_an_hour(line: str) -> bool:
    """Whether a line begins with an hour, as one of an agenda does: "🕙 10:00 — …"."""
    return _HOURS.match(line) is not None


def _at_an_hour(title: str) -> bool:
    """Whether hours stand behind the colon of a title."""
    return any(found[0].startswith(":") for found in _HOURS.finditer(title))


def over_at(title: str, text: str, published: datetime) -> datetime | None:
    """When what is announced by a title, and a text behind that, published at an instant, is over:
    at the last hour that it names of its day, else at its end. None where it says no day."""
    said = f"{title}\n{text}".casefold()
    if _LONGER.search(title.casefold()):
        return None
    today = published.astimezone(LOCAL).date()
    days = {today + timedelta(days=_DAYS[found[0]]) for found in _DAY.finditer(said)}
    days |= {day for found in _DATE.finditer(said) if (day := _dated(found, today)) is not None}
    last = max((day for day in days if day >= today), default=None)
    if last is None:
        return None
    hours = [time(int(found["hour"]), int(found["minute"])) for found in _HOUR.finditer(said)]
    return datetime.combine(last, max(hours, default=_ALL_DAY), LOCAL)


def _dated(found: re.Match[str], today: date) -> date | None:
    """The day that is written; without a year the next one that is called so."""
    month = MONTHS[found["month"] or found["month_en"]]
    day, year = int(found["day"] or found["day_en"]), found["year"] or found["year_en"]
    try:
        if year:
            return date(int(year), month, day)
        this = date(today.year, month, day)
        # Of what was some weeks ago a text without a year tells, too.
        return this if (today - this).days < 180 else date(today.year + 1, month, day)
    except ValueError:
        return None
