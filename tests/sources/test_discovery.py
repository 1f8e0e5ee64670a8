"""What somebody's address is."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.fetching.fetcher import Fetcher
from bot.messages.source_faults import REASONS, fault_in
from bot.sites.apart import Apart
from bot.sources.discovery import Discovered, discover
from bot.sources.faults import sentence_of
from bot.texts import texts_for
from storage.vocabulary import SourceKind
from tests.seeding import NOW
from tests.sources.pages import list_of
from tests.sources.serving import Page, Site, Told, rss, serving

HTML = "text/html; charset=utf-8"
FEED = rss(
    [
        Told(
            f"Палата приняла закон номер {number}", "О бюджете.", NOW - timedelta(hours=6 * number)
        )
        for number in range(1, 9)
    ]
)
LINKS = [(f"/n/vopros-{number}", f"Палата обсудила вопрос номер {number}") for number in range(9)]


async def _look(written: str, *, private: bool = True) -> Discovered:
    async with Fetcher(private=private) as fetcher, Apart() as apart:
        return await discover(fetcher, apart, written, now=NOW)


async def test_a_feed_is_what_it_is(site: Site) -> None:
    site.pages["/rss"] = Page(FEED)
    [found] = (await _look(site.address("/rss"))).found
    assert (found.kind, found.address, found.title) == (
        SourceKind.FEED,
        site.address("/rss"),
        "Учебный вестник",
    )
    assert found.samples[0].title == "Палата приняла закон номер 1"
    assert found.a_day is not None
    assert round(found.a_day) == 4


async def test_a_site_names_its_feeds(site: Site) -> None:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="Лента" href="{path}">'
        for path in ("/rss/all", "/rss/away", "/rss/politics")
    )
    site.pages["/"] = Page(list_of(LINKS, head=head), content_type=HTML)
    site.pages["/rss/all"] = site.pages["/rss/politics"] = Page(FEED)
    found = (await _look(site.address("/"))).found
    assert {one.address for one in found} == {
        site.address("/rss/all"),
        site.address("/rss/politics"),
    }
    assert all(one.is_elsewhere for one in found)


def _naming(*addresses: str) -> str:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="Лента" href="{one}">'
        for one in addresses
    )
    return list_of(LINKS, head=head)


async def test_feeds_that_hang_hide_no_other_and_take_no_time_of_their_own(site: Site) -> None:
    async with serving("127.0.0.2") as other, Fetcher(private=True) as fetcher, Apart() as apart:
        await discover(fetcher, apart, site.address("/"), now=NOW)  # the process apart is there
        hanging = [f"http://127.0.0.2:{other.port}/{number}" for number in range(3)]
        own = [site.address(f"/rss/{number}") for number in range(4)]
        for number in range(3):
            other.pages[f"/{number}"] = Page(hangs=True)
        site.pages["/rss/0"] = Page(hangs=True)
        site.pages |= {f"/rss/{number}": Page(FEED) for number in (1, 2, 3)}
        site.pages["/"] = Page(_naming(*hanging[:2], *own[:3]), content_type=HTML)
        time = asyncio.get_running_loop().time
        began = time()
        found = await discover(fetcher, apart, site.address("/"), now=NOW, seconds=6)
        assert {one.address for one in found.found} == set(own[1:3])
        assert time() - began < 6
        assert len([one for one in other.asked if one.path in ("/0", "/1")]) >= 2
        # where all of them hang, the page itself is there
        site.pages["/"] = Page(_naming(*hanging), content_type=HTML)
        site.pages |= {path: Page(status=404) for path in ("/feed", "/rss")}
        found = await discover(fetcher, apart, site.address("/"), now=NOW, seconds=6)
        assert [one.kind for one in found.found] == [SourceKind.SITE]
        # and where that hangs, too, it is over in time
        site.pages["/"] = Page(hangs=True)
        began = time()
        found = await discover(fetcher, apart, site.address("/"), now=NOW, seconds=0.5)
        assert (found.fault, time() - began < 5) == ("timeout", True)


async def test_a_site_that_names_none_may_have_one_all_the_same(site: Site) -> None:
    site.pages["/"] = Page(list_of(LINKS), content_type=HTML)
    site.pages["/feed"] = Page(FEED)
    [found] = (await _look(site.address("/"))).found
    assert found.address == site.address("/feed")
    # also where a visitor is led on to the page in his language
    site.pages["/ru/"] = site.pages["/"]
    site.pages["/"] = Page(status=302, headers={"Location": "/ru/"})
    [found] = (await _look(site.address("/"))).found
    assert found.address == site.address("/feed")


async def test_the_feed_of_a_site_is_not_guessed_for_another_page_of_it(site: Site) -> None:
    site.pages["/shop/"] = Page(list_of(LINKS), content_type=HTML)
    site.pages["/feed.xml"] = Page(FEED)
    [found] = (await _look(site.address("/shop/"))).found
    assert (found.kind, found.address) == (SourceKind.SITE, site.address("/shop/"))
    head = '<link rel="alternate" type="application/rss+xml" title="Лента" href="/shop/rss">'
    site.pages["/shop/"] = Page(list_of(LINKS, head=head), content_type=HTML)
    site.pages["/shop/rss"] = Page(FEED)
    [found] = (await _look(site.address("/shop/"))).found
    assert (found.kind, found.address) == (SourceKind.FEED, site.address("/shop/rss"))


async def test_a_site_without_a_feed_is_watched_by_its_page(site: Site) -> None:
    site.pages["/news"] = Page(list_of(LINKS), content_type=HTML)
    [found] = (await _look(site.address("/news"))).found
    assert (found.kind, found.address) == (SourceKind.SITE, site.address("/news"))
    assert found.title == "Заря"
    assert found.samples[0].title == LINKS[0][1]


async def test_a_site_whose_page_names_nothing_is_watched_by_its_sitemap(site: Site) -> None:
    urls = "".join(f"<url><loc>{site.address(path)}</loc></url>" for path, _ in LINKS)
    page = "<html><head><title>Заря</title></head><body><div id='app'></div></body></html>"
    site.pages["/"] = Page(page, content_type=HTML)
    site.pages["/map.xml"] = Page(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>',
        content_type="application/xml",
    )
    site.pages["/robots.txt"] = Page(
        f"Sitemap: {site.address('/map.xml')}", content_type="text/plain"
    )
    [found] = (await _look(site.address("/"))).found
    assert (found.kind, found.address) == (SourceKind.SITE, site.address("/map.xml"))
    assert found.title == "Заря"


async def test_a_redirect_for_good_is_the_address_and_one_for_now_is_not(site: Site) -> None:
    site.pages["/rss"] = Page(FEED)
    site.pages["/old"] = Page(status=301, headers={"Location": "/rss"})
    site.pages["/now"] = Page(status=302, headers={"Location": "/rss"})
    [moved] = (await _look(site.address("/old"))).found
    [stays] = (await _look(site.address("/now"))).found
    assert (moved.address, stays.address) == (site.address("/rss"), site.address("/now"))


async def test_why_an_address_is_none(site: Site) -> None:
    site.pages["/empty"] = Page(list_of([]), content_type=HTML)
    site.pages["/json"] = Page('{"a": 1}', content_type="application/json")
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /closed", content_type="text/plain")
    site.pages["/closed"] = Page(list_of(LINKS), content_type=HTML)
    faults = {
        path: (await _look(site.address(path))).fault
        for path in ("/empty", "/json", "/closed", "/nowhere")
    }
    assert faults == {
        "/empty": "no-links",
        "/json": "json",
        "/closed": "robots",
        "/nowhere": "status 404",
    }
    assert (await _look("@turkpa")).fault == "telegram"
    assert (await _look(site.address("/rss"), private=False)).fault == "refused-address"
    for fault in faults.values():
        assert sentence_of(fault)
        assert fault_in(texts_for("ru"), fault)


def test_every_reason_has_a_sentence_of_its_own() -> None:
    english = [sentence_of(one) for one in REASONS if one not in ("gone", "status", "no-feed")]
    assert len(set(english)) == len(english)
    for language in ("ru", "kk", "en"):
        told = {fault_in(texts_for(language), one) for one in REASONS}
        assert len(told) == len(REASONS)
