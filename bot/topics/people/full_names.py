"""A first name and a surname in either order; several first names of one surname. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.topics.findings import Rule
from bot.topics.letters import Script, script_of
from bot.topics.people.agreement import chosen_by_case
from bot.topics.people.cases import ANY_CASE, NOMINATIVE, PLURAL, Cases
from bot.topics.people.dictionary import is_ordinary
from bot.topics.people.initials import initials_before
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.lexicon import is_ordinary_elsewhere
from bot.topics.people.mention import NOBODY, Mention
from bot.topics.people.parts import Given, NameParts, Spelt, Surname
from bot.topics.people.patronymics import is_patronymic_form, patronymic_at, patronymic_fits
from bot.topics.people.spellings import is_a_slip

AND = frozenset({"и", "және", "мен", "бен", "пен", "and", "да"})
_MOST_LISTED = 6


class _Beside(NamedTuple):
    """A first name beside a surname, the words that both are, the place of a patronymic."""

    given: Given
    first: int
    last: int
    patronymic: int | None = None


def full_name(parts: NameParts, surname: Surname, begin: int = 0) -> Mention | None:
    """First name and surname that agree, with a patronymic between or behind; words before `begin`
    belong to another name ("отец Кима Чен Ира Ким Ир Сен").

    Whose name it is: nobody's of the registry where the patronymic, or the case that the sentence
    needs, is another's.
    """
    words, of_another = parts.words, None
    for beside in _given_beside(parts, surname):
        readings = _who_has_both(parts, surname, beside.given)
        if not readings or beside.first < begin:
            continue
        if _is_small_word(parts, surname, beside.first):
            return None
        middle = beside.patronymic
        if middle is not None:
            key = words.keys[middle]
            readings = {
                person: cases
                for person, cases in readings.items()
                if patronymic_fits(parts.index, person, key)
            }
        own = words.keys[beside.first if beside.first < surname.first else surname.last + 1]
        people = chosen_by_case(parts, readings, surname, beside.first, beside.last, own)
        mention = Mention(people, beside.first, beside.last, Rule.FULL_NAME, surname.numbers)
        if people:
            return mention
        of_another = mention
    return of_another


def _who_has_both(parts: NameParts, surname: Surname, given: Given) -> dict[str, Cases]:
    """The people of a surname and a first name, with the cases in which both stand."""
    found: dict[str, Cases] = {}
    for number, own in surname.readings:
        cases = own & given.cases & ANY_CASE
        if cases:
            for person in parts.index.pairs.get((number, given.number), ()):
                found[person] = found.get(person, 0) | cases
    return found


def _is_small_word(parts: NameParts, surname: Surname, first: int) -> bool:
    """Whether what may be a surname is written small and is an ordinary word ("мороз")."""
    words, at = parts.words, surname.first
    small = not any(words.capital(one) for one in range(at, surname.last + 1))
    return (
        small
        and not words.tagged(first)
        and (is_ordinary(words.keys[at]) or is_ordinary_elsewhere(words.keys[at]))
    )


def _given_beside(parts: NameParts, surname: Surname) -> Iterator[_Beside]:
    """The first names before and behind a surname."""
    words, at = parts.words, surname.first
    if words.joined(at):
        for given in parts.given_until(at - 1):
            yield _Beside(given, given.first, surname.last)
        if is_patronymic_form(words.keys[at - 1]) and words.joined(at - 1):
            for given in parts.given_until(at - 2):
                yield _Beside(given, given.first, surname.last, at - 1)
    else:
        yield from _with_middle_initials(parts, surname)
    after = surname.last + 1
    if words.joined(after):
        for given in parts.given_from(after):
            end = given.last + 1
            if words.joined(end) and patronymic_at(words, end):
                yield _Beside(given, at, end, end)
            elif not _is_of_the_next(parts, surname, given):
                yield _Beside(given, at, given.last)


def with_a_slip(parts: NameParts, surname: Surname) -> Mention | None:
    """A surname beside the first name of one of those who have it, one letter off: "Филип Рейли".

    A first name that is known is somebody else's, unless it differs as no two names do.
    """
    words = parts.words
    for at in (surname.first - 1, surname.last + 1) if surname.spelt is Spelt.SO else ():
        if 0 <= at < len(words) and words.joined(max(at, surname.first)) and words.capital(at):
            people = _who_has_nearly(parts, surname, at)
            if len(people) == 1:
                first, last = min(at, surname.first), max(at, surname.last)
                return Mention(people, first, last, Rule.FULL_NAME, surname.numbers)
    return None


def _who_has_nearly(parts: NameParts, surname: Surname, at: int) -> frozenset[str]:
    """The people of a surname whose first name a word is, but for a slip."""
    key = parts.words.keys[at]
    known = parts.is_given(at)
    kazakh = script_of(key, parts.kazakh) is Script.KAZAKH
    stems = (key, *name_stems(key)) if kazakh else (key,)
    return frozenset(
        person
        for number, own in surname.readings
        for given, forms in parts.index.first_names.get(number, {}).items()
        if any(
            is_a_slip(stem, form, known=known)
            for form, cases in forms.items()
            if cases & own & (NOMINATIVE if kazakh else ANY_CASE)
            for stem in stems
        )
        for person in parts.index.pairs[number, given]
    )


def _with_middle_initials(parts: NameParts, surname: Surname) -> Iterator[_Beside]:
    """The first name before initials before a surname: "Джордж Х. Кинг", "Маулен С. Ашимбаев"."""
    first, letters = initials_before(parts.words, surname.first)
    if letters and parts.words.joined(first):
        for given in parts.given_until(first - 1):
            yield _Beside(given, given.first, surname.last, first if len(letters) == 1 else None)


def _is_of_the_next(parts: NameParts, surname: Surname, given: Given) -> bool:
    """Whether a first name between two surnames is the second's: "Токаев Маулену Ашимбаеву"."""
    after = given.last + 1
    if not surname_follows(parts, after, given.cases):
        return False
    next_one = parts.surname_at(after)
    # "Кима Чен Ира Ким Ир Сен": of one surname the first name is the first's.
    return next_one is not None and next_one.numbers.isdisjoint(surname.numbers)


