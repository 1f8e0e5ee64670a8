"""The phrases that somebody follows, alone or under a name with others, as the database has them,
kept ready to be looked up.

What changes in the database, in this process or another, is noticed by a mark that costs one small
query; only then are the phrases read, and only new ones take work: on a thread, a few at a time.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from threading import Lock

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.articles import ParsedArticle
from bot.topics.named import Owners
from bot.topics.phrases import Phrases
from bot.topics.subjects import Subject
from storage import named, topics
from storage.database import Database
from storage.faults import REFUSALS
from storage.topics import FollowedMark
from storage.vocabulary import TopicKind

log = logging.getLogger(__name__)

_AT_ONCE = 50  # new phrases that a thread works on before others may


class FollowedPhrases:
    """The phrases followed in one database; made once, asked by the door."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._phrases = Phrases()
        self._owners = Owners()
        self._apart: frozenset[str] = frozenset()  # phrases of named topics alone
        self._mark: FollowedMark = (0, 0, 0)
        self._turn = Lock()  # of the threads that look or change
        self._refreshing = asyncio.Lock()

    async def prepare(self) -> None:
        """Get ready at the start, so that the first article need not wait."""
        try:
            await self.refresh()
        except REFUSALS as error:
            log.warning("followed phrases are read at the first article: %s", error)

    async def refresh(self) -> FollowedMark:
        """Take over what has changed in the database; the mark of what is known then."""
        async with self._refreshing:
            async with self._database.read() as connection:
                mark = await topics.followed_mark(connection)
                if mark == self._mark:
                    return mark
                followed = await topics.followed_phrases(connection)
                several = await named.followed(connection)
            owners = await asyncio.to_thread(
                lambda: Owners({key: (one.name, one.phrases) for key, one in several.items()})
            )
            await self._become(followed, owners)
            self._mark = mark
            return mark

    async def _become(self, alone: Mapping[str, str], owners: Owners) -> None:
        """`alone`: the phrases that are followed themselves."""
        apart = frozenset(owners.phrases.difference(alone))
        followed = {**{key: key for key in apart}, **alone} if apart else alone
        await asyncio.to_thread(self._let, owners, apart)
        await asyncio.to_thread(self._remove, self._phrases.superfluous(followed))
        fresh = iter(sorted(self._phrases.missing(followed)))
        while some := list(islice(fresh, _AT_ONCE)):
            await asyncio.to_thread(self._add, {key: followed[key] for key in some})

    def _let(self, owners: Owners, apart: frozenset[str]) -> None:
        with self._turn:
            self._owners, self._apart = owners, apart

    def _remove(self, keys: Collection[str]) -> None:
        with self._turn:
            self._phrases.remove(keys)

    def _add(self, titles: Mapping[str, str]) -> None:
        with self._turn:
            self._phrases.add(titles)

    async def is_known(self, connection: AsyncConnection, mark: FollowedMark) -> bool:
        """Whether nobody has begun to follow another phrase since `refresh` gave this mark."""
        return await topics.followed_mark(connection) == mark

    async def among_all(self, articles: Sequence[ParsedArticle]) -> list[list[Subject]]:
        """For each article the phrases that it has, as of the last `refresh`."""
        if not len(self._phrases):
            return [[] for _ in articles]
        return await asyncio.to_thread(lambda: [self._among(one) for one in articles])

    def _among(self, article: ParsedArticle) -> list[Subject]:
        with self._turn:
            found = self._phrases.find(article.text, language=article.language)
            alone = [
                Subject(TopicKind.KEYWORD, key, self._phrases.title(key), tuple(mentions))
                for key, mentions in found.items()
                if key not in self._apart
            ]
            return alone + [
                Subject(TopicKind.NAMED, key, title, mentions)
                for key, title, mentions in self._owners.found(found)
            ]
