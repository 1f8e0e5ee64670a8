"""What is composed goes out by lane and age, each chat at its own pace; once, to one worker."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.delivery.outgoing import Hold, Outgoing
from bot.messages.markup import Message
from bot.messages.operation import Send
from bot.telegram.pace import Pace
from storage.deliveries import Claimed
from storage.vocabulary import Kind, Lane
from tests.jumping import now, without_waiting
from tests.seeding import NOW

SAID = (Send(Message("проба")),)
ONE = Claimed(
    id=1,
    kind=Kind.ALERT,
    subject=1,
    lane=Lane.ALERT,
    attempts=0,
    parts_sent=0,
    since=None,
    until=None,
    created_at=NOW,
    chat=1,
    chat_id=1,
    thread_id=0,
    language="ru",
    time_zone="UTC",
    alerts_on=True,
    digest_on=True,
    digest_empty=False,
    paused_until=None,
    set_aside=None,
)


def numbered(id_: int, lane: Lane = Lane.ALERT, chat_id: int = 0) -> Claimed:
    return replace(ONE, id=id_, lane=lane, chat_id=chat_id or id_)


async def taken(outgoing: Outgoing, count: int) -> list[int]:
    found = []
    for _ in range(count):
        composed = await asyncio.wait_for(outgoing.take(), 5)
        assert composed is not None
        found.append(composed[0].id)
    return found


def test_of_one_chat_is_held_what_goes_out_within_seconds() -> None:
    outgoing = Outgoing(Pace(30, chat_rate=1, group_rate=20))
    claimed = [numbered(one, chat_id=chat) for one, chat in enumerate([5] * 7 + [-5] * 5 + [6])]
    here, elsewhere = outgoing.admit(claimed)
    assert [one.id for one in here] == [0, 1, 2, 3, 4, 7, 8, 9, 12]
    waits = {one.id: after.total_seconds() for one, after in elsewhere}
    assert waits == {5: 1, 6: 2, 10: 3, 11: 6}  # when those before it have gone out
    for one in here:
        outgoing.put(one, SAID)
    again, later = outgoing.admit([numbered(20, chat_id=5), numbered(21, chat_id=6)])
    assert ([one.id for one in again], [one.id for one, _ in later]) == ([21], [20])


async def test_alerts_overtake_digests_and_the_older_goes_first() -> None:
    outgoing = Outgoing(Pace(1000))
    for one in (numbered(3), numbered(1, Lane.DIGEST), numbered(2), numbered(4, Lane.NOTICE)):
        outgoing.put(one, SAID)
    outgoing.notify()
    assert await taken(outgoing, 4) == [2, 3, 1, 4]


@without_waiting
async def test_a_chat_that_must_wait_holds_up_no_other() -> None:
    outgoing = Outgoing(Pace(1000, chat_rate=5, clock=now))
    for id_, chat in ((1, 50), (2, 50), (3, 60)):
        outgoing.put(numbered(id_, chat_id=chat), SAID)
    started = now()
    assert await taken(outgoing, 2) == [1, 3]
    assert now() - started < 0.1
    assert await taken(outgoing, 1) == [2]
    assert now() - started == pytest.approx(0.2, abs=0.01)


async def test_a_waiting_worker_hears_of_what_comes() -> None:
    outgoing = Outgoing(Pace(1000))
    waiting = asyncio.create_task(outgoing.take())
    await asyncio.sleep(0)
    outgoing.put(numbered(9), SAID)
    outgoing.notify()
    assert await asyncio.wait_for(waiting, 5) == (numbered(9), SAID)


async def test_many_workers_take_each_delivery_once() -> None:
    outgoing = Outgoing(Pace(10_000))
    workers = [asyncio.create_task(outgoing.take()) for _ in range(50)]
    await asyncio.sleep(0)
    for id_ in range(1, 51):
        outgoing.put(numbered(id_), SAID)
    outgoing.notify()
    async with asyncio.timeout(5):
        composed = await asyncio.gather(*workers)
    assert sorted(one[0].id for one in composed if one) == [*range(1, 51)]


@pytest.mark.parametrize("left", [0, 3])
async def test_once_closed_nothing_more_goes_out(left: int) -> None:
    outgoing = Outgoing(Pace(1000))
    waiting = asyncio.create_task(outgoing.take()) if not left else None
    await asyncio.sleep(0)
    for id_ in range(1, left + 1):
        outgoing.put(numbered(id_), SAID)
    outgoing.close()
    assert await asyncio.wait_for(waiting or outgoing.take(), 5) is None


@without_waiting
async def test_while_something_holds_it_only_the_one_that_is_tried_goes_out() -> None:
    outgoing = Outgoing(Pace(1000, chat_rate=1 / 4, clock=now))
    for id_ in (1, 2, 3):
        outgoing.put(numbered(id_), SAID)
    taken_first = await outgoing.take()
    assert taken_first is not None
    outgoing.hold(Hold.TELEGRAM)
    outgoing.hold(Hold.DATABASE)
    outgoing.put_back(taken_first)
    waiting = asyncio.create_task(outgoing.take())
    await asyncio.sleep(1)
    assert not waiting.done()
    tried = outgoing.take_any()
    assert tried is not None
    assert tried[0].id == 2
    outgoing.let(Hold.TELEGRAM)
    await asyncio.sleep(1)
    assert outgoing.held(Hold.DATABASE)
    assert not waiting.done()
    outgoing.let(Hold.DATABASE)
    third = await asyncio.wait_for(waiting, 5)
    assert third is not None
    assert third[0].id == 3
    # what was put back comes when its chat allows it
    assert await taken(outgoing, 1) == [1]
    assert outgoing.take_any() is None


async def test_what_is_no_longer_ours_is_never_given_out() -> None:
    outgoing = Outgoing(Pace(1000))
    ones = [numbered(id_, chat_id=chat) for id_, chat in ((1, 7), (2, 8), (3, 7), (4, 9))]
    for one in ones:
        outgoing.put(one, SAID)
    assert await taken(outgoing, 2) == [1, 2]  # and the third waits for its chat
    outgoing.hold(Hold.DATABASE)
    outgoing.put_back((ones[1], SAID))
    outgoing.forget(ones[:3])
    outgoing.put(numbered(2, chat_id=20), SAID)  # claimed again since
    outgoing.let(Hold.DATABASE)
    assert await taken(outgoing, 2) == [2, 4]
    assert outgoing.take_any() is None
