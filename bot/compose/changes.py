"""What changed between two wordings, judged off the event loop; where it cannot be judged, readers
are told that something did."""

from __future__ import annotations

import asyncio
import logging

from bot.corrections.judge import UNKNOWN, Change, Said, judge
from storage.articles import Article
from storage.revisions import Revision

log = logging.getLogger(__name__)


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
