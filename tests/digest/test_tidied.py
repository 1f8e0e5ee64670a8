"""What a digest has no line of, for the rest of it says so already."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.choose import Beneath, Digest, Group, Item
from bot.digest.prominence import Standing
from bot.digest.tidied import tidied
from bot.digest.views import TopicView
from storage.windows import Listed

ONE, OTHER = TopicView(1, "hashtag", "#Проба"), TopicView(2, "hashtag", "#Другая")


def at(number: int, hour: int) -> Listed:
    return Listed(number, 1, hour, hour, (1,), number, "ru")


def of(item: Item[Listed], *mentions: Item[Listed]) -> Digest[Listed]:
    return Digest((Group(ONE, (item,)),), 1, 0, mentions=mentions, mentioned=len(mentions))


def test_what_has_only_begun_does_not_stand_beneath_what_came_of_it() -> None:
    entry, begun, later = at(1, 10), at(2, 9), at(3, 11)
    standings = {1: Standing({}), 2: Standing({}, awaits=True), 3: Standing({}, awaits=True)}
    content = of(Item(entry, (), related=(Beneath(begun), Beneath(later))))
    [group] = tidied(content, standings).groups
    assert [it.article for it in group.items[0].related] == [later]
    plain = standings | {2: Standing({}), 3: Standing({})}
    assert tidied(content, plain) == content


def test_it_stays_where_nothing_else_shows_its_topic() -> None:
    content = of(Item(at(1, 10), (), related=(Beneath(at(2, 9), OTHER),)))
    assert tidied(content, {1: Standing({}), 2: Standing({}, awaits=True)}) == content


def test_a_list_is_mentioned_only_for_what_no_entry_is_about() -> None:
    list_ = Standing({}, no_news=True, lists=True)
    for also, marks, left in (((ONE,), (), 0), ((ONE, OTHER), (), 1), ((ONE, OTHER), (OTHER,), 0)):
        content = of(Item(at(1, 10), marks), Item(at(2, 11), also))
        told = tidied(content, {1: Standing({}), 2: list_})
        assert (len(told.mentions), told.mentioned) == (left, left)
        news = replace(list_, lists=False)
        assert tidied(content, {1: Standing({}), 2: news}) == content


def test_what_a_correction_withdraws_does_not_stand_beneath_it() -> None:
    """What of a topic nothing else shows, the entry shows."""
    entry = at(1, 10)
    content = of(Item(entry, (), related=(Beneath(at(2, 9), OTHER), Beneath(at(3, 8)))))
    standings = {1: Standing({}, corrects=True), 2: Standing({}), 3: Standing({})}
    [group] = tidied(content, standings, {(2, 1)}).groups
    [item] = group.items
    assert ([it.article.id for it in item.related], item.also) == ([3], (OTHER,))
    # what came of something says nothing against what was before
    assert tidied(content, standings | {1: Standing({}, ends=True)}, {(2, 1)}) == content
    # nor does anybody take another's word away
    other = replace(entry, told=((0, "feed:c", "Курьер"),))
    told = replace(at(2, 9), told=((0, "feed:b", "Вестник"),))
    content = of(Item(other, (), related=(Beneath(told, OTHER),)))
    assert tidied(content, standings, {(2, 1)}) == content
