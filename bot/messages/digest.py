"""A digest as it looks in Telegram: a header, groups by topic with three lines an article, a line
for each that is related to it, and at the end one for each article that had come before. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.caches import Lru, weight_of
from bot.digest.choose import Beneath, Digest, Group, Item
from bot.digest.views import ArticleView
from bot.messages.buttons import button
from bot.messages.callbacks import ShowSettings, ShowSubscriptions
from bot.messages.dates import moment
from bot.messages.limits import ENTITIES, TEXT_UNITS, cut_units
from bot.messages.markup import (
    Message,
    Rows,
    bold,
    entities,
    escape,
    link,
    struck,
    visible_units,
)
from bot.messages.plain import said
from bot.messages.split import Block, pack
from bot.sentences import fitting
from bot.texts import Html, Texts

_TITLE_UNITS = 250
_LEAD_UNITS = 180
_ALSO_SHOWN, _NAMES_SHOWN = 3, 3
# Of an article that had come before: all of them are one block, which must fit into a message.
_AGAIN_UNITS = 150
_RELATED_AT_ONCE, _TOPIC_UNITS = 10, 60  # below an article; what is more is a block of its own
_TOLD = 10  # of what was corrected, and of what was taken back
# What a kept block weighs beside its letters: the objects, its key, its place in the table.
_BYTES_BESIDE = 600


Kept: TypeAlias = Lru[Hashable, Block]


def keep_lines(name: str, *, most_bytes: int) -> Kept:
    """Where rendered lines are kept, for many readers' digests hold the same ones."""
    return Lru(name, most_bytes=most_bytes, weigh=lambda _, block: _weight(block))


def _weight(block: Block) -> int:
    return weight_of(block.html) + _BYTES_BESIDE


class Lines:
    """The lines of digests in one language, zone and day, out of what is kept of them."""

    def __init__(
        self, texts: Texts, zone: ZoneInfo, now: datetime, kept: Kept | None = None
    ) -> None:
        self.texts = texts
        self.day = now.astimezone(zone).date()
        self._zone = zone
        self._kept = kept if kept is not None else keep_lines("messages.lines", most_bytes=10**6)
        self._sort = (texts.language, zone.key, self.day)

    def item(self, item: Item[ArticleView]) -> Block:
        """An article, with the other topics that it is about; without what is related to it."""
        key = (self._sort, item.article, item.also, item.others)
        block = self._kept.get(key)
        if block is None:
            block = Block.of(_item(item, self.texts, self._zone, self.day))
            self._kept.put(key, block)
        return block

    def blocks(self, item: Item[ArticleView]) -> list[Block]:
        """An article with those that are related to it: one block, or several of many."""
        pieces = [self.item(item)]
        for first in range(0, len(item.related), _RELATED_AT_ONCE):
            some = item.related[first : first + _RELATED_AT_ONCE]
            pieces.append(self._related(some))
        return [Block.joined(pieces[:2]), *pieces[2:]]

    def _related(self, some: Sequence[Beneath[ArticleView]]) -> Block:
        """What stands below an article that these are related to."""
        key = (self.texts.language, tuple(some))
        block = self._kept.get(key)
        if block is None:
            block = Block.of(_related(some, self.texts))
            self._kept.put(key, block)
        return block

    def heading(self, group: Group[ArticleView]) -> Block:
        """What stands above a group."""
        key = (self.texts.language, group.topic, group.count)
        block = self._kept.get(key)
        if block is None:
            block = Block.of(_heading(group, self.texts))
            self._kept.put(key, block)
        return block


def digest(content: Digest[ArticleView], lines: Lines) -> list[Message]:
    """The messages of a digest, in order; the last one has the buttons. One at least."""
    texts = lines.texts
    header = texts.html("digest-header", date=lines.day)
    if not content.total:
        return [Message(f"{header}\n\n{texts.html('digest-empty')}", _buttons(texts))]
    counted = _counted(content, texts)
    blocks: list[tuple[Block | None, Block]] = [(None, Block.of(f"{header}\n{counted}"))]
    blocks += grouped(content, lines)
    if content.again:
        blocks.append((None, Block.of(_again(content.again, texts))))
    if content.hidden:
        blocks.append((None, Block.of(texts.html("digest-hidden", count=content.hidden))))
    return in_parts(pack(blocks), texts)


def grouped(content: Digest[ArticleView], lines: Lines) -> list[tuple[Block | None, Block]]:
    """The blocks of the groups, each below the heading of its group."""
    return [
        (lines.heading(group), block)
        for group in content.groups
        for item in group.items
        for block in lines.blocks(item)
    ]


def in_parts(parts: Sequence[str], texts: Texts) -> list[Message]:
    """Parts of HTML as messages; the last one has the buttons."""
    last = len(parts) - 1
    return [
        Message(html, _buttons(texts) if number == last else ())
        for number, html in enumerate(parts)
    ]


