"""Named topics, each found where one of its phrases stands. Pure.

Phrases are looked up once for all who follow them (phrases.py); here is said whose they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from bot.topics.findings import Evidence
from bot.topics.keywords import forms_of, is_exact, is_form, phrase_key
from bot.topics.name_words import Sure
from bot.topics.near import is_misspelt
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import NameTable
from bot.topics.phrases import Phrases, first_sought, is_near
from bot.topics.tokens import fold, raw_words

_EVIDENCE_KEPT = 5
_SHORTEST_NAME = 5  # a shorter one that differs by a letter is another


class _Spanned(Protocol):
    """A place in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Place = TypeVar("_Place", bound=_Spanned)


class NamedTopic(NamedTuple):
    """A name, and the phrases by their keys."""

    title: str
    phrases: tuple[str, ...]


class Owners:
    """The named topics that are looked for, by their phrases; made anew where they change."""

    def __init__(self, topics: Mapping[str, tuple[str, Sequence[str]]] | None = None) -> None:
        """`topics`: the name and the phrases of each, as typed, by its key."""
        self.topics: dict[str, NamedTopic] = {}  # bounded: those that somebody follows
        # Many may have the same phrases under names of their own: these are looked at once.
        self._alike: dict[frozenset[str], list[str]] = {}  # bounded: each in one
        self._of: dict[str, list[frozenset[str]]] = {}  # bounded: twenty of each
        for key, (title, typed) in (topics or {}).items():
            phrases = keys_of(typed)
            self.topics[key] = NamedTopic(title, phrases)
            alike = self._alike.setdefault(frozenset(phrases), [])
            if not alike:
                for phrase in phrases:
                    self._of.setdefault(phrase, []).append(frozenset(phrases))
            alike.append(key)

    @property
    def phrases(self) -> set[str]:
        """All that are looked for, by their keys."""
        return set(self._of)

    def found(
        self, found: Mapping[str, Sequence[Evidence]]
    ) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
        """The topics of which a text has a phrase, by what was `found` in it: the key, the name,
        the places, the same ones for all who have the same phrases."""
        sets = dict.fromkeys(one for phrase in found for one in self._of.get(phrase, ()))
        for phrases in sets:
            places = merged(found[one] for one in found if one in phrases)
            for key in self._alike[phrases]:
                yield key, self.topics[key].title, places


def keys_of(typed: Iterable[str]) -> tuple[str, ...]:
    """The keys of phrases, each once."""
    return tuple(dict.fromkeys(filter(None, map(phrase_key, typed))))


def merged(places: Iterable[Sequence[_Place]]) -> tuple[_Place, ...]:
    """The first places of some phrases as those of one topic, in their order, and no more of them
    than of any other topic; of each phrase one, as far as that goes, so that few are found in
    vain."""
    listed = list(places)
    first = sorted((some[0] for some in listed if some), key=_span)
    rest = sorted((one for some in listed for one in some[1:]), key=_span)
    kept = [*first, *rest][:_EVIDENCE_KEPT]
    return tuple({_span(one): one for one in sorted(kept, key=_span)}.values())


def _span(one: _Spanned) -> tuple[int, int]:
    return one.start, one.end


def is_among(name: str, phrases: Iterable[str]) -> bool:
    """Whether a name is looked for, too: it is one of the phrases."""
    return phrase_key(name) in keys_of(phrases)


class Looking:
    """Looks some phrases up in many texts, most of which have none of them."""

    def __init__(self, typed: Iterable[str]) -> None:
        """`typed`: the phrases of one topic, as typed. The forms of a new word take a third of a
        millisecond."""
        keys = keys_of(typed)
        self._tree = Phrases({key: key for key in keys})
        first = {first_sought(key): is_near(key) for key in keys}
        self._begin = tuple({stem for word in first for stem, _ in forms_of(word)})
        self._alike = {skeleton(word) for word, near in first.items() if near}
        self._names = NameTable(
            Sure.BESIDE, (first_sought(key) for key in keys if not is_exact(key))
        )

    def each(self, text: str, language: str) -> dict[str, list[Evidence]]:
        """The first places of each phrase, by its key, that a text in a language has."""
        # That a word begins so is asked sooner than which phrases begin with it.
        words = set(map(fold, raw_words(text)))
        if not any(word.startswith(self._begin) for word in words) and not self._may_be_spelt(
            words, kazakh=language == "kk"
        ):
            return {}
        return self._tree.find(text, language=language)

    def _may_be_spelt(self, words: Iterable[str], *, kazakh: bool) -> bool:
        """Whether some folded words of a text may be what begins a phrase, as others spell it."""
        if kazakh and self._alike:
            stems = (stem for word in words for stem in word_stems(word))
            if any(skeleton(stem) in self._alike for stem in stems):
                return True
        return any(self._names.spelt(word, kazakh=kazakh) for word in words)

    def find(self, text: str, language: str) -> tuple[Evidence, ...]:
        """The places of a text in a language that have one of the phrases, as of one topic."""
        return merged(self.each(text, language).values())


def nearest_name(typed: str, names: Sequence[str]) -> int | None:
    """Which of some names is meant by what was typed, all folded: that very one, one in another
    case, else one that is spelt nearly so; None for none, or several."""
    same = [at for at, name in enumerate(names) if name == typed]
    same = same or [at for at, name in enumerate(names) if _in_a_case(typed, name)]
    if not same and len(typed) >= _SHORTEST_NAME:
        same = [at for at, name in enumerate(names) if is_misspelt(typed, name)]
    return same[0] if len(same) == 1 else None


def _in_a_case(typed: str, name: str) -> bool:
    words, of_name = typed.split(), name.split()
    return len(words) == len(of_name) and all(
        is_form(word, forms_of(one)) for word, one in zip(words, of_name, strict=True)
    )


def phrases_in(words: Iterable[str], typed: Sequence[str], language: str) -> list[str]:
    """Which of some phrases stand in words that were found in a text of a language, as they were
    typed."""
    by_key = {phrase_key(one): one for one in reversed(typed)}
    tree = Phrases({key: key for key in by_key})
    found = {key for one in words for key in tree.find(one, language=language, told=True)}
    return [one for one in typed if phrase_key(one) in found]
