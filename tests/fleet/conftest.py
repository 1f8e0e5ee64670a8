"""What only PostgreSQL has is tested on it alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database, open_database


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    """An open, migrated database on PostgreSQL."""
    opened = await open_database(postgres_url)
    yield opened
    await opened.close()
