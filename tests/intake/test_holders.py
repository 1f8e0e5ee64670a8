"""The articles that hold some keys, as a batch sees them while it is stored."""

from __future__ import annotations

from dataclasses import replace

from bot.intake.holders import Holders
from storage.articles import NewArticle
from storage.database import Database
from storage.vocabulary import Source
from tests.seeding import NOW

NEW = NewArticle(
    title="Палата собралась",
    lead="",
    body="",
    credit="",
    hashtags=("Палата",),
    language="ru",
    outlet="",
    url=None,
    url_key="example.kz/1",
    text_key="a",
    source=Source.FILE,
    source_ref="1.txt",
    published_at=NOW,
    received_at=NOW,
)


async def test_what_the_batch_stores_is_found_and_is_what_the_database_says(
    database: Database,
) -> None:
    async with database.write() as connection:
        holders = Holders(connection)
        await holders.look_up(["a", "b"], ["example.kz/1"])
        assert await holders.of(["a", "b"], "example.kz/1") == []
        first = await holders.add(NEW)
        second = await holders.add(replace(NEW, text_key="b", url_key=None))
        assert first is not None
        assert second is not None
        found = await holders.of(["a", "b"], "example.kz/1")
        assert [one.article for one in found] == [second, first]
        assert await Holders(connection).of(["a", "b"], "example.kz/1") == found


async def test_a_key_that_is_given_up_is_free(database: Database) -> None:
    async with database.write() as connection:
        holders = Holders(connection)
        await holders.add(NEW)
        [holder] = await holders.of(["a"], None)
        await holders.give_up(holder, "b", "example.kz/1")
        assert await holders.of(["b"], "example.kz/1") == []
        [holder] = await holders.of(["a"], None)
        assert holder.url_key is None
        again = await holders.add(replace(NEW, text_key="b"))
        assert [one.article for one in await holders.of([], "example.kz/1")] == [again]


async def test_one_that_somebody_else_has_stored_meanwhile_is_found(database: Database) -> None:
    async with database.write() as connection:
        holders = Holders(connection)
        await holders.look_up(["a"], ["example.kz/1"])
        other = await Holders(connection).add(NEW)
        assert await holders.add(NEW) is None
        assert [one.article for one in await holders.of(["a"], None)] == [other]
