"""What a source offers, as values, and what reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.feeds.model import Feed, Item, NotAFeedError
from bot.intake.articles import from_text
from bot.sites.links import Link
from bot.sources.offers import Offered, of_feed, of_links, with_page
from bot.sources.parsing import article_at, articles_of, look, offered_by_feed, offered_by_pages
from bot.sources.rhythm import Skips
from tests.feeds.table import BASE, REFUSED, Refused
from tests.seeding import NOW
from tests.sources.pages import PARAGRAPHS, list_of, page_of_article
from tests.sources.serving import Told, rss

HOUR = timedelta(hours=1)


def _item(number: int, **said: object) -> Item:
    item = Item(str(number), None, f"Весть {number}", "Текст.")
    return replace(item, **said)  # type: ignore[arg-type]  # fields by name


def _titles(offered: Offered) -> list[str]:
    return [one.thing.title for one in offered.offers]


def test_items_come_the_oldest_first_and_once() -> None:
    feed = Feed("", "", "", (_item(3), _item(2), _item(1), _item(3, title="Старая")))
    assert _titles(of_feed(feed, NOW)) == ["Весть 1", "Весть 2", "Весть 3"]


def test_dates_say_the_order_where_all_have_one() -> None:
    dated = tuple(_item(number, published=NOW - number * HOUR) for number in (2, 1, 3))
    assert _titles(of_feed(Feed("", "", "", dated), NOW)) == ["Весть 3", "Весть 2", "Весть 1"]


def test_a_date_that_most_share_is_when_the_feed_was_made() -> None:
    made = tuple(_item(one, published=NOW - timedelta(seconds=one)) for one in range(5))
    own = _item(5, published=NOW - 3 * HOUR)
    offered = of_feed(Feed("", "", "", (*made, own)), NOW)
    assert offered.dates == [own.published]
    assert [one.thing.published for one in offered.offers] == [own.published, *[None] * 5]
    some = (made[0], made[1], *[_item(6 + one, published=NOW - one * HOUR) for one in (1, 2, 3)])
    assert len(of_feed(Feed("", "", "", some), NOW).dates) == 5
    long_ago = tuple(replace(one, published=NOW - 300 * HOUR) for one in made)  # an import
    assert len(of_feed(Feed("", "", "", long_ago), NOW).dates) == 5
    links = [Link(f"https://z.example/n/{one}", "А", NOW) for one in range(3)]
    assert of_links(links, NOW).dates == []


def test_days_without_a_time_are_dates_though_all_share_one() -> None:
    midnight = NOW.replace(hour=0, minute=0, second=0, microsecond=0)
    items = tuple(_item(one, published=midnight) for one in range(3))
    assert len(of_feed(Feed("", "", "", items), NOW).dates) == 3


def test_what_says_something_else_is_the_same_item_with_other_content() -> None:
    before, after = (
        of_feed(Feed("", "", "", (_item(1, text=text),)), NOW).offers[0] for text in ("Да.", "Нет.")
    )
    assert before.item == after.item
    assert before.content != after.content


def test_its_wishes_go_with_it() -> None:
    feed = Feed("Заря", "", "", (), 30, frozenset({1}), frozenset({6}), 7200)
    offered = of_feed(feed, NOW)
    assert offered.asked == (1800, 7200)
    assert offered.skips == Skips(frozenset({1}), frozenset({6}))


def test_the_links_of_one_page_are_one_item() -> None:
    links = [Link("https://z.example/n/a?utm_source=x", "А"), Link("http://www.z.example/n/a", "Б")]
    assert _titles(of_links(links, NOW)) == ["А"]


def test_a_page_gives_the_text_and_a_feed_the_rest() -> None:
    teaser = replace(
        from_text("Палата приняла поправки\n\nКратко. #Бюджет"), published_at=NOW, outlet="Заря"
    )
    page = from_text("Палата приняла поправки | Сайт\n\n" + "\n\n".join(PARAGRAPHS) + "\n\n#Проба")
    whole = with_page(teaser, page)
    assert (whole.title, whole.published_at, whole.outlet) == (teaser.title, NOW, "Заря")
    assert whole.lead == PARAGRAPHS[0]
    assert {tag.key for tag in whole.hashtags} == {"бюджет", "проба"}
    assert with_page(page, teaser) == page
    assert with_page(None, page) == page


def test_bytes_are_read_as_what_they_are() -> None:
    feed = rss([Told("Палата приняла поправки", "О бюджете.", id="a")]).encode()
    offered = offered_by_feed(feed, "application/rss+xml", "https://z.example/rss", NOW)
    assert offered.feed is not None
    [(item, article)] = articles_of(offered.feed)
    assert (item.id, article.title) == ("a", "Палата приняла поправки")
    assert look(feed, "", "https://z.example/rss", NOW).offered == offered
    page = list_of(
        [("/n/vopros-1", "Палата обсудила вопрос о бюджете")],
        head='<link rel="alternate" type="application/rss+xml" href="/rss">',
    ).encode()
    looked = look(page, "text/html", "https://z.example/", NOW)
    assert (looked.fault, looked.feeds) == ("html", ("https://z.example/rss",))
    with pytest.raises(NotAFeedError):
        offered_by_feed(page, "text/html", "https://z.example/", NOW)


def test_a_list_a_sitemap_and_an_index_of_sitemaps() -> None:
    page = list_of([(f"/n/vopros-{one}", f"Палата обсудила вопрос {one}") for one in range(5)])
    offered, further = offered_by_pages(page.encode(), "https://z.example/", NOW)
    assert (len(offered.offers), further) == (5, ())
    index = (
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>'
        "<loc>https://z.example/news.xml</loc></sitemap></sitemapindex>"
    )
    offered, further = offered_by_pages(index.encode(), "https://z.example/map.xml", NOW)
    assert (offered.offers, further) == ((), ("https://z.example/news.xml",))
    assert offered_by_pages(b"\x1f\x8bno", "https://z.example/", NOW)[0].offers == ()


def test_a_page_without_an_article_leaves_the_teaser() -> None:
    teaser = from_text("Палата приняла поправки\n\nКратко.")
    assert article_at(b"<html></html>", "https://z.example/n/a-1", teaser, NOW) == teaser
    page = page_of_article("Палата приняла поправки").encode()
    whole = article_at(page, "https://z.example/n/a-1", teaser, NOW)
    assert whole is not None
    assert PARAGRAPHS[2] in whole.text


def test_a_page_that_says_today_is_from_the_day_on_which_it_was_fetched() -> None:
    page = page_of_article("Весть").replace("<h1", "<time>Сегодня, 09:05</time><h1").encode()
    article = article_at(page, "https://z.example/n/a-1", None, NOW)
    assert article is not None
    assert article.published_at == NOW.replace(hour=4, minute=5, second=0, microsecond=0)


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused.name)
def test_what_is_no_feed_says_what_it_names(refused: Refused) -> None:
    with pytest.raises(NotAFeedError) as found:
        offered_by_feed(refused.body, "", f"{BASE}{refused.name}", NOW)
    assert (found.value.reason, found.value.offers) == (refused.reason, refused.offers)
    looked = look(refused.body, "", f"{BASE}{refused.name}", NOW)
    assert (looked.offered, looked.fault, looked.feeds) == (None, refused.reason, refused.offers)
