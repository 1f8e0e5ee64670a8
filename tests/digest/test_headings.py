"""In which order the headings of a digest stand (docs/architecture.md)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.digest.choose import Group, Item, choose
from bot.digest.headings import headings_in_order
from bot.digest.order import Weight
from bot.digest.prominence import Prominence
from bot.digest.seen import as_seen
from bot.digest.views import ArticleView, TopicView
from bot.intake.kinds.acts import Act
from storage.vocabulary import TopicKind

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def told_by(many: int, **more: Any) -> Weight:
    """What so many outlets tell."""
    return Weight(frozenset(map(str, range(many))), **more)


def headings(
    *leading: tuple[TopicView, Weight], also: dict[int, list[TopicView]], **more: Any
) -> str:
    """The headings of a digest of so many entries, each of a topic, and of others that it names at
    once, too, in their order."""
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(len(leading))]
    about = {n: [topic, *also.get(n, [])] for n, (topic, _) in enumerate(leading)}
    # each stands under its own
    named = {(n, it.id): Prominence.LEAD for n, every in also.items() for it in every}
    weights = {n: weight for n, (_, weight) in enumerate(leading)}
    order = sorted({it.id for every in about.values() for it in every})
    content = choose(made, about, order=order, weights=weights, named=named, **more)
    return "".join(group.topic.title for group in content.groups)


HOME, SEA, ABROAD, OTHER = (
    TopicView(1, TopicKind.BODY, "h"),
    TopicView(2, TopicKind.KEYWORD, "s"),
    TopicView(3, TopicKind.BODY, "a", abroad=True),
    TopicView(4, TopicKind.BODY, "o", abroad=True),
)
GREAT, DUE = told_by(9, act=Act.DECISION), told_by(1, planned=True, due=True)
# What leads each heading, and in which order these stand, which are typed in the order h, s, a, o.
HEADINGS: list[tuple[str, list[tuple[TopicView, Weight]], dict[int, list[TopicView]], str]] = [
    ("as typed, however great", [(SEA, GREAT), (HOME, told_by(1))], {}, "hs"),
    ("one that meets what was typed first", [(OTHER, told_by(1)), (SEA, GREAT)], {0: [HOME]}, "os"),
    ("a summary of a week last", [(HOME, told_by(9, sums_up=True)), (SEA, told_by(1))], {}, "sh"),
    ("today's at home before another's", [(ABROAD, GREAT), (OTHER, GREAT), (HOME, DUE)], {}, "hao"),
    ("not before home", [(HOME, told_by(1)), (SEA, DUE)], {}, "hs"),
    ("nor what is abroad", [(ABROAD, GREAT), (OTHER, DUE)], {}, "ao"),
]


@pytest.mark.parametrize(
    ("why", "leading", "also", "said"), HEADINGS, ids=[it[0] for it in HEADINGS]
)
def test_headings_stand_as_their_reader_typed_them(
    why: str, leading: list[tuple[TopicView, Weight]], also: dict[int, list[TopicView]], said: str
) -> None:
    assert headings(*leading, also=also) == said, why


def test_a_topic_that_no_list_has_stands_behind_those_that_one_has() -> None:
    groups = [
        Group(topic, (Item(ArticleView(topic.id, "", "", "", None, NOW), ()),))
        for topic in (OTHER, SEA, HOME)
    ]
    told = headings_in_order(groups, {}, {}, {}, {2: 0})
    assert [group.topic for group in told] == [SEA, HOME, OTHER]


def test_what_is_for_today_leads_only_past_the_bodies_abroad_right_above_it() -> None:
    late = TopicView(9, TopicKind.BODY, "l")
    every = [(SEA, GREAT), (ABROAD, GREAT), (OTHER, GREAT), (late, DUE)]
    assert headings(*every, also={}) == "slao"
    # what the reader has put in an order himself stays in that
    assert headings(*every, also={}, moved=4) == "saol"


def test_an_office_that_every_state_has_stands_under_its_body_where_both_are_followed() -> None:
    body = TopicView(1, TopicKind.BODY, "Министерство игр", body="games")
    office = TopicView(2, TopicKind.OFFICE, "Министр игр", body="games")
    other = TopicView(3, TopicKind.KEYWORD, "шашки")
    made = [ArticleView(n, "", "", "", None, NOW) for n in (1, 2, 3)]
    about = {1: [office], 2: [body], 3: [body, office, other]}
    further_on = {(3, 3): Prominence.TEXT}
    [group] = choose(made, about, order=[2, 1, 3], named=further_on).groups
    assert group.topic == body
    assert {item.article.id: [it.id for it in item.also] for item in group.items} == {
        1: [],
        2: [],
        3: [3],
    }
    # who follows the minister alone reads of him under his own name
    [group] = choose(made[:1], about).groups
    assert group.topic == office


def test_a_region_holds_its_news_and_a_town_what_its_titles_name() -> None:
    """As if their titles named it: but not before a topic of their titles that he typed first."""
    region, town, water = (
        TopicView(n, TopicKind.KEYWORD, name)
        for n, name in ((1, "Северо-Казахстанская область"), (2, "Актау"), (3, "вода"))
    )
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(1, 9)]
    title, lead, text = Prominence.TITLE, Prominence.LEAD, Prominence.TEXT
    for place, how, water_is, order, first in (
        (region, title, title, (1, 3), region),
        (region, title, title, (3, 1), water),
        (region, title, lead, (3, 1), region),
        (region, lead, title, (1, 3), region),
        (region, lead, title, (3, 1), water),
        (region, text, title, (1, 3), water),
        (town, title, title, (2, 3), town),
        (town, title, title, (3, 2), water),
        (town, lead, title, (2, 3), water),  # where somebody sat
    ):
        named = {(1, place.id): how, (1, 3): water_is}
        # whatever else happens there
        about = {1: [water, place], **{n: [place] for n in range(2, 9)}}
        groups = choose(made, about, order=order, named=named).groups
        assert next(it.topic for it in groups if made[0] in (i.article for i in it.items)) == first


def test_a_topic_is_no_mark_twice_of_an_entry_and_what_stands_beneath_it() -> None:
    one, other = (TopicView(n, TopicKind.KEYWORD, name) for n, name in ((1, "соль"), (2, "мел")))
    made = [ArticleView(n, "", "", "", None, NOW) for n in (1, 2)]
    related = {1: {2}, 2: {1}}
    content = choose(made, {2: [one, other], 1: [other]}, order=[1, 2], related=related)
    [group] = as_seen(content, {it.id: it for it in made}).groups
    [item] = group.items
    assert [it.id for it in item.also] == [2]
    assert [it.topic for it in item.related] == [None]
