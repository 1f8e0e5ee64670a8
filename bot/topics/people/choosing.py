"""Who is meant: the text decides as a whole which of its mentions are whose. Pure.

A full name settles who a bare surname is, another first name beside a surname means somebody else,
and a bare surname alone counts only when one person of the registry has it and it is no ordinary
word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.topics.findings import Ambiguity, Doubt, Evidence, Match
from bot.topics.people.mention import ALERT, LISTED, NOBODY, Mention
from bot.topics.people.names import words_of
from bot.topics.registry.registry import Person
from bot.topics.tokens import Words, fold
from storage.vocabulary import TopicKind

# A person's id, and the folded words that look like this person and are not.
Vetoes = Mapping[str, Sequence[tuple[str, ...]]]


class _Meant(NamedTuple):
    """Who may be meant, and why that is not sure."""

    people: frozenset[str]
    doubt: Doubt | None = None


def vetoes_of(people: Iterable[Person]) -> Vetoes:
    """The vetoes of a registry's people, folded once for every text."""
    return {
        person.id: [tuple(fold(word) for word in words_of(veto)) for veto in person.vetoes]
        for person in people
        if person.vetoes
    }


def choose(
    words: Words, mentions: Sequence[Mention], vetoes: Vetoes
) -> tuple[list[Match], list[Ambiguity]]:
    """The officials that a text's mentions are of, and the mentions that stay open."""
    if vetoes:
        mentions = [_without_vetoed(words, mention, vetoes) for mention in mentions]
    text = _Text(mentions)
    matches: list[Match] = []
    ambiguous: list[Ambiguity] = []
    for mention in mentions:
        people, doubt = text.meant_by(mention)
        if not people:
            continue
        start, end = words.starts[mention.first], words.ends[mention.last]
        shown = words.text[start:end]
        if doubt is not None:
            ambiguous.append(Ambiguity(start, end, shown, tuple(sorted(people)), doubt))
        else:
            evidence = Evidence(shown, start, end, mention.rule)
            matches.append(Match(TopicKind.OFFICIAL, next(iter(people)), evidence))
    return matches, ambiguous


class _Text:
    """What a text has said so far about the surnames in it; asked mention by mention, in order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._named = {
            person
            for mention in mentions
            if mention.by_first_name and len(mention.people) == 1
            for person in mention.people
        }
        # The surnames that the text gives to somebody who is not in the registry.
        self._others = {
            family
            for mention in mentions
            if not (mention.people or mention.perhaps)
            for family in mention.families
        }
        # Those that it seems to give to one: what says "the deputy" or whose words they are, too,
        # weighs more than a first name that may be an ordinary word.
        shown = {
            family
            for mention in mentions
            if mention.people and mention.weight > ALERT
            for family in mention.families
        }
        self._others |= {
            family for mention in mentions if mention.perhaps for family in mention.families - shown
        }
        self._latest: dict[int, frozenset[str]] = {}  # surname -> whose it was last

    def meant_by(self, mention: Mention) -> _Meant:
        """Whom a mention means: one person, several and why it is open, or nobody."""
        people = mention.people
        if mention.weight < 0 or mention.perhaps:
            return _Meant(NOBODY)  # whoever else the text names, these words are no person's
        if people and not mention.by_first_name:
            return self._by_surname(mention)
        self._latest.update(dict.fromkeys(mention.families, people & self._named))
        if len(people) > 1:
            people = people & self._named or people
        return _Meant(people, Doubt.SEVERAL if len(people) > 1 else None)

    def _by_surname(self, mention: Mention) -> _Meant:
        told = [self._latest[family] for family in mention.families if family in self._latest]
        if told:
            meant = mention.people & NOBODY.union(*told)
            if len(meant) < 2:
                return _Meant(meant)  # or nobody: the last one of this name was somebody else
        known = mention.people & self._named
        if len(known) == 1:
            return _Meant(known)
        if self._others & mention.families and not known:
            return _Meant(NOBODY)
        people = known or mention.people
        if mention.weight < LISTED and not known:
            return _Meant(NOBODY)
        if len(people) > 1:
            return _Meant(people, Doubt.SEVERAL)
        return _Meant(people, Doubt.ORDINARY if mention.weight < ALERT and not known else None)


def _without_vetoed(words: Words, mention: Mention, vetoes: Vetoes) -> Mention:
    """A mention without the people whom an editor ruled out for these words."""
    vetoed = {
        person
        for person in mention.people
        for veto in vetoes.get(person, ())
        if veto and _covers(words, mention, veto)
    }
    return replace(mention, people=mention.people - vetoed) if vetoed else mention


def _covers(words: Words, mention: Mention, veto: tuple[str, ...]) -> bool:
    """Whether a mention lies within the words of a veto."""
    size = len(veto)
    return any(
        tuple(words.keys[first : first + size]) == veto
        for first in range(max(0, mention.last - size + 1), mention.first + 1)
    )
