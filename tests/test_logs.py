"""Logs never hold a secret, wherever in a line it stands."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from bot.logs import about, now_about, redact, set_up_logs
from bot.sandbox.server import CHANNEL
from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, IVAN

TOKEN = "123456789:AAF-a_token-of-nobody-00000000000"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"POST /bot{TOKEN}/sendMessage", "POST /bot<token>/sendMessage"),
        (f"token {TOKEN}.", "token <token>."),
        (f"POST /bot{TOKEN.replace(':', '%3A')}/sendMessage", "POST /bot<token>/sendMessage"),
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


def lines_of(form: str, monkeypatch: pytest.MonkeyPatch, work: Callable[[], None]) -> list[str]:
    """What some work writes in a format, line by line."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    set_up_logs("INFO", form)
    work()
    return written.getvalue().splitlines()


def fail_with_secrets() -> None:
    log = logging.getLogger("bot")
    with about(update=5, chat=-7):
        try:
            raise RuntimeError(f'"@ postgresql://me:s3cret@host /bot{TOKEN}/getMe "a":"b@c"')
        except RuntimeError:
            log.exception("it failed at http://x/bot%s/\nand\x00 \ud800 on", TOKEN)
    log.info("nothing in work", extra={"delivery": 9, "article": "no number"})


@pytest.mark.usefixtures("own_logging")
def test_json_is_one_object_a_line_with_what_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = map(json.loads, lines_of("json", monkeypatch, fail_with_secrets))
    assert first["message"] == "it failed at http://x/bot<token>/\nand\x00 \ud800 on"
    assert {key: first[key] for key in ("level", "logger", "update", "chat")} == {
        "level": "ERROR",
        "logger": "bot",
        "update": 5,
        "chat": -7,
    }
    assert datetime.fromisoformat(first["time"]).tzinfo == UTC
    assert "RuntimeError" in first["exception"]
    assert 'me:<password>@host /bot<token>/getMe "a":"b@c"' in first["exception"]
    assert second.keys() == {"time", "level", "logger", "message", "delivery"}
    assert second["delivery"] == 9


@pytest.mark.usefixtures("own_logging")
def test_text_shows_what_it_is_about_before_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_of("text", monkeypatch, fail_with_secrets)
    assert "[update=5 chat=-7]" in next(line for line in lines if line.endswith("7]"))
    assert lines[-1].endswith("nothing in work [delivery=9]")
    assert not [line for line in lines if TOKEN in line or "s3cret" in line]


@pytest.mark.usefixtures("own_logging")
async def test_each_task_and_its_threads_say_what_they_are_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    set_up_logs("INFO", "json")
    log = logging.getLogger("bot")

    async def worker(number: int) -> None:
        now_about(delivery=number)
        await asyncio.sleep(0)
        await asyncio.to_thread(log.info, "%s", number)
        now_about(delivery=number * 10)
        log.info("%s", number * 10)

    await asyncio.gather(*map(worker, range(1, 6)))
    told = [json.loads(line) for line in written.getvalue().splitlines()]
    assert len(told) == 10
    assert all(line["message"] == str(line["delivery"]) for line in told)


async def test_lines_say_during_which_update_they_were_written(bot: RunningBot) -> None:
    bot.environment["LOG_FORMAT"] = "json"
    await bot.start()
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Подписка")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    assert await bot.end() == 0
    told = [json.loads(line) for line in bot.logged().splitlines()]
    [taken] = [line for line in told if line["logger"] == "handlers.channels"]
    assert taken["chat"] == CHANNEL
    assert taken["article"] == 1
    assert taken["update"] > 0
