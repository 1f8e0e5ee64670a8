"""What a site is called, by a page of it."""

from __future__ import annotations

import pytest

from bot.sites.naming import site_name

ROOT, SECTION = "https://www.zarya-news.example/", "https://www.zarya-news.example/ru/politics/"

COURIER = "Степной курьер"


def page(title: str = "", head: str = "") -> str:
    titled = f"<title>{title}</title>" if title else ""
    return f"<html><head>{titled}{head}</head><body><svg><title>Лупа</title></svg></body></html>"


@pytest.mark.parametrize(
    ("html", "url", "name"),
    [
        (page("Заря"), ROOT, "Заря"),
        (page("Новости | Степь", '<meta property="og:site_name" content="Заря">'), ROOT, "Заря"),
        (page("x", '<meta name="application-name" content=" Заря | новости ">'), ROOT, "Заря"),
        (page("x", '<meta property="og:site_name" content=" ">'), ROOT, "x"),
        # the part that is like the host's name, in another alphabet
        (page("Главная | Zarya News"), ROOT, "Zarya News"),
        (page("Главная страница — Заря-Ньюс"), ROOT, "Заря-Ньюс"),
        (page("Соңғы жаңалықтар • Zarya-news.example • Қазақстан"), ROOT, "Zarya-news.example"),
        # nothing is: the first on the front page, the last elsewhere
        (page("Степной курьер — новости страны"), ROOT, "Степной курьер"),
        (page("Степной курьер: новости страны"), ROOT, "Степной курьер"),
        (page("Политика | Новости | Степной курьер"), SECTION, "Степной курьер"),
        # whose the page is by its own words
        (page("Главная | Степной курьер", "<p>© 2026 ИА «Степной курьер»</p>"), ROOT, COURIER),
        (page("Степной курьер | Политика", "<p>&copy; Степной Курьер</p>"), SECTION, COURIER),
        (page("  Степной\n курьер  "), SECTION, "Степной курьер"),
        (page("«Степной курьер»"), SECTION, "«Степной курьер»"),
        (page("| — |"), ROOT, ""),
        ("", ROOT, ""),
        ("<title>Заря", "http://127.0.0.1:8080/", "Заря"),
    ],
)
def test_the_name_of_a_site(html: str, url: str, name: str) -> None:
    assert site_name(html, url) == name
