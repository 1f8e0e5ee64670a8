"""A surname that stands alone: whether it is one, and whether it is somebody else's. Pure."""

from __future__ import annotations

from enum import Enum

from bot.topics.findings import Rule
from bot.topics.letters import Script, script_of
from bot.topics.people.agreement import chosen_by_case, is_woman_and_man
from bot.topics.people.cases import ANY_CASE, DATIVE, GENITIVE, NOMINATIVE
from bot.topics.people.dictionary import (
    cases_of_first_name,
    cases_of_noun,
    is_ordinary,
    is_trade,
    may_be_genitive,
)
from bot.topics.people.evidence import has_form_of_surname, weight_of_mention
from bot.topics.people.full_names import AND, surname_follows
from bot.topics.people.kazakh_suffixes import in_a_case
from bot.topics.people.lexicon import (
    BETWEEN,
    FIRST_NAMES,
    NAMES,
    NO_NAMESAKE,
    begins_sentences,
    is_called_after,
    is_ordinary_elsewhere,
    is_title,
    is_vessel,
    names_a_thing,
)
from bot.topics.people.mention import NOBODY, Mention
from bot.topics.people.named_after import is_a_streets
from bot.topics.people.namesakes import (
    belongs_to_the_next,
    is_place_or_body,
    unknown_first_name_before,
    unknown_first_name_behind,
)
from bot.topics.people.parts import NameParts, Spelt, Surname
from bot.topics.people.patronymics import is_patronymic_form
from bot.topics.tokens import Words

_QUOTES = frozenset({"«", "»", "“", "”", "„", '"'})
_LONGEST_TITLE = 6  # words
_NO_NAME_OF_ITS_OWN = frozenset({"экс", "вице", "ex"})


class _Other(Enum):
    """Whether a first name of somebody else stands beside a surname."""

    NO = 0
    MAYBE = 1  # what looks like one
    YES = 2


def half_of_a_double(parts: NameParts, surname: Surname) -> bool:
    """Whether a surname is only a part of another ("Салтыков-Щедрин", "О’Рейли")."""
    words, at, after = parts.words, surname.first, surname.last + 1
    if (words.hyphened(after) or words.apostrophed(after)) and words.capital(after):
        return True
    if words.apostrophed(at):
        return True
    return (
        words.hyphened(at)
        and words.capital(at - 1)
        and words.keys[at - 1] not in _NO_NAME_OF_ITS_OWN
        and not any(True for _ in parts.given_until(at - 1))
    )


def bare_surname(parts: NameParts, surname: Surname) -> Mention | None:
    """A surname without a first name; None where the words are no person's name."""
    words, first, last = parts.words, surname.first, surname.last
    if not any(map(words.capital, range(first, last + 1))):
        return None  # "von der Leyen" has one within
    if surname.spelt is Spelt.NEARLY:
        return None
    other = _somebody_else(parts, surname)
    if other is _Other.YES:
        return Mention(NOBODY, first, last, Rule.SURNAME, surname.numbers)
    if other is _Other.MAYBE:
        return Mention(NOBODY, first, last, Rule.SURNAME, surname.numbers, perhaps=True)
    before = words.keys[first - 1] if first and len(words.gap(first)) <= 2 else ""
    after = words.keys[last + 1] if words.joined(last + 1) else ""
    if (
        _names_a_thing(surname, before if before not in NAMES else "", after)
        or is_a_streets(words, first, last)
        or _bears_the_name(words, first)
        or _named_after_another_too(words, first)
    ):
        return None
    people = chosen_by_case(parts, parts.readings_of(surname), surname, first, last)
    if not people:
        return None
    whole = {p for number in surname.numbers for p in parts.index.alone.get(number, ())}
    return Mention(
        people,
        first,
        last,
        Rule.NAME if people <= whole else Rule.SURNAME,
        surname.numbers,
        weight_of_mention(parts, surname, before, after),
    )


def _names_a_thing(surname: Surname, before: str, after: str) -> bool:
    """Whether the words beside a surname make it a street's: "улица Ашимбаева", but not "мэр города
    Лужков", who stands in another case."""
    if before == "по" and not any(cases & DATIVE for _, cases in surname.readings):
        return True  # "дома 12 и 27 по Ашимбаева"
    wanted = GENITIVE | cases_of_noun(before)  # "улица Ашимбаева", "в городе Грозном"
    fits = any(cases & wanted for _, cases in surname.readings)
    return names_a_thing(before if fits else "", after)


def is_named_after(words: Words, mention: Mention) -> bool:
    """Whether something is named after whom a whole name means: "имени …", "… атындағы", a ship."""
    first, last = mention.first, mention.last
    before = words.keys[first - 1] if first else ""
    quoted = words.gap(first).strip() in _QUOTES and words.gaps[last + 1].strip(" ")[:1] in _QUOTES
    if quoted and words.gap(first).strip() and is_vessel(before):
        return True
    near = words.gap(first) if first else "\n"
    beside = before if len(near) <= 2 and not set(near) & set("!?\n,;:") else ""
    behind = last + 1
    if words.joined(behind) and words.keys[behind] in BETWEEN:
        behind += 1
    after = words.keys[behind] if words.joined(behind) else ""
    return (
        is_called_after(beside, after)
        or is_a_streets(words, first, last)
        or _bears_the_name(words, first)
        or _named_after_another_too(words, first)
    )


