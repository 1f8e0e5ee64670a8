"""How often lines came is counted by source, and forgotten in time."""

from __future__ import annotations

from datetime import timedelta

from storage import boilerplate
from storage.boilerplate import OFTEN_KEPT, ONCE_KEPT, Seen
from storage.database import Database
from tests.seeding import NOW, article


async def test_lines_are_counted_with_the_posts_of_their_source(database: Database) -> None:
    first = await article(database, "Палата собралась")
    async with database.write() as connection:
        for lines in (["a"], ["a", "b"], [], ["a"]):
            await boilerplate.learn(connection, "x", lines, article=first, now=NOW)
        await boilerplate.learn(connection, "y", ["a"], article=first, now=NOW)
        seen = await boilerplate.seen(connection, ["a", "b", "c"], source="x")
        assert seen == {"a": (Seen(3, 4, first),), "b": (Seen(1, 3, first),)}
        assert (await boilerplate.seen(connection, ["a", "b"], source="y")) == {
            "a": (Seen(1, 1, first),)
        }
        anywhere = await boilerplate.seen(connection, ["a", "b"])
        assert set(anywhere["a"]) == {Seen(3, 4, first), Seen(1, 1, first)}
        assert boilerplate.articles_of(seen, ["b", "c"]) == {first}
        assert await boilerplate.seen(connection, [], source="x") == {}
        await boilerplate.forget_articles(connection, "x", ["b"])
        assert (await boilerplate.seen(connection, ["b"], source="x"))["b"] == (Seen(1, 3, None),)


async def test_what_came_once_is_forgotten_sooner(database: Database) -> None:
    first = await article(database, "Палата собралась")
    async with database.write() as connection:
        await boilerplate.learn(connection, "x", ["a", "b"], article=first, now=NOW)
        await boilerplate.learn(connection, "x", ["a"], article=first, now=NOW)
        later = NOW + ONCE_KEPT + timedelta(seconds=1)
        assert await boilerplate.prune(connection, NOW) == 0
        # "b", and the count of the files' one post
        assert await boilerplate.prune(connection, later) == 2
        assert list(await boilerplate.seen(connection, ["a", "b"], source="x")) == ["a"]
        await boilerplate.prune(connection, NOW + OFTEN_KEPT + timedelta(seconds=1))
        assert await boilerplate.seen(connection, ["a"], source="x") == {}
