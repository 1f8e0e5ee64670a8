"""Entries of a topic that belong together stand one below the other. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, TypeVar


class Known(Protocol):
    """An article by its number."""

    @property
    def id(self) -> int: ...


class Under(Protocol):
    """What stands beneath an entry."""

    @property
    def article(self) -> Known: ...


class Entry(Protocol):
    """An entry of a topic."""

    @property
    def article(self) -> Known: ...

    @property
    def related(self) -> Sequence[Under]: ...


E = TypeVar("E", bound=Entry)


def together(
    entries: Sequence[E], related: Mapping[int, Collection[int]], planned: Collection[int]
) -> list[E]:
    """The entries of a topic, which are in their order: those of which any articles are `related`
    (by their ids and both ways) where the first of them stands; of these what is only `planned`
    behind what has happened."""
    at = {
        one.id: place
        for place, entry in enumerate(entries)
        for one in (entry.article, *(it.article for it in entry.related))
    }
    left = dict.fromkeys(range(len(entries)))
    found: list[E] = []
    for place in range(len(entries)):
        if place not in left:
            continue
        del left[place]
        those, open_ = [place], [place]
        while open_:
            entry = entries[open_.pop()]
            for one in (entry.article, *(it.article for it in entry.related)):
                for other in related.get(one.id, ()):
                    if (there := at.get(other, -1)) in left:
                        del left[there]
                        those.append(there)
                        open_.append(there)
        those.sort(key=lambda it: (entries[it].article.id in planned, it))
        found += [entries[it] for it in those]
    return found
