"""What words are called in other languages, and in the nominative: to be offered. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from bot.lexicon.concepts import LEXICONS, concepts_of
from bot.stories.words import LANGUAGES
from bot.topics.keywords import keyword_key
from bot.topics.people.dictionary import parses
from bot.topics.registry.registry import Language
from bot.topics.tokens import fold

_SHORTEST = 3
_Concept = tuple[str, str]


def counterparts(
    phrases: Iterable[str], words: Mapping[str, Mapping[str, int]], known: Collection[str]
) -> list[str]:
    """What some phrases of one word are called in other languages, as far as `bot/lexicon` has it
    and articles write it: of `words` by language, and how often. Not what is `known`."""
    there = set(map(keyword_key, known))
    found: list[str] = []
    for key in filter(None, map(keyword_key, phrases)):
        for language in LANGUAGES:
            things = {one for one in concepts_of(key, language) if one[0] == "thing"}
            for other in LANGUAGES if things else ():
                if other != language:
                    found += _called(things, other, words.get(other, {}))
    return [one for one in dict.fromkeys(found) if one not in there]


def _called(
    things: Collection[_Concept], language: Language, words: Mapping[str, int]
) -> list[str]:
    """The shortest word of a language for some concepts among those that articles have."""
    begin = tuple(
        word.rstrip("*") for word, means in LEXICONS[language].items() if set(means) & set(things)
    )
    fit = [
        word
        for word, times in words.items()
        if times > 1
        and len(word) >= _SHORTEST
        and word.startswith(begin)
        and set(concepts_of(word, language)) & set(things)
    ]
    if not begin or not fit:
        return []
    shortest = min(fit, key=lambda word: (len(word), word))
    return [nominative(shortest) if language == "ru" else shortest]


def nominative(phrase: str) -> str:
    """One or two Russian words in the nominative: "Счётной палаты", "потерей воды"."""
    raws = phrase.split()
    heads = [next(iter(parses(fold(raw))), None) for raw in raws]
    last = heads[-1]
    if last is None or heads[0] is None or len(raws) > 2:
        return phrase
    if len(raws) == 1 or heads[0].tag.POS == "NOUN":
        raws[0] = _inflected(raws[0], heads[0], {"nomn"})
    elif heads[0].tag.POS in {"ADJF", "PRTF"} and last.tag.POS == "NOUN":
        number, gender = last.tag.number, last.tag.gender
        agreeing = {"nomn", number} | ({gender} if number == "sing" and gender else set())
        raws = [_inflected(raws[0], heads[0], agreeing), _inflected(raws[1], last, {"nomn"})]
    return " ".join(raws)


def _inflected(raw: str, parse: Any, grammemes: set[str]) -> str:
    """A word in another form, with the capitals and the ё that it has."""
    if (raw.isupper() and len(raw) > 1) or not (parse.is_known or "Geox" in parse.tag):
        return raw
    form = parse.inflect({one for one in grammemes if one})
    if form is None or fold(form.word) == fold(raw):
        return raw
    word: str = form.word
    return word[:1].upper() + word[1:] if raw[:1].isupper() else word
