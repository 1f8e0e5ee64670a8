"""`python -m bot sources check --failing`: what cannot be read now is asked, and visited where it
answers."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.feeds.model import NotAFeedError
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, Fetcher
from bot.sites.apart import Apart, ApartError
from bot.sources.addresses import shown
from bot.sources.faults import NoLinksError, fault_of, next_of, sentence_of
from bot.sources.lines import print_as_they_come
from bot.sources.reading import Reader
from storage import sources, visits
from storage.database import Database
from storage.sources import StoredSource, host_of
from storage.vocabulary import SourceKind

log = logging.getLogger(__name__)


async def check_failing(database: Database, client: Fetcher) -> int:
    """Ask each feed and site that cannot be read now, as a visit does: 0 where all of them answer,
    or there is none, else 1. What one has is taken in by the running bot, which visits it at
    once; one that does not answer is tried again when it would have been."""
    async with database.read() as connection:
        stored = await visits.failing(connection)
    async with client as fetcher, Apart() as apart:
        asking = _Asking(database, Reader(fetcher, apart, _now))
        return await print_as_they_come(
            asking.line, stored, [host_of(one.address) for one in stored]
        )


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class _Asking:
    database: Database
    reader: Reader

    async def line(self, source: StoredSource) -> dict[str, Any]:
        """What became of a source."""
        line = {"source": shown(source.address), "id": source.id, "name": source.name}
        by_robots = source.kind is SourceKind.SITE
        try:
            fetched = await self.reader.fetcher.fetch(Asked(source.address, by_robots=by_robots))
            offered = await self.reader.offered(source, fetched)
        except (FetchError, NotAFeedError, NoLinksError, ApartError) as error:
            return line | {"ok": False, "error": _why(fault_of(error))}
        except Exception as error:  # noqa: BLE001 - a bug: of this source's alone
            log.error("source %s could not be asked: %r", source.id, error)
            return line | {"ok": False, "error": _why(fault_of(error))}
        async with self.database.write() as connection:
            await sources.hurry(connection, source.id, _now())
        return line | {"ok": True, "items": len(offered.offers)}


def _why(fault: str) -> str:
    why, then = sentence_of(fault), next_of(fault)
    return f"{why}; {then}" if then else why
