"""Whether an article is here already, and what its source teaches: in the caller's transaction.

What counts is the text without what its source puts around every text, and without its tags: the
same one is known, by whatever road it comes, and one that differs is news, whatever links stand
under it. A short text, such as "Заседание перенесено", says the same of another day, or under
another tag: it is known for three days only, and with the same tags, some of them, or none; under
two addresses of a site it is two articles, unless a feed repeats of a day what it said already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.addresses import canonical_url, host_of, is_article
from bot.intake.boilerplate import is_learnt, is_of_the_frame, names_article, without
from bot.intake.origin import Alerting, Origin
from bot.intake.parsed import (
    ParsedArticle,
    Place,
    key_of_line,
    key_of_text,
    text_keys,
)
from bot.intake.whose import is_correction, outranks
from bot.topics.hashtags import hashtag_key
from storage import article_keys, article_sources, articles, boilerplate, source_items
from storage.article_keys import Holder
from storage.articles import Article
from storage.boilerplate import Book, Seen
from storage.vocabulary import Source

# A text with fewer letters than this is the same news only when it comes again within some days: a
# headline that fits a day's sitting fits the next month's as well. Weekly ones must differ, and
# whoever repeats a piece of news does so within a weekend.
SHORT_LETTERS = 200
SHORT_KNOWN = timedelta(days=3)
# What a feed has every day, such as "Курс валют", comes at about the same hour.
_OTHER_DAY = timedelta(hours=18)


async def known_edges(
    connection: AsyncConnection, texts: Iterable[tuple[ParsedArticle, Origin]]
) -> Book:
    """What is known of the edges of some texts: of all of them from their own sources, and of the
    lines of links from any, for posts are pasted with them."""
    lines, sources, linked = set(), set(), set()
    for parsed, origin in texts:
        sources.add(origin.teacher)
        lines |= {edge.line for edge in parsed.edges}
        linked |= _linked(parsed)
    return await boilerplate.read(connection, lines, sources=sources, anywhere=linked)


def lines_seen(book: Book, parsed: ParsedArticle, origin: Origin) -> dict[str, tuple[Seen, ...]]:
    """How often the edges of a text came from its source before: what one source has under every
    text is another's news."""
    return book.seen({edge.line for edge in parsed.edges}, source=origin.teacher)


def keys_of(book: Book, parsed: ParsedArticle) -> list[str]:
    """Every key by which the same text may have been stored: without what its own source puts
    around it (`parsed` is without it), which is the first, with it, and without the lines of links
    that some other source puts under its texts; of each with its tags and without."""
    bare = without(parsed, book.seen(_linked(parsed)))
    unlike = () if bare == parsed else text_keys(bare)[:2]
    keys = [*text_keys(parsed)[:2], *unlike, *bare.known_as]
    return list(dict.fromkeys(keys))


async def same_of(
    connection: AsyncConnection,
    found: Sequence[Holder],
    parsed: ParsedArticle,
    keys: Collection[str],
    origin: Origin,
    published: datetime,
) -> Holder | None:
    """Which of the articles with a key of this one is the same; None when it is news.

    One that was taken back is the same only to a source that it came from, and to that by its
    address as well: whoever offers it again does not bring it back, and others may have it still.
    """
    gone = [one for one in found if one.article.retracted_at is not None]
    if gone:
        roads = await article_sources.of(connection, [one.article.id for one in gone])
        for one in gone:
            if any(road.key == origin.teacher for road in roads.get(one.article.id, ())):
                return one
    for holder in found:
        if holder.article.retracted_at is not None or holder.text_key not in keys:
            continue
        if _is_same(holder, parsed, origin, published):
            return holder
        if await _is_repeated(connection, holder, parsed, origin, published):
            return holder
    return None


async def is_told_no_more(
    connection: AsyncConnection,
    same: Holder,
    parsed: ParsedArticle,
    origin: Origin,
    alerting: Alerting,
) -> bool:
    """Whether a text is news though an article is the same (as `same_of` says): that had these
    words once, and tells other news now, or the word is of who brings them, who has not said that
    they were wrong."""
    article = same.article
    if not same.former or article.retracted_at is not None:
        return False
    roads = (await article_sources.of(connection, [article.id])).get(article.id, ())
    if any(road.key == origin.teacher for road in roads):
        return False
    return outranks(origin.source, alerting, article) or not is_correction(parsed, article)


