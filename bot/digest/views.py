"""What a reader sees of an article and of a topic. Pure values; storage rows become these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article to show; instants are UTC, `hashtags` as spelt without the #. `lead`: one or two
    sentences that the title does not say (bot/intake/gist.py), or "". `beneath`: what a digest
    shows in the place of them, so that the topic is named under which it stands; "" where they
    are to stand there."""

    id: int
    title: str
    lead: str
    outlet: str
    url: str | None
    published_at: datetime
    hashtags: tuple[str, ...] = ()
    beneath: str = ""


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic to show: `title` is in the reader's language, a hashtag's with its #; `short` stands
    where there is no room for it: the name of a person alone, the abbreviation of a body."""

    id: int
    kind: str
    title: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Sibling:
    """Where a story can be read in another language."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Others:
    """The others who tell a story: the names of sources, and siblings, one a language. `own`: the
    name of the source of the one that is shown, which may say none itself."""

    names: tuple[str, ...] = ()
    siblings: tuple[Sibling, ...] = ()
    own: str = ""

    def __bool__(self) -> bool:
        return bool(self.names or self.siblings)
