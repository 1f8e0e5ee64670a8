"""The stories that alerts and edits are of: their members, and which of them a chat is shown.

A chat is shown the member in its language where that is about something the chat follows, of
several the one of an outlet that it prefers, then by whose word counts more (bot/intake/whose.py);
else the one that it has before its eyes, or the first. A member of whoever pushes with a token
stands in its first wording (standing.py): what tells it otherwise gives way to a source that was
chosen, and what tells other news to any, and is named no more. What the others are is said under
it: who else tells the story, and where it can be read in another language.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.standing import NOT_TURNED, Turned, turned_among, turned_of
from bot.digest.stories import place_of
from bot.digest.tellers import names_beside
from bot.digest.views import Others, Sibling
from bot.intake.addresses import host_of, is_article
from bot.intake.whose import is_chosen
from storage import article_sources, articles, stories
from storage.article_sources import Road
from storage.articles import Article, Evidence
from storage.outlets import keys, listed
from storage.vocabulary import Source

# Of a story that more articles tell, the first one and those that came last are looked at; of the
# others it is only said who tells it, too.
MOST_MEMBERS = 24

NONE: Mapping[int, Set[int]] = {}  # bounded: it is empty

# Sources that show their articles at an address of their own.
_PLACES = frozenset({Source.CHANNEL, Source.FEED})

Reasons = Callable[[int], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of a story, the first one first; what each is about, and by which roads it
    came."""

    members: tuple[Article, ...]
    about: Mapping[int, Mapping[int, Sequence[Evidence]]]
    roads: Mapping[int, Sequence[Road]]
    more: tuple[int, ...] = ()  # those of which readers are told, too, and that are only named
    turned: Turned = NOT_TURNED  # what stands no more for what the story tells

    @property
    def told(self) -> tuple[Article, ...]:
        """Those of which readers are told."""
        return tuple(
            one
            for one in self.members
            if one.retracted_at is None and not one.backlog and one.id not in self.turned.other
        )

    def stands(self, article: Article) -> bool:
        """Whether a member tells what it told when it came to the story."""
        return article.id not in self.turned.other | self.turned.otherwise

    def member(self, article: int) -> Article | None:
        """One of them, by its number."""
        return next((one for one in self.members if one.id == article), None)

    def pick(
        self, reasons: Reasons, language: str, outlets: str = "", *, shown: int = 0
    ) -> tuple[Article, tuple[int, ...]] | None:
        """The member that a chat is shown that reads a language, prefers some outlets (as it is
        stored) and may have one before its eyes, with the topics that bring it; None where it
        follows nothing that any is about."""
        preferred = keys(listed(outlets))
        told = {one.id for one in self.told} | {shown}
        may = [one for one in self.members if one.id in told]
        wanted = [
            (one, topics) for one in may if one.retracted_at is None and (topics := reasons(one.id))
        ]
        chosen = any(is_chosen(one.source) for one, _ in wanted)

        def order(one: tuple[Article, tuple[int, ...]]) -> tuple[object, ...]:
            article = one[0]
            place = place_of(self._brought(article.id), preferred) if preferred else 0
            gives_way = chosen and article.id in self.turned.otherwise
            return (
                article.id in self.turned.other,
                gives_way and place == len(preferred),
                article.language != language,
                place,
                not is_chosen(article.source),
                article.id != shown,
            )

        return min(wanted, key=order, default=None)

    def _brought(self, article: int) -> Collection[str]:
        """Who brought a member, by the keys of their names."""
        return keys(road.name for road in self.roads.get(article, ()))

    def others(self, shown: Article) -> Others:
        """What is said of the others under one of them."""
        first = next(map(_name, self.roads.get(shown.id, ())), "")
        # What a feed or a token says of who published a text hides nobody of that name.
        claims = shown.source in (Source.FEED, Source.HTTP) and first
        known = {name.casefold() for name in (first, "" if claims else shown.outlet) if name}
        names: dict[str, str] = {}
        siblings: dict[str, Sibling] = {}
        told = self.told if shown.id not in self.turned.other else ()
        more = self.more if told else ()
        for article in (*(one.id for one in told), *more):
            for road in self.roads.get(article, ()):
                name = _name(road)
                if name and name.casefold() not in known:
                    names.setdefault(name.casefold(), name)
        for one in told:
            if one.language != shown.language and one.url:
                siblings.setdefault(one.language, Sibling(one.language, one.url))
        roads = self.roads.get(shown.id, ())
        return Others(tuple(names.values()), tuple(siblings.values()), first, _opens(roads))


