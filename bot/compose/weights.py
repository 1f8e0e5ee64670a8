"""What makes each story of a digest important to its reader."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.digest.order import PERSONAL, Named, Weight, first_names, is_behind
from bot.digest.prominence import Standing
from bot.digest.views import TopicView
from bot.intake.kinds.acts import Act
from bot.intake.kinds.genres import genre_of_story
from storage.columns import milliseconds
from storage.windows import Listed

_A_DAY = 24 * 60 * 60 * 1000  # milliseconds


class Span(Protocol):
    """The window of a digest, and whose it is."""

    @property
    def until(self) -> datetime: ...

    @property
    def language(self) -> str: ...


class Asked(Protocol):
    """A digest that is asked for, with what came in its window."""

    @property
    def window(self) -> Span: ...

    @property
    def articles(self) -> Sequence[Listed]: ...


def weights_of(
    told: Sequence[Listed],
    one: Asked,
    about: Mapping[int, Sequence[TopicView]],
    ranks: Mapping[int, int],
    standings: Mapping[int, Standing],
    named: Named,
) -> dict[int, Weight]:
    """What makes each of the articles that are told important to the reader: all that came of its
    story counts, in whatever language, but no roundup. Who told one later than the digest does not
    count: its pages would change their order."""
    until = milliseconds(one.window.until)
    news = [it for it in one.articles if not standings[it.id].no_news]
    came = [(article.story, it) for article in news for it in article.told if it[0] <= until]
    called = first_names(it for _, it in came)
    tell, outlets = Counter(it.story for it in news), defaultdict[int, set[str]](set)
    of = defaultdict[int, list[Standing]](list)
    for it in news:
        of[it.story].append(standings[it.id])
    for story, (_, key, _) in came:
        outlets[story].add(called[key])
    return {
        article.id: Weight(
            frozenset(outlets[article.story]),
            tell[article.story],
            standings[article.id].planned,
            any(topic.kind in PERSONAL for topic in about[article.id]),
            max((ranks.get(topic, 0) for topic in article.topics), default=0),
            article.language != one.window.language,
            standings[article.id].is_of_day(until, until + _A_DAY),
            max((it.act for it in of[article.story]), default=Act.OTHER),
            genre_of_story((it.genre for it in of[article.story]), told=bool(article.same)),
            all(it.abroad for it in of[article.story]),
            standings[article.id].sums_up,
            len({it.name for it in about[article.id] if not is_behind(named[article.id, it.id])}),
        )
        for article in told
    }
