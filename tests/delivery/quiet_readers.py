"""Readers for the tests of quiet weeks: a Monday, what they follow, what came, what is owed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from bot.delivery.heartbeats import owe_heartbeats
from storage import leases
from storage.database import Database
from storage.deliveries import Claimed
from storage.schema import chats as chat_rows
from storage.schema import deliveries as delivery_rows
from storage.schema import subscriptions as subscription_rows
from storage.vocabulary import Kind, Mode
from tests.seeding import article, reader

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
MONDAY = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)  # 8:00 in Almaty, when the digest comes
BUDGET, OTHER = ("hashtag", "бюджет"), ("hashtag", "прочее")


async def follower(
    database: Database,
    number: int = 1,
    follows: Mapping[tuple[str, str], Mode] | None = None,
    *,
    since: datetime = MONDAY - 30 * DAY,
    zone: str = "Asia/Almaty",
    language: str = "ru",
    **values: object,
) -> int:
    """A reader who follows topics since an instant; columns of the chat as given."""
    wanted = {BUDGET: Mode.BOTH} if follows is None else follows
    chat = await reader(database, number, wanted, time_zone=zone, language=language)
    async with database.write() as connection:
        await connection.execute(
            update(subscription_rows)
            .where(subscription_rows.c.chat == chat)
            .values(created_at=since)
        )
        if values:
            await connection.execute(
                update(chat_rows).where(chat_rows.c.id == chat).values(**values)
            )
    return chat


async def news(database: Database, tag: str, at: datetime, words: str = "") -> int:
    """An article of a topic that came at an instant."""
    text = f"О теме {tag} {at:%d.%m %H:%M} {words}\n\nСказано о {tag} {at.timestamp()}.\n\n#{tag}"
    return await article(database, text, at=at)


async def planned(database: Database) -> None:
    """The bot has run since the week before."""
    assert await owe_heartbeats(database, MONDAY - 6 * DAY) == 0


async def owed_to(database: Database) -> set[int]:
    """Which chats were ever owed one."""
    query = select(delivery_rows.c.chat).where(delivery_rows.c.kind == Kind.HEARTBEAT)
    async with database.read() as connection:
        return set(await connection.scalars(query))


async def claimed(database: Database, now: datetime) -> list[Claimed]:
    """What is owed, as a process claims it."""
    async with database.write() as connection:
        return await leases.claim(connection, owner="test", now=now, lease=MINUTE, limit=100)
