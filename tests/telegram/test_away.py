"""What is known to have been said to nobody, told from what may have arrived."""

from __future__ import annotations

import socket

import pytest
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNetworkError
from aiogram.methods import GetMe
from aiohttp import ConnectionTimeoutError, ServerDisconnectedError, SocketTimeoutError

from bot.telegram.away import is_away
from tests.jumping import without_waiting
from tests.telegram.server import CUT, HANG, http, refused
from tests.telegram.test_session import replying


async def refusal(bot: Bot) -> AiogramError:
    """What a message that could not be said raises."""
    with pytest.raises(AiogramError) as raised:
        await bot.send_message(7, "x")
    return raised.value


PAGE = b"<html>Bad Gateway</html>"


@pytest.mark.parametrize(
    ("answers", "away"),
    [
        ([refused(502, "Bad Gateway")] * 4, True),
        ([http(PAGE, 502)] * 4, True),
        ([http(PAGE, 403)] * 4, True),  # a proxy's: Telegram forbids in JSON
        ([http(PAGE, 504)], False),  # it may have arrived
        ([http(PAGE)], False),
        ([CUT], False),
        ([HANG], False),
        ([refused(403, "Forbidden: bot was blocked by the user")], False),
        ([refused(400, "Bad Request: chat not found")], False),
        ([refused(429, "Too Many Requests: retry after 61", retry_after=61)], False),
    ],
)
@without_waiting
async def test_what_telegram_did_not_take_was_not_said(
    answers: list[bytes | None], away: bool
) -> None:
    async with replying() as (bot, server, _):
        server.lay(*answers)
        assert is_away(await refusal(bot)) is away


@without_waiting
async def test_what_no_connection_was_made_for_was_not_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        async with replying() as (bot, server, _):
            server.url = ""
            bot.session.api = bot.session.api.from_base(
                f"http://127.0.0.1:{taken.getsockname()[1]}"
            )
            assert is_away(await refusal(bot))
            bot.session.api = bot.session.api.from_base("http://nobody.invalid")
            assert is_away(await refusal(bot))


@pytest.mark.parametrize(
    ("cause", "away"),
    [
        (ConnectionTimeoutError("nobody took the connection"), True),
        (SocketTimeoutError("no answer"), False),
        (TimeoutError(), False),
        (ServerDisconnectedError(), False),
    ],
)
def test_a_time_out_is_known_by_what_was_waited_for(cause: Exception, away: bool) -> None:
    error = TelegramNetworkError(GetMe(), "x")
    error.__cause__ = cause
    assert is_away(error) is away
    assert not is_away(cause)
