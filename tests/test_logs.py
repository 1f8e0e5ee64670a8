"""Logs never hold a secret, wherever in a line it stands."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.logs import redact, set_up_logs

TOKEN = "123456789:AAF-a_token-of-nobody-00000000000"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"POST /bot{TOKEN}/sendMessage", "POST /bot<token>/sendMessage"),
        (f"token {TOKEN}.", "token <token>."),
        ("postgresql://me:s3cret@host/db", "postgresql://me:<password>@host/db"),
        ("https://example.kz/a:b@c", "https://example.kz/a:b@c"),
        ("at 12:30:45 chat 123:7", "at 12:30:45 chat 123:7"),
    ],
)
def test_secrets_are_blotted_out_and_nothing_else(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.fixture
def own_logging() -> Iterator[None]:
    """Logging as it was before, afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)


@pytest.mark.usefixtures("own_logging")
def test_a_traceback_is_blotted_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    set_up_logs("INFO")
    try:
        raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except RuntimeError:
        logging.getLogger("bot").exception("it failed")
    logging.getLogger("apscheduler").info("a job was run")
    assert "it failed" in written.getvalue()
    assert "/bot<token>/getMe" in written.getvalue()
    assert TOKEN not in written.getvalue()
    assert "a job was run" not in written.getvalue()
