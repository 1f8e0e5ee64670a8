"""What is read off a page, and what is no page."""

from __future__ import annotations

import pytest

from bot.intake.decoding import NotAnArticleError
from bot.intake.pages import looks_like_html, read_page

BODY = "<p>Первый абзац о работе пробной палаты.</p><p>Второй абзац, о поправках.</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("\ufeff  <html lang=ru>", True),
        ("<article><p>x</p></article>", True),
        ("Как писать <html> в статьях", False),
        ("<b>Жирный</b> заголовок", False),
    ],
)
def test_what_looks_like_a_page(text: str, html: bool) -> None:
    assert looks_like_html(text) is html


@pytest.mark.parametrize(
    ("head", "at"),
    [
        ('<meta property="article:published_time" content="2026-11-20T09:00:00+05:00">', 4),
        # without an offset it is the country's own time
        ('<meta itemprop="datePublished" content="2026-11-20T09:00:00">', 4),
        ('<script type="application/ld+json">{"datePublished": "2026-11-20T09:00Z"}</script>', 9),
        # broken data beside good one
        (
            '<script type="application/ld+json">{</script>'
            '<script type="application/ld+json">[{"datePublished": "2026-11-20T09:00Z"}]</script>',
            9,
        ),
        ('<meta name="pubdate" content="вчера">', None),
        # the ends of the calendar in local time: no date of a page
        ('<meta name="pubdate" content="0001-01-01T00:00:00">', None),
        ('<meta name="pubdate" content="9999-12-31T23:00:00-05:00">', None),
    ],
)
def test_when_a_page_was_published(head: str, at: int | None) -> None:
    page = read_page(f"<html><head>{head}</head><body><h1>Заголовок</h1>{BODY}</body></html>")
    assert (page.published_at.hour if page.published_at else None) == at


def test_clutter_is_not_told() -> None:
    html = (
        "<html><head><title>Заголовок | Сайт</title></head><body><nav>Меню сайта</nav>"
        f"<article><h1>Заголовок</h1>{BODY}<aside>Реклама курсов</aside>"
        "<a rel='tag' href='/tag/x'>Проба</a></article><footer>Все права</footer></body></html>"
    )
    page = read_page(html)
    assert page.title == "Заголовок"
    assert page.paragraphs == (
        "Первый абзац о работе пробной палаты.",
        "Второй абзац, о поправках.",
    )
    assert page.tags == ("Проба",)


@pytest.mark.parametrize(
    "html", ["<html></html>", "<h1>Один заголовок</h1>", f"<body>{BODY}</body>"]
)
def test_a_page_without_title_or_text_is_no_article(html: str) -> None:
    with pytest.raises(NotAnArticleError):
        read_page(html)
