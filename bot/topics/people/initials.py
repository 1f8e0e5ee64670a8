"""Surnames with initials: "М. Ашимбаев", "Ашимбаев М.С.", in three alphabets. Pure."""

from __future__ import annotations

from bot.topics.findings import Rule
from bot.topics.letters import has_kazakh
from bot.topics.people.index import NameIndex
from bot.topics.people.lexicon import is_title
from bot.topics.people.mention import Mention
from bot.topics.people.parts import NameParts, Surname
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import Words

_MOST = 3
_TWO_LETTERS = frozenset({"дж", "дз", "нг"})
_HYPHENS = "-\u2010\u2011"


def initial_at(words: Words, at: int) -> str:
    """The letter of an initial ("М.", "Ж." or Latin "Yu.") at a place; else empty."""
    if not 0 <= at < len(words) or not words.capital(at):
        return ""
    key = words.keys[at]
    if len(key) > 1 and not _is_of_two_letters(key):
        return ""
    after = words.text[words.ends[at] : words.ends[at] + 1]
    if after == "." or (after and after in _HYPHENS and len(initial_at(words, at + 1)) == 1):
        return skeleton(key)[:1]
    return ""


def _is_of_two_letters(key: str) -> bool:
    """Whether two letters are one initial: "Дж. Буш", and in Latin any ("Yu.", "Sh.")."""
    return key in _TWO_LETTERS or (len(key) == 2 and key[0] < "\u0250" and not is_title(key))


def with_initials(parts: NameParts, surname: Surname) -> Mention | None:
    """A surname with the initials before or behind it; None where there are none."""
    words = parts.words
    first, letters = initials_before(words, surname.first)
    last, own = surname.last, first  # where the initial of the first name stands
    if not letters:
        last, letters = _behind(parts, surname.last)
        own = surname.last + 1
    if not letters:
        return None
    people = frozenset(
        person
        for person in parts.bearers(surname)
        if _fit(parts.index, person, letters) and _written_so(parts, person, words.keys[own])
    )
    return Mention(people, first, last, Rule.INITIALS, surname.numbers)


def initials_before(words: Words, at: int) -> tuple[int, str]:
    """The initials before a word: where they begin, and their letters."""
    letters, place = "", at - 1
    while len(letters) < _MOST and (letter := initial_at(words, place)) and _near(words, place + 1):
        letters = letter + letters
        place -= 1
    return place + 1, letters


def _behind(parts: NameParts, last: int) -> tuple[int, str]:
    """The initials behind a word: where they end, and their letters."""
    words = parts.words
    letters, place = "", last + 1
    while (
        len(letters) < _MOST
        and place < len(words)
        and _near(words, place)
        and (letters or "." not in words.gap(place))
        and (letter := initial_at(words, place))
    ):
        letters += letter
        place += 1
    # "Токаев М. Ашимбаеву": the initial is the next one's.
    if letters and place < len(words) and _near(words, place) and parts.surname_at(place):
        return last, ""
    return place - 1, letters


def _near(words: Words, at: int) -> bool:
    """Whether only what may stand about initials parts a word from the one before."""
    gap = words.gap(at)
    return (
        len(gap) <= 4
        and not gap.strip(". \u00a0\u202f\u2009-\u2010\u2011\n")
        and (gap.count(".") <= 1 and gap.count("\n") <= 1)
    )


def _fit(index: NameIndex, person: str, letters: str) -> bool:
    known = index.initials.get(person, [])
    if letters in known:
        return True
    # A second initial says nothing of a person whose patronymic is not known.
    return person not in index.patronymics and letters[:-1] in known


def _written_so(parts: NameParts, person: str, letter: str) -> bool:
    """Whether a Kazakh text would begin a person's first name with this letter."""
    known = parts.index.kazakh_initials.get(person)
    if not known or letter[0] < "\u0250" or not (parts.kazakh or has_kazakh(letter)):
        return True
    return letter in known