def titles(articles: Sequence[ArticleView]) -> list[str]:
    """A line for each article: its title."""
    return [f"• {link(cut_units(one.title, _AGAIN_UNITS), one.url)}" for one in articles]


def with_corrections(
    messages: Sequence[Message],
    corrected: Sequence[ArticleView],
    retracted: Sequence[ArticleView],
    texts: Texts,
    day: date,
) -> list[Message]:
    """The messages of a digest (none: it has no news), and at their end a line for each article
    that its chat was sent before and that was corrected or taken back since."""
    told = []
    if corrected:
        lines = [link(cut_units(one.title, _AGAIN_UNITS), one.url) for one in corrected[:_TOLD]]
        told.append("\n".join([texts.html("digest-corrected"), *(f"• {it}" for it in lines)]))
    if retracted:
        gone = [struck(escape(cut_units(one.title, _AGAIN_UNITS))) for one in retracted[:_TOLD]]
        told.append("\n".join([texts.html("digest-retracted"), *(f"• {it}" for it in gone)]))
    end = "\n\n".join(told)
    before = [one.html for one in messages] or [texts.html("digest-header", date=day)]
    whole = f"{before[-1]}\n\n{end}"
    if visible_units(whole) <= TEXT_UNITS and entities(whole) <= ENTITIES:
        parts = [*before[:-1], whole]
    else:
        parts = [*before, end]
    return in_parts(parts, texts)


def nothing(
    due: datetime | None,
    texts: Texts,
    *,
    zone: ZoneInfo,
    now: datetime,
    paused: bool,
    digested: bool = True,
) -> Message:
    """There is no news now; when the next digest comes: `due`, unless it is switched off (None) or
    the chat is paused. Where nothing that is followed is `digested`, that is said."""
    when = moment(due, zone, texts.language, today=now.astimezone(zone).date()) if due else ""
    state = "off" if due is None else "paused" if paused else "on"
    state = state if digested else "none"
    return said(texts, "digest-nothing", digest=state, time=when)


def _counted(content: Digest[ArticleView], texts: Texts) -> Html:
    """How much news there is, and how much of it had come before."""
    if not content.came:
        return texts.html("digest-count", count=content.total)
    if content.came == content.total:
        return texts.html("digest-count-again", count=content.total)
    return texts.html("digest-count-some", count=content.total, came=content.came)


def _again(articles: Sequence[ArticleView], texts: Texts) -> Html:
    return Html("\n".join([texts.html("digest-again"), *titles(articles)]))


def _heading(group: Group[ArticleView], texts: Texts) -> Html:
    title = escape(cut_units(group.topic.title, 100))
    return texts.html("digest-group", topic=bold(title), count=group.count)


def _item(item: Item[ArticleView], texts: Texts, zone: ZoneInfo, today: date) -> Html:
    article = item.article
    title = link(cut_units(article.title, _TITLE_UNITS), article.url)
    when = moment(article.published_at, zone, texts.language, today=today)
    lines = [Html(f"• {title}")]
    if article.lead:
        lead = fitting(article.lead, _LEAD_UNITS)
        lines.append(escape(cut_units(lead, _LEAD_UNITS)))
    also = ", ".join(cut_units(topic.title, 60) for topic in item.also[:_ALSO_SHOWN])
    told = " · ".join(part for part in (_outlets(item, texts), when, also) if part)
    lines.append(Html(f"<i>{escape(told)}</i>"))
    return Html("\n".join(lines))


def _related(some: Sequence[Beneath[ArticleView]], texts: Texts) -> Html:
    """Related articles: one stands beside the words that say so, several below them."""
    lines = []
    for one in some:
        title = link(cut_units(one.article.title, _AGAIN_UNITS), one.article.url)
        topic = escape(cut_units(one.topic.title, _TOPIC_UNITS)) if one.topic else ""
        lines.append(f"{title} · <i>{topic}</i>" if topic else title)
    intro = texts.html("digest-related")
    if len(lines) == 1:
        return Html(f"{intro} {lines[0]}")
    return Html("\n".join([intro, *(f"◦ {line}" for line in lines)]))


def _outlets(item: Item[ArticleView], texts: Texts) -> str:
    """Who tells it: by name where they are few."""
    first, *others = [name for name in (item.article.outlet, *item.others) if name] or [""]
    names = [cut_units(name, 60) for name in (first, *others)]
    if len(names) <= _NAMES_SHOWN:
        return ", ".join(names)
    return texts("digest-sources", outlet=names[0], count=len(others))


def _buttons(texts: Texts) -> Rows:
    return (
        (
            button(texts("digest-button-subscriptions"), ShowSubscriptions(0)),
            button(texts("digest-button-settings"), ShowSettings()),
        ),
    )
