"""Whether whom a text names has another calling than an official's: "боксёр Ерлан Қошанов". Pure.

By the word for it directly before the name, or behind it between commas, in a text that has no word
of politics: an official who once was a champion is told of as what he is now, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

# Callings as words begin, in three languages: sport, the stage, school, the street and the dock.
_CALLING = (
    r"(?:самбист|дзюдоист|бокс[её]р|борец|борц|боец|бойц|футболист|хоккеист|теннисист|шахматист"
    r"|штангист|тяжелоатлет|пловец|пловц|гимнаст|велогонщик|биатлонист|каратист|спортсмен|нападающ"
    r"|вратар|(?:полу)?защитник|тренер|(?:экс-|вице-)?чемпион|акт[её]р|актрис|певец|певц|певиц"
    r"|композитор|режисс[её]р|художник|музыкант|домбрист|блогер|студент|школьник|ученик|учител"
    r"|водител|пенсионер|подозреваем|осужд[её]нн|обвиняем|рецидивист|хирург|тракторист"
    r"|самбошы|дзюдошы|боксшы|балуан|футболшы|хоккейші|шахматшы|спортшы|жаттықтырушы|қақпашы|әнші"
    r"|әртіс|суретші|күйші|студенті|оқушы|мұғалім|ұстаз|жүргізуші|зейнеткер|күдікті|сотталған"
    r"|wrestler|boxer|judoka|fighter|footballer|striker|goalkeeper|coach|champion|actor|actress"
    r"|singer|composer|painter|musician|student|schoolboy|schoolgirl|teacher|driver|suspect|rapper)"
)
# The calling, a word or two that say of what or from where, and the name.
_BEFORE = re.compile(
    rf"(?<!\w){_CALLING}\w{{0,5}}(?P<of>(?: (?:из |по )?[а-яё-]{{2,20}}){{0,2}}) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:, \d\d(?: лет| жас\w*)?)?(?:,| –| —) (?:[\w-]{{2,20}} )?{_CALLING}", re.IGNORECASE
)
_FAR = 70  # characters
# Who governs, and what they do.
POLITICS = re.compile(
    r"депутат|сенат|м[аә]ж[иі]л[иі]с|спикер|председател|президент|премьер|министр|\bаким|парламент"
    r"|правительств|\bзакон|чиновник|\bпосол|маслихат|палат"
    r"|төраға|әкім|үкімет|\bзаң|елші|мәслихат|құрылтай|курултай"
    r"|minist|president|lawmaker|parliament|government|governor|speaker|chair(?:man|woman)|\bmp\b"
)


def is_a_namesake(text: str, names: Iterable[tuple[int, str]]) -> bool:
    """Whether a text, with its title, gives another calling to whom it names at some places (where
    they begin, and the words there)."""
    called = False
    for at, words in names:
        if text.startswith(words, at) and words:
            end = at + len(words)
            before = _BEFORE.search(text[max(0, at - _FAR) : at])
            called |= before is not None and not any(map(_is_verb, before["of"].split()))
            called |= _BEHIND.match(text[end : end + _FAR]) is not None
    return called and POLITICS.search(text.casefold()) is None


def _is_verb(word: str) -> bool:
    return any(one.tag.POS in {"VERB", "PRTS", "INFN"} for one in parses(fold(word))[:1])
