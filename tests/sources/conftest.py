"""For tests of sources: a site, an installation that visits it, and the command."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.sources.desk import Desk, desk_on
from tests.sources.machine import Machine
from tests.sources.serving import Site, serving


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site on loopback, at each of its hosts; nothing stands there yet."""
    async with serving() as made:
        yield made


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    """An installation whose sources are visited when the test says so; on each engine, but where a
    module has ON_SQLITE."""
    async with desk_on(database) as made:
        yield made


@pytest.fixture
def machine(sqlite_url: str, tmp_path: Path) -> Machine:
    """The command on a database of its own."""
    return Machine(sqlite_url, tmp_path)
