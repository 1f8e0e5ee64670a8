"""In which order a digest tells its news: the stories of a topic, and the topics. Pure.

The table of docs/architecture.md ("The order of a digest"), tested as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from bot.digest.prominence import Prominence
from bot.digest.views import TopicView
from bot.intake.kinds.acts import Act
from bot.intake.kinds.genres import Genre
from bot.topics.home_words import is_region, is_town
from storage.vocabulary import TopicKind


@dataclass(frozen=True, slots=True)
class Weight:
    """What makes a story important: the `outlets` that tell it, in whatever language, by how many
    `articles`; whether it only says what is to happen (`planned`); `followed`, whether its reader
    follows a person or an office that it is about; the highest `rank` of those it names
    (bot/topics/registry/ranks.py); whether it is told in another language than the
    reader's (`foreign`); whether it says what is to happen on the day on which it is read
    (`due`); what was done, by any of its titles (`act`); of what kind they are (`genre`); whether
    it tells another state's own affairs (`abroad`), or of whatever a day or a week brought
    (`sums_up`); how many topics of its reader it names at once (`met`)."""

    outlets: frozenset[str] = frozenset()
    articles: int = 1
    planned: bool = False
    followed: bool = False
    rank: int = 0
    foreign: bool = False
    due: bool = False
    act: Act = Act.OTHER
    genre: Genre = Genre.NEWS
    abroad: bool = False
    sums_up: bool = False
    met: int = 1

    @property
    def sources(self) -> int:
        """How many outlets tell it: whoever has brought it, at least."""
        return max(1, len(self.outlets))

    @property
    def scale(self) -> int:
        """How great it is, by its outlets: one more makes none greater, twice as many do."""
        return (self.sources + 1).bit_length()

    @property
    def greatness(self) -> int:
        """Its scale, where a meeting or a greeting counts as if half as many told it."""
        return self.scale + min(self.act, Act.OTHER)

    def outweighs(self, other: Weight) -> bool:
        """Whether it is by far the greater event: more than twice as many outlets tell it."""
        return self.sources > 2 * other.sources

    def leads(self, other: Weight) -> bool:
        """Whether beside it the other is a remark: on a far greater event, or thoughts on news."""
        thoughts = other.genre is Genre.THOUGHTS is not self.genre
        return thoughts or self.outweighs(other)

    def with_(self, other: Weight) -> Weight:
        """That of both together: an outlet that tells both is one."""
        return Weight(
            self.outlets | other.outlets,
            self.articles + other.articles,
            self.planned and other.planned,
            self.followed or other.followed,
            max(self.rank, other.rank),
            self.foreign and other.foreign,
            self.due or other.due,
            self.act,  # what stands beneath a visit makes it no decision
            self.genre,
            self.abroad and other.abroad,
            self.sums_up and other.sums_up,
            max(self.met, other.met),
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


# By an article and a topic of it.
Named: TypeAlias = Mapping[tuple[int, int], Prominence]
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
_PLAIN = Weight()
_AS_ITS_STORY: Named = {}  # bounded: it is empty
PERSONAL = frozenset({TopicKind.OFFICIAL, TopicKind.OFFICE})
_IN_WORDS = frozenset({TopicKind.HASHTAG, TopicKind.KEYWORD, TopicKind.NAMED})


def importance(article: Timed, weight: Weight = _PLAIN) -> tuple[Any, ...]:
    """What stories are compared by, the greatest first."""
    return (
        not weight.sums_up,
        weight.due,
        not weight.planned,
        weight.greatness,
        weight.act > Act.COURTESY,
        not weight.foreign,
        weight.met,
        weight.sources,
        weight.act,
        weight.articles,
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


def is_aside(topic: TopicView, weight: Weight) -> bool:
    """Whether an article stands behind those of a topic that tell of home: it tells another state's
    own affairs, and the topic is a word that any state has."""
    return weight.abroad and topic.kind in _IN_WORDS


def heads_of(about: Iterable[Iterable[TopicView]]) -> dict[int, TopicView]:
    """Under which topics those stand that are followed with them as one, by their ids: an office
    that every state has under its body."""
    here = {topic for topics in about for topic in topics if topic.body}
    bodies = {it.body: it for it in here if it.kind == TopicKind.BODY}
    return {it.id: bodies[it.body] for it in here if it.body in bodies}


def places(order: Sequence[int]) -> dict[int, int]:
    """The places of topics that stand in an order, by their ids, from 0."""
    return {topic: at for at, topic in enumerate(order)}


def once(topics: Sequence[TopicView], *, but: TopicView | None = None) -> tuple[TopicView, ...]:
    """Topics in their order, of those that say the same ("Сенат", "#Сенат") the one that says it
    most precisely; none that says the same as another, which is shown already (`but`)."""
    best: dict[str, TopicView] = {}
    for topic in topics:
        name = topic.name
        there = best.get(name, topic)
        best[name] = min(there, topic, key=lambda one: _PRECEDENCE.get(one.kind, 9))
    if but is not None:
        best.pop(but.name, None)
    return tuple(best.values())


def ranked_topics(
    article: int,
    topics: Iterable[TopicView],
    named: Named,
    counts: Mapping[TopicView, int],
    own: Mapping[int, int],
    listed_at: Mapping[int, int],
    itself: Named = _AS_ITS_STORY,
) -> list[TopicView]:
    """Topics of an article, the one under which it stands first: one that it names at once
    `itself`, for that is read; of these the one that its story (`named`) names most plainly, where
    a region or a town at home that its story is of is as plain as what its title names; of these
    the one that the reader has put before the others, else what is not much broader
    (`_breadth`), for a word that much is about says least; then as he lists them. A hashtag is
    behind all that have
    words for it."""

    def place(topic: TopicView) -> tuple[Any, ...]:
        how = named.get((article, topic.id), Prominence.TITLE)
        of_it = _holds(topic, how)
        return (
            not of_it and is_behind(itself.get((article, topic.id), how)),
            Prominence.TITLE if of_it else how,
            own.get(topic.id, len(own)),
            topic.kind == TopicKind.HASHTAG,
            _breadth(topic, 1 if of_it else counts[topic]),
            listed_at.get(topic.id, len(listed_at)),
            _PRECEDENCE.get(topic.kind, 9),
            topic.title,
        )

    return sorted(topics, key=place)


def _breadth(topic: TopicView, count: int) -> int:
    """How broad a topic is by how many news it has: one more makes it no broader, three times as
    many do. A body, which much may be about, counts twice."""
    return ((count << (topic.kind == TopicKind.BODY)) + 1).bit_length()


def _holds(topic: TopicView, how: Prominence) -> bool:
    """Whether a story that names a topic so is of it as of the place where it is: of a region at
    home that its title or its lead names; of a town that its title does, for a lead names the town
    where somebody sat."""
    if topic.kind not in (TopicKind.KEYWORD, TopicKind.NAMED) or how > Prominence.LEAD:
        return False
    return is_region(topic.title) or (how is Prominence.TITLE and is_town(topic.title))
