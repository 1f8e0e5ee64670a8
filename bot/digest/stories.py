"""Of the articles of a digest, one a story: each is news once, whoever tells it; and which of those
are related. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar


class InStory(Protocol):
    """An article by what says which of its story is shown. `received_at` is compared only."""

    @property
    def id(self) -> int: ...

    @property
    def story(self) -> int: ...

    @property
    def language(self) -> str: ...

    @property
    def received_at(self) -> Any: ...

    @property
    def related(self) -> Collection[int]: ...


A = TypeVar("A", bound=InStory)


def one_a_story(
    articles: Iterable[A], about: Mapping[int, Sequence[object]], language: str
) -> list[A]:
    """Of some articles those that are about something (by their ids), and of a story only one: in
    the reader's language where there is one, else the one that came first."""
    best: dict[int, A] = {}
    for article in articles:
        if about[article.id]:
            rivals = (best.get(article.story, article), article)
            best[article.story] = min(
                rivals, key=lambda one: (one.language != language, one.received_at, one.id)
            )
    return list(best.values())


def related_among(shown: Iterable[A], articles: Iterable[A]) -> dict[int, set[int]]:
    """Which of the articles that are `shown`, one a story, are related, by their ids and both ways:
    as any of the `articles` says of its story. One that is related to none is left out."""
    by_story = {one.story: one.id for one in shown}
    found: dict[int, set[int]] = {}
    for article in articles:
        here = by_story.get(article.story)
        if here is None:
            continue
        for story in article.related:
            there = by_story.get(story, here)
            if there != here:
                found.setdefault(here, set()).add(there)
                found.setdefault(there, set()).add(here)
    return found
