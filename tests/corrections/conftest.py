"""Fixtures: a reader of one topic, and what all chats have before their eyes."""

from __future__ import annotations

import pytest

from storage.database import Database
from storage.vocabulary import Mode
from tests.corrections.reading import Reading
from tests.intake.test_roads import TAG, Desk
from tests.seeding import reader


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    return Desk(database)


@pytest.fixture
async def reading(database: Database) -> Reading:
    return Reading(database)
