"""A digest without lines that say nothing to who reads the rest of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from bot.digest.choose import Digest, Item
from bot.digest.outdated import Pairs
from bot.digest.prominence import Standing
from bot.digest.stories import A

Standings: TypeAlias = Mapping[int, Standing]  # how articles stand, by their ids


def tidied(content: Digest[A], standings: Standings, outdated: Pairs = ()) -> Digest[A]:
    """A digest without lists of what it tells anyway, without what has only begun beneath what
    came of it, and without what a correction withdraws beneath that (`outdated`: an article and
    what tells that it is no more so, by their ids)."""
    lean = _without_stale(_without_lists(content, standings), standings)
    return _without_withdrawn(lean, standings, outdated)


def _without_lists(content: Digest[A], standings: Standings) -> Digest[A]:
    """A digest without those of its mentions that only list what others tell, of
    topics each of which entries are about: they say nothing that these do not."""
    told = {group.topic.name for group in content.groups}
    told |= {it.name for group in content.groups for item in group.items for it in item.also}
    mentions = tuple(
        item
        for item in content.mentions
        if not standings[item.article.id].lists or any(it.name not in told for it in item.also)
    )
    return replace(content, mentions=mentions, mentioned=len(mentions))


def _without_stale(content: Digest[A], standings: Standings) -> Digest[A]:
    """A digest without what stands beneath an entry that came later, where that only says that
    something has begun, or that more is to come: it has. What nothing else would show
    of a topic stays."""

    def fresh(item: Item[A]) -> Item[A]:
        related = tuple(
            one
            for one in item.related
            if not standings[one.article.id].awaits
            or one.topic is not None
            or one.article.published_at > item.article.published_at
        )
        return item if len(related) == len(item.related) else replace(item, related=related)

    groups = tuple(replace(it, items=tuple(map(fresh, it.items))) for it in content.groups)
    return replace(content, groups=groups)


def _without_withdrawn(content: Digest[A], standings: Standings, outdated: Pairs) -> Digest[A]:
    """A digest without what an entry of the same outlets says was otherwise beneath it: what only
    that would show of a topic, the entry shows. What others say stands there: nobody alone takes
    their word away."""

    def true(item: Item[A]) -> Item[A]:
        if not standings[item.article.id].corrects:
            return item
        by = set(item.article.outlets)
        gone = [
            it
            for it in item.related
            if (it.article.id, item.article.id) in outdated and by.issuperset(it.article.outlets)
        ]
        names = {topic.name for topic in item.also}
        more = {it.topic.name: it.topic for it in gone if it.topic and it.topic.name not in names}
        related = tuple(it for it in item.related if it not in gone)
        return replace(item, related=related, also=(*item.also, *more.values()))

    if not outdated:
        return content
    groups = tuple(replace(it, items=tuple(map(true, it.items))) for it in content.groups)
    return replace(content, groups=groups)
