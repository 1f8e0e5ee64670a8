"""Who is named as those that tell the stories of a digest's entries: where conditions want some
languages only, who does in these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.members import others_of
from bot.compose.told_as_one import beside
from bot.compose.versions import shown_of
from bot.compose.wanted import Wanted
from bot.digest.choose import Digest
from bot.digest.tellers import joined
from bot.digest.views import Others
from storage.conditions import Rule
from storage.windows import Listed

K = TypeVar("K")


async def named_to(
    connection: AsyncConnection,
    chosen: Mapping[K, Digest[Listed]],
    wanted: Mapping[K, Wanted],
) -> dict[K, Mapping[int, Others]]:
    """Who else tells the stories of each digest's entries, by its article: only in the languages
    that its reader wants to have it in, where all that brings it to him says so. What is told as
    one with them is so by what came in his own window, whoever else reads a digest now."""
    limits = {key: _by_languages(_limits(chosen[key], one.rules)) for key, one in wanted.items()}
    besides = {
        (key, languages): beside(some, [*one.articles, *shown_of(chosen[key])], languages)
        for key, one in wanted.items()
        for languages, some in limits[key].items()
    }
    asked: dict[frozenset[str], set[int]] = {}  # bounded: of what some pages show
    for key, some in limits.items():
        for languages, articles in some.items():
            more = (it for those in besides[key, languages].values() for it in those)
            asked.setdefault(languages, set()).update(articles, more)
    told = {
        languages: await others_of(connection, articles, sorted(languages))
        for languages, articles in asked.items()
    }
    answer: dict[K, Mapping[int, Others]] = {}
    for key, some in limits.items():
        mine: dict[int, Others] = {}
        for languages, articles in some.items():
            every = told[languages]
            for article in articles:
                others = [
                    every[it] for it in besides[key, languages].get(article, ()) if it in every
                ]
                if others or article in every:
                    mine[article] = joined(every.get(article, Others()), others)
        answer[key] = mine
    return answer


def _by_languages(limits: Mapping[int, frozenset[str]]) -> dict[frozenset[str], set[int]]:
    """Articles by the languages in which they are wanted."""
    found: dict[frozenset[str], set[int]] = {}  # bounded: of what a page shows
    for article, languages in limits.items():
        found.setdefault(languages, set()).add(article)
    return found


def _limits(content: Digest[Listed], rules: Mapping[int, Rule]) -> dict[int, frozenset[str]]:
    """The languages in which entries are wanted, by article; none: in any."""
    found: dict[int, frozenset[str]] = {}
    entries = [((group.topic,), item) for group in content.groups for item in group.items]
    for under, item in (*entries, *(((), item) for item in content.mentions)):
        topics = [one.id for one in (*under, *item.also, *item.untold)]
        wanted = [rules[topic].languages if topic in rules else () for topic in topics]
        every = frozenset(it for some in wanted for it in some)
        # What an entry names in passing may be a mention, too: it is all of what brings it.
        found.setdefault(item.article.id, every if all(wanted) else frozenset())
    for _, item in entries:
        if item.later is not None:
            found.setdefault(item.later.id, frozenset())
        for one in item.related:  # of these only their own are named
            found.setdefault(one.article.id, frozenset())
    return found
