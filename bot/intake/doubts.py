"""Whether what an editor sends is news at all, and why it seems to be none. Pure.

A doubt refuses nothing for good: the editor is told the reason, and decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.intake.parsed import ParsedArticle, key_of_words, tagged_key, title_of
from bot.sentences import sentences
from bot.topics.hashtags import Entity, Hashtag, find_hashtags, from_entities
from bot.topics.language import detect
from bot.topics.normal import composed

_LINK = re.compile(
    r"https?://[^\s<>\"«»]+|(?<![\w@/.])(?:t\.me|telegram\.me)/[^\s<>\"«»]+", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Shorter texts of an editor are talk: names to follow, answers; a sentence may be both.
SHORTEST = 120
# A headline of fewer words says nothing to those who were not there.
_FEWEST_WORDS = 5
# A longer text is news.
_LOOKED_AT = 2000
# So many words without a comma are no list of names; with an end, fewer.
_SENTENCE_WORDS, _ENDED_WORDS = 6, 2
_END = re.compile(r"[.!?…][\s»”\")]*$")


def doubt_of(text: str) -> str | None:
    """Why a text seems to be no news: `link` or `tags` (nothing else is in it), `short`. None for
    news, and for what has nothing in it to publish."""
    if len(text) > _LOOKED_AT:
        return None
    told = composed(text)
    words = _WORD.findall(_LINK.sub(" ", _without_tags(told)))
    if words:
        return "short" if len(words) < _FEWEST_WORDS else None
    if has_link(told):
        return "link"
    return "tags" if find_hashtags(told, glued=True) else None


def has_link(text: str) -> bool:
    """Whether an address is in a text: then it is no name to follow."""
    return _LINK.search(text) is not None


def is_told(text: str) -> bool:
    """Whether a short line may tell something, a sentence and no list of names."""
    words = [word for word in _WORD.findall(text) if len(word) > 1]  # initials are none
    if "#" in text or "?" in text:
        return False
    ended = len(words) >= _ENDED_WORDS and _END.search(text) is not None
    return ended or (len(words) >= _SENTENCE_WORDS and "," not in text)


def is_article(text: str, *, lists: bool = False) -> bool:
    """Whether a text is plainly an article, and neither an address nor a name; `lists`: nor a list
    of names, which may be long as well, but tells nothing."""
    if doubt_of(text) is not None or len(text.split()) < _FEWEST_WORDS:
        return False
    if not lists:
        return len(text) >= SHORTEST or "\n" in text.strip()
    told = [text[start:end] for start, end in sentences(text)]
    full = max((len(_WORD.findall(one)) for one in told), default=0)
    return len(text) >= SHORTEST and len(told) > 1 and full > _SENTENCE_WORDS


def as_it_is(text: str, entities: Sequence[Entity] = ()) -> ParsedArticle:
    """An article of what tells nothing by itself, a link or tags: its lines as they stand."""
    lines = [" ".join(line.split()) for line in composed(text).splitlines()]
    title, rest = title_of([line for line in lines if line] or [""])
    links = _LINK.findall(text)
    article = ParsedArticle(
        title=title,
        lead=rest[0] if rest else "",
        body="\n\n".join(rest[1:]),
        url=links[0] if links and links[0].lower().startswith("http") else None,
        language=detect(text),
    )
    tags = find_hashtags(article.text, glued=True)
    tags += [Hashtag(tag.text, tag.key, 0, 0) for tag in from_entities(text, entities)]
    unique: dict[str, Hashtag] = {}
    for tag in tags:
        unique.setdefault(tag.key, tag)
    article = replace(article, hashtags=tuple(unique.values()))
    return replace(article, known_as=(tagged_key(article), key_of_words(" ".join(lines))))


def _without_tags(text: str) -> str:
    parts, at = [], 0
    for tag in find_hashtags(text, glued=True):
        parts.append(text[at : tag.start])
        at = tag.end
    return " ".join([*parts, text[at:]])
