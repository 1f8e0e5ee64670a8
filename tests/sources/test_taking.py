"""What becomes of items: read once, revised when they change, with the text of their pages."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from datetime import timedelta

from bot.intake.accept import Origin
from bot.intake.articles import from_text
from storage.vocabulary import Source, SourceKind
from tests.seeding import NOW
from tests.sources.desk import ON_SQLITE, Desk
from tests.sources.pages import PARAGRAPHS, list_of, page_of_article
from tests.sources.serving import Page, Site, Told, rss

pytestmark = ON_SQLITE

HOUR = timedelta(hours=1)
FIRST = Told("Палата приняла поправки", "Об ипотеке. #Проба", NOW - HOUR, id="a")
HTML = "text/html; charset=utf-8"


async def test_a_changed_item_is_a_revision_and_told_to_nobody_again(
    desk: Desk, site: Site
) -> None:
    site.pages["/rss"] = Page(rss([]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    said = Told(FIRST.title, "Об ипотеке. #Проба", NOW + HOUR, id="a")
    site.pages["/rss"] = Page(rss([said]))
    await desk.visit(source.id, after=2 * HOUR)
    corrected = Told("Палата отклонила поправки", "Об ипотеке. #Проба", NOW + HOUR, id="a")
    site.pages["/rss"] = Page(rss([corrected]))
    await desk.visit(source.id, after=HOUR)
    [article] = await desk.articles()
    assert (article.title, article.revision) == (corrected.title, 2)
    assert await desk.owed() == 1


async def test_who_repeats_an_article_does_not_rewrite_it(desk: Desk, site: Site) -> None:
    article = from_text(f"{FIRST.title}\n\n{FIRST.text}")
    await desk.door.take_in(article, Origin(Source.CHANNEL, "-1001:5"))
    site.pages["/rss"] = Page(rss([Told(FIRST.title, "Об ипотеке. #Проба", id="a")]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    site.pages["/rss"] = Page(rss([Told("Купите у нас", "Дёшево. #Проба", id="a")]))
    await desk.visit(source.id, after=HOUR)
    assert await desk.titles() == [FIRST.title, "Купите у нас"]


async def test_an_item_that_tells_nothing_is_tried_when_it_does(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([Told("…", id="a")]))
    source = await desk.add(site.address("/rss"))
    visited = await desk.visit(source.id)
    assert await desk.articles() == []
    assert visited.primed_at == NOW
    site.pages["/rss"] = Page(rss([Told(FIRST.title, "Об ипотеке. #Проба", NOW + HOUR, id="a")]))
    await desk.visit(source.id, after=2 * HOUR)
    assert await desk.titles() == [FIRST.title]
    assert await desk.owed() == 1


async def test_the_page_of_a_teaser_is_read_where_it_is_asked_for(desk: Desk, site: Site) -> None:
    item = Told(FIRST.title, "Кратко о главном…", NOW + HOUR, site.address("/n/popravki-1"))
    site.pages["/n/popravki-1"] = Page(page_of_article(FIRST.title), content_type=HTML)
    site.pages["/rss"] = Page(rss([item]))
    teaser = await desk.add(site.address("/rss"))
    await desk.visit(teaser.id, after=2 * HOUR)
    assert site.answers("/n/popravki-1") == []
    site.pages["/full"] = Page(rss([item]))
    whole = await desk.add(site.address("/full"), full_text=True)
    desk.now = NOW
    async with desk.database.write() as connection:
        await connection.exec_driver_sql("DELETE FROM articles")
        await connection.exec_driver_sql(f"UPDATE sources SET added_at = 0 WHERE id = {whole.id}")
    await desk.visit(whole.id, after=2 * HOUR)
    [article] = await desk.articles()
    assert article.title == FIRST.title
    assert PARAGRAPHS[1] in f"{article.lead} {article.body}"
    assert article.published_at == NOW + HOUR
    assert await desk.owed() == 1


async def test_news_does_not_wait_for_a_page_that_is_away(desk: Desk, site: Site) -> None:
    item = Told(FIRST.title, "Об ипотеке. #Проба", NOW + HOUR, site.address("/n/popravki-1"))
    site.pages["/n/popravki-1"] = Page(status=503)
    site.pages["/rss"] = Page(rss([item]))
    source = await desk.add(site.address("/rss"), full_text=True)
    await desk.visit(source.id, after=2 * HOUR)
    assert await desk.titles() == [FIRST.title]


async def test_a_page_that_is_away_takes_no_text_away(desk: Desk, site: Site) -> None:
    item = Told(FIRST.title, "Кратко о главном…", NOW + HOUR, site.address("/n/popravki-1"))
    site.pages["/n/popravki-1"] = Page(page_of_article(FIRST.title), content_type=HTML)
    site.pages["/rss"] = Page(rss([item]))
    source = await desk.add(site.address("/rss"), full_text=True)
    await desk.visit(source.id, after=2 * HOUR)
    site.pages["/n/popravki-1"] = Page(status=503)
    changed = Told(FIRST.title, "Кратко и о другом…", NOW + HOUR, item.url)
    site.pages["/rss"] = Page(rss([changed]))
    await desk.visit(source.id, after=HOUR)
    [article] = await desk.articles()
    assert article.revision == 1
    assert PARAGRAPHS[1] in f"{article.lead} {article.body}"


async def test_where_robots_may_not_read_the_teaser_will_do(desk: Desk, site: Site) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /n/", content_type="text/plain")
    item = Told(FIRST.title, "Об ипотеке. #Проба", NOW + HOUR, site.address("/n/popravki-1"))
    site.pages["/n/popravki-1"] = Page(page_of_article(FIRST.title), content_type=HTML)
    site.pages["/rss"] = Page(rss([item]))
    source = await desk.add(site.address("/rss"), full_text=True)
    await desk.visit(source.id, after=2 * HOUR)
    assert await desk.titles() == [FIRST.title]
    assert site.answers("/n/popravki-1") == []


TITLES = [f"Палата обсудила вопрос номер {number} о бюджете" for number in range(30)]
LINKS = [(f"/n/vopros-{number}", title) for number, title in enumerate(TITLES)]


async def test_a_site_is_watched_by_its_pages(desk: Desk, site: Site) -> None:
    for path, title in LINKS:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    site.pages["/news"] = Page(list_of(LINKS[5:]), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    await desk.visit(source.id)
    # Of what a site has the newest are stored, not all of its pages asked for.
    assert set(await desk.titles()) == set(TITLES[5:15])
    assert all(one.backlog for one in await desk.articles())
    site.pages["/news"] = Page(list_of(LINKS[3:20]), content_type=HTML)
    await desk.visit(source.id, after=HOUR)
    assert set(await desk.titles()) == set(TITLES[3:15])
    assert await desk.owed() == 2
    await desk.visit(source.id, after=HOUR)
    assert all(len(site.answers(path)) <= 1 for path, _ in LINKS)


async def test_many_new_pages_are_read_over_several_visits(desk: Desk, site: Site) -> None:
    for path, title in LINKS:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    site.pages["/news"] = Page(list_of(LINKS[25:]), content_type=HTML, etag='"1"')
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    await desk.visit(source.id)
    site.pages["/news"] = Page(list_of(LINKS[10:]), content_type=HTML, etag='"2"')
    visited = await desk.visit(source.id, after=HOUR)
    assert (await desk.owed(), visited.etag) == (10, "")
    visited = await desk.visit(source.id, after=HOUR)
    assert (await desk.owed(), visited.etag) == (15, '"2"')


async def test_a_page_that_is_away_is_asked_for_again(desk: Desk, site: Site) -> None:
    site.pages["/news"] = Page(list_of(LINKS[1:5]), content_type=HTML)
    for path, title in LINKS[1:5]:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    await desk.visit(source.id)
    site.pages["/n/vopros-0"] = Page(status=503)
    site.pages["/news"] = Page(list_of(LINKS[:5]), content_type=HTML)
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 0
    site.pages["/n/vopros-0"] = Page(page_of_article(TITLES[0]), content_type=HTML)
    site.pages["/news"] = Page(list_of(LINKS[:5], head="<!-- -->"), content_type=HTML)
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 1


async def test_a_site_that_names_nothing_any_more_fails(desk: Desk, site: Site) -> None:
    site.pages["/news"] = Page(list_of([]), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "no-links"


async def test_a_site_that_wants_no_robots_is_not_read(desk: Desk, site: Site) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /", content_type="text/plain")
    site.pages["/news"] = Page(list_of(LINKS), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "robots"
    assert site.answers("/news") == []


async def _site_with(desk: Desk, site: Site, links: list[tuple[str, str]]) -> int:
    """A site that was added before, with a few pages; it names further ones from now on."""
    old = LINKS[26:]
    for path, title in old:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    site.pages["/news"] = Page(list_of(old), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    await desk.visit(source.id)
    for path, title in links:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    site.pages["/news"] = Page(list_of([*links, *old]), content_type=HTML, etag='"1"')
    return source.id


async def test_pages_that_are_broken_keep_nobody_waiting(desk: Desk, site: Site) -> None:
    number = await _site_with(desk, site, LINKS[:13])
    broken = [path for path, _ in LINKS[3:13]]  # the older ones
    for path in broken:
        site.pages[path] = Page(status=500)
    visited = await desk.visit(number, after=HOUR)
    assert visited.next_at == desk.now + timedelta(seconds=300)
    await desk.visit(number, after=timedelta(seconds=300))
    assert await desk.owed() == 3
    # They are asked for ever more seldom, also where the list stays as it is, and not for ever.
    for _ in range(48):
        visited = await desk.visit(number, after=HOUR)
    assert all(6 <= len(site.answers(path)) <= 11 for path in broken)
    assert visited.etag == '"1"'


async def test_a_page_that_is_away_is_asked_for_though_its_list_stays(
    desk: Desk, site: Site
) -> None:
    number = await _site_with(desk, site, LINKS[:1])
    page, site.pages[LINKS[0][0]] = site.pages[LINKS[0][0]], Page(status=503)
    visited = await desk.visit(number, after=HOUR)
    site.pages[LINKS[0][0]] = page
    assert visited.next_at is not None
    visited = await desk.visit(number, after=visited.next_at - desk.now)
    assert await desk.owed() == 1
    assert visited.etag == '"1"'


async def _kill_readers(desk: Desk, site: Site, path: str) -> None:
    """From the moment on at which a page was asked for, whatever reads is killed."""
    while True:
        if site.answers(path) and (process := desk.reader.apart.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        await asyncio.sleep(0.002)


async def test_news_does_not_wait_for_a_page_that_cannot_be_read(desk: Desk, site: Site) -> None:
    told = Told(FIRST.title, "О дорогах. #Проба", NOW + HOUR, site.address("/n/1"))
    site.pages["/rss"] = Page(rss([told]))
    site.pages["/n/1"] = Page(page_of_article(FIRST.title), content_type=HTML)
    source = await desk.add(site.address("/rss"), full_text=True)
    killing = asyncio.create_task(_kill_readers(desk, site, "/n/1"))
    await desk.visit(source.id, after=2 * HOUR)
    killing.cancel()
    assert await desk.titles() == [FIRST.title]
    assert await desk.owed() == 1


async def test_a_page_that_could_not_be_read_is_tried_again(desk: Desk, site: Site) -> None:
    number = await _site_with(desk, site, LINKS[:1])
    killing = asyncio.create_task(_kill_readers(desk, site, LINKS[0][0]))
    await desk.visit(number, after=HOUR)
    killing.cancel()
    assert await desk.owed() == 0
    await desk.visit(number, after=HOUR)
    assert await desk.owed() == 1


async def test_a_visit_asks_for_so_many_pages_whatever_changes(desk: Desk, site: Site) -> None:
    def feed(views: int) -> str:
        return rss([
            Told(title, f"Просмотров: {views + at}. #Проба", NOW + HOUR * at / 30,
                 site.address(f"/n/{at}"))
            for at, title in enumerate(TITLES, 1)
        ])  # fmt: skip

    def pages() -> int:
        return sum(one.path.startswith("/n/") for one in site.asked)

    site.pages["/rss"] = Page(feed(0))
    source = await desk.add(site.address("/rss"), full_text=True)
    await desk.visit(source.id, after=2 * HOUR)
    assert (len(await desk.articles()), pages()) == (30, 10)
    for number in range(1, 31):
        site.pages[f"/n/{number}"] = Page(status=503)
    for time in (1, 2, 3):
        site.pages["/rss"] = Page(feed(100 * time))
        await desk.visit(source.id, after=HOUR)
        assert pages() == 10 + 10 * time
    asked = {one.path for one in site.asked[-35:] if one.path.startswith("/n/")}
    assert len(asked) == 30  # each in its turn
