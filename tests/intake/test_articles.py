"""From bytes, posts and pages to articles; what is none is refused with a reason."""

from __future__ import annotations

import pytest

from bot.intake.articles import canonical_url, from_text, parse_bytes, text_key
from bot.intake.decoding import MAX_BYTES, NotAnArticleError

TEXT = """Палата приняла поправки

Председатель Палаты сообщил о поправках, передает «Пример» со ссылкой на аппарат

Фото: А. Пример / Архив

Первый абзац тела.

Второй абзац.

#Палата #Поправки#Закон
"""


def test_the_shape_of_the_regions_news() -> None:
    article = from_text(TEXT)
    assert article.title == "Палата приняла поправки"
    assert article.lead.startswith("Председатель Палаты")
    assert article.credit == "Фото: А. Пример / Архив"
    assert article.body == "Первый абзац тела.\n\nВторой абзац."
    assert article.outlet == "Пример"
    assert [tag.text for tag in article.hashtags] == ["Палата", "Поправки", "Закон"]
    assert article.language == "ru"
    for tag in article.hashtags:
        assert article.text[tag.start : tag.end] == f"#{tag.text}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_text_is_read_in_its_encoding(encoding: str) -> None:
    assert text_key(parse_bytes(TEXT.encode(encoding))) == text_key(from_text(TEXT))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\xff\xfe\x00\xd8\x00", "encoding"),
        (b"x" * (MAX_BYTES + 1), "too-large"),
        ("!!! 123 \u200b".encode(), "no-text"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotAnArticleError) as caught:
        parse_bytes(data)
    assert caught.value.reason == reason


def test_a_page_becomes_an_article() -> None:
    html = """<!doctype html><html><head><title>x</title>
    <meta property="aiturec:datetime" content="2026-11-20T09:00:00+05:00">
    <link rel="canonical" href="https://www.example.kz/n/slug/?utm_source=x">
    <script>var a = "#нет";</script></head><body><nav>Меню</nav>
    <h1 class="article__title">Заголовок &#x4d9;</h1>
    <div class="article__body"><p>Фото: архив</p><p>Первый абзац о деле палаты и комитета.</p></div>
    <a href="/t/senat/">Сенат</a></body></html>"""
    article = parse_bytes(html.encode(), name="page.html")
    assert (article.title, article.credit) == ("Заголовок ә", "Фото: архив")
    assert article.lead == "Первый абзац о деле палаты и комитета."
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-20T04:00:00+00:00"
    assert [tag.text for tag in article.hashtags] == ["Сенат"]
    assert canonical_url(article.url or "") == canonical_url("http://example.kz/n/slug")
