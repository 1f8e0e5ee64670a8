"""Who and what a text is about, with the evidence. Pure.

Words are looked up by their forms; who is meant is then read in people/, and which office or body
in offices.
"""

from __future__ import annotations

from datetime import date

from bot.caches import watch
from bot.topics.findings import Ambiguity, Findings, Match
from bot.topics.language import detect
from bot.topics.letters import Script, script_of
from bot.topics.offices import find_offices
from bot.topics.people.choosing import choose, vetoes_of
from bot.topics.people.index import NameIndex
from bot.topics.people.kazakh_suffixes import name_stems, without_kazakh_suffix
from bot.topics.people.parts import NameParts
from bot.topics.people.reader import read_mentions
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.people.spellings import frame
from bot.topics.registry.registry import Registry
from bot.topics.tokens import Words

# So many words' lookups are remembered, of words of up to so many letters.
_MEMO, _LONGEST = 20_000, 64
_MEMO_BYTES = 300  # a word and its place in the table
# What may begin at a word: a person's name, the name of an office or a body.
_PERSON, _TITLE = 1, 2
_NEARLY = 4  # a person's name in another spelling: only where it is written with a capital


class Matcher:
    """Finds the officials, offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self.registry = registry
        self._index = index
        # Apart, for in Kazakh the same word is looked up otherwise.
        self._memo: dict[bool, dict[str, int]] = {True: {}, False: {}}
        _watch(self._memo)
        self._vetoes = vetoes_of(registry.people.values())

    def find(self, text: str, *, published: date, language: str | None = None) -> Findings:
        """Every mention in a text. `published` decides who held an office."""
        kazakh = (language or detect(text)) == "kk"
        words = Words(text)
        people, titles = self._places(words, kazakh)
        matches: list[Match] = []
        ambiguous: list[Ambiguity] = []
        if people:
            mentions = read_mentions(NameParts(self._index, words, kazakh), people)
            matches, ambiguous = choose(words, mentions, self._vetoes)
        if titles:
            matches.extend(
                find_offices(self.registry, self._index, words, titles, kazakh=kazakh, on=published)
            )
        matches.sort(key=lambda one: (one.evidence.start, one.evidence.end, one.kind, one.id))
        return Findings(tuple(matches), tuple(ambiguous))

    def _places(self, words: Words, kazakh: bool) -> tuple[list[int], list[int]]:
        """The words where a person's name, and where an office's or a body's, may begin."""
        memo = self._memo[kazakh]
        flags = list(map(memo.get, words.keys))
        if None in flags:
            if len(memo) > _MEMO:
                memo.clear()
            for at, known in enumerate(flags):
                if known is None:
                    key = words.keys[at]
                    flags[at] = found = self._look(key, kazakh)
                    if len(key) <= _LONGEST:
                        memo[key] = found
        hits = [(at, known) for at, known in enumerate(flags) if known]
        people = [
            at for at, known in hits if known & _PERSON or (known & _NEARLY and words.capital(at))
        ]
        titles = [at for at, known in hits if known & _TITLE]
        if "#" in words.text:
            people = sorted({*words.tags(), *people})
        return people, titles

    def _look(self, key: str, kazakh: bool) -> int:
        """What may begin at a folded word, by the index."""
        index = self._index
        suffixed = script_of(key, kazakh) is not Script.RUSSIAN
        names = (key, *name_stems(key)) if suffixed else (key,)
        person = any(one in index.family for one in names) or (
            suffixed
            and len(key) > 2
            and any(form in index.family_alike for one in names for form in skeletons(one))
        )
        words = (key, *without_kazakh_suffix(key)) if suffixed else (key,)
        title = any(one in index.phrases for one in words)
        near = not person and (
            any(frame(skeleton(one)) in index.family_near for one in names)
            or (not suffixed and any(one in index.family for one in name_stems(key)))
        )
        return person * _PERSON | title * _TITLE | near * _NEARLY


def _watch(memo: dict[bool, dict[str, int]]) -> None:
    """Name the memo of the newest matcher: an older one goes with the registry it was made of."""

    def entries() -> int:
        return sum(map(len, memo.values()))

    watch(
        "topics.matcher",
        most_bytes=2 * _MEMO * _MEMO_BYTES,
        entries=entries,
        bytes_=lambda: entries() * _MEMO_BYTES,
    )
