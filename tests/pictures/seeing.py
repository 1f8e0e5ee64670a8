"""News of some weeks in a real database, for what tells of weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from storage.database import Database
from tests.seeding import archive


async def news_of_weeks(
    database: Database, now: datetime, tags: Mapping[str, Sequence[int]]
) -> None:
    """So many news with each tag in each week, the newest week last: a day before `now`, and so
    many weeks before that."""
    for tag, weeks in tags.items():
        for back, many in enumerate(reversed(weeks)):
            at = now - timedelta(days=7 * back)
            texts = [
                f"{tag}: дело {back}-{number} решено\n\nПодробности дела {back}-{number}.\n\n#{tag}"
                for number in range(many)
            ]
            if texts:
                await archive(database, texts, at=at)
