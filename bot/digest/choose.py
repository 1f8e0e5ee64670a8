"""Which articles one chat's digest tells, under which topic and in which order: each once. Pure.

What stands before what says order.py; what of it a message shows, seen.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from bot.digest.order import Weight, importance, is_passing, places, topic_place
from bot.digest.prominence import Prominence
from bot.digest.surge import Surge
from bot.digest.together import together
from bot.digest.views import TopicView
from storage.vocabulary import TopicKind

# A person is what the reader asked for most precisely, a hashtag says least.
_PRECEDENCE: dict[str, int] = {
    kind: place
    for place, kind in enumerate(
        (
            TopicKind.OFFICIAL,
            TopicKind.OFFICE,
            TopicKind.KEYWORD,
            TopicKind.NAMED,
            TopicKind.BODY,
            TopicKind.HASHTAG,
        )
    )
}


class Placed(Protocol):
    """An article by what says where it stands in a digest. `published_at` is compared only."""

    @property
    def id(self) -> int: ...

    @property
    def published_at(self) -> Any: ...


A = TypeVar("A", bound=Placed)
_PLAIN = Weight()
_UNWEIGHED: Mapping[int, Weight] = {}  # bounded: it is empty
_UNRELATED: Mapping[int, Collection[int]] = {}  # bounded: it is empty
# By an article and a topic of it.
Named: TypeAlias = Mapping[tuple[int, int], Prominence]
_PLAINLY: Named = {}  # bounded: it is empty


@dataclass(frozen=True, slots=True)
class Beneath(Generic[A]):
    """An article that stands beneath one that it is related to; what it is about itself, where that
    is not the topic of the group that it stands in."""

    article: A
    topic: TopicView | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[A]):
    """One article in a digest, the other topics of the chat that it is about, and the articles that
    are related to it, in their order, which stand in no other place."""

    article: A
    also: tuple[TopicView, ...]
    others: tuple[str, ...] = ()  # names of those who tell the same story, beside its outlet
    related: tuple[Beneath[A], ...] = ()


@dataclass(frozen=True, slots=True)
class Group(Generic[A]):
    """The articles told under one topic, the most important first; `rest`: how many more entries
    there are than these items; `surge`: that it has far more news than usual."""

    topic: TopicView
    items: tuple[Item[A], ...]
    rest: int = 0
    surge: Surge | None = None

    @property
    def count(self) -> int:
        """How many entries stand in it: what is only beneath another is none."""
        return self.rest + len(self.items)


@dataclass(frozen=True, slots=True)
class Digest(Generic[A]):
    """What a chat reads: groups, in its order; of `total` entries `hidden` are in none of them, for
    there are too many. What stands beneath an entry as related to it counts nowhere.

    `came` of them (None: it is not known of all) had come before: they stand in no group, but are
    listed, as `again`, the newest first, where the reader wants that. `behind`: how many are told,
    but not held here: it is the beginning of a longer one (`cut`). `about`: which entries, by their
    numbers, are about each topic and do not only name it, under whatever topic they stand.
    """

    groups: tuple[Group[A], ...]
    total: int
    hidden: int
    came: int | None = 0
    again: tuple[A, ...] = ()
    behind: int = 0
    about: tuple[tuple[TopicView, frozenset[int]], ...] = ()

    def shown(self) -> Iterator[A]:
        """The articles that are shown, also those that are only listed."""
        for group in self.groups:
            for item in group.items:
                yield item.article
                yield from (one.article for one in item.related)
        yield from self.again


def choose(
    articles: Iterable[A],
    topics_of: Mapping[int, Iterable[TopicView]],
    *,
    beyond: int = 0,
    came: Collection[int] = (),
    listed: bool = True,
    related: Mapping[int, Collection[int]] = _UNRELATED,
    foreign: Collection[int] = (),
    weights: Mapping[int, Weight] = _UNWEIGHED,
    order: Sequence[int] = (),
    moved: int = 0,
    named: Named = _PLAINLY,
    planned: Collection[int] = (),
) -> Digest[A]:
    """Group articles by the chat's topics. `topics_of` maps an article's id to the subscribed
    topics it is about; `beyond` is how many more there are when `articles` are only the newest.
    Those that `came` before, by id, are in no group; `listed`: the reader wants a list of them.
    Those that are `related`, by their ids and both ways, stand beneath the newest of them that is
    not in a `foreign` language, if there is one, and no remark on a far greater event, and what is
    only `planned` beneath what came of it; all of them count for the place of the entry. `weights`:
    of the articles, by id; `order` are the topics, by id, as the reader's list has them, the first
    `moved` of which he has put there himself. `named`: how plainly articles name topics; in the
    title where that is not said."""
    newest = sorted(articles, key=lambda article: (article.published_at, article.id), reverse=True)
    about = {article.id: list(topics_of.get(article.id, ())) for article in newest}
    told = [article for article in newest if about[article.id]]
    fresh = [article for article in told if article.id not in came]
    again = [article for article in told if article.id in came]
    fresh.sort(key=lambda one: importance(one, weights.get(one.id, _PLAIN)), reverse=True)
    counts: dict[TopicView, int] = {}
    for article in fresh:
        for topic in about[article.id]:
            counts[topic] = counts.get(topic, 0) + 1
    own, listed_at = places(order[:moved]), places(order)
    ranked = {
        one.id: _ranked(one.id, about[one.id], named, counts, own, listed_at) for one in fresh
    }
    groups: dict[TopicView, list[Item[A]]] = {}
    for article, beneath in _gathered(fresh, related, foreign, planned, weights):
        first, *also = ranked[article.id]
        those = tuple(
            Beneath(one, None if first in about[one.id] else ranked[one.id][0]) for one in beneath
        )
        groups.setdefault(first, []).append(Item(article, tuple(also), related=those))
    for topic, items in groups.items():
        items[:] = together(items, related, planned)
        items.sort(key=lambda item: is_passing(named.get((item.article.id, topic.id))))
    every = [Group(topic, tuple(items)) for topic, items in groups.items()]
    every.sort(key=lambda group: topic_place(group.topic, listed_at))
    return Digest(
        tuple(every),
        total=sum(map(len, groups.values())) + len(again) + beyond,
        hidden=beyond,
        came=None if beyond and came else len(again),
        again=tuple(again) if listed else (),
        about=_about(every, named, listed_at),
    )


def _about(
    groups: Sequence[Group[A]], named: Named, listed_at: Mapping[int, int]
) -> tuple[tuple[TopicView, frozenset[int]], ...]:
    """The topics of some entries, each with those that are about it; those under which more of
    them stand first, else in their order."""
    found: dict[TopicView, set[int]] = {}
    entries = ((group.topic, item) for group in groups for item in group.items)
    for number, (under, item) in enumerate(entries):
        for topic in (under, *item.also):
            if not is_passing(named.get((item.article.id, topic.id))):
                found.setdefault(topic, set()).add(number)
    under_it = {group.topic: len(group.items) for group in groups}
    topics = sorted(found, key=lambda it: (-under_it.get(it, 0), topic_place(it, listed_at)))
    return tuple((topic, frozenset(found[topic])) for topic in topics)


def _ranked(
    article: int,
    topics: Iterable[TopicView],
    named: Named,
    counts: Mapping[TopicView, int],
    own: Mapping[int, int],
    listed_at: Mapping[int, int],
) -> list[TopicView]:
    """Topics of an article, the one under which it stands first: the one that it names most
    plainly, of these the one that the reader has put before the others, else what he asked for
    most precisely."""
    return sorted(
        topics,
        key=lambda topic: (
            named.get((article, topic.id), Prominence.TITLE),
            own.get(topic.id, len(own)),
            _PRECEDENCE.get(topic.kind, 9),
            -counts[topic],
            listed_at.get(topic.id, len(listed_at)),
            topic.title,
        ),
    )


def _gathered(
    articles: Sequence[A],
    related: Mapping[int, Collection[int]],
    foreign: Collection[int],
    planned: Collection[int],
    weights: Mapping[int, Weight],
) -> list[tuple[A, list[A]]]:
    """Articles, each once: those that stand by themselves, the most important first, with those
    that are related to them, which count for them, too. Not what is only related to these: a chain
    ends far from its theme."""
    here = {one.id: one for one in articles}

    def near(one: A) -> list[A]:
        return [here[it] for it in related.get(one.id, ()) if it in here]

    def has_come(one: A) -> bool:
        """Whether what it says is to happen is told by one that is related to it, and later."""
        return one.id in planned and any(
            it.id not in planned and it.published_at > one.published_at for it in near(one)
        )

    def is_lesser(one: A) -> bool:
        """Whether it is a remark on a far greater event."""
        mine = weights.get(one.id, _PLAIN)
        return any(weights.get(it.id, _PLAIN).outweighs(mine) for it in near(one))

    beneath: dict[int, list[A]] = {}
    taken: set[int] = set()
    newest = sorted(articles, key=lambda one: (one.published_at, one.id), reverse=True)
    for article in sorted(
        newest, key=lambda one: (has_come(one), one.id in foreign, is_lesser(one))
    ):
        if article.id in taken:
            continue
        those = beneath[article.id] = []
        ids = {one.id for one in near(article)}
        if ids:
            those += [
                one
                for one in articles
                if one.id in ids and one.id not in taken and one.id not in beneath
            ]
            taken.update(one.id for one in those)

    def order(gathered: tuple[A, list[A]]) -> tuple[Any, ...]:
        those = [gathered[0], *gathered[1]]
        every = [one for one in those if not has_come(one)] or those
        weight = reduce(Weight.with_, (weights.get(one.id, _PLAIN) for one in every))
        return importance(max(every, key=lambda one: (one.published_at, one.id)), weight)

    return sorted(
        ((one, beneath[one.id]) for one in articles if one.id in beneath), key=order, reverse=True
    )
