"""Whether an office passes from hand to hand: nobody twice at once, no day without a word. Pure.

Dates may be only a year or a month. Such a date is some day of it, so two rows overlap, or leave a
gap, only where they do so on whatever day that was; what cannot be known is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from bot.topics.registry.registry import Membership

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """From one date to another nobody held an office, and why; no end: nobody does."""

    start: str
    end: str
    why: str


@dataclass(frozen=True, slots=True)
class _Held:
    """Days for which an office was surely held (`late_start` up to `early_end`), or may have been
    (`early_start` up to `late_end`); the end is the first day without."""

    who: str
    early_start: date
    late_start: date
    early_end: date
    late_end: date


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day that a date such as 2026, 2026-07 or 2026-07-01 can be.

    Raises ValueError where there is no such day.
    """
    if len(text) == 10:
        day = date.fromisoformat(text)
        return day, day
    year, month = int(text[:4]), int(text[5:7] or 0)
    after = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
    return date(year, month or 1, 1), after - _DAY


def overlapping(one: Membership, other: Membership) -> bool:
    """Whether two rows surely hold the office at once; one without a start or with a date that is
    none says not when."""
    try:
        first, second = _held(one), _held(other)
    except ValueError:
        return False
    return first is not None and second is not None and _overlap(first, second)


def breaks(rows: Iterable[Membership], vacancies: Sequence[Vacancy] = ()) -> Iterator[str]:
    """What is wrong in the succession of an office that one person holds at a time."""
    spans = [held for row in rows if (held := _held(row)) is not None]
    spans += [_vacant(one) for one in vacancies]
    spans.sort(key=lambda one: (one.early_start, one.early_end))
    for earlier, later in combinations(spans, 2):
        if _overlap(earlier, later):
            yield f"{earlier.who} and {later.who} hold it at once"
    for earlier, later in pairwise(spans):
        if later.early_start > earlier.late_end:
            yield f"nobody holds it between {earlier.who} and {later.who}"
    if spans and spans[-1].early_end != date.max:
        yield f"nobody holds it after {spans[-1].who}"


def _overlap(one: _Held, other: _Held) -> bool:
    return max(one.late_start, other.late_start) < min(one.early_end, other.early_end)


def _held(row: Membership) -> _Held | None:
    """None for a row that does not say since when."""
    return _span(row.person, row.start, row.end) if row.start else None


def _vacant(one: Vacancy) -> _Held:
    return _span(f"nobody ({one.why})", one.start, one.end)


def _span(who: str, start: str, end: str) -> _Held:
    first, last = days_of(start)
    if not end:
        return _Held(who, first, last, date.max, date.max)
    early, late = days_of(end)
    # Some day of a month was the last in office, so the first day without may follow the month.
    return _Held(who, first, last, early, late if len(end) == 10 else late + _DAY)
