"""What single words mean: the concepts of bot/lexicon that are things, acts, places. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.caches import Table
from bot.lexicon.concepts import (
    LANGUAGES,
    Concept,
    concepts_in,
    concepts_of,
    lexicons_of,
    lines_of,
    pairs_of,
    read,
)
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses

# Numbers and months are no names of things, and are the same in every text.
_GROUPS = frozenset({"act", "thing", "unit", "place", "short"})


def listed(name: str) -> frozenset[Concept]:
    """The concepts of a file of the data that lists them by their groups."""
    return frozenset(
        (group, one)
        for line in read(name).splitlines()
        if not line.startswith("#")
        for group, *names in (line.split(),)
        for one in names
    )


# What news name every day, and what says nothing of a matter beside it.
BROAD, GENERAL = listed("broad.txt"), listed("general.txt")
# What words are only for who follows them.
_FOLLOWED = lexicons_of([("thing", read("followed.txt")), ("act", read("followed_acts.txt"))])


def _means(word: str, language: str) -> frozenset[Concept]:
    return frozenset(
        one
        for one in concepts_of(word, language)
        if one[0] in _GROUPS and not (one[0] == "act" and one in BROAD)
    ).union(concepts_in(_FOLLOWED[language], word))


def _table(language: str) -> Table[frozenset[Concept]]:
    return Table(
        f"topics.meanings.{language}", lambda word: _means(word, language), entries=8_000, each=500
    )


# The concepts of a folded word of a language.
CONCEPTS = {language: _table(language) for language in LANGUAGES}
# What words mean together with how the next one begins; acts that news tell every day are none.
_PAIRS = {
    language: {
        first: [one for one in some if one[1][0] in _GROUPS and one[1] not in BROAD]
        for first, some in pairs_of(language, ("pairs.txt", "followed_pairs.txt")).items()
    }
    for language in LANGUAGES
}


def begun_by(first: str, language: str) -> Iterable[Concept]:
    """What a folded word may mean together with the next one."""
    return (concept for _, concept in _PAIRS[language].get(first, ()))


def of_two(first: str, second: str, language: str) -> frozenset[Concept]:
    """What two folded words mean together: "детский сад"."""
    some = _PAIRS[language].get(first, ())
    return frozenset(concept for begins, concept in some if second.startswith(begins))


_ASKED: dict[str, dict[str, frozenset[Concept]]] = {
    language: {
        word: frozenset({(group, name)})
        for said, columns in lines_of(read("asked.txt"))
        for group, name in (said.split(),)
        for word in columns[at].split()
    }
    for at, language in enumerate(LANGUAGES)
}


def asked_concepts(word: str, language: str) -> frozenset[Concept]:
    """The concepts of a folded word of who asks for something: those of news, or what readers say
    for a thing, and news for much else ("су аз")."""
    return _ASKED[language].get(word) or CONCEPTS[language][word]


def language_of(words: Sequence[str]) -> str:
    """The language of the words of a phrase that are not in Latin letters. In Kazakh it may have no
    letter of its own ("жол жабылды"): Russian is what the dictionary has, but what only Kazakh has
    meanings for ("су аз")."""
    some = [word for word in words if not word.isascii()]
    known = all(
        any(parse.is_known for parse in parses(word)) or CONCEPTS["ru"][word] for word in some
    )
    kazakh = all(asked_concepts(word, "kk") for word in some)
    only_kazakh = bool(some) and kazakh and not any(CONCEPTS["ru"][word] for word in some)
    return "ru" if known and not only_kazakh and not any(map(has_kazakh, some)) else "kk"
