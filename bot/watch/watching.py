"""Everything that watches one running bot, made together."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from bot.telegram.client import TelegramClient
from bot.watch.checkup import Doctor
from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.sources import Sources
from bot.watch.watcher import Watcher
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Watching:
    """The watch of one process: who looks, who is asked, and what both know."""

    jobs: Jobs
    sources: Sources
    watcher: Watcher
    doctor: Doctor


def make_watching(
    database: Database,
    client: TelegramClient,
    *,
    named: frozenset[int | str],
    editors: Collection[int],
    wake: Callable[[], None],
    clock: Callable[[], datetime],
) -> Watching:
    """Make it; nothing runs yet. `named` are the sources of the settings, `editors`
    EDITOR_IDS."""
    jobs, signs = Jobs(), Signs(client, clock)
    sources = Sources(database, client, named, clock=clock)
    watcher = Watcher(database, signs, sources, jobs, editors=editors, wake=wake, clock=clock)
    return Watching(jobs, sources, watcher, Doctor(database, signs, jobs, clock=clock))
