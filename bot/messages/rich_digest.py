"""A digest as a rich message: a heading, contents that lead to its topics, each in details of its
own with the buttons that open its articles and mute it; of a week a table. Pure.

It says what the classic one says (digest.py), and is made beside it, for Telegram may not take it.
The pages are other ones, for more has room: what is on them is counted before, with what stands
around it, and what may be put beneath it later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bot.digest.choose import Digest, Group, Item
from bot.digest.opening import Period
from bot.digest.views import ArticleView, TopicView
from bot.digest.week import Week
from bot.messages.buttons import button
from bot.messages.callbacks.digest import MuteTopic, OpenArticle, Reference, Unseen
from bot.messages.dates import in_zone, weekday_names
from bot.messages.digest import (
    AGAIN_AT_ONCE,
    RELATED_AT_ONCE,
    Lines,
    later_line,
    linked,
    mention,
    numbered,
    related_lines,
    surging,
    told_of,
    unmarked,
    ways,
)
from bot.messages.digest_opening import header_of, opening
from bot.messages.digest_pages import Page, Piece, Places, few_left, going_on, left_of, turning
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Message, Rich, Rows, link
from bot.messages.rich import (
    BLOCKS,
    CHARACTERS,
    anchor,
    as_rich,
    button_rows,
    details,
    heading,
    instant,
    line,
    listed,
    paragraph,
    piece,
    table,
    to_anchor,
)
from bot.messages.split import Block
from bot.texts import Texts
from storage.vocabulary import Mode

# Details are folded, so that a page may hold more than one that is read from its top to its end.
ON_A_PAGE = 40
# What may be put beneath a page later: corrections (digest_end.py).
_END = Block("", 5_000, 70)
_SUMMARY_UNITS, _CELL_UNITS = 100, 24
# The anchor and the details of a topic, its line in the contents; a row of buttons an article, at
# most, and one that mutes it. What its name takes is in all three.
_FRAME_BLOCKS, _LABEL_UNITS = 7, 60


def rich_digest(
    content: Digest[ArticleView],
    period: Period,
    lines: Lines,
    of: Reference,
    number: int = 0,
    *,
    classic: Message,
    week: Week | None = None,
) -> Page:
    """A page of a digest as a rich message: `content` is its beginning (`cut`), so many articles as
    the pages up to this one can hold. `classic`: what is said where Telegram does not take it."""
    texts = lines.texts
    if content.is_empty:
        return Page(classic, 0, (), ())
    pieces = _pieces(content, lines)
    first, end, at = 0, 0, 0
    for at in range(number + 1):
        above = _above(content, period, lines, at, week)
        going_on(pieces, end, lambda topic: _framed(_continued(topic, texts)))
        first, end = end, _filled(pieces, end, above, content)
        if end == len(pieces):
            break
    on_it = pieces[first:end]
    left = left_of(content, pieces[end:])
    html = f"{_above(content, period, lines, at, week).html}{_body(on_it, at, of, lines)}"
    if content.hidden and left is None:
        html += paragraph(texts.html("digest-hidden", count=content.hidden))
    items = tuple(one.item for one in pieces if one.item is not None)
    topics = tuple(dict.fromkeys(topic for one in on_it for topic in one.topics))
    rows = turning(at, left, of, texts) + unseen(of, texts) + ways(texts)
    return Page(replace(classic, rich=Rich(html, rows)), at, items, topics)


def opened_rich(whole: Message, of: Reference, texts: Texts) -> Message:
    """What is drawn in the place of a rich digest (an article of it), as a rich message, too."""
    return replace(whole, rich=Rich(as_rich(whole.html), whole.buttons + unseen(of, texts)))


def unseen(of: Reference, texts: Texts) -> Rows:
    """The button with which a reader says that he sees nothing. A rich digest always has it: by
    that a message is known as one."""
    return ((button(texts("digest-button-unseen"), Unseen(*of.fields())),),)


def _above(
    content: Digest[ArticleView], period: Period, lines: Lines, number: int, week: Week | None
) -> Block:
    texts = lines.texts
    if number:
        told = texts.html("digest-page", number=number + 1)
        return piece(heading(f"{header_of(period, texts)}{told}"))
    parts: list[str] = [heading(header_of(period, texts)), paragraph(opening(content, texts))]
    if week is not None:
        parts.append(_table(week, texts))
    return piece("".join(parts))


def _table(week: Week, texts: Texts) -> str:
    """Topics by days; a column for what was published before, where there is any."""
    early = any(row.before for row in week.rows)
    names = weekday_names(texts.language)
    head = ["", *([texts("digest-week-before")] if early else ())]
    head += [names[day.weekday()] for day in week.days]
    rows = []
    for row in week.rows:
        title = row.topic if row.topic is not None else texts("digest-week-others")
        counts = [*([row.before] if early else ()), *row.days]
        rows.append([cut_units(title, _CELL_UNITS), *(str(one) if one else "·" for one in counts)])
    return table(head, rows, texts("digest-week"))


def _pieces(content: Digest[ArticleView], lines: Lines) -> list[Piece]:
    """All that there is to tell, in its order; a piece's heading is the frame of its topic."""
    pieces: list[Piece] = []
    number = 0
    for group in content.groups:
        frame = _frame(group, lines)
        for item in group.items:
            number += 1
            some, more = item.related[:RELATED_AT_ONCE], item.related[RELATED_AT_ONCE:]
            whole = _item(item, number, lines)
            if some:
                whole = _together(whole, _related(item, 0, lines))
            if group.surge is not None and item is group.items[0]:
                whole = _together(piece(paragraph(surging(group.surge, lines.texts))), whole)
            pieces.append(Piece(frame, whole, 1, group.topic, item, number))
            for at in range(0, len(more), RELATED_AT_ONCE):
                block = _related(item, at + RELATED_AT_ONCE, lines)
                pieces.append(Piece(frame, block, 0, group.topic))
    below = piece(details(unmarked(lines.texts.html("digest-mentioned")), "", opened=False))
    for at, item in enumerate(content.mentions, start=number + 1):
        told = piece(paragraph(numbered(mention(item, lines), at).html))
        # With its button, and a row of buttons that it may be the first of.
        block = Block(told.html, told.units + len(str(at)), told.entities + 1)
        pieces.append(Piece(below, block, 1, None, item, at))
    title = piece(details(unmarked(lines.texts.html("digest-again")), "", opened=False))
    for first in range(0, len(content.again), AGAIN_AT_ONCE):
        again = content.again[first : first + AGAIN_AT_ONCE]
        pieces.append(Piece(title, piece(listed(linked(again))), len(again)))
    return pieces


