"""A page of a site becomes an article: by trafilatura, and by what we know of sites. Pure.

trafilatura finds the text where a site says nothing of where it is, and leaves more of the frame in
than it must: so the frame is cut out (`bot/sites/pruning.py`) and paragraphs are made of whatever
parts them (`bot/sites/simple.py`) before it looks; the title, the date and the credit are read by
our own rules (`bot/sites/facts.py`). Where it finds much less than we do (`bot/intake/pages.py`),
ours counts. `python -m tests.benchmarks pages` compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from html import escape

from selectolax.lexbor import LexborHTMLParser

from bot.intake.articles import from_page
from bot.intake.decoding import MAX_BYTES, NotAnArticleError, decode
from bot.intake.pages import Page, read_page
from bot.intake.parsed import ParsedArticle, words_of
from bot.intake.pictures import is_credit
from bot.sites.facts import date_line, date_of_address, facts_of, take_date
from bot.sites.frames import told_of
from bot.sites.markup import checked
from bot.sites.pruning import prune
from bot.sites.simple import Simple, simplified
from bot.topics.calendar import LOCAL

# Of so many tags, ten times what pages of articles have, trafilatura takes up to a second. A larger
# page is read by us alone.
_MOST_TAGS = 20_000
# What is shorter is no article's text, but a label.
_LEAST_TEXT = 40
_FAR_MORE = 2.5
# The longest article seen has under 100,000 characters; what goes on behind twice as many is none.
_MOST_TEXT = 200_000
# A lead is a sentence; more than one or two blocks between are something else.
_LEAST_LEAD, _MOST_BEFORE = 60, 2
_MOST_BLOCKS, _MOST_CREDITS = 2000, 5


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
    paragraphs = _beginning(_paragraphs(simple, facts.title, url))
    if not facts.title or not paragraphs:
        raise NotAnArticleError("no-text", "the page has no title or no text")
    pictured += [one for one in simple.blocks[:_MOST_BLOCKS] if is_credit(one)]
    credited = [one for one in dict.fromkeys(pictured) if one not in paragraphs][:_MOST_CREDITS]
    page = Page(
        facts.title,
        (*paragraphs[:1], *credited, *paragraphs[1:]),
        facts.url,
        facts.outlet,
        facts.published or shown or date_line(simple.blocks, now) or _day(url, now),
        facts.tags,
    )
    return from_page(page, url=url)


def _day(url: str, now: datetime | None) -> datetime | None:
    day = date_of_address(url)
    if day is None:
        return None
    moment = datetime.combine(day, time(0), LOCAL).astimezone(UTC)
    return None if now and moment > now else moment


def _paragraphs(simple: Simple, title: str, url: str) -> tuple[str, ...]:
    """The paragraphs of a page in simple markup."""
    html = simple.html
    known = told_of(_without_title(_ours(html, title), title))
    if html.count("<") > _MOST_TAGS:
        return known
    found = told_of(_without_title(_trafilatura(html, url), title))
    least = sum(map(len, found))
    if least < _LEAST_TEXT or sum(map(len, known)) > _FAR_MORE * least:
        return known or found
    return (*_lead(simple.blocks, title, found[0]), *found)


def _beginning(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs up to what the longest article has; one that is longer alone is cut."""
    kept, room = [], _MOST_TEXT
    for one in paragraphs:
        if room <= 0:
            break
        kept.append(one[:room])
        room -= len(one)
    return tuple(kept)


def _lead(blocks: Sequence[str], title: str, first: str) -> tuple[str, ...]:
    """What stands between the title and the text, in a box of its own that was not taken for it."""
    words = words_of(title)
    at = [number for number, block in enumerate(blocks) if words_of(block) == words]
    start = at[0] + 1 if at else len(blocks)
    end = next((number for number, one in enumerate(blocks) if one == first), 0)
    between = told_of(blocks[start:end])
    told = tuple(one for one in between if len(one) >= _LEAST_LEAD)
    return told if len(told) <= _MOST_BEFORE else ()


def _ours(html: str, title: str) -> tuple[str, ...]:
    try:
        return read_page(f"<title>{escape(title)}</title>{html}").paragraphs
    except NotAnArticleError:
        return ()


def _trafilatura(html: str, url: str) -> tuple[str, ...]:
    from trafilatura import bare_extraction  # a sixth of a second

    try:
        found = bare_extraction(html, url=url, include_comments=False)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever a parser raises at a stranger's page: ours counts
        return ()
    text = getattr(found, "text", None) or ""
    lines = (" ".join(line.removeprefix("- ").split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def _without_title(paragraphs: tuple[str, ...], title: str) -> tuple[str, ...]:
    words = words_of(title)
    return tuple(one for one in paragraphs if words_of(one) != words)
