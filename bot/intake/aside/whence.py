"""Whether what a text names is only where somebody comes from, or where he was met: "боксёр из
Узбекистана", "в кулуарах Мажилиса". Pure.

The text tells of him, also where its title names that so. Of a sportsman his town is no more, nor
his rival's country; a team is its country's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.intake.aside.pastimes import CONTEST_BEFORE, CONTEST_BEHIND, SPORT, SPORTSPEOPLE
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

_FAR = 60  # characters
_LOBBY_BEFORE = re.compile(
    r"\b(?:в кулуарах|в (?:холле|фойе|коридорах)|in the (?:lobby|corridors|hallways?) of"
    r"|on the sidelines of)(?: (?:the|заседания|пленарного заседания|встречи))* $",
    re.IGNORECASE,
)
_LOBBY_BEHIND = re.compile(r"\w{0,6} (?:кулуар|дәліз|фойе)\w{0,8}", re.IGNORECASE)
_OF_SPORT = re.compile(
    rf"\b(?:{SPORTSPEOPLE}|{SPORT}|{CONTEST_BEFORE}|{CONTEST_BEHIND}|турнир|олимпи|нокаут|медал"
    r"|medal|olympic|knock(?:ed)?[ -]?out)",
    re.IGNORECASE,
)
# A team stands for its country, and what is held somewhere is there.
_TEAM = re.compile(r"\b(?:сборн|команд|клуб|құрама|team|squad|club)", re.IGNORECASE)
_FROM = re.compile(r"\b(?:из|from|родом из)(?: (?:города|села|области))? $", re.IGNORECASE)
_KAZAKH_OF = re.compile(r"(?:[лдт][ыі]қ|[лдт]ік)(?:тар|тер|тың|тің)?$")
_REPRESENTS = re.compile(r"(?:\w{0,4}) (?:өкілі|спортшысы|балуаны|боксшысы)\w{0,6}")
_OF_ENGLISH = re.compile(
    rf"(?:['’]s)? (?:[\w-]{{2,20}} )?(?:{SPORTSPEOPLE}|opponent|rival|native)", re.IGNORECASE
)


def is_only_met_at(text: str, places: Sequence[tuple[int, str]]) -> bool:
    """Whether all that a text names at some places (where they begin, and the words there) is where
    somebody was met. What is not in the text says that there is more."""
    return _each_stands(text, places, _is_lobby)


def is_only_whence(text: str, beginning: str, places: Sequence[tuple[int, str]]) -> bool:
    """The same of where a sportsman comes from, in a text whose `beginning` is of sport."""
    return _OF_SPORT.search(beginning) is not None and _each_stands(text, places, _is_origin)


def _each_stands(
    text: str, places: Sequence[tuple[int, str]], so: Callable[[str, int, str], bool]
) -> bool:
    return bool(places) and all(
        words != "" and text.startswith(words, at) and so(text, at, words) for at, words in places
    )


def _is_lobby(text: str, at: int, words: str) -> bool:
    before, behind = text[max(0, at - _FAR) : at], text[at + len(words) :][:_FAR]
    return bool(_LOBBY_BEFORE.search(before) or _LOBBY_BEHIND.match(behind))


def _is_origin(text: str, at: int, words: str) -> bool:
    line = text[max(0, at - _FAR) : at].rsplit("\n", 1)[-1]
    behind = text[at + len(words) :][:_FAR].split("\n", 1)[0]
    if _TEAM.search(line[-20:]) or _TEAM.match(behind.strip()):
        return False
    last = fold(words.split()[-1])
    if _KAZAKH_OF.search(last) or _REPRESENTS.match(behind) or _FROM.search(line):
        return True
    said_of = any(one.is_known and "ADJF" in one.tag for one in parses(last)[:1])  # "узбекский"
    return said_of or (last.isascii() and _OF_ENGLISH.match(behind) is not None)
