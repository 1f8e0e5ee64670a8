"""What was claimed is composed and sorted: to be sent, or settled without being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.composer import Composer
from bot.delivery.preparing import EXPIRED, Prepared, prepare, unreadable
from bot.delivery.transactions import Transactions
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import Kind, Mode, SetAside, State
from tests.seeding import NOW, SUBJECTS, article, claim, reader

TAG = ("hashtag", "проба")
OWED_FOR = timedelta(days=3)


async def of(database: Database, claimed: list[Claimed]) -> Prepared:
    return await prepare(
        Transactions(database), Composer(SUBJECTS), claimed, NOW, owed_for=OWED_FOR
    )


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


async def test_what_cannot_be_composed_is_dead_with_its_reason(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [one] = await claim(database)
    broken = replace(one, time_zone=None)  # type: ignore[arg-type]  # as no row can be
    [(_, settlement)] = (await of(database, [broken])).unsaid
    assert (settlement.state, settlement.reason) == (
        State.DEAD,
        "cannot be composed: TypeError",
    )


async def test_a_digest_that_is_held_back_gives_its_window_back(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [alert] = await claim(database)
    day = timedelta(days=1)
    digest = replace(alert, kind=Kind.DIGEST, since=NOW - day, until=NOW)
    held = {
        "paused": replace(digest, id=1, paused_until=NOW + day),
        "chat set aside: blocked": replace(digest, id=2, set_aside=SetAside.BLOCKED),
        "digest off": replace(digest, id=3, digest_on=False),
    }
    # nothing came, so that nothing was missed; an alert has no window
    held["empty"] = replace(digest, id=4, since=NOW)
    held["alerts off"] = replace(alert, id=5, alerts_on=False)
    long_ago = NOW - OWED_FOR - timedelta(seconds=1)
    held["too late"] = replace(digest, id=6, created_at=long_ago)
    held["too late, and an alert"] = replace(alert, id=7, created_at=long_ago)
    prepared = await of(database, list(held.values()))
    unread = {one.id: settlement.unread for one, settlement in prepared.unsaid}
    assert unread == {1: True, 2: True, 3: True, 4: False, 5: False, 6: True, 7: False}


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


async def test_a_digest_that_died_of_a_fault_is_told_from_one_that_may_have_arrived(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [alert] = await claim(database)
    digest = replace(alert, kind=Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    dead = Settlement(digest.id, State.DEAD, 1, reason="Bad Request: whatever")
    assert unreadable(digest, dead)
    assert not unreadable(alert, dead)
    assert not unreadable(digest, replace(dead, state=State.DROPPED))
    assert not unreadable(digest, replace(dead, unread=True))  # of age: given back anyway
    assert not unreadable(digest, replace(dead, parts_sent=1, sent=(7,)))
    assert not unreadable(digest, replace(dead, uncertain=1))
    assert not unreadable(replace(digest, attempts=1), dead)
