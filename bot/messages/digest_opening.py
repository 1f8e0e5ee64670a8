"""What stands above a digest: its day or days, how much news there is, what it was about. Pure."""

from __future__ import annotations

from bot.digest.choose import Digest
from bot.digest.opening import About, Period, opening_of
from bot.digest.views import ArticleView
from bot.messages.digest import TOPIC_UNITS, Lines
from bot.messages.markup import shown
from bot.messages.split import Block
from bot.texts import Html, Texts


def head(content: Digest[ArticleView], period: Period, lines: Lines) -> Block:
    """What stands above all: the day or the days, and what they were about."""
    texts = lines.texts
    header = header_of(period, texts)
    if content.is_empty:
        return Block.of(f"{header}\n\n{texts.html('digest-empty')}")
    return Block.of(f"{header}\n{opening(content, texts)}")


def header_of(period: Period, texts: Texts) -> Html:
    """The day or the days of a digest."""
    return texts.html("digest-header", span=period.span, first=period.first, date=period.last)


def opening(content: Digest[ArticleView], texts: Texts) -> Html:
    """How much news there is, how much of it had come before, what it was about, and how much only
    mentions a topic."""
    if not content.mentioned:
        return _about(content, texts)
    if not content.total:
        return texts.html("digest-mentions-only", count=content.mentioned)
    told = _about(content, texts)
    end = "" if told.endswith(".") else "."
    return Html(f"{told}{end} {texts.html('digest-mentions', count=content.mentioned)}")


def _about(content: Digest[ArticleView], texts: Texts) -> Html:
    """The same of what is told."""
    counted = _counted(content, texts)
    counts = [(group.topic.title, group.count) for group in content.groups]
    told = opening_of(counts, whole=not content.hidden)
    # What stands beneath another is no entry, but may be on other topics than the group is.
    apart = any(
        one.topic for group in content.groups for item in group.items for one in item.related
    )
    if told.about is About.NOTHING or (apart and told.about is About.SAME):
        return counted
    names = [shown(title, TOPIC_UNITS) for title in told.topics]
    after = "some" if content.came else "all"
    about = texts.html(
        "digest-about",
        about=told.about,
        after=after,
        topics=names,
        named=len(names),
        count=sum(count for _, count in counts),
    )
    return Html(f"{counted}{about}")


def _counted(content: Digest[ArticleView], texts: Texts) -> Html:
    """How much news there is, and how much of it had come before."""
    if not content.came:
        return texts.html("digest-count", count=content.total)
    if content.came == content.total:
        return texts.html("digest-count-again", count=content.total)
    return texts.html("digest-count-some", count=content.total, came=content.came)
