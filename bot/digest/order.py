"""In which order a digest tells its news: the stories of a topic, and the topics. Pure.

The table of docs/architecture.md ("The order of a digest"), tested as one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.digest.prominence import Prominence
from bot.digest.views import TopicView
from storage.vocabulary import TopicKind

# A story that five tell is as well known as one that fifty tell.
MOST_SOURCES = 5


@dataclass(frozen=True, slots=True)
class Weight:
    """What makes a story important to a reader: `followed`, whether he follows a person or an
    office that it is about; by how many `sources` it is told; the highest `rank` of those it
    names (bot/topics/registry/ranks.py)."""

    followed: bool = False
    sources: int = 1
    rank: int = 0


class Timed(Protocol):
    """An article by when it was published, which is compared only."""

    @property
    def id(self) -> int: ...

    @property
    def published_at(self) -> Any: ...


_PLAIN = Weight()
PERSONAL = frozenset({TopicKind.OFFICIAL, TopicKind.OFFICE})


def importance(article: Timed, weight: Weight = _PLAIN) -> tuple[Any, ...]:
    """What stories are compared by, the greatest first."""
    return (
        weight.followed,
        min(weight.sources, MOST_SOURCES),
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
