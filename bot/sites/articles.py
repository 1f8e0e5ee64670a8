"""A page of a site becomes an article: by trafilatura, and by what we know of sites. Pure.

trafilatura finds the text of layouts that have no paragraphs, and leaves more of the frame in than
it must: so the frame is cut out before it looks (`bot/sites/pruning.py`), and the title, the date
and the credit are read by our own rules (`bot/sites/facts.py`). Where it finds less than we do
(`bot/intake/pages.py`), ours counts. `python -m tests.benchmarks pages` compares them.
"""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborHTMLParser

from bot.intake.articles import from_page
from bot.intake.decoding import MAX_BYTES, NotAnArticleError, decode
from bot.intake.pages import Page, read_page
from bot.intake.parsed import ParsedArticle, words_of
from bot.sites.facts import date_line, date_of_address, facts_of, take_date
from bot.sites.frames import told_of
from bot.sites.markup import checked
from bot.sites.pruning import prune
from bot.sites.simple import simplified

_LOCAL = ZoneInfo("Asia/Almaty")
# trafilatura's work grows faster than a page: one of so many tags, ten times what pages of articles
# have, takes two seconds. A larger one is read by us alone.
_MOST_TAGS = 20_000
# What is shorter is no article's text, but a label.
_LEAST_TEXT = 40
_FAR_MORE = 2.5


def article_of_page(html: str | bytes, url: str, now: datetime | None = None) -> ParsedArticle:
    """The article of a page at an address.

    `now`: when it was fetched; a date after it is none. Raises NotAnArticleError where it has no
    title or no text, or where no parser reads it in time.
    """
    text = checked(decode(html[: MAX_BYTES + 1]) if isinstance(html, bytes) else html)
    tree = LexborHTMLParser(text)
    facts = facts_of(tree, url, now)
    pictured = prune(tree)
    shown = take_date(tree, now)
    simple = simplified(tree)
    paragraphs = _paragraphs(simple, facts.title, url)
    if not facts.title or not paragraphs:
        raise NotAnArticleError("no-text", "the page has no title or no text")
    page = Page(
        facts.title,
        (*paragraphs[:1], *pictured, *paragraphs[1:]),
        facts.url,
        facts.outlet,
        facts.published or shown or date_line(simple, now) or _day(url, now),
        facts.tags,
    )
    return from_page(page, url=url)


def _day(url: str, now: datetime | None) -> datetime | None:
    day = date_of_address(url)
    if day is None:
        return None
    moment = datetime.combine(day, time(0), _LOCAL)
    return None if now and moment > now else moment


def _paragraphs(html: str, title: str, url: str) -> tuple[str, ...]:
    """The paragraphs of a page out of which its frame was cut."""
    known = told_of(_without_title(_ours(html, title), title))
    if html.count("<") > _MOST_TAGS:
        return known
    found = told_of(_without_title(_trafilatura(html, url), title))
    least = sum(map(len, found))
    if least < _LEAST_TEXT or sum(map(len, known)) > _FAR_MORE * least:
        return known or found
    return found


def _ours(html: str, title: str) -> tuple[str, ...]:
    try:
        return read_page(html).paragraphs
    except NotAnArticleError:
        return ()


def _trafilatura(html: str, url: str) -> tuple[str, ...]:
    from trafilatura import bare_extraction  # a sixth of a second

    found = bare_extraction(
        html, url=url, include_comments=False, include_tables=True, with_metadata=False
    )
    text = getattr(found, "text", None) or ""
    lines = (" ".join(line.removeprefix("- ").split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def _without_title(paragraphs: tuple[str, ...], title: str) -> tuple[str, ...]:
    words = words_of(title)
    return tuple(one for one in paragraphs if words_of(one) != words)
