"""Followers are told once that a role has ended, on both engines; old endings are no news."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.officials.telling import tell_endings
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.subjects import Subjects
from storage import backlog, chats, subscriptions, topics
from storage.database import Database
from storage.vocabulary import ChatKind, Mode

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
FOLLOWED_SINCE = NOW - timedelta(days=20)


def subjects(end: str) -> Subjects:
    """One office, that somebody held until a day and somebody else holds now."""
    return Subjects(
        Registry(
            people={id_: Person(id_, (Name(f"Проба {id_}"),)) for id_ in ("first", "second")},
            bodies={"house": Body("house", (Name("Палата"),))},
            offices={"chair": Office("chair", "house", (Name("Председатель палаты"),))},
            memberships=(
                Membership("first", "house", "chair", start="2026-01-01", end=end),
                Membership("second", "house", "chair", start=end),
            ),
        )
    )


async def follow_the_chair(database: Database, people: int) -> None:
    async with database.write() as connection:
        ids = await topics.ensure(connection, {("office", "chair"): "x"}, FOLLOWED_SINCE)
        for number in range(1, people + 1):
            chat = await chats.add(
                connection,
                chat_id=number,
                kind=ChatKind.PRIVATE,
                title="",
                language="ru",
                time_zone="Asia/Almaty",
                digest_at=480,
                next_digest_at=NOW,
                now=FOLLOWED_SINCE,
            )
            await subscriptions.add(connection, chat.id, ids["office", "chair"], Mode.BOTH,
                                    FOLLOWED_SINCE)  # fmt: skip


@pytest.mark.parametrize(
    ("end", "told"),
    [("2026-11-20", 3), ("2026-09-01", 0), ("2026-12-31", 0), ("2026-11-01", 0)],
)
async def test_who_followed_a_role_when_it_ended_is_told_once(
    database: Database, end: str, told: int
) -> None:
    await follow_the_chair(database, 3)
    assert await tell_endings(database, subjects(end), NOW) == told
    assert await tell_endings(database, subjects(end), NOW + timedelta(hours=1)) == 0
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))["owed"] == told
        # what the notice offers can be followed
        heirs = await topics.by_keys(connection, [("official", "second")])
        assert bool(heirs) is (end in ("2026-11-20", "2026-11-01"))


async def test_an_ending_that_nobody_follows_is_told_to_nobody(database: Database) -> None:
    assert await tell_endings(database, subjects("2026-11-20"), NOW) == 0
