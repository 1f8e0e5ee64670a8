"""When a digest is to come, as people type it in three languages: "каждый день в 8:30 и 18:00",
"жұмыс күндері 9-да", "on Fridays at 17", "1 числа в 10". Pure.

A text says when only if the whole of it does: what is left when days are taken away must be times.
"""

from __future__ import annotations

import re
from functools import cache

from bot.asked_words import NEWS, without_asking
from bot.digest.clock import EVERY_DAY, LAST_DAY, MOST_TIMES, Rhythm
from bot.times import read_time

_LONGEST = 120
_WORKDAYS, _WEEKEND, _MONDAY = 0b0011111, 0b1100000, 1
_SETS = (
    (r"кажд(?:ый|ого) д(?:ень|ня)|ежедневно|күн(?: ?сайын|де)"
     r"|every ?day|each day|daily", EVERY_DAY),
    (r"(?:по )?(?:будн(?:ям|и|ие)(?: дни| дням)?|рабочи(?:м|е) дн(?:ям|и))|в будни"
     r"|кажд(?:ый|ого) (?:будн(?:ий|его)|рабоч(?:ий|его)) д(?:ень|ня)"
     r"|(?:әр )?жұмыс күн(?:дері|і)(?: сайын)?"
     r"|(?:on |every |each )?(?:weekdays?|workdays?|working days?)", _WORKDAYS),
    (r"(?:по |в )?выходн(?:ым|ые)|демалыс(?: күндері)?|(?:on |every )?weekends?", _WEEKEND),
)  # fmt: skip
# Which day of the week that is may be said beside it; else it begins.
_WEEKLY = (
    r"еженедельно|(?:один )?раз в неделю|кажд(?:ую|ая) недел[юя]|апта сайын|аптасына бір рет|weekly"
    r"|once (?:a|per|every) week|every week"
)
_MONTHLY = (
    r"ежемесячно|раз в месяц|каждый месяц|каждого месяца|ай сайын|әр айдың|айына бір рет|monthly"
    r"|once a month|(?:of )?(?:every|each) month|of the month"
)
_LAST = (
    r"(?:в )?последн(?:ий день|его числа|ее число)(?: месяца)?|айдың соңғы күні"
    r"|(?:on )?the last day"
)
_OF_MONTH = (
    r"(\d{1,2}) ?[-–]?(?:го|е|ого)? ?числ[аоу]"
    r"|(?:әр )?айдың (\d{1,2})[-–]? ?(?:күні|[ітыс]\w*)?"
    r"|(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b"
    r"|(?:\bon )?(?<!every )(?<!each )\bday (\d{1,2})\b(?!:)"
)
# Two days of a month are two digests.
_SEVERAL = (
    r"\d(?:-?(?:го|е))? ?(?:,|и) ?\d{1,2}(?:-?(?:го|е))? ?числ"
    r"|айдың \d{1,2}(?:-\w+)? ?(?:,|және) ?\d{1,2}[- ]?күн"
)
# By stem; a day may be said in a case, or short.
_WEEKDAYS = (
    r"понедельник\w*|пн|дүйсенбі\w*|дс|mondays?|mon",
    r"вторник\w*|вт|сейсенбі\w*|сс|tuesdays?|tue",
    r"сред[аыуе]м?|ср|сәрсенбі\w*|wednesdays?|wed",
    r"четверг\w*|чт|бейсенбі\w*|бс|thursdays?|thu",
    r"пятниц\w*|пт|жұма\w*|жм|fridays?|fri",
    r"суббот\w*|сб|сенбі\w*|сн|saturdays?|sat",
    r"воскресень\w*|вс|жексенбі\w*|жс|sundays?|sun",
)
_DIGEST = re.compile(rf"\b(?:(?:the |a |my |мой )?(?:дайджест\w{{0,6}}|digests?)|{NEWS})\b")
# How often without a time: "два раза в день", "twice a week", "күніне екі рет".
_OFTEN = re.compile(
    r"\b(?:(?:\d|один|два|три|четыре) )?раза? в (?:день|сутки|неделю|месяц)\b"
    r"|\b(?:once|twice|(?:two|three|four|\d) times) (?:a|per|every) (?:day|week|month)\b"
    r"|\b(?:күніне|аптасына|айына) (?:бір|екі|үш|төрт|\d) рет\b"
    rf"|\b(?:{_WEEKLY}|{_MONTHLY}|{_SETS[0][0]})\b"
)
_SMALL = re.compile(
    r"\b(?:по|кажд(?:ую|ый|ое|ые)|в|во|и|а также|сайын|күндері|күні|әр|on|every|and|және|мен)\b"
)
# Parts of a day as they are said of every day, and as a time is said.
_OF_DAY = (
    (re.compile(r"\b(?:утро|утрам|таң|таңда|mornings)\b"), " morning "),
    (re.compile(r"\b(?:вечер|вечерам|кеш|evenings)\b"), " evening "),
)
# The words of each part alone, from when to when it is, and when a digest of it comes.
_ALONE = (
    (re.compile(r"\b(?:(?:in the )?morning|утром|с утра|таңертең)\b"), 4 * 60, 12 * 60, 8 * 60),
    (re.compile(r"\b(?:(?:in the )?evening|вечером|кешке)\b"), 16 * 60, 24 * 60, 18 * 60),
)
_REPEATED = re.compile(
    r"\bкажд|\bраз в |\bе(?:жедн|женед|жемес)|\bпо \w{2,14}(?:ам|ям|ым)\b"
    r"|\bсайын\b|\bбір рет\b|\bәр \w"
    r"|\b(?:every|each|once|daily|weekly|monthly|on \w{3,9}s)\b"
)
_PARTED = re.compile(r",|;|\bи\b|\bжәне\b|\band\b|&|\+")


