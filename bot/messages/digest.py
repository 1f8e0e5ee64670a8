"""What a digest is made of, as it looks in Telegram: the heading of a topic, three lines an
article, one for each that is related to it, mentions a topic or had come before. Pure.

What stands above says digest_opening.py; which of it a message holds, and its buttons,
digest_pages.py.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from bot.caches import Lru, weight_of
from bot.digest.choose import Beneath, Group, Item
from bot.digest.surge import Surge
from bot.digest.views import ArticleView, TopicView
from bot.messages.buttons import button
from bot.messages.callbacks.presses import ShowSettings, ShowSubscriptions
from bot.messages.dates import moment
from bot.messages.limits import cut_units, utf16_units
from bot.messages.markup import Message, Rows, bold, escape, link
from bot.messages.plain import said
from bot.messages.split import Block
from bot.sentences import ONE, TWO, fitting, room, sentences
from bot.texts import Html, Texts

_TITLE_UNITS = 250
# Of a lead, and of one that is a single sentence: that is not cut for the sake of a word or two.
LEAD_UNITS, SENTENCE_UNITS = TWO, ONE
BENEATH_UNITS = 240  # of what names a topic, with the sentence before it
_ALSO_SHOWN, _NAMES_SHOWN = 4, 3
# Of an article that had come before: some of them are one block, which must fit into a message.
AGAIN_UNITS, AGAIN_AT_ONCE = 150, 20
RELATED_AT_ONCE = 8  # below an article; what is more is a block of its own
TOPIC_UNITS = _NAME_UNITS = 60
DOT, _MARK = "• ", "▎"
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
        self.zone = zone
        self._kept = kept if kept is not None else keep_lines("messages.lines", most_bytes=10**6)
        # What the wording of any line with a time depends on.
        self.sort = (texts.language, zone.key, self.day)

    def kept(self, key: Hashable, make: Callable[[], Block]) -> Block:
        """A block by what its wording depends on; made where it is not kept."""
        block = self._kept.get(key)
        if block is None:
            block = make()
            self._kept.put(key, block)
        return block

    def item(self, item: Item[ArticleView]) -> Block:
        """An article, with the other topics that it is about; without what is related to it."""
        key = (self.sort, item.article, item.also, item.others, item.later)
        return self.kept(key, lambda: Block.of(_item(item, self)))

    def blocks(self, item: Item[ArticleView], number: int | None = None) -> list[Block]:
        """An article, which is the digest's so many-th (None: no number tells it), with those that
        are related to it: one block, or several of many."""
        block = self.item(item)
        pieces = [block if number is None else numbered(block, number)]
        for first in range(0, len(item.related), RELATED_AT_ONCE):
            some = item.related[first : first + RELATED_AT_ONCE]
            pieces.append(self._related(some))
        return [Block.joined(pieces[:2]), *pieces[2:]]

    def _related(self, some: Sequence[Beneath[ArticleView]]) -> Block:
        """What stands below an article that these are related to."""
        return self.kept((self.sort, tuple(some)), lambda: Block.of(_related(some, self)))

    def heading(self, group: Group[ArticleView]) -> Block:
        """What stands above a group."""
        key = (self.texts.language, group.topic, group.count, group.surge)
        return self.kept(key, lambda: Block.of(_heading(group, self.texts)))

    def continued(self, topic: TopicView) -> Block:
        """What stands above the rest of a group that begins on a page before."""
        title = bold(escape(cut_units(topic.title, 100)))
        return Block.of(self.texts.html("digest-group-continued", topic=title))


def titles(articles: Sequence[ArticleView]) -> list[str]:
    """A line for each article: its title."""
    return [f"{DOT}{title}" for title in linked(articles)]


def linked(articles: Sequence[ArticleView]) -> list[Html]:
    """The titles of articles that are only listed, linked."""
    return [link(cut_units(one.title, AGAIN_UNITS), one.url) for one in articles]


def unmarked(html: str) -> str:
    """A heading of a classic digest without the sign that stands before it."""
    return html.removeprefix(_MARK)


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


def numbered(block: Block, number: int) -> Block:
    """An article's block with its number in place of the dot."""
    return Block(
        f"{number}. {block.html.removeprefix(DOT)}",
        block.units + len(str(number)) + 2 - len(DOT),
        block.entities,
    )


def mention(item: Item[ArticleView], lines: Lines) -> Block:
    """An article that only mentions topics: its title, who tells it and these, in one line."""

    def made() -> Block:
        title = link(cut_units(" ".join(item.article.title.split()), AGAIN_UNITS), item.article.url)
        whose = _outlets(item, lines.texts)
        language = in_language(item.article, lines.texts)
        told = " · ".join(filter(None, (whose, language, _marks(item))))
        beside = f" · <i>{escape(told)}</i>" if told else ""
        return Block.of(f"{DOT}{title}{beside}")

    key = ("mention", lines.texts.language, item.article, item.also, item.others)
    return lines.kept(key, made)


def again(articles: Sequence[ArticleView]) -> list[Block]:
    """Articles that had come before, a line each, in blocks of some."""
    lines = titles(articles)
    return [
        Block.of("\n".join(lines[first : first + AGAIN_AT_ONCE]))
        for first in range(0, len(lines), AGAIN_AT_ONCE)
    ]


