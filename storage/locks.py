"""The numbers of the advisory locks of PostgreSQL, each once: its holder does something alone."""

from __future__ import annotations

from enum import IntEnum, unique


@unique
class Lock(IntEnum):
    """What only one process of a fleet does."""

    POLLER = 7_239_452  # asks Telegram for updates