def _frame(group: Group[ArticleView], lines: Lines) -> Block:
    """The summary of a topic's details, with what all that stands around its articles costs."""

    key = ("rich", lines.texts.language, group.topic, group.count)
    return lines.kept(key, lambda: _framed(_summary(group, lines.texts)))


def _framed(summary: str) -> Block:
    told = piece(summary)
    return Block(told.html, 2 * told.units + _LABEL_UNITS, _FRAME_BLOCKS)


def _summary(group: Group[ArticleView], texts: Texts) -> str:
    title = line(cut_units(group.topic.title, _SUMMARY_UNITS))
    return unmarked(texts.html("digest-group", topic=title, count=group.count))


def _continued(topic: TopicView, texts: Texts) -> str:
    title = line(cut_units(topic.title, _SUMMARY_UNITS))
    return unmarked(texts.html("digest-group-continued", topic=title))


def _item(item: Item[ArticleView], number: int, lines: Lines) -> Block:
    """An article, with its number; the same for all who read it there in this language."""
    key = ("rich", lines.sort, item.article, item.also, item.others, item.later)
    block = lines.kept(key, lambda: piece(_told(item, lines)))
    told = f"{number}. "
    # With its button, and a row of buttons that it may be the first of.
    html = block.html.replace("<b>", f"<b>{told}", 1)
    return Block(html, block.units + 2 * len(told), block.entities + 1)


