"""Which articles a list page names, and when they were published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.intake.decoding import NotAnArticleError
from bot.sites.links import MOST_LINKS, Link, list_page
from tests.sites import lists
from tests.sites.lists import ENGLISH, KAZAKH, LISTS, RUSSIAN, SITE, Named

NOW = datetime(2026, 11, 28, 13, tzinfo=UTC)


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


@pytest.mark.parametrize("news", [RUSSIAN, KAZAKH, ENGLISH], ids=["ru", "kk", "en"])
@pytest.mark.parametrize("page", LISTS)
def test_a_list_names_its_articles_and_nothing_else(
    page: Callable[[tuple[Named, ...]], str], news: tuple[Named, ...]
) -> None:
    assert list_page(page(news), f"{SITE}/news/", NOW) == [
        Link(f"{SITE}{one.path}", one.title, moment(one.published)) for one in news
    ]


def test_a_day_over_several_is_that_of_all_of_them() -> None:
    html = """<body><div><h3>28 ноября</h3><ul><li><span>14:30</span>
    <a href="/n/101-a/">Палата озёр собралась</a></li><li><span>09:00</span>
    <a href="/n/100-a/">Сенат степей собрался</a></li></ul><h3>27 ноября</h3><ul>
    <li><span>18:05</span><a href="/n/99-a/">Закон о школах принят</a></li>
    <li><a href="/n/98-a/">Закон о реках отложен</a></li></ul></div>"""
    found = list_page(html, SITE, NOW)
    assert [one.published for one in found] == [
        moment("2026-11-28T09:30"),
        moment("2026-11-28T04:00"),
        moment("2026-11-27T13:05"),
        moment("2026-11-26T19:00"),
    ]


def test_the_date_of_the_page_itself_is_no_articles() -> None:
    html = """<body><div class="top"><span>Суббота, 28 ноября 2026</span></div>
    <ul><li><a href="/n/1-a-b-c/">Палата озёр собралась</a></li>
    <li><a href="/n/2-a-b-c/">Сенат степей собрался</a></li></ul>"""
    assert [one.published for one in list_page(html, SITE, NOW)] == [None, None]


def test_a_time_alone_is_the_latest_such() -> None:
    html = """<ul><li>12:00 <a href="/n/1-a-b-c/">Палата озёр собралась</a></li>
    <li>23:50 <a href="/n/2-a-b-c/">Сенат степей собрался</a></li></ul>"""
    assert [one.published for one in list_page(html, SITE, NOW)] == [
        moment("2026-11-28T07:00"),
        moment("2026-11-27T18:50"),
    ]
    # when it was fetched is not known: nothing is told from a time
    assert [one.published for one in list_page(html, SITE)] == [None, None]


def test_a_date_in_a_title_is_no_date_beside_it() -> None:
    html = """<ul><li><a href="/n/1-a-b-c/">Выборы 19 марта 2023 года: как палата считала голоса
    </a></li><li><a href="/n/2-a-b-c/">Сенат степей собрался</a></li></ul>"""
    assert [one.published for one in list_page(html, SITE, NOW)] == [None, None]


def test_addresses_are_relative_to_what_the_page_says() -> None:
    html = """<html><head><base href="https://www.vestnik.example/kz/"></head><body>
    <a href="jan/1-a-b-c.html">Палата озёр собралась</a>
    <a href="//vestnik.example/n/2-a-b-c">Сенат степей собрался</a>
    <a href="http://[">Негодный адрес у статьи</a></body></html>"""
    assert [one.url for one in list_page(html, SITE, NOW)] == [
        "https://www.vestnik.example/kz/jan/1-a-b-c.html",
        "https://vestnik.example/n/2-a-b-c",
    ]


def test_a_page_may_stand_in_a_form() -> None:
    page = lists.table(RUSSIAN).replace("<body>", "<body><form id=aspnetForm>")
    search = "<form><a href='/search/1-a-b'>Поиск по всему сайту</a></form>"
    found = list_page(page.replace("</form>", search), f"{SITE}/news/", NOW)
    assert [one.title for one in found] == [one.title for one in RUSSIAN]


def test_sections_are_told_from_articles_by_what_they_are_called() -> None:
    html = """<div><a href="/news/economy-and-finance">Экономика и финансы</a>
    <a href="/news/rivers-and-lakes">Реки и озёра</a>
    <a href="/news/2086925-palata-odobrila">Палата озёр одобрила закон</a>
    <a href="/news/zakon-o-rekah">Закон о реках возвращён в палату озёр</a></div>"""
    assert [one.title for one in list_page(html, SITE, NOW)] == [
        "Палата озёр одобрила закон",
        "Закон о реках возвращён в палату озёр",
    ]


def test_parts_of_a_site_are_its_own_and_its_neighbours_are_not() -> None:
    html = """<a href="https://news.vestnik.example/n/1-a-b-c">Палата озёр собралась</a>
    <a href="https://myvestnik.example/n/1-a-b-c">Чужой сенат собрался</a>
    <a href="https://example/n/1-a-b-c">Весь сенат собрался</a>"""
    assert [one.title for one in list_page(html, SITE, NOW)] == ["Палата озёр собралась"]


def test_a_page_of_words_alone_names_none() -> None:
    assert list_page("<html><body><p>Ничего нет</p></body></html>", SITE, NOW) == []
    assert list_page("", SITE, NOW) == []
    assert list_page(lists.page_of(""), SITE, NOW) == []


def test_an_endless_list_is_read_so_far() -> None:
    html = "".join(f"<p><a href='/n/{at}-a-b'>Палата озёр, день {at}</a></p>" for at in range(9999))
    assert len(list_page(html, SITE, NOW)) == MOST_LINKS


def test_a_page_that_no_parser_reads_in_time_is_refused() -> None:
    with pytest.raises(NotAnArticleError) as error:
        list_page("<div>" * 50_000, SITE, NOW)
    assert error.value.reason == "too-deep"
