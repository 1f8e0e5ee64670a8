"""What handlers are given, over a test's own database, by a clock that stands still or is moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.compose.digests import Digests
from bot.compose.trends import Weeks
from bot.intake.door import Door
from bot.intake.placing import Placer
from bot.pictures.studio import Studio
from bot.sandbox.state import BOT_ID
from bot.settings import Settings
from bot.sources.visiting import make_visiting
from bot.telegram.client import TelegramClient
from bot.watch.sources import Sources
from handlers.middleware import World
from storage.database import Database
from tests.shipped import shipped


def world_on(
    database: Database,
    now: datetime | Callable[[], datetime],
    placer: Placer | None = None,
) -> World:
    """The world of a database at an instant, or by a clock; `placer` tells which articles are one
    story."""

    def wake() -> None:
        """Nothing runs that could send."""

    def clock() -> datetime:
        return now if isinstance(now, datetime) else now()

    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic's own
    # Nothing is asked of it: no channel is named.
    nobody = TelegramClient("http://127.0.0.1:9", "")
    door = Door(database, shipped(), wake=wake, clock=clock, placer=placer)
    return World(
        database,
        settings,
        shipped(),
        door,
        wake,
        clock,
        Sources(database, nobody, settings.source_chats, clock=clock),
        Digests(shipped(), "asked"),
        make_visiting(database, door, shipped(), settings, clock=clock),
        Weeks(shipped(), "asked"),
        Studio(database, BOT_ID, clock=clock),
    )
