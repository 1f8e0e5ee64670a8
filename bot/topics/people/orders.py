"""Names that are built otherwise than "first name, surname": in East Asia and among Arabs. Pure.

Surnames of East Asia are few, of one syllable, and stand before the first name, also in Russian and
Kazakh ("Ким Чен Ын", "Си Цзиньпин"). Arabic and European ones may have an article or a preposition
before them, which one writer joins, another changes or leaves out ("аль-Масри", "эль-Масри").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.caches import remembered
from bot.topics.people.dictionary import is_first_name
from bot.topics.tokens import fold

# Korean, Chinese and Vietnamese surnames as Russian and Kazakh write them, and in Latin letters.
_SURNAMES = frozenset(
    "ким ли пак пэк чхве цой чой чон чан кан чо юн лим им ан хан сон со син шин хван мун квон ко ю "
    "хон ян нам но мин у сим ван чжан лю чэнь чен хуан чжао чжоу сюй сунь ма чжу ху го хэ гао линь "
    "ло чжэн лян се тан дэн фэн цао пэн цзэн сяо тянь дун пань юань цай цзян юй ду е чэн вэй су лу "
    "дин жэнь яо шэнь цуй чжун тань фань ляо ши цзинь цзя ся мао си вэнь цинь хуа лэй кун бо фу "
    "нгуен чан ле фам хоанг фан ву во данг буй до хо нго зыонг то чыонг лыонг динь май "
    "kim lee li park choi jung kang cho yoon jang lim han shin seo kwon hwang moon hong wang zhang "
    "liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang "
    "deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren "
    "yao shen cui zhong tan fan liao shi jin jia xia mao xi wen qin nguyen tran le pham hoang phan "
    "vu vo dang bui do ho ngo duong to".split()
)
_SYLLABLE = "[^аеёиоуыэюяaeiouy]{0,4}[аеёиоуыэюяaeiouy]{1,3}(?:ng|нг|нь|[нклмпртйnklmpt])?"
_ONE_SYLLABLE = re.compile(f"{_SYLLABLE}$")
_FIRST_NAME = re.compile(f"(?:{_SYLLABLE}){{1,2}}$")
# What may stand before a surname and belongs to it, though with a capital in many a text.
ARTICLES = frozenset("аль эль ал эл аш эш ас эс ад ар эр ат al el ash as".split())
SONS = frozenset("бин бен ибн bin ben ibn".split())
PREPOSITIONS = frozenset(
    "де ди да дю дель делла ван фон цу дер ден тер ле ла дос ду de di da du del della van von zu "
    "der den ter le la dos".split()
)
PARTICLES = ARTICLES | SONS | PREPOSITIONS
# What stands behind a first name as a title does, and is left out as one: "Ахмат-Хаджи".
HONORIFICS = frozenset("хаджи хажы паша бей ага шейх hajji haji pasha bey".split())


@remembered(entries=1024, each=200)
def is_eastern(first: str, *others: str) -> bool:
    """Whether the words of a name, folded, are a surname of East Asia with a first name behind."""
    if first not in _SURNAMES or not 1 <= len(others) <= 2:
        return False
    if len(others) == 2:
        return all(len(one) < 6 and _ONE_SYLLABLE.match(one) for one in others)
    return bool(
        len(others[0]) < 9
        and _FIRST_NAME.match(others[0])
        and not is_first_name(others[0])
        and not is_first_name(first)
        and others[0] not in _SURNAMES
    )


def _is_called_by_first_name(given: Sequence[str], family: Sequence[str]) -> bool:
    """Whether the press calls somebody by the first name alone: "Цзиньпин", "Цзиньтао"."""
    return (
        len(given) == len(family) == 1
        and len(given[0]) > 5
        and is_eastern(fold(family[0]), fold(given[0]))
    )


def other_writings(given: Sequence[str], family: Sequence[str]) -> list[list[str]]:
    """What else a person's surname is written as: with another article, or none; of a Chinese the
    first name."""
    if _is_called_by_first_name(given, family):
        return [list(given)]
    first = fold(family[0])
    rest = list(family[1:])
    if not rest or first not in ARTICLES | SONS:
        return []
    if first in SONS:
        return [[one, *rest] for one in sorted(SONS - {first}) if _same_letters(one, first)]
    others = [[one, *rest] for one in sorted(ARTICLES - {first}) if _same_letters(one, first)]
    return [*others, rest] if len(rest[-1]) > 3 else others


def _same_letters(one: str, other: str) -> bool:
    return (one[0] < "\u0400") == (other[0] < "\u0400")
