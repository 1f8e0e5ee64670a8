"""Dates, whole and partial ("2026", "2026-07", "2026-07-01"), in the cases of each language. Pure
(the names of months and weekdays are CLDR's, by Babel).

A case is "nom", "gen", "dat", "acc", "loc" or "abl", as far as the language has it; or what a date
is for: "since", "until", "on", with the words that say so.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from babel import Locale
from babel.dates import format_date

from bot.grammar import kazakh

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# The cases that a language writes; English puts words before a date and bends nothing.
CASES = {"ru": ("nom", "gen", "dat", "acc", "loc"), "kk": kazakh.CASES, "en": ("nom",)}
_RUSSIAN_YEAR = {"nom": "год", "gen": "года", "dat": "году", "acc": "год", "loc": "годе"}
# Of a month in the genitive, "июля" or "марта", the last letter of the others.
_RUSSIAN_MONTH = {"dat": {"я": "ю", "а": "у"}, "loc": {"я": "е", "а": "е"}}
_RUSSIAN_WEEKDAYS_ON = {2: "в среду", 4: "в пятницу", 5: "в субботу", 1: "во вторник"}
_EACH = {"ru": "понедельникам вторникам средам четвергам пятницам субботам воскресеньям".split()}


def dated(
    value: date | str,
    language: str,
    case: str = "nom",
    *,
    this_year: int = 0,
    with_weekday: bool = False,
) -> str:
    """A date in a case; of a partial one what is known: "июля 2026 года", "2026 жылғы шілдеден".

    A whole date of `this_year` goes without its year; what is no date is shown as it is. With its
    weekday: "вторник, 24 ноября", "24 қараша, сейсенбі". Raises ValueError for a case that the
    language does not have.
    """
    if with_weekday:
        return _with_weekday(value, language, case, this_year)
    if case == "since":
        return since(value, language, this_year=this_year)
    if case == "until":
        return until(value, language, this_year=this_year)
    if case == "on":
        return on(value, language, this_year=this_year)
    if case not in CASES[language]:
        raise ValueError(f"a date has no case {case!r} in {language}")
    told = written(value, language, this_year=this_year)
    if language == "kk" and _parts(value)[0]:
        return kazakh.in_case(told, case)
    return _russian(value, case, told) if language == "ru" else told


def written(value: date | str, language: str, *, this_year: int = 0) -> str:
    """A date as it stands by itself: "1 июля 2026 года", "июль 2026 года", "2026 жылғы 1 шілде",
    "1 July 2026"."""
    year, month, day_ = _parts(value)
    if not year:
        return str(value)
    if not month:
        return {"ru": f"{year} год", "kk": f"{year} жыл"}.get(language, str(year))
    first = date(year, month, day_ or 1)
    if not day_:
        told = format_date(first, "LLLL", locale=language)
        told = told.casefold() if language == "kk" else told
    else:
        told = day(first, language)
        if year == this_year:
            return told
    if language == "kk":
        return f"{year} жылғы {told}"
    return f"{told} {year} года" if language == "ru" else f"{told} {year}"


def since(value: date | str, language: str, *, this_year: int = 0) -> str:
    """From a date on: "с 1 июля 2026 года", "2026 жылғы 1 шілдеден бастап", "since 1 July 2026"."""
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return f"{kazakh.in_case(told, 'abl')} бастап"
    if language == "ru":
        # "со второго"
        return f"{'со' if told.startswith('2 ') else 'с'} {_russian(value, 'gen', told)}"
    return f"since {told}"


def until(value: date | str, language: str, *, this_year: int = 0) -> str:
    """Up to a date: "до 1 июля 2026 года", "2026 жылғы 1 шілдеге дейін", "until 1 July 2026"."""
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return f"{kazakh.in_case(told, 'dat')} дейін"
    return f"до {_russian(value, 'gen', told)}" if language == "ru" else f"until {told}"


def on(value: date | str, language: str, *, this_year: int = 0) -> str:
    """At a date: "1 июля 2026 года", "в июле 2026 года", "2026 жылғы 1 шілдеде", "on 1 July"."""
    year, month, day_ = _parts(value)
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return kazakh.in_case(told, "loc") if month or not year else f"{year} жылы"
    if language == "ru" and year:
        within = f"в {_russian(value, 'loc', told)}" if month else f"в {year} году"
        return told if day_ else within
    return f"{'on' if day_ else 'in'} {told}"


def period(start: date | str, end: date | str, language: str) -> str:
    """From a partial date to another: "с мая 2020 года до 1 июля 2026 года"; empty for neither."""
    if not start or not end:
        return since(start, language) if start else until(end, language) if end else ""
    if language == "kk":
        from_then = kazakh.in_case(written(start, language), "abl")
        return f"{from_then} {until(end, language)}"
    if language == "ru":
        return f"{since(start, language)} {until(end, language)}"
    return f"from {written(start, language)} to {written(end, language)}"


def days(first: date, last: date, language: str, *, this_year: int = 0) -> str:
    """From a day to another, without the year where it is this one: "24–30 ноября", "28 октября –
    3 ноября", "24–30 қараша", "24–30 November"; one day by itself."""
    told = written(last, language, this_year=this_year)
    if first == last:
        return told
    if (first.year, first.month) == (last.year, last.month):
        month = day(last, language)
        return told.replace(month, f"{first.day}–{month}")
    return f"{written(first, language, this_year=this_year)} – {told}"


