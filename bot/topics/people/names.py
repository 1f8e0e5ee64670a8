"""The parts of a person's name as a registry writes it: which word is what. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.topics.people.dictionary import analyzer, parses
from bot.topics.people.lexicon import FIRST_NAMES, is_form_of_first_name
from bot.topics.people.orders import HONORIFICS, PARTICLES, is_eastern
from bot.topics.registry.registry import Name, Person
from bot.topics.tokens import APOSTROPHES, fold

_WORDS = re.compile(r"[^\W_]+")
_PARTS = re.compile(rf"[^\W_]+(?:[-\u2010\u2011{APOSTROPHES}][^\W_]+)*")
_PATRONYMIC = (
    "ович", "евич", "ьич", "мич", "нич", "кич", "тич", "ювич", "овна", "евна", "инична", "ична",
    "улы", "ұлы", "кызы", "қызы", "гызы", "оглы", "оглу", "оғлы", "уулу",
    "uly", "uli", "ūly", "kyzy",
    "qyzy", "kizi", "ovich", "evich", "ovna", "evna", "oglu", "oghlu", "ulu",
)  # fmt: skip
# Apart from the father's name: Kyrgyz, Azerbaijani, Turkmen.
_SON_OF = frozenset("уулу кызы оглы оглу гызы uulu kyzy oglu qizi".split())
_DAUGHTERS = ("вна", "чна", "қызы", "кызы", "гызы", "kyzy", "qyzy", "kizi")
# Forms of patronymics in a text, whoever they are of.
PATRONYMIC_FORM = re.compile(
    r"(?:[оеью]вич|[ьмнктл]ич)(?:[ауе]|ем)?$|(?:вн|ичн)[аыеуо]й?$|"
    r"(?:ұлы|улы|қызы|кызы|гызы|оглы|оглу|уулу)(?:ның|на|н|мен|нда|нан)?$|"
    r"(?:uly|ūly|ulı|kyzy|qyzy|qızı|ovich|evich|ovna|evna|oglu|oghlu|ulu)$"
)
_FAMILY = re.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|енко|чук|щук|ян|дзе|швили|ых|их|uulu|"
    r"ev|ov|ova|eva|yev|yeva|sky|skaya|in|ina|enko)$"
)


def words_of(text: str) -> list[str]:
    """The words of a name; a hyphen separates them, as in `tokens.Words`."""
    return _WORDS.findall(text)


def is_patronymic(word: str) -> bool:
    """Whether a word is a patronymic in the nominative."""
    key = fold(word)
    return len(key) > 4 and key.endswith(_PATRONYMIC)


def parts_of(person: Person, name: Name) -> tuple[list[str], list[str], list[str]]:
    """A name's words as (given, patronymic, family).

    Names stand as "given patronymic family" or "family given patronymic". What the registry says
    of the person decides; then where the patronymic stands, then which word looks like what.
    """
    parts = _PARTS.findall(name.text)
    if len(parts) < 2:
        return [], [], words_of(name.text)
    son = next((at for at, part in enumerate(parts) if at and fold(part) in _SON_OF), 0)
    if son and len(parts) > 2:
        return _with_son_of(parts, son)
    known = {fold(word) for word in _PARTS.findall(person.patronymic)}
    middle = [at for at, part in enumerate(parts) if at and (is_patronymic(part))]
    middle = middle or [at for at, part in enumerate(parts) if fold(part) in known]
    if len(middle) == len(parts):
        middle = middle[1:]
    middle = middle[:1] if len(parts) - len(middle[:1]) >= 2 else []
    patronymic = [parts[at] for at in middle]
    rest = [part for at, part in enumerate(parts) if at not in middle]
    if not person.family and not person.given and is_eastern(*map(fold, _split(rest))):
        words = _split(rest)
        return words[1:], _split(patronymic), words[:1]
    family_first = _family_first(person, rest, middle, len(parts))
    size = len(_PARTS.findall(person.family)) if person.family else 1
    size = min(max(size, 1), len(rest) - 1)
    # "Мухаммед бин Салман", "Шарль де Голль", "Массимо Де Сантис": that is of the family name.
    while not family_first and size < len(rest) - 1 and _belongs_to_family(rest[-size - 1]):
        size += 1
    given, family = (rest[size:], rest[:size]) if family_first else (rest[:-size], rest[-size:])
    return _split(given), _split(patronymic), _split(family)


def _belongs_to_family(word: str) -> bool:
    """Whether a word before a family name is a part of it: written small, or a preposition."""
    return word[0].islower() or fold(word) in PARTICLES


def _with_son_of(parts: list[str], son: int) -> tuple[list[str], list[str], list[str]]:
    """The parts of "Тургунбек уулу Нурланбек", whose family name that is, or of "Ильхам Гейдар оглы
    Алиев", whose patronymic."""
    whose = _split(parts[son - 1 : son + 1])
    rest = parts[: son - 1] + parts[son + 1 :]
    if len(rest) == 1:
        return _split(rest), [], whose
    if son == len(parts) - 1:  # "Алиев Ильхам Гейдар оглы"
        return _split(rest[1:]), whose, _split(rest[:1])
    return _split(rest[:1]), whose, _split(rest[1:])


