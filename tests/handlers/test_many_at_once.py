"""A message that asks for more than can be followed: answered, and little of it stored."""

from __future__ import annotations

from sqlalchemy import func, select

from storage.opening import open_database
from storage.schema import topics
from tests.running import RunningBot
from tests.test_end_to_end import EMMA


async def test_a_thousand_tags_are_as_many_topics_as_can_be_followed(
    bot: RunningBot, sqlite_url: str
) -> None:
    tags = " ".join(f"#a{number}" for number in range(700))
    await bot.ask(EMMA, f"/subscribe {tags}", "600")
    database = await open_database(sqlite_url)
    async with database.read() as connection:
        stored = await connection.scalar(
            select(func.count()).select_from(topics).where(topics.c.kind == "hashtag")
        )
    await database.close()
    assert stored == 100
