"""Whether the name of somebody whom the registry does not know stands beside a title. Pure."""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.people.dictionary import is_first_name, parses
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.lexicon import FIRST_NAMES
from bot.topics.titles.subjects import Language, country_at, follows
from bot.topics.tokens import Words

KAZAKH_SURNAME = re.compile(
    r"..(?:[оеё]в|ин|[сц]кий|[оеё]ва|ина|[сц]кая|ұлы|қызы|улы|кызы|дзе|швили|енко)$"
)
NO_NAMES = frozenset(
    "the a an on in at of to for and or monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december".split()
)


def is_named(words: Words, at: int, language: Language) -> bool:
    """Whether a word with a capital behind a title is the beginning of somebody's name."""
    if at >= len(words) or not follows(words, at) or not words.capital(at):
        return False
    if country_at(words, at, language):
        return False
    key = words.keys[at]
    if language == "en":
        return key not in NO_NAMES and words.raws[at].isalpha() and key != "s"
    if language == "ru":
        # "Си Цзиньпину": a short name is an ordinary word, too
        short = len(key) < 4 and not words.raws[at].isupper()
        goes_on = short and follows(words, at + 1) and words.capital(at + 1)
        return _is_russian_name(key) or (goes_on and _is_russian_name(words.keys[at + 1]))
    return _is_kazakh_name(key) or (
        # a first name stands without a suffix before a surname
        follows(words, at + 1) and words.capital(at + 1) and _is_kazakh_name(words.keys[at + 1])
    )


@remembered(entries=8192, each=100)
def _is_russian_name(key: str) -> bool:
    """Whether a word with a capital is a name: in the dictionary as one, or not in it."""
    readings = [parse for parse in parses(key) if parse.score > 0.05]
    if any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in readings):
        return True
    return not any(parse.is_known for parse in readings)


@remembered(entries=8192, each=100)
def _is_kazakh_name(key: str) -> bool:
    for stem in (key, *name_stems(key)):
        if stem in FIRST_NAMES or KAZAKH_SURNAME.search(stem) or is_first_name(stem):
            return True
        if any("Surn" in parse.tag for parse in parses(stem)[:2] if parse.is_known):
            return True
    return False
