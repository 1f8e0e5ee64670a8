"""A full disk is told once a minute in the logs, not with a stack for each thing it refuses."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from bot.repeats import Repeats


class FullDisk(logging.Filter):
    """On a handler: what only says that the disk refuses becomes one line a minute, with a count of
    those left out. Everything else passes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._repeats = Repeats()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is written; it is made one line."""
        refused = _refused(record)
        if refused is None:
            return True
        times = self._repeats.say("the disk", self._clock())
        if not times:
            return False
        more = f" ({times - 1} more of these were left out)" if times > 1 else ""
        record.msg = (
            "the disk cannot be written: %s. It is full, or a limit is reached: make room%s"
        )
        record.args = (refused, more)
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def _refused(record: logging.LogRecord) -> str | None:
    """What the disk said, where a record carries such an error: as its reason or in its words."""
    carried: list[object] = [record.exc_info[1]] if record.exc_info else []
    carried += record.args if isinstance(record.args, tuple) else []
    errors = [one for one in carried if isinstance(one, BaseException)]
    if not errors:
        return None
    # SQLAlchemy comes with it: a command that has no database does not wait for that.
    from storage.faults import disk_refuses

    return next((said for one in errors if (said := disk_refuses(one)) is not None), None)
