"""In which order the headings of a digest stand, by the entry that leads each. Pure.

The reader's own order decides; a size never does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from typing import Protocol, TypeVar

from bot.digest.order import Weight, topic_place
from bot.digest.together import Entry
from bot.digest.views import TopicView

_PLAIN = Weight()


class Heading(Protocol):
    """A topic with its entries, which are in their order."""

    @property
    def topic(self) -> TopicView: ...

    @property
    def items(self) -> Sequence[Entry]: ...


G = TypeVar("G", bound=Heading)


def headings_in_order(
    groups: Iterable[G],
    weights: Mapping[int, Weight],
    plainly: Mapping[int, Collection[tuple[int, int]]],
    own: Mapping[int, int],
    listed_at: Mapping[int, int],
) -> list[G]:
    """Groups in the order of their headings: those that the reader has put in an order (`own`), in
    that; the others by the first of the topics, as his list has them, that the entry names at once
    (`plainly`: topics first) which leads them, a summary of a week last. What is for today stands
    before what leads the bodies of other states right above it."""

    def place(group: G) -> tuple[object, ...]:
        met = (topic for topic, _ in plainly.get(group.items[0].article.id, ()))
        first = min(listed_at.get(it, len(listed_at)) for it in (group.topic.id, *met))
        return (_leading(group, weights).sums_up, first, *topic_place(group.topic, listed_at))

    every = list(groups)
    moved = sorted((it for it in every if it.topic.id in own), key=lambda it: own[it.topic.id])
    others = sorted((it for it in every if it.topic.id not in own), key=place)
    return [*moved, *_with_today_first(others, weights)]


def _with_today_first(groups: list[G], weights: Mapping[int, Weight]) -> list[G]:
    """Groups, which are in their order, the first of them that leads with what is for today at home
    before the bodies of other states that are right above it."""
    for at, group in enumerate(groups):
        if _leading(group, weights).due and not group.topic.abroad:
            first = at
            while first and groups[first - 1].topic.abroad:
                first -= 1
            return [*groups[:first], group, *groups[first:at], *groups[at + 1 :]]
    return groups


def _leading(group: Heading, weights: Mapping[int, Weight]) -> Weight:
    """What makes the first entry of a group important, with what stands beneath it."""
    first = group.items[0]
    every = (first.article, *(one.article for one in first.related))
    return reduce(Weight.with_, (weights.get(one.id, _PLAIN) for one in every))
