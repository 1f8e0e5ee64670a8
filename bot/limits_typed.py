"""Quiet hours and a daily limit as people wish for them in three languages: "ночью не беспокоить",
"с 11 вечера до 7 утра тихо", "не больше пяти в день", "күніне 5", "no more than five a day". Pure.
"""

from __future__ import annotations

import re

from bot.spans import Span, read_span

_LONGEST = 80
_NIGHT = re.compile(r"(?<!\w)(?:ночью|по ночам|түнде|түнімен|(?:at|by|during the) night)(?!\w)")
_NIGHT_HOURS = "23-7"
_QUIET = re.compile(
    r"(?<!\w)(?:тихо|тишина|тихие часы|не (?:беспоко\w{1,5}|присылать|шуметь|будить)|"
    r"тыныш(?:тық)?|мазалама(?:ңыз)?|(?:be )?quiet(?: hours)?|silence|"
    r"(?:do not|don['’]?t) (?:disturb|send))(?!\w)"
)
_MOST = re.compile(
    r"(?<!\w)(?:не (?:больше|более)(?: чем)?|максимум|самое большее|no more than|"
    r"not more than|at most|up to|max(?:imum)?|ең көбі|артық емес|аспасын)(?!\w)"
)
_A_DAY = re.compile(
    r"(?<!\w)(?:(?:в|за) (?:день|сутки)|(?:a|per|every) day|daily|күніне|бір күнде|күнде)(?!\w)"
)
_NEWS = re.compile(
    r"(?<!\w)(?:новост\w*|уведомлени\w*|сообщени\w*|news|articles?|alerts?|жаңалық\w*)(?!\w)"
)
_NUMBERS = {
    1: "один одна одной одну бір бірден one", 2: "два две двух екі екіден two",
    3: "три трёх трех үш үштен three", 4: "четыре четырёх четырех төрт төрттен four",
    5: "пять пяти бес бестен five", 6: "шесть шести алты алтыдан six",
    7: "семь семи жеті жетіден seven", 8: "восемь восьми сегіз сегізден eight",
    9: "девять девяти тоғыз тоғыздан nine", 10: "десять десяти он оннан ten",
    15: "пятнадцать пятнадцати fifteen", 20: "двадцать двадцати жиырма жиырмадан twenty",
}  # fmt: skip
_SPELT = {word: str(number) for number, words in _NUMBERS.items() for word in words.split()}
_ENDING = re.compile(r"(?<=\d)[-–]?(?:[нтд][ае]н)$")


def _plain(typed: str) -> str:
    text = " ".join(typed.split()).casefold().strip(" .!?,;\"'«»“”")
    return text if len(text) <= _LONGEST else ""


def read_quiet(typed: str, *, asked: bool) -> Span | None:
    """The hours in which nothing is to come: of a night without hours those that are offered. Where
    nobody has `asked` for them it must be said that there is to be quiet."""
    text = _plain(typed)
    bare, quiet = _QUIET.subn(" ", text)
    bare, night = _NIGHT.subn(f" {_NIGHT_HOURS} ", bare)
    if not text or not (quiet or asked):
        return None
    return (
        read_span(text)
        or read_span(bare)
        or (read_span(_NIGHT_HOURS) if night and not bare else None)
    )


def read_limit(typed: str, *, asked: bool) -> str | None:
    """The number, in digits, that is meant; where nobody has `asked` for it, only what says that it
    is the most, and of a day."""
    text, most = _MOST.subn(" ", _plain(typed))
    text, a_day = _A_DAY.subn(" ", text)
    if not asked and not (most and a_day) and not (a_day and text.split()[:1] == ["до"]):
        return None
    words = _NEWS.sub(" ", text).split()
    if words[:1] == ["до"]:
        words = words[1:]
    if len(words) != 1:
        return None
    word = _ENDING.sub("", words[0])
    word = _SPELT.get(word, word)
    return word if word.isdecimal() else None
