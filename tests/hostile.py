"""Hostile texts, and what is tried with them: run as a process, which can be killed.

`python -m tests.hostile patterns` (functions, huge) prints what took much more than in proportion
to its input, a line each. A regular expression that hangs cannot be interrupted, only killed.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import bot
import handlers
import storage
from bot import moments, sentences
from bot.corrections.judge import Said, judge
from bot.feeds.balancing import balanced
from bot.feeds.dates import read_date
from bot.feeds.mending import mended
from bot.feeds.model import NotAFeedError
from bot.feeds.opml import read_opml
from bot.feeds.reading import read_feed
from bot.feeds.teasers import without_call
from bot.feeds.texts import headline_of, paragraphs_of
from bot.fetching.robots import read_robots
from bot.intake import addresses, attribution, datelines, footers, fragments, lines, pages, pictures
from bot.intake.articles import from_html, from_message, from_text, parse_bytes
from bot.intake.decoding import NotAnArticleError
from bot.intake.doubts import as_it_is, doubt_of, has_link, is_told
from bot.intake.kinds import announced
from bot.intake.kinds.offers import offers
from bot.intake.nesting import is_bounded
from bot.intake.parsed import words_of
from bot.intake.shown import gist
from bot.messages.markup import Message, clean, entities, escape, visible_units
from bot.sites.articles import article_of_page
from bot.sites.dates import read_moment
from bot.sites.finding import find_feeds
from bot.sites.links import list_page
from bot.sites.sitemaps import sitemap
from bot.stories.traits import Text, traits_of
from bot.times import read_time
from bot.topics import hashtags, language, tokens
from bot.topics.normal import composed
from bot.topics.typed_named import phrases_of
from bot.zones import find_zone

# Each is repeated.
SHAPES = {
    "capitals": "A ", "brackets": "((((", "hashes": "#", "elements": "<div>", "less-than": "<",
    "ampersands": "&#", "spaces": " ", "lines": "\n", "lines of spaces": "\n ", "tabs": "\t",
    "capitalised words": "Иванов ", "short words": "Ab ", "no spaces": "а", "no spaces, A": "A",
    "addresses": "https://example.kz/n/1 ", "one address": "https://a.kz/", "digits": "1",
    "marks": "\u0301\u0323", "marked": "а\u0301 ",
    "quotes": '"', "angle quotes": "«", "dashes": "- ",
    "names": "@", "slashes": "/", "domains": "a.", "punctuation": ".,", "mail": "a@", "tags": "#а",
    "equals": "=", "colons": ":", "backslashes": "\\", "pictures": "Фото: ", "reports": "сообщает ",
    "reporters": "корреспондент ", "kazakh reports": "деп хабарлайды ", "kazakh": "ң",
    "pipes": "| ",
    "words and hyphens": "а-", "numbers": "1.", "percents": "%", "braces": "{", "emoji": "👉🇰🇿",
    "invisible": "\u200b", "follow": "подпишитесь на ", "us": "читайте ", "underscores": "_",
    "sentences": "Да. ", "attributes": "a='b' ", "no-break spaces": "\u00a0",
    "instructions": "<?a", "types": "<!DOCTYPE a>", "subsets": "<!DOCTYPE a [ ]>",
    "comments": "<!---->", "open comments": "<!--", "sections": "<![CDATA[",
}  # fmt: skip
# Stands in the middle: what has read so far fails there, and what is read after it meets the end.
BREAK = "!\n"
# Eight times the text may take the processor so many times as long before it is looked at again.
TIMES, FACTOR, TRIES, HUGE = 8, 24, 3, 1_000_000
_NOW = datetime(2026, 11, 28, tzinfo=UTC)


@dataclass(frozen=True)
class Size:
    """A length of text, and from how many seconds on it is compared with an eighth of it."""

    length: int
    worth_a_look: float


# What is quadratic takes one step for each two characters, and a step of a pattern (nanoseconds) is
# seen among little else in a short text; the more else is done with each character, the longer the
# text has to be. All of them would see what takes a tenth of a second for 32 thousand characters,
# also where it does so in one half of the text only.
SIZES = {
    "patterns": Size(4_000, 0.00075),
    "functions": Size(16_000, 0.0125),
    "huge": Size(256_000, 0),
}


def patterns() -> dict[str, re.Pattern[Any]]:
    """Every compiled regular expression of the project by where it stands, each once."""
    found: dict[tuple[Any, int], tuple[str, re.Pattern[Any]]] = {}
    for package in (bot, handlers, storage):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith("__main__") or ".migrations." in module.name:
                continue  # they run, and alembic's are no text's
            loaded = importlib.import_module(module.name)
            for name, value in list(vars(loaded).items()):
                for pattern in _in(value):
                    key = pattern.pattern, pattern.flags
                    found.setdefault(key, (f"{module.name}.{name}", pattern))
    return {f"{where} {number}": one for number, (where, one) in enumerate(found.values())}


def _in(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _in(one)


def search(pattern: re.Pattern[Any], text: str) -> None:
    """All that can be asked of a pattern."""
    wanted = text.encode() if isinstance(pattern.pattern, bytes) else text
    for _ in pattern.finditer(wanted):
        pass
    pattern.match(wanted)
    pattern.fullmatch(wanted)


def _made(text: str) -> None:
    message = Message(escape(text))
    assert message.plain is not None
    visible_units(text)
    entities(text)
    clean(text)


def _fed(text: str) -> None:
    _read_bare(f'<rss version="2.0"><channel>{text}'.encode())


def _read_bare(body: bytes) -> None:
    for read in (
        lambda: read_feed(body, url="https://example.kz/", now=_NOW),
        lambda: read_opml(body),
    ):
        with contextlib.suppress(NotAFeedError):
            read()


def _of_sites(text: str) -> None:
    """Each reader of pages by itself: what one refuses is no news to the others."""
    page = f"<html><head><title>{text}</title></head><body><h1>Закон</h1><p>{text}<p>{text}"
    listed = f"<a href='/n/1-a-b'>{text}</a><time>{text}</time><i class='date'>{text}</i>{text}"
    named = f"<link rel=alternate type=application/rss+xml title='{text}' href='{text}'>{text}"
    mapped = f"<urlset><url><loc>{text}</loc><title>{text}</title><lastmod>{text}</lastmod></url>"
    for read in (
        lambda: article_of_page(page, "https://example.kz/n/1-a-b", _NOW),
        lambda: list_page(listed, "https://example.kz/", _NOW),
        lambda: find_feeds(named, "https://example.kz/"),
        lambda: sitemap(mapped.encode("utf-8", "replace"), "https://example.kz/s.xml", _NOW),
    ):
        with contextlib.suppress(NotAnArticleError):
            read()


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "articles.from_text": from_text,
    "articles.from_message": from_message,
    "articles.from_html": from_html,
    "articles.parse_bytes": lambda text: parse_bytes(text.encode()),
    "pages.looks_like_html": pages.looks_like_html,
    "pages.read_page": lambda text: from_html(f"<h1>Заголовок</h1><p>{text}</p>"),
    "pages.attributes": lambda text: from_html(f"<h1 a='{text}'>З</h1><p {text}>Слова слова</p>"),
    "nesting": is_bounded,
    "addresses": lambda text: (
        addresses.kind_of(f"https://example.kz/{text}"),
        addresses.kind_of(text),
        addresses.canonical_url(f"https://example.kz/?{text}"),
    ),
    "lines": lines.read_lines,
    "typed_named": phrases_of,
    "footers": lambda text: footers.part_of(lines.Line(text)),
    "footers.tags": footers.is_tag_line,
    "pictures": pictures.without_credit,
    "attribution": lambda text: (
        attribution.find_outlet([text]),
        attribution.without_attribution(text),
    ),
    "announced": lambda text: (
        announced.is_announced(text, text),
        announced.over_at(text, text, datetime(2026, 11, 24, tzinfo=UTC)),
    ),
    "datelines": lambda text: (datelines.dateline_of(text), datelines.bracketed_end(text)),
    "gist": lambda text: (gist.gist("Палата собралась", text, text), gist.gist(text, text, "")),
    "offers": offers,
    "sentences": lambda text: (sentences.sentences(text), sentences.fitting(text, 300)),
    "pictures.line": pictures.is_credit,
    "hashtags": hashtags.find_hashtags,
    "hashtags, glued": partial(hashtags.find_hashtags, glued=True),
    "tokens": tokens.Words,
    "language": language.detect,
    "normal": composed,
    "words": words_of,
    "zones": find_zone,
    "times": read_time,
    "moments": lambda text: moments.read_moment(text, _NOW),
    "robots": lambda text: (
        read_robots(f"User-agent: *\nDisallow: /{text}".encode(), "x").allow("https://a.kz/aaa"),
        read_robots(text.encode(), "x").allow(f"https://a.kz/{text}"),
    ),
    "doubts": lambda text: (doubt_of(text), has_link(text), is_told(text), as_it_is(text)),
    "corrections": lambda text: judge(Said("П", "", text), Said(text, "", f"{text} нет")),
    "messages": _made,
    "sites": _of_sites,
    "sites, dates": lambda text: read_moment(text, _NOW),
    "feeds": lambda text: _fed(f"<item><title>{text}"),
    "feeds, whole": lambda text: _fed(
        f"<item><title><![CDATA[{text}]]></title><description>{text}</description><author>{text}"
        f"</author><category>{text}</category><pubDate>{text}</pubDate></item></channel></rss>"
    ),
    "feeds, soup": lambda text: _fed(f"<b></i><item><title>{text}</title></item>{text}"),
    "feeds, bare": lambda text: _read_bare(text.encode()),
    # What looks for one letter in a text is quick: only in a long text is it seen to do so again.
    "feeds.balancing": lambda text: balanced(f"<rss><item>{text * 8}", 40_000),
    "feeds.mending": lambda text: mended(text * 16 + "<rss/>"),
    "feeds.texts": lambda text: (
        paragraphs_of(f"<p>{text}"),
        paragraphs_of(text),
        headline_of(text),
    ),
    "feeds.teasers": lambda text: without_call([text, text]),
    "stories": lambda text: traits_of(Text(text[:300], text, "ru", _NOW)),
    "fragments": lambda text: fragments.paragraphs_of(text),
    "feeds.dates": lambda text: read_date(text, now=_NOW),
}


def _seconds(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    with contextlib.suppress(NotAnArticleError):  # what is refused is refused quickly
        work(text)
    return time.process_time() - started


def _text(shape: str, length: int) -> str:
    half = SHAPES[shape] * (length // 2 // len(SHAPES[shape]))
    return half + BREAK + half


def slow(work: Callable[[str], object], shape: str, size: Size) -> str:
    """How much longer a longer text took, or "" where that is in proportion."""
    short = size.length // TIMES
    for _ in range(TRIES):
        large = _seconds(work, _text(shape, size.length))
        if large < size.worth_a_look:
            return ""
        small = _seconds(work, _text(shape, short))
        if large < FACTOR * small:
            return ""
    return f"{small:.4f} s for {short}, {large:.4f} s for {size.length}"


def _tried(what: str) -> dict[str, Callable[[str], object]]:
    if what == "patterns":
        return {name: partial(search, pattern) for name, pattern in patterns().items()}
    return FUNCTIONS if what == "functions" else {"articles.from_text": from_text}


def main(*given: str) -> None:
    """Try all patterns, all functions, or what reads every text with a quarter of a megabyte."""
    for what in given:
        tried, size = _tried(what), SIZES[what]
        sys.stderr.write(f"{len(tried)} {what}\n")
        if what == "huge":
            from_text("\n".join(_text(it, HUGE // len(SHAPES)) for it in SHAPES))
        for name, work in tried.items():
            for shape in SHAPES:
                if slower := slow(work, shape, size):
                    sys.stdout.write(f"{name} with {shape!r}: {slower}\n")
                    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
