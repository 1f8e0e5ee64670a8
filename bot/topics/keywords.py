"""The words of phrases that readers follow though no registry knows them, in every form. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.caches import remembered
from bot.topics.countries import abbreviation_of
from bot.topics.letters import has_kazakh
from bot.topics.name_words import Sure, sureness
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.names import words_of
from bot.topics.people.russian_cases import decline
from bot.topics.tokens import fold

_MARK = '"'
_QUOTED = re.compile(r"[\"«“„][^\"«»“”„]*[\"»”“]")
_BEGINNING = 3  # forms that have so many letters in common are kept as one stem and their endings
_SHORTEST_ENGLISH = 4
_READINGS = 3  # so many of the likeliest readings of a word count
# Surnames in the nominative; and how much of a word the dictionary has to have itself, so that what
# it guesses of the rest is right: "маткапиталом", but no "баспана" of a gentleman ("пан").
_SURNAME = re.compile("[оеё]ва?$|[иы]на?$|ск(?:ий|ая)$")
_SHORTEST_KNOWN = 6

# The forms of a word: stems, each with the endings it takes. Thousands of words are kept so, and
# the sets of endings are few.
Forms = tuple[tuple[str, frozenset[str]], ...]


def keyword_key(text: str) -> str:
    """What identifies a phrase: its words, folded."""
    return " ".join(fold(word) for word in words_of(text))


def phrase_key(text: str) -> str:
    """What identifies a phrase that is looked for: `keyword_key`, and in quotation marks where the
    words were typed so: these are meant in this order, one behind the other."""
    key = keyword_key(text)
    return exactly(key) if _QUOTED.fullmatch(text.strip()) else key


def exactly(key: str) -> str:
    """The key of the phrase whose words stand in that order; of one word there is no other."""
    return f"{_MARK}{key}{_MARK}" if " " in key and not is_exact(key) else key


def is_exact(key: str) -> bool:
    """Whether a key is of words in an order."""
    return len(key) > 2 and key[0] == key[-1] == _MARK


def bare(key: str) -> str:
    """The words of a phrase by its key (or its title), whatever their order."""
    return key[1:-1] if is_exact(key) else key


def words_of_key(key: str) -> list[str]:
    """The words of a phrase, by its key, each for itself."""
    return bare(key).split()


@remembered(entries=8192, each=5_000)
def forms_of(word: str) -> Forms:
    """Every form that a word of a phrase may stand in, as a name or as an ordinary word."""
    forms = {word}
    if not _is_kazakh(word):
        # Not what `declined` remembers: thousands of words that no name has would fill its memory.
        forms.update(decline(word, "", "family"), decline(word, "", "given"))
        for parse in _readings(word):
            forms.update(fold(form.word) for form in parse.lexeme)
    forms.add(_plural(word))
    if short := abbreviation_of(word):
        forms.add(short)
    alike: dict[str, list[str]] = {}
    for form in forms:
        alike.setdefault(form[:_BEGINNING], []).append(form)
    found = []
    for group in alike.values():
        stem = _beginning(min(group), max(group))
        found.append((stem, _shared(frozenset(form[len(stem) :] for form in group))))
    return tuple(found)


@remembered(entries=8192, each=400)
def first_forms(word: str) -> frozenset[str]:
    """A word of a phrase, and what it is a form of in Russian: what takes the suffixes of Kazakh
    ("тарифы": "тарифтер"). Other cases do not: "баланың" is a child's, and not of a point."""
    if _is_kazakh(word):
        return frozenset({word})
    return frozenset({word, *(fold(parse.normal_form) for parse in _readings(word))})


def _plural(word: str) -> str:
    """The plural of an English word; the word itself where it may be none, or an abbreviation."""
    if len(word) < _SHORTEST_ENGLISH or not (word.isascii() and word.isalpha()):
        return word
    if word[-1] == "y" and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _is_kazakh(word: str) -> bool:
    """Whether a word is an ordinary one of Kazakh: it takes no endings of Russian, which would make
    other words of it ("бақ", "бақа")."""
    return has_kazakh(word) and sureness(word) is not Sure.YES


def _readings(word: str) -> list[Any]:
    """What a word of a phrase may be, the likeliest first. Where it is the first form of some part
    of speech it is no form of another: "село" is a place, and not how somebody sat down. Where it
    is likeliest the first form of a word, it is none of another: "выборы" are not several choices.
    """
    known = [parse for parse in parses(word) if _is_told(parse, word)]
    every = [one for one in known if _is_abbreviation(one, word)] or known[:_READINGS]
    own = [parse for parse in every if fold(parse.normal_form) == word]
    if own and own[0] is every[0]:
        return own
    if own and all("Geox" in parse.tag for parse in own):  # "Газа" is a place, and not of gas
        return own
    first = {parse.tag.POS for parse in own}
    return [parse for parse in every if not first or parse.tag.POS in first]


def _is_abbreviation(parse: Any, word: str) -> bool:
    """Whether a reading is an abbreviation as it stands, of letters: "ИИ" is nobody's name."""
    return "Abbr" in parse.tag and len(word) > 1 and fold(parse.normal_form) == word


def _is_told(parse: Any, word: str) -> bool:
    """Whether a reading is one of the dictionary. What it has not it guesses by the end of a word,
    also of words of Kazakh ("жылу", heat, as a case of "жыл", year): then the word is its own first
    form, unless it ends in what the dictionary has, or as surnames do."""
    normal = fold(parse.normal_form)
    if parse.is_known or normal == word or "-" in word:
        return True
    if "Surn" in parse.tag and _SURNAME.search(normal):
        return True
    # Each step of the analysis: by what, and of which part of the word.
    steps = {type(by).__name__: part for by, part, *_ in parse.methods_stack}
    if "KnownPrefixAnalyzer" in steps:  # "криптобирже"
        return True
    return len(steps.get("DictionaryAnalyzer", "")) >= _SHORTEST_KNOWN


def _beginning(first: str, last: str) -> str:
    """What two words have in common; of several, what the first and the last in order have."""
    size = 0
    while first[size : size + 1] == last[size : size + 1] != "":
        size += 1
    return first[:size]


@remembered(entries=8192, each=1_500)
def _shared(endings: frozenset[str]) -> frozenset[str]:
    """The set that is equal to this one and was here first."""
    return endings


def is_form(word: str, forms: Forms) -> bool:
    """Whether a folded word is one of some forms."""
    return any(word.startswith(stem) and word[len(stem) :] in endings for stem, endings in forms)


def is_same_word(one: str, other: str) -> bool:
    """Whether two folded words are one word in its forms: each a form of the other, or one with a
    Kazakh or the English ending of the other."""
    if one == other:
        return True
    if is_form(one, forms_of(other)) and is_form(other, forms_of(one)):
        return True
    short, long = sorted((one, other), key=len)
    return short in word_stems(long) or (long.isascii() and long in (f"{short}s", f"{short}es"))


def are_same_words(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether words are others, each in the same place, in whatever form."""
    return len(some) == len(others) > 0 and all(map(is_same_word, some, others))
