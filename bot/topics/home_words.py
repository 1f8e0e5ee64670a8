"""Which words say that a text tells of home without naming it: its money, its lower chamber, its
local authorities, its regions and their centres. Pure.

News for readers at home hardly ever names the country; a town or the money says as much.
"""

from __future__ import annotations

import re

from bot.lexicon.concepts import lines_of
from bot.lexicon.places import HOME_PLACES
from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME
from bot.topics.people.dictionary import parses
from bot.topics.titles.subjects import Language, country_at
from bot.topics.tokens import Words, fold

# Money and authorities that only home has.
_OWN = re.compile(
    r"(?:тенге|теңге\w{0,6}|tenge|kzt|тг|акимат\w{0,3}|әкімдік\w{0,6}|әкімдіг\w{0,6}|akimat\w?"
    r"|маслихат\w{0,3}|мәслихат\w{0,6}|maslikhat\w?)$"
)
# Of its places those whose words are others, too, by the forms that are theirs only.
_PLACES_TOO = re.compile(r"(?:абайск|уральск(?:а|е|у|ом)?$|uralsk$|каменогорск)")
_CHAMBER = re.compile(r"(?:мажилис|мәжіліс|mazhilis|majilis)")
_NAMED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AREA = re.compile(r"(?:област|облыс|region$|oblys$|район|аудан|district$|audan)")
_LONGEST_NAME = 3  # words before the last of a chamber's name


def is_home_word(words: Words, at: int, language: Language) -> bool:
    """Whether a word is home's money or one of its authorities, its lower chamber or a place."""
    key = words.keys[at]
    if _OWN.match(key) or (is_home_place(key) and not _is_a_thing(words, at)):
        return True
    return _CHAMBER.match(key) is not None and not _is_anothers(words, at, language)


def _is_a_thing(words: Words, at: int) -> bool:
    """Whether a place's name, written small, is a noun of Russian: "семей" are families."""
    if words.capital(at):
        return False
    read = parses(words.keys[at])[:1]
    return any(one.is_known and "NOUN" in one.tag and "Geox" not in one.tag for one in read)


def is_home_place(key: str) -> bool:
    """Whether a folded word is a region or a town of home."""
    return _PLACES.match(key) is not None or _PLACES_TOO.match(key) is not None


def is_region(name: str) -> bool:
    """Whether a name, as somebody follows it, is one of a region or a district: that word, and
    beside it a place at home or what is written with a capital."""
    words = _NAMED.findall(name)
    if len(words) > _LONGEST_NAME:
        return False
    areas = [word for word in words if _AREA.match(fold(word))]
    others = [word for word in words if word not in areas]
    named = any(is_home_place(fold(word)) or word[:1].isupper() for word in others)
    return bool(areas) and named


def is_town(name: str) -> bool:
    """The same of a town at home: nothing but its name."""
    words = _NAMED.findall(name)
    return len(words) == 1 and is_home_place(fold(words[0]))


def _one_of(rows: str) -> re.Pattern[str]:
    """What matches the words of some rows of the lexicon, in any of the three languages."""
    words = {word for _, columns in lines_of(rows) for one in columns for word in one.split()}
    return re.compile(
        "|".join(
            re.escape(one.removesuffix("*")) + ("" if one.endswith("*") else "$")
            for one in sorted(words)
        )
    )


_PLACES = _one_of(HOME_PLACES)


def _is_anothers(words: Words, at: int, language: Language) -> bool:
    """Whether a chamber's name is the end of another country's, or one stands beside it: "Ислам
    кеңесі мәжілісі", "мажилис Ирана". Written small it may be any meeting."""
    if not words.capital(at):
        return True
    begins = range(max(0, at - _LONGEST_NAME), at + 1)
    if any((one := chamber_at(words.keys, it)) and one[1] >= at for it in begins):
        return True
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(words) and words.joined(max(at, beside)):
            named = country_at(words, beside, language)
            if named is not None and named[0].code != HOME:
                return True
    return False
