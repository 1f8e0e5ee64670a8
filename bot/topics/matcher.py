"""Who and what a text is about, with the evidence. Pure.

Words are looked up by their forms; who is meant is then read in people/, and which office or body
in offices.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import compress

from bot.caches import Table
from bot.topics.findings import Ambiguity, Findings, Match, Rule
from bot.topics.language import detect
from bot.topics.letters import Script, script_of
from bot.topics.offices import Offices
from bot.topics.people.beginnings import Beginnings
from bot.topics.people.choosing import choose, vetoes_of
from bot.topics.people.index import NameIndex
from bot.topics.people.kazakh_suffixes import name_stems, without_kazakh_suffix
from bot.topics.people.parts import NameParts
from bot.topics.people.reader import read_mentions
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.people.spellings import frame
from bot.topics.registry.registry import Registry
from bot.topics.tokens import Words, fold

# So many words' lookups are remembered.
_MEMO = 20_000
# What may begin at a word: a person's name, the name of an office or a body, a title's head.
_PERSON, _NAME, _HEAD = 1, 2, 4


class Matcher:
    """Finds the officials, offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self.registry = registry
        self._index = index
        self._offices = Offices(registry, index)
        look = _Look(index, self._offices)
        # Apart, for in Kazakh the same word is looked up otherwise.
        self._memo = {
            True: Table("topics.matcher.kazakh", look.kazakh, entries=_MEMO, each=100),
            False: Table("topics.matcher", look.other, entries=_MEMO, each=100),
        }
        self._vetoes = vetoes_of(registry.people.values())

    def find(
        self, text: str, *, published: date, language: str | None = None, country: str = ""
    ) -> Findings:
        """Every mention in a text. `published` decides who held an office; `country` is that of the
        outlet (ISO 3166-1; "": nobody has said it), whose own a title is that does not say whose.
        """
        kazakh = (language or detect(text)) == "kk"
        words = Words(text)
        people, names, heads = self._places(words, kazakh)
        matches: list[Match] = []
        ambiguous: list[Ambiguity] = []
        if people:
            mentions = read_mentions(NameParts(self._index, words, kazakh), people)
            matches, ambiguous = choose(words, mentions, self._vetoes)
        if names or heads:
            matches += self._offices.find(
                words,
                names,
                heads,
                kazakh=kazakh,
                on=published,
                people=matches,
                unsure=ambiguous,
                country=country,
            )
            ambiguous = _untold(ambiguous, matches)
        matches.sort(key=lambda one: (one.evidence.start, one.evidence.end, one.kind, one.id))
        return Findings(tuple(matches), tuple(ambiguous))

    def _places(self, words: Words, kazakh: bool) -> tuple[list[int], list[int], list[int]]:
        """The words where a person's name, the name of an office or a body, and a title's head
        may begin."""
        # By the words as they are written: one that begins nothing need not be folded.
        flags = list(map(self._memo[kazakh].__getitem__, words.raws))
        hits = list(compress(enumerate(flags), flags))
        people = [at for at, known in hits if known & _PERSON]
        names = [at for at, known in hits if known & _NAME]
        heads = [at for at, known in hits if known & _HEAD]
        if "#" in words.text:
            people = sorted({*words.tags(), *people})
        return people, names, heads


class _Look:
    """What may begin at a word, by the index."""

    def __init__(self, index: NameIndex, offices: Offices) -> None:
        self._index = index
        self._offices = offices
        self._beginnings = Beginnings(index)
        self._frames = frozenset(form[:2] for form in index.family_near)

    @cached_property
    def _titles(self) -> frozenset[str]:
        """How the names of offices and bodies begin."""
        return frozenset(form[:3] for form in (*self._index.phrases, *self._offices.posts.short))

    def kazakh(self, word: str) -> int:
        """Of a word as it is written in a Kazakh text."""
        return self._look(fold(word), kazakh=True, capital=word[:1].isupper())

    def other(self, word: str) -> int:
        """Of a word as it is written in another text."""
        return self._look(fold(word), kazakh=False, capital=word[:1].isupper())

    def _look(self, key: str, *, kazakh: bool, capital: bool) -> int:
        index = self._index
        head = self._offices.reads(key) * _HEAD
        if script_of(key, kazakh) is Script.RUSSIAN:
            person = key in index.family or (
                capital and (self._is_nearly((key,)) or any(map(index.family.get, name_stems(key))))
            )
            return person * _PERSON | self._offices.begins(key) * _NAME | head
        person = name = False
        # What is written small is hardly a name; its beginning says so more cheaply.
        if capital or self._beginnings.may_be(key):
            names = (key, *name_stems(key))
            person = self._is_family(names) or (capital and self._is_nearly(names))
        if key[:3] in self._titles or key[:2] in self._titles:
            name = any(map(self._offices.begins, (key, *without_kazakh_suffix(key))))
        return person * _PERSON | name * _NAME | head

    def _is_family(self, names: Sequence[str]) -> bool:
        """Whether a word, or what is left of it without suffixes, is a surname in some spelling."""
        index = self._index
        return not index.family.keys().isdisjoint(names) or (
            len(names[0]) > 2
            and any(form in index.family_alike for one in names for form in skeletons(one))
        )

    def _is_nearly(self, names: Sequence[str]) -> bool:
        """Whether it is one but for a vowel that Kazakh and Russian spell otherwise."""
        near = self._index.family_near
        # What is left of a word begins as it does.
        return frame(skeleton(names[0]))[:2] in self._frames and any(
            frame(skeleton(one)) in near for one in names
        )


def _untold(ambiguous: Sequence[Ambiguity], matches: Sequence[Match]) -> list[Ambiguity]:
    """The mentions that stay open when a title beside a name says whose it is: its holder's."""
    told = {
        (match.id, match.evidence.end) for match in matches if match.evidence.rule is Rule.OFFICE
    }
    return [one for one in ambiguous if not any((id_, one.end) in told for id_ in one.candidates)]
