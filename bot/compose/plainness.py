"""How plainly the stories of a digest name the topics of its reader, and with which of these their
entries are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bot.digest.order import is_passing
from bot.digest.prominence import Prominence, Standing
from bot.digest.views import TopicView
from storage.windows import Listed


class Plainness(NamedTuple):
    """How plainly articles name topics, by both ids, and which of these pairs are `unmarked`: the
    topic is not shown beside the article, for all of its story name it in passing. `itself`: how
    plainly each that is shown does so without the others of its story."""

    named: Mapping[tuple[int, int], Prominence]
    unmarked: frozenset[tuple[int, int]]
    itself: Mapping[tuple[int, int], Prominence]


def of_stories(
    told: Iterable[Listed],
    articles: Iterable[Listed],
    about: dict[int, list[TopicView]],
    standings: Mapping[int, Standing],
) -> Plainness:
    """How plainly the stories of the articles that are told name their topics: as the plainest of
    their articles does. What another is `about`, and does not only name, the one that is told is
    about, too; what others tell of only further on it names in passing."""
    shown = {article.story: article.id for article in told}
    own = {it: list(topics) for it, topics in about.items()}
    found: dict[tuple[int, int], Prominence] = {}
    marked: set[tuple[int, int]] = set()
    for article in articles:
        mine = shown.get(article.story)
        if mine is None:
            continue
        for topic in own[article.id]:
            how = standings[article.id].named[topic.id]
            if topic not in about[mine]:
                if is_passing(how):
                    continue
                about[mine].append(topic)
            if not is_passing(how):
                marked.add((mine, topic.id))
            if how is Prominence.TEXT and topic not in own[mine]:
                how = Prominence.PASSING
            found[mine, topic.id] = min(how, found.get((mine, topic.id), how))
    itself = {
        (id_, topic): standings[id_].named.get(topic, Prominence.PASSING)
        for id_, topic in found
        if id_ in own
    }
    return Plainness(found, frozenset(found.keys() - marked), itself)
