"""What an article says after a correction: as it is stored, with what changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.intake.articles import from_parts
from bot.intake.fragments import paragraphs_of
from bot.intake.json_article import cleaned, instant_of
from bot.intake.parsed import ParsedArticle
from bot.topics.hashtags import find_hashtags, hashtag_key
from bot.web.article_models import Change, ChangeHtml
from storage.articles import Article


def text_of(article: Article) -> str:
    """The text of a stored article, without its title."""
    return "\n\n".join(part for part in (article.lead, article.body) if part)


def corrected(article: Article, change: Change, *, language: str = "") -> ParsedArticle:
    """An article as a correction wants it; `language`: of its source, where it is taken away.
    Raises NotAnArticleError when it would tell nothing."""
    former = text_of(article)
    html = change.html if isinstance(change, ChangeHtml) else None
    text = former
    if html is not None:
        text = "\n\n".join(paragraphs_of(html))
    elif change.says("text") and not isinstance(change, ChangeHtml):
        text = change.text or ""
    parsed = from_parts(
        change.title or article.title, text, tags=_tags(article, former, text, change)
    )
    if text == former:
        # What was sorted out of it when it came is not in the text that is stored.
        parsed = replace(parsed, lead=article.lead, body=article.body, credit=article.credit)
    return replace(
        parsed,
        url=change.url if change.says("url") else article.url,
        published_at=_published(article, change),
        language=_language(article, change, parsed, language),
        outlet=cleaned(change.outlet or "") if change.says("outlet") else article.outlet,
    )


def _tags(article: Article, former: str, text: str, change: Change) -> list[str]:
    """The tags beside the text: as given; else those that are stored, but for what only the former
    text had."""
    if change.says("hashtags"):
        return list(change.hashtags or ())
    if text == former:
        return list(article.hashtags)
    told = {tag.key for tag in find_hashtags(f"{article.title}\n{former}", glued=True)}
    return [tag for tag in article.hashtags if hashtag_key(tag) not in told]


def _published(article: Article, change: Change) -> datetime | None:
    if not change.says("published"):
        return article.published_at
    return instant_of(change.published) if change.published else None


def _language(article: Article, change: Change, parsed: ParsedArticle, of_source: str) -> str:
    if not change.says("language"):
        return article.language
    return change.language or of_source or parsed.language
