"""What changed between two wordings, judged off the event loop; where it cannot be judged, readers
are told that something did."""

from __future__ import annotations

import asyncio
import logging

from bot.caches import Lru, weight_of
from bot.corrections.judge import UNKNOWN, Change, Said, judge
from storage.articles import Article
from storage.revisions import Revision

log = logging.getLogger(__name__)

_MOST_BYTES = 1_000_000


class Changes:
    """What changed from former wordings of articles, kept for all who had these before their
    eyes; under a name (bot/caches.py)."""

    def __init__(self, name: str) -> None:
        # By article, wording, and the one that it has now.
        self._known: Lru[tuple[int, int, int], Change] = Lru(
            name, most_bytes=_MOST_BYTES, weigh=lambda _, one: _weight(one)
        )

    async def of(self, was: Revision, now: Article) -> Change:
        """As `change_of`."""
        key = (now.id, was.number, now.revision)
        change = self._known.get(key)
        if change is None:
            change = await change_of(was, now)
            self._known.put(key, change)
        return change

    def known(self, article: int, number: int, revision: int) -> Change:
        """The same of what was asked for before: a wording and the one of now; else no change."""
        return self._known.get((article, number, revision)) or Change()


async def change_of(was: Revision, now: Article) -> Change:
    """What an article says otherwise than a former wording of it; `UNKNOWN`, told to the log, where
    a bug with its text keeps that from being found out: an error that stays before the eyes of its
    readers is worse than a correction without its details."""
    try:
        return await asyncio.to_thread(judge, wording(was), wording(now))
    except Exception:  # a bug with one text must not end all deliveries: they wait for this
        log.exception("the correction of article %s cannot be judged", now.id)
        return UNKNOWN


def wording(one: Article | Revision) -> Said:
    """What is judged of what an article says, or said."""
    return Said(one.title, one.lead, one.body)


def _weight(change: Change) -> int:
    return weight_of(*(part for one in change.pairs for part in (one.before, one.after))) + 500
