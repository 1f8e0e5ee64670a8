"""Which articles a digest shows, under which topic, in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.digest.choose import Digest, choose
from bot.digest.prominence import Prominence
from bot.digest.seen import as_seen, cut
from bot.digest.views import ArticleView, TopicView

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TOPICS = [
    TopicView(n, kind, f"{kind} <{n}> & 🇰🇿")
    for n, kind in enumerate(("hashtag", "official", "body"))
]


def test_newest_first_and_each_article_once() -> None:
    old, new = (
        ArticleView(n, f"t{n}", "", "", None, NOW - timedelta(hours=hours))
        for n, hours in ((1, 5), (2, 1))
    )
    content = choose([old, new], {1: TOPICS, 2: TOPICS[:1]})
    assert [
        (group.topic.kind, [i.article.id for i in group.items]) for group in content.groups
    ] == [
        ("hashtag", [2]),
        ("official", [1]),
    ]


def _articles(many: int) -> list[ArticleView]:
    return [
        ArticleView(n, f"t{n}", "", "", None, NOW - timedelta(hours=n)) for n in range(1, many + 1)
    ]


def test_what_came_before_is_in_no_group_and_is_listed_newest_first() -> None:
    content = choose(_articles(5), dict.fromkeys(range(1, 6), TOPICS[:1]), came={4, 2, 99})
    assert [item.article.id for group in content.groups for item in group.items] == [1, 3, 5]
    assert [one.id for one in content.again] == [2, 4]
    assert (content.total, content.came, content.hidden) == (5, 2, 0)


def test_what_came_before_and_is_taken_back_counts_nowhere() -> None:
    content = choose(_articles(2), {1: TOPICS[:1], 2: []}, came={2})
    assert (content.total, content.came, content.again) == (1, 0, ())


def test_what_is_left_out_because_it_came_is_not_hidden_news() -> None:
    about = dict.fromkeys(range(1, 100), TOPICS[:1])
    content = choose(_articles(99), about, came=range(1, 50), listed=False)
    assert (content.total, content.came, content.again, content.hidden) == (99, 49, (), 0)
    content = choose(_articles(99), about, came=range(1, 50), beyond=7)
    assert (len(content.again), content.total, content.hidden) == (49, 106, 7)


def test_of_a_window_fuller_than_is_read_nobody_says_how_much_came_before() -> None:
    about = dict.fromkeys(range(1, 4), TOPICS[:1])
    assert choose(_articles(3), about, came={1}, beyond=7).came is None
    assert choose(_articles(3), about, beyond=7).came == 0
    assert choose(_articles(3), about, beyond=7).total == 10


def test_what_was_removed_meanwhile_is_neither_shown_nor_counted() -> None:
    articles = _articles(7)
    content = choose(articles, dict.fromkeys(range(1, 8), TOPICS[:1]), came={6, 7})
    views = {one.id: one for one in articles if one.id not in (2, 7)}
    seen = as_seen(content, views)
    assert [one.id for one in seen.shown()] == [1, 3, 4, 5, 6]
    assert (seen.total, seen.hidden, seen.came) == (5, 0, 1)
    assert as_seen(content, {}).groups == ()


def test_the_beginning_of_a_digest_knows_how_much_is_behind_it() -> None:
    about = {n: TOPICS[:1] if n % 2 else TOPICS[2:] for n in range(1, 10)}
    content = choose(_articles(9), about, came={8, 9}, related={1: {3}, 3: {1}, 5: {7}, 7: {5}})
    assert _placed(content) == [(2, []), (4, []), (6, []), (1, [3]), (5, [7])]
    for items, told, behind in ((0, 0, 7), (1, 1, 6), (4, 5, 3), (5, 9, 0), (99, 9, 0)):
        part = cut(content, items)
        assert (len(list(part.shown())), part.behind) == (told, behind)
        assert (part.total, [group.count for group in part.groups]) == (7, [3, 2])
    seen = as_seen(cut(content, 1), {one.id: one for one in _articles(9)[2:]})
    assert (seen.total, seen.behind, [group.count for group in seen.groups]) == (6, 6, [2, 2])


def _placed(content: Digest[ArticleView]) -> list[tuple[int, list[int]]]:
    return [
        (item.article.id, [one.article.id for one in item.related])
        for group in content.groups
        for item in group.items
    ]


def test_what_is_related_stands_beneath_the_newest_and_nowhere_else() -> None:
    """Nor beneath what is only related to a related one: that stands below the entry."""
    about = dict.fromkeys(range(1, 6), TOPICS[:1])
    content = choose(_articles(5), about, related={1: {3, 4}, 3: {1}, 4: {1, 5}, 5: {4}})
    assert _placed(content) == [(1, [3, 4]), (5, []), (2, [])]
    assert [group.count for group in content.groups] == [3]
    assert (content.total, content.hidden) == (3, 0)
    assert sorted(one.id for one in content.shown()) == [1, 2, 3, 4, 5]


def test_what_is_in_the_readers_language_is_not_beneath_what_is_not() -> None:
    about = dict.fromkeys(range(1, 7), TOPICS[:1])
    near = {1: {2, 3}, 2: {1, 3}, 3: {1, 2}, 4: {5}, 5: {4}}
    content = choose(_articles(6), about, related=near, foreign={1, 4, 5})
    assert _placed(content) == [(2, [1, 3]), (4, [5]), (6, [])]


def test_what_is_related_says_what_it_is_about_where_the_group_is_of_something_else() -> None:
    about = {1: TOPICS[1:], 2: TOPICS[2:], 3: TOPICS[:2]}
    related = {1: {2, 3}, 2: {1}, 3: {1}}
    further_on = {(3, TOPICS[0].id): Prominence.TEXT}
    content = choose(_articles(3), about, related=related, named=further_on)
    [group] = content.groups
    assert group.topic == TOPICS[1]
    assert [one.topic for one in group.items[0].related] == [TOPICS[2], TOPICS[0]]


def test_what_names_at_once_a_topic_that_the_entry_does_not_is_an_entry_of_its_own() -> None:
    about = {1: TOPICS[1:2], 2: TOPICS[:2], 3: TOPICS[1:2]}
    every = dict.fromkeys(range(1, 4), range(1, 4))
    assert _placed(choose(_articles(3), about, related=every)) == [(1, [3]), (2, [])]
    further_on = {(2, TOPICS[0].id): Prominence.TEXT}
    content = choose(_articles(3), about, related=every, named=further_on)
    assert _placed(content) == [(1, [2, 3])]


def test_beneath_who_only_chairs_a_sitting_stands_no_news_of_himself() -> None:
    _, chairman, chamber = TOPICS
    about, related = {it: [chairman, chamber] for it in (1, 2)}, {1: [2], 2: [1]}
    named = {(1, chairman.id): Prominence.LEAD, (2, chamber.id): Prominence.LEAD}
    content = choose(_articles(2), about, related=related, named=named)
    assert sorted(_placed(content)) == [(1, []), (2, [])]
    content = choose(_articles(2), about, related=related)
    assert _placed(content) == [(1, [2])]


def test_what_came_before_is_listed_as_ever_and_holds_nothing_new_beneath() -> None:
    about = dict.fromkeys(range(1, 4), TOPICS[:1])
    content = choose(_articles(3), about, came={1}, related={1: {2}, 2: {1, 3}, 3: {2}})
    assert _placed(content) == [(2, [3])]
    assert [one.id for one in content.again] == [1]


def test_many_that_are_related_are_each_there_once_or_counted() -> None:
    many = _articles(300)
    about = dict.fromkeys(range(1, 301), TOPICS[:1])
    every = {one.id: {other.id for other in many} for one in many}
    content = choose(many, about, related=every)
    assert _placed(content) == [(1, list(range(2, 301)))]
    assert (content.total, content.hidden) == (1, 0)


def test_of_what_was_removed_meanwhile_a_related_one_takes_the_place() -> None:
    articles = _articles(4)
    about = {1: TOPICS[1:], 2: TOPICS[2:], 3: TOPICS[1:], 4: TOPICS[1:]}
    every = dict.fromkeys(range(1, 5), range(1, 5))
    content = choose(articles, about, related=every)
    seen = as_seen(content, {one.id: one for one in articles if one.id not in (1, 4)})
    assert _placed(seen) == [(2, [3])]
    assert seen.groups[0].items[0].also == (TOPICS[2],)
    assert (seen.total, seen.groups[0].count) == (1, 1)
