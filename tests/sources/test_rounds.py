"""What a visit amounts to: how much of it alerts, and whether the pages of a site can be read."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import pytest

from bot.sources.offers import Offered
from bot.sources.retries import Pages
from bot.sources.rounds import Round, Taken
from storage.vocabulary import SourceKind
from tests.sources.desk import ON_SQLITE, Desk
from tests.sources.pages import list_of, page_of_article
from tests.sources.serving import Page, Site, Told, rss

pytestmark = ON_SQLITE

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HTML = "text/html; charset=utf-8"
LINKS = [(f"/n/vopros-{at}", f"Палата обсудила вопрос номер {at} о бюджете") for at in range(9)]


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
    for at in range(20):
        site.pages["/rss"] = Page(rss(_many(10, f"полдня{at}")))
        await desk.visit(source.id, after=12 * HOUR)
    assert await desk.owed() == 200
    site.pages["/rss"] = Page(rss(_many(40, "заседание")))
    await desk.visit(source.id, after=12 * HOUR)
    assert await desk.owed() == 240


async def test_a_flood_does_not_make_itself_the_norm(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    for at in range(20):
        before = await desk.owed()
        site.pages["/rss"] = Page(rss(_many(60, f"потоп{at}")))
        await desk.visit(source.id, after=HOUR / 2)
        assert await desk.owed() - before <= (0 if at else 20)


def _again(at: int, now: datetime, *, apart: timedelta = timedelta()) -> str:
    """What was said before, under other ids, addresses and dates."""
    return rss(
        [
            Told(
                f"Депутаты о деле {number}",
                f"Обсудили дело {number}, решат завтра. #Проба",
                published=now - number * apart,
                url=f"https://n.example/news/delo-{at}-{number}.html",
                id=f"{at}-{number}",
            )
            for number in range(20)
        ]
    )


@pytest.mark.parametrize("apart", [timedelta(), timedelta(minutes=5)])
async def test_other_ids_addresses_and_dates_make_no_news(
    desk: Desk, site: Site, apart: timedelta
) -> None:
    site.pages["/rss"] = Page(rss([]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id, after=3 * HOUR)
    for at in range(18):
        desk.now += HOUR / 2
        site.pages["/rss"] = Page(_again(at, desk.now, apart=apart))
        await desk.visit(source.id)
        assert (await desk.owed(), len(await desk.articles())) == (20, 20)


async def test_what_says_no_date_is_known_while_it_is_offered(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    for at in range(9):
        site.pages["/rss"] = Page(_again(at, desk.now + DAY))
        await desk.visit(source.id, after=DAY)
    assert await desk.owed() == 20
    for at in range(4):
        site.pages["/rss"] = Page(rss([], more=f"<ttl>{at}</ttl>"))
        await desk.visit(source.id, after=DAY)
    site.pages["/rss"] = Page(_again(10, desk.now + HOUR))
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 40


async def test_what_repeats_every_day_is_news_every_day(desk: Desk, site: Site) -> None:
    source = await desk.add(site.address("/rss"))
    told: list[Told] = []
    for day in range(5):
        desk.now += DAY
        for times in range(2):  # the second time it has another id and address
            at = desk.now + times * HOUR
            url = f"https://n.example/news/kurs-valyut-{day}-{times}.html"
            told.insert(0, Told("Курс валют", "Курсы на сегодня. #Проба", published=at, url=url))
            site.pages["/rss"] = Page(rss(told))
            await desk.visit(source.id)
            assert await desk.owed() == day + 1


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
