"""Streets that are called in one breath: "улиц Абая и Токаева", "Абай және Тоқаев көшелері". Pure.

The kind of thing stands once, in the plural, before the first of the names or behind the last; or
a crossing does, which is always of two. A name in such a row is a street's, wherever in it.
"""

from __future__ import annotations

import re

from bot.topics.letters import has_kazakh
from bot.topics.people import streets
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_a_case
from bot.topics.people.lexicon import FIRST_NAMES
from bot.topics.tokens import Words

_AND = frozenset("и с және мен бен пен and with".split())
_FAR = 12  # words of a row
_STREETS = re.compile(
    rf"(?:{streets.SEVERAL}|пересечени[еияю]|перекр[её]ст(?:ок|к[ауе])|угол|угл[уа])$"
)
_A_STREET = re.compile(rf"(?:{streets.ONE})$")
_STREETS_BEHIND = re.compile(rf"(?:{streets.SEVERAL_BEHIND})$")
_STREET_BEHIND = re.compile(rf"{streets.ONE_BEHIND}$")
_CROSSING_BEHIND = re.compile(r"қиылыс")
_CROSSING = re.compile(r"(?:corner|intersection|crossing|crossroads|junction)$")
# In the genitive, as what is named after somebody has his name in Russian.
_GENITIVE = re.compile(r"(?:[аяыи]|[оеы]й|[ео]го|их|ых)$")
_OPEN = frozenset('.!?:;()\n\t«»"“”')


def is_a_streets(words: Words, first: int, last: int) -> bool:
    """Whether the name at words first..last is that of a street behind what its bearer was ("улице
    академика Ашимбаева"), or of one of several streets."""
    key = words.keys[last]
    if _is_calling(words, first - 1) and first > 1:
        first -= 1
        if _GENITIVE.search(key) and _A_STREET.match(words.keys[first - 1]):
            return True
    if key[0] < "\u0250":
        return _of_a_crossing(words, first) or _streets_behind(words, last)
    if _GENITIVE.search(key) and not has_kazakh(key) and _streets_before(words, first):
        return True
    return not in_a_case(key) and _streets_behind(words, last)


def _is_calling(words: Words, at: int) -> bool:
    """Whether a word says in the genitive what somebody is: "академика"."""
    if at < 0 or words.capital(at) or not words.joined(at + 1):
        return False
    return any({"NOUN", "anim", "gent"} <= one.tag.grammemes for one in parses(words.keys[at])[:1])


def _streets_before(words: Words, first: int) -> bool:
    """Whether a row that a word belongs to begins with what streets are."""
    place, apart = first - 1, False  # apart: left of here another name may end
    while place >= max(0, first - _FAR):
        key, gap = words.keys[place], words.gap(place + 1)
        if not _OPEN.isdisjoint(gap.replace(".", "", len(key) < 6)):
            return False
        if _STREETS.match(key) and (key not in ("ул", "пр", "просп") or place + 1 < first):
            return True
        if key in _AND or "," in gap or gap.strip() in ("–", "—"):
            apart = True
        if key in _AND or _A_STREET.match(key):
            place -= 1
            continue
        if not words.capital(place) or not (apart or key in FIRST_NAMES or len(key) < 3):
            return False
        apart = False
        place -= 1
    return False


def _streets_behind(words: Words, last: int) -> bool:
    """Whether a row that begins with a word ends in what streets are."""
    place, apart = last + 1, False
    while place < min(len(words), last + _FAR):
        key, gap = words.keys[place], words.gap(place)
        if not _OPEN.isdisjoint(gap.replace(".", "", len(words.keys[place - 1]) < 3)):
            return False
        if _STREETS_BEHIND.match(key):
            return True
        if _STREET_BEHIND.match(key):
            after = words.keys[place + 1] if words.joined(place + 1) else ""
            return _CROSSING_BEHIND.match(after) is not None
        apart |= "," in gap
        if key in _AND:
            apart = True
        elif not words.capital(place) or not apart:
            return False
        else:  # of a name of two words the first is one that people have
            apart = key in FIRST_NAMES or len(key) < 3
        place += 1
    return False


def _of_a_crossing(words: Words, first: int) -> bool:
    """Whether an English name is of the streets that cross: "the corner of Abay and Tokayev"."""
    place = first - 1
    while place > max(0, first - _FAR) and words.joined(place + 1):
        key = words.keys[place]
        if key == "of":
            return _CROSSING.match(words.keys[place - 1]) is not None
        if not (words.capital(place) or key in _AND):
            return False
        place -= 1
    return False
