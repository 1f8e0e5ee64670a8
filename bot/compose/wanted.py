"""A digest that is asked for, what was found for it, and what of that it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from bot.compose.brought import Names
from bot.compose.theirs import Theirs, ids
from bot.digest.choose import Digest, choose
from bot.digest.stories import one_a_story, place_of, related_among
from bot.digest.views import TopicView
from storage.vocabulary import Alerted
from storage.windows import Listed


@dataclass(frozen=True, slots=True)
class Window:
    """The digest that one chat asks for: articles with since < received <= until (UTC).

    `even_empty`: say also that there was nothing. `alerted`: how what was sent at once is shown.
    `outlets`: those that are preferred, by the keys of their names.
    """

    chat: int
    language: str
    time_zone: str
    since: datetime
    until: datetime
    even_empty: bool = False
    alerted: Alerted = Alerted.SHORT
    outlets: tuple[str, ...] = ()


class Edition(NamedTuple):
    """What a digest's wording depends on: chats that share it read the same messages."""

    registry: int
    generation: int
    places: tuple[int, int]
    follows: str
    theirs: Theirs
    language: str
    time_zone: str
    today: date
    even_empty: bool
    outlets: tuple[str, ...]


@dataclass(slots=True)
class Wanted:
    """A digest to render: `articles` are the newest about some `topics`, `beyond` how many more
    there are; `names`: who brought them, where that decides anything for these `outlets`."""

    window: Window
    edition: Edition | None  # None: of nobody else
    topics: frozenset[int]
    articles: Sequence[Listed]
    beyond: int
    theirs: Theirs
    outlets: tuple[str, ...] = ()
    names: Names = field(default_factory=dict)


def chosen_of(one: Wanted, named: Mapping[int, TopicView]) -> Digest[Listed]:
    """What of a window is shown, and under which topics."""
    refused, came, shown = one.theirs
    about = {
        article.id: [
            named[topic]
            for topic in article.topics
            if topic in one.topics and topic in named and (article.id, topic) not in refused
        ]
        for article in one.articles
    }

    def place(article: int) -> int:
        return place_of(one.names.get(article, ()), one.outlets)

    told = one_a_story(one.articles, about, one.window.language, place)
    return choose(
        told,
        about,
        beyond=one.beyond,
        came=ids(came),
        listed=shown is not Alerted.NONE,
        related=related_among(told, one.articles),
        foreign={article.id for article in told if article.language != one.window.language},
    )
