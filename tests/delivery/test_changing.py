"""What was sent is edited or deleted: what each answer of Telegram means for it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.delivery.sender import Sender
from bot.messages.markup import Button, Message
from bot.messages.operation import Delete, Edit
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import chats
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import Mode, SetAside, State
from tests.seeding import NOW, article, claim, reader
from tests.telegram.server import Server, ok, refused, serving

TAG = ("hashtag", "проба")
EDIT = Edit(Message("<b>так</b>", ((Button("⚙", callback="panel:1"),),)), 101, reads=2)
DELETE = Delete(Message("отозвано"), 101, reads=3)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


@pytest.fixture
async def sender(server: Server, database: Database) -> AsyncIterator[Sender]:
    async with TelegramClient(server.url, "123456:a-token-of-nobody", timeout=5) as client:
        yield Sender(client, Pace(10_000, chat_rate=1000), database, clock=lambda: NOW)


@pytest.fixture
async def one(database: Database) -> Claimed:
    await reader(database, -1001, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    [claimed] = await claim(database)
    return claimed


async def done(sender: Sender, one: Claimed, operation: Edit | Delete) -> Settlement:
    settlement = await sender.send(one, [operation])
    assert settlement is not None
    return settlement


async def test_it_is_edited_with_its_buttons(server: Server, sender: Sender, one: Claimed) -> None:
    server.lay(ok({"message_id": 101}))
    settled = await done(sender, one, EDIT)
    assert (settled.state, settled.sent, settled.reads) == (State.SENT, (), 2)
    [(method, params)] = server.asked
    assert method == "editMessageText"
    assert (params["chat_id"], params["message_id"], params["text"]) == (-1001, 101, "<b>так</b>")
    assert params["reply_markup"] == {
        "inline_keyboard": [[{"text": "⚙", "callback_data": "panel:1"}]]
    }
    assert "message_thread_id" not in params


async def test_it_is_deleted(server: Server, sender: Sender, one: Claimed) -> None:
    server.lay(ok(True))
    settled = await done(sender, one, DELETE)
    assert (settled.state, settled.sent, settled.reads) == (State.SENT, (), 3)
    assert server.asked == [("deleteMessage", {"chat_id": -1001, "message_id": 101})]


async def test_what_reads_so_already_is_done(server: Server, sender: Sender, one: Claimed) -> None:
    server.lay(refused(400, "Bad Request: message is not modified: specified new message content"))
    assert (await done(sender, one, EDIT)).state is State.SENT


@pytest.mark.parametrize(
    ("operation", "description", "lost"),
    [
        (EDIT, "Bad Request: message to edit not found", True),
        (EDIT, "Bad Request: MESSAGE_ID_INVALID", True),
        (EDIT, "Bad Request: message can't be edited", False),
        (DELETE, "Bad Request: message to delete not found", True),
    ],
)
async def test_a_message_that_is_gone_is_let_go_and_its_chat_stays(
    database: Database,
    server: Server,
    sender: Sender,
    one: Claimed,
    operation: Edit | Delete,
    description: str,
    lost: bool,
) -> None:
    server.lay(refused(400, description))
    settled = await done(sender, one, operation)
    assert (settled.state, settled.reason, settled.lost) == (State.DROPPED, description, lost)
    async with database.read() as connection:
        chat = await chats.get(connection, -1001, 0)
    assert chat is not None
    assert chat.set_aside is None


async def test_what_may_not_be_deleted_says_that_it_was_taken_back(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(400, "Bad Request: message can't be deleted for everyone"), ok({}))
    assert (await done(sender, one, DELETE)).state is State.SENT
    assert [method for method, _ in server.asked] == ["deleteMessage", "editMessageText"]
    assert server.asked[1][1]["text"] == "отозвано"


async def test_a_reader_who_has_blocked_the_bot_is_set_aside(
    database: Database, server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(403, "Forbidden: bot was blocked by the user"))
    assert (await done(sender, one, EDIT)).state is State.DROPPED
    async with database.read() as connection:
        chat = await chats.get(connection, -1001, 0)
    assert chat is not None
    assert chat.set_aside is SetAside.BLOCKED


async def test_what_a_group_was_sent_before_it_moved_is_composed_anew(
    database: Database, server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100777))
    settled = await done(sender, one, EDIT)
    assert (settled.state, settled.reason) == (State.WAITING, "group upgraded since")
    assert len(server.asked) == 1
    async with database.read() as connection:
        assert await chats.get(connection, -100777, 0) is not None


async def test_too_many_requests_wait(server: Server, sender: Sender, one: Claimed) -> None:
    server.lay(refused(429, "Too Many Requests: retry after 3", retry_after=3))
    assert (await done(sender, one, EDIT)).state is State.WAITING
