"""A chat's settings and its digest's schedule: read to be shown, changed together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.held_back import held_back
from bot.digest.clock import Rhythm, next_digest
from bot.digest.quiet import quiet_of, quiet_until
from bot.messages.quiet_hours import Held
from bot.messages.settings import SettingsView
from handlers.middleware import World
from handlers.undoing import Way, changing
from storage import chats, deferred, dialogs, outlets, schedules, sequels, subscriptions
from storage.chats import Chat
from storage.schedules import Schedule
from storage.trends import is_weekly
from storage.vocabulary import Deferral

_DEFERRING = frozenset({"quiet_from", "quiet_to", "quiet_days", "time_zone", "alerts_most"})


async def schedule_of(world: World, chat: Chat) -> Schedule:
    """The chat's first schedule: the one that the settings are about."""
    async with world.database.read() as connection:
        return (await schedules.of_chat(connection, chat.id))[0]


async def chosen_by(world: World, chat: Chat) -> SettingsView:
    """What a chat has chosen, as it is now."""
    async with world.database.read() as connection:
        schedule, *others = await schedules.of_chat(connection, chat.id)
        digested = await subscriptions.digested(connection, chat.id)
        following = digested or bool(await subscriptions.count(connection, chat.id))
        wants = await sequels.wants(connection, chat.id)
        holds = chat.quiet_from is not None or chat.alerts_most is not None
        held = await held_back(connection, chat) if holds else []
    weekly = any(is_weekly(one.days, one.month_day) for one in (schedule, *others))
    return SettingsView(
        time_zone=chat.time_zone,
        alerts_on=chat.alerts_on,
        digest_on=chat.digest_on,
        digest_empty=chat.digest_empty,
        minute=schedule.at,
        days=schedule.days,
        paused_until=chat.paused_until if chat.paused(world.clock()) else None,
        alerted=chat.alerted_in_digest,
        digested=digested,
        following=following,
        outlets=outlets.listed(chat.outlets),
        stories=world.settings.story_hours > 0,
        sequels=wants,
        further=schedule.further,
        month_day=schedule.month_day,
        schedules=1 + len(others),
        quiet=quiet_of(chat.quiet_from, chat.quiet_to, chat.quiet_days),
        most=chat.alerts_most,
        heartbeat=chat.heartbeat_on,
        held=tuple(Held(one.why, one.count, one.until) for one in held),
        form=chat.digest_form,
        week_picture=chat.week_picture if weekly else None,
    )


async def change(
    world: World,
    chat: Chat,
    act: str,
    *,
    at: int | None = None,
    days: int | None = None,
    answered: tuple[int, int] | None = None,
    **values: object,
) -> tuple[Chat, Way]:
    """Change columns of the chat, and when its first schedule comes; where the hour, the days or
    the place change, what comes next follows from them, of every schedule. A digest whose instant
    has passed stays due: the next tick owes it, and goes on from there. The question that is
    `answered` by this (its chat and person) is closed with it. The chat as it is then, and the way
    back of the `act` that changes it."""
    now = world.clock()
    zone = str(values.get("time_zone", chat.time_zone))
    async with changing(world, chat, act) as (connection, way):
        await schedules.hold(connection, [chat.id])
        if answered is not None:
            await dialogs.close(connection, *answered)
        if values:
            await chats.change(connection, chat.id, **values)
            await replan(connection, chat.id, values, now)
        begins = bool(values.get("digest_on")) and not chat.digest_on
        if begins:
            # what came while it was off was not wanted
            await schedules.begin_windows(connection, [chat.id], now)
        timed = begins or at is not None or days is not None or "time_zone" in values
        for number, one in enumerate(await schedules.of_chat(connection, chat.id) if timed else ()):
            rhythm = rhythm_of(one)
            if not number and at is not None:
                rhythm = replace(rhythm, times=(at,))
            if not number and days is not None:
                rhythm = replace(rhythm, days=days, month_day=0)
            await set_rhythm(connection, one, rhythm, zone=zone, now=now, begins=begins)
        there = await chats.get(connection, chat.chat_id, chat.thread_id) or chat
    return there, way


async def replan(
    connection: AsyncConnection, chat: int, changed: Collection[str], now: datetime
) -> None:
    """A chat has changed its quiet hours, its zone or its cap (columns by their names): what was
    deferred by what it had chosen before comes when that follows from what it has chosen now."""
    if not _DEFERRING.intersection(changed):
        return
    quiet, zone, most = await chats.wishes(connection, chat)
    until = quiet_until(quiet_of(*quiet), zone, now) or now
    await deferred.hasten(connection, chat, Deferral.QUIET, until)
    if most is None:
        await deferred.hasten(connection, chat, Deferral.CAP, until)


def rhythm_of(one: Schedule) -> Rhythm:
    """When a schedule's digest comes."""
    return Rhythm(one.times, one.days, one.month_day)


async def set_rhythm(
    connection: AsyncConnection,
    one: Schedule,
    rhythm: Rhythm,
    *,
    zone: str,
    now: datetime,
    begins: bool = False,
) -> None:
    """Give a schedule a rhythm, and work out when it comes next; one that is due stays so, unless
    its windows have just begun anew. Its window is as it was: nothing is lost or told twice."""
    due = one.next_at
    if due is None or due > now or begins:
        due = next_of(rhythm, zone=zone, now=now)
    first, *further = rhythm.times
    await schedules.change(
        connection,
        one.id,
        at=first,
        further=schedules.written(further),
        days=rhythm.days,
        month_day=rhythm.month_day,
        next_at=due,
    )


def next_of(rhythm: Rhythm, *, zone: str, now: datetime) -> datetime:
    """When a digest of a rhythm comes next in a zone."""
    first, *further = rhythm.times
    return next_digest(
        now,
        zone=zone,
        minute_of_day=first,
        days=rhythm.days,
        further=further,
        month_day=rhythm.month_day,
    )
