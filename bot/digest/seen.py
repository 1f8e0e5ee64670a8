"""The part of a digest that a message shows: its beginning, with what readers see of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from bot.digest.choose import A, Beneath, Digest, Group, Item
from bot.digest.surge import Surge
from bot.digest.tellers import heads, tellers
from bot.digest.views import ArticleView, Others

_ALONE: Mapping[int, Others] = {}  # bounded: it is empty
_NOBODY = Others()
# By an article and the topic under which it stands.
Named: TypeAlias = Mapping[tuple[int, int], ArticleView]
_AS_IT_IS: Named = {}  # bounded: it is empty


def cut(content: Digest[A], items: int) -> Digest[A]:
    """Only the first items of a digest; what it mentions where all of them are there, at most as
    much, and what came before where that is, too; it is still known how much is in each group, and
    in all."""
    groups, left, behind = [], items, 0
    for group in content.groups:
        kept, gone = group.items[:left], group.items[left:]
        groups.append(Group(group.topic, kept, group.rest + len(gone), group.surge))
        left -= len(kept)
        behind += len(gone)
    mentions = () if behind else content.mentions[:items]
    behind += len(content.mentions) - len(mentions)
    again = () if behind else content.again
    behind += len(content.again) - len(again)
    behind += content.behind
    return replace(content, groups=tuple(groups), again=again, behind=behind, mentions=mentions)


def surging(content: Digest[A], surges: Mapping[int, Surge]) -> Digest[A]:
    """The same, with what is said of some topics, by id, that have far more news than usual."""
    if not surges:
        return content
    groups = [replace(group, surge=surges.get(group.topic.id)) for group in content.groups]
    return replace(content, groups=tuple(groups))


def as_seen(
    content: Digest[A],
    views: Mapping[int, ArticleView],
    others: Mapping[int, Others] = _ALONE,
    named: Named = _AS_IT_IS,
) -> Digest[ArticleView]:
    """The same with what readers see of each article, by its id, and who else tells its story; one
    that is not among them was removed meanwhile, and is not counted either. `named`: what they see
    of some under a topic, so that it is named there."""
    groups, gone = [], 0
    for group in content.groups:
        topic = group.topic.id
        items = [_seen(item, topic, views, others, named) for item in group.items]
        there = tuple(item for item in items if item is not None)
        gone += len(items) - len(there)
        if there or group.rest:
            groups.append(Group(group.topic, there, group.rest, group.surge))
    seen = [_seen(item, 0, views, others, _AS_IT_IS) for item in content.mentions]
    mentions = tuple(item for item in seen if item is not None)
    mentioned = content.mentioned - len(seen) + len(mentions)
    again = tuple(views[one.id] for one in content.again if one.id in views)
    gone_again = len(content.again) - len(again)
    total = content.total - gone - gone_again
    came = content.came if content.came is None else content.came - gone_again
    return Digest(
        tuple(groups),
        total=total,
        hidden=content.hidden,
        came=came,
        again=again,
        behind=content.behind,
        mentions=mentions,
        mentioned=mentioned,
    )


def _seen(
    item: Item[A],
    topic: int,
    views: Mapping[int, ArticleView],
    others: Mapping[int, Others],
    named: Named,
) -> Item[ArticleView] | None:
    """The same of one item. The first of its related ones takes the place of one that is gone.
    A topic that is a mark of the entry is none of what stands beneath it, too."""
    related = [
        Beneath(_headed(views[one.article.id], others), one.topic)
        for one in item.related
        if one.article.id in views
    ]
    view, also = views.get(item.article.id), item.also
    if view is None:
        if not related:
            return None
        first = related.pop(0)
        view, also = first.article, (first.topic,) if first.topic else ()
    shown = named.get((view.id, topic), view)
    outlet, *rest = tellers(view, others.get(view.id, _NOBODY)) or [""]
    if outlet != shown.outlet:
        shown = replace(shown, outlet=outlet)
    if item.refuted:  # its title has what is denied beneath it; none of it is told again
        shown = replace(shown, lead="")
    said = {one.name for one in also}
    beneath = (
        replace(one, topic=None) if one.topic and one.topic.name in said else one for one in related
    )
    later = views.get(item.later.id) if item.later else None
    headed = _headed(later, others) if later else None
    return Item(shown, also, tuple(rest), tuple(beneath), later=headed)


def _headed(view: ArticleView, others: Mapping[int, Others]) -> ArticleView:
    """An article with the outlet whose it is."""
    first = next(iter(heads(view, others.get(view.id, _NOBODY))), "")
    return view if first == view.outlet else replace(view, outlet=first)
