"""What is offered to the door, and what became of it: values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.hosts import country_of_host
from bot.intake.addresses import host_of
from bot.intake.origin import Alerting, Origin
from bot.intake.parsed import ParsedArticle
from bot.topics.subjects import About, Subject, Subjects

if TYPE_CHECKING:  # processes that only read articles load nothing of a database
    from storage.articles import Article

# A page dated in the future (a typing error, a site's clock) would stay "newest" for ever; one
# dated before there were pages (a default of a site's software) says nothing at all.
_CLOCK_SKEW = timedelta(minutes=10)
_FIRST_PAGES = datetime(1990, 1, 1, tzinfo=UTC)
# What is corrected later than this after it was published is no news at once: who is owed it would
# be told of an old article, or it would be given up as owed for too long (OWED_DAYS).
FRESH = timedelta(days=1)


class OvertakenError(Exception):
    """An article is another one by now than the one that was to be changed: `revision`."""

    def __init__(self, revision: int) -> None:
        super().__init__(f"it is at revision {revision}")
        self.revision = revision


@dataclass(frozen=True, slots=True)
class Picked:
    """What an editor says that an article is about: not what he took away (`less`, by kind and
    key), but also what he added."""

    less: frozenset[tuple[str, str]] = frozenset()
    more: tuple[Subject, ...] = ()

    def of(self, found: About) -> About:
        """What was found, as he has it; of what is ambiguous he has said nothing."""
        there = {(one.kind, one.key) for one in found}
        kept = [one for one in found if (one.kind, one.key) not in self.less]
        added = [one for one in self.more if (one.kind, one.key) not in there | self.less]
        return About([*kept, *added], found.ambiguous)


NOTHING_PICKED = Picked()


@dataclass(frozen=True, slots=True)
class Read:
    """An article that was read, with what it is about (by `about`), and whence it came. `anyway`:
    it is stored as news of its own, whatever is here. `alerting`: what it does beyond that.
    `traits`: what of it is compared to tell its story (bot/intake/placing.py), as it is stored;
    None: not read. `picked`: what an editor says of its topics. `apart`: an editor says that it
    begins a story of its own, whatever it is like."""

    parsed: ParsedArticle
    found: About
    origin: Origin
    anyway: bool = False
    alerting: Alerting = Alerting.NOW
    traits: bytes | None = None
    picked: Picked = NOTHING_PICKED
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of an article. `new` is False for one that we have already: `article` is then
    the id and `title` the title of that one, and nobody is owed anything. One that was only backlog
    or in digests only, and is news by this, is `new`. `about` is what the article that was offered
    is about; `sources` names all that it came from by now, the first one first
    (`storage.article_sources.labels`)."""

    article: int
    new: bool
    title: str
    about: tuple[Subject, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """What became of a correction: whether the source's article says something else now, the number
    of what it says, from 1, and which one it is: an article of its own where others had it, too.
    `gone`: there was nothing to correct, for the source has taken it back."""

    changed: bool
    revision: int
    article: int
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of an article, as it would be stored: its topics, how many chats of which
    language get an alert that they would not get without it, the same one if it is here already.
    `story`: the one that it joins, unless it is to stand apart (0: none); `alike`: the stored
    articles that are likest to it, also where something parts them from it."""

    article: ParsedArticle
    subjects: tuple[Subject, ...]
    readers: Mapping[str, int]
    same: Article | None
    story: int = 0
    alike: tuple[int, ...] = ()

    @property
    def recipients(self) -> int:
        """How many chats that are."""
        return sum(self.readers.values())


def about(parsed: ParsedArticle, subjects: Subjects, now: datetime, *, country: str = "") -> About:
    """What an article is about, on the date it was published, told by an outlet of a `country`
    (`Origin.country`, else by its address: `country_of`); phrases that readers follow are looked
    for by `bot.intake.phrases`."""
    published = published_of(parsed, now)
    return subjects.of_article(
        parsed.text,
        parsed.hashtags,
        language=parsed.language,
        published=published.date(),
        country=country_of(country, parsed.url),
    )


def country_of(country: str, url: str | None) -> str:
    """Whose outlet tells an article: the country of its source, else that in whose domain its
    address is; "" where neither says one."""
    return country or country_of_host(host_of(url or ""))


def published_of(parsed: ParsedArticle, now: datetime) -> datetime:
    """When it was published, as it says, if that can be; else now."""
    return told_date(parsed, now) or now


def told_date(parsed: ParsedArticle, now: datetime) -> datetime | None:
    """When it was published, as it says; None where it does not say, or that cannot be."""
    told = parsed.published_at
    if told is None or not _FIRST_PAGES <= told <= now + _CLOCK_SKEW:
        return None
    return told
