"""One door for news: stored with what it owes or not at all, once, and the engine is woken."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Origin
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.topics.hashtags import Hashtag
from bot.topics.subjects import About, Subjects
from storage import articles, backlog, topics
from storage.database import Database
from storage.schema import articles as article_rows
from storage.vocabulary import Mode, Source
from tests.seeding import FILE, NOW, SUBJECTS, reader

TAG = ("hashtag", "проба")
ARTICLE = from_text("Палата приняла поправки\n\nОб ипотеке и налогах.\n\n#Проба")


class Bell:
    """Counts how often it was rung, and whether the article was committed by then."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        self.rung += 1


def door_of(database: Database, wake: Bell, subjects: Subjects = SUBJECTS) -> Door:
    return Door(database, subjects, wake=wake, clock=lambda: NOW)


async def stored(database: Database) -> tuple[int, int]:
    """How many articles there are, and how many alerts are owed."""
    async with database.read() as connection:
        count = await connection.scalar(select(func.count()).select_from(article_rows))
        return count or 0, (await backlog.count_by_state(connection))["owed"]


async def test_an_article_is_stored_with_its_alerts_and_the_engine_woken(
    database: Database,
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    bell = Bell()
    accepted = await door_of(database, bell).take_in(ARTICLE, Origin(Source.HTTP, "desk"))
    assert (accepted.new, bell.rung) == (True, 1)
    assert await stored(database) == (1, 1)
    async with database.read() as connection:
        article = (await articles.by_ids(connection, [accepted.article]))[accepted.article]
    assert (article.source, article.source_ref, article.received_at) == ("http", "desk", NOW)


async def test_an_outlet_of_a_dateline_is_spelt_as_its_source_and_the_same_is_known(
    database: Database,
) -> None:
    text = "Палата собралась\n\nАСТАНА. 24 ноября. ПРОБА ПРЕСС – За закон 81 депутат из 98."
    door = door_of(database, Bell())
    for name, spelt in (("Проба Пресс", "Проба Пресс"), ("Иной вестник", "ПРОБА ПРЕСС")):
        origin = Origin(Source.CHANNEL, f"-100:{len(name)}", name=name)
        told = from_text(text.replace("81", str(len(name))))
        accepted = await door.take_in(told, origin)
        async with database.read() as connection:
            article = (await articles.by_ids(connection, [accepted.article]))[accepted.article]
        assert article.outlet == spelt
        assert not (await door.take_in(told, origin)).new
        assert not (await door.revise(accepted.article, told, origin)).changed


@pytest.mark.parametrize(
    ("told", "stored_at"),
    [
        (None, NOW),
        (NOW - timedelta(days=3), NOW - timedelta(days=3)),
        (NOW + timedelta(minutes=9), NOW + timedelta(minutes=9)),  # clocks differ
        (NOW + timedelta(minutes=11), NOW),
        (datetime.max.replace(tzinfo=UTC), NOW),
        (datetime(1990, 1, 1, tzinfo=UTC), datetime(1990, 1, 1, tzinfo=UTC)),
        (datetime(1970, 1, 1, tzinfo=UTC), NOW),
        (datetime.min.replace(tzinfo=UTC), NOW),
    ],
)
async def test_a_date_that_no_page_can_have_is_that_of_its_coming(
    database: Database, told: datetime | None, stored_at: datetime
) -> None:
    door = door_of(database, Bell())
    accepted = await door.take_in(replace(ARTICLE, published_at=told), FILE)
    async with database.read() as connection:
        article = (await articles.by_ids(connection, [accepted.article]))[accepted.article]
    assert article.published_at == stored_at


async def test_the_same_article_by_six_roads_at_once_is_one(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    door = door_of(database, Bell())
    roads = [Origin(source, str(source)) for source in Source]
    taken = await asyncio.gather(*[door.take_in(ARTICLE, road) for road in roads])
    assert len({accepted.article for accepted in taken}) == 1
    assert [accepted.new for accepted in taken].count(True) == 1
    assert all(accepted.about == taken[0].about for accepted in taken)
    assert await stored(database) == (1, 1)


async def test_what_is_written_together_is_written_with_the_article_or_not_at_all(
    database: Database,
) -> None:
    bell = Bell()

    async def refuse(connection: AsyncConnection) -> None:
        await topics.ensure(connection, {("hashtag", "напрасно"): "напрасно"}, NOW)
        raise LookupError("gone")

    with pytest.raises(LookupError):
        await door_of(database, bell).take_in(ARTICLE, FILE, together=refuse)
    assert await stored(database) == (0, 0)
    assert bell.rung == 0
    async with database.read() as connection:
        assert not await topics.by_keys(connection, [("hashtag", "напрасно")])


async def test_a_preview_stores_nothing_and_foresees_what_happens(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {("keyword", "ипотеке"): Mode.INSTANT})
    bell = Bell()
    door = door_of(database, bell)
    seen = await door.preview(ARTICLE, FILE)
    assert (seen.recipients, seen.same, bell.rung) == (2, None, 0)
    assert await stored(database) == (0, 0)
    accepted = await door.take_in(ARTICLE, FILE)
    assert accepted.about == seen.subjects
    assert (await stored(database))[1] == seen.recipients
    again = await door.preview(ARTICLE, FILE)
    assert again.same is not None
    assert again.same.id == accepted.article


async def test_matching_runs_off_the_loop_and_outside_the_transaction(database: Database) -> None:
    matching, go_on = threading.Event(), threading.Event()

    class Slow(Subjects):
        def of_article(
            self,
            text: str,
            hashtags: object,
            *,
            language: str,
            published: date,
            country: str = "",
        ) -> About:
            matching.set()
            assert go_on.wait(10)
            tags: tuple[Hashtag, ...] = tuple(hashtags)  # type: ignore[arg-type]  # of them
            return super().of_article(
                text, tags, language=language, published=published, country=country
            )

    door = door_of(database, Bell(), Slow(SUBJECTS.registry))
    taking = asyncio.create_task(door.take_in(ARTICLE, FILE))
    assert await asyncio.to_thread(matching.wait, 10)
    # the loop lives, and SQLite's one writer is free
    async with asyncio.timeout(5), database.write() as connection:
        await topics.ensure(connection, {TAG: "Проба"}, NOW)
    go_on.set()
    assert (await taking).new
