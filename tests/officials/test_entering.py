"""What editors enter is laid over what is stored, also by two at once; what became wrong meanwhile
is not stored."""

from __future__ import annotations

import asyncio

from bot.officials.current import enter, put_things, put_vetoes, read_registry
from bot.topics.registry.registry import Membership, Name, Person, Registry
from storage import registry
from storage.database import Database
from storage.vocabulary import EntryKind, EntryOrigin
from tests.seeding import NOW

WHO = "kz-bektenov-olzhas"
SHIPPED = Name("Олжас Бектенов")


async def in_force(database: Database) -> Registry:
    async with database.read() as connection:
        return await read_registry(connection)


async def test_two_editors_at_once_add_to_each_other(database: Database) -> None:
    async def add(spelling: str) -> None:
        async with database.write() as connection:
            assert not await enter(connection, Person(WHO, (SHIPPED, Name(spelling))), NOW)

    async def learn() -> None:
        async with database.write() as connection:
            person = (await read_registry(connection)).people[WHO]
            await put_vetoes(connection, person, learnt=["тенор Бектенов поёт"], now=NOW)

    wanted = {f"Бектенов {letter}. Абаевич" for letter in "АБВГДЕ"}
    await asyncio.gather(*map(add, sorted(wanted)), learn())
    person = (await in_force(database)).people[WHO]
    assert {name.text for name in person.names} >= wanted
    assert person.vetoes == ("тенор Бектенов поёт",)
    # nothing is stored of what ships
    async with database.read() as connection:
        stored = await registry.one(connection, EntryKind.PERSON, WHO)
    assert stored is not None
    assert "Премьер" not in stored.entry
    assert '"family":""' in stored.entry


async def test_an_entry_stays_of_those_who_brought_it(database: Database) -> None:
    imported = Person("x-1", (Name("Захар Пробный"),), patronymic="Ильич", sources=("a file",))
    async with database.write() as connection:
        await put_things(connection, [imported], origin=EntryOrigin.IMPORT, now=NOW)
        added = Person("x-1", (Name("Захар Пробный"), Name("Zakhar Probny", "en")))
        assert not await enter(connection, added, NOW)
        stored = await registry.one(connection, EntryKind.PERSON, "x-1")
    assert stored is not None
    assert stored.origin is EntryOrigin.IMPORT
    person = (await in_force(database)).people["x-1"]
    assert (person.patronymic, person.sources) == ("Ильич", ("a file",))
    assert [name.text for name in person.names] == ["Захар Пробный", "Zakhar Probny"]


async def test_a_second_holder_is_refused_when_it_is_stored(database: Database) -> None:
    chair = ("kz-qurultai", "kz-qurultai-chair")
    people = [Person(one, (Name(f"Проба {one}"),)) for one in ("первый", "второй")]
    rows = [Membership(one.id, *chair, start="2026-08-25") for one in people]
    async with database.write() as connection:
        await put_things(connection, people, origin=EntryOrigin.EDITOR, now=NOW)

    async def put(row: Membership) -> list[str]:
        async with database.write() as connection:
            return [one.key for one in await enter(connection, row, NOW)]

    said = await asyncio.gather(*map(put, rows))
    assert sorted(said) == [[], ["fault-holder"]]
    assert len((await in_force(database)).by_office["kz-qurultai-chair"]) == 1
    # the end of what is known is no second row
    (held,) = (await in_force(database)).by_office["kz-qurultai-chair"]
    ended = Membership(held.person, *chair, start="2026-08", end="2026-11-01")
    assert await put(ended) == []
    (held,) = (await in_force(database)).by_office["kz-qurultai-chair"]
    assert (held.start, held.end) == ("2026-08-25", "2026-11-01")
