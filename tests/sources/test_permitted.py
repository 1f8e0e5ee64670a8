"""Pages are read where robots.txt allows it, and asked for again where nobody could say."""

from __future__ import annotations

from datetime import timedelta

from bot.fetching.fetcher import Fetcher
from storage.vocabulary import SourceKind
from tests.sources.desk import ON_SQLITE, Desk
from tests.sources.pages import list_of, page_of_article
from tests.sources.serving import Page, Site, serving

pytestmark = ON_SQLITE

HOUR = timedelta(hours=1)
HTML = "text/html; charset=utf-8"
LINKS = [(f"/n/vopros-{one}", f"Палата обсудила вопрос номер {one}") for one in range(6)]


async def test_pages_of_a_site_that_cannot_say_now_are_not_lost(desk: Desk, site: Site) -> None:
    """The pages are on another port, whose robots.txt is away when they are named."""
    async with serving() as other:
        for at, pages in ((site, LINKS[1:]), (other, LINKS[:1])):
            for path, title in pages:
                at.pages[path] = Page(page_of_article(title), content_type=HTML)
        site.pages["/news"] = Page(list_of(LINKS[1:]), content_type=HTML)
        source = await desk.add(site.address("/news"), SourceKind.SITE)
        await desk.visit(source.id)
        other.pages["/robots.txt"] = Page(status=503)
        named = [(other.address(LINKS[0][0]), LINKS[0][1]), *LINKS[1:]]
        site.pages["/news"] = Page(list_of(named), content_type=HTML)
        await desk.visit(source.id, after=HOUR)
        assert other.answers(LINKS[0][0]) == []
        del other.pages["/robots.txt"]
        async with Fetcher(private=True) as later:  # an hour later, by its own clock
            object.__setattr__(desk.reader, "fetcher", later)
            await desk.visit(source.id, after=HOUR)
        assert await desk.owed() == 1


async def test_a_site_that_cannot_say_now_says_so(desk: Desk, site: Site) -> None:
    site.pages["/robots.txt"] = Page(status=503)
    site.pages["/news"] = Page(list_of(LINKS), content_type=HTML)
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "status 503"
    assert site.answers("/news") == []


CLOSED = Page("User-agent: *\nDisallow: /closed/\n", content_type="text/plain")


def _moved(to: str) -> Page:
    return Page(status=302, headers={"Location": to})


async def test_what_is_closed_is_not_read_behind_a_redirect(desk: Desk, site: Site) -> None:
    site.pages["/robots.txt"] = CLOSED
    site.pages["/open"] = _moved("/closed/list")
    source = await desk.add(site.address("/open"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "robots"
    site.pages["/news"] = Page(list_of(LINKS), content_type=HTML)
    site.pages |= {path: _moved(f"/closed{path}") for path, _ in LINKS}
    source = await desk.add(site.address("/news"), SourceKind.SITE)
    assert (await desk.visit(source.id)).error == "no-pages"
    assert len([one for one in site.asked if one.path.startswith("/n/")]) == len(LINKS)
    assert [one.path for one in site.asked if one.path.startswith("/closed")] == []


async def test_a_sitemap_that_is_closed_is_not_read(desk: Desk, site: Site) -> None:
    def xml(kind: str, one: str, paths: list[str]) -> Page:
        places = "".join(f"<{one}><loc>{site.address(path)}</loc></{one}>" for path in paths)
        schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return Page(f'<{kind} xmlns="{schema}">{places}</{kind}>', content_type="text/xml")

    site.pages["/robots.txt"] = CLOSED
    site.pages["/sitemap.xml"] = xml("sitemapindex", "sitemap", ["/closed/1.xml", "/2.xml"])
    site.pages["/2.xml"] = xml("urlset", "url", [path for path, _ in LINKS])
    for path, title in LINKS:
        site.pages[path] = Page(page_of_article(title), content_type=HTML)
    source = await desk.add(site.address("/sitemap.xml"), SourceKind.SITE)
    await desk.visit(source.id)
    assert len(await desk.articles()) == len(LINKS)
    assert site.answers("/closed/1.xml") == []
