"""A digest as it looks in Telegram: a header, groups by topic, three lines an article. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.choose import Digest, Group, Item
from bot.messages.buttons import button
from bot.messages.callbacks import ShowSettings, ShowSubscriptions
from bot.messages.dates import moment, weekday
from bot.messages.limits import cut_units
from bot.messages.markup import Message, Rows, bold, escape, link
from bot.messages.split import pack
from bot.texts import Html, Texts

_TITLE_UNITS = 250
_LEAD_UNITS = 180
_ALSO_SHOWN = 3


def digest(content: Digest, *, texts: Texts, zone: ZoneInfo, now: datetime) -> list[Message]:
    """The messages of a digest, in order; the last one has the buttons. One at least."""
    today = now.astimezone(zone).date()
    header = texts.html("digest-header", date=weekday(today, texts.language))
    if not content.groups:
        return [Message(f"{header}\n\n{texts.html('digest-empty')}", _buttons(texts))]
    counted = texts.html("digest-count", count=content.total)
    blocks: list[tuple[str, str]] = [("", f"{header}\n{counted}")]
    for group in content.groups:
        heading = _heading(group, texts)
        blocks.extend((heading, _item(item, texts, zone, now)) for item in group.items)
    if content.hidden:
        blocks.append(("", texts.html("digest-hidden", count=content.hidden)))
    parts = pack(blocks)
    last = len(parts) - 1
    return [
        Message(html, _buttons(texts) if number == last else ())
        for number, html in enumerate(parts)
    ]


def _heading(group: Group, texts: Texts) -> Html:
    title = escape(cut_units(group.topic.title, 100))
    return texts.html("digest-group", topic=bold(title), count=len(group.items))


def _item(item: Item, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    article = item.article
    title = link(cut_units(article.title, _TITLE_UNITS), article.url)
    when = moment(article.published_at, zone, texts.language, today=now.astimezone(zone).date())
    lines = [Html(f"• {title}")]
    if article.lead:
        lines.append(escape(cut_units(article.lead, _LEAD_UNITS)))
    also = ", ".join(cut_units(topic.title, 60) for topic in item.also[:_ALSO_SHOWN])
    told = " · ".join(part for part in (cut_units(article.outlet, 60), when, also) if part)
    lines.append(Html(f"<i>{escape(told)}</i>"))
    return Html("\n".join(lines))


def _buttons(texts: Texts) -> Rows:
    return (
        (
            button(texts("digest-button-subscriptions"), ShowSubscriptions(0)),
            button(texts("digest-button-settings"), ShowSettings()),
        ),
    )
