"""Whether nothing was said to somebody because Telegram could not be reached.

Then nobody was answered, and the update is handled again (queues.py). Where it is not known whether
the answer arrived (the connection ended while it was waited for), it is not: most such answers did.
"""

from __future__ import annotations

from aiogram.exceptions import TelegramNetworkError, TelegramServerError
from aiohttp import ClientConnectorError, ConnectionTimeoutError

# No connection was made: no such host, no route, refused, nobody there in time.
_NOT_SENT = (ClientConnectorError, ConnectionTimeoutError)


def is_away(error: BaseException) -> bool:
    """Whether this is Telegram that has not taken what we said: it was not sent, or 5xx."""
    if isinstance(error, TelegramServerError):
        return True
    return isinstance(error, TelegramNetworkError) and isinstance(error.__cause__, _NOT_SENT)
