"""Who and what a text is about, with the evidence. Pure.

Words are looked up by their forms; then the text decides as a whole: a full name settles who a
bare surname is, another first name beside a surname means somebody else, a bare surname alone
counts only when one person of the registry has it and it is no ordinary word, and an office counts
only on a date on which it existed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot.topics.countries import is_foreign
from bot.topics.language import detect
from bot.topics.letters import KAZAKH_SMALL, Script, script_of
from bot.topics.people.index import NameIndex, load
from bot.topics.people.kazakh_suffixes import name_stems, without_kazakh_suffix
from bot.topics.people.names import words_of
from bot.topics.people.reader import Mention, PeopleReader
from bot.topics.people.skeleton import skeletons
from bot.topics.registry.registry import Registry, SubjectKind
from bot.topics.registry.tenure import holders, in_force, office_in_force
from bot.topics.tokens import Words, fold

_MEMO = 50_000  # words whose lookup is remembered
_CANDIDATE, _PHRASE = 1, 2
_SMALL_KAZAKH = frozenset(KAZAKH_SMALL)


@dataclass(frozen=True, slots=True)
class Match:
    """One mention: what it is of, where in the text as given, and the rule that found it."""

    kind: SubjectKind
    id: str
    start: int
    end: int
    matched: str
    by: str


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A mention that could be several people, or is not sure: for editors, never an alert."""

    start: int
    end: int
    matched: str
    candidates: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Every mention in order, and what stayed open."""

    matches: tuple[Match, ...]
    ambiguous: tuple[Ambiguity, ...]


class Matcher:
    """Finds the officials, offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self.registry = registry
        self._index: NameIndex = load(registry, cache)
        # Apart, for in Kazakh the same word is looked up otherwise.
        self._memo: dict[bool, dict[str, int]] = {True: {}, False: {}}
        self._vetoes = {
            person.id: [tuple(fold(word) for word in words_of(veto)) for veto in person.vetoes]
            for person in registry.people.values()
            if person.vetoes
        }

    @classmethod
    def load(cls, registry: Registry, cache: Path | None = None) -> Matcher:
        """The matcher of a registry; its index is kept in a cache folder between starts."""
        return cls(registry, cache=cache)

    def find(
        self, text: str, *, language: str | None = None, published: date | None = None
    ) -> Findings:
        """Every mention in a text. `published` decides who held an office (default: today)."""
        kazakh = (language or detect(text)) == "kk"
        words = Words(text)
        candidates, phrases = self._candidates(words, kazakh)
        matches: list[Match] = []
        ambiguous: list[Ambiguity] = []
        if candidates:
            mentions = PeopleReader(self._index, words, kazakh).mentions(candidates)
            matches, ambiguous = self._decide(words, mentions)
        if phrases:
            on = published or datetime.now(UTC).date()
            matches.extend(self._phrases(words, phrases, kazakh, on))
        matches.sort(key=lambda match: (match.start, match.end, match.kind, match.id))
        return Findings(tuple(matches), tuple(ambiguous))

    # --- which words to look at ------------------------------------------------------------------

    def _candidates(self, words: Words, kazakh: bool) -> tuple[list[int], list[int]]:
        """The places where a person's name, and where an office's or a body's, may begin."""
        memo = self._memo[kazakh]
        flags = list(map(memo.get, words.keys))
        if None in flags:
            if len(memo) > _MEMO:
                memo.clear()
            for at, known in enumerate(flags):
                if known is None:
                    key = words.keys[at]
                    flags[at] = memo[key] = self._look(key, kazakh)
        hits = [(at, known) for at, known in enumerate(flags) if known]
        people = [at for at, known in hits if known & _CANDIDATE]
        phrases = [at for at, known in hits if known & _PHRASE]
        if "#" in words.text:
            people = sorted({*words.tags(), *people})
        return people, phrases

    def _look(self, key: str, kazakh: bool) -> int:
        index = self._index
        other = script_of(key, kazakh) is not Script.RUSSIAN
        names = (key, *name_stems(key)) if other else (key,)
        found = any(one in index.family for one in names) or (
            other
            and len(key) > 2
            and any(form in index.family_alike for one in names for form in skeletons(one))
        )
        words = (key, *without_kazakh_suffix(key)) if other else (key,)
        phrase = any(one in index.phrases for one in words)
        return found * _CANDIDATE | phrase * _PHRASE

    # --- who is meant ----------------------------------------------------------------------------

    def _decide(self, words: Words, mentions: list[Mention]) -> tuple[list[Match], list[Ambiguity]]:
        mentions = [self._without_vetoed(words, mention) for mention in mentions]
        named = {
            person
            for mention in mentions
            if mention.rule in {"full-name", "initials"} and len(mention.people) == 1
            for person in mention.people
        }
        # The surnames that the text gives to somebody who is not in the registry.
        others = {
            family
            for mention in mentions
            if not mention.people and mention.rule != "plural"
            for family in mention.families
        }
        latest: dict[int, frozenset[str]] = {}  # family -> whom it was last explicitly
        matches, ambiguous = [], []
        for mention in mentions:
            if mention.rule == "plural":
                continue
            explicit = mention.rule in {"full-name", "initials"} or not mention.people
            if explicit:
                latest.update(dict.fromkeys(mention.families, mention.people & named))
            people, why = mention.people, ""
            if not people:
                continue
            if not explicit:
                people, why = self._who(mention, named, others, latest)
            elif len(people) > 1:
                people = people & named or people
                why = "several people" if len(people) > 1 else ""
            start, end = words.starts[mention.first], words.ends[mention.last]
            shown = words.text[start:end]
            if why:
                ambiguous.append(Ambiguity(start, end, shown, tuple(sorted(people)), why))
            elif people:
                matches.append(
                    Match("official", next(iter(people)), start, end, shown, mention.rule)
                )
        return matches, ambiguous

    @staticmethod
    def _who(
        mention: Mention,
        named: set[str],
        others: set[int],
        latest: dict[int, frozenset[str]],
    ) -> tuple[frozenset[str], str]:
        """Whom a bare surname means: (one person, ""), (several, why it is open), (nobody, "")."""
        told = [latest[family] for family in mention.families if family in latest]
        if told:
            meant = mention.people & frozenset().union(*told)
            if len(meant) == 1:
                return meant, ""
            if not meant:
                return meant, ""  # the last one of this name was somebody else
        known = mention.people & named
        if len(known) == 1:
            return known, ""
        if others & mention.families and not known:
            return frozenset(), ""
        people = known or mention.people
        if len(people) > 1:
            return people, "several people"
        return people, "ordinary word" if mention.doubtful and not known else ""

    def _without_vetoed(self, words: Words, mention: Mention) -> Mention:
        """A mention without the people whom an editor ruled out for these words."""
        vetoed = {
            person
            for person in mention.people
            for veto in self._vetoes.get(person, ())
            if veto and self._covers(words, mention, veto)
        }
        if not vetoed:
            return mention
        return Mention(
            mention.people - vetoed,
            mention.first,
            mention.last,
            mention.rule,
            mention.families,
            mention.doubtful,
        )

    @staticmethod
    def _covers(words: Words, mention: Mention, veto: tuple[str, ...]) -> bool:
        size = len(veto)
        for first in range(max(0, mention.last - size + 1), mention.first + 1):
            if tuple(words.keys[first : first + size]) == veto:
                return True
        return False

    # --- offices and bodies ----------------------------------------------------------------------

    def _is(self, words: Words, at: int, forms: frozenset[str], kazakh: bool) -> bool:
        key = words.keys[at]
        return key in forms or (
            kazakh and any(stem in forms for stem in without_kazakh_suffix(key))
        )

    def _phrases_at(self, words: Words, at: int, kazakh: bool) -> Iterable[tuple[str, str, int]]:
        """Names of offices and bodies that begin at a word: (kind, id, last), longest first."""
        found = set()
        key = words.keys[at]
        for own in (key, *without_kazakh_suffix(key)) if kazakh else (key,):
            for kind, id_, rest in self._index.phrases.get(own, ()):
                if at + len(rest) >= len(words) or not all(
                    words.joined(at + n) and self._is(words, at + n, forms, kazakh)
                    for n, forms in enumerate(rest, start=1)
                ):
                    continue
                if rest or words.capital(at) or words.tagged(at):
                    found.add((kind, id_, at + len(rest)))
        return sorted(found, key=lambda hit: (-hit[2], hit[1]))

    def _phrases(self, words: Words, places: list[int], kazakh: bool, on: date) -> list[Match]:
        matches = []
        taken: dict[str, int] = {}
        kazakh = kazakh or not _SMALL_KAZAKH.isdisjoint(words.text)
        for first in places:
            for kind, id_, last in self._phrases_at(words, first, kazakh):
                if taken.get(kind, -1) >= first:
                    continue  # within a longer name of the same kind
                taken[kind] = last
                found = self._body if kind == "body" else self._office
                matches.extend(found(words, id_, first, last, on))
        return matches

    def _body(self, words: Words, id_: str, first: int, last: int, on: date) -> list[Match]:
        body = self.registry.bodies[id_]
        if not in_force(body.start, "", on):
            return []
        if body.country and is_foreign(words, first, last, body.country):
            return []
        start, end = words.starts[first], words.ends[last]
        rule = "hashtag" if words.tagged(first) else "body"
        return [Match("body", id_, start, end, words.text[start:end], rule)]

    def _office(self, words: Words, id_: str, first: int, last: int, on: date) -> list[Match]:
        body = self.registry.bodies.get(self.registry.offices[id_].body)
        if body and is_foreign(words, first, last, body.country):
            return []
        if not office_in_force(self.registry, id_, on):
            return []
        start, end = words.starts[first], words.ends[last]
        shown = words.text[start:end]
        matches = [Match("office", id_, start, end, shown, "office")]
        people = holders(self.registry, id_, on)
        if len(people) == 1:
            matches.append(Match("official", people[0], start, end, shown, "office"))
        return matches
