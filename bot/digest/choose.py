"""Which articles one chat's digest tells, under which topic and in which order: each once. Pure.

What stands before what says order.py; what of it a message shows, seen.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.digest.gathering import gathered, not_over
from bot.digest.headings import headings_in_order
from bot.digest.order import (
    PERSONAL,
    Named,
    Timed,
    Weight,
    heads_of,
    importance,
    is_aside,
    is_behind,
    is_passing,
    once,
    places,
    ranked_topics,
    topic_place,
)
from bot.digest.prominence import Prominence
from bot.digest.surge import Surge
from bot.digest.together import together
from bot.digest.views import TopicView

A = TypeVar("A", bound=Timed)
_PLAIN = Weight()
_UNWEIGHED: Mapping[int, Weight] = {}  # bounded: it is empty
_UNRELATED: Mapping[int, Collection[int]] = {}  # bounded: it is empty
_PLAINLY: Named = {}  # bounded: it is empty
_EVERY_MARK: Collection[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class Beneath(Generic[A]):
    """An article that stands beneath one that it is related to; what it is about itself, where that
    is not the topic of the group that it stands in, or one that nothing else would show."""

    article: A
    topic: TopicView | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[A]):
    """One article in a digest, the other topics of the chat that it is about, and the articles that
    are related to it, in their order, which stand in no other place. `untold`: topics that bring
    it, too, but are not shown beside it: it names them in passing only, or another that is shown
    says the same. `later`: what tells a later state of its story (later.py), by which it may be
    `refuted`."""

    article: A
    also: tuple[TopicView, ...]
    others: tuple[str, ...] = ()  # names of those who tell the same story, beside its outlet
    related: tuple[Beneath[A], ...] = ()
    untold: tuple[TopicView, ...] = ()
    later: A | None = None
    refuted: bool = False


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
    but not held here: it is the beginning of a longer one (`cut`).

    `mentions`: articles that name topics of the chat (`also`) in passing only, which stand in no
    group and count in no total; `mentioned`: how many there are of them, also where it is cut.
    """

    groups: tuple[Group[A], ...]
    total: int
    hidden: int
    came: int | None = 0
    again: tuple[A, ...] = ()
    behind: int = 0
    mentions: tuple[Item[A], ...] = ()
    mentioned: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell of."""
        return not self.total and not self.mentioned

    def shown(self) -> Iterator[A]:
        """The articles that are shown, also those that are only listed."""
        for group in self.groups:
            for item in group.items:
                yield item.article
                yield from [] if item.later is None else [item.later]
                yield from (one.article for one in item.related)
        yield from (item.article for item in self.mentions)
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
    itself: Named = _PLAINLY,
    planned: Collection[int] = (),
    over: Collection[int] = (),
    outdated: Collection[tuple[int, int]] = (),
    unmarked: Collection[tuple[int, int]] = _EVERY_MARK,
) -> Digest[A]:
    """Group articles by the chat's topics. `topics_of` maps an article's id to the subscribed
    topics it is about; `beyond` is how many more there are when `articles` are only the newest.
    Those that `came` before, by id, are in no group; `listed`: he wants a list of them.
    Those that are `related`, by their ids and both ways, stand beneath the newest of them that is
    not in a `foreign` language, if there is one, and no remark on a far greater event, and what is
    only `planned` beneath what came of it; all of them count for the place of the entry. `weights`:
    of the articles, by id; `order` are the topics, by id, as the reader's list has them, the first
    `moved` of which he has put there himself; the others stand by what leads them. `named`: how
    plainly stories name topics, `itself`: each article alone; else in the title. What names all of
    its topics in passing is only mentioned. What is planned and `over` by now stands nowhere, where
    what came of it is told; of `outdated` articles each is with what came of it (outdated.py).
    `unmarked`: topics not shown beside an article, by both ids."""
    newest = sorted(articles, key=lambda article: (article.published_at, article.id), reverse=True)
    about = {article.id: list(topics_of.get(article.id, ())) for article in newest}
    told = [article for article in newest if about[article.id]]
    fresh = [one for one in not_over(told, over, related, planned) if one.id not in came]
    again = [article for article in told if article.id in came]
    fresh.sort(key=lambda one: importance(one, weights.get(one.id, _PLAIN)), reverse=True)
    counts = Counter(topic for article in fresh for topic in about[article.id])
    own, listed_at = places(order[:moved]), places(order)
    by = (named, counts, own, listed_at, itself)
    ranked = {one.id: ranked_topics(one.id, about[one.id], *by) for one in fresh}
    passing = {
        id_ for id_, its in ranked.items() if all(is_passing(named.get((id_, it.id))) for it in its)
    }
    plainly = {id_: _plainly(id_, topics, named) for id_, topics in ranked.items()}
    entries = gathered(fresh, related, foreign, planned, passing, weights, plainly, outdated)
    groups, mentions = _placed(entries, ranked, passing, unmarked, heads_of(about.values()))
    groups = _traced(groups, mentions, ranked, unmarked)
    mentions.sort(key=lambda item: topic_place(item.also[0], listed_at))
    together_ = {topic: together(items, related, planned) for topic, items in groups.items()}
    every = [_grouped(topic, items, named, weights) for topic, items in together_.items()]
    return Digest(
        tuple(headings_in_order(every, weights, plainly, own, listed_at)),
        total=sum(map(len, groups.values())) + len(again) + beyond,
        hidden=beyond,
        came=None if beyond and came else len(again),
        again=tuple(again) if listed else (),
        mentions=tuple(mentions),
        mentioned=len(mentions),
    )


def _plainly(article: int, topics: Iterable[TopicView], named: Named) -> frozenset[tuple[int, int]]:
    """The topics that an article names in its title or its lead, of a body and its hashtag one; of
    persons and offices also which stand in its title, for who only chairs a sitting stands in the
    lead of its news."""
    how = {it: named.get((article, it.id), Prominence.TITLE) for it in topics}
    at_once = {it.name: it for it in how if not is_behind(how[it])}.values()
    titled = (it for it in at_once if it.kind in PERSONAL and how[it] is Prominence.TITLE)
    lead, title = Prominence.LEAD.value, Prominence.TITLE.value
    return frozenset({*((it.id, lead) for it in at_once), *((it.id, title) for it in titled)})


def _grouped(
    topic: TopicView,
    items: Sequence[Item[A]],
    named: Named,
    weights: Mapping[int, Weight],
) -> Group[A]:
    """The entries of a topic, in their order: those that only name it in their text behind the
    others, and another state's affairs behind those of home."""

    def place(item: Item[A]) -> tuple[bool, bool]:
        id_ = item.article.id
        behind = is_behind(named.get((id_, topic.id)))
        return behind, is_aside(topic, weights.get(id_, _PLAIN))

    return Group(topic, tuple(sorted(items, key=place)))


