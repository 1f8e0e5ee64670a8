"""Articles and topics are read once, and again when they are others."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from bot.compose.library import Library
from storage import topics, windows
from storage.database import Database
from storage.schema import articles as rows
from storage.windows import Listed
from tests.seeding import NOW, SUBJECTS, article

DAY = timedelta(days=1)


async def test_an_article_is_kept_by_its_revision(database: Database) -> None:
    id_ = await article(database, "Первая\n\nТекст.\n\n#Тема")
    library = Library(SUBJECTS)

    async def title() -> str:
        async with database.read() as connection:
            found = await windows.received(connection, since=NOW - DAY, until=NOW, limit=9)
            listed = [windows.listed(row) for row in found]
            gone = Listed(999, 1, 0, 0, (), 999, "ru")
            return "".join(
                view.title
                for view in (await library.articles(connection, [*listed, gone])).values()
            )

    assert await title() == "Первая"
    for revision, told in ((1, "Первая"), (2, "Новая")):
        async with database.write() as connection:
            await connection.execute(
                update(rows).where(rows.c.id == id_).values(title="Новая", revision=revision)
            )
        assert await title() == told


async def test_topics_are_titled_for_a_language(database: Database) -> None:
    await article(database, "Первая\n\nТюркПА заседала.\n\n#Тема")
    library = Library(SUBJECTS)
    async with database.read() as connection:
        found = await topics.by_keys(connection, [("body", "turkpa"), ("hashtag", "тема")])
        ids = {topic.id for topic in found}
        titles = {
            language: {
                view.title
                for view in (await library.topics(connection, ids | {999}, language)).values()
            }
            for language in ("ru", "en", "ru")
        }
    assert titles["ru"] != titles["en"]
    assert "#Тема" in titles["ru"] & titles["en"]
