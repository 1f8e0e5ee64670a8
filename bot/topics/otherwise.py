"""Phrases that a text says in other words: each of theirs as itself, or as what means the same in
the language of the text. Pure.

Only where a text begins, in its title and its first paragraph: what is told of stands there, and
further on there are words of everything. Two things in one clause, with a few words between them
at most; three or more wherever they stand there: by chance no text begins with all of them, unless
all are things of every day ("laws signed by the president"), which are in one clause, too. A
thing and where that is, or two that few news are about, but for a price: one of them in the title.
What is of home need not say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from bot.lexicon.concepts import Concept
from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME
from bot.topics.language import detect
from bot.topics.meaning import HOME_MEANT, Meaning, is_narrow, is_of_any
from bot.topics.meanings import CENTRAL, CENTRAL_ASIA, meanings_of
from bot.topics.name_words import Sure
from bot.topics.near_places import MOST_WORDS, as_bits, near
from bot.topics.near_words import clauses_of
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_tree import Vocabulary
from bot.topics.titles.subjects import Language, country_at
from bot.topics.tokens import Words, fold, raw_words
from bot.topics.word_concepts import CONCEPTS, begun_by, of_two
from bot.topics.word_places import WordPlaces
from bot.topics.written_at import is_written_at

MOST_BETWEEN = 6  # other words between two that are next to each other: "Цены на АИ-92 и дизель"
_STEP = MOST_BETWEEN + 1
_REACH = _STEP * (MOST_WORDS - 1)
_MANY = 3  # things
_BEGINNING = 3  # letters by which a word may be one of a theme
_PARAGRAPH = "\n\n"
_MOST = 650  # characters of a title and of what a text begins with; of one word no more is read
# What ends a clause; what a title is on stands before a colon or a dash: "Бензин: цены не растут".
_ENDING = frozenset(".,;!?…|•\n")

_STATES, _ASIA = frozenset({"KZ", "KG", "TJ", "TM", "UZ"}), frozenset({"asi", "ази"})

Place = tuple[int, int]


class Said:
    """The phrases that may be said in other words, by what they mean: what many of them mean is
    there once."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._tree = _Node()
        self._words = Vocabulary(Sure.BESIDE)  # that mean nothing but themselves
        # Meanings by each of their concepts.
        self._by_concept: dict[Concept, set[Meaning]] = {}  # bounded: of what is followed
        self._of_themes = Vocabulary()
        self._begun: set[str] = set()  # bounded: how the words of their themes sound at first
        for key in keys:
            self.add(key)

    def add(self, key: str) -> None:
        """Add a phrase; one that is only found as it stands is nothing."""
        node = self._tree
        meanings = meanings_of(key)
        for one in meanings:
            if one not in node.next:
                node.next[one] = _Node()
                if isinstance(one, str):
                    self._words.add(one)
                else:
                    for concept in one:
                        self._by_concept.setdefault(concept, set()).add(one)
                        if concept[0] == "word":
                            self._of_themes.add(concept[1])
                            self._begun.add(skeleton(concept[1])[:_BEGINNING])
            node = node.next[one]
        if meanings:
            node.ends.append(key)

    def find(
        self,
        text: str,
        language: str | None,
        is_sought: Callable[[str], bool],
        *,
        told: bool = False,
        most: int,
    ) -> dict[str, list[Place]]:
        """The phrases that the beginning of a text says, by key: where, in characters, `most`
        places at most."""
        if not self._tree.next:
            return {}
        words = Words(beginning(text))
        language = language or detect(text)
        standing = WordPlaces(words, _bits(words), kazakh=language == "kk", told=told)
        countries = self._countries(words, language) if self._by_country else {}
        there = self._there(words, standing, language, countries)
        is_home = countries.keys() <= {HOME}
        if is_home:
            there.setdefault(HOME_MEANT, 1)
        title = _title(words, standing)
        found: dict[str, list[Place]] = {}
        for node, meanings in _reached(self._tree, there, ()):
            keys = [key for key in node.ends if is_sought(key)]
            if keys:
                if HOME_MEANT in meanings and is_home:
                    meanings = tuple(one for one in meanings if one != HOME_MEANT)
                places = list(islice(_places(words, standing, meanings, there, title), most))
                found.update((key, places) for key in keys if places)
        return found

    def may_be_in(self, text: str, language: str) -> bool:
        """Whether the beginning of a text has a word that means what some phrase does: asked of
        most texts, of which few do."""
        if not self._by_concept:
            return False
        concepts = CONCEPTS[language]
        return any(
            not self._by_concept.keys().isdisjoint((*concepts[key], *begun_by(key, language)))
            or (self._begun and skeleton(key)[:_BEGINNING] in self._begun)
            for key in map(fold, raw_words(beginning(text)))
        )

    @property
    def _by_country(self) -> bool:
        return CENTRAL_ASIA in self._by_concept or any(
            group == "country" for group, _ in self._by_concept
        )

    def _countries(self, words: Words, language: str) -> dict[str, list[int]]:
        """The countries that words name, also by their capitals and parliaments: which words. Of
        several none is that where the text was written."""
        found: dict[str, list[int]] = {}
        spoken: Language = "kk" if language == "kk" else "en" if language == "en" else "ru"
        for at in range(len(words)):
            named = country_at(words, at, spoken)
            chamber = chamber_at(words.keys, at)
            code = named[0].code if named else chamber[0] if chamber else ""
            if code:
                found.setdefault(code, []).append(at)
        if len(found) == 1:
            return found
        told = {
            code: [at for at in some if not is_written_at(words, at)]
            for code, some in found.items()
        }
        return {code: some for code, some in told.items() if some}

    def _there(
        self,
        words: Words,
        standing: WordPlaces,
        language: str,
        countries: Mapping[str, Sequence[int]],
    ) -> dict[Meaning, int]:
        """What is meant in a text, and where it may be, as bits."""
        bit_of = {at: bit for bit, at in standing.word_at.items()}
        places: dict[Concept, list[int]] = {
            ("country", code): [bit_of[at] for at in some] for code, some in countries.items()
        }
        concepts = CONCEPTS[language]
        for bit, at in standing.word_at.items():
            key = words.keys[at]
            for concept in concepts[key]:
                places.setdefault(concept, []).append(bit)
            if words.joined(at + 1):
                for concept in of_two(key, words.keys[at + 1], language):  # either: "су жоқ"
                    places.setdefault(concept, []).extend((bit, bit + 1))
        if CENTRAL_ASIA in self._by_concept:
            places[CENTRAL_ASIA] = [bit_of[at] for at in _central_asia(words, countries)]
        there: dict[Meaning, int] = {}
        there.update(standing.may_stand(self._words))
        of_themes = standing.may_stand(self._of_themes) if self._begun else {}
        for word, bits in of_themes.items():
            for meaning in self._by_concept.get(("word", word), ()):
                there[meaning] = there.get(meaning, 0) | bits
        for concept in places.keys() & self._by_concept.keys():
            bits = as_bits(places[concept])
            for meaning in self._by_concept[concept]:
                there[meaning] = there.get(meaning, 0) | bits
        return there


