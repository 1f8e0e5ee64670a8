"""Digests: what came in a window, grouped by the topics that the chat follows at this moment.

Hundreds are composed at once: what they follow, what is on the shelf (shelf.py), what was taken
back and what was alerted before is asked for all of them together, and chats that read the same
share one rendering: those that were alerted the same, too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.brought import Brought, names_of
from bot.compose.changes import Senses
from bot.compose.conditions import Unmet
from bot.compose.corrected import add_corrections
from bot.compose.library import Library
from bot.compose.members import others_of
from bot.compose.said import Drop, Said, Say
from bot.compose.shelf import Shelf
from bot.compose.theirs import NOTHING, Theirs, ids
from bot.compose.wanted import Edition, Wanted, Window, chosen_of
from bot.digest.choose import Digest, as_seen
from bot.digest.views import ArticleView, TopicView
from bot.messages.digest import Lines, digest, keep_lines
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import outlets, reviews, windows
from storage.alerted import alerted
from storage.deliveries import Claimed
from storage.vocabulary import Alerted

# Of a fuller window the newest are read, and the others only counted.
MOST_READ = 200
EMPTY = Drop("empty")
# Kept: whole digests, and rendered articles by language, zone and day.
_BYTES_OF_DIGESTS = 16_000_000
_BYTES_BESIDE = 500
_BYTES_OF_LINES = 12_000_000
# Rendered in one go; then others on this thread have their turn.
_AT_ONCE = 10


class Digests:
    """Composes digests, and keeps what it rendered as long as it is right."""

    def __init__(self, subjects: Subjects, name: str = "compose", *, part: int = 1) -> None:
        """`name`: under which its caches are watched (bot/caches.py). `part`: by how much less is
        kept than of a morning's digests, which share what is kept."""
        self._subjects = subjects
        self._shelf = Shelf()
        self._brought = Brought()
        self._library = Library(subjects, name, part=part)
        self._rendered: Lru[Edition, Say | Drop] = Lru(
            f"{name}.digests", most_bytes=_BYTES_OF_DIGESTS // part, weigh=_weight
        )
        self._senses = Senses(f"{name}.digest_changes")
        self._lines = keep_lines(f"{name}.digest_lines", most_bytes=_BYTES_OF_LINES // part)

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        asked = [
            Window(
                one.chat,
                one.language,
                one.time_zone,
                since=one.since or now,
                until=one.until or now,
                even_empty=one.digest_empty,
                alerted=one.alerted_in_digest,
                outlets=outlets.keys(outlets.listed(one.outlets)),
            )
            for one in claimed
        ]
        told = await self.of_windows(connection, asked, now)
        said = {one.id: it for one, it in zip(claimed, told, strict=True)}
        return {**await add_corrections(connection, claimed, said, now, self._senses)}

    async def of_window(
        self, connection: AsyncConnection, window: Window, now: datetime
    ) -> Say | Drop:
        """The digest of a window, or `EMPTY`."""
        return (await self.of_windows(connection, [window], now))[0]

    async def of_windows(
        self, connection: AsyncConnection, asked: Sequence[Window], now: datetime
    ) -> list[Say | Drop]:
        """The digests of some windows, in their order."""
        if not asked:
            return []
        chats = {window.chat for window in asked}
        follows, ruled = await windows.followed_under(connection, chats)
        refused = await reviews.taken_back_by(connection, chats)
        unmet = Unmet(ruled)
        since = min(window.since for window in asked)
        until = max(window.until for window in asked)
        once = {window.chat for window in asked if window.alerted is not Alerted.FULL}
        before = await alerted(connection, once & follows.keys(), since=since, until=until)
        together = len(asked) > 1
        if together:
            await self._shelf.fill(connection, since=since, until=until)
            await unmet.judge(connection, self._shelf)
            if any(window.outlets for window in asked):
                await self._brought.fill(connection, self._shelf)
        said: list[Say | Drop | None] = []
        wanted: dict[Edition | int, Wanted] = {}
        editions: list[Edition | int] = []
        for number, window in enumerate(asked):
            topics = follows.get(window.chat, "")
            places = self._shelf.places(window.since, window.until) if together else None
            theirs = Theirs.all_of(
                refused.get(window.chat, NOTHING), before.get(window.chat), window.alerted
            )
            edition = None
            if places is not None:
                theirs = theirs.on(self._shelf, ids(topics), places)
                theirs = theirs.but(unmet.on_shelf(window.chat, self._shelf, places))
                edition = self._edition(window, places, topics, theirs, now)
            editions.append(number if edition is None else edition)
            said.append(self._rendered.get(edition) if edition is not None else None)
            if said[-1] is None and editions[-1] not in wanted:
                found = await self._find(connection, window, edition, topics, theirs, unmet)
                wanted[editions[-1]] = found
        fresh = await self._render_all(connection, wanted, now) if wanted else {}
        return [
            fresh[edition] if told is None else told
            for told, edition in zip(said, editions, strict=True)
        ]

    def _edition(
        self,
        window: Window,
        places: tuple[int, int],
        follows: str,
        theirs: Theirs,
        now: datetime,
    ) -> Edition:
        """By what its digest is known."""
        today = now.astimezone(zone_of(window.time_zone)).date()
        preferred = self._brought.preferred(self._shelf, window.outlets, ids(follows), places)
        return Edition(
            self._subjects.generation,
            self._shelf.generation,
            places,
            follows,
            theirs,
            window.language,
            window.time_zone,
            today,
            window.even_empty,
            preferred,
        )

    async def _find(
        self,
        connection: AsyncConnection,
        window: Window,
        edition: Edition | None,
        follows: str,
        theirs: Theirs,
        unmet: Unmet,
    ) -> Wanted:
        """What is in a window: off the shelf, or asked for where that does not reach."""
        topics = ids(follows)
        if edition is not None:
            found = self._shelf.about(topics, edition.places)
            pairs = unmet.on_shelf(window.chat, self._shelf, edition.places)
            if pairs:
                found = [
                    one
                    for one in found
                    if any(it in topics and (one.id, it) not in pairs for it in one.topics)
                ]
            found.sort(key=lambda one: (one.published_at, one.id), reverse=True)
            beyond = max(0, len(found) - MOST_READ)
            names = self._brought.names if edition.outlets else {}
            return Wanted(
                window, edition, topics, found[:MOST_READ], beyond, theirs, edition.outlets, names
            )
        if not topics:
            return Wanted(window, None, topics, [], 0, theirs)
        since, until = window.since, window.until
        pairs, but = await unmet.in_window(connection, window.chat, topics, since, until)
        theirs = theirs.but(pairs)
        found = await windows.newest(
            connection, topics=topics, since=since, until=until, limit=MOST_READ, but=but
        )
        beyond = 0
        if len(found) == MOST_READ:
            whole = await windows.count(
                connection, topics=topics, since=since, until=until, but=but
            )
            beyond = whole - MOST_READ
        if beyond and theirs.alerted:  # whether any of these came at once is said of all of them
            here = await windows.those_of(
                connection, theirs.articles, topics=topics, since=since, until=until
            )
            theirs = theirs.within(here)
        names = await names_of(connection, found) if window.outlets else {}
        return Wanted(window, None, topics, found, beyond, theirs, window.outlets, names)

    async def _render_all(
        self, connection: AsyncConnection, wanted: Mapping[Edition | int, Wanted], now: datetime
    ) -> dict[Edition | int, Say | Drop]:
        named: dict[str, dict[int, TopicView]] = {}
        for language in {one.window.language for one in wanted.values()}:
            shown = {
                topic
                for one in wanted.values()
                if one.window.language == language
                for article in one.articles
                for topic in article.topics
                if topic in one.topics
            }
            named[language] = await self._library.topics(connection, shown, language)
        chosen = {key: chosen_of(one, named[one.window.language]) for key, one in wanted.items()}
        # Of some hundred articles a few dozen are shown: no other is read.
        views = await self._library.articles(
            connection, (article for one in chosen.values() for article in one.shown())
        )
        grouped = {item.article.id for it in chosen.values() for g in it.groups for item in g.items}
        others = await others_of(connection, grouped)
        fresh: dict[Edition | int, Say | Drop] = {}
        for number, (key, one) in enumerate(wanted.items(), start=1):
            told = fresh[key] = self._render(one, as_seen(chosen[key], views, others), now)
            if one.edition is not None:
                self._rendered.put(one.edition, told)
            if not number % _AT_ONCE:
                await asyncio.sleep(0)
        return fresh

    def _render(self, one: Wanted, content: Digest[ArticleView], now: datetime) -> Say | Drop:
        if not content.total and not one.window.even_empty:
            return EMPTY
        zone = zone_of(one.window.time_zone)
        lines = Lines(texts_for(one.window.language), zone, now, self._lines)
        return Say.messages(digest(content, lines))


def _weight(edition: Edition, told: Say | Drop) -> int:
    """About how many bytes it is: its words, and the objects around them."""
    messages = [one.message.html for one in told.operations] if isinstance(told, Say) else []
    return weight_of(edition.theirs.alerted, *messages) + _BYTES_BESIDE * (1 + len(messages))
