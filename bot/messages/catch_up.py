"""A catch-up as it looks in Telegram: what came while its chat wanted no alerts. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.digest.choose import Digest
from bot.digest.views import ArticleView
from bot.grammar.times import Moment
from bot.messages.digest import Lines, titles, ways
from bot.messages.markup import Message
from bot.messages.split import Block, pack
from bot.texts import Texts
from storage.vocabulary import Deferral

_TITLES_AT_ONCE = 10


def catch_up(
    content: Digest[ArticleView],
    rest: Sequence[ArticleView],
    total: int,
    why: Collection[Deferral],
    lines: Lines,
) -> list[Message]:
    """The messages of a catch-up of `total` articles, in order: groups as in a digest, the titles
    of the `rest`, and how many there are beside these; `why` they come late."""
    texts = lines.texts
    one = next(iter(why)).name.lower() if len(set(why)) == 1 else "both"
    header = texts.html("catch-up-header", why=one)
    counted = texts.html("digest-count", count=total)
    blocks: list[tuple[Block | None, Block]] = [(None, Block.of(f"{header}\n{counted}"))]
    blocks += [
        (lines.heading(group), block)
        for group in content.groups
        for item in group.items
        for block in lines.blocks(item)
    ]
    for first in range(0, len(rest), _TITLES_AT_ONCE):
        some = titles(rest[first : first + _TITLES_AT_ONCE])
        heading = [] if first else [texts.html("catch-up-rest")]
        blocks.append((None, Block.of("\n".join([*heading, *some]))))
    if hidden := total - len(list(content.shown())) - len(rest):
        blocks.append((None, Block.of(texts.html("catch-up-hidden", count=hidden))))
    *before, last = pack(blocks)
    return [*map(Message, before), Message(last, ways(texts))]


def with_cap(message: Message, most: int, at: Moment, texts: Texts) -> Message:
    """The last alert that a cap of so many a day lets through, which says so, and when what is
    beyond it comes next."""
    line = texts.html("alert-last", most=most, at=at)
    return replace(message, html=f"{message.html}\n\n{line}")
