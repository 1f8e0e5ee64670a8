"""Who does what his office always does: "laws signed by Tokayev" are those that the president
signs, his decrees those of the president. Pure."""

from __future__ import annotations

import re
from datetime import date

from bot.topics.countries import HOME
from bot.topics.language import detect
from bot.topics.registry.registry import Registry, name_in
from bot.topics.registry.tenure import offices_of
from bot.topics.search import Search
from bot.topics.tokens import fold
from bot.topics.word_concepts import CONCEPTS
from storage.vocabulary import TopicKind

_FEWEST, _MOST = 2, 6  # words: who, what he does, to what; or what is his
_SHORTEST = 4  # letters of a surname
_OF_HIM = re.compile(r"['\u2019]s$")


def as_office(text: str, search: Search, registry: Registry, today: date) -> str:
    """A phrase of several words, one of which surely is somebody who holds an office at home, with
    that office's word instead; "" where there is nobody."""
    words = [_OF_HIM.sub("", one.strip(",.")) for one in text.split()]
    if not _FEWEST <= len(words) <= _MOST:
        return ""
    request = search.request()
    for at, word in enumerate(words):
        if len(word) < _SHORTEST or not word.isalpha():
            continue
        hits = search.find(word, limit=1, on=today, request=request)
        if hits and hits[0].exact and hits[0].kind == TopicKind.OFFICIAL:
            language = detect(text)
            office = _office(hits[0].id, registry, today, language)
            said = at > 0 and _are_one(words[at - 1], office, language)  # "президента Токаева"
            instead = [] if said else [office]
            return " ".join([*words[:at], *instead, *words[at + 1 :]]) if office else ""
    return ""


def _office(person: str, registry: Registry, today: date, language: str) -> str:
    """The word that says which office somebody holds: "Президент" of "Президент Казахстана"."""
    for one in offices_of(registry, person, today):
        office = registry.offices[one]
        if registry.bodies[office.body].country == HOME:
            words = name_in(office.names, language).split()
            return next((it for it in words if _is_office(fold(it), language)), "")
    return ""


def _is_office(word: str, language: str) -> bool:
    return any(group == "thing" for group, _ in CONCEPTS[language][word])


def _are_one(word: str, office: str, language: str) -> bool:
    concepts = CONCEPTS[language]
    return not concepts[fold(word)].isdisjoint(concepts[fold(office)])
