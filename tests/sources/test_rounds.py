"""What a visit amounts to: how much of it alerts, and whether the pages of a site can be read."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.sources.offers import Offered
from bot.sources.retries import Pages
from bot.sources.rounds import Round, Taken
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import SourceKind
from tests.sources.desk import Desk, desk_on
from tests.sources.pages import list_of, page_of_article
from tests.sources.serving import Page, Site, Told, rss, serving

HOUR = timedelta(hours=1)
HTML = "text/html; charset=utf-8"
LINKS = [(f"/n/vopros-{at}", f"Палата обсудила вопрос номер {at} о бюджете") for at in range(9)]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving() as site:
        yield site


@pytest.fixture
async def desk(sqlite_url: str) -> AsyncIterator[Desk]:
    database: Database = await open_database(sqlite_url)
    async with desk_on(database) as desk:
        yield desk
    await database.close()


def _many(count: int, name: str) -> list[Told]:
    return [
        Told(f"{name}: дело {at}", f"Обсудили дело {name}{at}. #Проба", id=f"{name}{at}")
        for at in range(count)
    ]


async def test_what_loses_its_ids_and_dates_alerts_to_a_bound(
    desk: Desk, site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    site.pages["/rss"] = Page(rss(_many(5, "было")))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    site.pages["/rss"] = Page(rss(_many(90, "стало")))
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 20
    assert len(await desk.articles()) == 95
    assert not any(one.backlog for one in (await desk.articles())[5:])
    # those that stand first in the feed, as the newest do
    async with desk.database.read() as connection:
        found = await connection.exec_driver_sql("SELECT subject FROM deliveries")
        alerted = {row[0] for row in found}
    titles = {one.title for one in await desk.articles() if one.id in alerted}
    assert titles == {f"стало: дело {at}" for at in range(20)}
    [said] = [one.getMessage() for one in caplog.records if "at once" in one.getMessage()]
    assert said == (
        f"source {source.id} (Учебный вестник) brings 90 new items at once: 70 of them are in"
        " digests only"
    )
    # the bound is one of the hour, not of the visit
    site.pages["/rss"] = Page(rss(_many(30, "опять")))
    await desk.visit(source.id, after=timedelta(minutes=5))
    assert await desk.owed() == 20


async def test_who_usually_says_much_may_say_much(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    for at in range(12):
        site.pages["/rss"] = Page(rss(_many(10, f"час{at}")))
        await desk.visit(source.id, after=2 * HOUR)
    assert await desk.owed() == 120
    site.pages["/rss"] = Page(rss(_many(30, "заседание")))
    await desk.visit(source.id, after=2 * HOUR)
    assert await desk.owed() == 150


async def test_a_site_whose_pages_all_fail_fails(desk: Desk, site: Site) -> None:
    pages = {path: Page(page_of_article(title), content_type=HTML) for path, title in LINKS}
    site.pages |= pages | {"/news": Page(list_of(LINKS[3:]), content_type=HTML)}
    number = (await desk.add(site.address("/news"), SourceKind.SITE)).id
    assert (await desk.visit(number)).error == ""
    site.pages |= dict.fromkeys(pages, Page(status=503))
    site.pages["/news"] = Page(list_of(LINKS), content_type=HTML, etag='"1"')
    visited = await desk.visit(number, after=HOUR)
    assert (visited.error, visited.failures, visited.failing_since) == ("no-pages", 1, desk.now)
    began = desk.now
    # as long as none could be read, also while the list says the same, and none is asked for
    visited = await desk.visit(number, after=timedelta(minutes=1))
    assert (visited.error, visited.failing_since) == ("no-pages", began)
    site.pages |= pages
    visited = await desk.visit(number, after=2 * HOUR)
    assert (visited.error, visited.failures, visited.failing_since) == ("", 0, None)
    assert await desk.owed() == 3


async def test_pages_that_are_no_articles_are_a_fault_where_nothing_else_is_there(
    desk: Desk, site: Site
) -> None:
    site.pages["/news"] = Page(list_of(LINKS[:5]), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "no-pages"  # each is 404
    site.pages[LINKS[6][0]] = Page(page_of_article(LINKS[6][1]), content_type=HTML)
    site.pages["/news"] = Page(list_of(LINKS[4:7]), content_type=HTML)
    assert (await desk.visit(source.id, after=HOUR)).error == ""
    site.pages["/news"] = Page(list_of(LINKS[6:9]), content_type=HTML)  # may be rubrics
    assert (await desk.visit(source.id, after=HOUR)).error == ""


async def test_what_a_visit_left(desk: Desk) -> None:
    source = await desk.add("https://vestnik.kz/rss")
    one = Round(source, Offered(()), {}, Pages(1, 1.0))
    assert one.taken() == Taken()
    one.silent = 2
    assert one.taken().readable is None
    one.silent = 3
    assert one.taken().readable is False
    one.said = 1
    one.waiting.append(HOUR)
    assert (one.taken().readable, one.taken().again) == (True, HOUR)
    one.whole = False
    assert one.taken().again == timedelta(0)
