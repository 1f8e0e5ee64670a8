"""Spans of the day as people type them in three languages: "23-7", "с 22:30 до 6:30 по будням",
"сағ 22:30–06:30", "from 11 pm to 7 am on weekdays".

Pure. A text is a span only where the whole of it is, and where both ends are times of the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.times import read_time

_LONGEST = 80
EVERY_DAY, WEEKDAYS, WEEKENDS = 0b1111111, 0b0011111, 0b1100000
_DAYS = (
    (
        re.compile(r"(?<!\w)(?:(?:по|в) )?(?:будням|будни|(?:будние|рабочие) дни)(?!\w)"),
        WEEKDAYS,
    ),
    (re.compile(r"(?<!\w)жұмыс күндері(?!\w)"), WEEKDAYS),
    (re.compile(r"(?<!\w)(?:on )?(?:weekdays|working days|workdays)(?!\w)"), WEEKDAYS),
    (re.compile(r"(?<!\w)(?:(?:по|в) )?(?:выходным|выходные)(?: дням| дни)?(?!\w)"), WEEKENDS),
    (re.compile(r"(?<!\w)демалыс күндері(?!\w)"), WEEKENDS),
    (re.compile(r"(?<!\w)(?:on |at )?(?:the )?weekends?(?!\w)"), WEEKENDS),
    (re.compile(r"(?<!\w)(?:каждый день|ежедневно|күн сайын|every ?day|daily)(?!\w)"), EVERY_DAY),
)
# What may stand between the two: of several readings the one whose both ends are times.
_BETWEEN = re.compile(
    r"[-–]?(?:дан|ден|тан|тен) | ?[-–—] ?|(?<!\w)(?:до|по|to|till|until|and)(?!\w)"
)
_MIDNIGHT = re.compile(r"(?<!\w)полуночи(?!\w)")
_BEFORE = re.compile(r"^(?:с|со|от|from|between|сағат|сағ)\.?(?!\w) ?")
# Kazakh endings, also behind words: "7-ге дейін", "жетіге дейін".
_BEHIND = re.compile(r" ?[-–]?(?:ға|ге|қа|ке)? дейін$")


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute after midnight to another, which is of the next day where it is not later;
    `days` (bit 0: Monday) on which it begins, None where none are told."""

    begin: int
    end: int
    days: int | None = None


def read_span(typed: str) -> Span | None:
    """The span that is meant; None for what is none, has no length, or might be two."""
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    if not text or len(text) > _LONGEST:
        return None
    told = set()
    for words, days in _DAYS:
        text, count = words.subn(" ", text)
        told |= {days} if count else set()
    text = _BEHIND.sub("", " ".join(text.split()).strip(" ,"))
    text = _BEFORE.sub("", _MIDNIGHT.sub("полночь", text))
    ends = {
        (begin, end)
        for found in _BETWEEN.finditer(text)
        for begin in [read_time(_BEFORE.sub("", text[: found.start()]))]
        for end in [read_time(_BEFORE.sub("", text[found.end() :].strip()))]
        if begin is not None and end is not None and begin != end
    }
    if len(ends) != 1 or len(told) > 1:
        return None
    [(begin, end)] = ends
    return Span(begin, end, told.pop() if told else None)
