"""How plainly the stories of a digest name the topics of its reader, and with which of these their
entries are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bot.digest.choose import Digest, Item
from bot.digest.order import is_passing
from bot.digest.prominence import Prominence, Standing
from bot.digest.views import TopicView
from storage.windows import Listed


class Plainness(NamedTuple):
    """How plainly articles name topics, by both ids, and which of these pairs are `unmarked`: the
    topic is not shown beside the article, for all of its story name it in passing. `itself`: how
    plainly each that is shown does so without the others of its story; `said`: who of these names
    a topic that it does not."""

    named: Mapping[tuple[int, int], Prominence]
    unmarked: frozenset[tuple[int, int]]
    itself: Mapping[tuple[int, int], Prominence]
    said: Mapping[tuple[int, int], Listed]


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
    said: dict[tuple[int, int], Listed] = {}  # bounded: of what a digest reads
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
            if topic not in own[mine]:
                said.setdefault((mine, topic.id), article)
                if how is Prominence.TEXT:
                    how = Prominence.PASSING
            found[mine, topic.id] = min(how, found.get((mine, topic.id), how))
    itself = {
        (id_, topic): standings[id_].named.get(topic, Prominence.PASSING)
        for id_, topic in found
        if id_ in own
    }
    return Plainness(found, frozenset(found.keys() - marked), itself, said)


def as_said(content: Digest[Listed], said: Mapping[tuple[int, int], Listed]) -> Digest[Listed]:
    """A digest each of whose mentions names itself what its line says that it does."""
    mentions = tuple(_as_said(item, said) for item in content.mentions)
    return replace(content, mentions=mentions)


def _as_said(item: Item[Listed], said: Mapping[tuple[int, int], Listed]) -> Item[Listed]:
    """A mention without what only another of its story names; or that one, where it is all."""
    by = [(topic, said.get((item.article.id, topic.id), item.article)) for topic in item.also]
    who = next((one for _, one in by if one is item.article), by[0][1])
    return replace(item, article=who, also=tuple(topic for topic, one in by if one is who))
