"""A full disk is told once a minute in the logs, not with a stack for each thing it refuses."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from storage.faults import disk_refuses

_EVERY_SECONDS = 60.0


class FullDisk(logging.Filter):
    """On a handler: what only says that the disk refuses becomes one line a minute, with a count of
    those left out. Everything else passes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._silent_until = float("-inf")
        self._unsaid = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is written; it is made one line."""
        refused = _refused(record)
        if refused is None:
            return True
        now = self._clock()
        if now < self._silent_until:
            self._unsaid += 1
            return False
        more = f" ({self._unsaid} more of these were left out)" if self._unsaid else ""
        record.msg = (
            "the disk cannot be written: %s. It is full, or a limit is reached: make room%s"
        )
        record.args = (refused, more)
        record.exc_info = record.exc_text = record.stack_info = None
        self._silent_until, self._unsaid = now + _EVERY_SECONDS, 0
        return True


def _refused(record: logging.LogRecord) -> str | None:
    """What the disk said, where a record carries such an error: as its reason or in its words."""
    carried: list[object] = [record.exc_info[1]] if record.exc_info else []
    carried += record.args if isinstance(record.args, tuple) else []
    for one in carried:
        if isinstance(one, BaseException) and (said := disk_refuses(one)) is not None:
            return said
    return None
