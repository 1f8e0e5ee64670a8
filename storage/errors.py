"""What storage raises for whoever runs it. A module of its own: it costs no import."""

from __future__ import annotations


class DatabaseUnavailableError(Exception):
    """The database cannot be opened. `str()` says what is wrong, without any password."""


class DatabaseAwayError(DatabaseUnavailableError):
    """It does not answer just now, and may in a while: nobody there, starting, full, locked."""
