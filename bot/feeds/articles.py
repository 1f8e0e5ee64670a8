"""An item of a feed becomes an article. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.feeds.model import Feed, Item
from bot.intake.addresses import host_of
from bot.intake.articles import from_parts
from bot.intake.outlets import name_of_source
from bot.intake.parsed import ParsedArticle
from bot.topics.hashtags import find_hashtags

_MOST_TAGS = 20
_NO_TAG = re.compile(r"[^\w\u00b7\u200c]+")
_BARS = re.compile(r"[|•·\n]|\s[—–-]\s|:\s")
_ARABIC = re.compile("[\u0600-\u06ff]")
# What feeds call themselves beside the outlet's name.
_GENERAL = re.compile(
    r"^(?:rss(?:[- ](?:лента|канал|feed))?|лента|feed|новости|жаңалықтар|news"
    r"|все\s(?:новости|материалы)|последние\sновости|главн(?:ая|ые)|latest\snews|соңғы\sжаңалықтар)\W*$",
    re.IGNORECASE,
)
# A text of fewer words may lack the letters by which Kazakh is told from Russian.
_FEW_WORDS = 12


def article_of(item: Item, feed: Feed) -> ParsedArticle:
    """The article that an item tells. Raises NotAnArticleError when it tells nothing."""
    article = from_parts(
        item.title,
        item.text.split("\n\n") if item.text else [],
        tags=hashtags_of(item),
        outlet=name_of_source(item.outlet) or outlet_of(feed),
        url=item.url,
        published_at=item.published,
    )
    return replace(article, language=_language(article, item.language or feed.language))


def hashtags_of(item: Item) -> list[str]:
    """The hashtags that an item's categories make, as Telegram would link them; at most twenty."""
    tags: dict[str, str] = {}
    for category in item.categories:
        word = _NO_TAG.sub("_", category).strip("_")
        found = find_hashtags(f"#{word}")
        if len(found) == 1 and found[0].end == len(word) + 1:
            tags.setdefault(found[0].key, f"#{word}")
    return list(tags.values())[:_MOST_TAGS]


def outlet_of(feed: Feed) -> str:
    """What a feed's outlet is called, of its title: the part that its address has as well, without
    what all feeds are called. "" where the title says no name."""
    host = host_of(feed.link).rpartition(".")[0].replace("-", "") if feed.link else ""
    parts = [one.strip() for one in _BARS.split(feed.title[:300]) if one and one.strip()]
    for part in parts:
        letters = re.sub(r"[\W_]", "", part).casefold()
        if len(host) > 2 and host in letters:
            return name_of_source(part)
    named = [one for one in parts if not _GENERAL.match(one)]
    return name_of_source(named[0]) if named else ""


def _language(article: ParsedArticle, declared: str) -> str:
    """The text decides, and the feed where the text is too short to, or in letters that it cannot
    be told by."""
    if _ARABIC.search(article.text[:200]):
        return "kk"  # Kazakh of China is written so; nothing else here is
    short = len(article.text.split()) < _FEW_WORDS
    return "kk" if short and declared == "kk" and article.language == "ru" else article.language
