"""Conditions on a subscription: which articles about its topic come at all. Pure.

A rule is the same for all who have the same conditions, however they were typed or pressed
together: its text is what it is known by (storage/rules.py), so that an article is judged once for
all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from storage.outlet_names import keys, one_line
from storage.vocabulary import TopicKind

MOST_PARTS = 10
MOST_WORDS = 60  # characters of what is typed for one part
_MOST_NAME = 100  # of an outlet's


@dataclass(frozen=True, slots=True)
class Facts:
    """What of an article its conditions are judged by: the topics that it is about, those of them
    that its title names, its language, and who brought it, by the keys of their names."""

    topics: frozenset[int] = frozenset()
    titled: frozenset[int] = frozenset()
    language: str = ""
    outlets: frozenset[str] = frozenset()


class Rule(NamedTuple):
    """Conditions that hold together: all of `with_` (topics) are found in the article and none of
    `without`; one of the `outlets` brought it (names, as readers read them), and another than all
    of `not_outlets`; it is in one of the `languages`; and where `title` is set, its title names the
    topic that is followed."""

    with_: tuple[int, ...] = ()
    without: tuple[int, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    title: bool = False
    not_outlets: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.parts > 0

    @property
    def parts(self) -> int:
        """How many conditions it has."""
        listed = self.with_, self.without, self.outlets, self.not_outlets, self.languages
        return sum(map(len, listed)) + self.title

    @property
    def topics(self) -> frozenset[int]:
        """The topics that it names."""
        return frozenset(self.with_ + self.without)

    def meets(self, topic: int, facts: Facts) -> bool:
        """Whether an article comes of a subscription to a topic, by these facts of it."""
        return (
            topic in facts.topics
            and facts.topics.issuperset(self.with_)
            and facts.topics.isdisjoint(self.without)
            and (not self.languages or facts.language in self.languages)
            and (not self.title or topic in facts.titled)
            and (not self.outlets or not facts.outlets.isdisjoint(keys(self.outlets)))
            and not (
                self.not_outlets
                and facts.outlets
                and facts.outlets.issubset(keys(self.not_outlets))
            )
        )

    def normal(self) -> Rule:
        """The same in the one order in which it is stored, each part once. What is to be there and
        not to be there is not to be there."""
        without = sorted(set(self.without))
        return Rule(
            tuple(sorted(set(self.with_).difference(without))),
            tuple(without),
            _names(self.outlets),
            tuple(sorted(set(self.languages))),
            self.title,
            _names(self.not_outlets),
        )

    def but(self, topic: int) -> Rule:
        """The same without what it says of a topic."""
        return self._replace(
            with_=tuple(one for one in self.with_ if one != topic),
            without=tuple(one for one in self.without if one != topic),
        )


def _names(outlets: tuple[str, ...]) -> tuple[str, ...]:
    """Names in one order, each outlet once."""
    # Cut first: what is the same only then is one, and what is cut at a blank ends in none.
    cut = [one_line(one)[:_MOST_NAME].rstrip() for one in outlets]
    names = dict(zip(keys(cut), cut, strict=True))
    names.pop("", None)
    return tuple(names[key] for key in sorted(names))


EVERYTHING = Rule()


def text_of(rule: Rule) -> str:
    """A rule as it is stored: one text for all that are the same."""
    one = rule.normal()
    every: dict[str, Any] = {
        "with": one.with_,
        "without": one.without,
        "outlets": one.outlets,
        "languages": one.languages,
        "title": one.title,
        "not_outlets": one.not_outlets,
    }
    return orjson.dumps({name: value for name, value in every.items() if value}).decode()


# What texts say never changes, whichever database they stand in; some megabytes.
_MOST_READ = 10_000
_READ: dict[str, Rule] = {}  # bounded: begun anew at so many


def rule_of(text: str) -> Rule:
    """The rule that a stored text says."""
    known = _READ.get(text)
    if known is None:
        if len(_READ) >= _MOST_READ:
            _READ.clear()
        known = _READ[text] = rule_once(text)
    return known


def rule_once(text: str) -> Rule:
    """The same for whoever keeps himself what he asks of it, of many rules at once."""
    get = orjson.loads(text).get
    return Rule(
        tuple(get("with", ())),
        tuple(get("without", ())),
        tuple(get("outlets", ())),
        tuple(get("languages", ())),
        get("title", False),
        tuple(get("not_outlets", ())),
    )


_TAG_RULE = TopicKind.HASHTAG.value


def names_in_title(title: str, evidence: Iterable[tuple[str, int, str]]) -> bool:
    """Whether a title names a topic, by the evidence of it (words, where they begin, by which rule
    they were found). Hashtags stand under the news: a title names one by its words."""
    folded = title.casefold()
    return any(
        _says(folded, words.lstrip("#").replace("_", " ").casefold())
        if rule == _TAG_RULE
        else start < len(title) and title.startswith(words, start) and bool(words)
        for words, start, rule in evidence
    )


def _says(title: str, words: str) -> bool:
    """Whether a folded title has some words, or a longer form of the last one."""
    at = title.find(words) if words else -1
    while at > 0 and (title[at - 1].isalnum() or title[at - 1] == "_"):
        at = title.find(words, at + 1)
    return at >= 0
