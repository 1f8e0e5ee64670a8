"""Logs: one line each, on standard error, with every secret blotted out, as text or as JSON.

A line says what it is about: the update, the delivery, the article, the chat in work where it is
written. Whoever takes something in work says so (`about`, `now_about`), and all that is logged
below that carries the numbers, in other modules and in threads as well.
"""

from __future__ import annotations

import contextlib
import json
import logging
import re
import sys
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from bot.quiet import FullDisk

# A bot token ("123456:AA…", https://core.telegram.org/bots/api#authorizing-your-bot), also inside
# a URL path; one of whoever pushes articles (bot/web/secrets.py); and the password of any URL.
_SECRETS = (
    (re.compile(r"\b(bot)?\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{8,}"), r"\1<token>"),
    (re.compile(r"\bpd_[A-Za-z0-9_-]{8,}"), "pd_<token>"),
    (re.compile(r"(://[^/\s:@]*):[^/\s@]+@"), r"\1:<password>@"),
)

FORMATS = ("text", "json")
# The numbers that a line may carry, in this order; also by `extra` of one call.
FIELDS = ("update", "delivery", "article", "chat")
_about: ContextVar[Mapping[str, int]] = ContextVar("about", default=MappingProxyType({}))


def redact(text: str) -> str:
    """The text with bot tokens and passwords in URLs replaced."""
    for pattern, shown in _SECRETS:
        text = pattern.sub(shown, text)
    return text


@contextlib.contextmanager
def about(**numbers: int) -> Iterator[None]:
    """Inside the block every line is also about these: update, delivery, article, chat."""
    before = _about.set({**_about.get(), **numbers})
    try:
        yield
    finally:
        _about.reset(before)


def now_about(**numbers: int) -> None:
    """From here on every line of this task is about these alone; for a task that takes one thing
    in work after the other."""
    _about.set(numbers)


def _numbers(record: logging.LogRecord) -> dict[str, int]:
    known = {**_about.get(), **record.__dict__}
    return {name: known[name] for name in FIELDS if isinstance(known.get(name), int)}


class _Text(logging.Formatter):
    """`time LEVEL logger: message [update=7 chat=9]`, and a traceback below."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the library's name
        line = super().formatMessage(record)
        numbers = " ".join(f"{name}={value}" for name, value in _numbers(record).items())
        return f"{line} [{numbers}]" if numbers else line

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _Json(logging.Formatter):
    """One object a line: time (UTC), level, logger, message, exception, and the numbers."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            # Each by itself: blotted out as a line, a secret could take a quotation mark with it.
            "message": redact(record.getMessage()),
        }
        if record.exc_info:
            told["exception"] = redact(self.formatException(record.exc_info))
        if record.stack_info:
            told["stack"] = redact(self.formatStack(record.stack_info))
        # ASCII only: half of a surrogate pair, as hostile text can hold, is no UTF-8.
        return json.dumps({**told, **_numbers(record)})


def set_up_logs(level: str = "INFO", form: str = "text") -> None:
    """Send logs of this level and above to standard error, in one of `FORMATS`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(FullDisk())
    plain = _Text("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(_Json() if form == "json" else plain)
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
