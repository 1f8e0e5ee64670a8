"""Whether an article is a roundup: a list of several news under a title that says so. Pure.

What it lists, others tell: in a digest it is no news of its own.
"""

from __future__ import annotations

import re

from bot.intake.shown.items import item_of

# Titles of the news of a day or a week as a whole, in three languages.
_OF_ITS_NEWS = (
    r"главн(?:ое|ые (?:новости|события)) (?:за|к|дня|недели|утра|вечера|сегодня|вчера)"
    r"|(?:коротко|кратко) о главном|дайджест"
    r"|(?:итоги|новости|события) (?:за )?(?:дня|день|недели|неделю|утра)"
    r"|(?:күннің|аптаның|тәуліктің|бүгінгі|кешегі) (?:басты|маңызды|негізгі)"
    r" (?:жаңалықтар|оқиғалар)\w{0,3}"
    r"|(?:күн|апта) (?:қорытындысы|жаңалықтары)|жаңалықтар топтамасы"
    r"|(?:news|daily|morning|evening|weekly) (?:briefing|digest|roundup|recap)|round-?up"
    r"|top (?:stories|news)"
)
# What else lists of news are called, and what tells one event, too: how a day is begun and ended.
_OR_OF_AN_EVENT = (
    r"главн(?:ое|ые (?:новости|события)) на|обзор (?:новостей|событий|дня|недели|прессы)"
    r"|что (?:случилось|произошло|было|пропустили) (?:вчера|сегодня|ночью|за|на|\d{1,2})"
    r"|главное\W*$|что (?:вы |ты )?(?:могли |мог )?пропусти(?:ть|ли)"
    r"|you (?:may|might|could) have missed"
    r"|добро(?:е утро|го утра|й ночи)|не болды|кешегі күн|қайырлы (?:таң|кеш|түн)"
    r"|what happened|good (?:morning|evening)|in brief|the (?:day|week) in"
)
# Titles of what a day or a week brings: a programme, a preview. Of one event somebody waits until a
# day ("с 1 января"); of many on it.
_OF_ITS_PLANS = (
    r"что жд[её]т (?:[^\W\d]{3,40} ){0,3}(?:\d{1,2}|сегодня|завтра|на (?:этой )?неделе)"
    r"|(?:повестка|события) (?:дня|недели)"
    r"|повестка (?:[^\W\d]{3,20} ){0,2}(?:заседани|сесси)\w{1,2}"
    r"|(?:отырыс|жиын|сессия)\w{1,8} күн тәртібі|agenda (?:of|for) (?:[^\W\d]{2,20} ){1,4}"
    r"(?:sitting|meeting|session)|(?:расписание|график|план) (?:заседаний|мероприятий)"
    r"|(?:іс-?шаралар|отырыстар)(?:дың|ының)? (?:кестесі|жоспары)"
    r"|(?:бүгін|ертең|(?:осы )?аптада) (?:не|нелер) (?:күт\w{1,12}|болады)"
    r"|не күтіп тұр (?:бүгін|ертең)"
    r"|what to (?:expect|watch)(?: for)? (?:today|tomorrow|this week|on)"
    r"|(?:day|week) ahead|schedule of (?:events|sittings|meetings)"
)
# Whose week it was, and behind a colon what it brought.
_OF_A_WEEK = (
    r"^\W*(?:(?:(?:парламент|политиче|экономиче|делов|прошедш|минувш|уходящ)[^\W\d]{2,6} )?неделя"
    r"(?: в [^\W\d]{3,20})?|(?:[^\W\d]{3,20} )?апта(?:сы)?"
    r"|(?:the |this |last )?week in [^\W\d]{3,20})\s?:"
)
_LISTS = re.compile(rf"\b(?:{_OF_ITS_NEWS}|{_OR_OF_AN_EVENT})\b")
_OF_A_DAY = re.compile(rf"\b(?:{_OF_ITS_NEWS}|{_OF_ITS_PLANS})\b|{_OF_A_WEEK}")
_LEAST = 3  # lines of a list
# A sign that begins a line of a list, other than those that telling.py knows.
# A dash before a capital letter is speech elsewhere; beneath such a title nobody speaks.
_SIGN = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff]|[–—-]\s+\w")
_LONGEST_TITLE = 200
_SEVERAL = re.compile(r": [^:?,«»]{3,80}, [^:?«»]{3,80} (?:и|және|and) [^:?,«»]{3,80}$")


def may_be_roundup(title: str) -> bool:
    """Whether a title is one that a list of news has."""
    return len(title) <= _LONGEST_TITLE and _LISTS.search(title.casefold()) is not None


def lists_several(title: str) -> bool:
    """Whether a title lists several news behind a colon: "Неделя в крае: протест, визит и суд"."""
    return len(title) <= _LONGEST_TITLE and _SEVERAL.search(title) is not None


def is_of_a_day(title: str) -> bool:
    """Whether a title is of whatever a day brings or brought, and of no single event, whatever its
    text looks like."""
    return len(title) <= _LONGEST_TITLE and _OF_A_DAY.search(title.casefold()) is not None


def is_roundup(title: str, text: str) -> bool:
    """Whether an article is a list of news, by its title and its whole text: most of what stands
    up to the last line of the list is lines of it."""
    if not may_be_roundup(title):
        return False
    lines = [one for one in text.removeprefix(title).split("\n") if one.strip()]
    listed = [_is_item(one.strip()) for one in lines]
    upto = len(listed) - listed[::-1].index(True) if True in listed else 0
    return sum(listed) >= _LEAST and 2 * sum(listed[:upto]) > upto


def _is_item(line: str) -> bool:
    return item_of(line) is not None or _SIGN.match(line) is not None
