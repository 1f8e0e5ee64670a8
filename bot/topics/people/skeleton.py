"""One spelling for the spellings of one name across alphabets. Pure.

"Ашимбаев", "Әшімбаев", "Ашымбаев", "Ashimbayev", "Aşimbaev": Kazakh letters become the Russian
ones by which they are written, Latin ones the Cyrillic ones they stand for, and what varies
between spellings (и/ы/й, е/э, у/ю, soft signs, double letters) becomes one.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.letters import KAZAKH_SMALL
from bot.topics.tokens import fold

_KAZAKH = str.maketrans(KAZAKH_SMALL, "агкноуухи")
_LATIN_MANY = re.compile(
    "shch|sch|zh|kh|sh|ch|gh|ts(?!h)|tz|ya|ye|yu|yo|ia(?=$)|dj|dzh|ph|ck|iy$|yy$"
)
_MANY = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "sh": "ш", "ch": "ч", "gh": "г", "ts": "ц",
    "tz": "ц", "ya": "а", "ye": "е", "yu": "у", "yo": "о", "ia": "иа", "dj": "ж", "dzh": "ж",
    "ph": "ф", "ck": "к", "iy": "и", "yy": "и",
}  # fmt: skip
_ONE = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzäöüğşıñçəâîûéáūŋǵńóúý",
    "абкдефгхижклмнопкрстувухизаоугшинчаеиуеаунгноуу",
)
_LATIN = re.compile("[a-zäöüğşıñçəâîûéáūŋǵńóúý]")
_VARYING = str.maketrans("ыйэёяющ", "ииееауш", "ьъ'ʼ’")
_DOUBLE = re.compile(r"(.)(?=\1)")
# `translate` takes ten times as long for a letter that a table has not.
for _table in (_KAZAKH, _VARYING):
    for _letter in range(ord("а"), ord("ӿ") + 1):
        _table.setdefault(_letter, _letter)


@remembered(entries=8192, each=600)
def skeleton(word: str) -> str:
    """A word without what spellings of one name differ in."""
    word = fold(word).translate(_KAZAKH)
    if _LATIN.search(word):
        word = _LATIN_MANY.sub(lambda found: _MANY[found[0]], word).translate(_ONE)
    word = word.replace("дж", "ж").replace("йа", "а").replace("иа", "а").replace("ие", "е")
    return _DOUBLE.sub("", word.translate(_VARYING)).replace("ие", "е").replace("иа", "а")


_OTHERWISE = re.compile(f"{_LATIN.pattern}|ө|.қ")
_PLAIN = str.maketrans("şçğıöüə", "scgioua")


@remembered(entries=8192, each=600)
def skeletons(word: str) -> tuple[str, ...]:
    """The skeletons of a word: "Kurtulmuş" is written "Kurtulmus" too, "Qafarova" "Gafarova",
    "Төлегенова" in Russian "Тулегенова"."""
    word = fold(word)
    if not _OTHERWISE.search(word):
        return (skeleton(word),)
    found = [skeleton(word)]
    plain = word.translate(_PLAIN)
    if plain != word:
        found.append(skeleton(plain))
    if "q" in word:
        found.append(skeleton(plain.replace("q", "g")))
    if "ө" in word:
        found.append(skeleton(word.replace("ө", "у")))  # "Шукеев" for Шөкеев
    if "қ" in word[1:]:
        found += [one[0] + one[1:].replace("к", "х") for one in found]  # "Бахыт" for Бақыт
    return tuple(dict.fromkeys(found))
