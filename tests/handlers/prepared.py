"""What is there to be pressed: older news, things to review, sources, people at the desk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import orjson

from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.sandbox.server import EDITOR
from storage import acts, articles, chats, publications, reviews, roles, sources, stops
from storage.acts import Who
from storage.opening import open_database
from storage.schema import deliveries
from storage.sources import NewSource
from storage.vocabulary import Kind, Lane, ReviewKind, SourceBy, SourceKind, State
from storage.vocabulary_desk import Act, Role
from tests.seeding import article


async def older_news(sqlite_url: str) -> None:
    """More than a page of the latest news shows."""
    database = await open_database(sqlite_url)
    for number in range(12):
        await article(
            database, f"Новость {number}\n\nО деле {number}.\n\n#Проба", at=datetime.now(UTC)
        )
    await database.close()


async def to_review(sqlite_url: str) -> None:
    """Mentions that may be of two people, and people asked for: so many that none is the last."""
    candidates = {"candidates": ["kz-tokayev-kassym-jomart", "kz-ashimbayev-maulen"]}
    details, now = orjson.dumps(candidates).decode(), datetime.now(UTC)
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        for words in ("Токаев", "Ашимбаев", "Оба"):
            kind = ReviewKind.AMBIGUOUS
            await reviews.report(connection, kind, article=1, words=words, details=details, now=now)
            await reviews.report(connection, ReviewKind.ASKED_FOR, words=words, now=now)
        # what readers took back they have given back: nine others say so
        newest = (await articles.latest(connection, topics=None, limit=1))[0].id
        for topic in list((await articles.topics_of(connection, [newest]))[newest]) * 9:
            kind = ReviewKind.NOT_THIS
            await reviews.report(connection, kind, article=newest, topic=topic, now=now)
    await database.close()


async def two_feeds(sqlite_url: str) -> None:
    """Two feeds that editors have named."""
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        for name in ("Вестник", "Хабаршы"):
            address = f"http://127.0.0.1:9/{name}"
            new = NewSource(
                SourceKind.FEED, name, address, SourceBy.EDITOR, datetime.now(UTC), outlet=name
            )
            await sources.add(connection, new)
    await database.close()


async def put_off(sqlite_url: str) -> None:
    """An article of an editor that waits for its time, and what its draft was."""
    database = await open_database(sqlite_url)
    draft = Draft(from_message("Палата собралась\n\nВ зале говорили о театрах.", []))
    now = datetime.now(UTC)
    async with database.write() as connection:
        await publications.add(
            connection, 10**6, editor_id=EDITOR, name="Мира", title="Палата",
            payload=draft.dump(), due_at=now + timedelta(days=9), now=now,
        )  # fmt: skip
    await database.close()


async def two_editors(sqlite_url: str) -> None:
    """Two people who were invited to the desk, and can be taken out; they have done much, and
    stopped what one has published."""
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        for _ in range(25):
            now = datetime.now(UTC)
            await acts.note(connection, Who(7001, "Мира"), Act.UNLEARN, now)
        await acts.note(connection, Who(7001, "Мира"), Act.PUBLISH, now, subject=1)
        chat = await chats.get(connection, EDITOR)
        assert chat is not None
        await connection.execute(
            deliveries.insert().values(
                chat=chat.id, kind=Kind.ALERT, subject=1, lane=Lane.ALERT, state=State.WAITING,
                due_at=now + timedelta(days=9), created_at=now,
            )
        )  # fmt: skip
        assert await stops.stop(connection, 1, lambda: now)
        for number in (7001, 7002):
            invited = await roles.invite(
                connection,
                str(number),
                Role.EDITOR,
                made_by=EDITOR,
                now=datetime.now(UTC),
                expires_at=datetime.now(UTC) + timedelta(days=1),
            )
            assert await roles.accept(
                connection, invited, user_id=number, name="Мира", now=datetime.now(UTC)
            )
    await database.close()
