"""The newest articles at a glance: a title, its outlet and its time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Message, escape, link
from bot.messages.split import fit
from bot.texts import Texts

_TITLE_UNITS = 250
_OUTLET_UNITS = 60


def latest(
    articles: Iterable[ArticleView], *, texts: Texts, zone: ZoneInfo, now: datetime
) -> Message:
    """Articles, the newest first as they are given; as many as fit into one message."""
    today = now.astimezone(zone).date()
    lines: list[str] = [texts.html("latest-header")]
    for article in articles:
        when = moment(article.published_at, zone, texts.language, today=today)
        told = " · ".join(part for part in (cut_units(article.outlet, _OUTLET_UNITS), when) if part)
        title = link(cut_units(article.title, _TITLE_UNITS), article.url)
        lines.append(f"\n• {title}\n<i>{escape(told)}</i>")
    return Message(fit(lines))
