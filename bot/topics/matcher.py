"""Who and what a text is about, with the evidence. Pure.

Words are looked up by their forms; who is meant is then read in people/, and which office or body
in offices.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.caches import watch
from bot.topics.findings import Ambiguity, Findings, Match, Rule
from bot.topics.language import detect
from bot.topics.letters import Script, script_of
from bot.topics.offices import Offices
from bot.topics.people.choosing import choose, vetoes_of
from bot.topics.people.index import NameIndex
from bot.topics.people.kazakh_suffixes import name_stems, without_kazakh_suffix
from bot.topics.people.parts import NameParts
from bot.topics.people.reader import read_mentions
from bot.topics.people.skeleton import skeletons
from bot.topics.registry.registry import Registry
from bot.topics.tokens import Words

# So many words' lookups are remembered, of words of up to so many letters.
_MEMO, _LONGEST = 20_000, 64
_MEMO_BYTES = 300  # a word and its place in the table
# What may begin at a word: a person's name, the name of an office or a body, a title's head.
_PERSON, _NAME, _HEAD = 1, 2, 4


class Matcher:
    """Finds the officials, offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self.registry = registry
        self._index = index
        # Apart, for in Kazakh the same word is looked up otherwise.
        self._memo: dict[bool, dict[str, int]] = {True: {}, False: {}}
        _watch(self._memo)
        self._offices = Offices(registry, index)
        self._vetoes = vetoes_of(registry.people.values())

    def find(self, text: str, *, published: date, language: str | None = None) -> Findings:
        """Every mention in a text. `published` decides who held an office."""
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
                words, names, heads, kazakh=kazakh, on=published, people=matches, unsure=ambiguous
            )
            ambiguous = _untold(ambiguous, matches)
        matches.sort(key=lambda one: (one.evidence.start, one.evidence.end, one.kind, one.id))
        return Findings(tuple(matches), tuple(ambiguous))

    def _places(self, words: Words, kazakh: bool) -> tuple[list[int], list[int], list[int]]:
        """The words where a person's name, the name of an office or a body, and a title's head
        may begin."""
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
        people = [at for at, known in hits if known & _PERSON]
        names = [at for at, known in hits if known & _NAME]
        heads = [at for at, known in hits if known & _HEAD]
        if "#" in words.text:
            people = sorted({*words.tags(), *people})
        return people, names, heads

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
        name = any(map(self._offices.begins, words))
        return person * _PERSON | name * _NAME | self._offices.reads(key) * _HEAD


def _untold(ambiguous: Sequence[Ambiguity], matches: Sequence[Match]) -> list[Ambiguity]:
    """The mentions that stay open when a title beside a name says whose it is: its holder's."""
    told = {
        (match.id, match.evidence.end) for match in matches if match.evidence.rule is Rule.OFFICE
    }
    return [one for one in ambiguous if not any((id_, one.end) in told for id_ in one.candidates)]


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
