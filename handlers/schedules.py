"""A chat's settings and its digest's schedule: read to be shown, changed together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.digest.clock import next_digest
from handlers.middleware import World
from storage import chats
from storage.chats import Chat


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a chat's digest comes: `at` minutes after local midnight, on `days` (bit 0: Monday),
    next at an instant, with what came since another."""

    at: int
    days: int
    next_at: datetime | None
    since: datetime


async def schedule_of(_world: World, chat: Chat) -> Schedule:
    """The schedule of a chat's digest."""
    return Schedule(chat.digest_at, chat.digest_days, chat.next_digest_at, chat.digest_since)


async def change(
    world: World,
    chat: Chat,
    *,
    at: int | None = None,
    days: int | None = None,
    **values: object,
) -> Chat:
    """Change the schedule, and columns of the chat; the next digest follows from them. The chat
    as it is then."""
    now = world.clock()
    at = chat.digest_at if at is None else at
    days = chat.digest_days if days is None else days
    zone = str(values.get("time_zone", chat.time_zone))
    due = next_digest(now, zone=zone, minute_of_day=at, days=days)
    if values.get("digest_on") and not chat.digest_on:
        values["digest_since"] = now  # what came while it was off was not wanted
    values |= {"digest_at": at, "digest_days": days, "next_digest_at": due}
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, **values)
        return await chats.get(connection, chat.chat_id, chat.thread_id) or chat
