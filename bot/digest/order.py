"""In which order a digest tells its news: the stories of a topic, and the topics. Pure.

The table of docs/architecture.md ("The order of a digest"), tested as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.digest.prominence import Prominence
from bot.digest.views import TopicView
from storage.vocabulary import TopicKind


@dataclass(frozen=True, slots=True)
class Weight:
    """What makes a story important: the `outlets` that tell it, in whatever language, by how many
    `articles`; whether it only says what is to happen (`planned`); `followed`, whether its reader
    follows a person or an office that it is about; the highest `rank` of those it names
    (bot/topics/registry/ranks.py)."""

    outlets: frozenset[str] = frozenset()
    articles: int = 1
    planned: bool = False
    followed: bool = False
    rank: int = 0

    @property
    def sources(self) -> int:
        """How many outlets tell it: whoever has brought it, at least."""
        return max(1, len(self.outlets))

    def outweighs(self, other: Weight) -> bool:
        """Whether it is by far the greater event: more than twice as many outlets tell it."""
        return self.sources > 2 * other.sources

    def with_(self, other: Weight) -> Weight:
        """That of both together: an outlet that tells both is one."""
        return Weight(
            self.outlets | other.outlets,
            self.articles + other.articles,
            self.planned and other.planned,
            self.followed or other.followed,
            max(self.rank, other.rank),
        )


class Timed(Protocol):
    """An article by when it was published, which is compared only."""

    @property
    def id(self) -> int: ...

    @property
    def published_at(self) -> Any: ...


def first_names(told: Iterable[tuple[int, str, str]]) -> dict[str, str]:
    """Which outlet each source is, by its key: what it called itself when it told the first of some
    articles (since when who tells one, and its name then), for one that renames itself is one
    outlet still. Sources of one name are one outlet."""
    return {key: name for _, key, name in sorted(told, reverse=True)}


_PLAIN = Weight()
PERSONAL = frozenset({TopicKind.OFFICIAL, TopicKind.OFFICE})


def importance(article: Timed, weight: Weight = _PLAIN) -> tuple[Any, ...]:
    """What stories are compared by, the greatest first."""
    return (
        weight.sources,
        weight.articles,
        not weight.planned,
        weight.followed,
        weight.rank,
        article.published_at,
        article.id,
    )


def is_behind(named: Prominence | None) -> bool:
    """Whether an article names a topic only in its text: then it stands behind those of the topic
    that say at once what they are about, however important it is."""
    return named is not None and named > Prominence.LEAD


def is_passing(named: Prominence | None) -> bool:
    """Whether an article is not about a topic, but only names it: under that it is no entry."""
    return named is Prominence.PASSING


def topic_place(topic: TopicView, own: Mapping[int, int]) -> tuple[object, ...]:
    """What topics are compared by, the least first: `own` are their places in the reader's list."""
    return (own.get(topic.id, len(own)), topic.title)


def places(order: Sequence[int]) -> dict[int, int]:
    """The places of topics that stand in an order, by their ids, from 0."""
    return {topic: at for at, topic in enumerate(order)}
