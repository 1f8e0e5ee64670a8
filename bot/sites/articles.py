"""A page of a site becomes an article: by trafilatura, and by what we know of sites. Pure."""

from __future__ import annotations

from bot.intake.articles import from_html
from bot.intake.parsed import ParsedArticle


def article_of_page(html: str | bytes, url: str) -> ParsedArticle:
    """The article of a page at an address. Raises NotAnArticleError where it has no title or no
    text, or where no parser reads it in time."""
    return from_html(html, url=url)
