"""Whether an article is a notice of every day: rates, weather, stars, what is on. Pure.

By its form: a title that is a name of such a notice, not a sentence, with the day it is for; of
rates also a text of lines of numbers. Who follows the word for it itself is told of it; for anybody
else it only names whatever it names.
"""

from __future__ import annotations

import re

from bot.topics.calendar import MONTH

_DAY = re.compile(
    rf"\b\d{{1,2}}[ -](?:{MONTH})|\b(?:{MONTH})\w{{0,9}}\.? \d{{1,2}}\b|\b\d{{1,2}}\.\d{{1,2}}\b"
    r"|\b(?:сегодня|завтра|выходны|недел|сутки|бүгін|ертең|апта|today|tomorrow|week)",
    re.IGNORECASE,
)
# What each is called, and what the title begins with, or in Kazakh ends with, where it is one.
_WEATHER = re.compile(r"\b(?:погод|ауа райы|weather)", re.IGNORECASE)
_WEATHER_TITLE = re.compile(
    r"^\W*(?:(?:о )?прогноз\w? погоды|погода(?=\W*$| (?:в|во|на|по) |[:,])"
    r"|какая (?:будет )?погода|ауа райы(?:ның)? болжамы|weather (?:forecast|in|for|on)\b)"
    r"|^[^.!?:]{0,60}\bауа райы(?:ның)?(?: болжамы| мәліметі)?(?: қандай(?: болады)?)?\W*$",
    re.IGNORECASE,
)
_RATES = re.compile(
    r"\b(?:курс(?:ы|ов|а|е)?\b|валют|доллар|обменник|бағам|exchange rate|currenc)", re.IGNORECASE
)
_RATES_TITLE = re.compile(
    r"^\W*(?:(?:какой|каков) )?(?:сегодня )?(?:официальн\w{2,3} |рыночн\w{2,3} )?"
    r"курсы?(?: |$)(?!.{0,80}\b(?:вырос|упал|снизил|достиг|превысил|обновил|укрепил|ослаб))"
    r"|^[^.!?:]{0,60}\b(?:валюта|доллар|теңге)\w{0,8} (?:ресми )?бағам\w{0,6}\W*[^.]{0,30}$"
    r"|^\W*(?:official |market )?(?:exchange|currency) rates?\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:гороскоп|жұлдыз ?жорамал|жұлдызнама|horoscope"
    r"|программа (?:теле)?передач|телепрограмма|телебағдарлама|tv (?:guide|listings|schedule)"
    r"|время намаза|расписание намаза|намаз уақыт|prayer times)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[^\n.!?]{1,60}\d[\d ,.]{0,12}")
_LEAST_LINES, _LONGEST_TITLE = 2, 120
_FIGURE = re.compile(r"\d[.,]\d")


def routine_of(title: str, text: str) -> re.Pattern[str] | None:
    """By which words a title and its text are a notice of every day; None where they are none."""
    if len(title) > _LONGEST_TITLE:
        return None
    if _OTHER.search(title):
        return _OTHER
    if _DAY.search(title) is None:
        return None
    if _WEATHER_TITLE.match(title):
        return _WEATHER
    if _RATES_TITLE.match(title) and _is_table(text):
        return _RATES
    return None


def _is_table(text: str) -> bool:
    """Whether a text has some short lines, each with a number."""
    lines = [one.strip() for one in text.split("\n")]
    return sum(_NUMBERED.match(one) is not None for one in lines) >= _LEAST_LINES or (
        len(_FIGURE.findall(text)) > _LEAST_LINES
    )
