"""A digest as one message: a page of it, with the buttons that turn pages, open an article in its
place and mute a topic. Pure.

A page holds what fits into a message, some articles at most: so what is on it depends on all that
stands before, and pages are filled from the first one on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.digest.choose import Digest, Item
from bot.digest.opening import Period
from bot.digest.views import ArticleView, TopicView
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.alerts import Explain
from bot.messages.callbacks.digest import (
    HearTopic,
    MuteTopic,
    OpenArticle,
    Reference,
    ShowDigest,
    ShowTopics,
)
from bot.messages.digest import AGAIN_AT_ONCE, Lines, again, mention, numbered, ways
from bot.messages.digest_opening import head, header_of
from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import Button, Message, Rows, link
from bot.messages.split import SEPARATOR, Block
from bot.texts import Texts
from storage.vocabulary import Mode

# A phone's reader scrolls through so many before he wants to be done.
ON_A_PAGE = 10
# So few more are no page: they stand on the one before, where there is room.
A_FEW = 2
# Of what only mentions a topic, beneath entries.
MENTIONS_ON_A_PAGE = 5
_NUMBERS_WIDE = 5
# What a page may say at its end of what is in no digest.
_END_UNITS = 200


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a digest: its message, its number from 0, the topics that stand on it, and the
    articles that can be opened there, also those of the pages before: one may have moved."""

    message: Message
    number: int
    items: tuple[Item[ArticleView], ...]
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block, the heading that it stands under, how many entries it tells, and which it opens; one
    that opens an article and stands under no topic only mentions some."""

    heading: Block | None
    block: Block
    count: int
    topic: TopicView | None = None
    item: Item[ArticleView] | None = None
    number: int = 0

    @property
    def is_mention(self) -> bool:
        """Whether its article only mentions topics."""
        return self.item is not None and self.topic is None

    @property
    def topics(self) -> tuple[TopicView, ...]:
        """Those that it stands under, or mentions."""
        if self.topic is not None:
            return (self.topic,)
        return self.item.also if self.item is not None else ()


def digest(
    content: Digest[ArticleView], period: Period, lines: Lines, of: Reference, number: int = 0
) -> Page:
    """A page of a digest, of which `content` is the beginning (`cut`): so many articles as the
    pages up to this one can hold. The last one where there are not so many pages."""
    texts = lines.texts
    if content.is_empty:
        return Page(Message(head(content, period, lines).html, ways(texts)), 0, (), ())
    pieces = _pieces(content, lines)
    first, end, at = 0, 0, 0
    for at in range(number + 1):
        above = _above(content, period, lines, at)
        going_on(pieces, end, lines.continued)
        first, end = end, _filled(pieces, end, above, content)
        if end == len(pieces):
            break
    on_it = pieces[first:end]
    left = left_of(content, pieces[end:])
    html = _html(_above(content, period, lines, at), on_it)
    if content.hidden and left is None:
        html = f"{html}{SEPARATOR}{texts.html('digest-hidden', count=content.hidden)}"
    items = tuple(piece.item for piece in pieces if piece.item is not None)
    topics = tuple(dict.fromkeys(topic for piece in on_it for topic in piece.topics))
    rows = _numbers(on_it, at, of, texts) + turning(at, left, of, texts)
    mute = ((button(texts("digest-button-topics"), ShowTopics(at, *of.fields())),),)
    return Page(Message(html, rows + (mute if topics else ()) + ways(texts)), at, items, topics)


def _above(content: Digest[ArticleView], period: Period, lines: Lines, number: int) -> Block:
    """What stands above a page."""
    if not number:
        return head(content, period, lines)
    told = lines.texts.html("digest-page", number=number + 1)
    return Block.of(f"{header_of(period, lines.texts)}{told}")


def _pieces(content: Digest[ArticleView], lines: Lines) -> list[Piece]:
    """All that there is to tell, in its order."""
    pieces: list[Piece] = []
    number = 0
    for group in content.groups:
        heading = lines.heading(group)
        for item in group.items:
            number += 1
            whole, *more = lines.blocks(item, number)
            pieces.append(Piece(heading, whole, 1, group.topic, item, number))
            pieces += [Piece(heading, block, 0, group.topic) for block in more]
    below = Block.of(lines.texts.html("digest-mentioned"))
    for at, item in enumerate(content.mentions, start=number + 1):
        pieces.append(Piece(below, numbered(mention(item, lines), at), 1, None, item, at))
    above = Block.of(lines.texts.html("digest-again"))
    for part, block in enumerate(again(content.again)):
        some_again = content.again[part * AGAIN_AT_ONCE : (part + 1) * AGAIN_AT_ONCE]
        pieces.append(Piece(above, block, len(some_again)))
    return pieces


def going_on(pieces: list[Piece], first: int, heading: Callable[[TopicView], Block]) -> None:
    """Have the pieces from one on, with which a page begins, say of a topic that stands on the page
    before that it goes on."""
    topic = pieces[first - 1].topic if 0 < first < len(pieces) else None
    above = heading(topic) if topic is not None and topic == pieces[first].topic else None
    while above is not None and first < len(pieces) and pieces[first].topic == topic:
        pieces[first] = replace(pieces[first], heading=above)
        first += 1


class Places:
    """How many articles a page still has places for: of what only mentions a topic a few beside
    entries, and as much as of these where there are none."""

    def __init__(self, most: int) -> None:
        self._most, self._entries, self._mentions = most, 0, 0

    def __call__(self, piece: Piece) -> bool:
        """Take the place of a piece, if there is one."""
        if piece.is_mention:
            self._mentions += 1
            return self._mentions <= (MENTIONS_ON_A_PAGE if self._entries else self._most)
        self._entries += piece.item is not None
        return self._entries <= self._most


def few_left(pieces: Sequence[Piece], content: Digest[ArticleView], most: int) -> int:
    """How many entries more than `most` a page takes so that the next one has not so few alone."""
    if any(group.rest for group in content.groups):
        return 0
    entries = sum(piece.item is not None and not piece.is_mention for piece in pieces)
    return max(0, entries - most) if entries <= most + A_FEW else 0


def _filled(pieces: Sequence[Piece], first: int, above: Block, content: Digest[ArticleView]) -> int:
    """Where a page ends that begins with a piece: one at least is on it, if there is one."""
    units, opened = above.units, above.entities
    room = TEXT_UNITS - (_END_UNITS if content.hidden else 0)
    heading, room_for = None, Places(ON_A_PAGE + few_left(pieces[first:], content, ON_A_PAGE))
    for at in range(first, len(pieces)):
        piece = pieces[at]
        block = _under(piece, heading)
        units += len(SEPARATOR) + block.units
        opened += block.entities
        if not room_for(piece) or (at > first and (units > room or opened > ENTITIES)):
            return at
        heading = piece.heading
    return len(pieces)


def _under(piece: Piece, heading: Block | None) -> Block:
    """A piece beneath its heading, where another or none has been said before."""
    if piece.heading is None or piece.heading == heading:
        return piece.block
    return Block.joined((piece.heading, piece.block))


def _html(above: Block, pieces: Sequence[Piece]) -> str:
    html, heading = above.html, None
    for piece in pieces:
        # What goes on a list without entries is the next line of it.
        goes_on = piece.topic is None and piece.heading == heading
        html += ("\n" if goes_on else SEPARATOR) + _under(piece, heading).html
        heading = piece.heading
    return html


def _numbers(pieces: Sequence[Piece], page: int, of: Reference, texts: Texts) -> Rows:
    """Buttons that open the articles of a page; the only one of a digest has no number."""
    items = [(piece.number, piece.item.article.id) for piece in pieces if piece.item is not None]
    alone = len(items) == 1 and not page
    return in_rows(
        [
            button(
                texts("digest-button-open") if alone else str(number),
                OpenArticle(article, page, *of.fields()),
            )
            for number, article in items
        ],
        _NUMBERS_WIDE,
    )


def left_of(content: Digest[ArticleView], pieces: Sequence[Piece]) -> int | None:
    """How many entries are behind a page, of which some pieces are made; None: nothing is."""
    if not pieces and not content.behind:
        return None
    return content.behind + sum(piece.count for piece in pieces)


def turning(page: int, left: int | None, of: Reference, texts: Texts) -> Rows:
    """The row that turns pages, where so many entries are behind this one (`left_of`): none where
    only more of what is related to its last one is."""
    row = []
    if page:
        row.append(button(texts("digest-button-before"), ShowDigest(page - 1, *of.fields())))
    if left is not None:
        label = texts("digest-button-more", count=left)
        row.append(button(label, ShowDigest(page + 1, *of.fields())))
    return (tuple(row),) if row else ()


def opened(whole: Message, article: ArticleView, page: int, of: Reference, texts: Texts) -> Message:
    """An article of a digest in its place: `whole` is all that is told of it."""
    row = [button(texts("alert-button-why"), Explain(article.id))]
    if article.url and "<a href" in link("x", article.url):
        row.insert(0, Button(texts("alert-button-open"), url=article.url))
    return Message(whole.html, (tuple(row), (_back(page, of, texts),)))


@dataclass(frozen=True, slots=True)
class Heard:
    """A topic of a page, in which mode it is followed, or was before it was muted here."""

    topic: TopicView
    mode: Mode
    muted: bool = False


def topics(those: Sequence[Heard], page: int, of: Reference, texts: Texts) -> Rows:
    """Buttons that mute the topics of a page, and let those be heard again that were muted here."""
    return column([*(_heard(one, page, of, texts) for one in those), _back(page, of, texts)])


def _heard(one: Heard, page: int, of: Reference, texts: Texts) -> Button:
    fields = one.topic.id, one.mode, page, *of.fields()
    if one.muted:
        return button(texts("digest-button-hear", topic=one.topic.title), HearTopic(*fields))
    return button(texts("digest-button-mute", topic=one.topic.title), MuteTopic(*fields))


def _back(page: int, of: Reference, texts: Texts) -> Button:
    return button(texts("digest-button-back"), ShowDigest(page, *of.fields()))