def first_names_of(name: Name, given: list[str]) -> list[list[str]]:
    """What the first names in a name are written as: all of them, in one word ("Касымжомарт"), or
    one of several that stand apart ("Реджеп Эрдоган" for Реджеп Тайип Эрдоган)."""
    if len(given) < 2:
        return [given] if given else []
    found = [given, ["".join(given)]]
    parts = _PARTS.findall(name.text)
    if not is_eastern(*(fold(word) for part in parts for word in words_of(part))):
        own = {fold(word) for word in given} - PARTICLES
        found += [[part] for part in parts if fold(part) in own and len(part) > 2]
    if fold(given[-1]) in HONORIFICS:
        found.append(given[:-1])
    return found


def _split(parts: Iterable[str]) -> list[str]:
    return [word for part in parts for word in words_of(part)]


def _family_first(person: Person, rest: list[str], middle: list[int], count: int) -> bool:
    if person.family:
        family = [fold(word) for word in _PARTS.findall(person.family)]
        keys = [fold(word) for word in rest]
        if keys[: len(family)] == family:
            return True
        if keys[-len(family) :] == family:
            return False
    if person.given and fold(rest[0]) == fold(person.given):
        return False
    if middle:
        return middle[0] == count - 1
    first, last = _family_likeness(rest[0]), _family_likeness(rest[-1])
    return first > max(0, last)


def _family_likeness(word: str) -> int:
    """How much a word looks like a family name rather than a first name."""
    key = fold(word)
    score = -3 if key in FIRST_NAMES else 0
    if "-" not in word and _FAMILY.search(key) and len(key) > 4:
        score += 2
    if key[0] < "\u0400" or not analyzer().word_is_known(key):
        return score
    surname, first_name = (
        max(
            (
                parse.score
                for parse in parses(key)
                if mark in parse.tag and "nomn" in parse.tag and "plur" not in parse.tag
            ),
            default=0.0,
        )
        for mark in ("Surn", "Name")
    )
    # "Оливье" is both: it tells nothing.
    return score + 3 * (surname > first_name) - 3 * (first_name > max(surname, 0.1))


def gender_of(person: Person) -> str:
    """male, female, or empty: as the registry says, else as the parts of the name show."""
    if person.gender:
        return person.gender
    shown = [parts_of(person, name) for name in person.names]
    # A patronymic that is one: "Абрамович" behind a first name is a surname.
    for word in (*_PARTS.findall(person.patronymic), *(one for _, own, _ in shown for one in own)):
        if is_patronymic(word):
            return "female" if fold(word).endswith(_DAUGHTERS) else "male"
    given, _, family = shown[0]
    first = fold(given[0]) if given else ""
    last = fold(family[-1]) if family else ""
    if first.endswith(("гүл", "гуль", "гул", "gul", "gül")):
        return "female"
    by_family = ""
    if last.endswith(("ова", "ева", "ина", "ына", "ская", "цкая", "ova", "eva", "skaya")):
        by_family = "female"
    elif last.endswith(("ов", "ев", "ин", "ын", "ский", "цкий", "ov", "ev", "sky")):
        by_family = "male"
    if first and first[0] >= "\u0400" and analyzer().word_is_known(first):
        sexes = {
            sex
            for parse in parses(first)
            if "Name" in parse.tag and "nomn" in parse.tag and "plur" not in parse.tag
            for sex in ("masc", "femn")
            if sex in parse.tag
        }
        if len(sexes) == 1:
            return "male" if sexes == {"masc"} else "female"
    # Kazakh and Russian first names of women end mostly in а or я; of men in a consonant, but of
    # women often, too ("Рукият"): then the family name tells, or nothing does.
    if by_family == "female" and last.endswith(("ина", "ына")) and first[-1:] not in tuple("аяью"):
        return ""  # "Ерлан Малина"
    if by_family:
        return by_family
    # "Аксара Кердпол" is a man: of a name that nobody knows its last letter says little.
    known = first in FIRST_NAMES or is_form_of_first_name(first) or last[-1:] in tuple("ая")
    known = known or first.endswith(("гүл", "гуль", "гул"))
    return "female" if known and first.endswith(("а", "я", "гүл", "гуль", "гул")) else ""
