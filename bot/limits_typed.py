"""Quiet hours and a daily limit as people wish for them in three languages: "ночью не беспокоить",
"с 11 вечера до 7 утра тихо", "не больше пяти в день", "күніне 5", "no more than five a day". Pure.
"""

from __future__ import annotations

import re

from bot.asked_words import NEWS, without_asking
from bot.spans import Span, read_span

_LONGEST = 80
_NIGHT = re.compile(r"(?<!\w)(?:ночью|по ночам|түнде|түнімен|(?:at|by|during the) night)(?!\w)")
_NIGHT_HOURS = "23-7"
# What is quiet, or is not done, also as a time of the day: "тихий час", "мазаламау уақыты".
_QUIET = re.compile(
    r"(?<!\w)(?:(?:режим )?тишин[аы]|тихо|тих(?:ий|ие|ое) (?:час[ыа]?|время|режим)|"
    r"(?:время )?не (?:беспоко\w{1,5}|присыла\w{1,4}|отправля\w{1,4}|шли(?:те)?|пиши(?:те)?|"
    r"шуметь|шуми(?:те)?|будить|буди(?:те)?)|"
    r"(?:тыныш(?:тық)?|(?:мазала|жібер|оят)[мп][ае](?:ң[ыі]з|ш[ыі]|у)?)"
    r"(?: уақыт\w{0,2}| сағат(?:тар)?\w{0,2})?|"
    r"(?:be )?quiet(?: hours?| time)?|silence|silent hours|"
    r"(?:do not|don['’]?t) (?:disturb|send)(?: hours?| time)?)(?!\w)"
)
_MOST = re.compile(
    r"(?<!\w)(?:не (?:больше|более|чаще|свыше)(?: чем)?|максимум|самое большее|лимит\w{0,2}|только|"
    r"no more than|not more than|at most|up to|max(?:imum)?|limit(?: (?:to|of))?|only|"
    r"ең (?:көбі|көп дегенде)|шегі|шектеу|артық емес|аспасын|[қғ]ана|"
    r"(?:көп|артық) (?:емес|\w{2,10}[мбп][ае](?:сын|ңыз|ңыздар|й)?))(?!\w)"
)
_A_DAY = re.compile(
    r"(?<!\w)(?:(?:раз(?:а)? )?(?:в|за) (?:день|сутки)|(?:times )?(?:a|per|every|each) day|daily|"
    r"күніне|бір күнде|күнде)(?!\w)"
)
_NEWS = re.compile(rf"(?<!\w){NEWS}(?!\w)")
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
    is the most, and of a day or of news."""
    text, most = _MOST.subn(" ", _plain(typed))
    text, a_day = _A_DAY.subn(" ", text)
    text, news = _NEWS.subn(" ", without_asking(text))
    if not asked and not (most and (a_day or news)) and not (a_day and text.split()[:1] == ["до"]):
        return None
    words = text.split()
    if words[:1] == ["до"]:
        words = words[1:]
    if len(words) != 1:
        return None
    word = _ENDING.sub("", words[0])
    word = _SPELT.get(word, word)
    return word if word.isdecimal() else None
