"""Roads that meet in PostgreSQL: two who want the same rows and keys both come through.

On SQLite there is one writer at a time.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.intake.accept import Accepted, Alerting, Origin, Read, about
from bot.intake.accepted import Revised
from bot.intake.articles import from_text
from bot.intake.door import Door
from storage import article_sources, articles
from storage.database import Database
from storage.schema import articles as article_rows
from storage.vocabulary import Mode, Source
from tests.intake.test_roads import ARTICLE, NEW, OLD, OTHER, TAG, Desk
from tests.seeding import NOW, SUBJECTS, reader
from tests.storage.meeting import Meeting

EDITOR = Origin(Source.EDITOR, "77")
URL = "https://example.kz/news/palata-1"
THIRD = from_text("Комитет собрал предложения\n\nО школах и книгах.\n\n#Проба")


@pytest.fixture
async def desk(postgres: Database) -> Desk:
    await reader(postgres, 1, {TAG: Mode.BOTH})
    return Desk(postgres)


def another(desk: Desk) -> Door:
    return Door(desk.database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)


async def count(desk: Desk) -> int:
    async with desk.database.read() as connection:
        return await connection.scalar(select(func.count()).select_from(article_rows)) or 0


async def test_a_batch_with_a_known_article_whose_address_is_just_given_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has what the other wants: the batch another text, the single one the known article."""
    known = await desk.take(NEW, article=replace(ARTICLE, url=URL))
    single: list[Accepted] = []

    async def one() -> None:
        article = replace(OTHER, url=URL)
        single.append(await another(desk).take_in(article, EDITOR))

    meeting = Meeting(desk.database, one)
    monkeypatch.setattr(article_sources, "add", meeting.before(article_sources.add))
    batch: list[Accepted] = []

    async def many() -> None:
        texts = (OTHER, ARTICLE)
        offered = [Read(text, about(text, SUBJECTS, NOW), OLD) for text in texts]
        batch.extend(await desk.door.take_in_many(offered))

    await meeting.of(many)
    assert await count(desk) == 2
    assert batch[1].article == known.article
    assert batch[0].article == single[0].article
    assert sorted([batch[0].new, single[0].new]) == [False, True]
    assert {road.key for road in await desk.roads(known.article)} == {"feed:8", "feed:7"}
    assert {road.key for road in await desk.roads(batch[0].article)} == {"feed:7", "editor:77"}
    assert await desk.owed() == 2


async def test_a_correction_to_what_is_just_being_stored(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await desk.take(NEW)
    revised: list[Revised] = []

    async def correct() -> None:
        revised.append(await another(desk).revise(first.article, OTHER, NEW))

    meeting = Meeting(desk.database, correct)
    monkeypatch.setattr(articles, "add", meeting.after(articles.add))
    stored: list[Accepted] = []

    async def store() -> None:
        stored.append(await desk.take(OLD, article=OTHER))

    await meeting.of(store)
    assert [one.changed for one in revised] == [True]
    assert (await desk.article(first.article)).title == OTHER.title
    assert (await desk.take(NEW, article=OTHER)).article == stored[0].article


async def test_a_correction_and_the_same_article_by_another_road(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await desk.take(NEW)
    taken: list[Accepted] = []

    async def again() -> None:
        taken.append(await another(desk).take_in(ARTICLE, OLD))

    meeting = Meeting(desk.database, again)
    monkeypatch.setattr(articles, "topics_of", meeting.before(articles.topics_of))

    async def correct() -> None:
        await desk.door.revise(first.article, THIRD, NEW)

    await meeting.of(correct)
    assert [(one.article, one.new) for one in taken] == [(first.article, False)]
    assert {road.key for road in await desk.roads(first.article)} == {"feed:8", "feed:7"}


async def test_what_is_taken_back_while_it_becomes_news(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await desk.take(NEW, Alerting.BACKLOG)
    done: list[bool] = []

    async def retract() -> None:
        done.append(await another(desk).retract(first.article, NEW))

    meeting = Meeting(desk.database, retract)
    monkeypatch.setattr(articles, "make_news", meeting.after(articles.make_news))

    async def news() -> None:
        assert (await desk.take(OLD)).new

    await meeting.of(news)
    # it waits, and then the article is also that of whoever has made news of it
    assert done == [False]
    article = await desk.article(first.article)
    assert (article.backlog, article.retracted_at, article.source_ref) == (False, None, OLD.ref)
