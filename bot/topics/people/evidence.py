"""How much speaks for it that a surname which stands alone is a person's. Pure.

What speaks for and against is added up; `mention` has the two thresholds.
"""

from __future__ import annotations

import re

from bot.topics.letters import Script, has_kazakh, script_of
from bot.topics.people.agreement import is_reporting, is_womans_verb, takes_the_verb, title_cases
from bot.topics.people.cases import GENITIVE, NOMINATIVE
from bot.topics.people.dictionary import (
    agrees_as_adjective,
    is_first_name,
    is_known_surname,
    is_ordinary,
    is_place,
    is_rarely_ordinary,
    is_surname_as_often,
    may_be_genitive,
)
from bot.topics.people.lexicon import (
    FIRST_NAMES,
    is_form_of_first_name,
    is_ordinary_elsewhere,
    is_speech,
    is_title,
    says_whose_words,
)
from bot.topics.people.parts import NameParts, Spelt, Surname

# What the name itself weighs; the first is ALERT. Unsure is what is a first name as often, and what
# may be a word of Kazakh, which has family names without an ending and no dictionary here.
_SURE, _RARE_WORD, _UNSURE, _ORDINARY_WORD = 3, 2, 1, 0
# The words beside it: what only people have, a capital where an ordinary word has none.
_A_PERSON, _CAPITAL = 2, 1
# "Успенский собор", «Рухани жаңғыру», "Қайрат Байбек", "мороз" elsewhere in the text.
_AGAINST = -3
_FAMILY = re.compile(
    r"(?:[оеё]ва?|(?:и|цы)на?|[сц]к(?:ий|ая|ой)|енко|чук|щук|янц?|дзе|швили|[ұу]лы|[қк]ызы|тегі|заде|"
    r"оглы|уулу|ev|ov|eva|ova|sky|skaya|enko)$"
)
_MR_AND_MS = frozenset("мырза мырзаны мырзаның мырзаға мырзамен ханым ханымның ханымға".split())
_WHERE = frozenset({"в", "во", "из"})
_CLOSING = frozenset('»”“"’')
_QUOTES_OR_NOTHING = frozenset({"", "«", "“", "„", '"'})
_OPENING = frozenset('«“„"‘')


def has_form_of_surname(word: str) -> bool:
    """Whether a folded word, in the nominative, ends as surnames do."""
    return bool(_FAMILY.search(word))


def weight_of_surname(word: str, *, kazakh: bool) -> int:
    """How surely a folded family name of one word is one; `kazakh`: its bearer is a Kazakh."""
    if is_ordinary_elsewhere(word) or word in FIRST_NAMES:
        return _ORDINARY_WORD
    if is_first_name(word) or is_ordinary(word):
        if is_rarely_ordinary(word):
            return _RARE_WORD
        return _UNSURE if is_surname_as_often(word) else _ORDINARY_WORD
    if (kazakh or has_kazakh(word)) and not _FAMILY.search(word):
        return _UNSURE
    return _SURE


def weight_of_mention(parts: NameParts, surname: Surname, before: str, after: str) -> int:
    """How much speaks for a surname that stands alone; `before` and `after`: the words beside."""
    words, first, last = parts.words, surname.first, surname.last
    key = words.keys[first]
    own = min((parts.index.weights.get(number, _SURE) for number in surname.numbers), default=0)
    if first == last and own > _RARE_WORD and is_ordinary(key):
        own = _RARE_WORD if is_rarely_ordinary(key) else _ORDINARY_WORD
    weight = own
    if _shown_a_person(parts, surname, before, after, own):
        weight += _A_PERSON
    if own < _SURE:
        in_sentence = not words.begins_sentence(first) and not _opens_a_quotation(parts, first)
        weight += _CAPITAL * (in_sentence and not words.raws[first].isupper())
        weight += _AGAINST * (
            _opens_a_quotation(parts, first) or _is_small_elsewhere(parts, surname)
        )
        weight -= bool(after) and may_be_genitive(after)  # "сообщает Комитет защиты журналистов"
    weight -= before in _WHERE  # "в Косово", "из Царицыно"
    weight += _AGAINST * (
        _begins_a_name(parts, surname, own)
        or _is_adjective_of_the_next(parts, surname)
        or _is_quoted(parts, surname)
    )
    return weight - _spelling(parts, surname)


