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
_BYTES_OF_ONE = 200


class Senses:
    """Whether readers are told of what changed between wordings of articles: for digests, which
    name many, and say no more of them; under a name (bot/caches.py)."""

    def __init__(self, name: str) -> None:
        # By article, wording, and a later one.
        self._known: Lru[tuple[int, int, int], bool] = Lru(
            name, most_bytes=_MOST_BYTES, weigh=lambda *_: _BYTES_OF_ONE
        )

    async def of(self, article: int, was: Revision, now: Article | Revision) -> bool:
        """As `change_of`."""
        key = (article, was.number, number_of(now))
        known = self._known.get(key)
        if known is None:
            known = (await change_of(article, was, now)).sense
            self._known.put(key, known)
        return known


class Changes:
    """What changed from former wordings of articles, kept for all who had these before their
    eyes; under a name (bot/caches.py)."""

    def __init__(self, name: str) -> None:
        # By article, wording, and a later one.
        self._known: Lru[tuple[int, int, int], Change] = Lru(
            name, most_bytes=_MOST_BYTES, weigh=lambda _, one: _weight(one)
        )

    async def of(self, article: int, was: Revision, now: Article | Revision) -> Change:
        """As `change_of`."""
        key = (article, was.number, number_of(now))
        change = self._known.get(key)
        if change is None:
            change = await change_of(article, was, now)
            self._known.put(key, change)
        return change


async def change_of(article: int, was: Revision, now: Article | Revision) -> Change:
    """What an article says otherwise in one wording than in a former one; `UNKNOWN`, told to the
    log, where a bug with its text keeps that from being found out: an error that stays before the
    eyes of its readers is worse than a correction without its details."""
    try:
        return await asyncio.to_thread(_judged, wording(was), wording(now))
    except Exception:  # a bug with one text must not end all deliveries: they wait for this
        log.exception("the correction of article %s cannot be judged", article)
        return UNKNOWN


def _judged(was: Said, now: Said) -> Change:
    return judge(was, now).brief()


def number_of(one: Article | Revision) -> int:
    """Which wording of its article it is, from 1."""
    return one.revision if isinstance(one, Article) else one.number


def wording(one: Article | Revision) -> Said:
    """What is judged of what an article says, or said."""
    return Said(one.title, one.lead, one.body)


def _weight(change: Change) -> int:
    return weight_of(*(part for one in change.pairs for part in (one.before, one.after))) + 500
