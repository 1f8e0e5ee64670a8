"""One article to one chat: who follows what it is about reads it at once. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView, TopicView
from bot.messages.alert_panel import first_sight
from bot.messages.dates import moment
from bot.messages.limits import TEXT_UNITS, cut_units
from bot.messages.markup import Message, bold, escape, link, visible_units
from bot.texts import Html, Texts

_TITLE_UNITS = 400
_LEAD_UNITS = 900
_TAGS_SHOWN = 10
_REASONS_SHOWN = 10


def alert(
    article: ArticleView,
    reasons: Sequence[TopicView],
    *,
    texts: Texts,
    zone: ZoneInfo,
    now: datetime,
) -> Message:
    """The alert for an article. `reasons` are the chat's topics that it is about (one or more)."""
    title = bold(link(cut_units(article.title, _TITLE_UNITS), article.url))
    parts = [title]
    if article.lead:
        parts.append(escape(cut_units(article.lead, _LEAD_UNITS)))
    today = now.astimezone(zone).date()
    when = moment(article.published_at, zone, texts.language, today=today)
    source = " · ".join(escape(part) for part in (cut_units(article.outlet, 80), when) if part)
    tags = " ".join(f"#{cut_units(tag, 64)}" for tag in article.hashtags[:_TAGS_SHOWN])
    parts.append(Html("\n".join(part for part in (source, escape(tags)) if part)))
    shown = [escape(cut_units(topic.title, 80)) for topic in reasons[:_REASONS_SHOWN]]
    if len(reasons) > _REASONS_SHOWN:
        shown.append(texts.html("alert-more-topics", count=len(reasons) - _REASONS_SHOWN))
    parts.append(texts.html("alert-reason", topics=Html(", ".join(shown)), count=len(reasons)))
    html = Html("\n\n".join(parts))
    if visible_units(html) > TEXT_UNITS:  # cannot be, by the limits above
        raise ValueError(f"alert of {visible_units(html)} units")
    return Message(html, first_sight(article.id, article.url, texts))