def _told(item: Item[ArticleView], lines: Lines) -> str:
    one, article = told_of(item, lines), item.article
    title = paragraph(f"<b>{link(' '.join(one.title.split()), article.url)}</b>")
    today = in_zone(article.published_at, lines.zone).date() == lines.day
    when = instant(article.published_at, one.when, today=today)
    told = " · ".join(part for part in (line(one.outlets), when, line(one.also)) if part)
    lead = paragraph(line(one.lead)) if one.lead else ""
    later = paragraph(later_line(item.later, lines)) if item.later else ""
    return f"{title}{lead}{paragraph(f'<i>{told}</i>')}{later}"


def _related(item: Item[ArticleView], first: int, lines: Lines) -> Block:
    """Some of what stands below an article that it is related to."""
    some = item.related[first : first + RELATED_AT_ONCE]

    def made() -> Block:
        intro = lines.texts.html("digest-related")
        told = related_lines(some, lines)
        if len(told) == 1:
            return piece(paragraph(f"{intro} {told[0]}"))
        return piece(f"{paragraph(intro)}{listed(told)}")

    return lines.kept(("rich", lines.sort, some), made)


def _together(one: Block, other: Block) -> Block:
    return Block(one.html + other.html, one.units + other.units, one.entities + other.entities)


def _filled(pieces: Sequence[Piece], first: int, above: Block, content: Digest[ArticleView]) -> int:
    """Where a page ends that begins with a piece: one at least is on it, if there is one."""
    units, blocks = above.units + _END.units, above.entities + _END.entities
    frame, room_for = None, Places(ON_A_PAGE + few_left(pieces[first:], content, ON_A_PAGE))
    for at in range(first, len(pieces)):
        one = pieces[at]
        new = one.heading is not None and one.heading is not frame
        units += one.block.units + (one.heading.units if one.heading and new else 0)
        blocks += one.block.entities + (one.heading.entities if one.heading and new else 0)
        if not room_for(one) or (at > first and (units > CHARACTERS or blocks > BLOCKS)):
            return at
        frame = one.heading
    return len(pieces)


def _body(pieces: Sequence[Piece], page: int, of: Reference, lines: Lines) -> str:
    """The contents, where there is more than one topic, and the details of each."""
    parts: list[str] = []
    contents = []
    for (topic, mentions), some in groupby(pieces, key=lambda one: (one.topic, one.is_mention)):
        told = list(some)
        html = "".join(one.block.html for one in told)
        summary = told[0].heading
        if topic is None or summary is None:
            title = lines.texts.html("digest-mentioned" if mentions else "digest-again")
            html += button_rows(_numbers(told, page, of)) if mentions else ""
            parts.append(details(unmarked(title), html, opened=mentions and not parts))
            continue
        name = f"t{topic.id}"
        contents.append(to_anchor(name, summary.html))
        html += button_rows(_numbers(told, page, of))
        html += button_rows([_mute(topic, page, of, lines.texts)])
        parts.append(f"{anchor(name)}{details(summary.html, html, opened=not parts)}")
    above = listed(contents) if len(contents) > 1 else ""
    return f"{above}{''.join(parts)}"


def _numbers(pieces: Sequence[Piece], page: int, of: Reference) -> list[Button]:
    """Buttons that open the articles of a topic in the place of the page."""
    return [
        button(str(one.number), OpenArticle(one.item.article.id, page, *of.fields()))
        for one in pieces
        if one.item is not None
    ]


def _mute(topic: TopicView, page: int, of: Reference, texts: Texts) -> Button:
    """A topic's button is made for all who read it, whatever their modes; pressed, it asks for the
    mode that is stored (handlers/digest_pages.py)."""
    label = texts("digest-button-mute", topic=topic.title)
    return button(label, MuteTopic(topic.id, Mode.DIGEST, page, *of.fields()))
