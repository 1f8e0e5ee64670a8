"""Pages of an invented site, as those of the region's news are made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

PARAGRAPHS = (
    "Мәжіліс рассмотрел поправки об ипотеке и налогах, внесённые правительством в октябре.",
    "По словам докладчика, изменения коснутся более двухсот тысяч семей в восьми областях страны.",
    "Второе чтение намечено на середину декабря, после чего документ направят в Сенат.",
)


def page_of_article(title: str, *, published: datetime | None = None, tag: str = "Проба") -> str:
    """A page with one article."""
    date = (
        f'<meta property="article:published_time" content="{published.isoformat()}">'
        if published
        else ""
    )
    text = "".join(f"<p>{one}</p>" for one in (*PARAGRAPHS, f"{title}: подробности.", f"#{tag}"))
    return (
        f'<html lang="ru"><head><title>{title}</title>{date}</head><body><nav><a href="/">Главная'
        f'</a></nav><article><h1 class="article__title">{title}</h1>'
        f'<div class="article__body">{text}</div></article><footer>© Заря</footer></body></html>'
    )


def list_of(links: Sequence[tuple[str, str]], *, head: str = "") -> str:
    """A page that lists articles, the newest first: (path, title)."""
    items = "".join(
        f'<li class="news__item"><a href="{path}">{title}</a></li>' for path, title in links
    )
    return (
        f'<html lang="ru"><head><title>Заря</title>{head}</head><body><nav><a href="/about">О нас'
        f'</a></nav><main><ul class="news">{items}</ul></main></body></html>'
    )
