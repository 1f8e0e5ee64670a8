"""How articles of digests name their topics and can be read, kept while many digests ask for it.

What is judged, and by which rules, says bot/standing; here it is read from the database and kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.digest.prominence import LEAD_MOST, Standing
from bot.intake.kinds.offers import LONGEST
from bot.standing.judging import Judging, is_open, standing_by_text, standing_of
from storage import prominence
from storage.instants import instant_of
from storage.told import Told
from storage.windows import Listed

_BYTES, _BYTES_OF_ONE, _BYTES_OF_A_TOPIC, _BYTES_OF_A_NUMBER = 2_000_000, 400, 100, 60
# Read in one go; then others on this thread have their turn.
_AT_ONCE = 500
# Of bodies so many characters are read, and so many of all in one go.
_BODY_MOST, _READ_AT_ONCE = 20_000, 50_000
_NOTHING = Told("", "")
# An article by its id, its revision and its topics.
_Key = tuple[int, int, tuple[int, ...]]


class Standings:
    """What was read once: a corrected article, or one of other topics, is another."""

    def __init__(self, name: str = "compose", *, part: int = 1) -> None:
        self._kept: Lru[_Key, Standing] = Lru(
            f"{name}.standings",
            most_bytes=_BYTES // part,
            weigh=lambda key, it: (
                _BYTES_OF_ONE
                + _BYTES_OF_A_TOPIC * len(key[2])
                + _BYTES_OF_A_NUMBER * len(it.counts)
            ),
        )

    async def of(
        self, connection: AsyncConnection, articles: Iterable[Listed]
    ) -> dict[int, Standing]:
        """How some articles stand, by id."""
        listed = list(articles)
        keys = {one.id: (one.id, one.revision, tuple(sorted(one.topics))) for one in listed}
        found = {id_: kept for id_, key in keys.items() if (kept := self._kept.get(key))}
        published = {one.id: instant_of(one.published_at) for one in listed}
        missing = sorted(keys.keys() - found.keys())
        for first in range(0, len(missing), _AT_ONCE):
            some = missing[first : first + _AT_ONCE]
            told = await prominence.told_of(connection, some, lead=LEAD_MOST, short=LONGEST)
            fresh, turns = {}, _Turns()
            for id_ in some:
                fresh[id_] = await turns.through(
                    standing_of(told.get(id_, _NOTHING), keys[id_][2], published[id_])
                )
            further = [id_ for id_ in some if is_open(fresh[id_], told.get(id_, _NOTHING))]
            texts = await prominence.texts_of(connection, further, most=_BODY_MOST)
            for id_ in further:
                if id_ in texts and id_ in told:
                    fresh[id_] = await turns.through(
                        standing_by_text(fresh[id_], told[id_], texts[id_], published[id_])
                    )
            for id_ in some:
                found[id_] = fresh[id_]
                self._kept.put(keys[id_], fresh[id_])
            await asyncio.sleep(0)
        return found


class _Turns:
    """Lets others on this thread have their turn whenever enough has been read."""

    def __init__(self) -> None:
        self._read = 0

    async def through(self, judging: Judging) -> Standing:
        """What comes of judging, with turns of others in between."""
        while True:
            try:
                self._read += next(judging)
            except StopIteration as judged:
                standing: Standing = judged.value
                return standing
            if self._read >= _READ_AT_ONCE:
                self._read = 0
                await asyncio.sleep(0)
