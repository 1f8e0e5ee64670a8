"""An invitation is taken once, whoever tries at the same moment; on both engines."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from storage import acts, roles
from storage.acts import Who
from storage.database import Database
from storage.vocabulary_desk import Act, Role
from tests.seeding import NOW

DAY = timedelta(days=1)


async def invite(database: Database, token_hash: str, role: Role = Role.EDITOR) -> int:
    async with database.write() as connection:
        return await roles.invite(
            connection, token_hash, role, made_by=9, now=NOW, expires_at=NOW + DAY
        )


async def test_of_many_who_take_it_at_once_one_does(database: Database) -> None:
    number = await invite(database, "a")

    async def take(person: int) -> bool:
        async with database.write() as connection:
            return await roles.accept(connection, number, user_id=person, name="Мира", now=NOW)

    taken = await asyncio.gather(*map(take, range(1, 9)))
    assert sum(taken) == 1
    async with database.read() as connection:
        (member,) = await roles.members(connection)
        assert await roles.numbers(connection) == [member.user_id] == [taken.index(True) + 1]
        invitation = await roles.invitation_of(connection, "a")
    assert invitation is not None
    assert (invitation.id, invitation.used_by) == (number, member.user_id)
    assert (member.role, member.name, member.added_by) == (Role.EDITOR, "Мира", 9)


async def test_what_has_ended_or_was_taken_back_gives_nothing(database: Database) -> None:
    ended, revoked, of_out = [await invite(database, one) for one in "abc"]
    async with database.write() as connection:
        assert await roles.revoke(connection, revoked, NOW)
        assert not await roles.revoke(connection, revoked, NOW)
        later = NOW + DAY
        assert not await roles.accept(connection, ended, user_id=1, name="", now=later)
        assert not await roles.accept(connection, revoked, user_id=1, name="", now=NOW)
        # with an owner go his links
        assert await roles.take_out(connection, 9, NOW) is None
        assert not await roles.accept(connection, of_out, user_id=1, name="", now=NOW)
        assert await roles.prune(connection, NOW + 31 * DAY) == 0
        assert await roles.prune(connection, NOW + 32 * DAY) == 3


async def test_a_new_role_takes_the_place_of_the_old_one(database: Database) -> None:
    for token, role in (("a", Role.EDITOR), ("b", Role.OWNER)):
        number = await invite(database, token, role)
        async with database.write() as connection:
            assert await roles.accept(connection, number, user_id=1, name=token, now=NOW)
            assert await roles.role_of(connection, 1) is role
    async with database.write() as connection:
        taken = await roles.take_out(connection, 1, NOW)
        assert taken is not None
        assert taken.name == "b"
        assert await roles.role_of(connection, 1) is None


async def test_acts_are_read_from_the_newest(database: Database) -> None:
    async with database.write() as connection:
        for number in range(5):
            who = Who(number % 2, f"Имя {number}")
            await acts.note(connection, who, Act.PUBLISH, NOW, subject=number, about="Заголовок")
        assert await acts.count(connection) == 5
        newest = await acts.newest(connection, offset=1, limit=2)
        assert [one.subject for one in newest] == [3, 2]
        assert await acts.names_of(connection, [0, 1, 7]) == {0: "Имя 4", 1: "Имя 3"}