def _central_asia(words: Words, countries: Mapping[str, Sequence[int]]) -> list[int]:
    """Where a text tells of Central Asia: by its name, or by two of its states."""
    found = [
        at
        for at in range(1, len(words))
        if CENTRAL.fullmatch(words.keys[at - 1]) and words.keys[at][:3] in _ASIA
    ]
    some = [code for code in countries if code in _STATES]
    if len(some) > 1:
        found += [at for code in some for at in countries[code]]
    return sorted(found)


class _Node:
    """Phrases whose first meanings are the same: those that have no more, and the others by their
    next one."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.ends: list[str] = []
        self.next: dict[Meaning, _Node] = {}  # bounded: of the phrases that are followed


def beginning(text: str) -> str:
    """The title and the first paragraph of a text, as far as they are read."""
    title_end = text.find(_PARAGRAPH)
    end = text.find(_PARAGRAPH, title_end + len(_PARAGRAPH)) if title_end >= 0 else -1
    end = len(text) if end < 0 else end
    if end <= _MOST:
        return text[:end]
    cut = text[:_MOST]
    return cut[: max(cut.rfind(" "), cut.rfind("\n"), 0)] or cut


def _title(words: Words, standing: WordPlaces) -> int:
    """The places of a title's words, as bits; none where there is nothing but a title."""
    end = words.text.find(_PARAGRAPH)
    return as_bits([bit for bit, at in standing.word_at.items() if words.starts[at] < end])


def _bits(words: Words) -> list[int]:
    """The place of each word: between two clauses are so many that nothing reaches across."""
    return [_REACH * (1 + clause) + at for at, clause in enumerate(clauses_of(words, _ENDING))]


def _reached(
    node: _Node, there: dict[Meaning, int], before: tuple[Meaning, ...]
) -> Iterator[tuple[_Node, tuple[Meaning, ...]]]:
    """What of a tree has all of its meanings in a text."""
    if node.ends:
        yield node, before
    for one in node.next.keys() & there.keys():
        yield from _reached(node.next[one], there, (*before, one))


def _places(
    words: Words,
    standing: WordPlaces,
    meanings: tuple[Meaning, ...],
    there: dict[Meaning, int],
    title: int,
) -> Iterator[Place]:
    """Where all of some meanings are near one another, each another word."""
    every = [standing.where(one) if isinstance(one, str) else there[one] for one in meanings]
    if len(every) == 1 and title:  # one thing is what a text is of only where its title has it
        every = [every[0] & title]
    if not all(every):
        return
    word_at, together = standing.word_at, False
    for start, end in near(every, _STEP):
        first, last = word_at[start], word_at[end]
        if not words.glued(first, last):
            together = True
            yield words.starts[first], words.ends[last]
    apart = (len(every) >= _MANY and any(map(_is_rare, meanings))) or (
        len(every) > 1
        and (
            any(map(_is_place, meanings))
            or all(is_narrow(it) and not is_of_any(it) for it in meanings)
        )
        and any(one & title for one in every)
    )
    if apart and not together and _are_apart(every):
        first = word_at[(every[0] & -every[0]).bit_length() - 1]
        yield words.starts[first], words.ends[first]


def _is_rare(one: Meaning) -> bool:
    return isinstance(one, str) or is_narrow(one)


def _is_place(one: Meaning) -> bool:
    return not isinstance(one, str) and any(group in {"country", "place"} for group, _ in one)


def _are_apart(every: Sequence[int], taken: int = 0) -> bool:
    """Whether each of some meanings has a place of its own; of many places of one as few are tried
    as there are meanings."""
    if not every:
        return True
    free = every[0] & ~taken
    for _ in every:
        if free and _are_apart(every[1:], taken | (free & -free)):
            return True
        free &= free - 1
    return False
