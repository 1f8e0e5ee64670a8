"""A full disk in the logs: one line a minute, and nothing else is kept quiet."""

from __future__ import annotations

import io
import logging
import sqlite3

from bot.quiet import FullDisk


def _logger(now: list[float]) -> tuple[logging.Logger, io.StringIO]:
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.addFilter(FullDisk(clock=lambda: now[0]))
    logger = logging.Logger("test")  # noqa: LOG001 - of this test alone, in no tree
    logger.addHandler(handler)
    return logger, said


def _full() -> Exception:
    """A real refusal of SQLite."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE a (b)")
        connection.execute("INSERT INTO a VALUES (zeroblob(100000))")
    except sqlite3.OperationalError as error:
        return error
    finally:
        connection.close()
    raise AssertionError("it took more than two pages")


def test_a_full_disk_is_one_line_a_minute_without_a_stack() -> None:
    now = [0.0]
    logger, said = _logger(now)
    for second in range(150):
        now[0] = float(second)
        try:
            raise LookupError("while answering") from _full()
        except LookupError:
            logger.exception("a bug while answering in chat %s", 5)
        logger.error("%s: the database refuses: %s", "claiming", _full())
    lines = said.getvalue().splitlines()
    assert len(lines) == 3
    assert lines[0] == (
        "the disk cannot be written: database or disk is full. It is full, or a limit is reached: "
        "make room"
    )
    assert lines[1].endswith("make room (119 more of these were left out)")


def test_everything_else_passes_as_it_is() -> None:
    logger, said = _logger([0.0])
    logger.info("one")
    logger.warning("%s", {"two": 2})
    try:
        raise OSError(13, "Permission denied")
    except OSError:
        logger.exception("three")
    assert "Traceback" in said.getvalue()
    assert len(said.getvalue().splitlines()) > 4
