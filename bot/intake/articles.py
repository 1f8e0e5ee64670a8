"""A text, a Telegram post or a page becomes an article: title, lead, body, tags, outlet. Pure.

The shape of the region's news is the norm: a title line, a lead that ends with who reports it, a
photo credit that stands as a paragraph of its own, paragraphs, and a last line of hashtags.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from bot.intake.decoding import NotAnArticleError, decode
from bot.intake.outlets import find_outlet, is_credit, without_credit
from bot.intake.pages import Page, looks_like_html, read_page
from bot.topics.hashtags import Entity, Hashtag, find_hashtags, from_entities
from bot.topics.language import detect

MAX_TITLE = 300
_PARAGRAPHS = re.compile(r"\n\s*\n|\n")
_URL = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s\u00a0]+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"#])")
# Invisible on every screen, and copied along from pages: soft hyphen, zero-width space, BOM.
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article that is not stored yet. Empty strings and None where the text does not say.

    `hashtags` are unique by key, in the order and the spelling seen first; their offsets, like
    those of every match, are into `text`.
    """

    title: str
    lead: str
    body: str
    credit: str = ""
    hashtags: tuple[Hashtag, ...] = ()
    outlet: str = ""
    url: str | None = None
    language: str = "ru"
    published_at: datetime | None = None
    tag_line: str = ""

    @property
    def text(self) -> str:
        """All that topics are looked for in: title, lead, body and the line of tags."""
        return "\n\n".join(
            part for part in (self.title, self.lead, self.body, self.tag_line) if part
        )


def parse_bytes(data: bytes, *, name: str = "") -> ParsedArticle:
    """An article from a file's bytes, text or HTML. Raises NotAnArticleError."""
    text = decode(data)
    if name.lower().endswith((".html", ".htm", ".xhtml")) or looks_like_html(text):
        return from_html(text)
    return from_text(text)


def from_text(text: str, *, glued: bool = True) -> ParsedArticle:
    """An article from plain text. Raises NotAnArticleError when there is no word in it."""
    paragraphs = _paragraphs(text)
    article = _assemble(paragraphs)
    return replace(article, hashtags=_unique(find_hashtags(article.text, glued=glued)))


def from_message(text: str, entities: Sequence[Entity] = ()) -> ParsedArticle:
    """An article from a Telegram message (text or caption); its hashtag entities decide the tags.

    A link behind words (`text_link`) or in the text gives the URL. Raises NotAnArticleError.
    """
    article = _assemble(_paragraphs(text))
    keys = {tag.key for tag in from_entities(text, entities)}
    # Entities count UTF-16 units of the message; ours are places in the article's own text.
    tags = [tag for tag in find_hashtags(article.text, glued=True) if tag.key in keys]
    found = {tag.key for tag in tags}
    rest = [
        Hashtag(tag.text, tag.key, 0, 0)
        for tag in from_entities(text, entities)
        if tag.key not in found
    ]
    links = [url for entity in entities if (url := getattr(entity, "url", None))]
    url = article.url or next((link for link in links if link.startswith("http")), None)
    return replace(article, hashtags=_unique([*tags, *rest]), url=url)


def from_html(html: str | bytes, *, url: str | None = None) -> ParsedArticle:
    """An article from a page. Raises NotAnArticleError when it has no title or no text."""
    page: Page = read_page(decode(html) if isinstance(html, bytes) else html)
    paragraphs = _paragraphs("\n\n".join([page.title, *page.paragraphs]))
    article = _assemble(paragraphs)
    tags = [tag if tag.startswith("#") else f"#{tag.replace(' ', '_')}" for tag in page.tags]
    line = " ".join(tag for tag in tags if tag.casefold() not in article.text.casefold())
    article = replace(
        article,
        tag_line=" ".join(part for part in (article.tag_line, line) if part),
        outlet=article.outlet or page.outlet,
        url=url or page.url or article.url,
        published_at=page.published_at,
    )
    return replace(article, hashtags=_unique(find_hashtags(article.text, glued=True)))


def text_key(article: ParsedArticle) -> str:
    """The same for the same text, however it is spaced, punctuated or capitalised."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", article.text).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


_TRACKING = re.compile(r"utm_|yclid$|gclid$|fbclid$|_openstat$|from$|ref$", re.IGNORECASE)


def canonical_url(url: str) -> str:
    """The same for the addresses of one page: without scheme, www, tracking, fragment, slash."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    query = urlencode(
        sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0]))
    )
    path = parts.path.rstrip("/").removesuffix("/amp")
    return f"{host}{path}" + (f"?{query}" if query else "")


def _paragraphs(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = [" ".join(part.split()) for part in _PARAGRAPHS.split(text)]
    found = [part for part in found if part]
    if not any(char.isalpha() for part in found for char in part):
        raise NotAnArticleError("no-text", "there are no words in it")
    return found


def _is_tag_line(paragraph: str) -> bool:
    return paragraph.startswith("#") and all(
        word.startswith("#") for word in re.split(r"[\s,;|]+", paragraph) if word
    )


def _assemble(paragraphs: list[str]) -> ParsedArticle:
    tag_lines = [part for part in paragraphs if _is_tag_line(part)]
    credits_ = [part for part in paragraphs if is_credit(part)]
    told = [part for part in paragraphs if not is_credit(part) and not _is_tag_line(part)]
    urls = [part for part in told if _URL.fullmatch(part)]
    told = [without_credit(part) for part in told if not _URL.fullmatch(part)]
    if not told:
        told = tag_lines or credits_ or urls  # a text of tags only: better than none
        tag_lines = []
    title, rest = _title(told)
    lead, body = (rest[0], rest[1:]) if rest else ("", [])
    whole = "\n".join(paragraphs)
    link = _URL.search(whole)
    return ParsedArticle(
        title=title,
        lead=lead,
        body="\n\n".join(body),
        credit="\n".join(credits_),
        outlet=find_outlet([lead, *rest[-2:]]),
        url=link.group().rstrip(".,;:!?)»") if link else None,
        language=detect(whole),
        tag_line=" ".join(tag_lines),
    )


def _title(told: list[str]) -> tuple[str, list[str]]:
    """The title and what follows; of one long paragraph the first sentence is the title."""
    first, rest = told[0], told[1:]
    if len(first) <= MAX_TITLE and rest:
        return first, rest
    sentences = _SENTENCE_END.split(first, maxsplit=1)
    title, remainder = sentences[0], sentences[1:]
    if len(title) > MAX_TITLE:
        return _cut(title, MAX_TITLE), [first, *rest]
    return title, [*remainder, *rest]


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0][: limit - 1] + "…"


def _unique(tags: Sequence[Hashtag]) -> tuple[Hashtag, ...]:
    seen: dict[str, Hashtag] = {}
    for tag in tags:
        seen.setdefault(tag.key, tag)
    return tuple(seen.values())
