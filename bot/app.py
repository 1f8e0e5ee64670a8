"""The running bot: what it is made of, built once as one value, and the order of its services."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.compose.composer import Composer
from bot.compose.digests import Digests
from bot.compose.trends import Weeks
from bot.delivery.engine import Engine
from bot.delivery.sender import Sender
from bot.delivery.totals import Totals
from bot.desk.live import LiveCards
from bot.desk.publishing import Publisher
from bot.fleet.election import while_elected
from bot.fleet.member import FleetMember
from bot.fleet.wake import listen
from bot.intake.door import Door
from bot.intake.phrases import FollowedPhrases
from bot.lifetime import Kept, Service, Task
from bot.officials.current import Reloading
from bot.pictures.studio import Studio
from bot.schedule import Timetable, make_timetable
from bot.settings import Settings
from bot.sources.named import named_by
from bot.sources.visiting import Visiting, make_visiting
from bot.stories.keeping import Keeper
from bot.telegram.aiogram_import import import_aiogram
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.topics.subjects import Subjects
from bot.watch.checkup import Doctor
from bot.watch.jobs import Jobs
from bot.watch.watching import Watching, make_watching
from bot.zones import live_in
from storage.database import Database
from storage.locks import Lock

if TYPE_CHECKING:
    from aiogram import Bot

    from bot.telegram.inbox import Inbox
    from bot.web.server import WebServer

log = logging.getLogger(__name__)

# So long at most is waited for what handlers are doing, and for the jobs of the timetable, when
# the bot stops: of the seconds that there are for all (bot/serve.py).
_HANDLERS_SECONDS, _JOBS_SECONDS = 4.0, 2.0


@dataclass(frozen=True, slots=True)
class Running:
    """Everything that a running bot is made of."""

    settings: Settings
    database: Database
    client: TelegramClient
    bot: Bot
    engine: Engine
    inbox: Inbox
    # The kinds of updates that some conversation takes: Telegram sends no others.
    allowed: list[str]
    fleet: FleetMember
    timetable: Timetable
    phrases: FollowedPhrases
    studio: Studio
    stories: Keeper | None  # None where STORY_HOURS is 0
    visiting: Visiting
    web: WebServer | None  # None where HTTP_PORT and METRICS_PORT are 0


def build(
    settings: Settings,
    database: Database,
    subjects: Subjects,
    client: TelegramClient,
    clock: Callable[[], datetime],
) -> Running:
    """Make every part and tell each of those it needs; starts nothing."""
    import_aiogram()  # dear: not before Telegram has said that it knows us
    from aiogram import Bot
    from aiogram.client.default import DefaultBotProperties

    import handlers
    from bot.telegram.inbox import Inbox
    from bot.telegram.session import PacedSession
    from bot.telegram.updates import Updates

    live_in(settings.timezone)
    pace = Pace(settings.send_rate, chat_rate=settings.chat_rate, group_rate=settings.group_rate)
    studio = Studio(database, client.bot_id, clock=clock)
    engine = _make_engine(settings, database, subjects, client, pace, studio, clock)
    bot = Bot(
        settings.bot_token.get_secret_value(),
        session=PacedSession(settings.telegram_api_url, pace),
        default=DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True),
    )
    keeper, counts = _make_keeper(settings, database, clock), dict[str, int]()
    door = Door(database, subjects, wake=engine.wake, clock=clock, placer=keeper)
    watching = _make_watching(settings, database, client, engine.wake, clock)
    asked = Digests(subjects, "asked", part=8)  # each as its reader has left it: little is shared
    visiting = make_visiting(database, door, subjects, settings, contact=client.page, clock=clock)
    world = handlers.World(
        database, settings, subjects, door, engine.wake, clock, watching.sources, asked, visiting,
        Weeks(subjects, "asked", part=4), studio,
    )  # fmt: skip
    dispatcher = handlers.make_dispatcher(world, counts)
    inbox = Inbox(database, Updates(bot, dispatcher).handle)
    owners, rate = settings.editor_ids, settings.send_rate
    publisher = Publisher(database, door, subjects, client, owners, clock, rate=rate)
    at_desk = publisher, LiveCards(database, client, pace, owners, clock)
    engine.people_wait = lambda: inbox.in_work > 0
    counted = (engine.totals, pace, counts, watching.jobs)
    return Running(
        settings=settings,
        database=database,
        client=client,
        bot=bot,
        engine=engine,
        inbox=inbox,
        allowed=dispatcher.resolve_used_update_types(),
        fleet=FleetMember(database, pace, engine.owner),
        timetable=_make_timetable(
            settings, database, subjects, engine.wake, watching, at_desk, clock
        ),
        phrases=door.phrases,
        studio=studio,
        stories=keeper,
        visiting=world.visiting,
        web=_make_web(settings, database, inbox, counted, watching.doctor, door, subjects, clock),
    )


def _make_engine(
    settings: Settings,
    database: Database,
    subjects: Subjects,
    client: TelegramClient,
    pace: Pace,
    studio: Studio,
    clock: Callable[[], datetime],
) -> Engine:
    paid, days = settings.paid_broadcast, settings.owed_days
    sender = Sender(client, pace, database, paid=paid, studio=studio, clock=clock)
    composer = Composer(subjects, studio)
    return Engine(database, composer, sender, pace, owed_days=days, clock=clock)


def _make_timetable(
    settings: Settings,
    database: Database,
    subjects: Subjects,
    wake: Callable[[], None],
    watching: Watching,
    at_desk: tuple[Publisher, LiveCards],
    clock: Callable[[], datetime],
) -> Timetable:
    return make_timetable(
        database,
        wake,
        keep_days=settings.keep_days,
        window=timedelta(hours=settings.story_hours),
        reloading=Reloading(database, subjects),
        watching=watching,
        named=lambda connection: named_by(connection, settings),
        at_desk=at_desk,
        clock=clock,
    )


def _make_keeper(
    settings: Settings, database: Database, clock: Callable[[], datetime]
) -> Keeper | None:
    """What knows which articles are one story."""
    hours = settings.story_hours
    return Keeper(database, timedelta(hours=hours), clock=clock) if hours else None


def _make_watching(
    settings: Settings,
    database: Database,
    client: TelegramClient,
    wake: Callable[[], None],
    clock: Callable[[], datetime],
) -> Watching:
    """The watch over this installation's sources, for its editors."""
    for one in settings.odd_sources:
        log.warning("SOURCE_CHANNELS: %s is no id, no @name and no link to a channel", one)
    named, editors = settings.source_chats, settings.editor_ids
    return make_watching(database, client, named=named, editors=editors, wake=wake, clock=clock)


