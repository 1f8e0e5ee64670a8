"""What was claimed is composed and sorted: to be sent, or settled without being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.composer import Composer
from bot.delivery.preparing import EXPIRED, prepare
from bot.delivery.transactions import Transactions
from storage.database import Database
from storage.vocabulary import Mode, State
from tests.seeding import NOW, SUBJECTS, article, claim, reader

TAG = ("hashtag", "проба")


OWED_FOR = timedelta(days=3)


async def test_each_is_sent_or_settled_unsaid(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    first, second = await claim(database)
    paused = replace(second, paused_until=NOW + timedelta(hours=1), attempts=3, parts_sent=1)
    prepared = await prepare(
        Transactions(database), Composer(SUBJECTS), [first, paused], NOW, owed_for=OWED_FOR
    )
    assert [one.id for one, _ in prepared.to_send] == [first.id]
    [(one, settlement)] = prepared.unsaid
    assert one is paused
    assert (settlement.state, settlement.reason) == (State.DROPPED, "paused")
    assert (settlement.attempts, settlement.parts_sent) == (3, 1)


async def test_what_is_too_old_is_given_up_and_told_once(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    for chat in (1, 2, 3):
        await reader(database, chat, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    first, second, third = await claim(database)
    old = [
        replace(one, created_at=NOW - OWED_FOR - timedelta(seconds=1)) for one in (first, second)
    ]
    prepared = await prepare(
        Transactions(database), Composer(SUBJECTS), [*old, third], NOW, owed_for=OWED_FOR
    )
    assert [one.id for one, _ in prepared.to_send] == [third.id]
    assert [settled.state for _, settled in prepared.unsaid] == [State.DEAD, State.DEAD]
    assert {settled.reason for _, settled in prepared.unsaid} == {EXPIRED}
    [told] = caplog.messages
    assert "2 deliveries were owed for more than 3 days" in told
