"""The numbers of PostgreSQL's advisory locks, each once: no two things wait for each other."""

from __future__ import annotations

from enum import IntEnum, unique


@unique
class Lock(IntEnum):
    """What only one does at a time: a process of the fleet, or a transaction."""

    MIGRATING = 7_239_451  # brings the schema up to date
    POLLER = 7_239_452  # asks Telegram for updates
    RECEIVING = 7_239_453  # shared: stores an article; alone: moves the edge of windows
    MERGING = 7_239_454  # shared: owes alerts to the chats behind a cursor; alone: merges two chats
    STORING_MANY = 7_239_455  # stores several articles in one transaction
