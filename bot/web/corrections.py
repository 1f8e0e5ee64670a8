"""What an article says after a correction: as it is stored, with what changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.intake.addresses import for_readers
from bot.intake.articles import from_parts
from bot.intake.fragments import paragraphs_of
from bot.intake.instants import instant_of
from bot.intake.json_article import cleaned, with_signs
from bot.intake.parsed import ParsedArticle
from bot.topics.hashtags import find_hashtags
from bot.web.article_models import Change, ChangeHtml
from storage.articles import Article


def text_of(article: Article) -> str:
    """The text of a stored article, without its title."""
    return "\n\n".join(part for part in (article.lead, article.body) if part)


def corrected(article: Article, change: Change, sign: Callable[[str], str]) -> ParsedArticle:
    """An article as a correction wants it; `sign`: what is made of an outlet that it claims. Raises
    NotAnArticleError where it would tell nothing."""
    former = text = text_of(article)
    if isinstance(change, ChangeHtml):
        text = "\n\n".join(paragraphs_of(change.html))
    elif change.says("text"):
        text = change.text
    title = change.title if change.says("title") else article.title
    tags = with_signs(_tags(article, former, text, change))
    parsed = from_parts(" ".join(title.split()), [text], tags=tags)
    if text == former:
        # What was sorted out of it when it came is not in the text that is stored.
        parsed = replace(parsed, lead=article.lead, body=article.body, credit=article.credit)
    claimed = cleaned(change.outlet) if change.says("outlet") else ""
    told = change.published if change.says("published") else ""
    return replace(
        parsed,
        url=for_readers(change.url or "") if change.says("url") else article.url,
        published_at=instant_of(told) if told else article.published_at,
        language=change.language if change.says("language") else article.language,
        outlet=(sign(claimed) if claimed else "") or article.outlet,
    )


def _tags(article: Article, former: str, text: str, change: Change) -> list[str]:
    """The tags beside the text: as given; else those that are stored, unless the text is another
    one with tags in it. (Which of them stood in the former text is not kept.)"""
    if change.says("hashtags"):
        return list(change.hashtags)
    return [] if text != former and find_hashtags(text, glued=True) else list(article.hashtags)