def day(value: date, language: str) -> str:
    """The day and the month: "24 ноября", "24 қараша", "24 November"."""
    return format_date(value, "d MMMM", locale=language)


def weekday_name(number: int, language: str, case: str = "nom", *, short: bool = False) -> str:
    """A day of the week, 0 is Monday: "вторник"; short, "вт"; "on" one, "во вторник", "сейсенбі
    күні", "on Tuesday"; "each", "по вторникам", "сейсенбі сайын", "on Tuesdays"."""
    names = Locale(language).days["format"]["abbreviated" if short else "wide"]
    name = str(names[number])
    if language == "kk":
        name = name.casefold() if not short else name
        words = {"on": f"{name} күні", "each": f"{name} сайын"}
        return words.get(case) or kazakh.in_case(name, case)
    if case == "nom":
        return name
    if short or case not in ("on", "each"):
        raise ValueError(f"a weekday has no case {case!r} in {language}")
    if language == "ru":
        return f"по {_EACH['ru'][number]}" if case == "each" else _on_weekday(number, name)
    return f"on {name}{'s' if case == 'each' else ''}"


def _on_weekday(number: int, name: str) -> str:
    return _RUSSIAN_WEEKDAYS_ON.get(number, f"в {name}")


def _with_weekday(value: date | str, language: str, case: str, this_year: int) -> str:
    year, month, day_ = _parts(value)
    if not day_:
        raise ValueError(f"{value!r} has no weekday")
    if case not in ("nom", "on"):
        raise ValueError(f"a date with its weekday has no case {case!r}")
    name = weekday_name(date(year, month, day_).weekday(), language, case)
    told = written(value, language, this_year=this_year)
    if language == "kk":
        return f"{told}, {name}"
    return f"{name}, {told}" if language == "ru" else f"{name} {told}"


def year_of(value: date | str) -> int:
    """The year of a date; 0 for what is none."""
    return _parts(value)[0]


def _parts(value: date | str) -> tuple[int, int, int]:
    """Year, month and day of a date that may be partial; 0 for what is not known."""
    found = _PARTIAL.fullmatch(str(value))
    year, month, day_ = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    with suppress(ValueError):
        date(year, month or 1, day_ or 1)
        return year, month, day_
    return 0, 0, 0


def _russian(value: date | str, case: str, told: str) -> str:
    """A Russian date in a case: of a day its number is bent, when it is read aloud."""
    year, month, day_ = _parts(value)
    if day_ or not year or case == "nom":
        return told
    if not month:
        return f"{year} {_RUSSIAN_YEAR[case]}"
    if case == "acc":
        return told
    # Behind a number a month stands in the genitive.
    name = day(date(year, month, 1), "ru").split()[1]
    if case != "gen":
        name = name[:-1] + _RUSSIAN_MONTH[case][name[-1]]
    return f"{name} {year} года"
