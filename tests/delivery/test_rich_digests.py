"""A rich digest over HTTP: whatever the server says of it, each chat gets one that it can read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.delivery.owing import owe_digests
from bot.sandbox.rich_markup import parse_rich
from storage import chats, rich_refused
from storage.database import Database
from storage.schema import schedules
from storage.vocabulary import DigestForm, Mode, SetAside
from tests.delivery.test_engine import working
from tests.seeding import NOW, article, reader
from tests.telegram.server import refused

TAG = ("hashtag", "проба")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TEXT = "Палата приняла поправки\n\nЮристы за.\n\n#Проба"
NOT_FOUND = refused(404, "Not Found")


async def readers(database: Database, count: int = 1) -> None:
    """So many who read rich digests, to whom one is owed."""
    for number in range(1, count + 1):
        chat = await reader(database, number, {TAG: Mode.DIGEST})
        async with database.write() as connection:
            await chats.change(connection, chat, digest_form=DigestForm.RICH)
    await article(database, TEXT, at=NOW - timedelta(hours=1))
    assert await owe_digests(database, NOW + MINUTE) == count


def is_readable(asked: tuple[str, dict[str, Any]]) -> bool:
    """Whether a request is of a digest that holds its news."""
    method, params = asked
    if method == "sendRichMessage":
        parse_rich(params["rich_message"]["html"])
        return "Палата приняла поправки" in params["rich_message"]["html"]
    return method == "sendMessage" and "Палата приняла поправки" in params["text"]


async def test_who_wants_it_gets_a_rich_digest_and_nobody_else(database: Database) -> None:
    await readers(database)
    await reader(database, 9, {TAG: Mode.DIGEST})
    await owe_digests(database, NOW + MINUTE)
    async with working(database, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("sent", 2)
    told = {params["chat_id"]: method for method, params in at_work.server.asked}
    assert told == {1: "sendRichMessage", 9: "sendMessage"}
    assert all(map(is_readable, at_work.server.asked))
    [rich] = [params for method, params in at_work.server.asked if method == "sendRichMessage"]
    assert rich["rich_message"]["skip_entity_detection"] is True
    assert "parse_mode" not in rich
    assert "link_preview_options" not in rich


@pytest.mark.parametrize(
    "refusal",
    [
        refused(400, "Bad Request: can't parse entities: Unsupported start tag"),
        refused(400, "Bad Request: message is too long"),
        refused(400, "Bad Request: RICH_VALIDATE_CTOR_NOT_ALLOWED"),
        refused(400, "Bad Request: not enough rights to send rich messages to the chat"),
        NOT_FOUND,
        refused(405, "Method Not Allowed"),
    ],
)
async def test_what_is_refused_goes_out_as_a_classic_one_at_once(
    database: Database, refusal: bytes
) -> None:
    await readers(database)
    async with working(database, refusal, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("sent", 1)
    methods = [method for method, _ in at_work.server.asked]
    assert methods == ["sendRichMessage", "sendMessage"]
    assert is_readable(at_work.server.asked[1])


async def test_a_server_that_knows_none_is_asked_once_and_again_after_a_while(
    database: Database,
) -> None:
    await readers(database)
    later = timedelta()
    async with working(database, NOT_FOUND, clock=lambda: NOW + MINUTE + later) as at_work:
        await at_work.reaches("sent", 1)
        for day, wanted in ((0, "sendMessage"), (1, "sendRichMessage")):
            later = day * DAY + timedelta(minutes=5)
            async with database.write() as connection:
                await connection.execute(update(schedules).values(next_at=NOW + later))
            await article(database, f"{TEXT} {day}", at=NOW + later - MINUTE)
            assert await owe_digests(database, NOW + MINUTE + later) == 1
            at_work.engine.wake()
            await at_work.reaches("sent", 2 + day)
            assert at_work.server.asked[-1][0] == wanted
    assert len(at_work.server.asked) == 4
    assert rich_refused.FOR_A_WHILE < DAY


async def test_a_wrong_token_is_not_taken_for_an_old_server(database: Database) -> None:
    await readers(database)
    async with working(database, NOT_FOUND, NOT_FOUND, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("waiting", 1)
    async with database.read() as connection:
        assert not await rich_refused.is_refused(connection, NOW + MINUTE)


async def test_a_chat_that_is_gone_is_set_aside_as_ever(database: Database) -> None:
    await readers(database)
    gone = refused(400, "Bad Request: chat not found")
    async with working(database, gone, gone, clock=lambda: NOW + MINUTE) as at_work:
        await at_work.reaches("dropped", 1)
    async with database.read() as connection:
        chat = await chats.get(connection, 1)
    assert chat is not None
    assert chat.set_aside is SetAside.NOT_FOUND


async def test_many_are_refused_and_each_has_one(database: Database) -> None:
    await readers(database, 12)
    async with working(database, clock=lambda: NOW + MINUTE) as at_work:
        at_work.server.unknown.add("sendRichMessage")
        await at_work.reaches("sent", 12)
    read = [params["chat_id"] for method, params in at_work.server.asked if method == "sendMessage"]
    assert sorted(read) == list(range(1, 13))