def _placed(
    entries: Iterable[tuple[A, list[A]]],
    ranked: Mapping[int, Sequence[TopicView]],
    passing: Collection[int],
    unmarked: Collection[tuple[int, int]],
    heads: Mapping[int, TopicView],
) -> tuple[dict[TopicView, list[Item[A]]], list[Item[A]]]:
    """Articles, with those beneath them, under the first of their topics, and those that are only
    mentioned."""
    groups: dict[TopicView, list[Item[A]]] = {}
    mentions: list[Item[A]] = []
    for article, beneath in entries:
        if article.id in passing:
            # What is related to one that is only mentioned is, too: else it would stand above it.
            mentions += [Item(one, once(ranked[one.id])) for one in (article, *beneath)]
            continue
        first, *others = ranked[article.id]
        head = heads.get(first.id, first)
        marks = [one for one in others if (article.id, one.id) not in unmarked]
        also = tuple(
            one for one in once(marks, but=head) if heads.get(one.id, one).name != head.name
        )
        those = tuple(
            Beneath(one, None if first in ranked[one.id] else ranked[one.id][0]) for one in beneath
        )
        untold = tuple(one for one in others if one not in also)
        item = Item(article, also, related=those, untold=untold)
        groups.setdefault(head, []).append(item)
    return groups, mentions


def _traced(
    groups: Mapping[TopicView, Sequence[Item[A]]],
    mentions: Sequence[Item[A]],
    ranked: Mapping[int, Sequence[TopicView]],
    unmarked: Collection[tuple[int, int]],
) -> dict[TopicView, list[Item[A]]]:
    """The groups, so that each topic is seen that brings anything: of marks those first that are no
    heading, and before them what only entries name in passing and nothing else shows."""
    headings = {topic.name for topic in groups}
    seen = {topic.name for item in mentions for topic in item.also} | headings
    told: dict[TopicView, list[Item[A]]] = {}
    for first, items in groups.items():
        for item in items:
            also = tuple(sorted(item.also, key=lambda topic: topic.name in headings))
            seen.update(topic.name for topic in also)
            told.setdefault(first, []).append(replace(item, also=also))

    def shown(one: Beneath[A]) -> Beneath[A]:
        about = (it for it in ranked[one.article.id] if (one.article.id, it.id) not in unmarked)
        fresh = next((it for it in about if it.name not in seen), one.topic)
        seen.update({fresh.name} if fresh else ())
        return Beneath(one.article, fresh)

    def traced(item: Item[A]) -> Item[A]:
        left = once([topic for topic in item.untold if topic.name not in seen])
        seen.update(topic.name for topic in left)
        return replace(item, also=(*left, *item.also))

    for items in told.values():
        items[:] = [replace(it, related=tuple(map(shown, it.related))) for it in items]
    for items in told.values():
        items[:] = map(traced, items)
    return told