def number_of(others: Others) -> int:
    """A number for what is said of others: another one for anything else; 0 for nothing."""
    if not others:
        return 0
    return zlib.crc32(repr(others).encode("utf-8", "replace")) or 1


def _site(url: str | None) -> str:
    """The site that an article stands on; "" where its address is no article's."""
    return host_of(url) if url and is_article(url) else ""


async def stories_of(
    connection: AsyncConnection, subjects: Collection[int], shown: Mapping[int, Set[int]] = NONE
) -> dict[int, Story]:
    """Some stories, by the articles that they began with, with those of their members that chats
    have before their eyes: a few queries for all of them."""
    few = await stories.members(connection, subjects, most=MOST_MEMBERS)
    members = {
        story: [*some, *sorted(set(shown.get(story, ())).difference(some))]
        for story, some in few.items()
    }
    ids = {article for some in members.values() for article in some}
    full = [story for story, some in few.items() if len(some) >= MOST_MEMBERS]
    every = await stories.told(connection, full) if full else {}
    more = {story: sorted(set(some).difference(members[story])) for story, some in every.items()}
    stored = await articles.by_ids(connection, ids)
    about = await articles.topics_of(connection, ids)
    roads = await article_sources.telling(connection, ids.union(*more.values()))
    several = {article for some in members.values() if len(some) > 1 for article in some}
    turned = await turned_of(connection, (stored[one] for one in several if one in stored))
    return {
        story: Story(
            tuple(stored[one] for one in some if one in stored),
            {one: about[one] for one in some if one in about},
            {one: roads[one] for one in (*some, *more.get(story, ())) if one in roads},
            tuple(more.get(story, ())),
            turned if len(some) > 1 else NOT_TURNED,
        )
        for story, some in members.items()
    }


async def others_of(
    connection: AsyncConnection, shown: Collection[int], languages: Collection[str] = ()
) -> dict[int, Others]:
    """The names of the other sources that tell the stories of some articles, in some languages or
    (none) in any, and their own, by article, without siblings; one of which there is no name is
    left out."""
    mine = await stories.of(connection, shown)
    every = await stories.told(connection, set(mine.values()), languages)
    members = {one for some in every.values() for one in some}
    turned = await turned_among(connection, members)
    several = {
        a: [one for one in every[story] if one == a or one not in turned.other]
        for a, story in mine.items()
        if story in every
    }
    roads = await article_sources.telling(
        connection, {one for some in several.values() for one in some} | set(shown)
    )
    answer: dict[int, Others] = {}
    for article in shown:
        own = next((_name(road) for road in roads.get(article, ())), "")
        members_ = dict.fromkeys([article, *several.get(article, ())])
        rest = names_beside(own, (_name(road) for one in members_ for road in roads.get(one, ())))
        if rest or own:
            answer[article] = Others(rest, own=own, opens=_opens(roads.get(article, ())))
    return answer


def _name(road: Road) -> str:
    """What readers are told of a source; "" where it has no name that is theirs to know."""
    return road.name or _site(road.url)


def _opens(roads: Sequence[Road]) -> str:
    """Where the first source that has an article shows it itself; "" of what is handed over."""
    first = next(iter(roads), None)
    return first.url or "" if first is not None and first.source in _PLACES else ""
