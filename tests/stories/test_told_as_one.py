"""Stories that tell the same event without being sure enough for one: what is kept of that, and how
digests take them."""

from __future__ import annotations

from sqlalchemy import select

from bot.compose.told_as_one import as_one
from storage.database import Database
from storage.schema_stories import story_members
from storage.windows import Listed
from tests.stories.families import samples
from tests.stories.telling import House


async def test_what_tells_the_same_less_surely_is_kept_below_zero_beside_what_is_related(
    database: Database,
) -> None:
    house = House(database)
    pair = [one.text for one in samples("tuned.txt") if one.family == "exchange"][:2]
    first, second = [
        await house.take(f"{one.title}\n\n{one.body}\n\n#Проба", str(at), at)
        for at, one in enumerate(pair)
    ]
    async with database.read() as connection:
        rows = await connection.execute(
            select(story_members.c.article, story_members.c.story, story_members.c.related)
        )
        assert {tuple(row) for row in rows} == {
            (first, first, "[]"),
            (second, second, f"[{first},-{first}]"),
        }


def test_articles_of_such_a_story_are_as_if_of_the_first_and_whose_they_are_stays_known() -> None:
    def listed(number: int, story: int, *related: int) -> Listed:
        return Listed(number, 1, 0, number, (7,), story, "ru", related)

    every = [listed(1, 1), listed(2, 2, 1, -1), listed(5, 5, 2), listed(6, 2)]
    found = as_one(every)
    assert [(one.story, one.beside) for one in found] == [(1, 0), (1, 2), (5, 0), (1, 2)]
    assert found[2].related == (1,)
    assert as_one(every[2:]) == every[2:]
