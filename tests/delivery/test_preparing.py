"""What was claimed is composed and sorted: to be sent, or settled without being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.compose.composer import Composer
from bot.delivery.preparing import prepare
from storage.database import Database
from storage.vocabulary import Kind, Mode, SetAside, State
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


async def test_what_cannot_be_composed_is_dead_with_its_reason(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [one] = await claim(database)
    broken = replace(one, time_zone=None)  # type: ignore[arg-type]  # as no row can be
    [(_, settlement)] = (await prepare(database, Composer(SUBJECTS), [broken], NOW)).unsaid
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
    prepared = await prepare(database, Composer(SUBJECTS), list(held.values()), NOW)
    unread = {one.id: settlement.unread for one, settlement in prepared.unsaid}
    assert unread == {1: True, 2: True, 3: True, 4: False, 5: False}
