"""A text, a Telegram post or a page becomes an article: title, lead, body, tags, outlet. Pure.

The shape of the region's news is the norm: a title line, a lead that ends with who reports it, a
photo credit that stands as a paragraph of its own, paragraphs, and a last line of hashtags. What
stands around them under every post is sorted out by `bot/intake/footers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.intake.addresses import canonical_url as canonical_url  # for those who store
from bot.intake.addresses import for_readers, is_article, with_scheme
from bot.intake.attribution import find_outlet
from bot.intake.boilerplate import edges_of
from bot.intake.decoding import NotAnArticleError, decode
from bot.intake.footers import Divided, divide
from bot.intake.lines import Line, read_lines
from bot.intake.outlets import name_of_source
from bot.intake.pages import Page, looks_like_html, read_page
from bot.intake.parsed import MAX_TITLE, key_of_words, title_of, with_keys
from bot.intake.parsed import ParsedArticle as ParsedArticle  # what this module makes
from bot.intake.parsed import text_key as text_key
from bot.intake.pictures import without_credit
from bot.topics.hashtags import Entity, Hashtag, find_hashtags, from_entities
from bot.topics.language import detect

_ADDRESS_ALONE = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)


def parse_bytes(data: bytes, *, name: str = "") -> ParsedArticle:
    """An article from a file's bytes, text or HTML. Raises NotAnArticleError."""
    text = decode(data)
    if name.lower().endswith((".html", ".htm", ".xhtml")) or looks_like_html(text):
        return from_html(text)
    return from_text(text)


def from_text(text: str) -> ParsedArticle:
    """An article from plain text. Raises NotAnArticleError when it tells nothing."""
    lines = read_lines(text)
    return _finished(*_assemble(lines), lines)


def from_message(text: str, entities: Sequence[Entity] = ()) -> ParsedArticle:
    """An article from a Telegram message (text or caption).

    Its tags are those that Telegram marked, and those of the text by the same grammar, for an
    editor's client may mark none. Raises NotAnArticleError when it tells nothing: tags alone, a
    footer, an address.
    """
    lines = read_lines(text, entities)
    return _finished(*_assemble(lines), lines, from_entities(text, entities))


def from_html(html: str | bytes, *, url: str | None = None) -> ParsedArticle:
    """An article from a page. Raises NotAnArticleError when it has no title or no text."""
    return from_page(read_page(decode(html) if isinstance(html, bytes) else html), url=url)


def from_page(page: Page, *, url: str | None = None) -> ParsedArticle:
    """An article from what was read off a page. Raises NotAnArticleError when it tells nothing."""
    return from_parts(
        page.title,
        page.paragraphs,
        tags=[tag if tag.startswith("#") else f"#{tag.replace(' ', '_')}" for tag in page.tags],
        outlet=name_of_source(page.outlet),
        url=url or for_readers(page.url or ""),
        published_at=page.published_at,
    )


def from_parts(
    title: str,
    paragraphs: Sequence[str],
    *,
    tags: Sequence[str] = (),
    outlet: str = "",
    url: str | None = None,
    published_at: datetime | None = None,
) -> ParsedArticle:
    """An article from parts that are known apart, as a page and a feed have them; `tags` with their
    "#". What the text itself says of its outlet goes before `outlet`. Without a title the text's
    first sentence is it. Raises NotAnArticleError when it tells nothing."""
    lines = read_lines("\n\n".join([title, *paragraphs]))
    article, divided = _assemble(lines, titled=bool(title))
    line = " ".join(tag for tag in tags if tag.casefold() not in article.text.casefold())
    article = replace(
        article,
        tag_line=" ".join(part for part in (article.tag_line, line) if part),
        outlet=article.outlet or outlet,
        url=url or article.url,
        published_at=published_at,
    )
    return _finished(article, divided, lines)


def _assemble(lines: Sequence[Line], *, titled: bool = False) -> tuple[ParsedArticle, Divided]:
    divided = divide(lines, titled=titled)
    told = [without_credit(line.text) for line in divided.told]
    if not any(char.isalpha() for text in told for char in text):
        raise NotAnArticleError("no-text", "there are no words in it")
    whole = titled and len(told[0]) <= MAX_TITLE
    title, rest = (told[0], told[1:]) if whole else title_of(told)
    lead, body = (rest[0], rest[1:]) if rest else ("", [])
    # What leads on to the whole text stands before what the text mentions.
    links = [link.url for line in (*divided.pointers, *divided.told) for link in line.links]
    shown = (for_readers(with_scheme(url)) for url in links if is_article(url))
    articles = list(dict.fromkeys(url for url in shown if url))
    article = ParsedArticle(
        title=title,
        lead=lead,
        body="\n\n".join(body),
        credit="\n".join(line.text for line in divided.credits),
        outlet=find_outlet([title, lead, *rest[-2:]]),
        url=articles[0] if articles else None,
        language=detect("\n".join(told)),
        tag_line=" ".join(line.text for line in divided.tags),
        aside="\n\n".join(line.text for line in divided.rubrics),
        edges=edges_of(divided.told, articles),
    )
    return article, divided


def _finished(
    article: ParsedArticle,
    divided: Divided,
    lines: Sequence[Line],
    marked: Sequence[Hashtag] = (),
) -> ParsedArticle:
    """The article with its tags, and with the keys that its whole text has."""
    tags = find_hashtags(article.text, glued=True)
    around = "\n".join(line.text for line in (*divided.footers, *divided.pointers))
    tags += [Hashtag(tag.text, tag.key, 0, 0) for tag in [*marked, *find_hashtags(around)]]
    article = replace(article, hashtags=_unique(tags))
    # By all that was taken for told before footers were told apart.
    apart = {*divided.tags, *divided.credits}
    former = [without_credit(line.text) for line in lines if line not in apart]
    former = [text for text in former if not _ADDRESS_ALONE.fullmatch(text)]
    whole = key_of_words(" ".join([*former, article.tag_line]))
    return with_keys(article, [whole])


def _unique(tags: Sequence[Hashtag]) -> tuple[Hashtag, ...]:
    seen: dict[str, Hashtag] = {}
    for tag in tags:
        seen.setdefault(tag.key, tag)
    return tuple(seen.values())
