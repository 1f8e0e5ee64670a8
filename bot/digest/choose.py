"""Which articles one chat's digest shows, and under which topic: each article once. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from bot.digest.views import ArticleView, TopicView
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
_ALONE: Mapping[int, tuple[str, ...]] = {}  # bounded: it is empty


@dataclass(frozen=True, slots=True)
class Item(Generic[A]):
    """One article in a digest, and the other topics of the chat that it is about."""

    article: A
    also: tuple[TopicView, ...]
    others: tuple[str, ...] = ()  # names of other sources that tell the same story


@dataclass(frozen=True, slots=True)
class Group(Generic[A]):
    """The articles shown under one topic, newest first."""

    topic: TopicView
    items: tuple[Item[A], ...]


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
            yield from (item.article for item in group.items)
        yield from self.again


def as_seen(
    content: Digest[A],
    views: Mapping[int, ArticleView],
    others: Mapping[int, tuple[str, ...]] = _ALONE,
) -> Digest[ArticleView]:
    """The same with what readers see of each article, by its id, and who else tells its story; one
    that is not among them was removed meanwhile, and is not counted either."""
    groups = []
    for group in content.groups:
        items = [
            Item(views[item.article.id], item.also, others.get(item.article.id, ()))
            for item in group.items
            if item.article.id in views
        ]
        if items:
            groups.append(Group(group.topic, tuple(items)))
    again = tuple(views[one.id] for one in content.again if one.id in views)
    gone_again = len(content.again) - len(again)
    gone = sum(one.id not in views for one in content.shown())
    came = content.came if content.came is None else content.came - gone_again
    return Digest(tuple(groups), content.total - gone, content.hidden, came, again)


def choose(
    articles: Iterable[A],
    topics_of: Mapping[int, Iterable[TopicView]],
    *,
    most: int = MOST_ARTICLES,
    beyond: int = 0,
    came: Collection[int] = (),
    listed: bool = True,
) -> Digest[A]:
    """Group articles by the chat's topics. `topics_of` maps an article's id to the subscribed
    topics it is about; `beyond` is how many more there are when `articles` are only the newest.
    Those that `came` before, by id, are in no group; `listed`: the reader wants a list of them."""
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
    for article in fresh[:most]:
        ranked = sorted(
            about[article.id],
            key=lambda topic: (_PRECEDENCE.get(topic.kind, 9), -counts[topic], topic.title),
        )
        groups.setdefault(ranked[0], []).append(Item(article, tuple(ranked[1:])))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0].title))
    unlisted = len(again[MOST_LISTED:]) if listed else 0
    return Digest(
        tuple(Group(topic, tuple(items)) for topic, items in ordered),
        total=len(told) + beyond,
        hidden=beyond + len(fresh[most:]) + unlisted,
        came=None if beyond and came else len(again),
        again=tuple(again[:MOST_LISTED]) if listed else (),
    )
