"""Digests: what came in a window, grouped by the topics that the chat follows at this moment.

Hundreds are composed at once: what they follow, what is on the shelf (shelf.py), what was taken
back and what was alerted before is asked for all of them together, and chats that read the same
share one rendering: those that were alerted the same, too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.batch import Batch
from bot.compose.brought import Brought
from bot.compose.changes import Senses
from bot.compose.conditions import Unmet
from bot.compose.corrected import add_corrections
from bot.compose.earlier import with_earlier
from bot.compose.forms import as_taken, held_for, page_of, week_shown
from bot.compose.found_alone import as_read, found_alone
from bot.compose.library import Library
from bot.compose.naming import Naming
from bot.compose.repeated import Repeated
from bot.compose.said import Drop, Said, Say
from bot.compose.shelf import Shelf
from bot.compose.standings import Standings
from bot.compose.story_tellers import named_to
from bot.compose.surging import Surges, Surging
from bot.compose.theirs import Theirs, ids
from bot.compose.told_as_one import as_one
from bot.compose.versions import in_their_languages
from bot.compose.wanted import Edition, Wanted, Window, chosen_of, window_of
from bot.digest.choose import Digest
from bot.digest.seen import as_seen, cut
from bot.digest.views import ArticleView, TopicView
from bot.messages.callbacks.digest import ASKED
from bot.messages.digest import Lines, keep_lines
from bot.messages.digest_pages import Page
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import schedules
from storage.deliveries import Claimed
from storage.read_digests import NOTHING_TOLD
from storage.windows import Listed

EMPTY = Drop(NOTHING_TOLD)
# Kept: whole digests, all of a morning's, for where they come in turn and the last one has no room
# each is rendered anew (a rich one is 80 KB; what is sent of it is kept beside it, of the same
# letters: bot/telegram/operations.py); and rendered articles by language, zone and day.
_BYTES_OF_DIGESTS = 40_000_000
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
        self._repeated = Repeated(name, part=part)
        self._surges = Surges(name, part=part)
        self._library = Library(subjects, name, part=part)
        self._naming = Naming(name, part=part)
        self._standings = Standings(name, part=part)
        self._rendered: Lru[Edition, Say | Drop] = Lru(
            f"{name}.digests", most_bytes=_BYTES_OF_DIGESTS // part, weigh=_weight
        )
        self._senses = Senses(f"{name}.digest_changes")
        self._lines = keep_lines(f"{name}.digest_lines", most_bytes=_BYTES_OF_LINES // part)

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        own = await schedules.topics_of(connection, {one.schedule for one in claimed})
        asked = [window_of(one, own.get(one.schedule), now) for one in claimed]
        asked = await as_taken(connection, asked, now)
        told = await self.of_windows(connection, asked, now)
        told = await add_corrections(connection, asked, told, now, self._senses, self._library)
        return {one.id: it for one, it in zip(claimed, told, strict=True)}

    async def of_window(
        self, connection: AsyncConnection, window: Window, now: datetime
    ) -> Say | Drop:
        """The digest of a window that its chat asks for, with what was corrected, or `EMPTY`."""
        asked = await as_taken(connection, [window], now)
        told = await self.of_windows(connection, asked, now)
        return (await add_corrections(connection, asked, told, now, self._senses, self._library))[0]

    async def page(
        self, connection: AsyncConnection, window: Window, number: int, now: datetime
    ) -> Page | None:
        """A page of the digest of a window, from 0, as it is told now; None where nothing is."""
        [window] = await with_earlier(connection, [window])
        batch = await Batch.of(connection, [window], now)
        one = await found_alone(connection, window, batch)
        [one.surges] = await self._surges.of(connection, [window], batch.follows)
        items = held_for(window, number + 1)
        contents = await self._seen_all(connection, {0: one}, now, items=items)
        page = self._page(one, contents[0], now, number)
        if page is None or page.number:
            return page
        told = await add_corrections(
            connection, [window], [Say.messages([page.message])], now, self._senses, self._library
        )
        # What did not fit beneath it was said in a message of its own, which is there still.
        first = told[0].operations[0] if isinstance(told[0], Say) else None
        return page if first is None else replace(page, message=first.message)

    async def of_windows(
        self, connection: AsyncConnection, asked: Sequence[Window], now: datetime
    ) -> list[Say | Drop]:
        """The digests of some windows, in their order."""
        if not asked:
            return []
        asked = await with_earlier(connection, asked)
        batch = await Batch.of(connection, asked, now)
        surges = await self._surges.of(connection, asked, batch.follows)
        together = len(asked) > 1
        if together:
            await self._fill(connection, asked, batch)
        said: list[Say | Drop | None] = []
        wanted: dict[Edition | int, Wanted] = {}
        editions: list[Edition | int] = []
        for number, window in enumerate(asked):
            places = self._shelf.places(window.since, window.until) if together else None
            edition = None
            if places is not None:
                theirs = batch.theirs_on(self._shelf, window, places, self._repeated)
                edition = self._edition(window, places, batch, theirs, surges[number], now)
            editions.append(number if edition is None else edition)
            said.append(self._rendered.get(edition) if edition is not None else None)
            if said[-1] is None and editions[-1] not in wanted:
                wanted[editions[-1]] = found = (
                    await found_alone(connection, window, batch)
                    if edition is None
                    else self._find(window, edition, batch.unmet)
                )
                found.surges = surges[number]
        fresh = await self._render_all(connection, wanted, now) if wanted else {}
        both = zip(said, editions, strict=True)
        return [fresh[edition] if told is None else told for told, edition in both]

    def _edition(
        self,
        window: Window,
        places: tuple[int, int],
        batch: Batch,
        theirs: Theirs,
        surges: Surging,
        now: datetime,
    ) -> Edition:
        """By what its digest is known."""
        today = now.astimezone(zone_of(window.time_zone)).date()
        follows, topics = batch.topics(window)
        preferred = self._brought.preferred(self._shelf, window.outlets, topics, places)
        # By how topics are followed of which nothing came readers do not differ.
        here = self._shelf.topics_in(topics, places)
        follows = follows.only(here)
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
            window.reference,
            surges,
            window.form,
            batch.unmet.numbers_of(window.chat, here),
            window.earlier,
        )

    async def _fill(
        self, connection: AsyncConnection, asked: Sequence[Window], batch: Batch
    ) -> None:
        """Have on the shelf what is in some windows, and what is asked of it."""
        since = min(window.since for window in asked)
        until = max(window.until for window in asked)
        await self._shelf.fill(connection, since=since, until=until)
        await batch.unmet.judge(connection, self._shelf)
        if any(window.outlets for window in asked):
            await self._brought.fill(connection, self._shelf)
        if batch.read:
            await self._repeated.fill(connection, self._shelf)

    def _find(self, window: Window, edition: Edition, unmet: Unmet) -> Wanted:
        """What is in a window of the shelf."""
        follows, theirs = edition.follows, edition.theirs
        topics = ids(follows.topics)
        found = self._shelf.about(topics, edition.places)
        pairs = unmet.on_shelf(window.chat, self._shelf, edition.places)
        if pairs:
            found = [
                one
                for one in found
                if any(it in topics and (one.id, it) not in pairs for it in one.topics)
            ]
        found.sort(key=lambda one: (one.published_at, one.id), reverse=True)
        names = self._brought.names if edition.outlets else {}
        (read, beyond), outlets = as_read(found), edition.outlets
        some, behind = as_one(read), self._shelf.versions.behind
        ruled = unmet.rules_of(window.chat)
        return Wanted(
            window, edition, topics, some, beyond, theirs, follows, outlets, names, behind, ruled
        )

    async def _render_all(
        self, connection: AsyncConnection, wanted: Mapping[Edition | int, Wanted], now: datetime
    ) -> dict[Edition | int, Say | Drop]:
        contents = await self._seen_all(connection, wanted, now)
        fresh: dict[Edition | int, Say | Drop] = {}
        for number, (key, one) in enumerate(wanted.items(), start=1):
            page = self._page(one, contents[key], now)
            told = fresh[key] = EMPTY if page is None else Say.messages([page.message])
            if one.edition is not None:
                self._rendered.put(one.edition, told)
            if not number % _AT_ONCE:
                await asyncio.sleep(0)
        return fresh

    async def _seen_all(
        self,
        connection: AsyncConnection,
        wanted: Mapping[Edition | int, Wanted],
        now: datetime,
        *,
        items: int | None = None,
    ) -> dict[Edition | int, Digest[ArticleView]]:
        """Of some digests so many items (None: as their first page may hold), with all that is
        shown of them; of a rich one its week, too."""
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
        every = {it for one in wanted.values() for about in one.articles for it in about.topics}
        ranks = await self._library.ranks(connection, every, now.date().isoformat())
        listed = {it.id: it for one in wanted.values() for it in one.articles}.values()
        standings = await self._standings.of(connection, listed)
        chosen: dict[Edition | int, Digest[Listed]] = {}
        for number, (key, one) in enumerate(wanted.items(), start=1):
            whole = chosen_of(one, named[one.window.language], ranks, standings)
            one.week = week_shown(whole, one.window)
            chosen[key] = cut(whole, held_for(one.window) if items is None else items)
            if not number % _AT_ONCE:
                await asyncio.sleep(0)
        chosen = dict(await in_their_languages(connection, chosen, wanted, self._standings))
        # Of some hundred articles a few are shown: no other is read.
        views = await self._library.articles(
            connection, (article for one in chosen.values() for article in one.shown())
        )
        others = await named_to(connection, chosen, wanted)
        saying = await self._naming.of(connection, chosen.values(), views)
        return {key: as_seen(one, views, others[key], saying) for key, one in chosen.items()}

    def _page(
        self, one: Wanted, content: Digest[ArticleView], now: datetime, number: int = 0
    ) -> Page | None:
        window = one.window
        if not window.even_empty and not _has_news(content, window):
            return None
        zone = zone_of(window.time_zone)
        lines = Lines(texts_for(window.language), zone, now, self._lines)
        return page_of(one, content, lines, number)


def _has_news(content: Digest[ArticleView], window: Window) -> bool:
    """Whether a digest has anything to list; whoever asks for one is told of what is not, too."""
    had_come = 0 if window.scope == ASKED else content.came or 0
    return content.total > had_come or bool(content.again) or content.mentioned > 0


def _weight(edition: Edition, told: Say | Drop) -> int:
    """About how many bytes it is: its words, and the objects around them."""
    those = [one.message for one in told.operations] if isinstance(told, Say) else []
    messages = [one.html for one in those] + [one.rich.html for one in those if one.rich]
    return weight_of(edition.theirs.alerted, *messages) + _BYTES_BESIDE * (1 + len(messages))
