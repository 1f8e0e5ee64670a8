"""What a reader sees of an article and of a topic. Pure values; storage rows become these."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from bot.caches import remembered
from bot.topics.people.skeleton import skeleton

# Before words that are meant in their order, where there is no room to say so.
IN_ORDER = "🔗"
_WORD = re.compile(r"[^\W_]+")
_IN_MARKS = re.compile(r"^([«“][^«»“”]*[»”]) \([^()]*\)$")


@remembered(entries=1024, each=2_800)
def said_by(name: str) -> tuple[str, ...]:
    """What a name says, word by word, whatever alphabet and capitals it is written in."""
    words = _WORD.findall(name.casefold())
    return tuple(skeleton(word) if word.isalpha() else word for word in words)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article to show; instants are UTC, `hashtags` as spelt without the #. `lead`: one or two
    sentences that the title does not say (bot/intake/shown/gist.py), or "". `beneath`: what a
    digest
    shows in the place of them, so that the topic is named under which it stands; "" where they
    are to stand there. `language`: that of its title, "" where nobody asks."""

    id: int
    title: str
    lead: str
    outlet: str
    url: str | None
    published_at: datetime
    hashtags: tuple[str, ...] = ()
    beneath: str = ""
    language: str = ""


@dataclass(frozen=True)
class TopicView:
    """A topic to show: `title` is in the reader's language, a hashtag's with its #; `short` stands
    where there is no room for it: the name of a person alone, the abbreviation of a body. `body`:
    which body it is, or which one an office that every state has heads; "" of anything else.
    `abroad`: it is a body, or an office of one, that is not of home."""

    id: int
    kind: str
    title: str
    short: str = ""
    body: str = field(default="", compare=False, repr=False)
    abroad: bool = field(default=False, compare=False, repr=False)

    @property
    def bare(self) -> str:
        """Its title without how its words are to stand, which is said behind them in brackets."""
        return _IN_MARKS.sub(r"\1", self.title)

    @cached_property  # a digest asks each of its topics many times
    def name(self) -> str:
        """What its title says, whatever it is: a hashtag of the name of a body says that body."""
        return "".join(said_by(self.title))


@dataclass(frozen=True, slots=True)
class Sibling:
    """Where a story can be read in another language."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Others:
    """The others who tell a story: the names of sources, and siblings, one a language. `own`: the
    name of the source of the one that is shown, which may say none itself; `opens`: the address
    at which that has it, where it is a place of its own (a channel, a feed): "" of any other."""

    names: tuple[str, ...] = ()
    siblings: tuple[Sibling, ...] = ()
    own: str = ""
    # An alert that was sent is known by what it said (bot/compose/members.py): not by this.
    opens: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return bool(self.names or self.siblings)
