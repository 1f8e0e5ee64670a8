"""What came for digests only is alerted once, by the road that brings it as news."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.intake.accept import Alerting
from bot.intake.accepted import FRESH
from storage import fanouts, reviews, topics
from storage.database import Database
from storage.vocabulary import Mode, ReviewKind, ReviewState
from tests.intake.test_roads import NEW, OLD, ROADS, TAG, Desk
from tests.seeding import NOW, claim, reader
from tests.web.pushers import serving


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    return Desk(database)


async def test_it_is_alerted_by_who_brings_it_as_news_and_by_nobody_after(desk: Desk) -> None:
    first = await desk.take(OLD, Alerting.DIGEST)
    received = (await desk.article(first.article)).received_at
    for origin, alerting in ((OLD, Alerting.NOW), (NEW, Alerting.DIGEST), (NEW, Alerting.BACKLOG)):
        again = await desk.take(origin, alerting)
        assert (again.article, again.new, await desk.owed()) == (first.article, False, 0)
    news = await desk.take(ROADS[0])
    assert (news.article, news.new, await desk.owed()) == (first.article, True, 1)
    article = await desk.article(first.article)
    assert (article.digest_only, article.received_at) == (False, received)
    [alert] = await claim(desk.database)
    assert alert.subject == first.article
    for origin in (NEW, ROADS[0], ROADS[1]):
        assert not (await desk.take(origin)).new
    assert await desk.owed() == 0


async def test_backlog_that_is_late_news_is_alerted_by_the_third_road(desk: Desk) -> None:
    await desk.take(OLD, Alerting.BACKLOG)
    assert (await desk.take(NEW, Alerting.DIGEST)).new
    assert await desk.owed() == 0
    assert (await desk.take(ROADS[0])).new
    assert await desk.owed() == 1


async def test_what_was_in_a_digest_long_ago_is_in_the_next_one(desk: Desk) -> None:
    first = await desk.take(OLD, Alerting.DIGEST)
    desk.now += FRESH + timedelta(hours=1)
    assert (await desk.take(NEW)).new
    assert (await desk.article(first.article)).received_at == desk.now


async def test_what_editors_have_denied_is_not_alerted(desk: Desk) -> None:
    first = await desk.take(OLD, Alerting.DIGEST)
    async with desk.database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        review = await reviews.report(
            connection, ReviewKind.NOT_THIS, article=first.article, topic=topic.id, now=NOW
        )
        await reviews.decide(connection, review, ReviewState.CONFIRMED, editor=1, now=NOW)
    await desk.take(NEW)
    assert await desk.owed() == 0
    async with desk.database.read() as connection:
        assert not await fanouts.pending(connection)


async def test_who_pushes_it_first_for_digests_silences_nobody(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    article = {"title": "Палата приняла поправки", "text": "Об ипотеке и налогах. #Проба"}
    async with serving(database) as served:
        first, second = await served.pusher("First"), await served.pusher("Second")
        told = await first.push(article | {"alert": "digest"})
        assert (told.status, await Desk(database).owed()) == (201, 0)
        told = await second.push(article)
        assert (told.status, told.body["status"]) == (201, "accepted")
        assert await Desk(database).owed() == 1
        assert (await first.push(article)).body["status"] == "duplicate"
        assert await Desk(database).owed() == 1
