"""In which order the headings of a digest stand (docs/architecture.md)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.digest.choose import choose
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


def test_the_heading_with_the_main_event_of_the_day_stands_first_unless_its_reader_says() -> None:
    topics = [TopicView(n, TopicKind.HASHTAG, f"#{n}") for n in range(4)]
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(1, 6)]
    about = {n: [topics[[0, 1, 2, 3, 2][n - 1]]] for n in range(1, 6)}
    weights = {
        1: told_by(1, rank=3),
        2: told_by(3, planned=True),
        3: told_by(3),
        4: Weight(frozenset("uvwxyzt")),
        5: Weight(frozenset("abcde")),
    }

    def headings(**more: Any) -> list[int]:
        own = choose(made, about, order=[0, 1, 2, 3], weights=weights, **more)
        return [group.topic.id for group in own.groups]

    # one stands first, the others as they are listed; what is only to happen leads none
    assert headings() == [3, 0, 1, 2]
    # what stands beneath an entry counts with it
    assert headings(related={3: {5}, 5: {3}}) == [2, 0, 1, 3]
    assert headings(moved=1) == [0, 3, 1, 2]
    assert headings(moved=4) == [0, 1, 2, 3]
    # a visit counts as if half as many told it
    weights[4] = Weight(frozenset("uvwxyzt"), act=Act.COURTESY)
    weights[3] = weights[5] = told_by(1, act=Act.DECISION)
    assert headings() == [3, 0, 1, 2]
    weights[4] = told_by(3, act=Act.COURTESY)
    # one outlet more makes no greater event: then it is as the reader's list has it
    assert headings() == [0, 1, 2, 3]
    # nor is what one outlet tells greater than a draft or a visit that leads his first topic
    for first in (told_by(1, planned=True), told_by(2, act=Act.COURTESY)):
        weights[1] = first
        assert headings() == [0, 1, 2, 3]
    weights[4] = told_by(3)
    assert headings() == [3, 0, 1, 2]


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
