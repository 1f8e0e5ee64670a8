"""What lives as long as the process, out of the garbage collector's way."""

from __future__ import annotations

import gc


def keep_what_is_there() -> None:
    """Never walk again what is there now, and walk seldom what comes. Call it once, when all is
    made that lives as long as the process: an index of names, aiogram's models."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
