"""The short name by which the news and people call a body or an office, among the names that are
known of it. Pure.

"ЦИК", "ТМҰ", "OTS": the first letters of the name that is shown in a language, without small words;
one word of it, the country's, may be left out at either end. "Минздрав": the beginnings of its
words. "Еңбек министрлігі": some of its words. What none of these shorten is said without the
readers' own country: nobody has another Ministry of Finance in mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from bot.topics.country_words import HOME, country_forms, republic_forms
from bot.topics.people.russian_cases import phrase_forms
from bot.topics.people.skeleton import skeleton

_SMALL = frozenset("и по в на о об при для of the and for on және мен".split())
_SHORTEST = 2  # of the words of which letters are told
_BEGINNING = 3  # letters of a word that tell it within one that is made of several
_ENDING = 2  # letters of a case that the last of these may have: "Минтруда", "Минцифры"
_JOINS = frozenset("of the".split())


def abbreviation(name: str, others: Iterable[str]) -> str:
    """The one of some other names that abbreviates a name; empty where none does."""
    words = _words(name)
    initials = "".join(word[0].upper() for word in words)
    least = max(_SHORTEST, len(initials) - 1)
    found = (one for one in others if one.isupper() and one in initials and len(one) >= least)
    return next(found, "")


def short_of(name: str, others: Sequence[str], room: int) -> str:
    """How a name is said where there is only `room` for so many characters: by an abbreviation, by
    a word made of the beginnings of its words, or by those of its words that are a name, too;
    without the readers' own country. Empty where nothing of that is shorter."""
    own = without_home(name)
    found = abbreviation(name, others) or _contraction(name, others)
    if found:
        return found
    if len(own) > room:
        own = _some_words(own, others, room) or own
    return own if len(own) < len(name) else ""


def with_abbreviation(name: str, body: str, short: str) -> str:
    """The name of an office with the abbreviation of its body in the place of the body's name, in
    whatever case that stands: "Председатель КНБ"; empty where it does not stand there whole."""
    words, of_body = name.split(), [word for word in without_home(body).split() if word]
    if not short.isupper() or not of_body:
        return ""
    forms = phrase_forms(of_body)
    for at in range(len(words) - len(of_body) + 1):
        stretch = words[at : at + len(of_body)]
        if all(map(_is_form, stretch, of_body, forms)):
            return " ".join((*words[:at], short, *words[at + len(of_body) :]))
    return ""


def without_home(name: str) -> str:
    """A name without the readers' own country behind it: "of Kazakhstan"."""
    words = name.split()
    if len(words) < _SHORTEST or skeleton(words[-1]) not in country_forms(HOME):
        return name
    words.pop()
    while words and (words[-1] in _JOINS or skeleton(words[-1]) in republic_forms()):
        words.pop()
    return " ".join(words) or name


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name) if word.casefold() not in _SMALL]


def _is_form(said: str, word: str, forms: frozenset[str]) -> bool:
    """Whether a word is one of some forms of another; in Kazakh, whether it only goes on."""
    return said.casefold() in {form.casefold() for form in forms} or said.startswith(word)


def _contraction(name: str, others: Iterable[str]) -> str:
    """The one of some other names that is a word of the beginnings of a name's words, of most of
    them; empty where none is."""
    words = [word.casefold() for word in _words(name)]
    best, most = "", 1
    for one in others:
        if one.isalpha() and not one.isupper():
            told = _beginnings(one.casefold(), words)
            if told > most:
                best, most = one, told
    return best


def _beginnings(said: str, words: Sequence[str]) -> int:
    """Of how many words, the first among them, a word has the beginnings one behind the other; 0
    where it has anything else."""
    told = 0
    for at, word in enumerate(words):
        size = _begun(said, word)
        if size < _BEGINNING:
            if not at:
                return 0
            continue
        # A word may go on with a letter that the next one begins with: never with fewer than are
        # needed.
        said, told = said[size:], told + 1
        if len(said) <= _ENDING:
            return told
    return 0


def _some_words(name: str, others: Iterable[str], room: int) -> str:
    """Of some other names that have only words of a name, in their order, and that there is room
    for, the one that begins as it for longest; empty where there is none."""
    words = [word.casefold() for word in _words(name)]
    found = [one for one in others if len(one) <= room and _are_within(one, words)]
    return max(found, key=lambda one: (_begun(one, name), len(one)), default="")


def _begun(one: str, name: str) -> int:
    """How many letters two names begin with alike."""
    pairs = zip(one.casefold(), name.casefold(), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _are_within(name: str, words: Sequence[str]) -> bool:
    some = iter(words)
    said = [word.casefold() for word in _words(name)]
    return len(said) >= _SHORTEST and all(word in some for word in said)
