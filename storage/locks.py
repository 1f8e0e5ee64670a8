"""The numbers of PostgreSQL's advisory locks, each once: no two things wait for each other."""

from __future__ import annotations

from enum import IntEnum, unique


@unique
class Lock(IntEnum):
    """What only one process of a fleet does; or who keeps out of whose way in a transaction."""

    MIGRATING = 7_239_451
    POLLER = 7_239_452  # asks Telegram for updates
    MANY_ARTICLES = 7_239_453  # stores a batch of articles
    FANOUTS = 7_239_454  # writes down who is owed, shared; makes two chats one, alone (merging.py)
    RECEIVED = 7_239_455  # stores an article, shared; moves the edge, alone (received.py)
    INCIDENTS = 7_239_456  # decides what has begun and what is over
    REGISTRY = 7_239_457  # lays entries over those that are stored
    VISITS = 7_239_458  # visits feeds and sites
    STORIES = 7_239_459  # says which story articles are of, and stores that
    STOPS = (
        7_239_460  # claims what is owed, shared; stops a story or lets it go on, alone (stops.py)
    )
    ROLES = 7_239_461  # does something at the desk, shared; changes a role, alone (roles.py)
    DEFERRED = 7_239_462  # owes what chats had not wanted before