def _heading(group: Group[ArticleView], texts: Texts) -> Html:
    title = escape(cut_units(group.topic.title, 100))
    heading = texts.html("digest-group", topic=bold(title), count=group.count)
    if group.surge is None:
        return heading
    return Html(f"{heading}\n{surging(group.surge, texts)}")


def surging(surge: Surge, texts: Texts) -> Html:
    """What is said of a topic that has far more news than usual: of all its news, whatever
    conditions a chat has."""
    return texts.html("digest-surge", count=surge.count, usual=surge.usual)


class Told(NamedTuple):
    """What is told of an article: texts, none of them escaped; `lead` and `also` may be empty.
    `outlets`: who tells it, and in which language, where that is not the reader's."""

    title: str
    lead: str
    outlets: str
    when: str
    also: str


def told_of(item: Item[ArticleView], lines: Lines) -> Told:
    """What is told of an article, within the lengths that a digest has room for."""
    article = item.article
    return Told(
        cut_units(article.title, _TITLE_UNITS),
        cut_units(article.beneath, BENEATH_UNITS) or lead_shown(article.lead),
        _told_by(item, lines.texts),
        moment(article.published_at, lines.zone, lines.texts.language, today=lines.day),
        also_on(item.also[:_ALSO_SHOWN], lines.texts),
    )


def also_on(topics: Sequence[TopicView], texts: Texts) -> str:
    """That an article is about some topics beside that under which it stands; "" for none."""
    if not topics:
        return ""
    named = ", ".join(cut_units(topic.title, TOPIC_UNITS) for topic in topics)
    return texts("digest-also", count=len(topics), topics=named)


def _marks(item: Item[ArticleView]) -> str:
    """The topics that an article mentions."""
    return ", ".join(cut_units(topic.title, TOPIC_UNITS) for topic in item.also[:_ALSO_SHOWN])


def lead_shown(lead: str) -> str:
    """As much of a lead as stands beneath a title."""
    first, end = next(iter(sentences(lead)), (0, 0))
    whole = lead[first:end]
    if LEAD_UNITS < utf16_units(whole) <= SENTENCE_UNITS:
        return whole
    most = room(whole)
    return cut_units(fitting(lead, most), most) if whole else ""


def _item(item: Item[ArticleView], lines: Lines) -> Html:
    one = told_of(item, lines)
    told = " · ".join(part for part in (one.outlets, one.when, one.also) if part)
    lead = [escape(one.lead)] if one.lead else []
    title = link(one.title, item.article.url)
    later = [later_line(item.later, lines)] if item.later else []
    return Html("\n".join([f"{DOT}{title}", *lead, f"<i>{escape(told)}</i>", *later]))


def later_line(one: ArticleView, lines: Lines) -> Html:
    """What tells a later state of a story, which the reader is not shown."""
    told = related_lines([Beneath(one)], lines)[0]
    return lines.texts.html("digest-later", article=Html(told))


def related_lines(some: Sequence[Beneath[ArticleView]], lines: Lines) -> list[str]:
    """Related articles: a line each, with who tells it, when, and the topic where it is another."""
    told = []
    for article, topic in ((one.article, one.topic) for one in some):
        when = moment(article.published_at, lines.zone, lines.texts.language, today=lines.day)
        also = also_on([topic], lines.texts) if topic else ""
        language = in_language(article, lines.texts)
        parts = [cut_units(article.outlet, _NAME_UNITS), language, when, also]
        beside = escape(" · ".join(filter(None, parts)))
        told.append(f"{link(cut_units(article.title, AGAIN_UNITS), article.url)} · <i>{beside}</i>")
    return told


def _related(some: Sequence[Beneath[ArticleView]], lines: Lines) -> Html:
    """Related articles: one stands beside the words that say so, several below them."""
    told = related_lines(some, lines)
    intro = lines.texts.html("digest-related")
    if len(told) == 1:
        return Html(f"{intro} {told[0]}")
    return Html("\n".join([intro, *(f"◦ {line}" for line in told)]))


def in_language(article: ArticleView, texts: Texts) -> str:
    """In which language an article is, where that is not the one in which it is shown; else ""."""
    if article.language in ("", texts.language):
        return ""
    return texts("digest-language", language=article.language)


def _told_by(item: Item[ArticleView], texts: Texts) -> str:
    return " · ".join(filter(None, (_outlets(item, texts), in_language(item.article, texts))))


def _outlets(item: Item[ArticleView], texts: Texts) -> str:
    """Who tells it: by name where they are few."""
    first, *others = [name for name in (item.article.outlet, *item.others) if name] or [""]
    names = [cut_units(name, _NAME_UNITS) for name in (first, *others)]
    if len(names) <= _NAMES_SHOWN:
        return ", ".join(names)
    return texts("digest-sources", outlet=names[0], count=len(others))


def ways(texts: Texts) -> Rows:
    """The buttons that lead from a digest to what decides what is in it."""
    return (
        (
            button(texts("digest-button-subscriptions"), ShowSubscriptions(0)),
            button(texts("digest-button-settings"), ShowSettings()),
        ),
    )
