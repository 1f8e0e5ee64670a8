"""One delivery against a server that answers what it is told to: what each answer means for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.said import MOVED
from bot.delivery.sender import MOST_ATTEMPTS, Sender
from bot.messages.markup import Button, Message
from bot.messages.operation import Edit, Send
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import chats
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import Kind, Mode, State
from tests.seeding import NOW, article, claim, reader
from tests.telegram.server import CUT, Server, http, ok, refused, serving

TAG = ("hashtag", "проба")
ONE = [Send(Message("<b>раз</b> &amp; два", ((Button("Открыть", url="https://example.kz/"),),)))]
THREE = [Send(Message(f"часть {n}")) for n in range(3)]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


@pytest.fixture
async def sender(server: Server, database: Database) -> AsyncIterator[Sender]:
    async with TelegramClient(server.url, "123456:a-token-of-nobody", timeout=5) as client:
        pace = Pace(10_000, chat_rate=1000)
        yield Sender(client, pace, database, clock=lambda: NOW)


async def sent(sender: Sender, one: Claimed, operations: Sequence[Send | Edit]) -> Settlement:
    """Send it where something becomes of it."""
    settlement = await sender.send(one, operations)
    assert settlement is not None
    return settlement


def taken(*ids: int) -> list[bytes]:
    return [ok({"message_id": id_}) for id_ in ids]


@pytest.fixture
async def one(database: Database) -> Claimed:
    await reader(database, -1001, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [claimed] = await claim(database)
    return claimed


async def test_it_is_sent_as_telegram_wants_it(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(*taken(101))
    settled = await sent(sender, replace(one, thread_id=7), ONE)
    assert (settled.state, settled.sent, settled.parts_sent) == (State.SENT, (101,), 1)
    assert server.asked == [
        (
            "sendMessage",
            {
                "chat_id": -1001,
                "message_thread_id": 7,
                "text": "<b>раз</b> &amp; два",
                "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": True},
                "reply_markup": {
                    "inline_keyboard": [[{"text": "Открыть", "url": "https://example.kz/"}]]
                },
            },
        )
    ]


async def test_what_was_sent_before_is_not_sent_again(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(*taken(101), refused(500, "Internal Server Error"))
    first = await sent(sender, one, THREE)
    assert (first.state, first.parts_sent, first.sent) == (State.WAITING, 1, (101,))
    second = await sent(sender, replace(one, parts_sent=first.parts_sent, attempts=1), THREE)
    assert (second.state, second.parts_sent) == (State.SENT, 3)
    assert len(second.sent) == 2
    assert [asked["text"] for _, asked in server.asked] == [
        "часть 0", "часть 1", "часть 1", "часть 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "state", "attempts", "reason", "seconds"),
    [
        # waits as long as Telegram says, and a moment more; spends no attempt
        (refused(429, "Too Many Requests: retry after 3", retry_after=3), State.WAITING, 0,
         "too many requests", (3, 4)),
        (refused(502, "Bad Gateway"), State.WAITING, 0, "Bad Gateway", (0.5, 1)),
        # nobody's delivery is at fault
        (refused(401, "Unauthorized"), State.WAITING, 0, "unauthorized", (30, 30)),
        (refused(400, "Bad Request: message text is empty"), State.DEAD, 1,
         "Bad Request: message text is empty", None),
        (refused(403, "Forbidden: bot was blocked by the user"), State.DROPPED, 1, "blocked", None),
        (refused(400, "Bad Request: TOPIC_CLOSED"), State.DROPPED, 1, "thread-closed", None),
    ],
)  # fmt: skip
async def test_what_telegram_answers_decides(
    server: Server,
    sender: Sender,
    one: Claimed,
    answer: bytes,
    state: State,
    attempts: int,
    reason: str,
    seconds: tuple[float, float] | None,
) -> None:
    server.lay(answer)
    settled = await sent(sender, one, ONE)
    assert (settled.state, settled.attempts, settled.reason) == (state, attempts, reason)
    assert settled.uncertain == 0
    if seconds is None:
        assert settled.after is None
    else:
        assert settled.after is not None
        low, high = seconds
        assert low <= settled.after.total_seconds() <= high


async def test_a_lost_answer_is_counted_as_uncertain(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(CUT)
    settled = await sent(sender, one, ONE)
    assert (settled.state, settled.uncertain, settled.attempts) == (State.WAITING, 1, 1)


async def test_an_edit_at_which_telegram_failed_may_have_been_made(
    server: Server, sender: Sender, one: Claimed
) -> None:
    edit = replace(one, kind=Kind.EDIT)
    for status, uncertain in ((500, 1), (502, 1), (429, 0)):
        server.lay(refused(status, "it failed", retry_after=1 if status == 429 else 0))
        settled = await sent(sender, edit, [Edit(ONE[0].message, 7)])
        assert (settled.state, settled.uncertain, settled.attempts) == (
            State.WAITING, uncertain, 0,
        )  # fmt: skip


async def test_the_last_attempt_that_may_have_arrived_gives_up(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(CUT)
    settled = await sent(sender, replace(one, attempts=MOST_ATTEMPTS - 1), ONE)
    assert (settled.state, settled.attempts) == (State.DEAD, MOST_ATTEMPTS)
    assert settled.reason == "gave up after 12 attempts: connection closed"


async def test_what_did_not_arrive_spends_no_attempt_however_often(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(*[refused(503, "Service Unavailable")] * 20)
    for _ in range(20):
        settled = await sent(sender, one, ONE)
        assert (settled.state, settled.attempts, settled.uncertain) == (State.WAITING, 0, 0)
    # one that Telegram never takes is tried ever more seldom
    server.lay(refused(503, "Service Unavailable"))
    old = replace(one, created_at=NOW - timedelta(days=1))
    settled = await sent(sender, old, ONE)
    assert settled.after is not None
    assert 15 <= settled.after.total_seconds() <= 30


@pytest.mark.parametrize(
    ("status", "attempts", "uncertain"),
    [(403, 0, 0), (404, 0, 0), (407, 0, 0), (502, 0, 0), (200, 1, 1), (504, 1, 1)],
)
async def test_the_page_of_a_proxy_is_no_answer_of_telegram(
    server: Server, sender: Sender, one: Claimed, status: int, attempts: int, uncertain: int
) -> None:
    server.lay(http(b"<html>blocked by your administrator</html>", status))
    settled = await sent(sender, one, ONE)
    assert settled.state is State.WAITING
    assert (settled.attempts, settled.uncertain) == (attempts, uncertain)


async def test_what_may_not_go_out_does_not(server: Server, sender: Sender, one: Claimed) -> None:
    assert await sender.send(one, ONE, may=lambda _: False) is None
    assert server.asked == []
    # a part is in the chat already: that is written down
    server.lay(*taken(101))
    asked = iter((True, False))
    settled = await sender.send(one, THREE, may=lambda _: next(asked))
    assert settled is not None
    assert (settled.state, settled.parts_sent, settled.sent) == (State.WAITING, 1, (101,))


async def test_where_telegram_is_not_reached_it_is_as_it_was(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(502, "Bad Gateway"), CUT)
    asked = iter((True, False))
    assert await sender.send(one, ONE, may=lambda _: next(asked)) is None
    # what may have arrived is not: it must be counted
    settled = await sender.send(one, ONE, may=lambda _: True)
    assert settled is not None
    assert settled.uncertain == 1


@pytest.mark.parametrize(
    "answer",
    [
        refused(403, "Forbidden: bot was blocked by the user"),
        refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100500),
    ],
)
async def test_what_cannot_be_noted_of_a_chat_is_asked_again_later(
    server: Server, sender: Sender, one: Claimed, database: Database, answer: bytes
) -> None:
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE chats RENAME TO away")
    server.lay(answer)
    settled = await sent(sender, one, ONE)
    assert (settled.state, settled.attempts) == (State.WAITING, 0)
    assert settled.reason == "database away"


async def test_markup_that_telegram_refuses_goes_out_as_plain_text(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(400, "Bad Request: can't parse entities: unsupported start tag"))
    settled = await sent(sender, one, ONE)
    assert settled.state is State.SENT
    plain = server.asked[1][1]
    assert plain["text"] == "раз & два"
    assert "parse_mode" not in plain
    # refused as plain text too, it is given up
    server.lay(*[refused(400, "Bad Request: message is too long")] * 2)
    assert (await sent(sender, one, ONE)).state is State.DEAD


async def test_a_blocked_chat_is_set_aside(
    server: Server, sender: Sender, one: Claimed, database: Database
) -> None:
    server.lay(refused(403, "Forbidden: bot was kicked from the supergroup chat"))
    await sent(sender, one, ONE)
    async with database.read() as connection:
        chat = await chats.get(connection, -1001)
    assert chat is not None
    assert chat.set_aside == "kicked"


async def test_a_group_that_moved_gets_it_at_its_new_place(
    server: Server, sender: Sender, one: Claimed, database: Database
) -> None:
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    server.lay(*taken(101), refused(400, moved, migrate_to_chat_id=-100500))
    settled = await sent(sender, one, THREE)
    assert settled.state is State.SENT
    assert [asked["chat_id"] for _, asked in server.asked] == [-1001, -1001, -100500, -100500]
    async with database.read() as connection:
        assert await chats.get(connection, -100500) is not None
        assert await chats.get(connection, -1001) is None


async def test_what_answers_a_message_of_a_group_that_moved_is_composed_anew(
    server: Server, sender: Sender, one: Claimed
) -> None:
    """The number of the message that it answers may be another's there."""
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    server.lay(refused(400, moved, migrate_to_chat_id=-100500))
    settled = await sent(sender, one, (Send(Message("да"), replies_to=7),))
    assert (settled.state, settled.reason) == (State.WAITING, MOVED)
    assert [asked["chat_id"] for _, asked in server.asked] == [-1001]


async def test_a_server_that_is_not_there_is_tried_later(
    database: Database, one: Claimed, unused_tcp_port: int
) -> None:
    root = f"http://127.0.0.1:{unused_tcp_port}"
    async with TelegramClient(root, "123456:a-token-of-nobody", timeout=5) as client:
        sender = Sender(client, Pace(1000), database, clock=lambda: NOW)
        settled = await asyncio.wait_for(sent(sender, one, ONE), 10)
    assert settled.state is State.WAITING
    assert settled.uncertain == 0  # nothing can have arrived
    assert settled.after is not None
    assert settled.after <= timedelta(seconds=1)
    assert settled.attempts == 0
