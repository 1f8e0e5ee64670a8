"""What stands at the edges of every post of a source, learnt from its posts. Pure.

A line at the end of a text (or the first one, or a link) that came before with another text says
nothing about this one. How often it must have come depends on how much it looks like news: a line
with a link to a channel is learnt at its second post, a sentence after four, and a sentence with a
verb, which tells something, never. `storage/boilerplate.py` counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.intake.addresses import canonical_url, is_article
from bot.intake.footers import has_furniture
from bot.intake.lines import Line
from bot.intake.parsed import Edge, ParsedArticle, Place, key_of_line, text_key, title_of
from bot.intake.pictures import is_told_verb, tells_in_kazakh

_TAIL_LINES, _LINKS = 6, 4
_LONGEST, _LONGEST_HEAD = 200, 80
_SENTENCE_END = re.compile(r"[.!?…][^\w]{0,8}$")
_ENGLISH_WORDS = 5


class Seen(Protocol):
    """How often one source had an edge, and how many posts it had since the first of them."""

    @property
    def times(self) -> int: ...

    @property
    def posts(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Needed:
    """When a line is boilerplate: so many texts have it, this one included, and such a share of
    the source's posts since the first."""

    texts: int
    share: float


_FURNITURE = Needed(2, 1 / 3)
_HEAD = Needed(3, 1 / 2)
_TO_ARTICLE = Needed(3, 1 / 2)
# Words without a link or a sign: a day's heading, the result of a vote, a committee's name stand
# under several texts that differ. They are left out of what is told sooner than of what a text is
# known by: where four fifths of the texts have a line, no two of them differ by it.
_FRAGMENT = Needed(3, 1 / 2)
_SENTENCES = Needed(4, 4 / 5)
_SURE = Needed(5, 4 / 5)


def edges_of(told: Sequence[Line], links: Sequence[str]) -> tuple[Edge, ...]:
    """What a source can be known by: of the told lines of its text, and of the addresses of
    articles in it. The last line comes first."""
    found = []
    for line in reversed(told[1:][-_TAIL_LINES:]):
        if len(line.text) > _LONGEST:
            break
        found.append(_edge(line, Place.TAIL))
    if len(told) > 1 and len(told[0].text) <= _LONGEST_HEAD:
        found.append(_edge(told[0], Place.HEAD))
    for url in links[:_LINKS]:
        key = key_of_line(f"link {canonical_url(url)}")
        found.append(Edge(key, Place.LINK, url, furniture=True, to_article=True))
    return tuple(found)


def _edge(line: Line, place: Place) -> Edge:
    return Edge(
        key_of_line(f"{place} {line.text}"),
        place,
        line.text,
        has_furniture(line),
        bool(line.links),
        any(is_article(link.url) for link in line.links),
    )


def without(article: ParsedArticle, seen: Mapping[str, Sequence[Seen]]) -> ParsedArticle:
    """The article without what its source is known to put around every text.

    `seen` says of each edge (by its `line`) where it came before. Of the links the first one that
    did not come with another text is kept; then one that did, unless it always does.
    """
    learnt = {edge.line for edge in article.edges if is_learnt(edge, seen.get(edge.line, ()))}
    rest = [part for part in (article.lead, *article.body.split("\n\n")) if part]
    aside = [article.aside] if article.aside else []
    tail: list[str] = []
    said: list[str] = []  # what counted, before it was sure that it does not
    former = []  # what it was known by before a line was learnt
    for edge in article.edges:
        if edge.place is not Place.TAIL:
            continue
        if edge.line not in learnt or not rest or rest[-1] != edge.words:
            break
        former.append(_key(article, rest, tail))
        rest.pop()
        if not edge.furniture:
            said.insert(0, edge.words)
        if not edge.linked:
            aside.insert(0, edge.words)  # it may name what the text is about
        if not is_of_the_frame(edge, seen.get(edge.line, ())):
            tail.insert(0, edge.words)
        former.append(_key(article, rest, said))
    title, over = article.title, article.head
    head = next((edge for edge in article.edges if edge.place is Place.HEAD), None)
    if head is not None and head.line in learnt and rest and title == head.words:
        aside.insert(0, title)
        over = title
        title, rest = title_of(rest)
    bare = replace(
        article,
        title=title,
        lead=rest[0] if rest else "",
        body="\n\n".join(rest[1:]),
        aside="\n\n".join(aside),
        head=over,
        tail="\n\n".join([*tail, *([article.tail] if article.tail else [])]),
        known_as=(*article.known_as, *former),
        url=_url(article, learnt, seen),
    )
    return article if bare == article else bare  # which knows its keys, perhaps


def is_learnt(edge: Edge, seen: Sequence[Seen]) -> bool:
    """Whether an edge is boilerplate, by how often one source had it before with other texts."""
    if not seen:
        return False
    needed = _needed(edge)
    return needed is not None and _came(needed, seen)


def is_of_the_frame(edge: Edge, seen: Sequence[Seen]) -> bool:
    """Whether a line that is learnt does not count for what a text is known by, either."""
    return edge.furniture or _came(_SURE, seen)


def _came(needed: Needed, seen: Sequence[Seen]) -> bool:
    return any(
        one.times + 1 >= needed.texts and one.times + 1 >= needed.share * (one.posts + 1)
        for one in seen
    )


def names_article(article: ParsedArticle, seen: Mapping[str, Sequence[Seen]]) -> bool:
    """Whether its address is that of this article alone: none that came with another text."""
    return article.url is not None and not any(
        seen.get(edge.line) for edge in _links(article) if edge.words == article.url
    )


def _key(article: ParsedArticle, rest: Sequence[str], tail: Sequence[str]) -> str:
    lead, body = rest[0] if rest else "", "\n\n".join(rest[1:])
    below = "\n\n".join([*tail, article.tail])
    return text_key(replace(article, lead=lead, body=body, tail=below))


def _needed(edge: Edge) -> Needed | None:
    if edge.to_article:
        return _TO_ARTICLE
    if edge.furniture:
        return _FURNITURE
    words = re.findall(r"[^\W\d_]+", edge.words)
    if any(map(is_told_verb, words)) or tells_in_kazakh(edge.words):
        return None
    if edge.place is Place.HEAD:
        return _HEAD
    english = edge.words.isascii() and len(words) > _ENGLISH_WORDS
    ended = len(words) > 1 and _SENTENCE_END.search(edge.words) is not None
    return _SENTENCES if english or ended else _FRAGMENT


def _links(article: ParsedArticle) -> list[Edge]:
    return [edge for edge in article.edges if edge.place is Place.LINK]


def _url(
    article: ParsedArticle, learnt: set[str], seen: Mapping[str, Sequence[Seen]]
) -> str | None:
    links = _links(article)
    if article.url not in [edge.words for edge in links]:
        return article.url  # the page's own
    fresh = [edge.words for edge in links if not seen.get(edge.line)]
    known = [edge.words for edge in links if edge.line not in learnt]
    return next(iter([*fresh, *known]), None)
