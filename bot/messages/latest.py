"""The newest articles at a glance, a page at a time: a title, its outlet and its time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView
from bot.messages.buttons import button
from bot.messages.callbacks.presses import ShowLatest
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Message, Rows, escape, link
from bot.messages.split import fit
from bot.texts import Texts

_TITLE_UNITS = 250
_OUTLET_UNITS = 60


@dataclass(frozen=True, slots=True)
class LatestPage:
    """Which articles they are: a page, from 0, of a topic (None: of what the chat follows);
    `turned` is whether pages can be turned at all, `more` whether one comes after it."""

    number: int = 0
    topic: int | None = None
    turned: bool = False
    more: bool = False


def latest(
    articles: Iterable[ArticleView],
    page: LatestPage,
    *,
    texts: Texts,
    zone: ZoneInfo,
    now: datetime,
) -> Message:
    """Articles, the newest first as they are given; as many as fit into one message."""
    today = now.astimezone(zone).date()
    lines: list[str] = [texts.html("latest-header")]
    for article in articles:
        when = moment(article.published_at, zone, texts.language, today=today)
        told = " · ".join(part for part in (cut_units(article.outlet, _OUTLET_UNITS), when) if part)
        title = link(cut_units(article.title, _TITLE_UNITS), article.url)
        lines.append(f"\n• {title}\n<i>{escape(told)}</i>")
    return Message(fit(lines), _turning(page, texts))


def _turning(page: LatestPage, texts: Texts) -> Rows:
    row = []
    if page.turned and page.number:
        row.append(button(texts("latest-newer"), ShowLatest(page.number - 1, page.topic)))
    if page.turned and page.more:
        row.append(button(texts("latest-older"), ShowLatest(page.number + 1, page.topic)))
    return (tuple(row),) if row else ()
