"""How often lines came is counted by source, and forgotten in time."""

from __future__ import annotations

from datetime import timedelta

from storage import boilerplate
from storage.boilerplate import OFTEN_KEPT, ONCE_KEPT, Seen
from storage.database import Database
from tests.seeding import NOW, article


async def learn(database: Database, source: str, *texts: list[str], article: int) -> None:
    """Some texts of a source come one after the other, by these lines at their edges."""
    for lines in texts:
        async with database.write() as connection:
            book = await boilerplate.read(connection, lines, sources=[source])
            book.learn(source, lines, article=article)
            await book.write(connection, NOW)


async def seen(
    database: Database, *lines: str, source: str | None = None
) -> dict[str, tuple[Seen, ...]]:
    """What the database says of lines."""
    async with database.read() as connection:
        sources, anywhere = ([], lines) if source is None else ([source], [])
        book = await boilerplate.read(connection, lines, sources=sources, anywhere=anywhere)
    return book.seen(lines, source=source)


async def test_lines_are_counted_with_the_posts_of_their_source(database: Database) -> None:
    first = await article(database, "Палата собралась")
    await learn(database, "x", ["a"], ["a", "b"], [], ["a"], article=first)
    await learn(database, "y", ["a"], article=first)
    found = await seen(database, "a", "b", "c", source="x")
    assert found == {"a": (Seen(3, 4, first),), "b": (Seen(1, 3, first),)}
    assert await seen(database, "a", "b", source="y") == {"a": (Seen(1, 1, first),)}
    assert set((await seen(database, "a", "b"))["a"]) == {Seen(3, 4, first), Seen(1, 1, first)}
    assert boilerplate.articles_of(found, ["b", "c"]) == {first}
    assert await seen(database, source="x") == {}


async def test_a_batch_is_counted_as_one_after_the_other(database: Database) -> None:
    """What is written at its end is what was seen in it."""
    first, second = [await article(database, f"Палата собралась {n}") for n in (1, 2)]
    await learn(database, "x", ["a"], article=first)
    texts = [("x", ["a", "b"]), ("x", ["b"]), ("y", ["b"]), ("x", [])]
    async with database.write() as connection:
        book = await boilerplate.read(connection, ["a", "b"], sources=["x", "y"])
        for source, lines in texts:
            book.learn(source, lines, article=second)
        in_it = book.seen(["a", "b"])
        await book.write(connection, NOW)
    assert in_it == {
        "a": (Seen(2, 4, first),),
        "b": (Seen(2, 3, second), Seen(1, 1, second)),
    }
    stored = await seen(database, "a", "b")
    assert {line: set(its) for line, its in stored.items()} == {
        line: set(its) for line, its in in_it.items()
    }


async def test_the_first_text_of_a_line_that_is_none_of_its_words_is_forgotten(
    database: Database,
) -> None:
    first = await article(database, "Палата собралась")
    await learn(database, "x", ["a", "b"], article=first)
    async with database.write() as connection:
        book = await boilerplate.read(connection, ["a", "b", "c"], sources=["x"])
        book.learn("x", ["a", "c"], article=first)
        book.forget_articles("x", ["a", "c", "d"])
        await book.write(connection, NOW)
    assert await seen(database, "a", "b", "c", source="x") == {
        "a": (Seen(2, 2, None),),
        "b": (Seen(1, 2, first),),
        "c": (Seen(1, 1, None),),
    }


async def test_what_came_once_is_forgotten_sooner(database: Database) -> None:
    first = await article(database, "Палата собралась")
    await learn(database, "x", ["a", "b"], ["a"], article=first)
    async with database.write() as connection:
        later = NOW + ONCE_KEPT + timedelta(seconds=1)
        assert await boilerplate.prune(connection, NOW) == 0
        # "b", and the count of the files' one post
        assert await boilerplate.prune(connection, later) == 2
    assert list(await seen(database, "a", "b", source="x")) == ["a"]
    async with database.write() as connection:
        await boilerplate.prune(connection, NOW + OFTEN_KEPT + timedelta(seconds=1))
    assert await seen(database, "a", source="x") == {}