@cache
def _sets() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(rf"\b(?:{words})\b"), days) for words, days in _SETS)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(f"({words})" for words in _WEEKDAYS) + r")\b")


_RANGE = re.compile(r"^\s*(?:[-–—]|по|до|to|through|till)\s*$")


def is_repeated(typed: str) -> bool:
    """Whether words tell of something that comes again and again, and not of a day or a word."""
    return len(typed) <= _LONGEST and bool(_REPEATED.search(typed.casefold()))


def read_rhythm(typed: str, usual: int | None = None) -> Rhythm | None:
    """When it is to come; None for what is not understood as a whole. What says on which days, or
    in which part of a day, and no hour, comes at the `usual` minute of the day, if that is in it;
    without that it is none."""
    text = _bare(typed)
    if not text:
        return None
    text, month_day = _month_day(text)
    text, days = _days(text)
    if month_day < 0 or (month_day and days):
        return None
    for words, said in _OF_DAY:
        text = words.sub(said, text)
    times = _times(text)
    if times is None and usual is not None:
        times = _without_hours(text, usual, said=bool(days or month_day))
    if times is None:
        return None
    return Rhythm(times, days or EVERY_DAY, month_day)


def says_how_often(typed: str) -> bool:
    """Whether it is to come so often, or on such days, and no time is told: "раз в неделю",
    "digest on Fridays". Days alone are that only beside the word for a digest."""
    text = _bare(typed)
    named = _DIGEST.search(" ".join(typed.split()).casefold()) is not None
    left, often = _OFTEN.subn(" ", text)
    left, days = _days(left) if named else (left, 0)
    return bool(text) and bool(often or days) and not _SMALL.sub("", left).strip(" ,")


def _bare(typed: str) -> str:
    """What is typed without what only asks for a digest; empty for what is too long."""
    text = " ".join(typed.split()).casefold().strip(" .!?\"'«»“”")
    return without_asking(_DIGEST.sub(" ", text)) if len(text) <= _LONGEST else ""


def _month_day(text: str) -> tuple[str, int]:
    """What is left of a text, and the day of the month that it says: 0 for none, below it for one
    that not every month has."""
    if re.search(_SEVERAL, text):
        return text, -1
    text, last = re.subn(rf"\b(?:{_LAST})\b", " ", text)
    found = [int(next(filter(None, one))) for one in re.findall(_OF_MONTH, text)]
    text = re.sub(_OF_MONTH, " ", text)
    text, monthly = re.subn(rf"\b(?:{_MONTHLY})\b", " ", text)
    days = [LAST_DAY] * last + found
    if len(days) > 1 or any(not 1 <= day <= 28 for day in found):
        return text, -1
    return text, days[0] if days else 1 if monthly else 0


def _days(text: str) -> tuple[str, int]:
    """What is left of a text, and the days of the week that it says (0: none)."""
    days = 0
    for words, some in _sets():
        text, said = words.subn(" ", text)
        days |= some if said else 0
    text, weekly = re.subn(rf"\b(?:{_WEEKLY})\b", " ", text)
    found = list(_weekday().finditer(text))
    numbers = [(one.lastindex or 1) - 1 for one in found]
    for at, number in enumerate(numbers):
        days |= 1 << number
        between = text[found[at - 1].end() : found[at].start()] if at else ""
        if at and _RANGE.match(between):
            first = numbers[at - 1]
            for day in range(first, first + (number - first) % 7 + 1):
                days |= 1 << day % 7
    if found:
        # Between days stands nothing that is a time: with them goes what joins them.
        text = f"{_joining(text[: found[0].start()])} {text[found[-1].end() :]}"
    return text, days or (_MONDAY if weekly else 0)


def _joining(before: str) -> str:
    """What stands before the days, without the word that leads to them."""
    return re.sub(r"\b(?:с|со|from)\s*$", " ", before)


def _times(text: str) -> tuple[int, ...] | None:
    """All that is left are times; None where it is something else, or none."""
    found = set()
    for piece in _PARTED.split(text):
        left = " ".join(piece.strip(" -–—:").split())
        if not left or not _SMALL.sub("", left).strip():
            continue
        minute = read_time(left)
        if minute is None:
            minute = read_time(" ".join(_SMALL.sub(" ", left).split()))
        if minute is None:
            return None
        found.add(minute)
    return tuple(sorted(found)) if 1 <= len(found) <= MOST_TIMES else None


def _without_hours(text: str, usual: int, *, said: bool) -> tuple[int, ...] | None:
    """The same of what names no hour: the parts of a day, or, where `said` are days, the usual
    time; None where anything else is left."""
    text, times = " ".join(text.split()), []
    for words, begins, ends, otherwise in _ALONE:
        text, found = words.subn(" ", text)
        if found:
            times.append(usual if begins <= usual < ends else otherwise)
    left = _SMALL.sub(" ", _PARTED.sub(" ", text)).strip(" -–—:.")
    if left or not (times or said):
        return None
    return tuple(times) or (usual,)