def _shown_a_person(parts: NameParts, surname: Surname, before: str, after: str, own: int) -> bool:
    """Whether the words beside a surname make it a person: "депутат Мороз", "по словам Мороза"."""
    words, first = parts.words, surname.first
    key, sure = words.keys[first], own >= _SURE
    if after in _MR_AND_MS or _has_title(parts, surname, before, sure=sure):
        return True
    if not sure and is_place(key):
        return False  # whatever people say, "Москва" and "Израиль" say, too
    two_before = words.keys[first - 2] if first > 1 and words.joined(first - 1) else ""
    if says_whose_words(two_before, before, after):
        return True
    subject = any(cases & NOMINATIVE for _, cases in surname.readings)
    if subject and before and is_reporting(before):
        return True
    if not subject or not after or not is_speech(after):
        return False
    # "Дума приняла": the ordinary word, too, would have this verb.
    return not (is_womans_verb(after) and takes_the_verb(key))


def _has_title(parts: NameParts, surname: Surname, before: str, *, sure: bool) -> bool:
    """Whether a title stands before a surname in its case: "депутат Мороз".

    Of an ordinary word not in the genitive, of a place in the nominative only: elsewhere it is what
    the title is of ("президенту Франции").
    """
    if not before:
        return False
    if script_of(before, parts.kazakh) is not Script.RUSSIAN:
        return is_title(before)
    cases = title_cases(before)
    if not sure:
        place = is_place(parts.words.keys[surname.first])
        cases &= NOMINATIVE if place else ~GENITIVE
    return any(own & cases for _, own in surname.readings)


def _is_adjective_of_the_next(parts: NameParts, surname: Surname) -> bool:
    """Whether a surname is an adjective of the noun behind: "Успенский собор", 'Белый «дом»'."""
    words, after = parts.words, surname.last + 1
    if after >= len(words) or words.gaps[after].strip() not in _QUOTES_OR_NOTHING:
        return False
    return agrees_as_adjective(words.keys[surname.first], words.keys[after])


def _is_quoted(parts: NameParts, surname: Surname) -> bool:
    """Whether a surname is all that stands between quotation marks: the name of something."""
    behind = parts.words.gaps[surname.last + 1]
    return _opens_a_quotation(parts, surname.first) and behind[:1] in _CLOSING


def _opens_a_quotation(parts: NameParts, at: int) -> bool:
    return parts.words.gap(at)[-1:] in _OPENING


def _is_small_elsewhere(parts: NameParts, surname: Surname) -> bool:
    """Whether the text has the same word without a capital, too."""
    return surname.first == surname.last and parts.words.keys[surname.first] in parts.small_words


def _begins_a_name(parts: NameParts, surname: Surname, own: int) -> bool:
    """Whether another word with a capital follows whose first name this may be.

    "Қайрат Байбек" where Қайрат is a surname of the registry; of what is surely a surname only
    what is one by its form as well ("Сансерн Каевкамнердов").
    """
    words, after = parts.words, surname.last + 1
    if surname.first != surname.last or not words.joined(after) or not words.capital(after):
        return False
    key, next_one = words.keys[surname.first], words.keys[after]
    if len(next_one) < 3 or _FAMILY.search(key) or is_title(next_one):
        return False
    if own < _SURE:
        return True
    return not (is_known_surname(key) or is_ordinary(next_one) or is_form_of_first_name(next_one))


def _spelling(parts: NameParts, surname: Surname) -> int:
    """What another spelling takes away: of Latin letters among Cyrillic ("Dell", "Ericsson"), and
    of Kazakh where the registry has it in Kazakh."""
    if surname.spelt is Spelt.SO:
        return 0
    words, at = parts.words, surname.first
    if script_of(words.keys[at], parts.kazakh) is Script.LATIN:
        beside = [words.keys[one] for one in (at - 1, surname.last + 1) if 0 <= one < len(words)]
        return _A_PERSON * any(script_of(one, parts.kazakh) is not Script.LATIN for one in beside)
    return int(any(number in parts.index.kazakh for number in surname.numbers))
