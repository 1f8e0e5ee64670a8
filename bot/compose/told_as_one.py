"""Stories that tell the same event, as far as can be seen: one entry of a digest, which names the
sources of all of them. They are not one story: nobody's alert waits for what is less than sure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.members import others_of
from bot.digest.stories import told_as_one
from bot.digest.views import Others
from storage.windows import Listed


def as_one(articles: list[Listed]) -> list[Listed]:
    """Articles, those of stories that tell the same event as of the first of these."""
    told = told_as_one(articles)
    if not told:
        return articles
    return [
        replace(
            one,
            story=told.get(one.story, one.story),
            related=tuple(told.get(story, story) for story in one.related),
            beside=one.story if one.story in told else 0,
        )
        for one in articles
    ]


async def with_beside(
    connection: AsyncConnection,
    shown: Collection[int],
    articles: Iterable[Listed],
    others: Mapping[int, Others],
    languages: Collection[str] = (),
) -> Mapping[int, Others]:
    """Who else tells some articles that are `shown`, by their ids, with those who tell the stories
    that are told as one with theirs, in some languages or (none) in any; `articles` are all of the
    digests."""
    known = {one.id: one for one in articles}
    several = {one.story for one in known.values() if one.beside}
    entries = [known[one] for one in shown if one in known and known[one].story in several]
    if not entries:
        return others
    tell: dict[int, dict[int, int]] = {}  # bounded: of those articles; one a story that it has
    for one in sorted(known.values(), key=lambda it: it.id):
        if one.story in several and (not languages or one.language in languages):
            tell.setdefault(one.story, {}).setdefault(_own(one), one.id)
    first_of = {it for some in tell.values() for it in some.values()}
    named = await others_of(connection, first_of, sorted(languages))
    answer = dict(others)
    for entry in entries:
        mine = answer.get(entry.id, Others())
        names = {name.casefold(): name for name in mine.names}
        for story, first in tell.get(entry.story, {}).items():
            theirs = named.get(first, Others())
            if story != _own(entry):
                for name in filter(None, (theirs.own, *theirs.names)):
                    names.setdefault(name.casefold(), name)
        names.pop(mine.own.casefold(), None)
        answer[entry.id] = replace(mine, names=tuple(names.values()))
    return answer


def _own(one: Listed) -> int:
    """The story of which an article is, whatever it is told as."""
    return one.beside or one.story
