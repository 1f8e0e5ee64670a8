"""Of what kind a text is beside others on the same: news, a law that was signed, an interview, or
somebody's thoughts. Pure.

An interview is known by its dialogue: what is asked and what is answered, each behind a dash. Who
thinks about what was done says so himself ("Мнение", "Сараптама", "Analysis"), or tells at length
and names neither who said it nor the day, under a title that tells nothing done, with few figures.
Each law that is signed is an event of its own, and so is each interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from bot.intake.kinds.acts import Act, act_of


class Genre(IntEnum):
    """Of what kind a text is; of several that tell one story the least says what that is."""

    SIGNING = 0
    NEWS = 1
    THOUGHTS = 2
    INTERVIEW = 3


_SPOKEN = re.compile(r"^(?:[–—-]\s|(?:Q|A|Вопрос|Ответ|Сұрақ|Жауап)\s?[.:])")
_AT_LEAST = 2  # of what is said
_SAYS_SO = re.compile(
    r"^\W{0,3}(?:мнение|колонка|разбор|анализ|аналитика|комментарий|сараптама|талдау|көзқарас"
    r"|analysis|opinion|op-ed|commentary|explainer|viewpoint)\b\s?[:|.–—]",
    re.IGNORECASE,
)
# What is at length in so many characters.
_LONG = 400
_FIGURE = re.compile(r"\d[\d.,]*")
_MOST_FIGURES = 5
_SOURCE = re.compile(
    r"\b(?:said|told|reported|announced|according to|stated|says|noted|сообщ|заяв|отмет|рассказ"
    r"|по словам|по данным|подчеркн|уточн|пояснил|ответил|деді|деп\b|айт(?:ты|қан|уынша)|хабарла"
    r"|мәлімде|мәліметінше|дерегінше|жеткізді|атап өтті)|делінген",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b"
    r"|сегодня|вчера|понедельник|вторник|сред[уаы]\b|четверг|пятниц|суббот|воскресень"
    r"|\d{1,2}(?:-го)? (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр"
    r"|декабр)"
    r"|бүгін|кеше\b|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі"
    r"|\d{1,2}(?:-ші|-шы)? (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан"
    r"|қараша|желтоқсан))",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:подпис(?:ал|ан)[аиоы]? [^.!?]{0,40}закон|закон[^.!?]{0,120} подписан"
    r"|заң(?:ға|ына|дарға|ды)[^.!?]{0,20} қол қой(?:ды|ылды)"
    r"|sign(?:s|ed) [^.!?]{0,60}(?:\blaw|\bbill|\bact)\b|(?:law|bill|act) [^.!?]{0,40}signed)",
    re.IGNORECASE,
)


def genre_of(title: str, behind: str) -> Genre:
    """The kind of a text by its title, and what is at hand of what stands behind that."""
    if _is_interview(behind):
        return Genre.INTERVIEW
    if _SIGNED.search(title) is not None:
        return Genre.SIGNING
    return Genre.THOUGHTS if _are_thoughts(title, behind) else Genre.NEWS


def genre_of_story(genres: Iterable[Genre], *, told: bool) -> Genre:
    """The kind of a story by those of its articles; `told`: another story tells the same event."""
    return min([*genres, *([Genre.NEWS] if told else [])], default=Genre.NEWS)


def stand_apart(one: Genre, other: Genre) -> bool:
    """Whether two texts on the same are two events, so that neither stands beneath the other."""
    if Genre.INTERVIEW in (one, other):
        return one is not other
    return one is other is Genre.SIGNING


def _is_interview(behind: str) -> bool:
    spoken = [one for one in behind.split("\n\n") if _SPOKEN.match(one)]
    return len(spoken) >= _AT_LEAST and any(one.rstrip().endswith("?") for one in spoken)


def _are_thoughts(title: str, behind: str) -> bool:
    if _SAYS_SO.match(title):
        return True
    if len(behind) < _LONG or act_of(title) is Act.DECISION:
        return False
    few = not _FIGURE.search(title) and len(_FIGURE.findall(behind)) <= _MOST_FIGURES
    return few and _SOURCE.search(behind) is None and _DAY.search(behind) is None
