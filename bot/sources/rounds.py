"""How far a visit has come: what was offered, what of it has been taken in, what is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle
from bot.sources.offers import Offer, Offered
from bot.sources.retries import Pages
from storage.source_items import Known
from storage.sources import StoredSource

# So many pages of a site that tell nothing may be rubrics and not articles.
_MAY_BE_RUBRICS = 2


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of what was offered: how many articles are new, how many changed; `whole` is
    False where some of it is left for the next visit. `again`: what is offered is to be looked at
    again after so long, also if it is the same; None: it need not be. `readable`: of a site whether
    pages of articles could be read; None: none was asked for."""

    new: int = 0
    changed: int = 0
    whole: bool = True
    again: timedelta | None = None
    readable: bool | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An item and the article that was made of it."""

    offer: Offer
    article: ParsedArticle
    alerting: Alerting


@dataclass(slots=True)
class Round:
    """What a source offers at one visit, what is known of it, and how far it has been taken in.

    `late`: items that would be alerted, were they not too many. Of the pages of links: how many
    said an article, were away, and said nothing.
    """

    source: StoredSource
    offered: Offered
    known: dict[str, Known]
    pages: Pages
    late: frozenset[str] = frozenset()
    new: int = 0
    changed: int = 0
    whole: bool = True
    waiting: list[timedelta] = field(default_factory=list)
    said: int = 0
    away: int = 0
    silent: int = 0

    def taken(self) -> Taken:
        """What has become of it."""
        waiting = self.waiting if self.whole else [timedelta(0)]
        again = min(waiting, default=None)
        return Taken(self.new, self.changed, self.whole, again, self._readable())

    def _readable(self) -> bool | None:
        if self.said:
            return True
        return False if self.away or self.silent > _MAY_BE_RUBRICS else None


def is_new(offer: Offer, known: Known | None) -> bool:
    """Never read, or nothing was told in it when it was."""
    return known is None or (known.article is None and known.content != offer.content)


def has_changed(offer: Offer, known: Known | None) -> bool:
    """Whether it says something else than the article that it became."""
    return known is not None and known.article is not None and known.content != offer.content
