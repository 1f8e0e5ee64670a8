"""Whether an article only greets, condoles or remembers, because of a day: a telegram to another
head of state, a holiday's good wishes, "thirty years ago". Pure.

By its title. Who follows the word for it itself is told of it; for anybody else it only names
whatever it names. Good wishes to whoever was elected or appointed are news, and so is a loss at
home.
"""

from __future__ import annotations

import re

from bot.topics.countries import HOME, countries_named
from bot.topics.tokens import Words

# What is longer tells more than that.
_LONGEST = 1_500
_LONGEST_TITLE = 200
_GREETS = re.compile(
    r"^\W*(?:поздравлени\w\b|құттықтау(?! алды)\b)"
    r"|\bтелеграмм\w{0,2} с поздравлени|\bпоздравительн\w{2,3} (?:телеграмм|письм|адрес)"
    r"|\bпоздрав(?:ил|ляет)\w{0,2}\b.{1,80}\bс (?:\w{2,20} ){0,3}(?:дн[её]м|праздник|юбиле|годовщин"
    r"|наурыз|курбан|ораза|рождеств|новым годом|наступ)"
    r"|құттықтау (?:жеделхат|хат|сөз|үндеу)"
    r"|(?:күні|мереке|мерейтой|жыл|наурыз|айт)\w{2,8} (?:\w{2,14} ){0,3}құттықтады"
    r"|\b(?:congratulat\w{2,4}|sends? (?:greetings|congratulations)|greets?)\b.{1,90}"
    r"\b(?:day|anniversary|holiday|birthday|jubilee|nauryz|eid|christmas|new year)\b"
    r"|\bcongratulatory (?:message|telegram|letter)",
    re.IGNORECASE,
)
_CONDOLES = re.compile(
    r"\bсоболезновани|көңіл айт|\bcondolences?\b|\bсочувстви[ея]\b", re.IGNORECASE
)
_TELEGRAM = re.compile(r"телеграмм|жеделхат|telegram", re.IGNORECASE)
# Who was chosen for something, which is the news.
_CHOSEN = re.compile(
    r"\b(?:избран|переизбран|побед|выбор(?:ах|ы|ам)\b|вступлени\w{1,2} в должность|инаугурац|назнач"
    r"|вступил\w? в должность|сайлан|сайлау|жеңіс|жеңуі|тағайындал|кірісуі|ұлықтау"
    r"|elect|re-elect|victory|inaugurat|appoint|took office|taking office)",
    re.IGNORECASE,
)
_REMEMBERS = re.compile(
    r"^\W*(?:осыдан )?\d{1,3} жыл бұрын\W{0,3}(?:[:—–-]|$)"
    r"|^\W*\d{1,3} (?:лет|года?) (?:тому )?назад\W{0,3}(?:[:—–-]|$)"
    r"|^\W*\d{1,3} years ago(?: today)?\W{0,3}(?:[:—–-]|$)"
    r"|^\W*(?:в )?этот день в истории|^\W*день в истории|^\W*(?:тарихта(?:ғы)? (?:бұл|осы|бүгін)"
    r"|бұл күн тарихта)|^\W*(?:on this day|this day in history)\b"
    r"|\b(?:туралы|жайлы) (?:естелік|эссе)\w{0,4}\W*$"
    r"|^\W*(?:естелік|воспоминания|страницы истории)\b",
    re.IGNORECASE,
)


def occasion_of(title: str, text: str) -> re.Pattern[str] | None:
    """By which words a title and what stands behind it are said because of a day; None where they
    are not."""
    if len(title) > _LONGEST_TITLE:
        return None
    if _REMEMBERS.search(title):
        return _REMEMBERS
    if len(text) > _LONGEST:
        return None
    if _GREETS.search(title):
        return None if _CHOSEN.search(f"{title}\n{text}") else _GREETS
    if _CONDOLES.search(title) and (_TELEGRAM.search(title) or _is_abroad(title)):
        return _CONDOLES
    return None


def _is_abroad(title: str) -> bool:
    return bool(countries_named(Words(title).keys) - {HOME})