def _bears_the_name(words: Words, first: int) -> bool:
    """Whether "имени" stands before a name, or before the titles before it: "имени академика …"."""
    for place in range(first - 1, max(first - _LONGEST_TITLE, -1), -1):
        key = words.keys[place]
        if key in NAMES and words.gap(place + 1).strip() in ("", "."):
            return not (place and words.keys[place - 1] in NO_NAMESAKE)
        if not words.joined(place + 1) or not may_be_genitive(key):
            break
    return False


def _named_after_another_too(words: Words, at: int) -> bool:
    """ "имени Станиславского и Немировича-Данченко": named after the second as well."""
    place = at - 2
    if place < 1 or words.keys[at - 1] not in AND or not words.joined(at):
        return False
    while place and words.joined(place) and words.capital(place):
        place -= 1
    return place < at - 2 and names_a_thing(words.keys[place], "")


def _somebody_else(parts: NameParts, surname: Surname) -> _Other:
    """Whether the words behind and before a surname make it another person's."""
    words, first = parts.words, surname.first
    if _first_name_behind(parts, surname.last + 1):
        return _Other.YES
    if unknown_first_name_behind(parts, surname):
        return _Other.YES if _is_titled(parts, first) else _Other.MAYBE
    if not words.joined(first) or not words.capital(first - 1):
        return _Other.NO
    key = words.keys[first - 1]
    if is_patronymic_form(key):
        return _Other.YES
    if is_title(key) or words.hyphened(first):
        return _Other.NO
    if parts.is_given(first - 1) and _may_be_its_first_name(parts, surname):
        # "Токаев Маулен Ашимбаев": a first name that ends another full name is that one's.
        return _Other.YES
    like = _like_first_name(parts, surname) or unknown_first_name_before(parts, surname)
    if not like:
        return _Other.NO
    return _Other.YES if _is_titled(parts, first - 1) else _Other.MAYBE


def _is_titled(parts: NameParts, at: int) -> bool:
    """Whether a title or a trade stands before a word: then a whole name follows, and the surname
    is said to be somebody else's for the whole text."""
    words = parts.words
    if not words.joined(at):
        return False
    key = words.keys[at - 1]
    return is_title(key) or (
        not words.capital(at - 1) and is_trade(key, script_of(key, parts.kazakh))
    )


def _may_be_its_first_name(parts: NameParts, surname: Surname) -> bool:
    """Whether a first name before a surname may stand in its case: "в Астане Кошанов" has none."""
    key = parts.words.keys[surname.first - 1]
    if script_of(key, parts.kazakh) is not Script.RUSSIAN:
        # In Kazakh the last word of a name has the suffix: "Астанада Қошанов" is in Astana.
        return key in FIRST_NAMES or key in parts.index.given or not in_a_case(key)
    cases = cases_of_first_name(key)
    return (
        not cases
        or any(own & cases for _, own in surname.readings)
        or is_woman_and_man(parts.words.keys[surname.last])
    )


def _first_name_behind(parts: NameParts, at: int) -> bool:
    """Whether a first name, or a patronymic, stands behind a surname and belongs to it."""
    words = parts.words
    if not words.joined(at) or not words.capital(at):
        return False
    if parts.is_given(at) and not surname_follows(parts, at + 1, ANY_CASE):
        if belongs_to_the_next(parts, at):
            return False
        # "Тоқаев Абай облысына барды": the word behind has it.
        return not (words.joined(at + 1) and names_a_thing("", words.keys[at + 1]))
    return is_patronymic_form(words.keys[at])


def _is_surely_surname(parts: NameParts, at: int) -> bool:
    """Whether the word at a place is a surname of the registry that is one by its form."""
    surname = parts.surname_at(at)
    return surname is not None and has_form_of_surname(parts.words.keys[surname.last])


def _like_first_name(parts: NameParts, surname: Surname) -> bool:
    """Whether a word with a capital before a surname may be a first name that nobody knows."""
    words, at = parts.words, surname.first - 1
    key, raw = words.keys[at], words.raws[at]
    if len(raw) < 3 or raw.isupper() or is_ordinary(key) or _is_surely_surname(parts, at):
        return False
    script = script_of(key, parts.kazakh)
    if script is not Script.RUSSIAN and words.begins_sentence(at):
        beginning = begins_sentences(key) or key.endswith(("ing", "ed", "ly"))
        return not (beginning or is_ordinary_elsewhere(key) or in_a_case(key))
    if script is Script.KAZAKH:
        return not in_a_case(key)
    if script is Script.LATIN:
        return True
    if is_place_or_body(key, kazakh=False):
        return False  # "вице-министр Минэнерго Омаров"
    nominative = not any(cases & ANY_CASE & ~NOMINATIVE for _, cases in surname.readings)
    # "Роскосмоса Поповкин": a first name would be in the nominative too.
    return not (nominative and key.endswith(("а", "я", "ы", "и", "у", "ю", "ом", "ой")))
