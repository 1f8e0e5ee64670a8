"""A rich message that Telegram may not take: what each answer means for its delivery."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.delivery.sender import Sender
from bot.messages.markup import Button, Message, Rich
from bot.messages.operation import Send
from storage.deliveries import Claimed
from storage.vocabulary import State
from tests.delivery.test_sender import one, sender, sent, server, taken
from tests.telegram.server import CUT, Server, refused

__all__ = ["one", "sender", "server"]  # fixtures

ROW = ((Button("Открыть", url="https://example.kz/"),),)
RICH = Message("<b>раз</b>", ROW, rich=Rich("<p>раз</p>", ROW))
# What was corrected stands in the rich message, and in one of its own below the classic one.
CORRECTED = [Send(RICH), Send(Message("исправлено", rich=Rich("")))]


async def test_what_a_rich_message_says_is_not_said_again_below_it(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(*taken(101))
    settled = await sent(sender, one, CORRECTED)
    assert (settled.state, settled.sent, settled.parts_sent) == (State.SENT, (101,), 1)
    assert [method for method, _ in server.asked] == ["sendRichMessage"]


async def test_where_it_is_refused_all_of_it_is_said_as_ever(
    server: Server, sender: Sender, one: Claimed
) -> None:
    server.lay(refused(400, "Bad Request: nobody knows why"), *taken(101, 102))
    settled = await sent(sender, one, CORRECTED)
    assert (settled.state, settled.sent, settled.parts_sent) == (State.SENT, (101, 102), 2)
    assert [params.get("text") for _, params in server.asked] == [None, "<b>раз</b>", "исправлено"]


@pytest.mark.parametrize(("attempts", "method"), [(2, "sendRichMessage"), (3, "sendMessage")])
async def test_of_what_nobody_hears_the_classic_one_is_tried(
    server: Server, sender: Sender, one: Claimed, attempts: int, method: str
) -> None:
    server.lay(CUT)
    settled = await sent(sender, replace(one, attempts=attempts), [Send(RICH)])
    assert (settled.state, settled.attempts) == (State.WAITING, attempts + 1)
    assert [asked for asked, _ in server.asked] == [method]


async def test_a_classic_one_that_is_refused_too_is_said_without_markup(
    server: Server, sender: Sender, one: Claimed
) -> None:
    bad = refused(400, "Bad Request: can't parse entities: x")
    server.lay(bad, bad, *taken(101))
    assert (await sent(sender, one, [Send(RICH)])).state is State.SENT
    assert [params.get("text") for _, params in server.asked] == [None, "<b>раз</b>", "раз"]
