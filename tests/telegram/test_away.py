"""What is known to have been said to nobody, told from what may have arrived."""

from __future__ import annotations

import socket

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetMe
from aiohttp import ConnectionTimeoutError, ServerDisconnectedError, SocketTimeoutError

from bot.telegram.away import not_sent
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
    ("answers", "kind"),
    [
        ([refused(502, "Bad Gateway")] * 4, TelegramServerError),
        ([http(PAGE, 502)] * 4, TelegramServerError),
        ([http(PAGE, 403)] * 4, TelegramServerError),  # a proxy's: Telegram forbids in JSON
        ([http(PAGE, 504)], TelegramNetworkError),  # it may have arrived
        ([http(PAGE)], ClientDecodeError),
        ([CUT], TelegramNetworkError),
        ([HANG], TelegramNetworkError),
        ([refused(403, "Forbidden: bot was blocked by the user")], TelegramForbiddenError),
        ([refused(400, "Bad Request: chat not found")], TelegramBadRequest),
        ([refused(429, "Too Many Requests: retry after 61", retry_after=61)], TelegramRetryAfter),
    ],
)
@without_waiting
async def test_what_was_answered_was_sent(
    answers: list[bytes | None], kind: type[AiogramError]
) -> None:
    async with replying() as (bot, server, _):
        server.lay(*answers)
        error = await refusal(bot)
        assert type(error) is kind
        assert not not_sent(error)


@without_waiting
async def test_what_no_connection_was_made_for_was_not_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        async with replying() as (bot, server, _):
            server.url = ""
            bot.session.api = bot.session.api.from_base(
                f"http://127.0.0.1:{taken.getsockname()[1]}"
            )
            assert not_sent(await refusal(bot))
            bot.session.api = bot.session.api.from_base("http://nobody.invalid")
            assert not_sent(await refusal(bot))


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
    assert not_sent(error) is away
    assert not not_sent(cause)
