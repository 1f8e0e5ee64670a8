"""A date as people type it, to a partial ISO date: "25.08.2026", "25 августа 2026". Pure.

The day stands before the month, as everybody in the region writes it; what is understood is shown
in words before it counts.
"""

from __future__ import annotations

import re
from datetime import date

from bot.topics.calendar import MONTHS

_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 40
_FIRST_YEAR = 1000
# Words that stand around a date: "с 25 августа 2026 года", "2026 жылғы 25 тамыз", "since 2026".
_AROUND = frozenset(
    "с со в по до от года году год г жылғы жылы жыл ж бастап дейін "
    "since from until to in on of the st nd rd th".split()
)
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})")


def read_date(text: str) -> str:
    """The partial ISO date ("2026", "2026-08", "2026-08-25") that somebody typed; empty where it is
    none, or is not in the calendar."""
    text = " ".join(text.casefold().split()).strip(" .,")
    if len(text) > _LONGEST:
        return ""
    bare = re.sub(r"\s*(?:г|года|ж|жылы?)\.?$", "", text)
    if found := _YEAR_FIRST.fullmatch(bare):
        year, month, day = found.groups()
        return _iso(year, month, day)
    if found := _DAY_FIRST.fullmatch(bare):
        day, month, year = found.groups()
        return _iso(year, month, day)
    return _in_words(text)


def _in_words(text: str) -> str:
    """Numbers and the name of a month in any order: the number of four digits is the year."""
    numbers = re.findall(r"\d+", text)
    words = [word for word in _LETTERS.findall(text) if word not in _AROUND]
    months = [at for word in words if (at := MONTHS.get(word[:3]))]
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) < 3]
    told = (len(words), len(months), len(years))
    if len(numbers) != len(years) + len(days) or told not in {(0, 0, 1), (1, 1, 1)}:
        return ""
    if len(days) > len(months):
        return ""
    return _iso(years[0], str(months[0]) if months else None, days[0] if days else None)


def _iso(year: str, month: str | None, day: str | None) -> str:
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    if first.year < _FIRST_YEAR:
        return ""
    return first.isoformat()[: 10 if day else 7 if month else 4]
