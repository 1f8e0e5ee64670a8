"""The table of what stands before what in a digest (docs/architecture.md): each line, and that the
lines hold in their order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.digest.choose import choose
from bot.digest.order import Weight
from bot.digest.prominence import Prominence
from bot.digest.views import ArticleView, TopicView
from bot.intake.kinds.acts import Act
from bot.topics.registry.ranks import Rank, rank_of
from bot.topics.registry.shipped import shipped_registry
from storage.vocabulary import TopicKind

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TITLE, LEAD, TEXT, PASSING = Prominence


def told_by(many: int, **more: Any) -> Weight:
    """What so many outlets tell."""
    return Weight(frozenset(map(str, range(many))), **more)


# What stands above (hours ago, what it weighs), what below it, and by which line of the table; some
# only name the topic.
TABLE = [
    (
        (9, Weight(), LEAD),
        (1, told_by(9, followed=True, rank=3), TEXT),
        "what is about the topic before what only names it",
    ),
    ((1, Weight(), LEAD), (9, Weight(), TITLE), "a title is as good as a lead"),
    (
        (9, Weight()),
        (1, told_by(5, articles=9, planned=True, followed=True)),
        "what has happened, however many tell what is to",
    ),
    ((9, told_by(1, act=Act.DECISION)), (1, told_by(3, act=Act.COURTESY)), "a law before a visit"),
    ((9, told_by(1)), (1, told_by(1, act=Act.COURTESY, followed=True)), "any news before a visit"),
    ((9, told_by(1)), (1, told_by(9, abroad=True)), "home before another state's affairs"),
    ((9, told_by(1)), (1, told_by(9, sums_up=True)), "a summary of a week last"),
    ((9, told_by(2, met=2)), (1, told_by(2, articles=9)), "several of his topics"),
    ((9, told_by(4, met=1)), (1, told_by(2, met=3)), "but a greater event"),
    ((1, told_by(7, act=Act.COURTESY)), (9, told_by(1, act=Act.DECISION)), "but a great one"),
    ((9, told_by(2, act=Act.DECISION)), (1, told_by(2, articles=9)), "of as many outlets"),
    ((1, told_by(3)), (9, told_by(2, act=Act.DECISION)), "a greater event before a decision"),
    ((9, told_by(3)), (1, told_by(2, articles=9, followed=True, rank=3)), "more outlets"),
    ((9, told_by(7)), (1, told_by(6)), "however many"),
    ((9, Weight(articles=3)), (1, told_by(1, articles=2, followed=True)), "more articles"),
    ((9, Weight(followed=True)), (1, Weight(rank=3)), "a person that he follows"),
    ((9, Weight(rank=3)), (1, Weight(rank=2)), "of a state before of a chamber"),
    ((9, Weight(rank=2)), (1, Weight(rank=1)), "the head of a chamber before its members"),
    ((9, Weight(rank=1)), (1, Weight()), "a member before nobody"),
    ((1, Weight(rank=1)), (9, Weight(rank=1)), "the newer"),
]


@pytest.mark.parametrize(("first", "second", "why"), TABLE, ids=[line[2] for line in TABLE])
def test_of_two_articles_of_a_topic_the_more_important_stands_first(
    first: tuple[Any, ...], second: tuple[Any, ...], why: str
) -> None:
    topic = TopicView(1, TopicKind.HASHTAG, "#Бюджет")
    for ids in ((1, 2), (2, 1)):
        made = [
            ArticleView(id_, "", "", "", None, NOW - timedelta(hours=hours))
            for id_, (hours, *_) in zip(ids, (first, second), strict=True)
        ]
        weights = dict(zip(ids, (first[1], second[1]), strict=True))
        named = {(id_, 1): one[2] for id_, one in zip(ids, (first, second), strict=True) if one[2:]}
        content = choose(made, {id_: [topic] for id_ in ids}, weights=weights, named=named)
        assert [item.article.id for item in content.groups[0].items] == list(ids), why


def shown(*hours: int, **more: Any) -> list[tuple[int, list[int]]]:
    """What stands under a topic of articles of so many hours ago, from 1, each with what stands
    beneath it."""
    made = [
        ArticleView(id_, "", "", "", None, NOW - timedelta(hours=one))
        for id_, one in enumerate(hours, start=1)
    ]
    topic = TopicView(1, TopicKind.HASHTAG, "#Бюджет")
    [group] = choose(made, {one.id: [topic] for one in made}, **more).groups
    return [(it.article.id, [one.article.id for one in it.related]) for it in group.items]


def test_what_is_related_counts_for_the_place_of_an_entry() -> None:
    """A vote, a statement and a remark on it before what as many tell as each of these; one outlet
    that tells two of them is one."""
    vote, other = Weight(frozenset("ab")), Weight(frozenset("cd"))
    near = {1: {3}, 3: {1}}
    for third, first in ((Weight(frozenset("e")), 1), (Weight(frozenset("a")), 1)):
        told = shown(5, 1, 6, related=near, weights={1: vote, 2: other, 3: third})
        assert told[0] == (first, [3])  # three outlets, or more articles
    assert shown(5, 1, 6, weights={1: vote, 2: other})[0] == (2, [])
    greater = Weight(frozenset("cde"))
    told = shown(5, 1, 6, related=near, weights={1: vote, 2: greater, 3: Weight(frozenset("a"))})
    assert told[0] == (2, [])


def test_a_remark_on_a_far_greater_event_stands_beneath_it_though_it_is_newer() -> None:
    near = {1: {2}, 2: {1}}
    assert shown(5, 1, related=near, weights={1: told_by(3), 2: told_by(1)}) == [(1, [2])]
    # The later of two that are about as well known is the news; so is what is in his language.
    assert shown(5, 1, related=near, weights={1: told_by(2), 2: told_by(1)}) == [(2, [1])]
    more = {"related": near, "weights": {1: told_by(9)}, "foreign": {1}}
    assert shown(5, 1, **more) == [(2, [1])]


def test_a_chain_of_related_news_stands_together_where_its_first_stands() -> None:
    """4 is related to 3, which stands beneath 1."""
    near = {1: {3}, 3: {1, 4}, 4: {3}}
    assert shown(1, 2, 3, 4, related=near) == [(1, [3]), (4, []), (2, [])]
    # An agenda behind what has happened, however many have told it.
    weights = {4: told_by(9, planned=True)}
    assert shown(1, 2, 3, 4, related=near, weights=weights, planned={4}) == [
        (1, [3]), (4, []), (2, [])
    ]  # fmt: skip


def test_topics_stand_as_the_readers_list_has_them_however_much_news_they_have() -> None:
    topics = [TopicView(n, TopicKind.HASHTAG, f"#{n}") for n in range(5)]
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(1, 9)]
    about = {n: [topics[[0, 1, 1, 2, 2, 2, 3, 4][n - 1]]] for n in range(1, 9)}
    for moved in (0, 2, 6):
        own = choose(made, about, order=[4, 77, 0, 3, 2, 1], moved=moved)
        assert [group.topic.id for group in own.groups] == [4, 0, 3, 2, 1]


def test_an_article_stands_under_the_topic_that_its_reader_put_first() -> None:
    """Else as he lists them, a hashtag behind all; what no list has, by its kind."""
    kinds = ("hashtag", "body", "keyword", "office", "official")
    topics = [TopicView(n, kind, kind) for n, kind in enumerate(kinds)]
    made = [ArticleView(1, "", "", "", None, NOW)]
    [group] = choose(made, {1: topics}).groups
    assert group.topic.kind == "official"
    assert [one.kind for one in group.items[0].also] == ["office", "keyword", "body", "hashtag"]
    [group] = choose(made, {1: topics}, order=[0, 1, 2, 3, 4], moved=2).groups
    assert [group.topic.kind, group.items[0].also[0].kind] == ["hashtag", "body"]
    [group] = choose(made, {1: topics}, order=[0, 1, 2, 3, 4]).groups
    also = [one.kind for one in group.items[0].also]
    assert [group.topic.kind, *also] == ["body", "keyword", "office", "official", "hashtag"]


@pytest.mark.parametrize(
    ("kind", "news", "first"),
    [
        (TopicKind.KEYWORD, 1, "вода"),
        (TopicKind.KEYWORD, 2, "вода"),
        (TopicKind.KEYWORD, 3, "яма"),
        (TopicKind.BODY, 1, "вода"),
        (TopicKind.BODY, 2, "яма"),
    ],
)
def test_of_topics_the_first_that_he_lists_goes_first_unless_it_is_much_broader(
    kind: str, news: int, first: str
) -> None:
    """A word that much is about says least of an article, and so does a body."""
    common, rare = TopicView(0, kind, "вода"), TopicView(1, TopicKind.KEYWORD, "яма")
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(news)]
    about = {n: [common] for n in range(news)} | {0: [rare, common]}
    groups = choose(made, about, order=[0, 1]).groups
    [told] = [it.topic.title for it in groups if made[0] in (item.article for item in it.items)]
    assert told == first
    # unless the reader has put it there himself
    assert choose(made, about, order=[0, 1], moved=1).groups[0].topic == common


def test_an_article_stands_under_the_topic_that_it_names_most_plainly() -> None:
    """Whatever kinds they are of, and whichever the reader has put first."""
    kinds = ("hashtag", "body", "keyword", "office", "official")
    topics = [TopicView(n, kind, kind) for n, kind in enumerate(kinds)]
    made = [ArticleView(1, "", "", "", None, NOW)]
    named = {(1, 0): LEAD, (1, 1): TITLE, (1, 2): PASSING, (1, 3): PASSING, (1, 4): LEAD}
    [group] = choose(made, {1: topics}, named=named).groups
    also = [one.kind for one in group.items[0].also]
    assert [group.topic.kind, *also] == ["body", "official", "hashtag", "office", "keyword"]
    [group] = choose(made, {1: topics}, named=named, order=[4, 0, 2, 1, 3], moved=3).groups
    assert group.topic.kind == "body"


def test_an_agenda_stands_beneath_what_came_of_it_and_never_above() -> None:
    """Where they are related: also beneath what is in another language."""
    topic = TopicView(1, TopicKind.HASHTAG, "#Бюджет")
    made = [ArticleView(n, "", "", "", None, NOW + timedelta(hours=n)) for n in (1, 2, 3)]
    about = {n: [topic] for n in (1, 2, 3)}
    near = {1: {2}, 2: {1}}
    weights = {1: told_by(2, followed=True)}

    def shown(**more: Any) -> list[tuple[int, list[int]]]:
        [group] = choose(made, about, related=near, weights=weights, **more).groups
        return [(it.article.id, [one.article.id for one in it.related]) for it in group.items]

    assert shown() == [(2, [1]), (3, [])]  # the newest, where the most important stands
    assert shown(planned={1}) == shown(planned={1}, foreign={2}) == [(3, []), (2, [1])]
    # What is to happen after what has happened, or where nothing has, stands where it would.
    assert shown(planned={2}) == shown(planned={1, 2}) == [(2, [1]), (3, [])]


def test_an_agenda_that_is_over_stands_nowhere_where_what_came_of_it_is_told() -> None:
    topic = TopicView(1, TopicKind.HASHTAG, "#Бюджет")
    made = [ArticleView(n, "", "", "", None, NOW + timedelta(hours=n)) for n in (1, 2, 3)]
    about = {n: [topic] for n in (1, 2, 3)}
    near = {1: {2}, 2: {1}}
    content = choose(made, about, related=near, planned={1}, over={1})
    items = content.groups[0].items
    assert [(it.article.id, it.related) for it in items] == [(3, ()), (2, ())]
    assert content.total == 2
    # Also where that was sent at once.
    content = choose(made, about, related=near, planned={1}, over={1}, came={2})
    assert [it.article.id for it in content.groups[0].items] == [3]
    assert [one.id for one in content.again] == [2]
    # One that nothing else tells, or whose hour is ahead, stays.
    content = choose(made, about, planned={1}, over={1})
    assert [it.article.id for it in content.groups[0].items] == [3, 2, 1]
    content = choose(made, about, related=near, planned={1})
    assert [one.article.id for one in content.groups[0].items[1].related] == [1]


def test_each_topic_that_brings_anything_is_seen() -> None:
    """As a heading or a mark: of what says the same once, and what is only named in passing where
    nothing else shows it."""
    chamber, tag, maps, roads, wells = (
        TopicView(n, kind, title)
        for n, (kind, title) in enumerate(
            (
                (TopicKind.BODY, "Мажилис"),
                (TopicKind.HASHTAG, "#Мәжіліс"),
                (TopicKind.KEYWORD, "карты"),
                (TopicKind.KEYWORD, "дороги"),
                (TopicKind.KEYWORD, "колодцы"),
            )
        )
    )
    made = [ArticleView(n, "", "", "", None, NOW - timedelta(hours=n)) for n in (1, 2, 3, 4)]
    named = {
        (1, 0): TITLE,
        (1, 1): LEAD,
        (1, 2): TEXT,
        (1, 3): PASSING,
        (1, 4): PASSING,
        (2, 4): TITLE,
        (2, 0): LEAD,
        (2, 1): LEAD,
        (3, 0): TITLE,
        (3, 3): PASSING,
    }
    about = {1: [chamber, tag, maps, roads, wells], 2: [chamber, tag, wells], 3: [chamber, roads]}
    passing = {pair for pair, how in named.items() if how is PASSING}
    content = choose(made[:3], about, named=named, unmarked=passing)
    assert {
        group.topic.title: [(it.article.id, [one.title for one in it.also]) for it in group.items]
        for group in content.groups
    } == {"Мажилис": [(1, ["дороги", "карты"]), (3, [])], "колодцы": [(2, ["Мажилис"])]}
    assert (content.total, content.mentioned) == (3, 0)


def test_what_stands_beneath_an_entry_shows_a_topic_that_nothing_else_does() -> None:
    one, other = (TopicView(n, TopicKind.KEYWORD, word) for n, word in enumerate(("вода", "яма")))
    made = [ArticleView(n, "", "", "", None, NOW - timedelta(hours=n)) for n in (1, 2)]
    content = choose(
        made, {1: [one], 2: [one, other]}, related={1: {2}, 2: {1}}, unmarked=(),
        named={(2, 0): TITLE, (2, 1): TEXT},
    )  # fmt: skip
    [item] = content.groups[0].items
    assert [(it.article.id, it.topic) for it in item.related] == [(2, other)]


@pytest.mark.parametrize(
    ("kind", "key", "day", "rank"),
    [
        ("office", "kz-president", "2026-11-24", Rank.STATE),
        ("office", "kz-prime-minister", "2026-11-24", Rank.HEAD),
        ("office", "kz-senate-chair", "2026-11-24", Rank.HEAD),
        ("official", "kz-tokayev-kassym-jomart", "2026-11-24", Rank.STATE),
        ("official", "kz-tokayev-kassym-jomart", "2018-11-24", Rank.HEAD),
        ("official", "kz-ashimbayev-maulen", "2021-01-01", Rank.HEAD),
        ("official", "kz-ashimbayev-maulen", "1999-01-01", Rank.NOBODY),
        ("official", "nobody-we-know", "2026-11-24", Rank.NOBODY),
        ("office", "no-office", "2026-11-24", Rank.NOBODY),
        ("body", "kz-senate", "2026-11-24", Rank.NOBODY),
        ("hashtag", "бюджет", "2026-11-24", Rank.NOBODY),
    ],
)
def test_the_rank_of_those_named_is_that_of_what_they_hold_on_the_day(
    kind: str, key: str, day: str, rank: Rank
) -> None:
    assert rank_of(shipped_registry(), kind, key, day) is rank


def test_an_office_that_several_hold_is_a_members() -> None:
    registry = shipped_registry()
    shared = [one.id for one in registry.offices.values() if one.shared]
    assert shared
    assert {rank_of(registry, "office", one, "2026-11-24") for one in shared} == {Rank.MEMBER}
