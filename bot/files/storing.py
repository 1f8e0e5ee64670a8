"""Storing what was read of files: what is new in one transaction, and what corrects an article.

A line of a file that names its article (`external_id`) names it for good, among those of the same
outlet: a text that is new under a known name is a revision of that article, or an article of its
own where other sources have that one, too. One that the article
has said before changes nothing, so that a file can be taken in again, also one in which later lines
correct earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.files.pieces import names_article
from bot.files.reading import fault_of
from bot.files.taken import Refused
from bot.intake.accept import Accepted, Read
from bot.intake.door import Door
from bot.intake.one_by_one import one_by_one
from bot.intake.parsed import text_key
from storage import article_keys, article_sources, articles
from storage.articles import Article
from storage.database import Database

_TAKEN_BACK = ("taken-back", "the article of this external_id was taken back")


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an article, and the word for it: accepted, duplicate or revised."""

    accepted: Accepted
    status: str


async def store(database: Database, door: Door, offered: Sequence[Read]) -> list[Stored | Refused]:
    """Take in articles of files, or correct those that are here; committed when this returns. What
    became of each, in order."""
    became: list[Stored | Refused] = []
    for group in _groups(offered):
        was = await _corrected(database, group)
        fresh = [one for one in group if one.origin.ref not in was]
        accepted = iter(await one_by_one(fresh, door.take_in_many, whose="a file"))
        for one in group:
            if one.origin.ref in was:

                async def correct(some: Sequence[Read], was: Article) -> list[Stored | Refused]:
                    return [await _correct(database, door, some[0], was)]

                take = partial(correct, was=was[one.origin.ref])
                [corrected] = await one_by_one([one], take, whose="a file")
                became.append(corrected or Refused(one.origin.ref, *fault_of()))
            elif (taken := next(accepted)) is None:
                became.append(Refused(one.origin.ref, *fault_of()))
            else:
                became.append(Stored(taken, "accepted" if taken.new else "duplicate"))
    return became


def _groups(offered: Sequence[Read]) -> Iterator[list[Read]]:
    """The same in groups in which no article is named twice, so that what comes later corrects what
    came before."""
    group: list[Read] = []
    named: set[str] = set()
    for one in offered:
        if one.origin.ref in named:
            yield group
            group, named = [], set()
        group.append(one)
        if names_article(one.origin.ref):
            named.add(one.origin.ref)
    yield group


async def _corrected(database: Database, group: Sequence[Read]) -> Mapping[str, Article]:
    """The articles that are named in a group and never said what they say there, by their names."""
    named = {one.origin.ref: one for one in group if names_article(one.origin.ref)}
    if not named:
        return {}
    async with database.read() as connection:
        known = await article_sources.of_lines(connection, named)
        keys = {ref: {text_key(named[ref].parsed), *named[ref].parsed.known_as} for ref in known}
        holders = await article_keys.holders(
            connection, text_keys=set().union(*keys.values()), url_keys=()
        )
        said = {(one.article.id, one.text_key) for one in holders}
        other = {
            ref: article
            for ref, article in known.items()
            if not any((article, key) in said for key in keys[ref])
        }
        stored = await articles.by_ids(connection, other.values())
    return {ref: stored[article] for ref, article in other.items() if article in stored}


async def _correct(database: Database, door: Door, one: Read, was: Article) -> Stored | Refused:
    """Let an article say what a line of its name says."""
    revised = await door.revise(was.id, one.parsed, one.origin, alerting=one.alerting)
    if revised.gone:
        return Refused(one.origin.ref, *_TAKEN_BACK)
    async with database.read() as connection:
        roads = (await article_sources.telling(connection, [revised.article])).get(
            revised.article, ()
        )
    about, sources = tuple(one.found), article_sources.labels(roads)
    accepted = Accepted(revised.article, False, one.parsed.title, about, sources)
    return Stored(accepted, "revised" if revised.changed else "duplicate")