def surname_follows(parts: NameParts, at: int, cases: Cases) -> bool:
    """Whether a first name belongs to the surname behind it: "Токаев Маулену Ашимбаеву"."""
    words = parts.words
    if not words.joined(at) or not words.capital(at):
        return False
    surname = parts.surname_at(at)
    return surname is not None and any(own & cases & ANY_CASE for _, own in surname.readings)


def several_of_one_name(parts: NameParts, surname: Surname) -> list[Mention]:
    """ "Сергей и Андрей Лукины": each first name with the surname in the plural."""
    words = parts.words
    numbers = frozenset(number for number, cases in surname.readings if cases & PLURAL)
    if not numbers or not words.joined(surname.first):
        return []
    found, place, listed = [], surname.first - 1, 0
    while listed < _MOST_LISTED:
        here = list(parts.given_until(place))
        if not here and not parts.is_given(place):
            break
        listed += 1
        people = frozenset(
            person
            for number in numbers
            for given in here
            for person in parts.index.pairs.get((number, given.number), ())
        )
        first = min((given.first for given in here), default=place)
        if people:
            found.append(Mention(people, first, place, Rule.FULL_NAME, numbers))
        place = first - 1
        if place < 0:
            break
        if words.keys[place] in AND and words.joined(place + 1):
            place -= 1
        elif words.gap(place + 1).strip() != ",":
            break
    found.reverse()
    if found and listed > 1:
        # The surname itself is read, and says nothing of anybody else.
        rest = Mention(NOBODY, surname.first, surname.last, Rule.SURNAME, frozenset())
        return [*found, rest]
    return []


def run_together(parts: NameParts, at: int) -> list[Mention]:
    """ "#МауленАшимбаев", "#ашимбаевмаулен": two words for a reader, one for Telegram."""
    tag, index = parts.words.keys[at], parts.index
    for cut in range(2, len(tag) - 1):
        for given, family in ((tag[:cut], tag[cut:]), (tag[cut:], tag[:cut])):
            if given not in index.given_last or family not in index.family:
                continue
            people = frozenset(
                person
                for number, _ in index.family[family]
                for first, _ in index.given_last[given]
                for person in index.pairs.get((number, first), ())
            )
            if people:
                return [Mention(people, at, at, Rule.HASHTAG, frozenset())]
    return []
