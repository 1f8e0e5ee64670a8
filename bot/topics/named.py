"""Named topics, each found where one of its phrases stands. Pure.

Phrases are looked up once for all who follow them (phrases.py); here is said whose they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from bot.topics.deputy_requests import may_tell, request_keys
from bot.topics.findings import Evidence
from bot.topics.keywords import forms_of, is_form, phrase_key, words_of_key
from bot.topics.meanings import is_near
from bot.topics.name_words import Sure
from bot.topics.near import is_misspelt
from bot.topics.otherwise import Said
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import NameTable
from bot.topics.phrases import Phrases, first_sought
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
        """`typed`: the phrases of one topic, as typed. Those of a new word take as long as for
        `Phrases.add`."""
        keys = keys_of(typed)
        self._tree = Phrases({key: key for key in keys})
        self._begin = tuple({stem for key in keys for stem, _ in forms_of(first_sought(key))})
        near = [first_sought(key) for key in keys if is_near(key)]
        self._alike = set(map(skeleton, near))
        # What is found as others spell it: a name alone, and one beside other words.
        self._said = Said(keys)
        self._requests = not request_keys().isdisjoint(keys)
        self._alone = NameTable(Sure.MAYBE, (key for key in keys if len(words_of_key(key)) == 1))
        self._beside = NameTable(Sure.BESIDE, near)

    def each(self, text: str, language: str, *, told: bool = False) -> dict[str, list[Evidence]]:
        """The first places of each phrase, by its key, that a text in a language has. `told`: the
        text is no more than what was found in another."""
        # That a word begins so is asked sooner than which phrases begin with it.
        raws, kazakh = raw_words(text), language == "kk"
        words = list(map(fold, raws))
        if (
            any(word.startswith(self._begin) for word in set(words))
            or (kazakh and self._alike and self._may_be_form(set(words)))
            or self._may_be_name(raws, words, kazakh=kazakh, told=told)
            or self._said.may_be_in(text, language)
            or (self._requests and (told or may_tell(text, language)))
        ):
            return self._tree.find(text, language=language, told=told)
        return {}

    def _may_be_form(self, words: Iterable[str]) -> bool:
        """Whether some folded words of a Kazakh text may be what begins a phrase."""
        stems = (stem for word in words for stem in word_stems(word))
        return any(skeleton(stem) in self._alike for stem in stems)

    def _may_be_name(
        self, raws: Sequence[str], words: Sequence[str], *, kazakh: bool, told: bool
    ) -> bool:
        """Whether some words of a text, as they are written and folded, may be a name that begins a
        phrase, as others spell it."""
        capitals = [at for at, raw in enumerate(raws) if told or raw[0].isupper()]
        if self._alone and any(
            self._alone.has(word, kazakh=kazakh) for word in {words[at] for at in capitals}
        ):
            return True
        beside = {word for at in capitals for word in words[max(at - 1, 0) : at + 2]}
        return bool(self._beside) and any(self._beside.has(word, kazakh=kazakh) for word in beside)

    def find(self, text: str, language: str, *, told: bool = False) -> tuple[Evidence, ...]:
        """The places of a text in a language that have one of the phrases, as of one topic.
        `told`: the text is no more than what was found in another."""
        return merged(self.each(text, language, told=told).values())


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
