"""The functions that Fluent texts call on what is put into them, by language. Pure.

| in a text | what is given | what is said |
|---|---|---|
| `DATE($d, case: "until")` | a date, or a partial one as text | as bot/grammar/dates.py says it |
| `DATE($d, $today)` | and the day it is now | without the year where it is this one |
| `DATE($d, weekday: "yes", year: "no")` | a date | "вторник, 24 ноября" |
| `DAYS($first, $last, $today)` | two days, and the day it is now | "24–30 ноября" |
| `PERIOD($start, $end)` | two partial dates, either may be empty | "с 2019 года до мая 2020 года" |
| `TIME($t, case: "on")` | a `time`, or several | "в 08:00", "08:00-де", "at 08:00 and 18:00" |
| `MOMENT($m, case: "since")`, `style: "short"` | a `Moment` | "с 23 ноября, 20:05" |
| `DURATION($l, case: "acc")` | a `timedelta` | "3 часа 20 минут" |
| `WEEKDAY($n, case: "each")`, `style: "short"` | 0 for Monday, or several | "по вторникам", "вт" |
| `LIST($items)` | words | "А, Б и В" |
| `QUOTED($title)` | words | "«ТүркПА»", "“The ‘Amanat’ party”" |

A value that is none of words and numbers is refused where it stands bare: only a function knows how
it is said. A case that the language does not have is a fault of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from babel import Locale
from fluent.runtime.types import FluentType

from bot.grammar import dates, quotes, times

_AND = {"ru": "и", "kk": "және", "en": "and"}
_Kind = TypeVar("_Kind")


class Given(FluentType):
    """A value that keeps its type until a function says it. `hold` takes what is said, however long
    it is, and gives what Fluent may place."""

    def __init__(self, value: object, hold: Callable[[str], str] = str) -> None:
        self.value = value
        self.hold = hold

    def format(self, locale: Locale) -> str:
        """Nothing: a bare value is a fault of the text."""
        raise TypeError(f"{type(self.value).__name__} stands bare: which function says it?")


def functions_for(language: str) -> dict[str, Callable[..., Any]]:
    """What the texts of a language may call; each gives words, or raises where it cannot."""
    found = _Functions(language)
    return {
        "DATE": found.date,
        "DAYS": found.days,
        "PERIOD": found.period,
        "TIME": found.time,
        "MOMENT": found.moment,
        "DURATION": found.duration,
        "WEEKDAY": found.weekday,
        "LIST": found.list,
        "QUOTED": found.quoted,
    }


class _Functions:
    """Each raises where it is given what it cannot say; `Texts` makes a KeyError of that."""

    def __init__(self, language: str) -> None:
        self._language = language

    def date(
        self,
        value: Given | str,
        today: Given | None = None,
        *,
        case: str = "nom",
        weekday: str = "no",
        year: str = "yes",
    ) -> str:
        told = _date(value)
        this_year = _as(today, date).year if today is not None else 0
        if not _chosen(year):
            this_year = dates.year_of(told)
        return dates.dated(
            told, self._language, case, this_year=this_year, with_weekday=_chosen(weekday)
        )

    def days(self, first: Given, last: Given, today: Given | None = None) -> str:
        """Without `today` no year is said."""
        from_, to = _as(first, date), _as(last, date)
        this_year = (_as(today, date) if today is not None else to).year
        if today is None and from_.year != to.year:
            return f"{dates.day(from_, self._language)} – {dates.day(to, self._language)}"
        return dates.days(from_, to, self._language, this_year=this_year)

    def period(self, start: Given | str, end: Given | str) -> str:
        return dates.period(_date(start), _date(end), self._language)

    def time(self, value: Given, *, case: str = "nom") -> str:
        if isinstance(value.value, list | tuple):
            return self._times(_several(value), case)
        return times.clock(_as(value, time), self._language, case)

    def _times(self, several: Sequence[Any], case: str) -> str:
        """Several times: what leads to them stands once, "в 08:00 и 18:00"; a Kazakh case bends
        each."""
        first, *others = [_as(Given(one), time) for one in several]
        rest = case if self._language == "kk" else "nom"
        told = [times.clock(one, self._language, rest) for one in others]
        return _joined([times.clock(first, self._language, case), *told], self._language)

    def moment(self, value: Given, *, case: str = "nom", style: str = "long") -> str:
        told = _as(value, times.Moment)
        return times.moment(told, self._language, case, short=_style(style) == "short")

    def duration(self, value: Given, *, case: str = "nom") -> str:
        return times.length(_as(value, timedelta), self._language, case)

    def weekday(self, value: Given | int, *, case: str = "nom", style: str = "long") -> str:
        short = _style(style) == "short"
        numbers = [value] if isinstance(value, int) else _several(value)
        names = [
            dates.weekday_name(number, self._language, case, short=short) for number in numbers
        ]
        if short:
            return ", ".join(names)
        # "по средам и пятницам", "on Wednesdays and Fridays": of several days each word once.
        if case == "each" and self._language == "kk":
            return f"{_joined([name.split()[0] for name in names], self._language)} сайын"
        if case == "each":
            names[1:] = [name.split()[-1] for name in names[1:]]
        return _joined(names, self._language)

    def list(self, value: Given) -> str:
        return value.hold(_joined([str(one) for one in _several(value)], self._language))

    def quoted(self, value: str) -> str:
        if not isinstance(value, str):
            raise TypeError(f"{type(value).__name__} is no words")
        return quotes.quoted(value, self._language)


def _joined(words: Sequence[str], language: str) -> str:
    """Words as a list in a sentence: "А, Б и В"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_AND[language]} {words[-1]}"


def _style(style: str) -> str:
    if style not in ("long", "short"):
        raise ValueError(f"no style {style!r}")
    return style


def _date(value: Given | str) -> date | str:
    told = value.value if isinstance(value, Given) else value
    if isinstance(told, datetime) or not isinstance(told, date | str):
        raise TypeError(f"{type(told).__name__} is no date")
    return told


def _as(value: Given | None, kind: type[_Kind]) -> _Kind:
    told = value.value if isinstance(value, Given) else value
    if not isinstance(told, kind):
        raise TypeError(f"{type(told).__name__} is no {kind.__name__}")
    return told


def _several(value: Given | str) -> list[Any]:
    told = value.value if isinstance(value, Given) else value
    if not isinstance(told, list | tuple):
        raise TypeError(f"{type(told).__name__} is no list")
    return list(told)


def _chosen(word: str) -> bool:
    if word not in ("yes", "no"):
        raise ValueError(f"neither yes nor no: {word!r}")
    return word == "yes"
