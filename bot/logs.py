"""Logs: one line each, on standard error, with every secret blotted out."""

from __future__ import annotations

import logging
import re
import sys

from bot.quiet import FullDisk

# A bot token ("123456:AA…", https://core.telegram.org/bots/api#authorizing-your-bot), also inside
# a URL path; and the password of any URL.
_SECRETS = (
    (re.compile(r"\b(bot)?\d{3,}:[A-Za-z0-9_-]{8,}"), r"\1<token>"),
    (re.compile(r"(://[^/\s:@]*):[^/\s@]+@"), r"\1:<password>@"),
)


def redact(text: str) -> str:
    """The text with bot tokens and passwords in URLs replaced."""
    for pattern, shown in _SECRETS:
        text = pattern.sub(shown, text)
    return text


class _Redacting(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def set_up_logs(level: str = "INFO") -> None:
    """Send logs of this level and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(FullDisk())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    # They tell of every job run and every update handled; ours say what matters.
    for chatty in (
        "apscheduler",
        "aiogram.event",
        "aiosqlite",
        "aiohttp.access",
        "alembic",
        "pymorphy3",
    ):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, logging.getLevelName(level)))