def url_key_of(parsed: ParsedArticle, seen: Mapping[str, Sequence[Seen]]) -> str | None:
    """What identifies its address; None where that is no article's, or came with other texts."""
    if not parsed.url or not is_article(parsed.url) or not names_article(parsed, seen):
        return None
    return canonical_url(parsed.url)


async def teach(
    connection: AsyncConnection,
    book: Book,
    parsed: ParsedArticle,
    seen: Mapping[str, tuple[Seen, ...]],
    *,
    article: int,
    origin: Origin,
) -> bool:
    """Learn from a new article what its source puts around texts.

    Where a line turns out to be no part of the first text that had it, that one gets the key that
    it would have today: then True.
    """
    book.learn(origin.teacher, (edge.line for edge in parsed.edges), article=article)
    learnt = {
        edge.line
        for edge in parsed.edges
        if edge.place is Place.TAIL
        and is_learnt(edge, seen.get(edge.line, ()))
        and is_of_the_frame(edge, seen.get(edge.line, ()))
    }
    first = boilerplate.articles_of(seen, learnt)
    if not first:
        return False
    for former in (await articles.by_ids(connection, first)).values():
        await article_keys.set_text_key(connection, former.id, _key_without(former, learnt))
    book.forget_articles(origin.teacher, learnt)
    return True


def _linked(parsed: ParsedArticle) -> set[str]:
    return {edge.line for edge in parsed.edges if edge.linked}


def _is_same(holder: Holder, parsed: ParsedArticle, origin: Origin, published: datetime) -> bool:
    known = holder.article
    letters = sum(map(str.isalnum, parsed.title + parsed.lead + parsed.body))
    if letters >= SHORT_LETTERS:
        return True
    if origin.names_item and (known.source, known.source_ref) == (origin.source, origin.ref):
        return True  # the same post or file, however late
    if abs(published - known.published_at) > SHORT_KNOWN or has_other_tags(holder, parsed):
        return False
    return not _lead_to_two_pages(known.url, parsed.url)


async def _is_repeated(
    connection: AsyncConnection,
    holder: Holder,
    parsed: ParsedArticle,
    origin: Origin,
    published: datetime,
) -> bool:
    """Whether a feed or a site only repeats a short text: some of them give what they said already
    another id and another address each time that they are asked. By its date it may be another
    day's; where it has none, it is the same for as long as it goes on being offered."""
    if origin.source is not Source.FEED or has_other_tags(holder, parsed):
        return False
    known = holder.article
    roads = (await article_sources.of(connection, [known.id])).get(known.id, ())
    if all(road.key != origin.teacher for road in roads):
        return False
    if parsed.published_at == published:
        return abs(published - known.published_at) < _OTHER_DAY
    offered = None
    if origin.source_id is not None:
        offered = await source_items.last_offered(connection, origin.source_id, known.id)
    return abs(published - (offered or known.published_at)) <= SHORT_KNOWN


def has_other_tags(holder: Holder, parsed: ParsedArticle) -> bool:
    """Whether each of two texts has a tag that the other has not: one that only has more, or none,
    is under the same."""
    stored, offered = set(map(hashtag_key, holder.hashtags)), {tag.key for tag in parsed.hashtags}
    return not (stored <= offered or offered <= stored)


def _lead_to_two_pages(one: str | None, other: str | None) -> bool:
    """Whether two addresses are those of two articles of one site."""
    if not one or not other or not is_article(one) or not is_article(other):
        return False
    return host_of(one) == host_of(other) and canonical_url(one) != canonical_url(other)


def _key_without(article: Article, learnt: set[str]) -> str:
    rest = [part for part in (article.lead, *article.body.split("\n\n")) if part]
    while rest and key_of_line(f"{Place.TAIL} {rest[-1]}") in learnt:
        rest.pop()
    lead, body = (rest[0], "\n\n".join(rest[1:])) if rest else ("", "")
    return key_of_text(article.title, lead, body)


def tags_of(article: Article) -> set[str]:
    """The tags of a stored article, by their keys."""
    return set(map(hashtag_key, article.hashtags))
