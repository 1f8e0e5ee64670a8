"""How plainly the stories of a digest name the topics of its reader, and with which of these their
entries are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.digest.order import is_passing
from bot.digest.prominence import Prominence, Standing
from bot.digest.views import TopicView
from storage.windows import Listed

# By an article and a topic, both by their ids.
Plainness = Mapping[tuple[int, int], Prominence]


def of_stories(
    told: Iterable[Listed],
    articles: Iterable[Listed],
    about: dict[int, list[TopicView]],
    standings: Mapping[int, Standing],
) -> dict[tuple[int, int], Prominence]:
    """How plainly the stories of the articles that are told name their topics, by both ids: as the
    plainest of their articles does. What another is `about`, and does not only name, the one that
    is told is about, too; what others tell of only further on it names in passing."""
    shown = {article.story: article.id for article in told}
    own = {it: list(topics) for it, topics in about.items()}
    found: dict[tuple[int, int], Prominence] = {}
    for article in articles:
        mine = shown.get(article.story)
        if mine is None:
            continue
        for topic in own[article.id]:
            how = standings[article.id].named[topic.id]
            if topic not in about[mine]:
                if how is Prominence.PASSING:
                    continue
                about[mine].append(topic)
            if how is Prominence.TEXT and topic not in own[mine]:
                how = Prominence.PASSING
            found[mine, topic.id] = min(how, found.get((mine, topic.id), how))
    return found


def unmarked(
    named: Plainness,
    told: Iterable[Listed],
    articles: Iterable[Listed],
    standings: Mapping[int, Standing],
) -> set[tuple[int, int]]:
    """Topics that are not shown beside the articles that are told (`of_stories`), by both ids:
    these name them in passing, and so do all `articles` of their stories."""
    shown = {article.story: article.id for article in told}
    marked = {
        (mine, topic)
        for article in articles
        if (mine := shown.get(article.story)) is not None
        for topic, how in standings[article.id].named.items()
        if not is_passing(how)
    }
    return {pair for pair in named if pair not in marked}
