"""Whether nothing was said to somebody because Telegram could not be reached.

Then it is said again (session.py). Where it is not known whether it arrived (the connection ended
while the answer was waited for), it is not: most such messages did.
"""

from __future__ import annotations

from aiogram.exceptions import TelegramNetworkError
from aiohttp import ClientConnectorError, ConnectionTimeoutError

# No connection was made: no such host, no route, refused, nobody there in time.
_NOT_SENT = (ClientConnectorError, ConnectionTimeoutError)


def not_sent(error: BaseException) -> bool:
    """Whether there was no connection to say it over."""
    return isinstance(error, TelegramNetworkError) and isinstance(error.__cause__, _NOT_SENT)
