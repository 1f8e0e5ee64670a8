"""An article that is not stored yet, as a value, and by what its text is known again. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.intake.datelines import dateline_of, is_dateline
from bot.topics.hashtags import Hashtag
from bot.topics.normal import compatible
from bot.topics.tokens import plain_words

MAX_TITLE = 300
# Not after an initial or a short abbreviation: "А. Бектенов", "г. Астаны", "ст. 5".
_SENTENCE_END = re.compile(
    r"(?:(?<=\w\w\w[.!?…])|(?<=[\d»\")][.!?…])|(?<=[!?…]))[\s\u00a0]"
    r"(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"#])"
)
_TAGS_AT_END = re.compile(r"(?:\s#[\w·]+[.,;]?\s?)+\Z")
# Letters that tags at the end of a text take: some fifty of them.
_MOST_AT_END = 2000


class Place(StrEnum):
    """Where an edge of a text stands: over the title, at the end, or that it is a link."""

    HEAD = "head"
    TAIL = "tail"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Edge:
    """A line at the edge of a text, or a link in it, that other texts of its source may have too.

    `line` identifies it; `words` are what it says (of a link, the address). `furniture`: it has
    what sentences have not, such as links (`linked`) or arrows; `to_article`: one of the links
    leads to an article.
    """

    line: str
    place: Place
    words: str
    furniture: bool = False
    linked: bool = False
    to_article: bool = False


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article that is not stored yet. Empty strings and None where the text does not say.

    `hashtags` are unique by key, in the order and the spelling seen first; their offsets, like
    those of every match, are into `text`. `aside` is said over or under the text and is no part of
    it, though topics are looked for there. `head` and `tail`, of those, are sentences that its
    source puts around every text: not told, but without them two texts could be the same.
    `known_as` are further keys by which the same text may have been stored; `edges` is what the
    source can be known by (`bot/intake/boilerplate.py`).
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
    aside: str = ""
    head: str = ""
    tail: str = ""
    known_as: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    # What `text_keys` found, which costs as much as some queries; one that says something else
    # (`replace`) begins without.
    _keys: tuple[str, str, str] | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def text(self) -> str:
        """All that topics are looked for in: title, lead, body, what stands aside, the tags."""
        return "\n\n".join(
            part for part in (self.title, self.lead, self.body, self.aside, self.tag_line) if part
        )


def text_key(article: ParsedArticle) -> str:
    """The same for the same news, however it is spaced, punctuated, capitalised, framed or tagged:
    by the words of title, lead and body. A sentence that was learnt to stand around every text
    stays in its place: left out, "Today" and "Today" would be one."""
    return key_of_text(*_parts_of(article))


def tagged_key(article: ParsedArticle) -> str:
    """The same for the same news with the same tags, in any order: what tells two short texts apart
    that have the same words. Releases before 0.2 knew every text by it."""
    return key_of_text(*_parts_of(article), {tag.key for tag in article.hashtags})


def _parts_of(article: ParsedArticle) -> tuple[str, str, str]:
    return f"{article.head} {article.title}", article.lead, f"{article.body} {article.tail}"


def key_of_text(title: str, lead: str, body: str, tags: Iterable[str] = ()) -> str:
    """`text_key` of an article's parts, with tags `tagged_key`; tags by their keys. Those at the
    end of the text are no words of it: a channel has them on a line of their own, a feed behind
    the last sentence."""
    told, _ = _without_tags(" ".join((title, lead, body)))
    return _key_of(_compared(told), tags)


def former_text_key(article: ParsedArticle) -> str:
    """`text_key` as releases before tags at the end were told apart made it."""
    return text_keys(article)[2]


def text_keys(article: ParsedArticle) -> tuple[str, str, str]:
    """`text_key`, `tagged_key` and `former_text_key` in one: its words are read once."""
    keys = article._keys  # noqa: SLF001 - nobody else reads them
    if keys is None:
        keys = _text_keys(article)
        _remember(article, keys)
    return keys


def with_keys(article: ParsedArticle, more: Iterable[str]) -> ParsedArticle:
    """The article with its own keys and some more in `known_as`."""
    keys = text_keys(article)
    known = replace(article, known_as=tuple(dict.fromkeys([*keys, *more])))
    _remember(known, keys)
    return known


def _remember(article: ParsedArticle, keys: tuple[str, str, str]) -> None:
    object.__setattr__(article, "_keys", keys)


def _text_keys(article: ParsedArticle) -> tuple[str, str, str]:
    told, end = _without_tags(" ".join(_parts_of(article)))
    words, tags = _compared(told), {tag.key for tag in article.hashtags}
    tagged = _key_of(words, tags)
    text = _key_of(words, ()) if tags else tagged
    return text, tagged, _key_of([*words, *_compared(end)], tags) if end else tagged


def _without_tags(text: str) -> tuple[str, str]:
    """A text and the tags at its end."""
    text = text.rstrip()
    end = text[-_MOST_AT_END:]
    found = _TAGS_AT_END.search(end) if "#" in end else None
    at = len(text) - len(end) + found.start() if found else len(text)
    return text[:at], text[at:]


def _compared(text: str) -> list[str]:
    # The letter is written or not, as the outlet likes.
    return words_of(text.replace("ё", "е").replace("Ё", "Е"))


def _key_of(words: Iterable[str], tags: Iterable[str]) -> str:
    return hashlib.sha256(" ".join([*words, "#", *sorted(tags)]).encode()).hexdigest()


def key_of_words(text: str) -> str:
    """How releases before 0.2 knew a text again: by all of its words in order."""
    return hashlib.sha256(" ".join(words_of(text)).encode()).hexdigest()


def key_of_line(text: str) -> str:
    """The same for the same line, however it is spaced, punctuated or capitalised."""
    words = " ".join(words_of(text)) or text
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return plain_words(compatible(text).casefold())


def title_of(told: Sequence[str]) -> tuple[str, list[str]]:
    """The title and what follows; of one long paragraph the first sentence is the title. What only
    says where and when is none: what follows it is, with it, so that no word is lost."""
    if len(told) > 1 and is_dateline(told[0]):
        title, rest = title_of(told[1:])
        return f"{told[0]} {title}", rest
    first, rest = told[0], list(told[1:])
    if len(first) <= MAX_TITLE and rest:
        return first, rest
    line = dateline_of(first)
    title, *remainder = _SENTENCE_END.split(first[line.end :] if line else first, maxsplit=1)
    title = f"{first[: line.end]}{title}" if line else title
    if len(title) > MAX_TITLE:
        return _cut(title, MAX_TITLE), [first, *rest]
    return title, [*remainder, *rest]


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0][: limit - 1] + "…"
