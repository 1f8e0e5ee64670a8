"""Under which topic an article stands, and what of a topic comes first (docs/architecture.md)."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.digest.choose import choose
from bot.digest.prominence import Prominence
from bot.digest.views import ArticleView, TopicView
from storage.vocabulary import TopicKind
from tests.digest.test_headings import told_by

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TITLE, PASSING = Prominence.TITLE, Prominence.PASSING


def test_a_request_stands_under_requests_and_not_under_a_chamber_or_a_person_of_much_news() -> None:
    person = TopicView(1, TopicKind.OFFICIAL, "Пробин")
    chamber = TopicView(2, TopicKind.BODY, "Палата")
    requests = TopicView(3, TopicKind.NAMED, "запросы")
    made = [ArticleView(n, "", "", "", None, NOW) for n in (1, 2, 3)]
    about = {1: [person, chamber, requests], 2: [chamber, person], 3: [person, chamber]}
    groups = choose(made, about, order=[1, 2, 3]).groups
    assert [it.article.id for one in groups if one.topic == requests for it in one.items] == [1]


def test_what_its_own_title_names_is_the_heading_before_what_others_of_its_story_name() -> None:
    sea, council = (
        TopicView(n, TopicKind.KEYWORD, word) for n, word in enumerate(("море", "совет"))
    )
    made = [ArticleView(1, "", "", "", None, NOW), ArticleView(2, "", "", "", None, NOW)]
    about = {1: [sea, council], 2: [council]}
    named = {(1, 0): TITLE, (1, 1): TITLE, (2, 1): TITLE}
    assert choose(made[:1], about, named=named).groups[0].topic == sea
    itself = {(1, 0): PASSING, (1, 1): TITLE}
    [group] = choose(made, about, named=named, itself=itself).groups
    assert group.topic == council
    assert [it.also for it in group.items if it.article.id == 1] == [(sea,)]


def test_of_what_it_names_at_once_the_first_that_its_reader_typed_is_the_heading() -> None:
    """Where its story has both in its titles, whichever of them its own has."""
    assembly, states = TopicView(0, TopicKind.BODY, "а"), TopicView(1, TopicKind.NAMED, "б")
    made = [ArticleView(1, "", "", "", None, NOW)]
    named = {(1, 0): TITLE, (1, 1): TITLE}
    itself = {(1, 0): Prominence.LEAD, (1, 1): TITLE}
    content = choose(made, {1: [assembly, states]}, named=named, itself=itself, order=[0, 1])
    assert content.groups[0].topic == assembly


def test_what_is_for_today_stands_first_and_of_events_as_great_what_the_reader_can_read() -> None:
    topic = TopicView(1, TopicKind.HASHTAG, "#Бюджет")
    made = [ArticleView(n, "", "", "", None, NOW) for n in (1, 2, 3, 4)]
    weights = {
        1: told_by(2, foreign=True),
        2: told_by(1),
        3: told_by(1, planned=True, due=True),
        4: told_by(9, foreign=True),
    }
    [group] = choose(made, {n: [topic] for n in (1, 2, 3, 4)}, weights=weights).groups
    assert [it.article.id for it in group.items] == [3, 4, 2, 1]


def test_of_a_body_abroad_its_own_affairs_are_the_news() -> None:
    """Home goes first only under a word that any state has."""
    made = [ArticleView(n, "", "", "", None, NOW) for n in (1, 2)]
    weights = {1: told_by(9, abroad=True), 2: told_by(1)}
    for kind, first in ((TopicKind.BODY, 1), (TopicKind.KEYWORD, 2), (TopicKind.NAMED, 2)):
        topic = TopicView(1, kind, "palata")
        [group] = choose(made, {1: [topic], 2: [topic]}, weights=weights).groups
        assert group.items[0].article.id == first
