"""Readers, topics and articles in a real database, for tests that begin where they are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.door import Door
from storage import chats, leases, named, subscriptions, topics
from storage.database import Database
from storage.deliveries import Claimed
from storage.dialects import insert_into
from storage.schema import deliveries, sent_messages
from storage.vocabulary import ChatKind, Kind, Lane, Mode, Source, State
from tests.shipped import shipped

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
SUBJECTS = shipped()
FILE = Origin(Source.FILE, "")


async def reader(
    database: Database,
    chat_id: int,
    follows: Mapping[tuple[str, str], Mode],
    *,
    language: str = "ru",
    time_zone: str = "Asia/Almaty",
) -> int:
    """A private chat that has followed topics, by (kind, key), since before `NOW`; our id."""
    before = NOW - timedelta(days=2)
    async with database.write() as connection:
        chat = await chats.add(
            connection,
            chat_id=chat_id,
            kind=ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP,
            title="",
            language=language,
            time_zone=time_zone,
            digest_at=480,
            next_digest_at=NOW,
            now=before,
        )
        ids = await topics.ensure(connection, {key: key[1] for key in follows}, before)
        for key, mode in follows.items():
            await subscriptions.add(connection, chat.id, ids[key], mode, before)
    return chat.id


async def follow_words(
    database: Database, chat: int, *words: str, name: str = "", at: datetime = NOW
) -> int:
    """A chat (our id) follows a phrase, or what it has named; the topic."""
    async with database.write() as connection:
        if name:
            topic = (await named.ensure(connection, chat, named.Named(name, words), at)).id
        else:
            [topic] = (await topics.ensure(connection, {("keyword", words[0]): ""}, at)).values()
        await subscriptions.add(connection, chat, topic, Mode.BOTH, at)
    return topic


async def article(database: Database, text: str, *, at: datetime = NOW) -> int:
    """Take in an article that came at an instant; its id."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: at)
    return (await door.take_in(from_text(text), FILE)).article


async def archive(database: Database, texts: Sequence[str], *, at: datetime = NOW) -> None:
    """Take in articles that came together."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: at)
    parsed = [from_text(text) for text in texts]
    await door.take_in_many([Read(one, about(one, SUBJECTS, at), FILE) for one in parsed])


async def alerted(database: Database, chat: int, *articles: int, state: State = State.SENT) -> None:
    """What came of a chat's alerts of some articles: they were sent."""
    async with database.write() as connection:
        await connection.execute(
            insert_into(connection, deliveries).on_conflict_do_update(
                index_elements=["chat", "kind", "subject", "schedule"],
                set_={"state": state, "settled_at": NOW},
            ),
            [
                {
                    "chat": chat,
                    "kind": Kind.ALERT,
                    "subject": one,
                    "lane": Lane.ALERT,
                    "state": state,
                    "created_at": NOW,
                    "settled_at": NOW,
                }
                for one in articles
            ],
        )


async def shown(database: Database, chat: int, *articles: int) -> None:
    """The same, and their messages stand in the chat: each has its article's id there."""
    await alerted(database, chat, *articles)
    sent = select(deliveries.c.id, literal(0), deliveries.c.chat, deliveries.c.subject).where(
        deliveries.c.chat == chat,
        deliveries.c.kind == Kind.ALERT,
        deliveries.c.subject.in_(articles),
    )
    async with database.write() as connection:
        await connection.execute(
            insert(sent_messages).from_select(["delivery", "part", "chat", "message_id"], sent)
        )


async def claim(database: Database, *, limit: int = 100) -> list[Claimed]:
    """Claim what is owed, as a process named "test" does."""
    async with database.write() as connection:
        return await leases.claim(
            connection, owner="test", now=NOW, lease=timedelta(seconds=20), limit=limit
        )


async def messages_of(connection: AsyncConnection, delivery: int) -> list[int]:
    """Telegram's ids of a delivery's messages, in the order of its parts."""
    found = await connection.scalars(
        select(sent_messages.c.message_id)
        .where(sent_messages.c.delivery == delivery)
        .order_by(sent_messages.c.part)
    )
    return list(found)
