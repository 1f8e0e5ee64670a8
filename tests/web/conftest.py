"""A database on SQLite, for what is decided before any is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from storage.opening import open_database


@pytest.fixture
async def lite(sqlite_url: str) -> AsyncIterator[Database]:
    """An open, migrated database."""
    opened = await open_database(sqlite_url)
    yield opened
    await opened.close()
