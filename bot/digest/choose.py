"""Which articles one chat's digest shows, and under which topic: each article once. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from bot.digest.views import ArticleView, Others, TopicView
from storage.vocabulary import TopicKind

# A phone's reader scrolls through some thirty; what is beyond is counted, and /latest shows it.
MOST_ARTICLES = 40
# Of what came before, which is only listed.
MOST_LISTED = 20

# A person is what the reader asked for most precisely, a hashtag says least.
_PRECEDENCE: dict[str, int] = {
    kind: place
    for place, kind in enumerate(
        (
            TopicKind.OFFICIAL,
            TopicKind.OFFICE,
            TopicKind.KEYWORD,
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
_ALONE: Mapping[int, Others] = {}  # bounded: it is empty
_NOBODY = Others()
_UNRELATED: Mapping[int, Collection[int]] = {}  # bounded: it is empty


@dataclass(frozen=True, slots=True)
class Beneath(Generic[A]):
    """An article that stands beneath one that it is related to; what it is about itself, where that
    is not the topic of the group that it stands in."""

    article: A
    topic: TopicView | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[A]):
    """One article in a digest, the other topics of the chat that it is about, and the articles that
    are related to it, newest first, which stand in no other place."""

    article: A
    also: tuple[TopicView, ...]
    others: tuple[str, ...] = ()  # names of those who tell the same story, beside its outlet
    related: tuple[Beneath[A], ...] = ()


@dataclass(frozen=True, slots=True)
class Group(Generic[A]):
    """The articles shown under one topic, newest first."""

    topic: TopicView
    items: tuple[Item[A], ...]

    @property
    def count(self) -> int:
        """How many articles stand in it, also beneath others."""
        return sum(1 + len(item.related) for item in self.items)


@dataclass(frozen=True, slots=True)
class Digest(Generic[A]):
    """What a chat reads: groups, the biggest first; of `total` articles `hidden` are not shown.

    `came` of them (None: it is not known of all) had come before: they stand in no group, but are
    listed, as `again`, the newest first, where the reader wants that.
    """

    groups: tuple[Group[A], ...]
    total: int
    hidden: int
    came: int | None = 0
    again: tuple[A, ...] = ()

    def shown(self) -> Iterator[A]:
        """The articles that are shown, also those that are only listed."""
        for group in self.groups:
            for item in group.items:
                yield item.article
                yield from (one.article for one in item.related)
        yield from self.again


def as_seen(
    content: Digest[A],
    views: Mapping[int, ArticleView],
    others: Mapping[int, Others] = _ALONE,
) -> Digest[ArticleView]:
    """The same with what readers see of each article, by its id, and who else tells its story; one
    that is not among them was removed meanwhile, and is not counted either."""
    groups = []
    for group in content.groups:
        items = [_seen(item, views, others) for item in group.items]
        there = tuple(item for item in items if item is not None)
        if there:
            groups.append(Group(group.topic, there))
    again = tuple(views[one.id] for one in content.again if one.id in views)
    gone_again = len(content.again) - len(again)
    gone = sum(one.id not in views for one in content.shown())
    came = content.came if content.came is None else content.came - gone_again
    return Digest(tuple(groups), content.total - gone, content.hidden, came, again)


def _seen(
    item: Item[A], views: Mapping[int, ArticleView], others: Mapping[int, Others]
) -> Item[ArticleView] | None:
    """The same of one item. The first of its related ones takes the place of one that is gone."""
    related = [
        Beneath(views[one.article.id], one.topic) for one in item.related if one.article.id in views
    ]
    view, also = views.get(item.article.id), item.also
    if view is None:
        if not related:
            return None
        first = related.pop(0)
        view, also = first.article, (first.topic,) if first.topic else ()
    return Item(view, also, _names(view, others.get(view.id, _NOBODY)), tuple(related))


def _names(view: ArticleView, others: Others) -> tuple[str, ...]:
    """Who else tells it than the outlet that it names; if it names none, its own source first."""
    outlet = view.outlet.casefold()
    rest = tuple(name for name in others.names if name.casefold() != outlet)
    return rest if outlet or not others.own else (others.own, *rest)


def choose(
    articles: Iterable[A],
    topics_of: Mapping[int, Iterable[TopicView]],
    *,
    most: int = MOST_ARTICLES,
    beyond: int = 0,
    came: Collection[int] = (),
    listed: bool = True,
    related: Mapping[int, Collection[int]] = _UNRELATED,
    foreign: Collection[int] = (),
) -> Digest[A]:
    """Group articles by the chat's topics. `topics_of` maps an article's id to the subscribed
    topics it is about; `beyond` is how many more there are when `articles` are only the newest.
    Those that `came` before, by id, are in no group; `listed`: the reader wants a list of them.
    Those that are `related`, by their ids and both ways, stand beneath the newest of them that is
    not in a `foreign` language, if there is one."""
    newest = sorted(articles, key=lambda article: (article.published_at, article.id), reverse=True)
    about = {article.id: list(topics_of.get(article.id, ())) for article in newest}
    told = [article for article in newest if about[article.id]]
    fresh = [article for article in told if article.id not in came]
    again = [article for article in told if article.id in came]
    counts: dict[TopicView, int] = {}
    for article in fresh:
        for topic in about[article.id]:
            counts[topic] = counts.get(topic, 0) + 1
    groups: dict[TopicView, list[Item[A]]] = {}
    for article, beneath in _gathered(fresh[:most], related, foreign):
        first, *also = _ranked(about[article.id], counts)
        those = tuple(
            Beneath(one, None if first in about[one.id] else _ranked(about[one.id], counts)[0])
            for one in beneath
        )
        groups.setdefault(first, []).append(Item(article, tuple(also), related=those))
    every = [Group(topic, tuple(items)) for topic, items in groups.items()]
    unlisted = len(again[MOST_LISTED:]) if listed else 0
    return Digest(
        tuple(sorted(every, key=lambda group: (-group.count, group.topic.title))),
        total=len(told) + beyond,
        hidden=beyond + len(fresh[most:]) + unlisted,
        came=None if beyond and came else len(again),
        again=tuple(again[:MOST_LISTED]) if listed else (),
    )


def _ranked(topics: Iterable[TopicView], counts: Mapping[TopicView, int]) -> list[TopicView]:
    """Topics of an article, the one under which it stands first."""
    return sorted(
        topics, key=lambda topic: (_PRECEDENCE.get(topic.kind, 9), -counts[topic], topic.title)
    )


def _gathered(
    articles: Sequence[A], related: Mapping[int, Collection[int]], foreign: Collection[int]
) -> list[tuple[A, list[A]]]:
    """Articles, each once: those that stand by themselves, in their order, with those that are
    related to them. Not what is only related to these: a chain ends far from its theme."""
    beneath: dict[int, list[A]] = {}
    taken: set[int] = set()
    for article in sorted(articles, key=lambda one: one.id in foreign):
        if article.id in taken:
            continue
        those = beneath[article.id] = []
        near = related.get(article.id)
        if near:
            those += [
                one
                for one in articles
                if one.id in near and one.id not in taken and one.id not in beneath
            ]
            taken.update(one.id for one in those)
    return [(one, beneath[one.id]) for one in articles if one.id in beneath]
