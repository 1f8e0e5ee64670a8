"""One visit of a source: ask, read what is new, say when to come again."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.feeds.model import NotAFeedError
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, Fetched
from bot.sites.apart import ApartError
from bot.sources.addresses import key_of
from bot.sources.called import called
from bot.sources.faults import NO_PAGES, NoLinksError, NotWantedError, fault_of, sentence_of
from bot.sources.offers import Offered
from bot.sources.reading import Reader
from bot.sources.rhythm import Skips, after_failure, next_visit, rhythm, unchanged
from bot.sources.rounds import Taken
from bot.sources.taking import Taking
from storage import source_items, visits
from storage.database import Database
from storage.faults import is_trouble
from storage.forgotten_sources import ITEMS_KEPT
from storage.sources import StoredSource
from storage.visits import Visit
from storage.vocabulary import SourceKind

log = logging.getLogger(__name__)

# `sources.digest`: so much of the hash of a body, and behind it when not to come (Skips.packed).
_HASH = 40
# One that says the same for so long is read once more, though it is known: what it offers still
# would be forgotten otherwise, and be new at its next word.
_UNREAD_AT_MOST = ITEMS_KEPT / 2
_MOST_FAILURES = 32_000  # a SmallInteger
_GONE_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Visits sources. `least`: seconds between two visits of one, at least; `chance` gives numbers
    from 0 to 1, which spread visits."""

    database: Database
    reader: Reader
    taking: Taking
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    least: int

    async def visit(self, source: StoredSource) -> None:
        """Visit once; what came of it is committed when this returns.

        Raises one of REFUSALS where the database does not answer: then nothing is noted, and what
        was taken in is known at the next visit.
        """
        try:
            await self._visit(source)
        except NotWantedError:
            # What it said is not noted either: it is read where somebody wants it again.
            log.info("%s: its news is not wanted any more", called(source))
        except (FetchError, NotAFeedError, NoLinksError, ApartError) as error:
            await self._failed(source, error)
        except Exception as error:  # a bug: of this source's alone, the others are visited on
            if is_trouble(error):
                raise
            log.exception("%s could not be visited", called(source))
            await self._failed(source, error)

    async def _visit(self, source: StoredSource) -> None:
        if await self._is_long_unread(source):
            source = replace(source, etag="", last_modified="", digest="")
        # A feed is there for robots.
        by_robots = source.kind is SourceKind.SITE
        asked = Asked(source.address, source.etag, source.last_modified, by_robots=by_robots)
        fetched = await self.reader.fetcher.fetch(asked)
        digest = hashlib.sha256(fetched.body).hexdigest()[:_HASH]
        if fetched.status == 304 or digest == source.digest[:_HASH]:
            await self._settle(source, fetched, _of_pages(source, self._unchanged(source, fetched)))
            return
        async with self.reader.room_for(source):
            offered = await self.reader.offered(source, fetched)
            fetched = replace(fetched, body=b"")  # megabytes, maybe, and taking in lasts
            taken = await self.taking.take(source, offered)
        if taken.new or taken.changed:
            log.info("%s: %s new, %s changed", called(source), taken.new, taken.changed)
        visit = self._changed(source, fetched, offered, taken, digest)
        visit = _of_pages(source, visit, readable=taken.readable)
        await self._settle(source, fetched, visit)

    async def _is_long_unread(self, source: StoredSource) -> bool:
        """Whether it has said the same for so long that what it offers will soon be forgotten."""
        long_ago = self.clock() - _UNREAD_AT_MOST
        if source.primed_at is None or (source.news_at or source.primed_at) > long_ago:
            return False
        async with self.database.read() as connection:
            seen_at = await source_items.last_seen(connection, source.id)
        return seen_at is not None and seen_at <= long_ago

    def _unchanged(self, source: StoredSource, fetched: Fetched) -> Visit:
        """Nothing new: it was asked, and nothing was read."""
        now = self.clock()
        every = unchanged(
            now=now,
            before=source.every_seconds,
            news_at=source.news_at,
            asked=fetched.max_age,
            least=self.least,
        )
        skips = Skips.unpacked(source.digest[_HASH:])
        return Visit(
            at=now,
            next_at=next_visit(now, every, skips, self.chance()),
            every_seconds=every,
            answered=True,
            etag=fetched.etag or source.etag,
            last_modified=fetched.last_modified or source.last_modified,
            digest=source.digest,
            primed=True,
        )

    def _changed(
        self, source: StoredSource, fetched: Fetched, offered: Offered, taken: Taken, digest: str
    ) -> Visit:
        """It says something else than at the last visit; what of it is left is asked for soon."""
        now = self.clock()
        every = rhythm(
            offered.dates,
            now=now,
            before=source.every_seconds,
            news=taken.new > 0,
            news_at=source.news_at,
            asked=(fetched.max_age, *offered.asked),
            least=self.least,
        )
        skips = offered.skips
        done = taken.again is None
        left = round(taken.again.total_seconds()) if taken.again is not None else every
        again = next_visit(now, min(every, max(self.least, left)), skips, self.chance())
        return Visit(
            at=now,
            next_at=again,
            every_seconds=every,
            answered=True,
            etag=fetched.etag if done else "",
            last_modified=fetched.last_modified if done else "",
            digest=digest + skips.packed() if done else "",
            title=offered.title,
            primed=taken.whole,
            news=taken.new > 0,
        )

    async def _settle(self, source: StoredSource, fetched: Fetched, visit: Visit) -> None:
        """Write down what a visit left, and where the source is from now on."""
        async with self.database.write(background=True) as connection:
            moved_to = fetched.moved_to
            if moved_to and moved_to != source.address:
                joined = await visits.move(
                    connection, source, address=moved_to, key=key_of(moved_to), now=visit.at
                )
                if joined is not None:
                    log.info("%s is one with %s from now on", called(source), called(joined))
                    return
            await visits.settle_visit(connection, source, visit)
        _tell(source, visit)

    async def _failed(self, source: StoredSource, error: Exception) -> None:
        now, failures = self.clock(), source.failures + 1
        fetching = error if isinstance(error, FetchError) else None
        since = source.failing_since or now
        # Said once it may be a slip of the site's; for a week, it is meant.
        gone = fetching is not None and fetching.permanent and now - since >= _GONE_AFTER
        again = after_failure(
            now,
            failures=failures,
            least=self.least,
            retry_after=fetching.retry_after if fetching else None,
            chance=self.chance(),
            skips=Skips.unpacked(source.digest[_HASH:]),
        )
        visit = Visit(
            at=now,
            next_at=None if gone else again,
            every_seconds=source.every_seconds,
            answered=False,
            failures=min(failures, _MOST_FAILURES),
            failing_since=since,
            error=fault_of(error),
        )
        async with self.database.write(background=True) as connection:
            await visits.settle_visit(connection, source, visit)
        _tell(source, visit)


def _tell(source: StoredSource, visit: Visit) -> None:
    """Into the log: a fault when it begins and when it becomes another one, and its end."""
    if visit.error and visit.error != source.error:
        log.warning("%s: %s", called(source), sentence_of(visit.error))
    elif source.failures and not visit.failures:
        since = source.failing_since or visit.at
        minutes = round((visit.at - since).total_seconds() / 60)
        log.info("%s answers again after %s min", called(source), minutes)


def _of_pages(source: StoredSource, visit: Visit, *, readable: bool | None = None) -> Visit:
    """A visit of a site whose list could be read, with what is wrong with the pages that it names:
    since none of them can be read, and until one can. `readable` None: none was asked for."""
    if readable or (readable is None and source.error != NO_PAGES):
        return visit
    return replace(
        visit,
        failures=min(source.failures + (readable is False), _MOST_FAILURES),
        failing_since=source.failing_since or visit.at,
        error=NO_PAGES,
    )
