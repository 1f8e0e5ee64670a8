"""What was claimed is composed and sorted: to be sent, or settled without being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.compose.composer import Composer
from bot.delivery.preparing import prepare
from storage.database import Database
from storage.vocabulary import Mode, State
from tests.seeding import NOW, SUBJECTS, article, claim, reader

TAG = ("hashtag", "проба")


async def test_each_is_sent_or_settled_unsaid(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    first, second = await claim(database)
    paused = replace(second, paused_until=NOW + timedelta(hours=1), attempts=3, parts_sent=1)
    prepared = await prepare(database, Composer(SUBJECTS), [first, paused], NOW)
    assert [one.id for one, _ in prepared.to_send] == [first.id]
    [(one, settlement)] = prepared.unsaid
    assert one is paused
    assert (settlement.state, settlement.reason) == (State.DROPPED, "paused")
    assert (settlement.attempts, settlement.parts_sent) == (3, 1)
