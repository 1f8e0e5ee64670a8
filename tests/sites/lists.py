"""List pages of invented sites, as those of the region are made: news, and all that is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SITE = "https://vestnik.example"


@dataclass(frozen=True, slots=True)
class Named:
    """An article of a list: where, how it is called, when (in UTC), as the page says it."""

    path: str
    title: str
    shown: str
    published: str | None


# The page is fetched on 28 November 2026 at 18:00 of the country's time, 13:00 in UTC.
RUSSIAN = (
    Named("/n/palata-ozer-odobrila-zakon/", "Палата озёр одобрила закон о речных школах",
          "28 ноября 2026, 14:30", "2026-11-28T09:30"),
    Named("/n/deputaty-obsudili-prichaly/", "Депутаты обсудили, кому чинить причалы",
          "27 ноября 2026, 18:05", "2026-11-27T13:05"),
    Named("/n/senat-stepey-vernul-popravki/", "Сенат степей вернул поправки к бюджету",
          "27 ноября 2026, 09:15", "2026-11-27T04:15"),
    Named("/n/gosti-iz-gornoi-oblasti/", "Гости из Горной области посетили палату",
          "26 ноября 2026, 11:00", "2026-11-26T06:00"),
)  # fmt: skip
KAZAKH = (
    Named("/kz/news/4711", "Көлдер палатасы өзен мектептері туралы заңды мақұлдады", "Бүгін, 14:30",
          "2026-11-28T09:30"),
    Named("/kz/news/4710", "Депутаттар айлақты кім жөндейтінін талқылады", "Кеше, 18:05",
          "2026-11-27T13:05"),
    Named("/kz/news/4709", "Дала сенаты бюджетке түзетулерді қайтарды", "27 қараша 2026, 09:15",
          "2026-11-27T04:15"),
)  # fmt: skip
ENGLISH = (
    Named("/en/2026/11/28/lakes", "Chamber of Lakes approves the bill", "2 hours ago",
          "2026-11-28T11:00"),
    Named("/en/2026/11/27/piers", "Deputies discuss who repairs the piers", "Nov 27, 2026 6:05 PM",
          "2026-11-27T13:05"),
    Named("/en/2026/11/27/steppe", "Senate of Steppes returns amendments", "27 November 2026",
          "2026-11-26T19:00"),
)  # fmt: skip

FRAME = """<div class="menu"><ul><li><a href="/section/economy-and-finance/">Экономика и финансы
страны</a></li><li><a href="/section/society/">Общество</a></li></ul></div>
<div class="lang"><a href="/kz/index-page-kz/">Қазақша нұсқасы осында</a></div>"""
END = """<div class="pagination"><a href="/news/page/2/">Следующая страница новостей</a></div>
<div class="social-links"><a href="https://t.me/vestnik">Наш канал в Телеграме</a></div>
<div class="tags"><a href="/t/palata-ozer-i-senat/">Палата озёр и сенат степей</a></div>
<p><a href="/docs/otchet-za-2026-god.pdf">Отчёт палаты за 2026 год</a></p>
<p><a href="https://other.example/n/chuzhaya-statya-o-nas/">Чужая статья о нашей палате</a></p>
<p><a href="/about/redaction-of-the-paper/">О редакции нашей газеты</a>
<a href="#top">Вернуться к началу страницы</a> <a href="javascript:void(0)">Показать ещё новости</a>
<a href="mailto:news@vestnik.example">Написать письмо в редакцию</a></p>
<footer><a href="/n/pravila-nashego-sajta-2026/">Правила нашего сайта для читателей</a></footer>"""


def page_of(body: str) -> str:
    head = "<!DOCTYPE html><html><head><title>Вестник</title></head>"
    return f"{head}<body>{FRAME}{body}{END}</body></html>"


def cards(news: tuple[Named, ...]) -> str:
    """A picture, a date, a title, a teaser and "read on", in a card."""
    return page_of("<div class='list'>" + "".join(
        f'<article class="card"><a href="{one.path}"><img src="a.jpg" alt="x"></a>'
        f'<time>{one.shown}</time><h3><a href="{one.path}?utm_source=main">{one.title}</a></h3>'
        f"<p>Коротко о том, что было в палате.</p><a href='{one.path}'>Подробнее</a></article>"
        for one in news
    ) + "</div>")  # fmt: skip


def whole_links(news: tuple[Named, ...]) -> str:
    """The whole card is a link."""
    return page_of("".join(
        f'<a class="news-card" href="{SITE}{one.path}"><div class="img"></div>'
        f'<div class="news-card__title">{one.title}</div><p>Коротко о том, что было.</p>'
        f'<div class="news-card__date">{one.shown}</div><span>1 280</span></a>'
        for one in news
    ))  # fmt: skip


def table(news: tuple[Named, ...]) -> str:
    """Rows of a date and a title."""
    rows = "".join(
        f"<tr><td>{one.shown}</td><td><a href='{one.path}'>{one.title}</a></td></tr>"
        for one in news
    )
    return page_of(f"<table>{rows}</table>")


def date_before(news: tuple[Named, ...]) -> str:
    """Everything in one element, dates first."""
    return page_of("<div class='news-line'>" + "<br>".join(
        f"<span>{one.shown}</span> <a href='{one.path}'><b>{one.title}</b></a>" for one in news
    ) + "</div>")  # fmt: skip


def date_after(news: tuple[Named, ...]) -> str:
    """Everything in one element, titles first."""
    return page_of("<div class='news-line'>" + "".join(
        f"<a href='{one.path}'>{one.title}</a> <small>{one.shown}</small><br>" for one in news
    ) + "</div>")  # fmt: skip


LISTS: tuple[Callable[[tuple[Named, ...]], str], ...] = (
    cards, whole_links, table, date_before, date_after,
)  # fmt: skip
