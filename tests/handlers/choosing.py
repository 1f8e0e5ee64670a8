"""A reader who has chosen whatever can be chosen, on both engines: he does so once, and what there
is then is copied for each test that begins with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.callbacks import alerts
from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks import quiet as callbacks_quiet
from bot.messages.callbacks import schedules as callbacks_schedules
from bot.messages.callbacks.fields import Switch
from bot.sandbox.server import Sandbox
from bot.sandbox.state import World
from storage import mutes, named, rules
from storage.conditions import Rule
from storage.database import Database
from storage.named import Named
from storage.opening import open_database
from storage.vocabulary import Urgency
from tests import copying
from tests.handlers.taking import There
from tests.handlers.talking import NOW, Talk
from tests.seeding import alerted, article

IVAN = 1001
NEWS = "Палата обсудила план\n\nМаулен Ашимбаев выступил, и Сенат решил.\n\nПозже.\n\n#Проба"


@dataclass(frozen=True)
class Chosen:
    """A database of the reader's that is copied; what he has, what Telegram knows then, and when
    he said the last of it."""

    database: str
    there: There
    world: dict[str, Any]
    at: datetime


# By engine, in a process of tests.
_chosen: dict[str, Chosen] = {}


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations, on either engine."""
    made = Talk(sandbox, database, story_hours=48)
    yield made
    await made.close()


@dataclass(frozen=True)
class Engine:
    """An engine, its server ("" for SQLite), and a new database ("" where he has chosen before)."""

    name: str
    server: str
    fresh: str


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    name = str(request.param)
    return Engine(
        name,
        request.getfixturevalue("postgres_uri") if name == "postgres" else "",
        "" if name in _chosen else request.getfixturevalue(f"{name}_url"),
    )


@pytest.fixture
async def chooser(
    sandbox: Sandbox, engine: Engine, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Talk, There]]:
    """The conversations where a reader has chosen whatever can be chosen; what he has."""
    if engine.fresh:
        first = await _begin(sandbox, engine.fresh)
        there, world = await prepared(first), _known(sandbox.world)
        await _end(first)
        folder = tmp_path_factory.mktemp("chosen")
        kept = await copying.kept(engine.fresh, engine.server, folder)
        _chosen[engine.name] = Chosen(kept, there, world, first.at)
    chosen = _chosen[engine.name]
    vars(sandbox.world).update(deepcopy(chosen.world))
    async for url in copying.own_copy(chosen.database, engine.server, tmp_path):
        again = await _begin(sandbox, url)
        again.at = chosen.at
        yield again, chosen.there
        await _end(again)


async def _begin(sandbox: Sandbox, url: str) -> Talk:
    return Talk(sandbox, await open_database(url), story_hours=48)


async def _end(talk: Talk) -> None:
    await talk.close()
    await talk.database.close()


def _known(world: World) -> dict[str, Any]:
    """What a Telegram knows, but for what belongs to a loop that runs."""
    return deepcopy({name: it for name, it in vars(world).items() if name != "news"})


async def prepared(talk: Talk) -> There:
    """A reader who has chosen whatever can be chosen."""
    await talk.say(IVAN, "/subscribe #Проба Ашимбаев Сенат")
    number = await article(talk.database, NEWS, at=NOW - timedelta(hours=1))
    await alerted(talk.database, 1, number)
    async with talk.database.write() as connection:
        found = await connection.execute(text("SELECT kind, id FROM topics ORDER BY id DESC"))
        ids: dict[str, int] = dict(tuple(row) for row in found)
        rule = await rules.number(connection, Rule(title=True), NOW)
        await rules.number(connection, Rule(languages=("kk",)), NOW)
        await rules.give(connection, 1, ids["official"], rule)
        await mutes.set_urgency(connection, 1, ids["official"], Urgency.IMPORTANT)
        names = [
            (await named.ensure(connection, 1, Named(it, ("план",)), NOW)).id
            for it in ("Раз", "Два")
        ]
        await connection.execute(text("UPDATE chats SET digest_form = 'rich'"))
        await connection.execute(
            text(f"UPDATE subscriptions SET place = 1 WHERE topic = {ids['official']}")
        )
    settings = await talk.say(IVAN, "/settings")
    for one in (
        callbacks_schedules.AddSchedule(20 * 60, 127, 0),
        callbacks_quiet.SetQuiet(1380, 420),
        callbacks_quiet.SetCap(20),
        callbacks.SetSwitch(Switch.SEQUELS_ON),
        callbacks.SetSwitch(Switch.EMPTY_ON),
        alerts.Save(number),
    ):
        await talk.press(IVAN, settings, one.pack())
    async with talk.database.read() as connection:
        first, second = await connection.scalars(text("SELECT id FROM schedules ORDER BY id"))
    return There(number, ids["official"], ids["hashtag"], first, second, *names)