def _make_web(
    settings: Settings,
    database: Database,
    inbox: Inbox,
    counted: tuple[Totals, Pace, dict[str, int], Jobs],
    doctor: Doctor,
    door: Door,
    subjects: Subjects,
    clock: Callable[[], datetime],
) -> WebServer | None:
    """What listens, if anything does; where nothing does, aiohttp's server is not imported."""
    if not (settings.http_port or settings.metrics_port):
        return None
    from bot.web.make import make_web
    from bot.web.metrics import Counted

    measured = Counted(*counted, inbox=inbox.counts)
    return make_web(settings, database, inbox, measured, doctor, door, subjects, clock=clock)


def services_of(running: Running) -> list[Service]:
    """What is started, in this order, and stopped in the opposite one."""
    import handlers

    engine, fleet, web, visiting = running.engine, running.fleet, running.web, running.visiting
    database, editors = running.database, running.settings.editor_ids
    telling = [Task("stories", running.stories.run)] if running.stories else []
    listening = [Kept("web", start=web.start, stop=lambda _: web.stop())] if web else []
    return [
        Kept("session", stop=lambda _: running.bot.session.close()),
        Kept("pictures", stop=lambda _: running.studio.close()),
        Task("fleet", fleet.run, first=fleet.join),
        Task("delivering", engine.run, ask=engine.stop, needed=True),
        Task("hearing", lambda: listen(database, engine.wake, fleet.hear)),
        Kept("fetching", start=visiting.open, stop=lambda _: visiting.close()),
        Kept(
            "inbox",
            start=running.inbox.start,
            stop=lambda left: running.inbox.stop(min(left, _HANDLERS_SECONDS)),
        ),
        *listening,
        Task("taking in", lambda: _take_in(running), needed=True),
        Task("phrases", running.phrases.prepare),
        *telling,
        Task("visiting", lambda: while_elected(database, Lock.VISITS, visiting.run)),
        Task("menu", lambda: handlers.set_menu(running.bot)),
        Task("desk menus", lambda: handlers.set_desk_menus(running.bot, database, editors)),
        Task("profile", lambda: handlers.set_profile(running.client, running.bot, database)),
        Kept(
            "timetable",
            start=running.timetable.start,
            stop=lambda left: running.timetable.stop(min(left, _JOBS_SECONDS)),
        ),
    ]


async def _take_in(running: Running) -> None:
    """Updates, by webhook or by polling, until cancelled. Raises OperatorError."""
    from bot.telegram.polling import poll

    if running.settings.webhook_url:
        from bot.telegram.webhook import set_webhook

        await set_webhook(running.client, running.settings, running.allowed)
        await asyncio.Event().wait()

    async def polling() -> None:
        await running.client.call("deleteWebhook", {})
        await poll(running.client, running.inbox, allowed=running.allowed)

    await while_elected(running.database, Lock.POLLER, polling)
